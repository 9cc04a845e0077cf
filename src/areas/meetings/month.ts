import { addMonths, formatDay, parseDay, partsOf, type Day } from '../../text/calendar';
import { MEETINGS } from './tables';

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
export function monthAhead(today: Day): string {
  const { date } = partsOf(today);
  return formatDay(date <= 7 ? today : addMonths(today, 1)).slice(3);
}

/** The day in a month on which a branch met in the one before; the 15th where it never did. */
export function usualDay(last: string, month: string): string {
  const [first, before] = [parseDay(`01/${month}`), parseDay(last)];
  if (first === null) return '';
  const date = before === null ? 15 : partsOf(before).date;
  const inMonth = Math.min(date, partsOf(addMonths(first, 1) - 1).date);
  return formatDay(first + inMonth - 1);
}

/** What Nội dung biểu quyết says of agenda items. */
export function votesOf(items: readonly { readonly kind: string }[]): string {
  const votes: Readonly<Record<string, string>> = { admission: 'Kết nạp', nomination: 'Giới thiệu đoàn viên ưu tú' };
  return [...new Set(items.flatMap(({ kind }) => votes[kind] ?? []))].join('; ');
}

const NOT_ONLINE: readonly string[] = MEETINGS.columns.votes.kind.fixed ?? [];

/**
 * What keeps a meeting from being held as planned: votes that may not be cast online, or the lack of a permit
 * (20-HD/TWĐTN-BTC, on online meetings); null where nothing does.
 */
export function againstOnline({ mode, permit }: Planned, votes: string): readonly string[] | 'permit' | null {
  if (mode === 'Trực tiếp') return null;
  const forbidden = votes.split('; ').filter((vote) => NOT_ONLINE.includes(vote));
  if (forbidden.length > 0) return forbidden;
  return permit.trim() === '' ? 'permit' : null;
}
