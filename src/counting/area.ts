import type { Cell } from '../sheet/kinds';
import type { Table } from '../sheet/table';
import type { AnyRow, Books } from '../judging/books';
import type { Findings } from '../judging/findings';
import type { Rule } from '../judging/rule';
import type { Setting } from '../judging/setting';
import type { FigureGroup } from './figure';

/** A cell of a ⚙ column, and what it should hold. */
export interface SystemCell {
  readonly table: Table;
  readonly row: AnyRow;
  readonly property: string;
  readonly value: Cell;
}

type Check = (books: Books, found: Findings) => void;

/** What one thing that officers speak of gives to all that iterates over areas. */
export interface Area {
  /** The rules of its tables. */
  readonly rules: readonly Rule[];
  /** Reports what breaks them. */
  readonly check?: Check;
  /** Reports what can be said only when all that keeps a row out of figures is known. */
  readonly checkLast?: Check;
  readonly settings?: readonly Setting<unknown>[];
  readonly figures?: readonly FigureGroup[];
  /** What its ⚙ columns should hold today; keys are given apart. */
  readonly systemCells?: (books: Books, found: Findings) => SystemCell[];
}
