import type { AnyRow, Books } from '../../judging/books';
import type { Issue } from '../../judging/issue';
import { fillOf, markRequests, placeKey, type Look, type Mark } from '../../sheet/marks';
import type { MarkedCell } from '../../sheet/state';
import type { Place, Request } from '../../sheet/write';
import { NAME_BY_TITLE, tableOf } from '../../areas/tables';
import { messageOf } from '../../judging/issue';
import { getCells } from '../file/api';
import { placeIn } from '../file/locate';
import type { ReadFile } from '../file/read-spreadsheet';

/** More marks help nobody, and cost a request each. */
const MOST_MARKS = 2000;

/** What marks the cells of issues, and takes away marks that are mended. */
export interface Marking {
  readonly requests: readonly Request[];
  /** What the state is to remember. */
  readonly marked: readonly MarkedCell[];
  /** How many cells are not marked because there are too many. */
  readonly unmarked: number;
  /** The cells that are marked. */
  readonly places: readonly Place[];
}

/** Cells that may carry marks of ours beside those that the state remembers. */
export interface Strays {
  /** Marked while people typed. */
  readonly hinted: readonly MarkedCell[];
  /** Marked where columns and rows turned out to be elsewhere. */
  readonly stray: readonly Place[];
}

/**
 * Marks the first issues of a file; looks, in one call, how the cells look that are or were marked. `given` are keys
 * that the same commit gives.
 */
export function marking(
  id: string,
  file: ReadFile,
  books: Books,
  issues: readonly Issue[],
  given: ReadonlyMap<AnyRow, string>,
  { hinted, stray }: Strays,
): Marking {
  const wanted = byCell(issues.flatMap((issue) => markOf(file, issue) ?? []));
  // Where there is no room for all, warnings give way.
  const errorsFirst = [...wanted].sort((a, b) => rank(a) - rank(b));
  const marks = errorsFirst.slice(0, MOST_MARKS);
  const before = [...placesOf(file, books, hinted), ...stray.filter((place) => isInGrid(file, place))];
  const lookOf = looksOf(id, [...marks.map(({ place }) => place), ...before]);
  return {
    requests: markRequests(marks, before, lookOf),
    marked: markedCells(file, books, marks, given),
    unmarked: wanted.length - marks.length,
    places: marks.map(({ place }) => place),
  };
}

function rank({ severity }: Mark): number {
  return severity === 'error' ? 0 : 1;
}

/** Looking beyond the last row or column is refused. */
function isInGrid({ layout }: ReadFile, { sheetId, row, column }: Place): boolean {
  const info = layout.sheets.find(({ id }) => id === sheetId);
  return info !== undefined && row < info.rowCount && column < info.columnCount;
}

/** One mark a cell: an error outweighs warnings, and every message is in the note. */
function byCell(marks: readonly Mark[]): Mark[] {
  const cells = new Map<string, Mark>();
  for (const mark of marks) {
    const other = cells.get(placeKey(mark.place));
    const severity = other?.severity === 'error' ? 'error' : mark.severity;
    const message = other === undefined ? mark.message : `${other.message}\n${mark.message}`;
    cells.set(placeKey(mark.place), { place: mark.place, severity, message });
  }
  return [...cells.values()];
}

function markOf(file: ReadFile, issue: Issue): Mark | null {
  if (issue.table === null || issue.row === null) return null;
  const place = placeIn(file, issue.table, issue.column);
  if (place === null) return null;
  return { place: { ...place, row: issue.row - 1 }, severity: issue.severity, message: messageOf(issue) };
}

/**
 * Where the cells that were marked may stand now: in the row of the same key, for rows move, and in the row where they
 * were, for keys change. What isn't ours there is left alone.
 */
function placesOf(file: ReadFile, books: Books, hinted: readonly MarkedCell[]): Place[] {
  const places = new Map<string, Place>();
  for (const { title, key, header, row } of [...(file.state?.marks ?? []), ...hinted]) {
    const column = placeIn(file, title, header);
    const name = NAME_BY_TITLE.get(title);
    if (column === null || name === undefined) continue;
    const named = key === '' ? undefined : books.find(tableOf(name), key)?.row;
    for (const each of new Set([named ?? row, row])) {
      const place = { ...column, row: each - 1 };
      if (each > 1) places.set(placeKey(place), place);
    }
  }
  return [...places.values()];
}

/** The marked cells as the state remembers them: by key, for rows move. */
function markedCells(
  file: ReadFile,
  books: Books,
  marks: readonly Mark[],
  given: ReadonlyMap<AnyRow, string>,
): MarkedCell[] {
  const rows = new Map<string, AnyRow>();
  for (const { table, rows: read } of books.tables) {
    for (const row of read) rows.set(`${table.name} ${String(row.row)}`, row);
  }
  return marks.flatMap(({ place }) => {
    const sheet = file.sheets.find(({ info }) => info.id === place.sheetId);
    if (sheet === undefined) return [];
    const table = tableOf(sheet.name);
    const property = [...sheet.layout.at].find(([, column]) => column === place.column)?.[0] ?? '';
    const row = rows.get(`${sheet.name} ${String(place.row + 1)}`);
    const key = row === undefined || table.key === null ? null : (given.get(row) ?? (row[table.key] as string | null));
    const header = table.columns[property]?.header ?? '';
    return [{ title: table.title, key: key ?? '', header, row: place.row + 1 }];
  });
}

/** How cells look now, in one call; none where nothing is or was marked. */
function looksOf(id: string, places: readonly Place[]): (place: Place) => Look {
  const looks = new Map<string, Look>();
  if (places.length > 0) {
    const ranges = places.map(({ sheetId, row, column }) => ({
      sheetId,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    }));
    const fields = 'sheets(properties(sheetId),data(startRow,startColumn,rowData(values(note,userEnteredFormat))))';
    for (const { properties, data } of getCells(id, ranges, fields).sheets ?? []) {
      for (const { startRow = 0, startColumn = 0, rowData } of data ?? []) {
        const cell = rowData?.[0]?.values?.[0];
        const format = cell?.userEnteredFormat;
        const color = format?.backgroundColorStyle?.rgbColor;
        const place = { sheetId: properties?.sheetId ?? 0, row: startRow, column: startColumn };
        looks.set(placeKey(place), { note: cell?.note ?? '', fill: fillOf(color) });
      }
    }
  }
  return (place) => looks.get(placeKey(place)) ?? { note: '', fill: null };
}
