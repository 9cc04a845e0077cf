import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { daysOfSchoolYear, schoolYearOf, USUAL_START } from '../../text/school-year';
import { deskFileOf } from '../../local/files/desk-file';
import { FileProblem } from '../../local/files/file-problem';
import type { Book } from '../../local/files/open-books';
import { openBrowser } from '../../local/workbench/open-browser';
import type { LeftBook } from '../../local/workbench/recovery-copies';
import { openWorkbench, type Workbench } from '../../local/workbench/workbench';
import { TABLES } from '../../areas/tables';
import { isoDay, parseDay } from '../../text/calendar';
import { PROBLEM, PROGRESS } from '../../words/command-line';
import { START_WORDS } from '../../words/figures';
import { number } from '../../text/format';
import type { CheckJson } from '../../words/json';
import { openForBundle, readProject, type OpenBooks } from '../bundle';
import { DONE, WRONG_USE, type Command, type Output } from '../command';
import { unreadNotes } from '../file-notes';
import { packageRoot } from '../package-root';
import { wordsOfError } from '../problems';
import { headlines, type AnsweredReport } from '../report-page';
import { RECORDS_END } from '../sample/days';
import { sampleFileIn } from '../sample/write-sample';
import { todayInVietnam } from '../today';
import { UsageError } from '../usage-error';
import { makeSampleIn } from './sample';

/** How the file is called that holds what Google keeps beside spreadsheets. */
const DESK_FILE = 'so-doan.json';
/** Where the synthetic branch is written, below the current folder. */
const SAMPLE_FOLDER = 'so-mau';
/** The page as the build leaves it. */
const PAGE = join('build', 'page');
const HIGHEST_PORT = 65_535;
/** How long the summary waits for a browser to draw the page, in milliseconds. */
const LONGEST_WAIT = 10_000;

export const startCommand: Command = {
  options: { values: ['port'], flags: ['no-open', 'json'] },
  async run(args, output) {
    const given = args.optionalPath();
    const port = args.number('port', 0) ?? 0;
    if (port > HIGHEST_PORT) throw new UsageError(PROBLEM.badNumber('port', String(port)));
    const path = given ?? SAMPLE_FOLDER;
    // What somebody changed in the sample stays: it is written once.
    if (given === null && sampleFileIn(path) === null) {
      output.progress(PROGRESS.writing(path));
      await makeSampleIn(path);
    }
    if (!existsSync(path)) throw new FileProblem('not-found', path);
    const isJson = args.flag('json');
    for (const note of await unreadNotes(path)) output.warn(note);
    const opening = openForBundle(path, output.progress);
    let noBrowser = Promise.resolve();
    const open = (url: string): void => {
      noBrowser = openBrowser(url);
    };
    const workbench = await openWorkbench({
      books: opening.then(({ books }) => registerFirst(books)),
      ...(isJson || args.flag('no-open') ? {} : { served: open }),
      deskFile: deskFileOf(path, statSync(path).isDirectory(), DESK_FILE),
      project: readProject(),
      pageFolder: join(packageRoot(), PAGE),
      port,
      wordsOfProblem: wordsOfError,
    }).catch((error: unknown) => {
      const isTaken =
        error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
      throw isTaken ? new UsageError(PROBLEM.portTaken(String(port))) : error;
    });
    const { url, sheetsApi, spreadsheetId, token, notices } = workbench;
    for (const notice of notices) tell(notice);
    const isStopped = stopped(workbench, output);
    if (isJson) output.print(JSON.stringify({ url, sheetsApi, spreadsheetId, token }));
    else {
      // Counting would keep the page waiting.
      await Promise.race([isStopped, workbench.drawn, noBrowser, wait(LONGEST_WAIT, undefined, { ref: false })]);
      output.print(await summaryOf(await opening, given));
      output.print(START_WORDS.served(url));
    }
    await isStopped;
    const left = await workbench.close();
    tellLeft(left);
    return left.every(({ copy }) => copy !== null) ? DONE : WRONG_USE;
  },
};

/** The register is what officers look for; the other files stand behind it. */
function registerFirst(books: readonly Book[]): Book[] {
  const isOther = ({ spreadsheet }: Book): number => (spreadsheet.sheetByTitle(TABLES.people.title) ? 0 : 1);
  return books.toSorted((a, b) => isOther(a) - isOther(b));
}

async function summaryOf(books: OpenBooks, given: string | null): Promise<string> {
  try {
    return await countedSummary(books, given);
  } catch (error) {
    // What is wrong with the books is mended in the workbench: a new file has no sheet of ours yet.
    if (!(error instanceof UsageError)) throw error;
    return `${START_WORDS.books(given ?? SAMPLE_FOLDER)}\n\n${START_WORDS.noSummary(error.message)}`;
  }
}

async function countedSummary(books: OpenBooks, given: string | null): Promise<string> {
  const today = todayInVietnam();
  const shown = given === null ? RECORDS_END : (parseDay(today) ?? 0);
  const period = daysOfSchoolYear(schoolYearOf(shown, USUAL_START), USUAL_START);
  const [from, to] = [isoDay(period.from), isoDay(period.to)];
  const check = (await books.ask('check_', { today })).answer as CheckJson;
  const report = (await books.ask('report_', { today, from, to, unit: null })).answer as AnsweredReport;
  const { errors, warnings } = check.counts;
  return [
    given === null ? START_WORDS.sample(books.books.map((book) => book.path)) : START_WORDS.books(given),
    START_WORDS.check(number(errors), number(warnings)),
    headlines(report),
    START_WORDS.next(given ?? SAMPLE_FOLDER),
  ].join('\n\n');
}

/** Ctrl+C, the end of a session, and the closing of a terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Until it is told to stop. Where copies of what is not saved can't be kept, the first Ctrl+C of a person only warns.
 */
function stopped({ keepCopies }: Workbench, { isAttended }: Output): Promise<void> {
  return new Promise((resolve) => {
    let isWarned = false;
    const stop = async (signal: string): Promise<void> => {
      const left = await keepCopies();
      const isLost = left.some(({ copy }) => copy === null);
      if (isLost && isAttended && signal === 'SIGINT' && !isWarned) {
        isWarned = true;
        tellLeft(left);
        tell(START_WORDS.stopAnyway);
      } else resolve();
    };
    for (const signal of SIGNALS) process.on(signal, () => void stop(signal));
  });
}

/** Whoever stops the program is told of it with --json too, and where nobody is at a terminal: it stands in the log. */
function tellLeft(left: readonly LeftBook[]): void {
  for (const { path, copy } of left) {
    tell(START_WORDS.unsaved(path));
    tell(copy === null ? START_WORDS.copyLost : START_WORDS.copyKept(copy));
  }
  if (left.some(({ copy }) => copy !== null)) tell(START_WORDS.recoverHow);
}

function tell(words: string): void {
  process.stderr.write(`${words}\n`);
}
