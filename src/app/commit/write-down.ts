import { now } from '../clock';
import { commit, type Writer } from './commit';
import { logRows } from './log';

/**
 * Writes a line into Nhật ký before something is done outside the spreadsheet in an account's name. Whoever may not write
 * the file is refused here, and does not do it.
 * @throws {Refused}
 */
export function writeDown(writer: Writer, action: string): void {
  commit({ ...writer, planId: `${writer.planId}-noted` }, (file) => ({
    changes: [],
    rows: logRows(file, now(), writer.actor, [{ action, sheet: '', key: '', change: '' }]),
    requests: [],
    remembers: {},
    changesLayout: false,
  }));
}
