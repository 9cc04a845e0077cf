import type { CellFormat } from '../../spreadsheet/format';
import type { Sheet } from '../../spreadsheet/sheet';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { isGoogleParts, type GoogleParts, type SheetParts } from './google-shape';
import { areas, remainsOf, takeRemains } from './remains';
import { linkAgain } from './links';
import { formatOf, styleOf } from './styles';
import { ruleAgain } from './validations';

/** The sheet's name. Other programs don't show it, and keep it. */
export const GOOGLE_SHEET = '_google';
/** A cell holds 32,767 characters (Excel's limit). */
const CHUNK = 30_000;

/** The cells of the sheet, one a row. */
export function googleRows({ locale, timeZone, protectedRanges, sheets }: Spreadsheet): string[][] {
  const parts: GoogleParts = {
    locale,
    timeZone,
    protectedRanges,
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.properties.id, partsOf(sheet)])),
  };
  const text = JSON.stringify(parts);
  const rows: string[][] = [];
  // Each begins with a letter, so that none is taken for anything but a text.
  for (let at = 0; at < text.length; at += CHUNK) rows.push([`T${text.slice(at, at + CHUNK)}`]);
  return rows;
}

function partsOf({ properties, charts, filter, formats, validations }: Sheet): SheetParts {
  const { title, rowCount, columnCount } = properties;
  return {
    title,
    rowCount,
    columnCount,
    charts,
    ...(filter ? { filter } : {}),
    formats: remainsOf(areas(formats, rowCount, columnCount), formatAgain),
    validations: remainsOf(areas(validations, rowCount, columnCount), ruleAgain),
  };
}

/** A format as an .xlsx gives it back. A link is the cell's there, not the style's. */
function formatAgain({ link, ...format }: CellFormat): CellFormat | undefined {
  const again = formatOf(styleOf(format), undefined);
  const linked = link === undefined ? undefined : linkAgain(link);
  return linked === undefined ? again : { ...again, link: linked };
}

/** `null` where the sheet is not what was written, as after a stranger's hand. */
export function readGoogleRows(rows: readonly (readonly unknown[])[]): GoogleParts | null {
  try {
    const text = rows.map(([chunk]) => (typeof chunk === 'string' ? chunk.slice(1) : '')).join('');
    const parts: unknown = JSON.parse(text);
    return isGoogleParts(parts) ? parts : null;
  } catch {
    return null;
  }
}

/** Gives a spreadsheet back what was kept of it. */
export function takeGoogleParts(spreadsheet: Spreadsheet, parts: GoogleParts): void {
  spreadsheet.locale = parts.locale;
  spreadsheet.timeZone = parts.timeZone;
  spreadsheet.protectedRanges = parts.protectedRanges.filter(({ range }) => spreadsheet.sheetById(range.sheetId));
  for (const sheet of spreadsheet.sheets) {
    const kept = parts.sheets[sheet.properties.id];
    if (!kept) continue;
    sheet.charts = kept.charts;
    sheet.filter = kept.filter;
    takeRemains(sheet.formats, kept.formats, formatAgain);
    takeRemains(sheet.validations, kept.validations, ruleAgain);
  }
}
