import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Menu, MenuEntry } from '../../apps-script/ui-host';

interface Props {
  menus: readonly Menu[];
  choose: (functionName: string) => void;
}

/** The script's menus, by mouse and by keyboard. */
export function MenuBar({ menus, choose }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open === null) return undefined;
    const close = (event: Event): void => {
      if (!bar.current?.contains(event.target as Node)) setOpen(null);
    };
    addEventListener('pointerdown', close, true);
    return () => removeEventListener('pointerdown', close, true);
  }, [open]);
  return (
    <div className="menus" role="menubar" ref={bar}>
      {menus.map(({ caption, entries }) => (
        <div className="menu" key={caption}>
          <button
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === caption}
            onClick={() => setOpen(open === caption ? null : caption)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') setOpen(caption);
              if (event.key === 'Escape') setOpen(null);
            }}
          >
            {caption}
          </button>
          {open === caption && (
            <Entries
              entries={entries}
              choose={(functionName) => {
                setOpen(null);
                choose(functionName);
              }}
              leave={() => {
                setOpen(null);
                bar.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}

interface EntriesProps {
  entries: readonly MenuEntry[];
  choose: (functionName: string) => void;
  leave: () => void;
}

function Entries({ entries, choose, leave }: EntriesProps) {
  const [openAt, setOpenAt] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => items(list.current)[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items(list.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) all[(at + step + all.length) % all.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'ArrowLeft') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="entries" role="menu" ref={list} onKeyDown={onKeyDown}>
      {entries.map((entry, index) => {
        if (entry.kind === 'separator') return <hr key={index} />;
        if (entry.kind === 'item') {
          return (
            <button key={index} role="menuitem" onClick={() => choose(entry.functionName)}>
              {entry.caption}
            </button>
          );
        }
        const isOpen = openAt === index;
        return (
          <div
            className="submenu"
            key={index}
            onPointerEnter={() => setOpenAt(index)}
            onPointerLeave={() => setOpenAt(null)}
          >
            <button
              role="menuitem"
              aria-haspopup="menu"
              aria-expanded={isOpen}
              onClick={() => setOpenAt(index)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowRight') setOpenAt(index);
              }}
            >
              {entry.menu.caption} <span aria-hidden="true">▸</span>
            </button>
            {isOpen && <Entries entries={entry.menu.entries} choose={choose} leave={() => setOpenAt(null)} />}
          </div>
        );
      })}
    </div>
  );
}

/** The items of a list, those of lists within it left out. */
function items(list: HTMLElement | null): HTMLElement[] {
  return [
    ...(list?.querySelectorAll<HTMLElement>(':scope > [role=menuitem], :scope > .submenu > [role=menuitem]') ?? []),
  ];
}
