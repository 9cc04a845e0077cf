import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Menu, MenuEntry } from '../../apps-script/ui-host';

interface Props {
  caption: string;
  entries: readonly MenuEntry[];
  byKeys: boolean;
  choose: (functionName: string) => void;
  /** Back to what opened it. */
  leave: () => void;
  /** To the menu beside. */
  aside: (step: 1 | -1) => void;
  isSubmenu?: boolean;
}

/** An open menu. */
export function MenuEntries({ caption, entries, byKeys, choose, leave, aside, isSubmenu = false }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (byKeys) items(list.current)[0]?.focus();
    else if (!isSubmenu) list.current?.focus();
  }, [byKeys, isSubmenu]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items(list.current);
    const at = all.findIndex((item) => item === document.activeElement);
    if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all[(Math.max(at, 0) + all.length - 1) % all.length]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === 'Escape' || (event.key === 'ArrowLeft' && isSubmenu)) leave();
    else if (event.key === 'ArrowLeft') aside(-1);
    else if (event.key === 'ArrowRight') aside(1);
    else if (event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="entries" role="menu" aria-label={caption} tabIndex={-1} ref={list} onKeyDown={onKeyDown}>
      {entries.map((entry, index) => {
        if (entry.kind === 'separator') return <hr key={index} />;
        if (entry.kind === 'menu') return <Submenu key={index} menu={entry.menu} choose={choose} aside={aside} />;
        return (
          <button key={index} role="menuitem" tabIndex={-1} onClick={() => choose(entry.functionName)}>
            {entry.caption}
          </button>
        );
      })}
    </div>
  );
}

function Submenu({ menu, choose, aside }: Pick<Props, 'choose' | 'aside'> & { menu: Menu }) {
  const [open, setOpen] = useState<{ byKeys: boolean } | null>(null);
  const item = useRef<HTMLButtonElement>(null);
  return (
    <div
      className="submenu"
      onPointerEnter={() => setOpen(open ?? { byKeys: false })}
      onPointerLeave={() => setOpen(null)}
    >
      <button
        role="menuitem"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        ref={item}
        onClick={(event) => setOpen({ byKeys: event.detail === 0 })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowRight') return;
          setOpen({ byKeys: true });
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {menu.caption}
        <svg width="6" height="10" viewBox="0 0 6 10" aria-hidden="true">
          <path d="M0 0l6 5-6 5z" fill="currentColor" />
        </svg>
      </button>
      {open && (
        <MenuEntries
          caption={menu.caption}
          entries={menu.entries}
          byKeys={open.byKeys}
          choose={choose}
          aside={aside}
          isSubmenu
          leave={() => {
            item.current?.focus();
            setOpen(null);
          }}
        />
      )}
    </div>
  );
}

/** The items of a list, those of lists within it left out. */
function items(list: HTMLElement | null): HTMLElement[] {
  return [
    ...(list?.querySelectorAll<HTMLElement>(':scope > [role=menuitem], :scope > .submenu > [role=menuitem]') ?? []),
  ];
}
