import { FIGURES } from '../areas/report';
import { type Issue, messageOf } from '../judging/issue';
import type { Severity } from '../judging/rule';
import type { Waiting } from '../areas/nominations/figures';
import type { Figure, Period } from '../counting/counting';
import type { Report } from '../counting/report';
import { isoDay } from '../text/calendar';
import { lazy } from '../text/lazy';
import { NEXT_STEP } from '../areas/nominations/stages';

/** An issue as other programs get it. */
export interface IssueJson {
  readonly code: string;
  readonly severity: Severity;
  readonly table: string | null;
  readonly row: number | null;
  readonly key: string | null;
  readonly column: string | null;
  readonly message: string;
}

export interface CheckJson {
  readonly issues: readonly IssueJson[];
  readonly counts: { readonly errors: number; readonly warnings: number };
}

export function checkJson(issues: readonly Issue[]): CheckJson {
  const found = issues.map((issue): IssueJson => {
    const { code, severity, table, row, key, column } = issue;
    return { code, severity, table, row, key, column, message: messageOf(issue) };
  });
  const errors = found.filter(({ severity }) => severity === 'error').length;
  return { issues: found, counts: { errors, warnings: found.length - errors } };
}

/** Figures by their names. */
export type FiguresJson = Readonly<Record<string, Figure>>;

/** A report as other programs get it; dates are ISO. */
export interface ReportJson {
  readonly period: { readonly from: string; readonly to: string };
  readonly unit: string | null;
  readonly excluded: number;
  readonly figures: FiguresJson;
  readonly byUnit: readonly { readonly unit: string | null; readonly figures: FiguresJson }[];
}

export function reportJson(report: Report, { from, to }: Period): ReportJson {
  return {
    period: { from: isoDay(from), to: isoDay(to) },
    unit: report.unit?.code ?? null,
    excluded: report.excluded,
    figures: withNature(tellFigures(report.figures)),
    byUnit: report.byUnit.map(({ unit, figures }) => ({ unit: unit.code, figures: tellFigures(figures) })),
  };
}

const NATURES = lazy(() => new Map(FIGURES.map(({ name, nature }) => [name, nature])));

/** How each figure adds up, so that whoever sums reports knows what may be summed. */
function withNature(figures: FiguresJson): FiguresJson {
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, { ...figure, nature: NATURES().get(name) }]),
  );
}

/** What an open nomination waits for, and whose turn it is. */
export interface WaitingJson extends Waiting {
  readonly next: string;
  readonly turn: string;
}

function tellFigures(figures: FiguresJson): FiguresJson {
  const waiting = figures['nominationsWaiting'] as (Figure & { readonly items?: readonly Waiting[] }) | undefined;
  if (waiting?.items === undefined) return figures;
  const items = waiting.items.map((item): WaitingJson => ({
    ...item,
    ...NEXT_STEP[item.stage],
  }));
  return { ...figures, nominationsWaiting: { ...waiting, items } };
}

/** A row of a list, as `import` tells it. */
export interface ListRowJson {
  /** The list's sheet, and the row's number there. */
  readonly sheet: string;
  readonly row: number;
  /** The person whom it means; null for a new one, or where that is for an officer to say. */
  readonly key: string | null;
  readonly name: string;
  /** Every cell that is written, but those of the system's columns; `table` where that is not ĐVTN. */
  readonly cells: readonly {
    readonly table?: string;
    readonly column: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** A column of a list, as `import` tells it. */
export interface ListColumnJson {
  readonly header: string;
  /** The column of ours; null where it is left out. */
  readonly as: string | null;
  /** Where it stands: the header's row, with the sheet where the list has several, and the column's letters. */
  readonly row: string;
  readonly column: string;
  /** What it may stand for: offered, never taken by itself. */
  readonly like: string | null;
  /** Why it is left out, where its header is known. */
  readonly why: string | null;
}

/** What becomes of a list, as `import` tells it. */
export interface ImportJson {
  /** The file with the roster, and the list's sheet. */
  readonly into: string;
  readonly sheet: string;
  /** All sheets that are taken. */
  readonly sheets: readonly string[];
  /** What the list's columns stand for. */
  readonly columns: readonly ListColumnJson[];
  readonly add: readonly ListRowJson[];
  readonly change: readonly ListRowJson[];
  /** Rows that say nothing new, and rows that name nobody, with what stands there. */
  readonly skip: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly name: string;
    readonly text?: string;
  }[];
  /** Rows that a person has to decide or to mend, with why. */
  readonly decide: readonly (ListRowJson & {
    readonly reasons: readonly string[];
    readonly alike: readonly { readonly key: string | null; readonly person: string; readonly why: string }[];
  })[];
  /** What a person has to confirm before some rows are taken, and the option that does so. */
  readonly questions: readonly { readonly text: string; readonly option: string; readonly isAnswered: boolean }[];
  /** What is odd about the list, or what the check will say of what is added and changed. */
  readonly warnings: readonly string[];
  readonly written: boolean;
}
