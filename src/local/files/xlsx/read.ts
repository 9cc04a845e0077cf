import { parseRange, splitReference } from '../../spreadsheet/a1';
import type { CellFormat, Validation } from '../../spreadsheet/format';
import type { CellValue, Sheet } from '../../spreadsheet/sheet';
import { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { checkContainer } from '../container';
import { FileProblem, type FileProblemCode } from '../file-problem';
import type { LibrarySheet, Workbook } from '../library';
import { XmlProblem } from '../xml-scanner';
import { ZipParts, ZipProblem } from '../zip-parts';
import { BrokenCell, CellValues } from './cell-values';
import { from1904 } from './dates';
import { readFrame, type WorkbookFrame } from './frame';
import { GOOGLE_SHEET, readGoogleRows, takeGoogleParts } from './google-parts';
import type { GoogleParts } from './google-shape';
import { takeLinks, type FoundLink } from './links';
import { lossesOfDrawings } from './drawings';
import { lossesOfFrame, lossesOfWorkbook } from './frame-losses';
import { lossesIn, lossesOfStyle, type Loss } from './losses';
import { readSharedTexts, type SharedTexts } from './shared-texts';
import { SheetCells } from './sheet-cells';
import { readSheetPart, type RowLook, type SheetFrame } from './sheet-part';
import { formatOf, hexColor } from './styles';
import { TextPool } from './text-pool';
import { LISTS_SHEET, validationFrom } from './validations';
import { NoWorkbook, readWorkbookParts, type WorkbookParts } from './workbook-parts';

const OWN_SHEETS: ReadonlySet<string> = new Set([LISTS_SHEET, GOOGLE_SHEET]);

/** Prefix of the custom document properties that keep sheet ids from one file to the next. */
export const SHEET_ID_PROPERTY = 'sheetId:';

/** The most that a sheet may span: twice what a spreadsheet at Google holds. */
const MOST_CELLS = 20_000_000;

export interface ReadWorkbook {
  spreadsheet: Spreadsheet;
  /** What is in the file and not in the spreadsheet. */
  losses: Loss[];
}

/** Builds the model of an .xlsx. Rejects with {@link FileProblem}. */
export async function readXlsxFile(path: string, title: string, bytes: Uint8Array): Promise<ReadWorkbook> {
  checkContainer(path, bytes);
  try {
    return await read(path, title, await ZipParts.open(bytes));
  } catch (error) {
    throw asFileProblem(error, path);
  }
}

async function read(path: string, title: string, parts: ZipParts): Promise<ReadWorkbook> {
  const workbook = await readWorkbookParts(parts);
  const pool = new TextPool();
  const values = new CellValues(await sharedTextsOf(parts, workbook, pool), pool, workbook.asksToCompute);
  const cells = new Map<string, SheetCells>();
  const frames = new Map<string, SheetFrame>();
  for (const { title: sheet, part } of workbook.sheets) {
    const read = new SheetCells(values);
    frames.set(part, await reading(path, sheet, () => readSheetPart(parts.chunks(part), read)));
    if (read.rows.length * read.width > MOST_CELLS) throw new FileProblem('too-large', path, { sheet });
    cells.set(sheet, read);
  }
  const styleCount = Math.max(0, ...[...cells.values()].map(({ highestStyle }) => highestStyle + 1));
  const frame = await readFrame(parts, workbook, frames, styleCount);
  return new WorkbookReader(path, title, workbook, frame, cells, frames).read(parts);
}

async function sharedTextsOf(
  parts: ZipParts,
  { sharedTexts }: WorkbookParts,
  pool: TextPool,
): Promise<SharedTexts | undefined> {
  return sharedTexts === undefined || !parts.has(sharedTexts)
    ? undefined
    : readSharedTexts(parts.chunks(sharedTexts), pool);
}

/** Names the sheet, and the cell, where something in it is broken. */
async function reading<T>(path: string, sheet: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof XmlProblem || error instanceof BrokenCell)) throw error;
    const cell = error instanceof BrokenCell ? { cell: error.cell } : {};
    throw new FileProblem('broken', path, { sheet, ...cell, detail: error.message }, { cause: error });
  }
}

function asFileProblem(error: unknown, path: string): FileProblem {
  if (error instanceof FileProblem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const code: FileProblemCode =
    error instanceof ZipProblem ? error.fault : error instanceof NoWorkbook ? 'not-a-workbook' : 'broken';
  return new FileProblem(code, path, { detail }, { cause: error });
}

/** Puts together what was read: cells, and what hangs on them and on sheets. */
class WorkbookReader {
  private readonly spreadsheet: Spreadsheet;
  private readonly links: FoundLink[] = [];
  private readonly losses = new Set<Loss>();
  private readonly formats: readonly (CellFormat | undefined)[];
  private readonly lists: readonly string[];
  private readonly google: GoogleParts | null;

  constructor(
    private readonly path: string,
    title: string,
    private readonly parts: WorkbookParts,
    private readonly frame: WorkbookFrame,
    private readonly cells: ReadonlyMap<string, SheetCells>,
    private readonly frames: ReadonlyMap<string, SheetFrame>,
  ) {
    this.spreadsheet = new Spreadsheet(title);
    const { themeColors } = frame.workbook;
    this.formats = frame.styles.map((style) => style && formatOf(style, themeColors));
    this.lists = (this.ownRows(LISTS_SHEET) ?? []).map(([value]) => (typeof value === 'string' ? value : ''));
    const google = this.ownRows(GOOGLE_SHEET);
    this.google = google ? readGoogleRows(google) : null;
    if (google && !this.google) this.losses.add('google-parts');
  }

  async read(zip: ZipParts): Promise<ReadWorkbook> {
    const { spreadsheet, google, frame } = this;
    const idOf = new SheetIds(frame.workbook, google);
    for (const { title, part, isHidden } of this.parts.sheets) {
      const source = frame.sheets.get(title);
      if (!source || (isHidden && OWN_SHEETS.has(title))) continue;
      const id = idOf.next(title);
      const parts = google?.sheets[id];
      this.addLosses(part, parts?.filter !== undefined);
      const size = parts ? { rowCount: parts.rowCount, columnCount: parts.columnCount } : {};
      const sheet = spreadsheet.addSheet({ id, title, ...size });
      sheet.properties.hidden = isHidden;
      this.readSheet(sheet, source);
    }
    if (spreadsheet.sheets.length === 0) throw new FileProblem('not-a-workbook', this.path);
    readNames(spreadsheet, this.parts);
    if (takeLinks(spreadsheet, this.links) < this.links.length) this.losses.add('links');
    if (google) takeGoogleParts(spreadsheet, google);
    const charts = spreadsheet.sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0);
    const names = new Set(spreadsheet.namedRanges.map(({ name }) => name));
    const isForeign = (property: string): boolean => !property.startsWith(SHEET_ID_PROPERTY);
    if (Object.keys(frame.workbook.properties?.custom ?? {}).some(isForeign)) this.losses.add('properties');
    const losses = [
      ...lossesIn(zip.names, charts),
      ...(await lossesOfDrawings(zip)),
      ...lossesOfWorkbook(this.parts, names),
      ...this.losses,
    ];
    return { spreadsheet, losses: [...new Set(losses)] };
  }

  private addLosses(part: string, isFilterKept: boolean): void {
    const frame = this.frames.get(part);
    for (const loss of frame ? lossesOfFrame(frame) : []) {
      if (loss !== 'filters' || !isFilterKept) this.losses.add(loss);
    }
  }

  /** The rows of a sheet that we hid. Other programs may have made it less hidden than it was. */
  private ownRows(title: string): readonly (readonly CellValue[])[] | undefined {
    const isThere = this.parts.sheets.some((sheet) => sheet.title === title && sheet.isHidden);
    return isThere ? this.cells.get(title)?.rows : undefined;
  }

  private readSheet(sheet: Sheet, source: LibrarySheet): void {
    const { properties } = sheet;
    const tabColor = hexColor(source.view?.tabColor, this.frame.workbook.themeColors);
    properties.frozenRows = source.freezePane?.rows ?? 0;
    properties.frozenColumns = source.freezePane?.columns ?? 0;
    if (tabColor !== undefined) properties.tabColor = tabColor;
    if (source.view?.showGridLines === false) properties.hideGridlines = true;
    this.readCells(sheet, source);
    this.readValidations(sheet, source);
    for (const { startRow, startCol, endRow, endCol } of source.merges ?? []) {
      sheet.merges.push({ startRow, endRow: endRow + 1, startColumn: startCol, endColumn: endCol + 1 });
    }
    clearCovered(sheet);
  }

  private readCells(sheet: Sheet, source: LibrarySheet): void {
    const cells = this.cells.get(sheet.properties.title);
    cells?.load(sheet, this.formats, this.parts.countsFrom1904 ? from1904 : undefined);
    readDimensions(sheet, source, cells?.looks ?? new Map<number, RowLook>());
    if (cells?.hasRichText) this.losses.add('rich-text');
    if (cells?.hasArrayFormula) this.losses.add('array-formulas');
    for (const style of cells?.usedStyles() ?? []) {
      for (const loss of lossesOfStyle(this.frame.styles[style] ?? {})) this.losses.add(loss);
    }
    if ([...(cells?.looks.values() ?? [])].some(({ isGrouped }) => isGrouped)) this.losses.add('groups');
    for (const [key, { hyperlink, comment }] of source.cells ?? []) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      if (hyperlink) this.links.push({ sheet, row, column, hyperlink });
      if (comment) sheet.notes.set(row, column, comment.text);
    }
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

function readDimensions(sheet: Sheet, source: LibrarySheet, looks: ReadonlyMap<number, RowLook>): void {
  (source.columns ?? []).slice(0, sheet.properties.columnCount).forEach(({ width, hidden }, index) => {
    if (width === undefined && !hidden) return;
    sheet.columns.set(index, {
      ...(width === undefined ? {} : { size: pixelsOfWidth(width) }),
      ...(hidden ? { hidden: true } : {}),
    });
  });
  for (const [index, { height, hidden }] of looks) {
    if (height === undefined && !hidden) continue;
    // Points to pixels.
    sheet.rowProperties.set(index, {
      ...(height === undefined ? {} : { size: Math.round((height * 4) / 3) }),
      ...(hidden ? { hidden: true } : {}),
    });
  }
}

/** Gives each sheet the id that it had, where the file tells it, or one that is free. */
class SheetIds {
  private readonly custom: ReadonlyMap<string, unknown>;
  private readonly byTitle: ReadonlyMap<string, number>;
  private readonly kept: ReadonlySet<unknown>;
  private readonly given = new Set<number>();

  constructor({ properties }: Workbook, google: GoogleParts | null) {
    this.custom = new Map(Object.entries(properties?.custom ?? {}));
    // Google drops custom properties.
    this.byTitle = new Map(Object.entries(google?.sheets ?? {}).map(([id, { title }]) => [title, Number(id)]));
    this.kept = new Set<unknown>([...this.custom.values(), ...this.byTitle.values()]);
  }

  next(title: string): number {
    const kept = this.custom.get(SHEET_ID_PROPERTY + title) ?? this.byTitle.get(title);
    let id = 0;
    if (typeof kept === 'number' && !this.given.has(kept)) id = kept;
    else while (this.given.has(id) || this.kept.has(id)) id++;
    this.given.add(id);
    return id;
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
function readNames(spreadsheet: Spreadsheet, { names }: WorkbookParts): void {
  for (const { name, formula, isOfSheet } of names) {
    const reference = splitReference(formula);
    const sheet = reference.title === undefined ? undefined : spreadsheet.sheetByTitle(reference.title);
    const parsedRange = parseRange(reference.range);
    if (isOfSheet || !sheet || !parsedRange || /^_xlnm\./i.test(name)) continue;
    spreadsheet.namedRanges.push({ id: name, name, range: { ...parsedRange, sheetId: sheet.properties.id } });
  }
}
