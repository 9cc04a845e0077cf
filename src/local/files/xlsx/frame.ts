import { strToU8, zipSync } from 'fflate';
import { columnName } from '../../spreadsheet/a1';
import { readWorkbook, type CellStyle, type LibrarySheet, type Workbook } from '../library';
import type { ZipParts } from '../zip-parts';
import type { SheetFrame } from './sheet-part';
import { relationsOf, relationsPart, type WorkbookParts } from './workbook-parts';

/** What a workbook holds besides its cells. */
export interface WorkbookFrame {
  workbook: Workbook;
  /** The sheets by their titles, without cells: only links and comments stand in their `cells`. */
  sheets: ReadonlyMap<string, LibrarySheet>;
  /** By the number that a cell names. */
  styles: readonly (CellStyle | undefined)[];
}

/** Parts that the library is to see besides the workbook and its sheets, by the last word of their relation. */
const SEEN = new Set(['styles', 'theme', 'comments', 'core-properties', 'extended-properties', 'custom-properties']);

const STYLES_A_ROW = 1000;

/**
 * Has the library read a workbook whose sheets have lost their cells, which are read otherwise. Its first sheet has one
 * cell for each style instead, as the library resolves styles of cells alone.
 * @param frames by the parts that they are of
 * @param styleCount how many styles the cells name
 */
export async function readFrame(
  parts: ZipParts,
  { root, sheets }: WorkbookParts,
  frames: ReadonlyMap<string, SheetFrame>,
  styleCount: number,
): Promise<WorkbookFrame> {
  const files: Record<string, Uint8Array> = {};
  const take = async (name: string): Promise<void> => {
    if (parts.has(name)) files[name] = await parts.bytes(name);
  };
  for (const name of ['[Content_Types].xml', relationsPart(''), root, relationsPart(root)]) await take(name);
  for (const [index, { part }] of sheets.entries()) {
    const { before, after, prefix } = frames.get(part) ?? { before: '', after: '', prefix: '' };
    const cells = index === 0 ? styleCells(styleCount, prefix) : '';
    files[part] = strToU8(`${before}<${prefix}sheetData>${cells}</${prefix}sheetData>${after}`);
    await take(relationsPart(part));
  }
  for (const part of ['', root, ...sheets.map((sheet) => sheet.part)]) {
    for (const { type, target } of await relationsOf(parts, part)) if (SEEN.has(type)) await take(target);
  }
  const workbook = await readWorkbook(
    zipSync(files, { level: 0 }),
    sheets.map(({ title }) => title),
  );
  const first = workbook.sheets[0]?.cells;
  return {
    workbook,
    sheets: new Map(workbook.sheets.map((sheet) => [sheet.name, sheet])),
    styles: Array.from({ length: styleCount }, (_, style) => first?.get(placeOf(style).join(','))?.style),
  };
}

function placeOf(style: number): [row: number, column: number] {
  return [Math.floor(style / STYLES_A_ROW), style % STYLES_A_ROW];
}

function styleCells(count: number, prefix: string): string {
  const rows: string[] = [];
  for (let start = 0; start < count; start += STYLES_A_ROW) {
    const cells = Array.from({ length: Math.min(STYLES_A_ROW, count - start) }, (_, offset) => {
      const [row, column] = placeOf(start + offset);
      return `<${prefix}c r="${columnName(column)}${String(row + 1)}" s="${String(start + offset)}"/>`;
    });
    rows.push(`<${prefix}row>${cells.join('')}</${prefix}row>`);
  }
  return rows.join('');
}
