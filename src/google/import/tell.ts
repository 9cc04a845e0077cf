import type { Judged } from '../../domain/import/judge-list';
import { refOf } from '../../areas/people/commands';
import { nameOf } from '../../roster/membership';
import type { ImportPreview, ImportRow, ListText } from '../../panel-api/requests';
import { textFor } from '../../sheet/typed';
import { PEOPLE } from '../../roster/people';
import { IMPORT, LIKENESS } from '../../words/import';
import { messageOf } from '../../judging/issue';
import type { Outlook } from './plan-import';
import { UNITS } from '../../roster/units';

/** A row of a list and what becomes of it, for people to read. */
export function tellRow({ books, wrong }: Outlook, judged: Judged): ImportRow {
  const { row, values, verdict, person, alike, repeats, changes } = judged;
  const issues = wrong.get(row);
  const texts = (properties: readonly string[]): ListText[] =>
    properties.flatMap((property) => {
      const { header, kind } = PEOPLE.columns[property as keyof typeof PEOPLE.columns];
      const text = textFor(kind, values[property] ?? null);
      return text === '' ? [] : [{ header, before: '', after: text }];
    });
  return {
    row,
    kind: issues === undefined ? verdict : 'wrong',
    ref: person === null ? '' : (refOf(person) ?? ''),
    name: String(values['fullName'] ?? (person === null ? '' : nameOf(person))),
    reasons: [
      ...(issues ?? []).map(messageOf),
      ...(verdict === 'doubtful' && repeats !== null ? [IMPORT.repeats(repeats)] : []),
    ],
    alike: alike.map(({ person: other, why }) => {
      const unit = books.find(UNITS, other.unit)?.name ?? other.unit ?? '';
      const born = textFor(PEOPLE.columns.birthDate.kind, other.birthDate);
      const told = [nameOf(other), other.studentId ?? '', born, unit].filter((part) => part !== '').join(' · ');
      return { ref: refOf(other) ?? '', label: told, why: LIKENESS[why] };
    }),
    cells:
      verdict === 'changed'
        ? changes.map(({ property, before, after }) => {
            const { header, kind } = PEOPLE.columns[property as keyof typeof PEOPLE.columns];
            return { header, before: textFor(kind, before), after: textFor(kind, after) };
          })
        : texts(['studentId', 'birthDate', 'unit', 'phone']),
  };
}

/** How many rows there are of each kind. */
export function countsOf(rows: readonly ImportRow[]): ImportPreview['counts'] {
  const count = (kind: ImportRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  return {
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    doubtful: count('doubtful'),
    wrong: count('wrong'),
    skipped: count('skipped'),
  };
}
