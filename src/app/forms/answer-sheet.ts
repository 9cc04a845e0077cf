import { FORMS, type FormName } from '../../areas/forms/definitions';
import { fingerprint } from '../../areas/forms/fingerprint';
import type { Answered } from '../../areas/forms/answer';
import { text, type Cell } from '../../sheet/kinds';
import { quoted } from '../../sheet/layout';
import { column, table } from '../../sheet/table';
import type { Request } from '../../sheet/write';
import { caseless } from '../../text/spelling';
import { formatDay } from '../../text/calendar';
import { FORM_ANSWERS, FORM_WORDS } from '../../words/forms';
import type { SheetInfo } from '../file/table-sheet';
import { cellOf, isForeign, wholeSheet, type TableSheet } from '../file/table-sheet';
import type { CellChange } from '../commit/writes';

/** A response in its row, and what our own columns beside it say. */
export interface Response extends Answered {
  /** The sheet's row number. */
  readonly row: number;
  readonly known: { readonly ref: string; readonly revision: string; readonly reason: string };
}

/** The sheet of a form's answers as it was read: the form's columns, and ours by their headers. */
export interface AnswerSheet {
  /** Our own columns, whether they are there yet or not, and those of the form. */
  readonly sheet: TableSheet;
  readonly form: FormName;
  readonly responses: readonly Response[];
  /** Whether our headers have to be written yet. */
  readonly isNew: boolean;
}

type OwnColumn = keyof typeof FORM_ANSWERS.state;
const OWN = Object.keys(FORM_ANSWERS.state) as OwnColumn[];
const STATE = table({
  name: 'answerState',
  title: '',
  home: 'every',
  sheetId: 0,
  area: 'system',
  columns: {
    ref: column(FORM_ANSWERS.state.ref, text),
    revision: column(FORM_ANSWERS.state.revision, text),
    reason: column(FORM_ANSWERS.state.reason, text),
  } satisfies Record<OwnColumn, unknown>,
});

/** The headers that Google gives the times and the addresses that it vouches for, in accounts of two languages. */
const TIME = /^(?:dấu thời gian|timestamp)$/;
const ADDRESS = /^(?:địa chỉ email|email address)$/;

/**
 * Reads rows of answers. `titles` are the questions' as they are in the form now; without them those of ours.
 * @returns null where a question has no column; by the form's own titles only where one is lacking that is needed.
 */
export function answersIn(
  info: SheetInfo,
  form: FormName,
  rows: readonly (readonly Cell[])[],
  titles: ReadonlyMap<string, string> | null = null,
): AnswerSheet | null {
  const headers = (rows[0] ?? []).map((cell) => caseless(String(cell ?? '')));
  const { questions, isVerified } = FORMS[form];
  const words: Readonly<Record<string, { title: string }>> = FORM_WORDS[form].questions;
  // A question that was taken away and asked again has two columns of one title.
  const columnsOf = (id: string): number[] => {
    const title = caseless(titles?.get(id) ?? words[id]?.title ?? id);
    return headers.flatMap((header, column) => (header === title ? [column] : []));
  };
  const places = questions.map(({ id, required }) => ({ id, required, columns: columnsOf(id) }));
  if (places.some(({ required, columns }) => (required || titles === null) && columns.length === 0)) return null;
  const email = isVerified ? headers.findIndex((header) => ADDRESS.test(header)) : -1;
  const time = Math.max(
    0,
    headers.findIndex((header) => TIME.test(header)),
  );
  const sheet = sheetOf(info, rows);
  const isNew = missingIn(sheet).length > 0;
  const responses = rows.flatMap((cells, index): Response[] => {
    const textAt = (id: string, columns: readonly number[]): string =>
      columns.map((column) => cellText(form, id, cells[column])).find((text) => text !== '') ?? '';
    const texts = Object.fromEntries(places.map(({ id, columns }) => [id, textAt(id, columns)]));
    // A blank event leaves no row, and a blank row is no response.
    if (index === 0 || Object.values(texts).every((text) => text === '')) return [];
    const address = email < 0 ? '' : cellText(form, '', cells[email]);
    const sent = cells[time];
    const sentAt = typeof sent === 'number' ? sent : 0;
    const own = (name: OwnColumn): string => (isNew ? '' : String(cells[sheet.layout.at.get(name) ?? -1] ?? ''));
    const revision = `${fingerprint(JSON.stringify([texts, address]))}@${String(sentAt)}`;
    const known = { ref: own('ref'), revision: own('revision'), reason: own('reason') };
    return [{ texts, email: address, sentAt, revision, row: index + 1, known }];
  });
  return { sheet, form, responses, isNew };
}

/** Own columns that are not there yet come behind everything else. Rows are known by the form's columns. */
function sheetOf(info: SheetInfo, rows: readonly (readonly Cell[])[]): TableSheet {
  const whole = wholeSheet(STATE, info, rows);
  const { at, faults } = whole.layout;
  let width = Math.max(0, ...rows.map((cells) => cells.length));
  const own = OWN.map((name) => [name, at.get(name) ?? width++] as const);
  return {
    ...whole,
    table: { ...whole.table, composite: [...at.keys()].filter(isForeign) },
    layout: { at: new Map([...at, ...own]), faults },
    cells: new Map([...own.map(([name]) => [name, []] as const), ...whole.cells]),
  };
}

/** A number is a date where one was asked for; else a telephone or student number that lost its form. */
function cellText(form: FormName, id: string, cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  const isDate = FORMS[form].questions.some((question) => question.id === id && question.type === 'date');
  if (typeof cell === 'number' && isDate) return formatDay(Math.floor(cell));
  return String(cell).trim();
}

/** What is written beside a response. */
export interface Stated {
  readonly row: number;
  readonly ref: string;
  readonly revision: string;
  readonly reason: string;
}

/** Our own columns whose headers are not there yet. */
function missingIn(sheet: TableSheet): OwnColumn[] {
  return OWN.filter((name) => cellOf(sheet, name, 1) === '');
}

/** The cells of our own columns, their headers among them where they are not there yet. */
export function stateChanges({ sheet }: AnswerSheet, stated: readonly Stated[]): CellChange[] {
  const headers = missingIn(sheet).map((property) => ({
    sheet,
    row: 1,
    property,
    value: FORM_ANSWERS.state[property],
  }));
  const cells = stated.flatMap((each) =>
    OWN.map((property) => ({ sheet, row: each.row, property, value: each[property] })),
  );
  return [...headers, ...cells];
}

const REASON_WIDTH = 420;

/** What makes room for our own columns and dresses them: the revision is nothing to read, and a reason is a sentence. */
export function dressRequests({ sheet, isNew }: AnswerSheet): Request[] {
  if (!isNew) return [];
  const { id: sheetId, columnCount } = sheet.info;
  const last = Math.max(...sheet.layout.at.values());
  const length = last + 1 - columnCount;
  const room: Request[] = length > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length } }] : [];
  return [
    ...room,
    columnLook(sheet, 'revision', { hiddenByUser: true }),
    columnLook(sheet, 'reason', { pixelSize: REASON_WIDTH }),
  ];
}

const USUAL_WIDTH = 100;

/** What takes that back, where other columns got it. */
export function undressRequests({ sheet, isNew }: AnswerSheet): Request[] {
  if (!isNew) return [];
  return [
    columnLook(sheet, 'revision', { hiddenByUser: false }),
    columnLook(sheet, 'reason', { pixelSize: USUAL_WIDTH }),
  ];
}

function columnLook({ info, layout }: TableSheet, name: OwnColumn, properties: object): Request {
  const startIndex = layout.at.get(name) ?? 0;
  const range = { sheetId: info.id, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 };
  return { updateDimensionProperties: { range, properties, fields: Object.keys(properties).join(',') } };
}

/** The range of a whole sheet. */
export function wholeOf({ title }: SheetInfo): string {
  return quoted(title);
}
