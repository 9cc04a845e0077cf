import type { FigureRows } from '../../areas/figure-rows';
import { PROGRESS, ROWS } from '../../words/command-line';
import { number } from '../../text/format';
import { openForBundle } from '../bundle';
import { DONE, type Command } from '../command';
import { periodIn } from '../period';
import { writeRows } from '../rows-file';
import { textTable } from '../text-table';
import { todayInVietnam } from '../today';

export const rowsCommand: Command = {
  options: { values: ['figure', 'from', 'to', 'today', 'unit', 'out'], flags: ['json'] },
  async run(args, { print, progress }) {
    const path = args.path('tệp hoặc thư mục');
    const figure = args.required('figure');
    const period = periodIn(args);
    const today = args.date('today') ?? todayInVietnam();
    const books = await openForBundle(path, progress);
    progress(PROGRESS.counting);
    const { answer } = await books.ask('rows_', { today, ...period, unit: args.text('unit'), figure });
    const { label, ...behind } = answer as FigureRows & { readonly label: string };
    const out = args.folder('out');
    if (out !== null) await writeRows(out, behind.table ?? figure, behind.rows);
    if (args.flag('json')) print(JSON.stringify({ figure, ...behind }));
    else print([pageOf(label, behind), ...(out === null ? [] : [ROWS.written(out)])].join('\n\n'));
    return DONE;
  },
};

function pageOf(label: string, { table, rows }: FigureRows): string {
  const title = ROWS.title(label, number(rows.length), table);
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row).filter((header) => row[header] !== null)))];
  if (headers.length === 0) return title;
  const lines = rows.map((row) => headers.map((header) => String(row[header] ?? '')));
  return `${title}\n${textTable([headers, ...lines])}`;
}
