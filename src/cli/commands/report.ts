import { parseDay, formatDay } from '../../text/calendar';
import { PROBLEM, PROGRESS } from '../../words/command-line';
import { openForBundle } from '../bundle';
import { DONE, type Command } from '../command';
import { reportPage, type AnsweredReport } from '../report-page';
import { todayInVietnam } from '../today';
import { UsageError } from '../usage-error';

export const reportCommand: Command = {
  options: { values: ['from', 'to', 'today', 'unit'], flags: ['json'] },
  async run(args, { print, progress }) {
    const path = args.path('tệp hoặc thư mục');
    const [from, to] = [args.requiredDate('from'), args.requiredDate('to')];
    if (from > to) throw new UsageError(PROBLEM.periodBackwards(shown(from), shown(to)));
    const today = args.date('today') ?? todayInVietnam();
    const books = await openForBundle(path, progress);
    progress(PROGRESS.counting);
    const { answer } = await books.ask('report_', { today, from, to, unit: args.text('unit') });
    const answered = answer as AnsweredReport;
    print(args.flag('json') ? JSON.stringify(answered.report) : reportPage(answered));
    return DONE;
  },
};

function shown(iso: string): string {
  return formatDay(parseDay(iso) ?? 0);
}
