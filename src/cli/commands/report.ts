import { randomUUID } from 'node:crypto';
import { PROGRESS, REPORT_FILES } from '../../words/command-line';
import type { Arguments } from '../arguments';
import { openForBundle, type OpenBooks } from '../bundle';
import { DONE, type Command, type Output } from '../command';
import { periodIn } from '../period';
import { targetsIn, writeTargets } from '../report-files';
import { reportPage, type AnsweredReport } from '../report-page';
import { clockOn, todayInVietnam } from '../today';

export const reportCommand: Command = {
  options: { values: ['from', 'to', 'today', 'unit', 'out'], flags: ['json'] },
  async run(args, { print, progress }) {
    const path = args.path('tệp hoặc thư mục');
    const { from, to } = periodIn(args);
    const today = args.date('today') ?? todayInVietnam();
    const books = await openForBundle(path, progress);
    progress(PROGRESS.counting);
    const { answer } = await books.ask('report_', { today, from, to, unit: args.text('unit') });
    const answered = answer as AnsweredReport;
    const written = await writeOut(args, path, books, { today, from, to }, progress);
    if (args.flag('json')) print(JSON.stringify(answered.report));
    else print([reportPage(answered), ...(written.length > 0 ? [REPORT_FILES.written(written)] : [])].join('\n\n'));
    return DONE;
  },
};

/** With `--out` writes the books, their summary sheets filled; answers with the paths. */
async function writeOut(
  args: Arguments,
  input: string,
  books: OpenBooks,
  when: { readonly today: string; readonly from: string; readonly to: string },
  progress: Output['progress'],
): Promise<string[]> {
  const folder = args.folder('out');
  if (folder === null) return [];
  const targets = await targetsIn(folder, input, books.books);
  await books.ask('summarise_', { ...when, planId: randomUUID() }, clockOn(when.today));
  return writeTargets(targets, progress);
}
