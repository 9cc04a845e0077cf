import { columnsOf, withinRegister, type ListColumn } from '../../areas/import/columns';
import type { Judged } from '../../areas/import/judge-list';
import type { OtherRow } from '../../areas/import/list';
import type { Question } from '../../areas/import/questions';
import { refOf } from '../../areas/people/commands';
import { tableOf } from '../../areas/tables';
import type { PlanStep } from '../../judging/plan';
import type { ImportPreview, ImportQuestion, ImportRow, ListText } from '../../panel-api/import';
import { letters } from '../../sheet/layout';
import { textFor } from '../../sheet/typed';
import { nameOf } from '../../roster/membership';
import { PEOPLE } from '../../roster/people';
import { UNITS } from '../../roster/units';
import { number } from '../../text/format';
import { IMPORT, LIKENESS, QUESTIONS, WAITS } from '../../words/import';
import { cellOf } from '../file/table-sheet';
import { sheetOf } from '../file/locate';
import { hasColumn, type Outlook, type Wanted } from './plan-import';

/** A row of a list and what becomes of it, for people to read. */
export function tellRow(outlook: Outlook, judged: Judged): ImportRow {
  const { books, wrong } = outlook;
  const { id, sheet, row, values, verdict, person, alike, repeats, doubts } = judged;
  const faults = wrong.get(id);
  return {
    id,
    sheet,
    row,
    kind: faults === undefined ? verdict : 'wrong',
    ref: person === null ? '' : (refOf(person) ?? ''),
    name: String(values['fullName'] ?? (person === null ? '' : nameOf(person))),
    reasons: [
      ...(faults ?? []),
      ...(verdict === 'waiting' ? doubts.map((doubt) => WAITS[doubt]) : []),
      ...(verdict === 'doubtful' && repeats !== null ? [IMPORT.repeats(whereOf(repeats, sheet))] : []),
    ],
    alike: alike.map(({ person: other, why }) => {
      const unit = books.find(UNITS, other.unit)?.name ?? other.unit ?? '';
      const born = textFor(PEOPLE.columns.birthDate.kind, other.birthDate);
      const label = [nameOf(other), other.studentId ?? '', born, unit].filter((part) => part !== '').join(' · ');
      return { ref: refOf(other) ?? '', label, why: LIKENESS[why] };
    }),
    cells: cellsOf(outlook, judged),
  };
}

function whereOf(place: { readonly sheet: string; readonly row: number }, sheet: string): string {
  return place.sheet === sheet ? number(place.row) : `${place.sheet}!${number(place.row)}`;
}

/** Every cell that a row writes, but those that the system writes for itself; of a row that waits those that it would. */
function cellsOf(outlook: Outlook, { id, values, changes }: Judged): ListText[] {
  const steps = outlook.steps.get(id);
  if (steps !== undefined) return steps.flatMap((step) => stepCells(outlook, step));
  const written =
    changes.length > 0
      ? changes
      : Object.keys(values).map((property) => ({ property, before: null, after: values[property] ?? null }));
  return written.flatMap(({ property, before, after }): ListText[] => {
    const { header, kind, system } = PEOPLE.columns[property as keyof typeof PEOPLE.columns];
    const text = textFor(kind, after);
    return system || text === '' ? [] : [{ table: '', header, before: textFor(kind, before), after: text }];
  });
}

/** The cells of a step, by the columns that the file has. */
function stepCells({ file }: Outlook, step: PlanStep): ListText[] {
  const { title, columns } = tableOf(step.table);
  const sheet = sheetOf(file, step.table);
  if (sheet === undefined) return [];
  return Object.entries(columns).flatMap(([property, column]): ListText[] => {
    const value = step.values[property];
    if (value === undefined || column.system || !sheet.layout.at.has(property)) return [];
    const before = step.kind === 'change' ? textFor(column.kind, cellOf(sheet, property, step.row)) : '';
    const after = textFor(column.kind, value);
    if (before === after) return [];
    return [{ table: step.table === PEOPLE.name ? '' : title, header: column.header, before, after }];
  });
}

/** Branches that will be founded, and every cell that is written of them. */
export function tellFounded(outlook: Outlook, steps: readonly PlanStep[]): ImportPreview['founded'] {
  return steps.map((step) => ({ name: String(step.values['name'] ?? ''), cells: stepCells(outlook, step) }));
}

/** Columns of the list by the rows of their headers, as they are read. */
export function tellLayouts(
  { books }: Outlook,
  { list, fields }: Wanted,
): { place: string; columns: (ListColumn & { at: string })[] }[] {
  const has = hasColumn(books);
  const within = withinRegister(fields, has);
  const isOfSheets = new Set(list.layouts.map(({ sheet }) => sheet)).size > 1;
  return list.layouts.map(({ sheet, row, column }, layout) => ({
    place: `${isOfSheets ? `${sheet}!` : ''}${String(row)}`,
    columns: columnsOf(list, layout, within, has).map((each, at) => ({ ...each, at: letters(column + at) })),
  }));
}

/** What a person has to say before some rows are taken. */
export function tellQuestion(question: Question): ImportQuestion {
  switch (question.kind) {
    case 'letters':
      return {
        kind: 'letters',
        about: '',
        text: QUESTIONS.letters(question.examples),
      };
    case 'dates': {
      const isTurned = question.why === 'turned';
      const text = isTurned ? QUESTIONS.turned(question) : QUESTIONS.monthFirst(question);
      return { kind: 'dates', about: question.column, text };
    }
    case 'unit':
      return { kind: 'unit', about: question.sheet, text: QUESTIONS.unit(question.sheet, question.unit) };
  }
}

/** Rows that are no rows of people, as an officer finds them again. */
export function tellOther({ sheet, row, text }: OtherRow): ImportPreview['left'][number] {
  return { sheet, row, text: text.length > 80 ? `${text.slice(0, 79)}…` : text };
}

/** How many rows there are of each kind. */
export function countsOf(rows: readonly ImportRow[]): ImportPreview['counts'] {
  const count = (kind: ImportRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  return {
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    doubtful: count('doubtful'),
    waiting: count('waiting'),
    wrong: count('wrong'),
    skipped: count('skipped'),
  };
}
