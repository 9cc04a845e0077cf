import type { LayoutFault } from '../sheet/layout';
import type { Table } from '../sheet/table';
import type { Books } from './books';
import { CELL_RULES, checkCells } from './cell-rules';
import { FILE_RULES } from './file-rules';
import type { Findings } from './findings';
import { checkHeaders, HEADER_RULES } from './header-rules';
import { checkDateOrder, checkFuture, checkKeys, checkLinks, ROW_RULES } from './row-rules';
import type { Rule } from './rule';
import { SETTING_RULES } from './setting-rules';

/** A header row with faults. */
export interface HeaderFaults {
  readonly table: Table;
  readonly faults: readonly LayoutFault[];
}

/** The rules that follow from the definitions of tables alone. */
export const GENERAL_RULES: readonly Rule[] = [
  ...CELL_RULES,
  ...HEADER_RULES,
  ...ROW_RULES,
  ...SETTING_RULES,
  ...FILE_RULES,
];

/** Judges a set of books by what the definitions of its tables say. */
export function checkGeneral(books: Books, headers: readonly HeaderFaults[], found: Findings): void {
  for (const { table, faults } of headers) checkHeaders(table, faults, found);
  for (const reading of books.tables) {
    checkCells(books, reading, found);
    checkKeys(books, reading, found);
    checkDateOrder(reading, found);
    checkFuture(books.today, reading, found);
  }
  checkLinks(books, found);
}
