import { LOG } from '../../sheet/system-tables';
import type { ReadFile } from '../file/read-spreadsheet';
import { madeSheet, type TableSheet } from '../file/table-sheet';
import type { NewRow } from './writes';

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

/** The rows that lines are in Nhật ký; none where the file has no such sheet. */
export function logRows({ log }: ReadFile, at: number, actor: string, lines: readonly LogLine[]): NewRow[] {
  return log === null ? [] : rowsIn(log, at, actor, lines);
}

/** The same, in the sheet that the same batch makes. */
export function firstLogRows(at: number, actor: string, lines: readonly LogLine[]): NewRow[] {
  return rowsIn(madeSheet(LOG), at, actor, lines);
}

function rowsIn(sheet: TableSheet, at: number, actor: string, lines: readonly LogLine[]): NewRow[] {
  return lines.map((line) => ({ sheet, values: { ...line, at, actor } }));
}
