import { number } from '../text/format';
import { FAILED, REPAIRED } from '../words/menu';
import { ports } from './ports/ports';
import type { Ui } from './ports/ui';
import { Refused } from './refused';
import type { Repaired, Writer } from './commit/commit';
import type { LayoutCache } from './file/read-spreadsheet';

/** The open spreadsheet, and who writes what into it; the actor is '' where Google doesn't tell. */
export interface Desk extends Writer {
  /** What is to be told beside an action's own words, as sentences. */
  readonly notes: string[];
}

/** The person in front of it. */
export interface MenuDesk extends Desk {
  readonly ui: Ui;
  readonly toast: (message: string) => void;
  /** Brings a sheet to the front, by its title. */
  readonly show: (title: string) => void;
}

const LOCK_WAIT = 20_000;
const LAYOUT = 'layout';
/** Seconds; the longest that Google keeps anything is six hours. */
const LAYOUT_KEPT = 21_600;

/**
 * Runs an action of the menu under the lock, and shows what goes wrong in a dialog. The lock only spares other runs a
 * second try: that nothing is written twice is ensured by the state that every commit moves on.
 */
export function menuAction(action: (desk: MenuDesk) => void): void {
  unlockedMenuAction((desk) => {
    locked(() => {
      action(desk);
    });
  });
}

/** The same, for what takes the lock itself where it writes, and does other things in between. */
export function unlockedMenuAction(action: (desk: MenuDesk) => void): void {
  const { ui } = ports;
  const refused = refusalOf(() => {
    const own = desk(ports.newId());
    // The next message takes the place of the last one: notes go with it.
    const toast = (message: string): void =>
      void orNull(() => ui.toast([message, ...own.notes.splice(0)].join(' ').trim()));
    const show = (title: string): void => void orNull(() => ui.showSheet(title));
    action({ ...own, ui, toast, show });
    if (own.notes.length > 0) toast('');
  });
  if (refused !== null) ui.tell(FAILED.title, refused);
}

/** Does something under the document lock, where it can be had. */
export function locked<T>(action: () => T): T {
  const held = orNull(() => ports.lock.take(LOCK_WAIT)) === true;
  try {
    return action();
  } finally {
    if (held) orNull(() => ports.lock.release());
  }
}

/** Does something; answers with why it could not be done, as a sentence for the officer, or null. */
export function refusalOf(action: () => void): string | null {
  try {
    action();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    ports.keepError(error);
    return FAILED.unexpected;
  }
}

/** Does what an action can do without: when it fails, there is nothing. */
export function orNull<T>(service: () => T): T | null {
  try {
    return service();
  } catch {
    return null;
  }
}

/** The open spreadsheet, for a plan of this id. */
export function desk(planId: string): Desk {
  const notes: string[] = [];
  return {
    id: ports.spreadsheet.id(),
    actor: ports.accounts.present(),
    planId,
    cache: layoutCache(LAYOUT),
    notes,
    onRepair: (repaired) => {
      notes.push(...repairNotes(repaired));
    },
  };
}

/** What an officer hears of what was put right: how much, and what has to be looked up. */
function repairNotes({ cells, lost }: Repaired): string[] {
  const places = lost.map(({ sheet, row, header }) => REPAIRED.place(sheet.info.title, number(row), header));
  return [REPAIRED.cells(number(cells)), ...(places.length === 0 ? [] : [REPAIRED.lost(places)])];
}

/** Keeps the layout of a file beside the open one, or of that, by its key. */
export function layoutCache(key: string): LayoutCache {
  const { cache } = ports;
  return {
    get: () => orNull(() => cache.get(key)),
    put: (text) => orNull(() => cache.put(key, text, LAYOUT_KEPT)),
    remove: () => orNull(() => cache.remove(key)),
  };
}
