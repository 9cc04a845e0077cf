import { columnIndex } from '../../spreadsheet/a1';
import { textOf, XmlProblem, XmlScanner, type XmlHandler, type XmlTag } from '../xml-scanner';
import type { Chunks } from '../zip-parts';

/** A cell as it stands in the file. The same object is used for each: what is needed longer is copied. */
export interface RawCell {
  /** Counted from 0. */
  row: number;
  column: number;
  /** As in 18.18.11 of ECMA-376 part 1; empty where none is given. */
  type: string;
  /** An index of the formats of cells; -1 where none is given. */
  style: number;
  /** What stands in `<v>`, null where there is none. */
  value: string | null;
  /** The text of an inline string, null where there is none. */
  inline: string | null;
  isRich: boolean;
  /** Null where there is none. */
  formula: string | null;
  /** The number by which a shared formula is known, -1 where it is none. */
  sharedFormula: number;
  /** Whether the formula fills several cells, or a table of what-ifs. */
  isArray: boolean;
}

/** What a row says of itself besides its cells. */
export interface RowLook {
  /** In points. */
  height?: number;
  hidden?: boolean;
  isGrouped?: boolean;
}

export interface SheetVisitor {
  row(index: number, look: RowLook): void;
  cell(cell: RawCell): void;
}

/** A sheet's part without its cells: what stands before and after them. */
export interface SheetFrame {
  before: string;
  after: string;
  /** The prefix of the part's own names, as `x:`; mostly empty. */
  prefix: string;
}

/** Excel's grid. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;
/** No frame of a workbook that a person made is longer. */
const LONGEST_FRAME = 2 ** 27;

/** Reads a worksheet's part and tells of its rows and cells. @throws {XmlProblem} where it is none. */
export async function readSheetPart(chunks: Chunks, visitor: SheetVisitor): Promise<SheetFrame> {
  const frame: SheetFrame = { before: '', after: '', prefix: '' };
  const cells: CellsHandler = new CellsHandler(visitor, () => scanner.markup);
  const scanner = new XmlScanner(cells);
  let length = 0;
  for await (const piece of textOf(chunks)) {
    const wasClosed = cells.closedAt >= 0;
    const wasOpen = cells.openedAt >= 0;
    scanner.push(piece);
    if (!wasOpen) frame.before += piece;
    if (cells.closedAt >= 0) frame.after += wasClosed ? piece : piece.slice(Math.max(0, cells.closedAt - length));
    length += piece.length;
    if (frame.before.length + frame.after.length > LONGEST_FRAME) throw new XmlProblem('A sheet is too long.');
  }
  scanner.end();
  if (cells.openedAt < 0) {
    // A sheet without cells may say so by having no list of them.
    const end = frame.before.lastIndexOf('</');
    return { before: frame.before.slice(0, end), after: frame.before.slice(end), prefix: '' };
  }
  const opening = frame.before.slice(cells.openedAt);
  return {
    before: frame.before.slice(0, cells.openedAt),
    after: frame.after,
    prefix: /^<([\w.-]+:)?/.exec(opening)?.[1] ?? '',
  };
}

type Place = 'outside' | 'cells' | 'row' | 'cell';

class CellsHandler implements XmlHandler {
  wantsText = false;
  openedAt = -1;
  closedAt = -1;
  private place: Place = 'outside';
  private depth = 0;
  private row = -1;
  private column = -1;
  /** Within an inline string: not where it tells how a text is pronounced. */
  private isInline = false;
  private isPhonetic = false;
  private into: 'value' | 'inline' | 'formula' = 'value';
  private readonly cell: RawCell = {
    row: 0,
    column: 0,
    type: '',
    style: -1,
    value: null,
    inline: null,
    isRich: false,
    formula: null,
    sharedFormula: -1,
    isArray: false,
  };

  constructor(
    private readonly visitor: SheetVisitor,
    private readonly markup: () => { from: number; to: number },
  ) {}

  open(name: string, tag: XmlTag): void {
    this.depth++;
    switch (this.place) {
      case 'outside':
        if (this.depth === 1 && name !== 'worksheet') throw new XmlProblem(`No worksheet: ${name}.`);
        if (this.depth === 2 && name === 'sheetData') {
          if (this.openedAt >= 0) throw new XmlProblem('Two lists of cells.');
          this.openedAt = this.markup().from;
          this.place = 'cells';
        }
        return;
      case 'cells':
        if (this.depth === 3 && name === 'row') this.openRow(tag);
        return;
      case 'row':
        if (this.depth === 4 && name === 'c') this.openCell(tag);
        return;
      case 'cell':
        this.openPart(name, tag);
    }
  }

  close(name: string): void {
    this.depth--;
    switch (this.place) {
      case 'outside':
        return;
      case 'cells':
        if (this.depth > 1) return;
        this.place = 'outside';
        this.closedAt = this.markup().to;
        return;
      case 'row':
        if (this.depth === 2) this.place = 'cells';
        return;
      case 'cell':
        this.closePart(name);
    }
  }

  text(text: string): void {
    const { cell, into } = this;
    cell[into] = (cell[into] ?? '') + text;
  }

  private openRow(tag: XmlTag): void {
    const number = tag.get('r');
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!(this.row >= 0 && this.row < ROWS)) throw new XmlProblem(`No row ${number ?? ''}.`);
    this.column = -1;
    this.place = 'row';
    const height = tag.says('customHeight') ? Number(tag.get('ht') ?? NaN) : NaN;
    const isHidden = tag.says('hidden');
    const isGrouped = Number(tag.get('outlineLevel') ?? 0) > 0;
    if (Number.isNaN(height) && !isHidden && !isGrouped) return;
    this.visitor.row(this.row, {
      ...(Number.isNaN(height) ? {} : { height }),
      ...(isHidden ? { hidden: true } : {}),
      ...(isGrouped ? { isGrouped } : {}),
    });
  }

  private openCell(tag: XmlTag): void {
    const { cell } = this;
    const reference = tag.get('r');
    if (reference !== undefined) this.pointTo(reference);
    else this.column++;
    if (this.column >= COLUMNS) throw new XmlProblem(`No cell ${reference ?? ''}.`);
    const style = tag.get('s');
    cell.row = this.row;
    cell.column = this.column;
    cell.type = tag.get('t') ?? '';
    cell.style = style === undefined ? -1 : Number(style);
    cell.value = null;
    cell.inline = null;
    cell.isRich = false;
    cell.formula = null;
    cell.sharedFormula = -1;
    cell.isArray = false;
    this.place = 'cell';
  }

  /** A cell's own reference counts, whatever its row says. */
  private pointTo(reference: string): void {
    let letters = 0;
    while (letters < reference.length && reference.charCodeAt(letters) > 57) letters++;
    this.column = columnIndex(reference.slice(0, letters).toUpperCase());
    this.row = Number(reference.slice(letters)) - 1;
    if (letters === 0 || letters > 3 || !(this.row >= 0 && this.row < ROWS))
      throw new XmlProblem(`No cell ${reference}.`);
  }

  private openPart(name: string, tag: XmlTag): void {
    const { cell } = this;
    if (name === 'v' && this.depth === 5) this.take('value');
    else if (name === 'f' && this.depth === 5) {
      this.take('formula');
      const type = tag.get('t');
      cell.isArray = type === 'array' || type === 'dataTable';
      if (type === 'shared') cell.sharedFormula = Number(tag.get('si') ?? -1);
    } else if (name === 'is' && this.depth === 5) {
      this.isInline = true;
      cell.inline ??= '';
    } else if (this.isInline && name === 'rPh') this.isPhonetic = true;
    else if (this.isInline && name === 'r') cell.isRich = true;
    else if (this.isInline && name === 't' && !this.isPhonetic) this.take('inline');
  }

  private closePart(name: string): void {
    this.wantsText = false;
    if (name === 'is') this.isInline = false;
    else if (name === 'rPh') this.isPhonetic = false;
    if (this.depth !== 3) return;
    this.place = 'row';
    this.visitor.cell(this.cell);
  }

  private take(into: 'value' | 'inline' | 'formula'): void {
    this.into = into;
    this.wantsText = true;
    this.cell[into] ??= '';
  }
}
