import type { Period } from '../../counting/counting';
import { daysOfSchoolYear, schoolYearOf, USUAL_START } from '../../text/school-year';
import { schoolYear } from '../../sheet/patterns';
import type { Day } from '../../text/calendar';
import { SUMMARISED } from '../../words/menu';
import { NOMINATION_SUMMARY } from '../../words/views/nominations';
import { RECRUITMENT_SUMMARY } from '../../words/views/recruitment';
import { today } from '../clock';
import { commit, type Draft } from '../commit/commit';
import { rememberSummary } from './last-summary';
import { menuAction, type MenuDesk } from '../desk';
import type { BookFile, NamedFile } from '../books/open-books';
import { Refused } from '../refused';
import { named, register } from '../books/register-book';
import { NO_CACHE, readSpreadsheet, type ReadFile } from '../file/read-spreadsheet';
import { draftSummaries, summariesOf, type PeriodOf } from './draft-summaries';
import { SCHOOL_YEAR_START } from '../../judging/setting';

/** *Tổng hợp 1+1*: a school year's figures in the register. */
export function summariseRecruitment(): void {
  menuAction((desk) => {
    summarise(desk, RECRUITMENT_SUMMARY.title, (file, period) =>
      draftSummaries(['recruitment'], assignment(desk, file, [named(file)], period)),
    );
  });
}

/** *Tổng hợp giới thiệu vào Đảng*: in the committee's file, which reads the register for who is who. */
export function summariseNominations(): void {
  menuAction((desk) => {
    summarise(desk, NOMINATION_SUMMARY.title, (file, period) =>
      draftSummaries(['nominations'], assignment(desk, file, [named(file), ...register(file)], period)),
    );
  });
}

function assignment({ actor }: MenuDesk, file: ReadFile, books: readonly NamedFile[], period: PeriodOf) {
  return { file, books, period, today: today(), actor };
}

/** Writes a summary's sheet, and shows it. */
function summarise(desk: MenuDesk, title: string, draft: (file: ReadFile, period: PeriodOf) => Draft | null): void {
  const period = askPeriod(desk);
  if (period === null) return;
  desk.toast(SUMMARISED.working);
  const done = commit(desk, (file) => draft(file, period));
  if (done === null) throw new Refused(SUMMARISED.nothing);
  rememberSummary(today());
  desk.show(title);
  desk.toast(SUMMARISED.done);
}

/** The school year that the officer names; nothing means this one. Null when they think better of it. */
function askPeriod({ ui }: MenuDesk): PeriodOf | null {
  const thisYear = schoolYearOf(today(), USUAL_START);
  const answer = ui.prompt(SUMMARISED.title, SUMMARISED.askYear(thisYear));
  if (answer === null) return null;
  const written = answer.replace(/\s/g, '');
  const year = written === '' ? thisYear : written;
  if (typeof schoolYear.read(year) !== 'string') throw new Refused(SUMMARISED.badYear(written, thisYear));
  return (settings) => daysOfSchoolYear(year, settings.on(today(), SCHOOL_YEAR_START));
}

/** Writes the summaries of a period into each of some files, read as one set of books; answers with who has some. */
export function writeSummaries(files: readonly BookFile[], today: Day, period: Period, planId: string): string[] {
  const read = files.map(({ id, name }) => ({ id, name, content: readSpreadsheet(id) }));
  return read.flatMap(({ id, name, content }) => {
    const summaries = summariesOf(content);
    const done = commit({ id, cache: NO_CACHE, planId, actor: '' }, (file) => {
      const books = read.map((other) => (other.id === id ? { name, content: file } : other));
      return draftSummaries(summaries, { file, books, period: () => period, today, actor: '' });
    });
    return done === null ? [] : [name];
  });
}
