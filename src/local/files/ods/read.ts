import type { CellFormat } from '../../spreadsheet/format';
import type { CellValue, Sheet } from '../../spreadsheet/sheet';
import { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { FileProblem, type FileProblemCode } from '../file-problem';
import { scanXml } from '../xml-scanner';
import { ZipParts, ZipProblem } from '../zip-parts';
import { ContentHandler, TooManyCells, type OdsSheet } from './content';
import { NumberFormats } from './number-formats';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const MANIFEST = 'META-INF/manifest.xml';

/**
 * Builds the model of an .ods: values, formulas, how numbers show, merges, and what is hidden. It is read alone; nothing
 * writes one. Rejects with {@link FileProblem}.
 */
export async function readOdsFile(path: string, title: string, bytes: Uint8Array): Promise<Spreadsheet> {
  const numbers = new NumberFormats();
  const handler = new ContentHandler(numbers);
  try {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new FileProblem('not-a-workbook', path);
    const parts = await ZipParts.open(bytes);
    if (!parts.has(CONTENT)) throw new FileProblem('not-a-workbook', path);
    // A file with a password has its parts encrypted, and says so here.
    const manifest = parts.has(MANIFEST) ? (await parts.bytes(MANIFEST)).toString('utf8') : '';
    if (/encryption-data/.test(manifest)) throw new FileProblem('password-protected', path);
    if (parts.has(STYLES)) await scanXml(parts.chunks(STYLES), numbers);
    await scanXml(parts.chunks(CONTENT), handler);
  } catch (error) {
    throw asFileProblem(error, path);
  }
  const spreadsheet = new Spreadsheet(title);
  for (const source of handler.sheets) load(spreadsheet.addSheet({ title: source.title }), source);
  if (spreadsheet.sheets.length === 0) throw new FileProblem('not-a-workbook', path);
  return spreadsheet;
}

function asFileProblem(error: unknown, path: string): FileProblem {
  if (error instanceof FileProblem) return error;
  const code: FileProblemCode =
    error instanceof ZipProblem ? error.fault : error instanceof TooManyCells ? 'too-large' : 'broken';
  const detail = error instanceof Error ? error.message : String(error);
  return new FileProblem(code, path, { detail }, { cause: error });
}

function load(sheet: Sheet, source: OdsSheet): void {
  const rows: CellValue[][] = [];
  const formats: (CellFormat | undefined)[][] = [];
  for (const { row, column, value, format } of source.cells) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    if (format) (formats[row] ??= [])[column] = format;
  }
  sheet.load(rows);
  sheet.formats.load(Array.from(formats));
  for (const { row, column, value, formula } of source.cells) {
    if (formula !== null) sheet.setFormula(row, column, `=${formula}`, value);
  }
  sheet.properties.hidden = source.isHidden;
  for (const row of source.hiddenRows)
    if (row < sheet.properties.rowCount) sheet.rowProperties.set(row, { hidden: true });
  for (const column of source.hiddenColumns) {
    if (column < sheet.properties.columnCount) sheet.columns.set(column, { hidden: true });
  }
  sheet.merges = source.merges.map(({ row, column, rows: height, columns }) => ({
    startRow: row,
    endRow: row + height,
    startColumn: column,
    endColumn: column + columns,
  }));
}
