import * as z from 'zod/mini';
import { rowsBehind, type FigureRows } from '../../areas/figure-rows';
import { FIGURES, reportOf } from '../../areas/report';
import { scorecardOf } from '../../areas/scorecard';
import type { Period } from '../../counting/counting';
import { parseDay, type Day } from '../../text/calendar';
import { nearest } from '../../text/nearest';
import { SCHOOL_YEAR_START } from '../../judging/setting';
import { schoolYear } from '../../sheet/patterns';
import { daysOfSchoolYear } from '../../text/school-year';
import { tellScorecard, type TitledScorecard } from '../../words/scorecard';
import { REFUSAL } from '../../words/refusals';
import { tellIssues, tellReport, type ToldCheck, type ToldImport, type ToldReport } from '../../words/told';
import { dressBooks } from '../set-up/set-up';
import { writeSummaries } from '../summary/summarise';
import { previewList, takeListIn } from '../import/list-command';
import { judge, openBooks } from '../books/open-books';
import { Refused } from '../refused';
import { NO_CACHE } from '../file/read-spreadsheet';
import { UNITS } from '../../roster/units';

/** What the command line asks of the bundle. Names end in `_`: out of reach of google.script.run. */

const DAY = z.string().check(z.refine((text) => parseDay(text) !== null));
const FILE = z.object({ id: z.string(), name: z.string() });
const BOOKS = { files: z.array(FILE), today: DAY };
const CHECK = z.object(BOOKS);
export const REPORT = z.object({ ...BOOKS, from: DAY, to: DAY, unit: z.nullable(z.string()) });

/** An answer, or why there is none: a sentence for the person who asked. */
export type Answer<T> = T | { readonly refused: string };

/** Judges a set of books. */
export function check_(request: unknown): Answer<ToldCheck> {
  return answered(() => {
    const { files, today } = CHECK.parse(request);
    return tellIssues(judge(openBooks(files, dayOf(today))).issues());
  });
}

/** Counts a set of books over a period; `names` tells what the codes of units stand for. */
export function report_(request: unknown): Answer<{ report: ToldReport; names: Readonly<Record<string, string>> }> {
  return answered(() => {
    const { files, today, unit, ...asked } = REPORT.parse(request);
    const read = openBooks(files, dayOf(today));
    const { books } = read;
    const period = periodOf(asked);
    const report = reportOf(books, judge(read), period, unit);
    if (report === null) throw new Refused(REFUSAL.noUnit(unit ?? ''));
    const units = books.rows(UNITS).filter((row) => row.code !== null && books.find(UNITS, row.code) === row);
    const names = Object.fromEntries(units.map(({ code, name }) => [code ?? '', name ?? '']));
    return { report: tellReport(report, period), names };
  });
}

/** By a figure's name what people call it: targets may name one so. */
export const FIGURE_LABELS = Object.fromEntries(FIGURES.map(({ name, label }) => [name, label]));

const SCORECARD = z.object({ ...BOOKS, year: z.string().check(z.refine(isSchoolYear)), unit: z.nullable(z.string()) });

/** Judges a unit's school year by the criteria of its level. */
export function scorecard_(request: unknown): Answer<TitledScorecard> {
  return answered(() => {
    const { files, today, year, unit } = SCORECARD.parse(request);
    const read = openBooks(files, dayOf(today));
    const { books } = read;
    const found = judge(read);
    const period = daysOfSchoolYear(year, books.settings.on(books.today, SCHOOL_YEAR_START));
    const report = reportOf(books, found, period, unit);
    if (report === null) throw new Refused(REFUSAL.noUnit(unit ?? ''));
    if (report.unit === undefined) throw new Refused(REFUSAL.noRoot);
    const scorecard = scorecardOf(books, found, year, { ...report, unit: report.unit }, FIGURE_LABELS);
    return { scorecard: tellScorecard(scorecard), name: report.unit.name ?? '', level: report.unit.level ?? '' };
  });
}

const ROWS = z.object({ ...BOOKS, from: DAY, to: DAY, unit: z.nullable(z.string()), figure: z.string() });

/** The rows behind a figure. Figures of the restricted file have none to show. */
export function rows_(request: unknown): Answer<FigureRows & { readonly label: string }> {
  return answered(() => {
    const { files, today, unit, figure: name, ...asked } = ROWS.parse(request);
    const definition = FIGURES.find((each) => each.name === name);
    if (definition === undefined) {
      const names = FIGURES.map((each) => each.name);
      throw new Refused(REFUSAL.noFigure(name, nearest(name, names, 3)));
    }
    const read = openBooks(files, dayOf(today));
    const found = judge(read);
    const report = reportOf(read.books, found, periodOf(asked), unit);
    if (report === null) throw new Refused(REFUSAL.noUnit(unit ?? ''));
    const figure = report.figures[name];
    const rows = figure === undefined ? null : rowsBehind(read.books, found, definition, figure);
    if (rows === null) throw new Refused(REFUSAL.noRows(definition.label));
    return { ...rows, label: definition.label };
  });
}

const SUMMARISE = z.object({ ...BOOKS, from: DAY, to: DAY, planId: z.string() });

/** Writes the summary sheets of a period into each of the books that has one. */
export function summarise_(request: unknown): Answer<{ readonly written: readonly string[] }> {
  return answered(() => {
    const { files, today, planId, ...asked } = SUMMARISE.parse(request);
    return { written: writeSummaries(files, dayOf(today), periodOf(asked), planId) };
  });
}

const IMPORT_LIST = {
  files: z.array(FILE),
  list: FILE,
  sheet: z.nullable(z.string()),
  allSheets: z.boolean(),
  unit: z.nullable(z.string()),
  bySheet: z.boolean(),
  columns: z.nullable(z.string()),
  letters: z.boolean(),
  dates: z.nullable(z.enum(['keep', 'swap'])),
};
const PREVIEW = z.object(IMPORT_LIST);
const TAKE_IN = z.object({ ...IMPORT_LIST, planId: z.string(), part: z.number() });

/** Judges a list against the book that has the roster. */
export function import_(request: unknown): Answer<ToldImport> {
  return answered(() => {
    const { files, list, ...options } = PREVIEW.parse(request);
    return previewList(files, list, options);
  });
}

/** Writes a part of what needs nobody's decision, and tells how many rows are left. */
export function takeIn_(request: unknown): Answer<{ readonly left: number }> {
  return answered(() => {
    const { files, list, ...options } = TAKE_IN.parse(request);
    return { left: takeListIn(files, list, options) };
  });
}

function isSchoolYear(text: string): boolean {
  return typeof schoolYear.read(text) === 'string';
}

const SET_UP = z.object({
  files: z.array(FILE),
  role: z.enum(['register', 'committee', 'restricted']),
  planId: z.string(),
});

/** Makes and dresses the sheets of a role in each of some files. */
export function setUp_(request: unknown): Answer<{ readonly made: readonly string[] }> {
  return answered(() => {
    const { files, role, planId } = SET_UP.parse(request);
    return { made: files.flatMap(({ id }) => dressBooks({ id, cache: NO_CACHE, actor: '', planId, notes: [] }, role)) };
  });
}

export function dayOf(text: string): Day {
  return parseDay(text) ?? NaN;
}

export function periodOf({ from, to }: { readonly from: string; readonly to: string }): Period {
  return { from: dayOf(from), to: dayOf(to) };
}

export function answered<T>(answer: () => T): Answer<T> {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    throw error;
  }
}
