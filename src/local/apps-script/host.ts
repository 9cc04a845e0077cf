import type { Actor } from '../sheets-api/actor';
import type { SheetRange } from '../spreadsheet/spreadsheet';
import type { Clock } from './clock';
import type { Store } from './store';
import type { UiHost } from './ui-host';

/** What a run of a script that is bound to a spreadsheet finds around it. */
export interface Host {
  /** The id of the spreadsheet that the script is bound to, which is open. */
  active: string;
  actor: Actor;
  /** The person who sits there; without one, as in a trigger, `getUi()` is refused. */
  ui?: UiHost;
  /** Shared by the runs of one world; a store of its own where it is left out. */
  store?: Store;
  /** The computer's where it is left out. */
  clock?: Clock;
  /** What `Utilities.getUuid()` counts from; random where it is left out. */
  seed?: string;
  /** The script's own time zone, from its manifest. */
  timeZone?: string;
  /** The project's HTML files by name, without their ending. */
  pages?: ReadonlyMap<string, string>;
  /** The scopes that the manifest asks for; all there are where it is left out. */
  scopes?: readonly string[];
  /** LIMITED in a simple trigger, which may not do what needs a scope; FULL where it is left out. */
  authMode?: 'FULL' | 'LIMITED';
  /** The address of who sits there as Google tells it, '' where it doesn't; the actor's where it is left out. */
  activeUser?: string;
  /** Under which address forms are filled in, without the last slash; Google's where it is left out. */
  formsAt?: string;
  /** What is selected in front of that person. */
  selection?: SheetRange;
}
