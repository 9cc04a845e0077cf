import { boxName, quoteTitle } from '../../spreadsheet/a1';
import type { CellFormat } from '../../spreadsheet/format';
import type { CellValue, Sheet } from '../../spreadsheet/sheet';
import type { NamedRange, Spreadsheet } from '../../spreadsheet/spreadsheet';
import { bounded } from '../../spreadsheet/bounded';
import { FileProblem, fileSystemProblem } from '../file-problem';
import { escaped } from './escapes';
import { GOOGLE_SHEET, googleRows } from './google-parts';
import type { Cell, CellStyle, ColumnDef, WriteSheet } from '../library';
import { writeWorkbook } from '../library';
import { replaceFile } from '../replace-file';
import { chartsTo } from './charts';
import { LINKS_A_SHEET, linkTo } from './links';
import { SHEET_ID_PROPERTY } from './read';
import { styleOf, USUAL_FONT } from './styles';
import { LISTS_SHEET, validationsTo } from './validations';

/** A spreadsheet has no page set-up of its own: wide tables are printed lengthwise, on one page's width. */
const PRINT = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** Rows below the data that keep their formats, ready to be typed in. */
const EMPTY_ROWS = 1000;

/**
 * Writes an .xlsx. It is written beside the old file and then takes its name, so that nothing can cost the old one.
 * Charts of kinds that {@link chartsTo} leaves out, other programs don't show. Rejects with {@link FileProblem}.
 */
export async function writeXlsxFile(path: string, spreadsheet: Spreadsheet): Promise<void> {
  const bytes = await toXlsx(path, spreadsheet);
  try {
    await replaceFile(path, bytes);
  } catch (error) {
    throw fileSystemProblem(error, path, 'not-written');
  }
}

/** The bytes of an .xlsx; `path` is for the {@link FileProblem} that it rejects with. */
export async function toXlsx(path: string, spreadsheet: Spreadsheet): Promise<Uint8Array> {
  const bad = spreadsheet.sheets.find(({ properties }) => !isExcelTitle(properties.title));
  if (bad) throw new FileProblem('sheet-title', path, { sheet: bad.properties.title });
  try {
    return await bytesOf(spreadsheet);
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    throw new FileProblem('not-written', path, { detail }, { cause: error });
  }
}

const OWN_SHEETS: ReadonlySet<string> = new Set([LISTS_SHEET, GOOGLE_SHEET]);

/** Excel's titles are shorter than Google's 100 characters, and hold less. */
function isExcelTitle(title: string): boolean {
  return title.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(title) && !OWN_SHEETS.has(title.toLowerCase());
}

async function bytesOf(spreadsheet: Spreadsheet): Promise<Uint8Array> {
  const lists: string[] = [];
  const sheets = spreadsheet.sheets.map((sheet) => sheetTo(spreadsheet, sheet, lists));
  if (lists.length > 0) sheets.push({ name: LISTS_SHEET, veryHidden: true, rows: lists.map((text) => [text]) });
  sheets.push({ name: GOOGLE_SHEET, veryHidden: true, rows: googleRows(spreadsheet) });
  const ids = spreadsheet.sheets.map(
    ({ properties }) => [SHEET_ID_PROPERTY + properties.title, properties.id] as const,
  );
  return writeWorkbook({
    defaultFont: USUAL_FONT,
    sheets,
    properties: { title: spreadsheet.title, custom: Object.fromEntries(ids) },
    namedRanges: spreadsheet.namedRanges.flatMap((named) => nameTo(spreadsheet, named)),
    activeSheet: Math.max(
      0,
      spreadsheet.sheets.findIndex((sheet) => !sheet.properties.hidden),
    ),
  });
}

function sheetTo(spreadsheet: Spreadsheet, sheet: Sheet, lists: string[]): WriteSheet {
  const { title, hidden, frozenRows, frozenColumns, tabColor, columnCount, hideGridlines } = sheet.properties;
  const height = Math.max(sheet.height, Math.min(sheet.formats.height, sheet.height + EMPTY_ROWS));
  const styles = new Styles(sheet, height);
  const rows = Array.from({ length: height }, (_, row) => valuesTo(sheet.row(row), styles.width));
  const columns: ColumnDef[] = Array.from({ length: columnCount }, (_, index) => {
    const { size, hidden: isHidden } = sheet.columns.get(index) ?? {};
    const style = styles.column(index);
    return {
      ...(size === undefined ? {} : { width: (size - 5) / 7 }),
      ...(isHidden ? { hidden: true } : {}),
      ...(style ? { style } : {}),
    };
  });
  const merges = sheet.merges.map((box) => ({
    startRow: box.startRow,
    endRow: box.endRow - 1,
    startCol: box.startColumn,
    endCol: box.endColumn - 1,
  }));
  const dataValidations = validationsTo(sheet, lists);
  const charts = chartsTo(spreadsheet, sheet);
  const rowDefs = new Map(
    [...sheet.rowProperties].map(([index, { size, hidden: isHidden }]) => [
      index,
      { ...(size === undefined ? {} : { height: (size * 3) / 4 }), ...(isHidden ? { hidden: true } : {}) },
    ]),
  );
  return {
    name: title,
    rows,
    columns,
    cells: cellsTo(spreadsheet, sheet, styles, height),
    rowDefs,
    ...(merges.length > 0 ? { merges } : {}),
    ...(dataValidations.length > 0 ? { dataValidations } : {}),
    ...(charts.length > 0 ? { charts } : {}),
    pageSetup: PRINT,
    ...(frozenRows + frozenColumns > 0 ? { freezePane: { rows: frozenRows, columns: frozenColumns } } : {}),
    ...(tabColor === undefined && !hideGridlines
      ? {}
      : {
          view: {
            ...(tabColor === undefined ? {} : { tabColor: { rgb: tabColor } }),
            ...(hideGridlines ? { showGridLines: false } : {}),
          },
        }),
    ...(hidden ? { hidden: true } : {}),
  };
}

/** Each column's commonest format is the column's; only cells that differ are named one by one. */
class Styles {
  readonly width: number;
  private readonly common: (CellFormat | undefined)[] = [];
  private readonly styles = new Map<CellFormat | undefined, CellStyle>([[undefined, {}]]);

  constructor(
    private readonly sheet: Sheet,
    height: number,
  ) {
    for (let column = 0; column < sheet.properties.columnCount; column++) {
      const counts = new Map<CellFormat | undefined, number>();
      for (let row = 0; row < height; row++) {
        const format = sheet.formats.get(row, column);
        counts.set(format, (counts.get(format) ?? 0) + 1);
      }
      this.common.push([...counts].sort((a, b) => b[1] - a[1])[0]?.[0]);
    }
    this.width = this.common.findLastIndex((format) => format !== undefined) + 1;
  }

  column(column: number): CellStyle | undefined {
    const format = this.common[column];
    return format && this.style(format);
  }

  /** `undefined` where the column's style will do. */
  exception(row: number, column: number): CellStyle | undefined {
    const format = this.sheet.formats.get(row, column);
    return format === this.common[column] ? undefined : this.style(format);
  }

  private style(format: CellFormat | undefined): CellStyle {
    const style = this.styles.get(format) ?? styleOf(format ?? {});
    this.styles.set(format, style);
    return style;
  }
}

function cellsTo(spreadsheet: Spreadsheet, sheet: Sheet, styles: Styles, height: number): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const at = (row: number, column: number): Partial<Cell> => {
    const key = `${row},${column}`;
    const cell = cells.get(key) ?? {};
    cells.set(key, cell);
    return cell;
  };
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < sheet.properties.columnCount; column++) {
      const style = styles.exception(row, column);
      if (style) at(row, column).style = style;
    }
  }
  sheet.formulas.forEach((formula, row, column) => {
    const cached = sheet.value(row, column);
    const cell = at(row, column);
    cell.formula = formula.replace(/^=/, '');
    if (cached !== null) cell.formulaResult = typeof cached === 'string' ? escaped(cached) : cached;
  });
  let links = 0;
  sheet.formats.forEach(({ link }, row, column) => {
    const hyperlink = link === undefined ? undefined : linkTo(spreadsheet, link);
    if (hyperlink && links++ < LINKS_A_SHEET) at(row, column).hyperlink = hyperlink;
  });
  sheet.notes.forEach((text, row, column) => {
    // Notes have no escape for a carriage return.
    at(row, column).comment = { text: text.replace(/\r\n?/g, '\n') };
  });
  return cells;
}

function valuesTo(row: readonly CellValue[], width: number): CellValue[] {
  const values = row.map((value) => (typeof value === 'string' ? escaped(value) : value));
  while (values.length < width) values.push(null);
  return values;
}

function nameTo(spreadsheet: Spreadsheet, { name, range }: NamedRange): { name: string; range: string }[] {
  const sheet = spreadsheet.sheetById(range.sheetId);
  if (!sheet) return [];
  const fixed = boxName(bounded(sheet, range)).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return [{ name, range: `${quoteTitle(sheet.properties.title)}!${fixed}` }];
}
