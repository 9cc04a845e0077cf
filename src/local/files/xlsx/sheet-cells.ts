import type { CellFormat } from '../../spreadsheet/format';
import type { CellValue, Sheet } from '../../spreadsheet/sheet';
import { isFormula, type CellValues } from './cell-values';
import { movedFormula } from './formulas';
import type { RawCell, RowLook, SheetVisitor } from './sheet-part';

/** What a sheet's cells come to, before anybody knows what the numbers of their styles stand for. */
export class SheetCells implements SheetVisitor {
  readonly rows: CellValue[][] = [];
  readonly looks = new Map<number, RowLook>();
  /** The numbers of the cells' styles; none where no cell of a row names one. */
  readonly styles: (number[] | undefined)[] = [];
  highestStyle = -1;
  /** Of the values. */
  width = 0;
  hasRichText = false;
  hasArrayFormula = false;
  private readonly formulas: { row: number; column: number; formula: string; value: CellValue }[] = [];
  private readonly shared = new Map<number, { formula: string; row: number; column: number }>();
  /** Cells that say themselves that they are dates, whatever their style. */
  private readonly dates: { row: number; column: number; value: number }[] = [];

  constructor(private readonly values: CellValues) {}

  row(index: number, look: RowLook): void {
    this.looks.set(index, look);
  }

  cell(cell: RawCell): void {
    const { row, column, style } = cell;
    const value = this.values.of(cell);
    if (value !== null && value !== '') this.put(row, column, value);
    if (style >= 0) {
      (this.styles[row] ??= [])[column] = style;
      if (style > this.highestStyle) this.highestStyle = style;
    }
    if (cell.type === 'd' && typeof value === 'number') this.dates.push({ row, column, value });
    if (this.values.isRich(cell)) this.hasRichText = true;
    if (cell.isArray) this.hasArrayFormula = true;
    if (isFormula(cell)) this.formulas.push({ row, column, formula: this.formulaOf(cell), value });
  }

  /**
   * Gives a sheet all that was read.
   * @param formats by the numbers of styles
   * @param moveDate makes a date's number one that counts as Google does
   */
  load(
    sheet: Sheet,
    formats: readonly (CellFormat | undefined)[],
    moveDate: ((serial: number) => number) | undefined,
  ): void {
    if (moveDate) this.moveDates(formats, moveDate);
    sheet.load(this.rows);
    sheet.formats.load(
      Array.from(this.styles, (row) => row && Array.from(row, (style: number | undefined) => formats[style ?? -1])),
    );
    for (const { row, column, value } of this.dates) {
      if (isMoment(sheet.formats.get(row, column))) continue;
      const numberFormat = value % 1 === 0 ? DATE : DATE_TIME;
      sheet.formats.set(row, column, { ...sheet.formats.get(row, column), numberFormat });
    }
    for (const { row, column, formula, value } of this.formulas) {
      sheet.setFormula(row, column, `=${formula}`, value === null || value === '' ? value : sheet.value(row, column));
    }
    const { properties } = sheet;
    properties.rowCount = Math.max(properties.rowCount, sheet.formats.height);
  }

  /** The numbers of the styles that cells have. */
  usedStyles(): Set<number> {
    const used = new Set<number>();
    for (const row of this.styles) row?.forEach((style) => used.add(style));
    return used;
  }

  private put(row: number, column: number, value: CellValue): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    if (column >= this.width) this.width = column + 1;
  }

  private formulaOf({ row, column, formula, sharedFormula }: RawCell): string {
    if (formula !== null && formula !== '') {
      if (sharedFormula >= 0) this.shared.set(sharedFormula, { formula, row, column });
      return formula;
    }
    const master = this.shared.get(sharedFormula);
    return master === undefined ? '' : movedFormula(master.formula, row - master.row, column - master.column);
  }

  private moveDates(formats: readonly (CellFormat | undefined)[], move: (serial: number) => number): void {
    this.styles.forEach((styles, row) => {
      const cells = this.rows[row] ?? [];
      styles?.forEach((style, column) => {
        const value = cells[column];
        if (typeof value === 'number' && isMoment(formats[style])) cells[column] = move(value);
      });
    });
    // These counted from nothing.
    for (const { row, column, value } of this.dates) this.put(row, column, value);
  }
}

const DATE = { type: 'DATE', pattern: 'dd/mm/yyyy' } as const;
const DATE_TIME = { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' } as const;

function isMoment(format: CellFormat | undefined): boolean {
  const type = format?.numberFormat?.type;
  return type === 'DATE' || type === 'DATE_TIME' || type === 'TIME';
}
