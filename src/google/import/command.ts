import { monthsFirst } from '../../domain/import/records';
import { matchingOf } from '../../domain/import/sources';
import type { ImportRow } from '../../panel-api/requests';
import { keyOf } from '../../text/spelling';
import { IMPORT, LIST_WORDS } from '../../words/import';
import { messageOf } from '../../judging/issue';
import { REFUSAL } from '../../words/refusals';
import type { ToldImport, ToldListRow } from '../../words/told';
import { now, today } from '../clock';
import { readBooks, type BookFile } from '../open-books';
import { commitInParts } from '../parts';
import { Refused } from '../refused';
import { named } from '../register-book';
import { NO_CACHE, readSpreadsheet } from '../spreadsheet-store';
import { chosenList } from './lists';
import { fieldChoices, outlookOf, tasksOf, type Wanted } from './plan-import';
import { tellRow } from './tell';
import { UNITS } from '../../roster/units';

interface ImportOptions {
  /** The sheet of the list; null for the first that has one. */
  readonly sheet: string | null;
  /** The branch of rows that name none. */
  readonly unit: string | null;
  readonly planId: string;
  readonly apply: boolean;
}

/** Judges a list against the one of some files that has the roster, and writes what is clear where asked for. */
export function importList(
  files: readonly BookFile[],
  from: BookFile,
  { sheet, unit, planId, apply }: ImportOptions,
): ToldImport {
  const read = files.map((file) => ({ file, content: readSpreadsheet(file.id) }));
  const roster = read.find(({ content }) => content.sheets.some(({ name }) => name === 'people'));
  if (roster === undefined) throw new Refused(IMPORT.noRoster);
  const { title, list, others } = chosenList(from.id, sheet);
  const { books } = readBooks([named(roster.content)], today());
  if (unit !== null && books.find(UNITS, keyOf(unit)) === undefined) throw new Refused(REFUSAL.noUnit(unit));
  const { fields } = matchingOf(books, list, LIST_WORDS);
  const wanted: Wanted = {
    source: from.name,
    list,
    fields,
    unit: unit === null ? null : keyOf(unit),
    intake: null,
    decisions: new Map(),
  };
  const outlook = outlookOf(roster.content, wanted);
  let run = 0;
  const goOn = (): number =>
    commitInParts(
      { id: roster.file.id, cache: NO_CACHE, actor: '', planId: `${planId}-${String(++run)}` },
      { action: IMPORT.action, plan: planId },
      (file) => tasksOf(file, wanted, outlookOf(file, wanted), { actor: '', at: now() }),
    );
  while (apply && goOn() > 0);
  const headers = new Map(fieldChoices().map(({ field, header }) => [field, header]));
  const columns = list.headers.map((header, index) => {
    const field = fields[index] ?? null;
    return { header, as: field === null ? null : (headers.get(field) ?? null) };
  });
  const rows = outlook.judged.map((each) => tellRow(outlook, each));
  const of = (...kinds: readonly ImportRow['kind'][]): ImportRow[] => rows.filter(({ kind }) => kinds.includes(kind));
  return {
    into: roster.file.name,
    sheet: title,
    columns,
    add: of('new').map(toldRow),
    change: of('changed').map(toldRow),
    skip: [...of('same'), ...outlook.left.map((row) => ({ row, name: '' }))].map(({ row, name }) => ({ row, name })),
    decide: of('doubtful', 'wrong').map((row) => ({
      ...toldRow(row),
      reasons: row.reasons,
      alike: row.alike.map(({ ref, label, why }) => ({ key: ref === '' ? null : ref, person: label, why })),
    })),
    warnings: [
      ...(others.length === 0 ? [] : [IMPORT.otherLists(title, others)]),
      ...monthsFirst(list, fields).map(IMPORT.monthFirst),
      ...new Set(outlook.warnings.map(messageOf)),
    ],
    written: apply && of('new', 'changed').length > 0,
  };
}

function toldRow({ row, ref, name, cells }: ImportRow): ToldListRow {
  const told = cells.map(({ header, before, after }) => ({ column: header, before, after }));
  return { row, key: ref === '' ? null : ref, name, cells: told };
}
