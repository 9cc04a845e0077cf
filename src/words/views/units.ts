import type { Report } from '../../counting/report';
import type { ViewCell, ViewRow } from '../../sheet/view';
import type { Unit } from '../../roster/units';
import type { FiguresJson } from '../json';
import { count, share, text } from './cells';

/** One column of a table by unit. */
export interface UnitColumn {
  readonly head: string;
  /** How it is counted. */
  readonly note: string;
  readonly as: 'number' | 'percent';
  readonly read: (figures: FiguresJson) => number | null;
}

/** One line of a table by unit. */
export interface UnitLine {
  readonly name: string;
  readonly level: number;
  readonly style: 'plain' | 'group' | 'total';
  readonly values: readonly (number | null)[];
}

export interface UnitTable {
  readonly columns: readonly UnitColumn[];
  /** Each unit followed by those below it, in the order of the sheet. */
  readonly lines: readonly UnitLine[];
  /** The lines right below the whole. */
  readonly top: readonly UnitLine[];
  readonly total: UnitLine;
  /** How many units are not shown. */
  readonly hidden: number;
}

type Entry = Report['byUnit'][number];

/** Whether a unit that has none below it is worth a line. */
export type IsShown = (unit: Unit, values: readonly (number | null)[]) => boolean;

/** The figures of a report by unit. What no unit below accounts for has a line of its own, so that sums come out. */
export function unitTable(report: Report, columns: readonly UnitColumn[], isShown: IsShown): UnitTable {
  const tree = new Tree(report, columns, isShown);
  const values = columns.map(({ read }) => read(report.figures));
  const { lines, top } = tree.below(tree.tops(), values, 0);
  return { columns, lines, top, total: { name: TOTAL, level: 0, style: 'total', values }, hidden: tree.hidden };
}

const TOTAL = 'Tổng cộng';
const NO_UNIT = 'Chưa rõ đơn vị';
const NO_BRANCH = 'Chưa rõ chi đoàn';

class Tree {
  hidden = 0;
  private readonly children = new Map<string | null, Entry[]>();
  private readonly visited = new Set<Entry>();

  constructor(
    private readonly report: Report,
    private readonly columns: readonly UnitColumn[],
    private readonly isShown: IsShown,
  ) {
    const codes = new Set(report.byUnit.map(({ unit }) => unit.code));
    for (const entry of report.byUnit) {
      const { parent } = entry.unit;
      const above = parent !== null && codes.has(parent) ? parent : null;
      this.children.set(above, [...(this.children.get(above) ?? []), entry]);
    }
  }

  /** The units right below the whole, and one of each circle, so that none is lost. */
  tops(): Entry[] {
    const reached = new Set<Entry>();
    const reach = (entry: Entry): void => {
      if (reached.has(entry)) return;
      reached.add(entry);
      this.childrenOf(entry).forEach(reach);
    };
    const tops = [...(this.children.get(null) ?? [])];
    tops.forEach(reach);
    for (const entry of this.report.byUnit) {
      if (reached.has(entry)) continue;
      tops.push(entry);
      reach(entry);
    }
    return tops;
  }

  below(
    entries: readonly Entry[],
    whole: readonly (number | null)[],
    level: number,
  ): { lines: UnitLine[]; top: UnitLine[] } {
    const lines: UnitLine[] = [];
    const top: UnitLine[] = [];
    const all: (readonly (number | null)[])[] = [];
    for (const entry of entries) {
      if (this.visited.has(entry)) continue;
      this.visited.add(entry);
      const { unit, figures } = entry;
      const values = this.columns.map(({ read }) => read(figures));
      all.push(values);
      const children = this.childrenOf(entry);
      if (children.length === 0 && !this.isShown(unit, values)) {
        this.hidden += 1;
        continue;
      }
      const name = unit.name ?? unit.code ?? '';
      const line: UnitLine = { name, level, style: unit.level === 'Chi đoàn' ? 'plain' : 'group', values };
      top.push(line);
      lines.push(line, ...this.below(children, values, level + 1).lines);
    }
    const rest = all.length === 0 ? null : this.restOf(whole, all);
    if (rest === null) return { lines, top };
    const line: UnitLine = { name: level === 0 ? NO_UNIT : NO_BRANCH, level, style: 'plain', values: rest };
    return { lines: [...lines, line], top: [...top, line] };
  }

  private childrenOf({ unit }: Entry): readonly Entry[] {
    return unit.code === null ? [] : (this.children.get(unit.code) ?? []);
  }

  /** What is left of each count, or null where nothing is. */
  private restOf(
    whole: readonly (number | null)[],
    parts: readonly (readonly (number | null)[])[],
  ): (number | null)[] | null {
    const rest = whole.map((value, column) => {
      const known = parts.map((part) => part[column]).filter((part) => typeof part === 'number');
      const isCount = this.columns[column]?.as === 'number';
      if (!isCount || value === null || known.length < parts.length) return null;
      return value - known.reduce((sum, part) => sum + part, 0);
    });
    return rest.some((value) => value !== null && value !== 0) ? rest : null;
  }
}

/** The heads of a table by unit, each with a note that says how it is counted. */
export function unitHeads({ columns }: UnitTable): ViewRow {
  const numbers = columns.map(({ head, note }): ViewCell => ({ value: head, style: 'head', note }));
  return [text('Đơn vị', 'head'), ...numbers];
}

/** The lines of a table by unit, the total first: it stands on the first page however long the table is. */
export function unitRows({ columns, lines, total }: UnitTable): ViewRow[] {
  return [total, ...lines].map(({ name, level, style, values }) => [
    { value: name, style, level },
    ...values.map((value, column) => (columns[column]?.as === 'percent' ? share(value, style) : count(value, style))),
  ]);
}
