import { partsOf, type Day } from '../../text/calendar';
import type { Paper, PaperNumber } from './paper';

/** What stands where something is written by hand. */
export const DOTS = '……';

/** Số: 05-BC/ĐTN */
export function numberLine({ serial, type, issuer }: PaperNumber): string {
  return `Số: ${serial === null ? DOTS : String(serial).padStart(2, '0')}-${type}/${issuer}`;
}

/** Sông Xanh, ngày 05 tháng 9 năm 2026: zeros before days under 10 and before the months 1 and 2. */
export function dateLine({ place, date }: Pick<Paper, 'place' | 'date'>): string {
  return `${place === '' ? DOTS : place}, ${dateWords(date)}`;
}

export function dateWords(day: Day | null): string {
  if (day === null) return `ngày ${DOTS} tháng ${DOTS} năm ${DOTS}`;
  const { year, month, date } = partsOf(day);
  const shownMonth = month < 3 ? `0${month}` : String(month);
  return `ngày ${String(date).padStart(2, '0')} tháng ${shownMonth} năm ${year}`;
}

/** Capitals, as of the names of units; Vietnamese has no letter whose capital takes two. */
export function capitals(text: string): string {
  return text.toUpperCase();
}

/** - A; - B; - Lưu. */
export function recipientLines(recipients: readonly string[]): string[] {
  return recipients.map((name, at) => `- ${name}${at === recipients.length - 1 ? '.' : ';'}`);
}
