/** What an .xlsx holds that is not read here, and so is lost when the file is written. */
export type Loss = 'charts' | 'pictures' | 'pivot-tables' | 'links-to-files' | 'tables' | 'comments' | 'csv';

const PARTS: readonly [pattern: RegExp, loss: Loss][] = [
  [/^xl\/charts\/chart/, 'charts'],
  [/^xl\/media\//, 'pictures'],
  [/^xl\/pivotTables\//, 'pivot-tables'],
  [/^xl\/externalLinks\//, 'links-to-files'],
  [/^xl\/tables\//, 'tables'],
  [/^xl\/threadedComments\//, 'comments'],
];

/** What is in a container, by the names in its directory. */
export function lossesIn(bytes: Uint8Array): Loss[] {
  const names = partNames(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return PARTS.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, loss]) => loss);
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
