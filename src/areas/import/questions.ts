import type { List, OldText } from './list';
import type { Listed } from './records';
import type { DoubtfulDates } from './turned-dates';

/** What a person has to say of a list before the rows that it is about are taken. */
export type Question =
  | { readonly kind: 'letters'; readonly examples: readonly OldText[] }
  | ({ readonly kind: 'dates' } & DoubtfulDates)
  | { readonly kind: 'unit'; readonly sheet: string; readonly unit: string };

/** The questions that a list asks, answered or not, each once. */
export function questionsOf(list: List, listed: readonly Listed[], dates: readonly DoubtfulDates[]): Question[] {
  const old = new Map<string, OldText>();
  for (const { old: text } of [...list.layouts, ...list.rows]) if (text !== null) old.set(text.code, text);
  const units = new Map<string, string>();
  for (const { sheet, values, doubts } of listed) {
    if (doubts.includes('sheet-unit')) units.set(sheet, String(values['unit']));
  }
  return [
    ...(old.size === 0 ? [] : [{ kind: 'letters' as const, examples: [...old.values()] }]),
    ...dates.map((doubt) => ({ kind: 'dates' as const, ...doubt })),
    ...[...units].map(([sheet, unit]) => ({ kind: 'unit' as const, sheet, unit })),
  ];
}
