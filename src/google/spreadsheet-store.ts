import { columnsOf, layoutOf, quoted, rangeOf, runsOf, type Layout } from '../sheet/layout';
import type { Cell } from '../sheet/kinds';
import { TABLE_NAMES, TABLES, tableOf, type TableName } from '../tables/all';
import { caseless } from '../text/spelling';

/** A sheet of a file that is one of our tables, as it was read. */
export interface ReadSheet {
  readonly name: TableName;
  /** The sheet's own title. */
  readonly title: string;
  readonly layout: Layout;
  /** Cells by property, header first. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
}

/** What one spreadsheet holds. */
export interface ReadFile {
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly ReadSheet[];
  /** Titles of sheets that are none of ours. */
  readonly foreign: readonly string[];
}

const FIELDS = 'properties(title,locale,timeZone),sheets.properties(sheetId,title)';
const HEADERS = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
const COLUMNS = { ...HEADERS, majorDimension: 'COLUMNS' };

const NAME_BY_TITLE = new Map<string, TableName>(TABLE_NAMES.map((name) => [caseless(TABLES[name].title), name]));
const NAME_BY_ID = new Map<number, TableName>(TABLE_NAMES.map((name) => [TABLES[name].sheetId, name]));

/**
 * Reads the tables of a spreadsheet: its layout (two calls), then every column that is ours with one `values.batchGet`,
 * whatever the number of rows. Throws what the Sheets API throws.
 */
export function readSpreadsheet(id: string): ReadFile {
  const spreadsheet = api().get(id, { fields: FIELDS });
  const titles = (spreadsheet.sheets ?? []).map(({ properties }) => ({
    title: properties?.title ?? '',
    id: properties?.sheetId ?? 0,
  }));
  const titled = new Set(titles.map(({ title }) => NAME_BY_TITLE.get(caseless(title))));
  const ours = titles.flatMap(({ title, id: sheetId }) => {
    const byId = NAME_BY_ID.get(sheetId);
    // Somebody put a copy in the place of the sheet that was set up: the name says which one counts.
    const name = NAME_BY_TITLE.get(caseless(title)) ?? (titled.has(byId) ? undefined : byId);
    return name === undefined ? [] : [{ name, title }];
  });
  const headers = valuesOf(
    id,
    ours.map(({ title }) => `${quoted(title)}!1:1`),
    HEADERS,
  );
  const layouts = ours.map((sheet, index) => ({
    ...sheet,
    layout: layoutOf(tableOf(sheet.name), headers[index]?.[0] ?? []),
  }));
  const requests = layouts.map(({ title, layout }) => runsOf(layout).map((run) => rangeOf(title, run)));
  const answers = valuesOf(id, requests.flat(), COLUMNS);
  let next = 0;
  const sheets = layouts.map((sheet, index) => {
    const count = requests[index]?.length ?? 0;
    const cells = columnsOf(sheet.layout, answers.slice(next, (next += count)));
    return { ...sheet, cells };
  });
  return {
    title: spreadsheet.properties?.title ?? '',
    locale: spreadsheet.properties?.locale ?? '',
    timeZone: spreadsheet.properties?.timeZone ?? '',
    sheets,
    foreign: titles.map(({ title }) => title).filter((title) => !ours.some((sheet) => sheet.title === title)),
  };
}

function valuesOf(id: string, ranges: string[], options: object): readonly (readonly (readonly Cell[])[])[] {
  if (ranges.length === 0) return [];
  const answer = api().Values.batchGet(id, { ranges, ...options });
  return (answer.valueRanges ?? []).map(({ values }) => (values ?? []) as Cell[][]);
}

function api(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  if (Sheets?.Spreadsheets === undefined) throw new Error('The advanced service Sheets is not enabled.');
  return Sheets.Spreadsheets;
}
