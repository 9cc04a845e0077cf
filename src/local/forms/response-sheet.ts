import { serialIn } from '../apps-script/cell-dates';
import { SheetsApi } from '../sheets-api/service';
import type { CellData, Requests } from '../sheets-api/schema';
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
  const row = response.row ?? sheet.lastDataRow;
  const columns = columnsOf(form, headersIn(spreadsheet, form));
  const answered = new Map<string, CellData>([
    [TIMESTAMP, momentCell(response.timestamp, spreadsheet.timeZone)],
    ...(form.collectsEmail ? [[EMAIL, { userEnteredValue: { stringValue: response.email } }] as const] : []),
    ...questionsOf(form).map((item) => [item.title, answerCell(item, response, spreadsheet.locale)] as const),
  ]);
  const requests: Partial<Requests>[] = [];
  if (row >= sheet.properties.rowCount) {
    requests.push({ appendDimension: { sheetId: destination.sheetId, dimension: 'ROWS', length: 1 } });
  }
  for (const [title, columnIndex] of columns) {
    requests.push({
      updateCells: {
        start: { sheetId: destination.sheetId, rowIndex: row, columnIndex },
        rows: [{ values: [answered.get(title) ?? {}] }],
        fields: 'userEnteredValue,userEnteredFormat.numberFormat',
      },
    });
  }
  api(spreadsheet, destination.spreadsheetId).batchUpdate(destination.spreadsheetId, { requests });
  response.row = row;
}

/** The form's own columns, by title. Those of new questions are put in behind its last one, before those of others. */
function writeHeaders(spreadsheet: Spreadsheet, form: Form): void {
  const { destination } = form;
  const sheet = destination && spreadsheet.sheetById(destination.sheetId);
  if (!destination || !sheet) return;
  const headers = headersIn(spreadsheet, form);
  const titles = titlesOf(form);
  const missing = titles.filter((title) => !headers.includes(title));
  if (missing.length === 0) return;
  const { sheetId, spreadsheetId } = destination;
  const columnIndex = Math.max(-1, ...titles.map((title) => headers.indexOf(title))) + 1;
  const range = { sheetId, dimension: 'COLUMNS', startIndex: columnIndex, endIndex: columnIndex + missing.length };
  const values = missing.map((title): CellData => ({ userEnteredValue: { stringValue: title } }));
  api(spreadsheet, spreadsheetId).batchUpdate(spreadsheetId, {
    requests: [
      { insertDimension: { range, inheritFromBefore: columnIndex > 0 } },
      { updateCells: { start: { sheetId, rowIndex: 0, columnIndex }, rows: [{ values }], fields: 'userEnteredValue' } },
    ],
  });
}

function headersIn(spreadsheet: Spreadsheet, { destination }: Form): string[] {
  const sheet = spreadsheet.sheetById(destination?.sheetId ?? -1);
  return (sheet?.row(0) ?? []).map((value) => (value === null ? '' : String(value)));
}

function columnsOf(form: Form, headers: readonly string[]): Map<string, number> {
  return new Map(titlesOf(form).map((title) => [title, headers.indexOf(title)]));
}

function titlesOf(form: Form): string[] {
  return [TIMESTAMP, ...(form.collectsEmail ? [EMAIL] : []), ...questionsOf(form).map(({ title }) => title)];
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
