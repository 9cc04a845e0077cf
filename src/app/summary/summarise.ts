import type { Period } from '../../counting/counting';
import { daysOfSchoolYear, schoolYearOf } from '../../text/school-year';
import { addMonths, type Day } from '../../text/calendar';
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
  recruitmentOf(0);
}

/** The same of the school year before. */
export function summariseRecruitmentBefore(): void {
  recruitmentOf(1);
}

function recruitmentOf(yearsBack: number): void {
  menuAction((desk) => {
    summarise(desk, RECRUITMENT_SUMMARY.title, yearsBack, (file, period) =>
      draftSummaries(['recruitment'], assignment(desk, file, [named(file)], period)),
    );
  });
}

/** *Tổng hợp giới thiệu vào Đảng*: in the committee's file, which reads the register for who is who. */
export function summariseNominations(): void {
  nominationsOf(0);
}

/** The same of the school year before. */
export function summariseNominationsBefore(): void {
  nominationsOf(1);
}

function nominationsOf(yearsBack: number): void {
  menuAction((desk) => {
    summarise(desk, NOMINATION_SUMMARY.title, yearsBack, (file, period) =>
      draftSummaries(['nominations'], assignment(desk, file, [named(file), ...register(file)], period)),
    );
  });
}

function assignment({ actor }: MenuDesk, file: ReadFile, books: readonly NamedFile[], period: PeriodOf) {
  return { file, books, period, today: today(), actor };
}

/** Writes a summary's sheet, and shows it. */
function summarise(
  desk: MenuDesk,
  title: string,
  yearsBack: number,
  draft: (file: ReadFile, period: PeriodOf) => Draft | null,
): void {
  const period: PeriodOf = (settings) => {
    const start = settings.on(today(), SCHOOL_YEAR_START);
    return daysOfSchoolYear(schoolYearOf(addMonths(today(), -12 * yearsBack), start), start);
  };
  desk.toast(SUMMARISED.working);
  const done = commit(desk, (file) => draft(file, period));
  if (done === null) throw new Refused(SUMMARISED.nothing);
  rememberSummary(today());
  desk.show(title);
  desk.toast(SUMMARISED.done);
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
