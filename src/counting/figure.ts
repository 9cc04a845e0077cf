import type { Row, Table, Columns } from '../sheet/table';
import { rowKey } from '../judging/row-key';
import { PEOPLE } from '../roster/people';
import { UNITS } from '../roster/units';
import { UNKNOWN, UNKNOWN_CHOICES, UNKNOWN_SHARE, type Counting, type Figure, type Figures } from './counting';
import { NumberTally, Scopes, Tally } from './tally';

/**
 * How a figure adds up: a stock is of the end day, a flow of the period; both add over units, flows over months too.
 * Shares and distinct counts (of people, words) never add.
 */
export type Nature = 'stock' | 'flow' | 'share' | 'distinct';

/** What a figure is, apart from its number. */
export interface FigureDefinition {
  /** Stable: reports, criteria and other programs name it. */
  readonly name: string;
  /** What people call it. */
  readonly label: string;
  readonly nature: Nature;
  /** Whose unit a row of it belongs to: that of the person behind it, or the row's own. */
  readonly follows: 'person' | 'unit';
  readonly byChoice: boolean;
  /** The tables without which nothing can be said; an empty one is there. */
  readonly needs: readonly Table[];
}

/** Figures that are counted together. */
export interface FigureGroup {
  readonly figures: readonly FigureDefinition[];
  /** Counts all of them. What it says of one whose tables aren't all there is not listened to. */
  readonly count: (counting: Counting) => Figures;
}

type Told = Pick<FigureDefinition, 'label' | 'nature'> & Partial<FigureDefinition>;

/** Figures that one function counts; `all` holds of each that says nothing else. */
export function figureGroup(
  all: Pick<FigureDefinition, 'follows' | 'needs'>,
  figures: Readonly<Record<string, Told>>,
  count: (counting: Counting) => Figures,
): FigureGroup {
  return {
    figures: Object.entries(figures).map(([name, figure]) => ({ byChoice: false, ...all, ...figure, name })),
    count,
  };
}

type RowFigure<C extends Columns> = Told & {
  /** Whether a row that counts belongs to the figure. */
  readonly when: (row: Row<C>, counting: Counting) => boolean;
  /** Numbers that are added up beside it. */
  readonly sums?: Readonly<Record<string, (row: Row<C>) => number | null>>;
};

/** Counts rows of one table, each in the unit that its own `unit` column names. */
export function rowFigures<C extends Columns & { readonly unit: unknown }>(
  table: Table<C>,
  figures: Readonly<Record<string, RowFigure<C>>>,
): FigureGroup {
  return figureGroup({ follows: 'unit', needs: [table] }, figures, (counting) =>
    Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, countRows(table, figure, counting)])),
  );
}

function countRows<C extends Columns>(
  table: Table<C>,
  { when, sums = {} }: RowFigure<C>,
  counting: Counting,
): Figures[string] {
  const tally = new Tally();
  const beside = Object.entries(sums).map(([name, numberOf]) => ({ name, numberOf, total: new NumberTally() }));
  for (const row of counting.books.rows(table)) {
    if (!counting.counts(row) || !when(row, counting)) continue;
    const at = counting.scopes.of(counting.books.find(UNITS, row['unit'] as string | null));
    tally.add(at, rowKey(table, row));
    for (const { numberOf, total } of beside) total.add(at, numberOf(row) ?? 0);
  }
  return (scope) => ({
    ...tally.count(scope),
    ...Object.fromEntries(beside.map(({ name, total }) => [name, total.sum(scope)])),
  });
}

/** Counts groups of figures, in their order; a figure whose tables aren't all there is unknown. */
export function countGroups(groups: readonly FigureGroup[], counting: Counting): Figures {
  const { books } = counting;
  const figures: Record<string, Figures[string]> = {};
  for (const group of groups) {
    const isKnown = ({ needs }: FigureDefinition): boolean => needs.every((table) => books.has(table));
    const counted: Figures = group.figures.some(isKnown) ? group.count(counting) : {};
    for (const figure of group.figures) {
      const unknown = unknownOf(figure);
      const count = isKnown(figure) ? (counted[figure.name] ?? unknown) : unknown;
      figures[figure.name] = figure.follows === 'person' && !books.has(PEOPLE) ? inAll(count, unknown) : count;
    }
  }
  return figures;
}

function unknownOf({ nature, byChoice }: FigureDefinition): () => Figure {
  if (byChoice) return () => UNKNOWN_CHOICES;
  return nature === 'share' ? () => UNKNOWN_SHARE : () => UNKNOWN;
}

/** Without ĐVTN nobody can tell to which unit people belong, only what there is in all. */
function inAll(count: Figures[string], unknown: () => Figure): Figures[string] {
  return (scope) => (scope === Scopes.whole ? count(scope) : unknown());
}
