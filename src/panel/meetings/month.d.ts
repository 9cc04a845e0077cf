import type { Agenda } from '../../panel-api/requests';
import { type Day } from '../../text/calendar';
export type Item = Agenda['items'][number];
/** One meeting that is about to be planned. */
export interface Planned {
  readonly date: string;
  readonly time: string;
  readonly forms: string;
  readonly mode: string;
  readonly permit: string;
  readonly place: string;
}
/** `MM/yyyy` of the month after a day's, or of the day's own where it has hardly begun. */
export declare function monthAhead(today: Day): string;
/** The day in a month on which a branch met in the one before; the 15th where it never did. */
export declare function usualDay(last: string, month: string): string;
/** What Nội dung biểu quyết says of agenda items. */
export declare function votesOf(items: readonly Item[]): string;
/** The agenda as Nội dung says it: items of a kind on one line. */
export declare function subjectOf(title: string, items: readonly Item[]): string;
/** Why a meeting may not be held as planned; null where it may (20-HD/TWĐTN-BTC, on online meetings). */
export declare function againstOnline({ mode, permit }: Planned, votes: string): string | null;
