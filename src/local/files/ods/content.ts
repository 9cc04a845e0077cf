import type { CellFormat } from '../../spreadsheet/format';
import { formatType } from '../../spreadsheet/format';
import type { CellValue } from '../../spreadsheet/sheet';
import { XmlProblem, type XmlHandler, type XmlTag } from '../xml-scanner';
import { isoSerial } from '../xlsx/dates';
import { excelFormula } from './formulas';
import type { NumberFormats } from './number-formats';

/** A cell that is filled or formatted, and where it stands. */
export interface OdsCell {
  row: number;
  column: number;
  value: CellValue;
  formula: string | null;
  format: CellFormat | undefined;
}

/** A sheet as it stands in the file. */
export interface OdsSheet {
  title: string;
  isHidden: boolean;
  cells: OdsCell[];
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: { row: number; column: number; rows: number; columns: number }[];
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;
/** As many cells as a sheet of an .xlsx may span. */
const MOST_CELLS = 20_000_000;

/** More cells than a spreadsheet can have. */
export class TooManyCells extends Error {}

/**
 * Reads the content of an OpenDocument spreadsheet (OpenDocument 1.3 part 3, 9.1): its values, formulas, merges, what is
 * hidden, and how numbers show. Rows stand in groups and in header rows too; repeated ones are given one by one.
 */
export class ContentHandler implements XmlHandler {
  readonly sheets: OdsSheet[] = [];
  private readonly path: string[] = [];
  private readonly hiddenTables = new Set<string>();
  /** Of the styles of cells, the number style that each names. */
  private readonly numberStyles = new Map<string, string>();
  private readonly formats = new Map<string, CellFormat | undefined>();
  private tableStyle: string | null = null;
  private sheet: OdsSheet | undefined;
  private row = 0;
  private rowRepeat = 1;
  private isRowHidden = false;
  private column = 0;
  private columnDefinition = 0;
  private readonly rowCells: Omit<OdsCell, 'row'>[] = [];
  private readonly columnStyles = new Map<number, string>();
  private cell: OpenCell | undefined;
  private count = 0;
  /** Depth within what is no part of a cell's text: remarks and pictures. */
  private aside = 0;

  /** @param numbers the number styles that the file has elsewhere; those of the content come to them */
  constructor(private readonly numbers: NumberFormats) {}

  get wantsText(): boolean {
    return this.numbers.wantsText || (this.cell !== undefined && this.aside === 0 && this.cell.isParagraph);
  }

  open(name: string, tag: XmlTag): void {
    if (this.path.length === 0 && name !== 'document-content') throw new XmlProblem(`No content: ${name}.`);
    this.path.push(name);
    if (this.aside > 0) this.aside++;
    else if (this.cell) this.openInCell(name, tag);
    else if (this.sheet) this.openInSheet(name, tag);
    else if (name === 'table' && this.path.at(-2) === 'spreadsheet') this.openSheet(tag);
    else this.openStyle(name, tag);
  }

  close(name: string): void {
    this.path.pop();
    if (this.aside > 0) this.aside--;
    else if (this.cell) this.closeInCell(name);
    else if (this.sheet) this.closeInSheet(name);
    else this.numbers.close(name);
  }

  text(text: string): void {
    if (this.cell) this.cell.text += text;
    else this.numbers.text(text);
  }

  private openStyle(name: string, tag: XmlTag): void {
    this.numbers.open(name, tag);
    if (name === 'style') {
      const style = tag.get('style:name') ?? '';
      this.tableStyle = tag.get('style:family') === 'table' ? style : null;
      const number = tag.get('style:data-style-name');
      if (number !== undefined) this.numberStyles.set(style, number);
    } else if (name === 'table-properties' && this.tableStyle !== null && tag.get('table:display') === 'false') {
      this.hiddenTables.add(this.tableStyle);
    }
  }

  private openSheet(tag: XmlTag): void {
    this.sheet = {
      title: tag.get('table:name') ?? '',
      isHidden: this.hiddenTables.has(tag.get('table:style-name') ?? ''),
      cells: [],
      hiddenRows: [],
      hiddenColumns: [],
      merges: [],
    };
    this.sheets.push(this.sheet);
    this.row = 0;
    this.columnDefinition = 0;
    this.columnStyles.clear();
  }

  private openInSheet(name: string, tag: XmlTag): void {
    if (name === 'table-column') this.takeColumn(tag);
    else if (name === 'table-row') {
      this.rowRepeat = repeat(tag, 'rows');
      this.isRowHidden = isHidden(tag);
      this.column = 0;
      this.rowCells.length = 0;
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.cell = new OpenCell(name === 'covered-table-cell', tag);
    }
    // A sheet within a sheet, or what is drawn on it.
    else if (name === 'table' || name === 'shapes') this.aside = 1;
  }

  private openInCell(name: string, tag: XmlTag): void {
    const { cell } = this;
    if (!cell) return;
    if (name === 'annotation' || name === 'frame' || name === 'table') this.aside = 1;
    else if (name === 'p') cell.openParagraph();
    else if (name === 's') cell.text += ' '.repeat(Math.min(Number(tag.get('text:c') ?? 1) || 1, 1000));
    else if (name === 'tab') cell.text += '\t';
    else if (name === 'line-break') cell.text += '\n';
  }

  private closeInCell(name: string): void {
    const { cell } = this;
    if (!cell) return;
    if (name === 'p') cell.isParagraph = false;
    if (name !== 'table-cell' && name !== 'covered-table-cell') return;
    this.cell = undefined;
    this.takeCell(cell);
  }

  private closeInSheet(name: string): void {
    if (name === 'table-row') this.takeRow();
    else if (name === 'table') this.sheet = undefined;
  }

  private takeColumn(tag: XmlTag): void {
    const count = repeat(tag, 'columns');
    const style = tag.get('table:default-cell-style-name');
    for (let index = 0; index < count && this.columnDefinition < COLUMNS; index++, this.columnDefinition++) {
      if (isHidden(tag)) this.sheet?.hiddenColumns.push(this.columnDefinition);
      if (style !== undefined) this.columnStyles.set(this.columnDefinition, style);
    }
  }

  private takeCell(cell: OpenCell): void {
    const { value, formula } = cell;
    const isFilled = value !== null || formula !== null;
    if (!cell.isCovered && (cell.rows > 1 || cell.columns > 1)) {
      this.sheet?.merges.push({ row: this.row, column: this.column, rows: cell.rows, columns: cell.columns });
    }
    // Cells without a value reach to the end of the grid; nobody looks at their formats.
    if (!isFilled || cell.isCovered) {
      this.column += cell.repeat;
      return;
    }
    for (let index = 0; index < cell.repeat; index++, this.column++) {
      if (this.column >= COLUMNS) throw new TooManyCells();
      this.rowCells.push({ column: this.column, value, formula, format: this.formatOf(cell) });
    }
  }

  private formatOf(cell: OpenCell): CellFormat | undefined {
    const format = this.formatOfStyle(cell.style ?? this.columnStyles.get(this.column) ?? '');
    if (format || !cell.isDate) return format;
    return { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
  }

  private formatOfStyle(style: string): CellFormat | undefined {
    if (!this.formats.has(style)) {
      const pattern = this.numbers.get(this.numberStyles.get(style) ?? '');
      this.formats.set(style, pattern === undefined ? undefined : numberFormat(pattern));
    }
    return this.formats.get(style);
  }

  private takeRow(): void {
    const { sheet, rowCells, rowRepeat } = this;
    if (!sheet) return;
    const hidden = this.isRowHidden ? Math.min(rowRepeat, ROWS - this.row) : 0;
    for (let index = 0; index < hidden; index++) sheet.hiddenRows.push(this.row + index);
    if (rowCells.length > 0) {
      this.count += rowCells.length * rowRepeat;
      if (this.row + rowRepeat > ROWS || this.count > MOST_CELLS) throw new TooManyCells();
      for (let index = 0; index < rowRepeat; index++) {
        for (const cell of rowCells) sheet.cells.push({ ...cell, row: this.row + index });
      }
    }
    this.row += rowRepeat;
  }
}

/** A cell on the way: what its tag says, and the text that comes after. */
class OpenCell {
  readonly repeat: number;
  readonly style: string | undefined;
  readonly rows: number;
  readonly columns: number;
  readonly formula: string | null;
  readonly isDate: boolean;
  text = '';
  isParagraph = false;
  private hasParagraph = false;
  private readonly type: string;
  private readonly given: string | undefined;

  constructor(
    readonly isCovered: boolean,
    tag: XmlTag,
  ) {
    this.repeat = repeat(tag, 'columns');
    this.style = tag.get('table:style-name');
    this.rows = Number(tag.get('table:number-rows-spanned') ?? 1) || 1;
    this.columns = Number(tag.get('table:number-columns-spanned') ?? 1) || 1;
    const formula = tag.get('table:formula');
    this.formula = formula === undefined ? null : excelFormula(formula);
    this.type = tag.get('office:value-type') ?? '';
    this.isDate = this.type === 'date';
    this.given =
      tag.get('office:value') ??
      tag.get('office:date-value') ??
      tag.get('office:time-value') ??
      tag.get('office:boolean-value') ??
      tag.get('office:string-value');
  }

  /** A cell's paragraphs are its lines. */
  openParagraph(): void {
    if (this.hasParagraph) this.text += '\n';
    this.hasParagraph = true;
    this.isParagraph = true;
  }

  /** `null` for an empty cell, and for a formula that nobody has computed. */
  get value(): CellValue {
    const text = this.text !== '' ? this.text : (this.given ?? '');
    switch (this.type) {
      case 'float':
      case 'currency':
      case 'percentage':
        // An error is a number of which the text says what it is.
        return this.text.startsWith('#') ? this.text : Number(this.given ?? NaN);
      case 'boolean':
        return this.given === 'true';
      case 'date':
        return isoSerial(this.given ?? '') ?? text;
      case 'time':
        return dayPart(this.given ?? '') ?? text;
      case 'string':
        return text === '' && this.formula === null ? null : text;
      default:
        return text === '' ? null : text;
    }
  }
}

function numberFormat(pattern: string): CellFormat {
  return { numberFormat: { type: formatType(pattern), pattern } };
}

function repeat(tag: XmlTag, of: 'rows' | 'columns'): number {
  const count = Number(tag.get(`table:number-${of}-repeated`) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

function isHidden(tag: XmlTag): boolean {
  const visibility = tag.get('table:visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

/** A duration, as PT13H45M00S, as a part of a day. */
function dayPart(text: string): number | undefined {
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(text);
  if (!found) return undefined;
  const [hours, minutes, seconds] = [1, 2, 3].map((group) => Number(found[group] ?? 0)) as [number, number, number];
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
