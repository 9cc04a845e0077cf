import { createHash } from 'node:crypto';
import { basename } from 'node:path';

/** As many characters as Google's ids have. */
const LENGTH = 44;

/** A spreadsheet's id on this computer: of its file's name, so that an address that was noted down stays good. */
export function bookId(path: string): string {
  const name = basename(path).normalize('NFC').toLowerCase();
  return createHash('sha512').update(name).digest('base64url').slice(0, LENGTH);
}

/** An address in Google's form, as `Spreadsheet.getUrl()` gives it. */
export function bookUrl(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}
