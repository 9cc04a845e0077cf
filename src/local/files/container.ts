import { FileProblem } from './file-problem';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** Tells what is no .xlsx before the library tries: old .xls, files with a password, texts, the empty file. */
export function checkContainer(path: string, bytes: Uint8Array): void {
  if (startsWith(bytes, OLE)) {
    const code = holdsName(bytes, 'EncryptedPackage') ? 'password-protected' : 'old-xls';
    throw new FileProblem(holdsName(bytes, 'EncryptedPackage') || isOldWorkbook(bytes) ? code : 'not-a-workbook', path);
  }
  if (startsWith(bytes, ZIP)) return;
  const isPage = /^\ufeff?\s*(<!--.*?-->\s*)*<(!doctype\s+html|html|table|meta|head|body)\b/is.test(beginningOf(bytes));
  throw new FileProblem(isPage ? 'web-page' : 'not-a-workbook', path);
}

const LOOKED_AT = 1000;

function beginningOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, LOOKED_AT));
}

function isOldWorkbook(bytes: Uint8Array): boolean {
  return holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book');
}

/** Streams of an OLE container are named in UTF-16LE in its directory. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
