import { isBarred, LIST_FIELDS, type ListField } from '../../domain/import/columns';
import type { Decision, Intake } from '../../domain/import/judge-list';
import { monthsFirst, type List } from '../../domain/import/records';
import { matchingOf, withoutBarred } from '../../domain/import/sources';
import type { Answer, ArgumentsOf, ImportPreview, ImportRow, Lists, SavedInParts } from '../../panel-api/requests';
import { date, type Cell } from '../../sheet/kinds';
import { cellFor, textFor } from '../../sheet/typed';
import { PEOPLE } from '../../roster/people';
import { clean, keyOf } from '../../text/spelling';
import { IMPORT, LIST_WORDS } from '../../words/import';
import { messageOf } from '../../judging/issue';
import { now, today } from '../clock';
import { listSheets, readList } from '../import/lists';
import { fieldChoices, outlookOf, printOf, printOfList, tasksOf, type Wanted } from '../import/plan-import';
import { countsOf, tellRow } from '../import/tell';
import type { Desk } from '../office';
import { readBooks } from '../open-books';
import { commitInParts } from '../parts';
import { Refused } from '../refused';
import { named } from '../register-book';
import { readSpreadsheet } from '../spreadsheet-store';

/** The sheets that may be lists: a sheet that was just pasted stands in no cached layout. */
export function lists({ id, cache }: Desk): Answer<Lists> {
  cache.remove();
  return { status: 'ok', result: { sheets: listSheets(id, readSpreadsheet(id, cache)), fields: fieldChoices() } };
}

type Asked = ArgumentsOf<'importPreview'>;

/** So many rows of a kind are shown; the rest are counted. */
const SHOWN = 100;
/** Cells of each column that show what it holds. */
const SAMPLES = 3;

/** What would become of a list. */
export function importPreview(desk: Desk, asked: Asked): Answer<ImportPreview> {
  const file = readSpreadsheet(desk.id, desk.cache);
  const list = readList(desk.id, asked.sheet);
  const matching = matchingOf(readBooks([named(file)], today()).books, list, LIST_WORDS);
  const wanted = wantedOf(asked, list, asked.fields === null ? matching.fields : fieldsOf(asked.fields));
  const { fields } = wanted;
  const outlook = outlookOf(file, wanted);
  const columns = list.headers.map((header, index) => ({
    header,
    field: fields[index] ?? null,
    isBarred: isBarred(header),
    samples: isBarred(header) ? [] : samples(list, index, fields[index] ?? null),
  }));
  const { judged, warnings, left, founded } = outlook;
  const rows = judged.map((each) => tellRow(outlook, each));
  const decided = rows.filter(({ row }) => wanted.decisions.has(row));
  const some = (kind: ImportRow['kind']): ImportRow[] =>
    rows.filter((row) => row.kind === kind && !wanted.decisions.has(row.row)).slice(0, SHOWN);
  const result: ImportPreview = {
    columns,
    isRemembered: asked.fields === null && matching.isRemembered,
    counts: countsOf(rows),
    founded: [...founded.values()],
    left: left.slice(0, SHOWN),
    rows: [
      ...[...decided, ...some('doubtful')].sort((a, b) => a.row - b.row),
      ...some('wrong'),
      ...some('changed'),
      ...some('new'),
    ],
    notes: monthsFirst(list, fields).map(IMPORT.monthFirst),
    warnings: [...new Set(warnings.map(messageOf))].slice(0, SHOWN),
    seen: printOf(wanted, outlook),
  };
  return { status: 'ok', result };
}

function samples({ rows }: List, at: number, field: ListField | null): string[] {
  const texts: string[] = [];
  for (const { cells } of rows) {
    const text = sample(cells[at] ?? '', field);
    if (text !== '') texts.push(text);
    if (texts.length === SAMPLES) break;
  }
  return texts;
}

function sample(cell: Cell, field: ListField | null): string {
  if (field === null || field === 'familyName' || field === 'givenName' || field === 'unit')
    return clean(String(cell ?? ''));
  const { kind } = PEOPLE.columns[field];
  return textFor(kind, cellFor(kind, cell ?? ''));
}

function fieldsOf(names: readonly (string | null)[]): (ListField | null)[] {
  return names.map((name) => LIST_FIELDS.find((field) => field === name) ?? null);
}

function wantedOf(asked: Asked, list: Wanted['list'], fields: Wanted['fields']): Wanted {
  const isDecided = asked.decisions.length > 0 && asked.decidedOn === printOfList(list);
  const decisions = (isDecided ? asked.decisions : []).map(({ row, verdict }): [number, Decision] => [
    row,
    verdict === 'new' || verdict === 'skip' ? verdict : { is: keyOf(verdict) },
  ]);
  return {
    source: asked.sheet,
    list,
    fields: withoutBarred(list.headers, fields),
    unit: asked.unit === '' ? null : keyOf(asked.unit),
    intake: intakeOf(asked.intake),
    decisions: new Map(decisions),
  };
}

function intakeOf(asked: Asked['intake']): Intake | null {
  if (asked === null) return null;
  const day = cellFor(date, asked.date);
  if (typeof day !== 'number') throw new Refused(IMPORT.badDay(asked.date));
  return { parent: asked.parent, cohort: asked.cohort, day };
}

/** Writes what the preview showed: doubtful rows wait for a decision, wrong ones for being mended. */
export function importApply(desk: Desk, { seen, goesOn, ...asked }: ArgumentsOf<'importApply'>): Answer<SavedInParts> {
  const list = readList(desk.id, asked.sheet);
  const wanted = wantedOf(asked, list, fieldsOf(asked.fields ?? []));
  const action = wanted.intake === null ? IMPORT.action : IMPORT.intake;
  const plan = goesOn ?? desk.planId;
  const left = commitInParts(desk, { action, plan }, (file, part) => {
    const outlook = outlookOf(file, wanted);
    const stands = printOf(wanted, outlook);
    // What an earlier part wrote is not to be written any more; the list is as it was.
    const isBegun = part > 1 || goesOn !== null;
    if (stands.list !== seen.list || (!isBegun && stands.rows !== seen.rows)) throw new Refused(IMPORT.moved);
    return tasksOf(file, wanted, outlook, { actor: desk.actor, at: now() });
  });
  return { status: 'ok', result: { plan, rows: [], warnings: [], left } };
}
