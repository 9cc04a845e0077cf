import type { Cell, Kind } from '../sheet/kinds';
import { layoutOf } from '../sheet/layout';
import { appendRows, type Request } from '../sheet/write';
import { LOG } from '../sheet/system-tables';
import { headersOf, type ReadFile } from './spreadsheet-store';

/** One line of Nhật ký. */
export interface LogLine {
  readonly action: string;
  readonly sheet: string;
  readonly key: string;
  readonly change: string;
  /** The plan that wrote it and the cells written, where the line can be undone. */
  readonly plan?: string;
  readonly cells?: string;
}

/** The requests that append lines to Nhật ký; `made` says that the same batch makes the sheet, as it is defined. */
export function logRequests(
  file: ReadFile,
  at: number,
  actor: string,
  lines: readonly LogLine[],
  made = false,
): Request[] {
  const headers =
    file.log === null ? Object.values(LOG.columns).map(({ header }) => header) : headersOf(file.layout, file.log.title);
  if (lines.length === 0 || (file.log === null && !made)) return [];
  const { at: places } = layoutOf(LOG, headers);
  if (places.size === 0) return [];
  const kinds = new Map<number, Kind>();
  for (const [property, column] of places) kinds.set(column, LOG.columns[property as keyof typeof LOG.columns].kind);
  const rows = lines.map((line) => {
    const values: Readonly<Record<string, Cell>> = { ...line, at, actor };
    return new Map([...places].map(([property, column]) => [column, values[property] ?? null]));
  });
  return [appendRows(file.log?.id ?? LOG.sheetId, kinds, rows)];
}
