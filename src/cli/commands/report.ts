import { randomUUID } from 'node:crypto';
import { parseDay } from '../../text/calendar';
import { PROGRESS, REPORT_FILES } from '../../words/command-line';
import type { Arguments } from '../arguments';
import { openForBundle, type OpenBooks } from '../bundle';
import { DONE, type Command, type Output } from '../command';
import { lossesOf, lossNotes, notesSection, unreadNotes } from '../file-notes';
import { periodIn } from '../period';
import { targetsIn, writeTargets } from '../report-files';
import { REPORT_NAMES, writeReport, type CountedReport, type WrittenReport } from '../papers/report-papers';
import { reportPage, type AnsweredReport } from '../report-page';
import { clockOn, todayInVietnam } from '../today';

export const reportCommand: Command = {
  options: { values: ['from', 'to', 'today', 'unit', 'out'], flags: ['json'] },
  async run(args, { print, progress, warn }) {
    const path = args.path('tệp hoặc thư mục');
    const { from, to } = periodIn(args);
    const today = args.date('today') ?? todayInVietnam();
    const books = await openForBundle(path, progress);
    progress(PROGRESS.counting);
    const { answer } = await books.ask('report_', { today, from, to, unit: args.text('unit') });
    const answered = answer as AnsweredReport;
    const losses = args.folder('out') === null ? [] : lossesOf(books.books);
    for (const note of lossNotes(losses)) warn(note);
    const written = await writeOut(args, path, books, { today, from, to }, progress);
    const notes = [...(await unreadNotes(path)), ...lossNotes(losses)];
    const json = { ...answered.report, ...(notes.length === 0 ? {} : { losses, notes }) };
    const files = written === null ? [] : [outcomeOf(written)];
    print(
      args.flag('json') ? JSON.stringify(json) : [reportPage(answered), ...files, ...notesSection(notes)].join('\n\n'),
    );
    return DONE;
  },
};

/** What `--out` wrote: the books' paths, and the report. */
interface Written {
  readonly books: readonly string[];
  readonly report: WrittenReport;
}

/** With `--out` writes the books, their summary sheets filled, and the official report. */
async function writeOut(
  args: Arguments,
  input: string,
  books: OpenBooks,
  when: { readonly today: string; readonly from: string; readonly to: string },
  progress: Output['progress'],
): Promise<Written | null> {
  const folder = args.folder('out');
  if (folder === null) return null;
  const targets = await targetsIn(folder, input, books.books, REPORT_NAMES);
  const { answer } = await books.ask('reportPaper_', { ...when, unit: args.text('unit') });
  const [from, to, today] = [when.from, when.to, when.today].map((iso) => parseDay(iso) ?? 0) as [
    number,
    number,
    number,
  ];
  await books.ask('summarise_', { ...when, planId: randomUUID() }, clockOn(when.today));
  const paths = await writeTargets(targets, progress);
  return { books: paths, report: await writeReport(folder, answer as CountedReport, { from, to }, today) };
}

/** What was written, and what a person should look at before printing. */
function outcomeOf({ books, report }: Written): string {
  const { problems, warnings, unprinted, paths } = report;
  return [
    REPORT_FILES.written(books),
    REPORT_FILES.report(paths),
    ...(problems.length > 0 ? [REPORT_FILES.problems(problems)] : []),
    ...(warnings.length > 0 ? [REPORT_FILES.warnings(warnings)] : []),
    ...(unprinted.length > 0 ? [REPORT_FILES.unprinted(unprinted)] : []),
  ].join('\n\n');
}
