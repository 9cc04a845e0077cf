import { attendanceGrid } from '../../areas/meetings/attendance-grid';
import type { Answer } from '../../panel-api/answer';
import type { ArgumentsOf, ResultOf } from '../../panel-api/requests';
import { UNITS } from '../../roster/units';
import { keyOf } from '../../text/spelling';
import { LOGGED } from '../../words/menu';
import { ATTENDANCE_GRID, attendanceView } from '../../words/views/attendance';
import { named } from '../books/register-book';
import { readBooks } from '../books/open-books';
import { now, today } from '../clock';
import { commit } from '../commit/commit';
import { logRows } from '../commit/log';
import type { Desk } from '../desk';
import { rewrite, updatedNow } from '../summary/rewrite-view';
import { gone } from './book';

/** Writes how the members of a branch came to its meetings in this school year on a sheet to print: one read, one commit. */
export function attendanceSheet(
  desk: Desk,
  { unit }: ArgumentsOf<'attendanceSheet'>,
): Answer<ResultOf<'attendanceSheet'>> {
  const done = commit(desk, (file) => {
    const { books } = readBooks([named(file)], today());
    const branch = books.find(UNITS, keyOf(unit));
    if (branch === undefined) return null;
    const period = books.settings.schoolYearPeriod(books.today);
    const grid = attendanceGrid(books, branch, period.from, period.to);
    const view = attendanceView(branch.name ?? unit, grid, { period, updatedAt: updatedNow() });
    const { title } = ATTENDANCE_GRID;
    const line = { action: LOGGED.summary, sheet: title, key: branch.code ?? '', change: LOGGED.rewritten };
    return {
      changes: [],
      rows: logRows(file, now(), desk.actor, [line]),
      requests: rewrite(view, file),
      remembers: {},
      changesLayout: true,
    };
  });
  return done === null ? gone('units', unit) : { status: 'ok', result: { title: ATTENDANCE_GRID.title } };
}
