import * as z from 'zod/mini';
import { lazy } from '../../text/lazy';
import { columnsOf, headerKey, layoutOf, quoted, rangeOf, runsOf } from '../../sheet/layout';
import type { Cell } from '../../sheet/kinds';
import { readState, STATE_COLUMNS, STATE_SHEET, type State } from '../../sheet/state';
import { TABLE_NAMES, TABLES, tableOf, type TableName } from '../../areas/tables';
import { LOG } from '../../sheet/system-tables';
import { caseless } from '../../text/spelling';
import { REFUSAL } from '../../words/refusals';
import { batchGet, getCells, getSpreadsheet, statusOf } from './api';
import { Refused } from '../refused';
import { isOfSetUp } from '../../sheet/marks';
import { headerOf, wholeSheet, type SheetInfo, type TableSheet } from './table-sheet';

const sheetSchema = lazy(() =>
  z.object({
    title: z.string(),
    id: z.number(),
    rowCount: z.number(),
    columnCount: z.number(),
    chartIds: z.array(z.number()),
    protectedRangeIds: z.array(z.number()),
  }),
);
const fileLayout = lazy(() =>
  z.object({
    title: z.string(),
    locale: z.string(),
    timeZone: z.string(),
    sheets: z.array(sheetSchema()),
    namedRangeIds: z.array(z.string()),
    /** The header rows of our tables, and which of their columns set-up made, as the notes there say. */
    headers: z.array(z.object({ title: z.string(), cells: z.array(z.string()), made: z.array(z.number()) })),
  }),
);

/** Where everything stands in a file: what is cached between runs, and proved by every read. */
export type FileLayout = z.infer<ReturnType<typeof fileLayout>>;

/** Keeps a file's layout between runs; whoever has none reads it every time. */
export interface LayoutCache {
  get(): string | null;
  put(text: string): void;
  remove(): void;
}

/** Of who opens a file once. */
export const NO_CACHE: LayoutCache = { get: () => null, put: () => undefined, remove: () => undefined };

/** A sheet of a file that is one of our tables, as it was read. */
export interface ReadSheet extends TableSheet {
  readonly name: TableName;
}

/** What one spreadsheet holds. */
export interface ReadFile {
  readonly layout: FileLayout;
  readonly sheets: readonly ReadSheet[];
  /** Nhật ký, of which only the header row was read; or null. */
  readonly log: TableSheet | null;
  /** Null where the file was never set up. */
  readonly state: State | null;
  /** The sheet that holds the state, or null. */
  readonly stateSheet: SheetInfo | null;
  /** Titles of sheets that are none of ours. */
  readonly foreign: readonly string[];
}

const FIELDS = [
  'properties(title,locale,timeZone)',
  'namedRanges(namedRangeId)',
  'sheets(properties(sheetId,title,gridProperties),charts(chartId),protectedRanges(protectedRangeId))',
].join(',');
const AS_STORED = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' } as const;

const nameByTitle = lazy(
  () => new Map<string, TableName>(TABLE_NAMES.map((name) => [caseless(TABLES[name].title), name])),
);
const NAME_BY_ID = new Map<number, TableName>(TABLE_NAMES.map((name) => [TABLES[name].sheetId, name]));

/**
 * Reads the tables of a spreadsheet with one `values.batchGet`, whatever the number of rows: of each its header row and
 * every column that is ours. Two calls more where the layout isn't cached, or isn't what the read finds.
 * Throws what the Sheets API throws.
 */
export function readSpreadsheet(id: string, cache: LayoutCache | null = null): ReadFile {
  const cached = cachedLayout(cache);
  const read = cached === null ? null : readBy(id, cached);
  if (read !== null) return read;
  let title = '';
  for (let tried = 0; tried < TRIES; tried++) {
    const layout = readLayout(id);
    const fresh = readBy(id, layout);
    if (fresh !== null) {
      cache?.put(JSON.stringify(layout));
      return fresh;
    }
    title = layout.title;
  }
  throw new Refused(REFUSAL.changing(title));
}

/** Somebody may be at the headers just while they are read. */
const TRIES = 3;

/** The layout of an earlier run, not proved; null where none is kept. */
export function cachedLayout(cache: LayoutCache | null): FileLayout | null {
  const text = cache?.get() ?? null;
  const parsed = text === null ? null : fileLayout().safeParse(JSON.parse(text));
  return parsed?.success === true ? parsed.data : null;
}

function readLayout(id: string): FileLayout {
  const { properties, sheets, namedRanges } = getSpreadsheet(id, FIELDS);
  const infos = (sheets ?? []).map((sheet): SheetInfo => ({
    title: sheet.properties?.title ?? '',
    id: sheet.properties?.sheetId ?? 0,
    rowCount: sheet.properties?.gridProperties?.rowCount ?? 0,
    columnCount: sheet.properties?.gridProperties?.columnCount ?? 0,
    chartIds: (sheet.charts ?? []).map(({ chartId }) => chartId ?? 0),
    protectedRangeIds: (sheet.protectedRanges ?? []).map(({ protectedRangeId }) => protectedRangeId ?? 0),
  }));
  const headed = [...ourSheets(infos).map(({ info }) => info), ...kept(infos, LOG)];
  return {
    title: properties?.title ?? '',
    locale: properties?.locale ?? '',
    timeZone: properties?.timeZone ?? '',
    sheets: infos,
    namedRangeIds: (namedRanges ?? []).map(({ namedRangeId }) => namedRangeId ?? ''),
    headers: headersIn(id, headed),
  };
}

const HEADER_FIELDS =
  'sheets(properties(sheetId),data(startColumn,rowData(values(effectiveValue,formattedValue,note))))';

/** The header rows of sheets, with what their notes tell: one call. */
function headersIn(id: string, infos: readonly SheetInfo[]): FileLayout['headers'] {
  if (infos.length === 0) return [];
  const ranges = infos.map((info) => ({ sheetId: info.id, startRowIndex: 0, endRowIndex: 1 }));
  const found = getCells(id, ranges, HEADER_FIELDS).sheets ?? [];
  return infos.map((info) => {
    const sheet = found.find(({ properties }) => (properties?.sheetId ?? 0) === info.id);
    const cells = sheet?.data?.[0]?.rowData?.[0]?.values ?? [];
    return {
      title: info.title,
      cells: cells.map(({ effectiveValue: value, formattedValue }) =>
        String(value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? formattedValue ?? ''),
      ),
      made: cells.flatMap(({ note }, column) => (isOfSetUp(note ?? '') ? [column] : [])),
    };
  });
}

/** A sheet that the system keeps, by its title or, where it was renamed, by its id; none or one. */
function kept(infos: readonly SheetInfo[], { title, sheetId }: { title: string; sheetId: number }): SheetInfo[] {
  const isTitled = (info: SheetInfo): boolean => caseless(info.title) === caseless(title);
  return [infos.find(isTitled) ?? infos.find(({ id }) => id === sheetId)].flatMap((info) => info ?? []);
}

function headerRange(title: string): string {
  return `${quoted(title)}!1:1`;
}

/** Found by title; one that was renamed, by the id that set-up gave it, unless another sheet has its title now. */
function ourSheets(infos: readonly SheetInfo[]): { name: TableName; info: SheetInfo }[] {
  const titled = new Set(infos.map(({ title }) => nameByTitle().get(caseless(title))));
  return infos.flatMap((info) => {
    const byId = NAME_BY_ID.get(info.id);
    const name = nameByTitle().get(caseless(info.title)) ?? (titled.has(byId) ? undefined : byId);
    return name === undefined ? [] : [{ name, info }];
  });
}

/** Reads by a layout; null where the file is not as the layout says. */
function readBy(id: string, file: FileLayout): ReadFile | null {
  const ours = ourSheets(file.sheets).map(({ name, info }) => {
    const headers = headersOf(file, info.title);
    return { name, info, headers, layout: layoutOf(tableOf(name), headers, madeIn(file, info.title)) };
  });
  const requests = ours.map(({ info, layout }) => [
    headerRange(info.title),
    ...runsOf(layout).map((run) => rangeOf(info.title, run)),
  ]);
  const logs = kept(file.sheets, LOG);
  const [stateSheet = null] = kept(file.sheets, STATE_SHEET);
  const stateRanges = stateSheet === null ? [] : [rangeOf(stateSheet.title, STATE_COLUMNS)];
  const logHeaders = logs.map(({ title }) => headerRange(title));
  const answers = answersTo(id, [...requests.flat(), ...logHeaders, ...stateRanges]);
  if (answers === null) return null;

  let next = 0;
  const sheets: ReadSheet[] = [];
  for (const [index, { name, info, headers, layout }] of ours.entries()) {
    const [headerRow = [], ...columns] = answers.slice(next, (next += requests[index]?.length ?? 0));
    if (
      !sameHeaders(
        headers,
        headerRow.map((column) => column[0] ?? ''),
      )
    )
      return null;
    sheets.push({ name, table: tableOf(name), info, layout, cells: columnsOf(layout, columns) });
  }
  for (const { title } of logs) {
    const headers = (answers[next++] ?? []).map((column) => column[0] ?? '');
    if (!sameHeaders(headersOf(file, title), headers)) return null;
  }
  return {
    layout: file,
    log: logSheet(file, logs),
    sheets,
    state: stateSheet === null ? null : readState(answers[next] ?? []),
    stateSheet,
    foreign: file.sheets
      .filter((info) => info !== stateSheet && !logs.includes(info) && !ours.some((sheet) => sheet.info === info))
      .map(({ title }) => title),
  };
}

function logSheet(file: FileLayout, [info]: readonly SheetInfo[]): TableSheet | null {
  if (info === undefined) return null;
  return { table: LOG, info, layout: layoutOf(LOG, headersOf(file, info.title)), cells: new Map() };
}

/**
 * The cells of a sheet of which only the header row was read: one call, or two more each time that its columns were
 * moved since.
 */
export function readCells(id: string, sheet: TableSheet): TableSheet {
  const { table, info } = sheet;
  let { layout } = sheet;
  for (let tried = 0; tried < TRIES; tried++) {
    const ranges = runsOf(layout).map((run) => rangeOf(info.title, run));
    const answers = batchGet(id, ranges, { ...AS_STORED, majorDimension: 'COLUMNS' }) as Cell[][][];
    const cells = columnsOf(layout, answers);
    const read = { ...sheet, layout, cells };
    if ([...cells].every(([property, [header]]) => headerKey(header) === headerKey(headerOf(read, property))))
      return read;
    const [headers = []] = batchGet(id, [headerRange(info.title)], AS_STORED) as Cell[][][];
    layout = layoutOf(table, headers[0] ?? []);
  }
  throw new Refused(REFUSAL.changing(info.title));
}

/** Some sheets as they are now, every column of them, in one call; those that are gone are left out. */
export function readWhole(
  id: string,
  { layout }: ReadFile,
  sheets: readonly TableSheet[],
): Map<TableSheet, TableSheet> {
  const present = sheets.flatMap((sheet) => {
    const info = layout.sheets.find((each) => each.id === sheet.info.id);
    return info === undefined ? [] : [{ sheet, info }];
  });
  const ranges = present.map(({ info }) => quoted(info.title));
  const answers = batchGet(id, ranges, AS_STORED) as Cell[][][];
  return new Map(
    present.map(({ sheet, info }, index) => [
      sheet,
      wholeSheet(sheet.table, info, answers[index] ?? [], madeIn(layout, info.title)),
    ]),
  );
}

/** The header row of a sheet, as far as a layout knows it. */
export function headersOf(file: FileLayout, title: string): readonly string[] {
  return file.headers.find((headers) => headers.title === title)?.cells ?? [];
}

/** The columns of a sheet that set-up made. */
function madeIn(file: FileLayout, title: string): ReadonlySet<number> {
  return new Set(file.headers.find((headers) => headers.title === title)?.made);
}

/** The columns of each range; null where one of the sheets isn't there any more. */
function answersTo(id: string, ranges: string[]): readonly (readonly (readonly Cell[])[])[] | null {
  try {
    return batchGet(id, ranges, { ...AS_STORED, majorDimension: 'COLUMNS' }) as Cell[][][];
  } catch (error) {
    if (statusOf(error) === 400) return null;
    throw error;
  }
}

function sameHeaders(promised: readonly Cell[], found: readonly Cell[]): boolean {
  const length = Math.max(promised.length, found.length);
  return Array.from({ length }, (_, index) => index).every(
    (index) => headerKey(promised[index]) === headerKey(found[index]),
  );
}
