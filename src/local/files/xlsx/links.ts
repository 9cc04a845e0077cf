import { quoteTitle, splitReference } from '../../spreadsheet/a1';
import type { Sheet } from '../../spreadsheet/sheet';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import type { Hyperlink } from '../library';

/** A link of a file, until all sheets that it may lead to are there. */
export interface FoundLink {
  sheet: Sheet;
  row: number;
  column: number;
  hyperlink: Hyperlink;
}

/** Excel's limits: characters of an address, links of a sheet. */
const ADDRESS_LENGTH = 2079;
export const LINKS_A_SHEET = 65_530;

/** `undefined` for an address that .xlsx has no form for. */
export function linkTo(spreadsheet: Spreadsheet, link: string): Hyperlink | undefined {
  const place = placeOf(link);
  if (!place) return isAddress(link) ? { target: link } : undefined;
  const sheet = spreadsheet.sheetById(place.sheetId);
  return sheet && { target: '', location: `${quoteTitle(sheet.properties.title)}!${place.range}` };
}

/** A link as an .xlsx gives it back. */
export function linkAgain(link: string): string | undefined {
  const place = placeOf(link);
  return place ? placeLink(place) : isAddress(link) ? link : undefined;
}

interface Place {
  sheetId: number;
  range: string;
}

/** Where in the same spreadsheet a link leads. */
function placeOf(link: string): Place | undefined {
  const found = /^#gid=(\d+)(?:&range=([A-Z0-9:]+))?$/.exec(link);
  return found ? { sheetId: Number(found[1]), range: found[2] ?? 'A1' } : undefined;
}

function placeLink({ sheetId, range }: Place): string {
  return `#gid=${String(sheetId)}&range=${range}`;
}

function isAddress(link: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(link) && link.length <= ADDRESS_LENGTH;
}

/** Puts the links in the cells' formats; answers how many. Places that have no sheet, as names, are left out. */
export function takeLinks(spreadsheet: Spreadsheet, links: readonly FoundLink[]): number {
  let taken = 0;
  for (const { sheet, row, column, hyperlink } of links) {
    const link = linkFrom(spreadsheet, hyperlink);
    if (link === undefined) continue;
    sheet.formats.set(row, column, { ...sheet.formats.get(row, column), link });
    taken++;
  }
  return taken;
}

function linkFrom(spreadsheet: Spreadsheet, { target, location }: Hyperlink): string | undefined {
  if (location === undefined) return target === '' ? undefined : target;
  // With both, the place is in another file.
  if (target !== '' && target !== location) return `${target}#${location}`;
  const { title, range } = splitReference(location);
  const sheet = title === undefined ? undefined : spreadsheet.sheetByTitle(title);
  return sheet && placeLink({ sheetId: sheet.properties.id, range: range.replaceAll('$', '') });
}
