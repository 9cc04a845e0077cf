import type { BookChanges, GridBook, GridCell, GridRow, GridSheet, SheetCells } from '../../protocol';

/** A book after changes; what they leave alone is shared. */
export function changedBook(
  book: GridBook,
  { order, added, framed, rows, formatsFrom, formats }: BookChanges,
): GridBook {
  const frames = new Map(framed.map((frame) => [frame.id, frame]));
  const news = new Map(rows.map((one) => [one.sheetId, one.rows]));
  const changed = book.sheets.map((sheet): GridSheet => {
    const frame = frames.get(sheet.id);
    const cells = news.get(sheet.id);
    // A filter that is gone is not in the frame.
    const { filter, ...others } = sheet;
    const framedSheet = frame ? { ...others, ...frame } : sheet;
    return cells ? { ...framedSheet, rows: changedRows(sheet.rows, cells) } : framedSheet;
  });
  const sheets = new Map([...changed, ...added].map((sheet) => [sheet.id, sheet]));
  return {
    ...book,
    formats: [...book.formats.slice(0, formatsFrom), ...formats],
    sheets: (order ?? [...sheets.keys()]).flatMap((id) => sheets.get(id) ?? []),
  };
}

/** A book with the cells of a sheet that came without. */
export function bookWithCells(book: GridBook, { sheetId, rows, formatsFrom, formats }: SheetCells): GridBook {
  const sheets = book.sheets.map((sheet): GridSheet => {
    if (sheet.id !== sheetId) return sheet;
    const { isUnsent: _, ...whole } = sheet;
    return { ...whole, rows };
  });
  return { ...book, formats: [...book.formats.slice(0, formatsFrom), ...formats], sheets };
}

function changedRows(old: GridSheet['rows'], news: GridSheet['rows']): GridSheet['rows'] {
  return [...new Map([...old, ...news])].sort(([a], [b]) => a - b);
}

/** The cells that hold something else after changes, by sheet. Their looks and notes don't count. */
export function otherCells(book: GridBook, { rows }: BookChanges): Map<number, Set<string>> {
  return new Map(
    rows.map(({ sheetId, rows: news }) => {
      const old = new Map(book.sheets.find(({ id }) => id === sheetId)?.rows);
      const cells = news.flatMap(([row, after]) =>
        otherColumns(old.get(row) ?? [], after).map((at) => cellKey(row, at)),
      );
      return [sheetId, new Set(cells)];
    }),
  );
}

export function cellKey(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}

function otherColumns(before: GridRow, after: GridRow): number[] {
  const columns = Array.from({ length: Math.max(before.length, after.length) }, (_, at) => at);
  return columns.filter((at) => contentOf(before[at]) !== contentOf(after[at]));
}

function contentOf(cell: GridCell | null | undefined): unknown {
  return cell?.f ?? cell?.v;
}

/** The sheets of which rows or columns change places, or which go. */
export function movedSheets(book: GridBook, { order, framed }: BookChanges): Set<number> {
  const moves = new Map(framed.map((frame) => [frame.id, frame.moves]));
  const moved = book.sheets.filter((sheet) => {
    const isGone = order !== undefined && !order.includes(sheet.id);
    return isGone || (moves.get(sheet.id) ?? sheet.moves) !== sheet.moves;
  });
  return new Set(moved.map(({ id }) => id));
}
