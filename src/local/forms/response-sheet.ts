import { serialIn } from '../spreadsheet/cell-dates';
import { SheetsApi } from '../sheets-api/service';
import type { CellData, Requests } from '../sheets-api/schema';
import type { Sheet } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { readTyped } from '../spreadsheet/typed';
import { isQuestion, type Form, type FormResponse, type Item } from './form';

/** The header of the first column, and of the addresses, in a Vietnamese account (memory). */
const TIMESTAMP = 'Dấu thời gian';
const EMAIL = 'Địa chỉ email';
const TITLE = 'Câu trả lời biểu mẫu';

/** Gives the form a sheet of its own, in front of the others, with its questions as headers. */
export function addResponseSheet(spreadsheet: Spreadsheet, id: string, form: Form): void {
  let number = 1;
  while (spreadsheet.sheetByTitle(`${TITLE} ${String(number)}`)) number++;
  const api = new SheetsApi(new Map([[id, spreadsheet]]));
  const { replies } = api.batchUpdate(id, {
    requests: [
      {
        addSheet: {
          properties: { title: `${TITLE} ${String(number)}`, index: 0, gridProperties: { frozenRowCount: 1 } },
        },
      },
    ],
  });
  const [reply] = replies as { addSheet?: { properties: { sheetId: number } } }[];
  form.destination = { spreadsheetId: id, sheetId: reply?.addSheet?.properties.sheetId ?? 0 };
  writeHeaders(spreadsheet, form);
}

/** Puts a response into its row, or into a new one after the last that holds anything. Columns of others are left alone. */
export function writeResponse(spreadsheet: Spreadsheet, form: Form, response: FormResponse): void {
  const { destination } = form;
  const sheet = destination && spreadsheet.sheetById(destination.sheetId);
  if (!destination || !sheet) return;
  writeHeaders(spreadsheet, form);
  const columns = columnsOf(form, headersIn(spreadsheet, form));
  const row = rowOf(sheet, spreadsheet, columns, response) ?? sheet.lastDataRow;
  const requests: Partial<Requests>[] = [];
  if (row >= sheet.properties.rowCount) {
    requests.push({ appendDimension: { sheetId: destination.sheetId, dimension: 'ROWS', length: 1 } });
  }
  for (const { columnIndex, source } of columns) {
    requests.push({
      updateCells: {
        start: { sheetId: destination.sheetId, rowIndex: row, columnIndex },
        rows: [{ values: [cellOf(source, response, spreadsheet)] }],
        fields: 'userEnteredValue,userEnteredFormat.numberFormat',
      },
    });
  }
  api(spreadsheet, destination.spreadsheetId).batchUpdate(destination.spreadsheetId, { requests });
  response.row = row;
  response.written = { timestamp: response.timestamp, answers: response.answers };
}

/** What a column of the form's holds: the time, the address, or the answers to a question. */
type Source = 'timestamp' | 'email' | Item;

interface FormColumn {
  columnIndex: number;
  source: Source;
}

function cellOf(source: Source, response: FormResponse, { timeZone, locale }: Spreadsheet): CellData {
  if (source === 'timestamp') return momentCell(response.timestamp, timeZone);
  if (source === 'email') return { userEnteredValue: { stringValue: response.email } };
  return answerCell(source, response, locale);
}

/** The row of a response that was written before, wherever people moved it; null for a new one, or one they deleted. */
function rowOf(
  sheet: Sheet,
  spreadsheet: Spreadsheet,
  columns: readonly FormColumn[],
  response: FormResponse,
): number | null {
  const { written, row: last = -1 } = response;
  if (!written) return null;
  const before = { ...response, ...written };
  const holds = (row: number, wanted: readonly FormColumn[]): boolean =>
    wanted.every(({ columnIndex, source }) => {
      const { userEnteredValue: value = {} } = cellOf(source, before, spreadsheet);
      const expected = value.numberValue ?? value.stringValue ?? null;
      return String(sheet.value(row, columnIndex) ?? '') === String(expected ?? '');
    });
  const times = columns.filter(({ source }) => source === 'timestamp');
  const answers = columns.filter(({ source }) => source !== 'timestamp');
  const rows = Array.from({ length: sheet.lastDataRow }, (_, row) => row).filter((row) => row > 0 && holds(row, times));
  return rows.find((row) => holds(row, answers)) ?? rows.find((row) => row === last) ?? rows[0] ?? null;
}

/**
 * The form's own columns. A renamed question's column is renamed; those of new questions are put in behind the form's
 * last one, before those of others.
 */
function writeHeaders(spreadsheet: Spreadsheet, form: Form): void {
  const { destination } = form;
  const sheet = destination && spreadsheet.sheetById(destination.sheetId);
  if (!destination || !sheet) return;
  const { sheetId, spreadsheetId } = destination;
  const known = columnsOf(form, headersIn(spreadsheet, form));
  const headers = headersIn(spreadsheet, form);
  const lacks = (source: Source): boolean => !known.some((column) => column.source === source);
  const renamed = known.flatMap(({ columnIndex, source }): Partial<Requests>[] =>
    typeof source === 'string' || source.title === headers[columnIndex]
      ? []
      : [titled(sheetId, columnIndex, [source.title])],
  );
  const missing = sourcesOf(form).filter(lacks);
  const columnIndex = Math.max(-1, ...known.map((column) => column.columnIndex)) + 1;
  const inserted = missing.length === 0 ? [] : inserting(sheetId, columnIndex, missing.map(titleOf));
  const requests = [...renamed, ...inserted];
  if (requests.length > 0) api(spreadsheet, spreadsheetId).batchUpdate(spreadsheetId, { requests });
  for (const item of questionsOf(form)) item.header = item.title;
  for (const { source, columnIndex: at } of columnsOf(form, headersIn(spreadsheet, form))) {
    if (typeof source !== 'string') source.column = at;
  }
}

/** Columns that look like none of their neighbours: the times' format is not theirs. */
function inserting(sheetId: number, startIndex: number, titles: readonly string[]): Partial<Requests>[] {
  const endIndex = startIndex + titles.length;
  return [
    {
      insertDimension: {
        range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex },
        inheritFromBefore: startIndex > 0,
      },
    },
    {
      repeatCell: {
        range: { sheetId, startRowIndex: 1, startColumnIndex: startIndex, endColumnIndex: endIndex },
        cell: {},
        fields: 'userEnteredFormat.numberFormat',
      },
    },
    titled(sheetId, startIndex, titles),
  ];
}

function titled(sheetId: number, columnIndex: number, titles: readonly string[]): Partial<Requests> {
  const values = titles.map((title): CellData => ({ userEnteredValue: { stringValue: title } }));
  return {
    updateCells: { start: { sheetId, rowIndex: 0, columnIndex }, rows: [{ values }], fields: 'userEnteredValue' },
  };
}

function headersIn(spreadsheet: Spreadsheet, { destination }: Form): string[] {
  const sheet = spreadsheet.sheetById(destination?.sheetId ?? -1);
  return (sheet?.row(0) ?? []).map((value) => (value === null ? '' : String(value)));
}

/** The columns that there are; of equal headers each belongs to one question, by where it was seen last. */
function columnsOf(form: Form, headers: readonly string[]): FormColumn[] {
  const taken = new Set<number>();
  return sourcesOf(form).flatMap((source) => {
    const header = typeof source === 'string' ? titleOf(source) : source.header;
    const last = typeof source === 'string' ? 0 : (source.column ?? 0);
    const isFree = (each: string | undefined, index: number): boolean => each === header && !taken.has(index);
    const columnIndex = isFree(headers[last], last) ? last : headers.findIndex(isFree);
    if (header === undefined || columnIndex < 0) return [];
    taken.add(columnIndex);
    return [{ columnIndex, source }];
  });
}

function sourcesOf(form: Form): Source[] {
  return ['timestamp', ...(form.collectsEmail ? (['email'] as const) : []), ...questionsOf(form)];
}

function titleOf(source: Source): string {
  if (source === 'timestamp') return TIMESTAMP;
  return source === 'email' ? EMAIL : source.title;
}

export function questionsOf({ items }: Form): Item[] {
  return items.filter(isQuestion);
}

/** An answer as a text: those of a checkbox joined by ", ". */
export function answerText({ id }: Item, { answers }: FormResponse): string {
  return [answers[id] ?? ''].flat().join(', ');
}

/** Numbers and dates are read as if typed, so a phone number loses its 0 there too; nothing becomes a formula. */
function answerCell(item: Item, response: FormResponse, locale: string): CellData {
  const text = answerText(item, response);
  if (text === '') return {};
  const typed = readTyped(text, locale, undefined);
  const isRead = typeof typed.value === 'number';
  if (!isRead) return { userEnteredValue: { stringValue: text } };
  return {
    userEnteredValue: { numberValue: typed.value as number },
    ...(typed.numberFormat ? { userEnteredFormat: { numberFormat: typed.numberFormat } } : {}),
  };
}

function momentCell(time: number, timeZone: string): CellData {
  return {
    userEnteredValue: { numberValue: serialIn(new Date(time), timeZone) },
    userEnteredFormat: { numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' } },
  };
}

function api(spreadsheet: Spreadsheet, id: string): SheetsApi {
  return new SheetsApi(new Map([[id, spreadsheet]]));
}
