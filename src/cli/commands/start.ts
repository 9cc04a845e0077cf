import { schoolYearPeriod } from '../../domain/school-year';
import { isoDay, parseDay } from '../../text/calendar';
import { PROGRESS } from '../../words/command-line';
import { START_WORDS } from '../../words/figures';
import { number } from '../../words/format';
import type { ToldCheck } from '../../words/told';
import { openForBundle } from '../bundle';
import { DONE, type Command } from '../command';
import { headlines, type AnsweredReport } from '../report-page';
import { todayInVietnam } from '../today';
import { RECORDS_END } from '../sample/days';
import { sampleFileIn } from '../sample/write-sample';
import { makeSampleIn } from './sample';

/** Where the synthetic branch is written, below the current folder. */
const SAMPLE_FOLDER = 'so-mau';

export const startCommand: Command = {
  options: { values: [], flags: [] },
  async run(args, { print, progress }) {
    const given = args.optionalPath();
    const today = todayInVietnam();
    const path = given ?? SAMPLE_FOLDER;
    // What somebody changed in the sample stays: it is written once.
    if (given === null && sampleFileIn(path) === null) {
      progress(PROGRESS.writing(path));
      await makeSampleIn(path);
    }
    const period = schoolYearPeriod(given === null ? RECORDS_END : (parseDay(today) ?? 0));
    const [from, to] = [isoDay(period.from), isoDay(period.to)];
    const books = await openForBundle(path, progress);
    const check = (await books.ask('check_', { today })).answer as ToldCheck;
    const report = (await books.ask('report_', { today, from, to, unit: null })).answer as AnsweredReport;
    const { errors, warnings } = check.counts;
    print(
      [
        given === null ? START_WORDS.sample(books.books.map((book) => book.path)) : START_WORDS.books(path),
        START_WORDS.check(number(errors), number(warnings)),
        headlines(report),
        START_WORDS.next(path),
      ].join('\n\n'),
    );
    return DONE;
  },
};
