import type { Period } from '../../counting/counting';
import { reportOf } from '../../areas/report';
import type { Settings } from '../../judging/settings';
import type { View } from '../../sheet/view';
import type { Day } from '../../text/calendar';
import { LOGGED } from '../../words/menu';
import { nominationsView } from '../../words/views/nominations';
import { recruitmentView } from '../../words/views/recruitment';
import { now } from '../clock';
import type { Draft } from '../commit/commit';
import { logRows } from '../commit/log';
import { judge, readBooks, type NamedFile } from '../books/open-books';
import { placeIn } from '../file/locate';
import type { ReadFile } from '../file/read-spreadsheet';
import { rewrite, updatedNow } from './rewrite-view';

/** The summary sheets: of 1+1 where the roster is, of nominations where they are. */
export type Summary = 'recruitment' | 'nominations';

/** The summaries that belong into a file. */
export function summariesOf(file: ReadFile): Summary[] {
  return (['recruitment', 'nominations'] as const).filter((summary) =>
    file.sheets.some(({ name }) => name === summary),
  );
}

/** A period of the books, by their settings: school years begin when they say. */
export type PeriodOf = (settings: Settings) => Period;

/** What is to be written: into which file, counted from which books, over which period. */
export interface Assignment {
  readonly file: ReadFile;
  /** The files that make the set of books, `file` among them. */
  readonly books: readonly NamedFile[];
  readonly period: PeriodOf;
  readonly today: Day;
  readonly actor: string;
}

/** Drafts the sheets of some summaries; null where the file has nothing to summarise. */
export function draftSummaries(summaries: readonly Summary[], assignment: Assignment): Draft | null {
  const { file, actor } = assignment;
  const here = summariesOf(file).filter((summary) => summaries.includes(summary));
  const views = here.flatMap((summary) => viewOf(summary, assignment) ?? []);
  if (views.length === 0) return null;
  const lines = views.map(({ title }) => ({ action: LOGGED.summary, sheet: title, key: '', change: LOGGED.rewritten }));
  return {
    changes: [],
    rows: logRows(file, now(), actor, lines),
    requests: views.flatMap((view) => rewrite(view, file)),
    remembers: {},
    changesLayout: true,
  };
}

function viewOf(summary: Summary, { file, books: files, period: periodOf, today }: Assignment): View | null {
  const read = readBooks(files, today);
  const { books } = read;
  const period = periodOf(books.settings);
  const report = reportOf(books, judge(read), period, null);
  if (report === null) return null;
  const occasion = { period, updatedAt: updatedNow() };
  if (summary === 'recruitment') return recruitmentView(report, occasion);
  return nominationsView(report, books, occasion, (table, _row, column) => placeIn(file, table, column));
}
