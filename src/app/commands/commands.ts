import { asked } from './command-requests';
import { rowsBehind, type FigureRows } from '../../areas/figure-rows';
import { FIGURES, reportOf } from '../../areas/report';
import { scorecardOf } from '../../areas/scorecard';
import type { Period } from '../../counting/counting';
import { parseDay, type Day } from '../../text/calendar';
import { lazy } from '../../text/lazy';
import { nearest } from '../../text/nearest';
import { SCHOOL_YEAR_START } from '../../judging/setting';
import { daysOfSchoolYear } from '../../text/school-year';
import { scorecardJson, type TitledScorecard } from '../../words/scorecard';
import { REFUSAL } from '../../words/refusals';
import { checkJson, reportJson, type CheckJson, type ImportJson, type ReportJson } from '../../words/json';
import { dressBooks } from '../set-up/set-up';
import { writeSummaries } from '../summary/summarise';
import { previewList, takeListIn } from '../import/list-command';
import { judge, openBooks } from '../books/open-books';
import { Refused } from '../refused';
import { NO_CACHE } from '../file/read-spreadsheet';
import { UNITS } from '../../roster/units';

/** What the command line asks of the bundle. Names end in `_`: out of reach of google.script.run. */

/** An answer, or why there is none: a sentence for the person who asked. */
export type Answer<T> = T | { readonly refused: string };

/** Judges a set of books. */
export function check_(request: unknown): Answer<CheckJson> {
  return answered(() => {
    const { files, today } = asked().check.parse(request);
    return checkJson(judge(openBooks(files, dayOf(today))).issues());
  });
}

/** Counts a set of books over a period; `names` tells what the codes of units stand for. */
export function report_(request: unknown): Answer<{ report: ReportJson; names: Readonly<Record<string, string>> }> {
  return answered(() => {
    const { files, today, unit, ...days } = asked().report.parse(request);
    const read = openBooks(files, dayOf(today));
    const { books } = read;
    const period = periodOf(days);
    const report = reportOf(books, judge(read), period, unit);
    if (report === null) throw new Refused(REFUSAL.noUnit(unit ?? ''));
    const units = books.rows(UNITS).filter((row) => row.code !== null && books.find(UNITS, row.code) === row);
    const names = Object.fromEntries(units.map(({ code, name }) => [code ?? '', name ?? '']));
    return { report: reportJson(report, period), names };
  });
}

/** By a figure's name what people call it: targets may name one so. */
export const figureLabels = lazy(() => Object.fromEntries(FIGURES.map(({ name, label }) => [name, label])));

/** Judges a unit's school year by the criteria of its level. */
export function scorecard_(request: unknown): Answer<TitledScorecard> {
  return answered(() => {
    const { files, today, year, unit } = asked().scorecard.parse(request);
    const read = openBooks(files, dayOf(today));
    const { books } = read;
    const found = judge(read);
    const period = daysOfSchoolYear(year, books.settings.on(books.today, SCHOOL_YEAR_START));
    const report = reportOf(books, found, period, unit);
    if (report === null) throw new Refused(REFUSAL.noUnit(unit ?? ''));
    if (report.unit === undefined) throw new Refused(REFUSAL.noRoot);
    const scorecard = scorecardOf(books, found, year, { ...report, unit: report.unit }, figureLabels());
    return { scorecard: scorecardJson(scorecard), name: report.unit.name ?? '', level: report.unit.level ?? '' };
  });
}

/** The rows behind a figure. Figures of the restricted file have none to show. */
export function rows_(request: unknown): Answer<FigureRows & { readonly label: string }> {
  return answered(() => {
    const { files, today, unit, figure: name, ...days } = asked().rows.parse(request);
    const definition = FIGURES.find((each) => each.name === name);
    if (definition === undefined) {
      const names = FIGURES.map((each) => each.name);
      throw new Refused(REFUSAL.noFigure(name, nearest(name, names, 3)));
    }
    const read = openBooks(files, dayOf(today));
    const found = judge(read);
    const report = reportOf(read.books, found, periodOf(days), unit);
    if (report === null) throw new Refused(REFUSAL.noUnit(unit ?? ''));
    const figure = report.figures[name];
    const rows = figure === undefined ? null : rowsBehind(read.books, found, definition, figure);
    if (rows === null) throw new Refused(REFUSAL.noRows(definition.label));
    return { ...rows, label: definition.label };
  });
}

/** Writes the summary sheets of a period into each of the books that has one. */
export function summarise_(request: unknown): Answer<{ readonly written: readonly string[] }> {
  return answered(() => {
    const { files, today, planId, ...days } = asked().summarise.parse(request);
    return { written: writeSummaries(files, dayOf(today), periodOf(days), planId) };
  });
}

/** Judges a list against the book that has the roster. */
export function import_(request: unknown): Answer<ImportJson> {
  return answered(() => {
    const { files, list, ...options } = asked().preview.parse(request);
    return previewList(files, list, options);
  });
}

/** Writes a part of what needs nobody's decision, and tells how many rows are left. */
export function takeIn_(request: unknown): Answer<{ readonly left: number }> {
  return answered(() => {
    const { files, list, ...options } = asked().takeIn.parse(request);
    return { left: takeListIn(files, list, options) };
  });
}

/** Makes and dresses the sheets of a role in each of some files. */
export function setUp_(request: unknown): Answer<{ readonly made: readonly string[] }> {
  return answered(() => {
    const { files, role, planId } = asked().setUp.parse(request);
    return {
      made: files.flatMap(({ id }) => dressBooks({ id, cache: NO_CACHE, actor: '', planId, notes: [] }, role).made),
    };
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
