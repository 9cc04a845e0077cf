import type { Chart } from '../spreadsheet/chart';
import type { Filter } from '../spreadsheet/sheet';
import type { ProtectedRange, Spreadsheet } from '../spreadsheet/spreadsheet';

/**
 * What a spreadsheet has and an .xlsx has no place for, or the library doesn't read: kept as JSON in a sheet that nobody
 * sees, so that a file that is saved and opened again is the same. A custom property would do for little alone: other
 * programs cut them.
 */
export interface GoogleParts {
  locale: string;
  timeZone: string;
  protectedRanges: ProtectedRange[];
  sheets: Record<number, { charts?: Chart[]; filter?: Filter; links?: [row: number, column: number, link: string][] }>;
}

/** The sheet's name. Other programs don't show it, and keep it. */
export const GOOGLE_SHEET = '_google';
/** A cell holds 32,767 characters (Excel's limit). */
const CHUNK = 30_000;

/** The cells of the sheet, one a row. */
export function googleRows(spreadsheet: Spreadsheet): string[][] {
  const text = JSON.stringify(partsOf(spreadsheet));
  const rows: string[][] = [];
  // Each begins with a letter, so that none is taken for anything but a text.
  for (let at = 0; at < text.length; at += CHUNK) rows.push([`T${text.slice(at, at + CHUNK)}`]);
  return rows;
}

function partsOf({ locale, timeZone, protectedRanges, sheets }: Spreadsheet): GoogleParts {
  const bySheet: GoogleParts['sheets'] = {};
  for (const { properties, charts, filter, formats } of sheets) {
    const links: [number, number, string][] = [];
    formats.forEach(({ link }, row, column) => {
      if (link !== undefined) links.push([row, column, link]);
    });
    const parts = {
      ...(charts.length > 0 ? { charts } : {}),
      ...(filter ? { filter } : {}),
      ...(links.length > 0 ? { links } : {}),
    };
    if (Object.keys(parts).length > 0) bySheet[properties.id] = parts;
  }
  return { locale, timeZone, protectedRanges, sheets: bySheet };
}

/** Gives a spreadsheet back what the sheet kept. What can't be read, as after a stranger's hand, is left out. */
export function takeGoogleRows(spreadsheet: Spreadsheet, rows: readonly (readonly unknown[])[]): void {
  const parts = parsed(rows);
  if (!parts) return;
  spreadsheet.locale = parts.locale;
  spreadsheet.timeZone = parts.timeZone;
  spreadsheet.protectedRanges = parts.protectedRanges.filter(({ range }) => spreadsheet.sheetById(range.sheetId));
  for (const sheet of spreadsheet.sheets) {
    const { charts = [], filter, links = [] } = parts.sheets[sheet.properties.id] ?? {};
    sheet.charts = charts;
    sheet.filter = filter;
    for (const [row, column, link] of links) {
      sheet.formats.set(row, column, { ...sheet.formats.get(row, column), link });
    }
  }
}

function parsed(rows: readonly (readonly unknown[])[]): GoogleParts | null {
  try {
    return JSON.parse(rows.map(([text]) => (typeof text === 'string' ? text.slice(1) : '')).join('')) as GoogleParts;
  } catch {
    return null;
  }
}
