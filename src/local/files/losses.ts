import type { CellStyle, LibrarySheet } from './library';

/** What an .xlsx holds that is not read here, and so is lost when the file is written. */
export type Loss =
  | 'charts'
  | 'pictures'
  | 'shapes'
  | 'pivot-tables'
  | 'slicers'
  | 'links-to-files'
  | 'tables'
  | 'filters'
  | 'comments'
  | 'conditional-formats'
  | 'borders'
  | 'rich-text'
  | 'groups'
  | 'protection'
  | 'google-parts'
  | 'csv';

const PARTS: readonly [pattern: RegExp, loss: Loss][] = [
  [/^xl\/media\//, 'pictures'],
  [/^xl\/pivotTables\//, 'pivot-tables'],
  [/^xl\/(slicers|timelines)\//, 'slicers'],
  [/^xl\/externalLinks\//, 'links-to-files'],
  [/^xl\/tables\//, 'tables'],
  [/^xl\/threadedComments\//, 'comments'],
];

/** What is in a container, by the names in its directory. `charts` is how many charts of it are known otherwise. */
export function lossesIn(bytes: Uint8Array, charts: number): Loss[] {
  const names = partNames(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const found = PARTS.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, loss]) => loss);
  const drawn = names.filter((name) => /^xl\/charts\/chart\d*\.xml$/.test(name)).length;
  return drawn > charts ? ['charts', ...found] : found;
}

/** What of a sheet the library found and is not taken over; `isFilterKept` where its filter is known otherwise. */
export function lossesOfSheet(source: LibrarySheet, isFilterKept: boolean): Loss[] {
  const grouped = [...(source.columns ?? []), ...(source.rowDefs?.values() ?? [])];
  const found: [isThere: boolean, loss: Loss][] = [
    [(source.conditionalRules ?? []).length > 0, 'conditional-formats'],
    [source.autoFilter !== undefined && !isFilterKept, 'filters'],
    [source.protection?.sheet === true, 'protection'],
    [(source.textBoxes ?? []).length > 0, 'shapes'],
    [(source.sparklines ?? []).length > 0, 'charts'],
    [grouped.some(({ outlineLevel = 0 }) => outlineLevel > 0), 'groups'],
  ];
  return found.flatMap(([isThere, loss]) => (isThere ? [loss] : []));
}

/** Whether a style draws lines around the cell. */
export function hasBorder({ border }: CellStyle): boolean {
  return border !== undefined && [border.top, border.right, border.bottom, border.left, border.diagonal].some(Boolean);
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** The names in a ZIP's central directory (APPNOTE 4.3.12, 4.3.16); none where it can't be found. */
function partNames(bytes: Buffer): string[] {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== DIRECTORY_END) end--;
  const names: string[] = [];
  if (end < 0) return names;
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}
