import type { Decision, Intake } from '../../areas/import/judge-list';
import { isPart, LIST_FIELDS, type ListField, type PersonColumn } from '../../areas/import/fields';
import { isBarred } from '../../areas/import/headers';
import type { List } from '../../areas/import/list';
import { unitFinder } from '../../areas/import/match';
import { readCell, type DateOrder } from '../../areas/import/cell';
import type { Fields } from '../../areas/import/records';
import { matchingOf, withoutBarred } from '../../areas/import/sources';
import { unitSteps } from '../../areas/import/judge-list';
import type { Answer } from '../../panel-api/answer';
import type { ImportLayout, ImportPreview, ImportRow, Lists } from '../../panel-api/import';
import type { ArgumentsOf } from '../../panel-api/requests';
import type { SavedInParts } from '../../panel-api/saved';
import { date, type Cell } from '../../sheet/kinds';
import { cellFor, textFor } from '../../sheet/typed';
import { PEOPLE } from '../../roster/people';
import { caseless, clean, keyOf } from '../../text/spelling';
import { number } from '../../text/format';
import { IMPORT, LEFT_OUT, LIST_WORDS, noteText } from '../../words/import';
import { messageOf } from '../../judging/issue';
import { now, today } from '../clock';
import { listSheets, readList } from '../import/lists';
import {
  fieldChoices,
  outlookOf,
  seenOf,
  printOfList,
  tasksOf,
  type Outlook,
  type Wanted,
} from '../import/plan-import';
import { countsOf, tellFounded, tellLayouts, tellOther, tellQuestion, tellRow } from '../import/tell';
import type { Desk } from '../desk';
import { readBooks } from '../books/open-books';
import { commitInParts } from '../commit/in-parts';
import { Refused } from '../refused';
import { named } from '../books/register-book';
import { readSpreadsheet } from '../file/read-spreadsheet';

/** The sheets that may be lists: a sheet that was just pasted stands in no cached layout. */
export function lists({ id, cache }: Desk): Answer<Lists> {
  cache.remove();
  const file = readSpreadsheet(id, cache);
  const unitOf = unitFinder(readBooks([named(file)], today()).books);
  const sheets = listSheets(id, file).map(({ title, isHidden }) => ({ title, isHidden, unit: unitOf(title) ?? '' }));
  const order = [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)];
  return { status: 'ok', result: { sheets: order, fields: fieldChoices() } };
}

type Asked = ArgumentsOf<'importPreview'>;

/** So many warnings and rows without a person are shown; the rest are counted. */
const SHOWN = 100;
/** Cells of each column that show what it holds. */
const SAMPLES = 3;

/** What would become of a list. */
export function importPreview(desk: Desk, asked: Asked): Answer<ImportPreview> {
  const file = readSpreadsheet(desk.id, desk.cache);
  const list = readList(desk.id, titlesOf(asked));
  const matching = matchingOf(readBooks([named(file)], today()).books, list, LIST_WORDS);
  const wanted = wantedOf(asked, list, asked.fields === null ? matching.fields : fieldsOf(asked.fields));
  const outlook = outlookOf(file, wanted);
  const { judged, warnings, records, questions, founded } = outlook;
  const rows = judged.map((each) => tellRow(outlook, each));
  const decided = rows.filter(({ id }) => wanted.decisions.has(id));
  const some = (kind: ImportRow['kind']): ImportRow[] =>
    rows.filter((row) => row.kind === kind && !wanted.decisions.has(row.id)).slice(0, asked.shown);
  const result: ImportPreview = {
    layouts: layoutsOf(outlook, wanted),
    questions: questions.map(tellQuestion),
    isRemembered: asked.fields === null && matching.isRemembered,
    counts: countsOf(rows),
    founded: wanted.intake === null ? [] : tellFounded(outlook, unitSteps(founded, wanted.intake)),
    leftCount: records.others.length,
    left: records.others.slice(0, SHOWN).map(tellOther),
    rows: [
      ...[...decided, ...some('doubtful')].sort((a, b) => a.row - b.row),
      ...some('waiting'),
      ...some('wrong'),
      ...some('changed'),
      ...some('new'),
    ],
    notes: records.notes.map(noteText),
    warnings: firstOf([...new Set(warnings.map(messageOf))]),
    seen: seenOf(wanted, outlook),
  };
  return { status: 'ok', result };
}

/** As many as are shown, and how many are not. */
function firstOf(messages: readonly string[]): string[] {
  const more = messages.length - SHOWN;
  return [...messages.slice(0, SHOWN), ...(more > 0 ? [IMPORT.moreWarnings(number(more))] : [])];
}

function titlesOf({ sheets }: Pick<Asked, 'sheets'>): string[] {
  return sheets.map(({ title }) => title);
}

function layoutsOf(outlook: Outlook, wanted: Wanted): ImportLayout[] {
  return tellLayouts(outlook, wanted).map(({ place, columns }, layout) => ({
    place,
    columns: columns.map(({ header, at, field, why, like, isFilled }, index) => ({
      header,
      at,
      field,
      isBarred: why === 'barred',
      why: why === null ? '' : LEFT_OUT[why],
      like,
      samples: isFilled && !isBarred(header) ? samples(wanted, layout, index, field) : [],
    })),
  }));
}

function samples({ list, answers }: Wanted, layout: number, at: number, field: ListField | null): string[] {
  const texts: string[] = [];
  for (const row of list.rows) {
    if (row.layout !== layout) continue;
    const text = sample(row.cells[at] ?? '', row.shown[at] ?? '', field, answers.dates);
    if (text !== '') texts.push(text);
    if (texts.length === SAMPLES) break;
  }
  return texts;
}

function sample(
  cell: Cell,
  shown: string,
  field: ListField | null,
  orders: Partial<Record<PersonColumn, DateOrder>>,
): string {
  if (field === null || isPart(field) || field === 'unit')
    return shown === '' ? clean(String(cell ?? '')) : clean(shown);
  return textFor(PEOPLE.columns[field].kind, readCell(field, cell, shown, orders[field]).cell);
}

function fieldsOf(names: readonly (readonly (string | null)[])[]): Fields {
  return names.map((each) => each.map((name) => LIST_FIELDS.find((field) => field === name) ?? null));
}

function wantedOf(asked: Asked, list: List, fields: Fields): Wanted {
  const isDecided = asked.decisions.length > 0 && asked.decidedOn === printOfList(list);
  const decisions = (isDecided ? asked.decisions : []).map(({ id, verdict }): [string, Decision] => [
    id,
    verdict === 'new' || verdict === 'skip' ? verdict : { is: keyOf(verdict) },
  ]);
  const units = asked.sheets.filter(({ unit }) => unit !== '');
  const { letters, dates } = asked.answers;
  return {
    source: titlesOf(asked).join(', '),
    list,
    fields: list.layouts.map(({ headers }, layout) => withoutBarred(headers, fields[layout] ?? [])),
    answers: { letters, dates: Object.fromEntries(dates.map(({ column, order }) => [column, order])) },
    units: new Map(units.map(({ title, unit }) => [caseless(title), keyOf(unit)])),
    trustsSheets: false,
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

/**
 * Writes what the preview showed, a part each time, so that the panel shows how far it is: doubtful rows wait for a
 * decision, wrong ones for being mended.
 */
export function importApply(desk: Desk, { seen, goesOn, ...asked }: ArgumentsOf<'importApply'>): Answer<SavedInParts> {
  const list = readList(desk.id, titlesOf(asked));
  const wanted = wantedOf(asked, list, fieldsOf(asked.fields ?? []));
  const action = wanted.intake === null ? IMPORT.action : IMPORT.intake;
  const plan = goesOn ?? desk.planId;
  const left = commitInParts(desk, { action, plan, longest: 0 }, (file, part) => {
    const outlook = outlookOf(file, wanted);
    const stands = seenOf(wanted, outlook);
    // What an earlier part wrote is not to be written any more; the list is as it was.
    const isBegun = part > 1 || goesOn !== null;
    if (stands.list !== seen.list || (!isBegun && stands.rows !== seen.rows)) throw new Refused(IMPORT.moved);
    return tasksOf(file, wanted, outlook, { actor: desk.actor, at: now() });
  });
  return { status: 'ok', result: { plan, rows: [], warnings: [], left } };
}
