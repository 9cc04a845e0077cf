import { reportDataOf, type ReportData } from '../../areas/papers/report-data';
import { reportOf } from '../../areas/report';
import { scorecardOf } from '../../areas/scorecard';
import type { Period } from '../../counting/counting';
import type { Report } from '../../counting/report';
import { REFUSAL } from '../../words/refusals';
import { scorecardJson, type ScorecardJson } from '../../words/scorecard';
import { asked } from './command-requests';
import { answered, dayOf, figureLabels, periodOf, type Answer } from './commands';
import { judge, openBooks } from '../books/open-books';
import { Refused } from '../refused';

/** What the official report of a period is made of; with the scorecard where the period is a school year. */
export function reportPaper_(request: unknown): Answer<ReportData & { readonly scorecard: ScorecardJson | null }> {
  return answered(() => {
    const { files, today, unit, ...days } = asked().report.parse(request);
    const read = openBooks(files, dayOf(today));
    const found = judge(read);
    const reports = new Map<string, Report | null>();
    const count = (period: Period): Report | null => {
      const key = `${String(period.from)} ${String(period.to)}`;
      if (!reports.has(key)) reports.set(key, reportOf(read.books, found, period, unit));
      return reports.get(key) ?? null;
    };
    const period = periodOf(days);
    const data = reportDataOf(read.books, found, period, count);
    const report = count(period);
    if (data === null || report === null) throw new Refused(REFUSAL.noUnit(unit ?? ''));
    if (data.schoolYear === null || report.unit === undefined) return { ...data, scorecard: null };
    const scorecard = scorecardOf(read.books, found, data.schoolYear, { ...report, unit: report.unit }, figureLabels());
    return { ...data, scorecard: scorecardJson(scorecard) };
  });
}
