import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { htmlOf } from '../../areas/papers/html';
import type { ReportData } from '../../areas/papers/report-data';
import { reportPaper } from '../../areas/papers/report-paper';
import { TEMPLATE_LABELS } from '../../areas/papers/report-template';
import { warningsOf } from '../../areas/papers/warnings';
import { problemWords, unprintedWords, warningWords } from '../../areas/papers/words';
import type { Period } from '../../counting/counting';
import { fileSystemProblem } from '../../local/files/file-problem';
import type { Day } from '../../text/calendar';
import { FIGURES } from '../../areas/report';
import type { ScorecardJson } from '../../words/scorecard';
import { criteriaLists } from './criteria-lists';
import { writeDocx } from './write-docx';

/** The report's files, by their names in the folder. */
export const REPORT_NAMES = ['Báo cáo.docx', 'Báo cáo.html'] as const;

/** What was written, and what a person is to look at before it is printed: sentences. */
export interface WrittenReport {
  readonly paths: readonly string[];
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  readonly unprinted: readonly string[];
}

/** What the bundle answers. */
export type CountedReport = ReportData & { readonly scorecard: ScorecardJson | null };

/** Writes the official report into a folder, as .docx and as a page that prints. */
export async function writeReport(
  folder: string,
  data: CountedReport,
  period: Period,
  today: Day,
): Promise<WrittenReport> {
  const lists = { ...data.lists, ...criteriaLists(data.scorecard) };
  const { paper, problems, unprinted } = reportPaper({ ...data, lists }, period, today, FIGURES);
  const [docx, html] = REPORT_NAMES.map((name) => join(folder, name)) as [string, string];
  try {
    await writeFile(docx, await writeDocx(paper));
    await writeFile(html, htmlOf(paper));
  } catch (error) {
    throw fileSystemProblem(error, docx, 'not-written');
  }
  const labels = new Map(FIGURES.map(({ name, label }) => [name, label]));
  const label = (figure: string): string => labels.get(figure) ?? TEMPLATE_LABELS[figure] ?? figure;
  const natures = Object.fromEntries(FIGURES.map(({ name, nature }) => [name, nature]));
  const names = new Map(data.units.map(({ code, name }) => [code, name]));
  const warnings = warningsOf(data.report, data.before, data.units, natures);
  return {
    paths: [docx, html],
    problems: problems.map(problemWords),
    warnings: warnings.map((warning) => warningWords(warning, label, (code) => names.get(code) ?? code)),
    unprinted: unprinted.map(unprintedWords),
  };
}
