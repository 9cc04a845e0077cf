import { parseRange, splitReference } from '../spreadsheet/a1';
import type { CellFormat, Validation } from '../spreadsheet/format';
import type { CellValue, Sheet } from '../spreadsheet/sheet';
import { Spreadsheet } from '../spreadsheet/spreadsheet';
import { checkContainer } from './container';
import { FileProblem } from './file-problem';
import { GOOGLE_SHEET, readGoogleRows, takeGoogleParts } from './google-parts';
import { hasBorder, lossesIn, lossesOfSheet, type Loss } from './losses';
import type { Cell, CellStyle, LibrarySheet, Workbook } from './library';
import { readWorkbook, refusalOf } from './library';
import { TextPool } from './text-pool';
import { serialOf } from './xlsx-dates';
import { movedFormula } from './xlsx-formulas';
import { takeLinks, type FoundLink } from './xlsx-links';
import { formatOf, hexColor } from './xlsx-styles';
import { LISTS_SHEET, validationFrom } from './xlsx-validations';

/** Prefix of the custom document properties that keep sheet ids from one file to the next. */
export const SHEET_ID_PROPERTY = 'sheetId:';

export interface ReadWorkbook {
  spreadsheet: Spreadsheet;
  /** What is in the file and not in the spreadsheet. */
  losses: Loss[];
}

/** Builds the model of an .xlsx. Rejects with {@link FileProblem}. */
export async function readXlsxFile(path: string, title: string, bytes: Uint8Array): Promise<ReadWorkbook> {
  checkContainer(path, bytes);
  const workbook = await parsed(path, bytes);
  const spreadsheet = new Spreadsheet(title);
  const reader = new WorkbookReader(workbook);
  const custom = new Map(Object.entries(workbook.properties?.custom ?? {}));
  const googleSheet = workbook.sheets.find((sheet) => isOurs(sheet, GOOGLE_SHEET));
  const google = googleSheet ? readGoogleRows(googleSheet.rows) : null;
  // Google drops custom properties.
  const byTitle = new Map(Object.entries(google?.sheets ?? {}).map(([id, { title }]) => [title, Number(id)]));
  const taken = new Set<unknown>([...custom.values(), ...byTitle.values()]);
  const losses = new Set<Loss>(googleSheet && !google ? ['google-parts'] : []);
  let free = 0;
  // One sheet at a time, so that the library's cells can go before the next is taken.
  for (let source = workbook.sheets.shift(); source; source = workbook.sheets.shift()) {
    if (isOurs(source, LISTS_SHEET) || isOurs(source, GOOGLE_SHEET)) continue;
    const kept = custom.get(SHEET_ID_PROPERTY + source.name) ?? byTitle.get(source.name);
    while (taken.has(free)) free++;
    const id = typeof kept === 'number' && !spreadsheet.sheetById(kept) ? kept : free;
    taken.add(id);
    const parts = google?.sheets[id];
    for (const loss of lossesOfSheet(source, parts?.filter !== undefined)) losses.add(loss);
    const size = parts ? { rowCount: parts.rowCount, columnCount: parts.columnCount } : {};
    reader.read(spreadsheet.addSheet({ id, title: source.name, ...size }), source);
  }
  if (spreadsheet.sheets.length === 0) throw new FileProblem('not-a-workbook', path);
  readNames(spreadsheet, workbook);
  takeLinks(spreadsheet, reader.links);
  if (google) takeGoogleParts(spreadsheet, google);
  const charts = spreadsheet.sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0);
  return { spreadsheet, losses: [...new Set([...lossesIn(bytes, charts), ...losses, ...reader.losses])] };
}

/** Whether a sheet is one that we hid. Other programs may have made it less hidden than it was. */
function isOurs({ name, hidden, veryHidden }: LibrarySheet, ours: string): boolean {
  return name === ours && (hidden === true || veryHidden === true);
}

async function parsed(path: string, bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new FileProblem(refusalOf(error), path, { detail }, { cause: error });
  }
}

/** What the sheets of a workbook share: its theme, its counting of days, its texts and its styles. */
class WorkbookReader {
  readonly links: FoundLink[] = [];
  readonly losses = new Set<Loss>();
  private readonly texts = new TextPool();
  private readonly formats = new Map<string, CellFormat | undefined>();
  private readonly parts = new Map<object, number>();
  private readonly lists: string[];

  constructor(private readonly workbook: Workbook) {
    const lists = workbook.sheets.find((sheet) => isOurs(sheet, LISTS_SHEET));
    this.lists = (lists?.rows ?? []).map(([value]) => (typeof value === 'string' ? value : ''));
  }

  read(sheet: Sheet, source: LibrarySheet): void {
    const { properties } = sheet;
    const tabColor = hexColor(source.view?.tabColor, this.workbook.themeColors);
    properties.hidden = source.hidden === true || source.veryHidden === true;
    properties.frozenRows = source.freezePane?.rows ?? 0;
    properties.frozenColumns = source.freezePane?.columns ?? 0;
    if (tabColor !== undefined) properties.tabColor = tabColor;
    if (source.view?.showGridLines === false) properties.hideGridlines = true;
    sheet.load(source.rows.map((row) => this.values(row)));
    source.rows = [];
    if (source.cells) this.readCells(sheet, source.cells);
    readDimensions(sheet, source);
    this.readValidations(sheet, source);
    for (const { startRow, startCol, endRow, endCol } of source.merges ?? []) {
      sheet.merges.push({ startRow, endRow: endRow + 1, startColumn: startCol, endColumn: endCol + 1 });
    }
    clearCovered(sheet);
  }

  /** The row itself, in place: a copy of every row would double the peak. */
  private values(row: LibrarySheet['rows'][number]): CellValue[] {
    const cells = row as (CellValue | Date)[];
    let used = 0;
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column] ?? null;
      if (value === '') cells[column] = null;
      if (value === '' || value === null) continue;
      if (typeof value === 'string') cells[column] = this.texts.keep(value);
      else if (value instanceof Date) cells[column] = serialOf(value, this.workbook.dateSystem);
      used = column + 1;
    }
    cells.length = used;
    return cells as CellValue[];
  }

  private readCells(sheet: Sheet, cells: Map<string, Cell>): void {
    const formats: (CellFormat | undefined)[][] = [];
    const shared = new Map<number, { formula: string; row: number; column: number }>();
    for (const [key, cell] of cells) {
      const comma = key.indexOf(',');
      const row = Number(key.slice(0, comma));
      const column = Number(key.slice(comma + 1));
      const format = cell.style && this.format(cell.style);
      if (format) (formats[row] ??= [])[column] = format;
      if (cell.style && hasBorder(cell.style)) this.losses.add('borders');
      if (cell.richText) this.losses.add('rich-text');
      if (cell.hyperlink) this.links.push({ sheet, row, column, hyperlink: cell.hyperlink });
      if (cell.comment) sheet.notes.set(row, column, cell.comment.text);
      if (cell.formula === undefined) continue;
      const index = cell.formulaSharedIndex;
      if (index !== undefined && cell.formula !== '') shared.set(index, { formula: cell.formula, row, column });
      const master = index === undefined ? undefined : shared.get(index);
      const formula =
        cell.formula === '' && master
          ? movedFormula(master.formula, row - master.row, column - master.column)
          : cell.formula;
      // An empty text is a value that was computed.
      sheet.setFormula(row, column, `=${formula}`, cell.value === '' ? '' : sheet.value(row, column));
    }
    cells.clear();
    sheet.formats.load(Array.from(formats));
    const { properties } = sheet;
    properties.rowCount = Math.max(properties.rowCount, sheet.formats.height);
  }

  /** Styles share their fonts and fills, so these tell styles apart without a look inside. */
  private format(style: CellStyle): CellFormat | undefined {
    const key = `${style.numFmt ?? ''}|${this.part(style.font)}|${this.part(style.fill)}|${this.part(style.alignment)}`;
    if (!this.formats.has(key)) this.formats.set(key, formatOf(style, this.workbook.themeColors));
    return this.formats.get(key);
  }

  private part(part: object | undefined): number {
    if (!part) return 0;
    const id = this.parts.get(part) ?? this.parts.size + 1;
    this.parts.set(part, id);
    return id;
  }

  private readValidations(sheet: Sheet, source: LibrarySheet): void {
    const { rowCount, columnCount } = sheet.properties;
    for (const rule of source.dataValidations ?? []) {
      const validation: Validation | undefined = validationFrom(rule, this.lists);
      if (!validation) continue;
      for (const part of rule.range.split(' ')) {
        const range = parseRange(part);
        if (!range) continue;
        const box = {
          startRow: range.startRow ?? 0,
          endRow: Math.min(range.endRow ?? rowCount, rowCount),
          startColumn: range.startColumn ?? 0,
          endColumn: Math.min(range.endColumn ?? columnCount, columnCount),
        };
        sheet.validations.update(box, () => validation);
      }
    }
  }
}

/** A column's width in characters of the default font, as pixels; 18.3.1.13 of ECMA-376 part 1. */
function pixelsOfWidth(characters: number): number {
  return Math.round(characters * 7 + 5);
}

function readDimensions(sheet: Sheet, source: LibrarySheet): void {
  (source.columns ?? []).slice(0, sheet.properties.columnCount).forEach(({ width, hidden }, index) => {
    if (width === undefined && !hidden) return;
    sheet.columns.set(index, {
      ...(width === undefined ? {} : { size: pixelsOfWidth(width) }),
      ...(hidden ? { hidden: true } : {}),
    });
  });
  for (const [index, { height, hidden }] of source.rowDefs ?? []) {
    if (height === undefined && !hidden) continue;
    // Points to pixels.
    sheet.rowProperties.set(index, {
      ...(height === undefined ? {} : { size: Math.round((height * 4) / 3) }),
      ...(hidden ? { hidden: true } : {}),
    });
  }
}

/** Of merged cells only the first has a value; files may carry leftovers in the others. */
function clearCovered(sheet: Sheet): void {
  for (const box of sheet.merges) {
    for (let row = box.startRow; row < Math.min(box.endRow, sheet.height); row++) {
      for (let column = box.startColumn; column < box.endColumn; column++) {
        const isFirst = row === box.startRow && column === box.startColumn;
        if (!isFirst && sheet.value(row, column) !== null) sheet.setValue(row, column, null);
      }
    }
  }
}

/** A name of the file becomes a named range with the name as its id. Names of formulas and constants are left out. */
function readNames(spreadsheet: Spreadsheet, workbook: Workbook): void {
  for (const { name, range, scope } of workbook.namedRanges ?? []) {
    const reference = splitReference(range);
    const sheet = reference.title === undefined ? undefined : spreadsheet.sheetByTitle(reference.title);
    const parsedRange = parseRange(reference.range);
    if (scope !== undefined || !sheet || !parsedRange) continue;
    spreadsheet.namedRanges.push({ id: name, name, range: { ...parsedRange, sheetId: sheet.properties.id } });
  }
}
