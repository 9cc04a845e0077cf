import { parseDay, formatDay } from '../../text/calendar';
import { PROGRESS } from '../../words/command-line';
import { CHECK_WORDS } from '../../words/figures';
import { number } from '../../text/format';
import { SEVERITY_WORDS } from '../../judging/rule';
import type { CheckJson, IssueJson } from '../../words/json';
import { openForBundle } from '../bundle';
import { DATA_HAS_ERRORS, DONE, type Command } from '../command';
import { unreadNotes } from '../file-notes';
import { textTable } from '../text-table';
import { todayInVietnam } from '../today';

/** So many issues of a sheet are shown to people; \`--json\` has them all. */
const SHOWN = 50;

export const checkCommand: Command = {
  options: { values: ['today'], flags: ['json'] },
  async run(args, { print, progress }) {
    const path = args.path('tệp hoặc thư mục');
    const today = args.date('today') ?? todayInVietnam();
    const books = await openForBundle(path, progress);
    progress(PROGRESS.checking);
    const check = withNotes((await books.ask('check_', { today })).answer as CheckJson, await unreadNotes(path));
    print(args.flag('json') ? JSON.stringify(check) : pageOf(path, today, check));
    return check.counts.errors > 0 ? DATA_HAS_ERRORS : DONE;
  },
};

/** Files that were not read are told with what is wrong in those that were. */
function withNotes({ issues, counts }: CheckJson, notes: readonly string[]): CheckJson {
  const ofFiles = notes.map((message): IssueJson => ({
    code: 'unread-file',
    severity: 'warning',
    table: null,
    row: null,
    key: null,
    column: null,
    message,
  }));
  return { issues: [...ofFiles, ...issues], counts: { ...counts, warnings: counts.warnings + ofFiles.length } };
}

function pageOf(path: string, today: string, { issues, counts }: CheckJson): string {
  const title = CHECK_WORDS.title(path, formatDay(parseDay(today) ?? 0));
  const sheets = new Map<string, IssueJson[]>();
  for (const issue of issues) {
    const sheet = issue.table ?? CHECK_WORDS.wholeFile;
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), issue]);
  }
  const sections = [...sheets].map(([sheet, found]) => `${sheet}\n${sectionOf(found)}`);
  const sum =
    issues.length === 0 ? CHECK_WORDS.clean : CHECK_WORDS.counts(number(counts.errors), number(counts.warnings));
  return [title, ...sections, sum].join('\n\n');
}

function sectionOf(issues: readonly IssueJson[]): string {
  const rows = issues
    .slice(0, SHOWN)
    .map(({ severity, row, key, column, message }) => [
      SEVERITY_WORDS[severity],
      row === null ? '' : String(row),
      key ?? '',
      column ?? '',
      message,
    ]);
  const table = textTable([CHECK_WORDS.columns, ...rows]);
  return issues.length > SHOWN ? `${table}\n  ${CHECK_WORDS.more(number(issues.length - SHOWN))}` : table;
}
