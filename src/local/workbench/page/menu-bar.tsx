import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Menu } from '../../apps-script/ui-host';
import { focusGrid } from './focus-grid';
import { MenuEntries } from './menu-entries';
import { WORDS } from './words';

interface Props {
  menus: readonly Menu[];
  choose: (functionName: string) => void;
}

/** Which menu is open, and whether keys opened it: then its first entry has the focus. */
interface Open {
  at: number;
  byKeys: boolean;
}

/** The script's menus, by mouse and by keyboard: www.w3.org/WAI/ARIA/apg/patterns/menubar */
export function MenuBar({ menus, choose }: Props) {
  const [open, setOpen] = useState<Open | null>(null);
  const [reachable, setReachable] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const isOpen = open !== null;
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: Event): void => {
      if (!(event.target instanceof Node && bar.current?.contains(event.target))) setOpen(null);
    };
    addEventListener('pointerdown', close, true);
    // A click into a script's page is heard by nobody here.
    addEventListener('blur', close);
    return () => {
      removeEventListener('pointerdown', close, true);
      removeEventListener('blur', close);
    };
  }, [isOpen]);
  const focus = (at: number): void => {
    setReachable(at);
    bar.current?.querySelectorAll<HTMLElement>(':scope > .menu > button')[at]?.focus();
  };
  const move = (from: number, step: number): void => {
    const at = (from + step + menus.length) % menus.length;
    focus(at);
    if (isOpen) setOpen({ at, byKeys: true });
  };
  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    if (event.key === 'ArrowDown') setOpen({ at, byKeys: true });
    else if (event.key === 'ArrowRight') move(at, 1);
    else if (event.key === 'ArrowLeft') move(at, -1);
    else if (event.key === 'Escape' && isOpen) setOpen(null);
    else if (event.key === 'Escape') focusGrid();
    else return;
    event.preventDefault();
  };
  return (
    <div className="menus" role="menubar" aria-label={WORDS.menus} ref={bar}>
      {menus.map(({ caption, entries }, at) => (
        <div className="menu" key={caption}>
          <button
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open?.at === at}
            tabIndex={at === Math.min(reachable, menus.length - 1) ? 0 : -1}
            onClick={(event) => setOpen(open?.at === at ? null : { at, byKeys: event.detail === 0 })}
            onPointerEnter={() => {
              if (isOpen && open.at !== at) setOpen({ at, byKeys: false });
            }}
            onKeyDown={(event) => onKeyDown(event, at)}
          >
            {caption}
          </button>
          {open?.at === at && (
            <MenuEntries
              caption={caption}
              entries={entries}
              byKeys={open.byKeys}
              choose={(functionName) => {
                setOpen(null);
                focusGrid();
                choose(functionName);
              }}
              leave={() => {
                focus(at);
                setOpen(null);
              }}
              aside={(step) => move(at, step)}
            />
          )}
        </div>
      ))}
    </div>
  );
}
