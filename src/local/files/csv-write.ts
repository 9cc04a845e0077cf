import { formatValue } from '../sheets-api/format-value';
import type { Sheet } from '../spreadsheet/sheet';

/** How a .csv is written: as it was read. */
export interface CsvForm {
  separator: string;
  bom: boolean;
  lineEnd: string;
}

/** The values of a sheet as they show; numbers without groups, so that reading them gives the same number. */
export function csvText(sheet: Sheet, locale: string, { separator, bom, lineEnd }: CsvForm): string {
  const lines: string[] = [];
  for (let row = 0; row < sheet.lastDataRow; row++) {
    const cells = sheet.row(row).map((value, column) => {
      const format = sheet.formats.get(row, column)?.numberFormat;
      const isMoment = format?.type === 'DATE' || format?.type === 'DATE_TIME' || format?.type === 'TIME';
      const shown = formatValue(value, isMoment ? format : undefined, locale);
      return quoted(typeof value === 'string' ? guarded(shown) : shown, separator);
    });
    lines.push(cells.join(separator));
  }
  return (bom ? '\ufeff' : '') + lines.map((line) => line + lineEnd).join('');
}

/**
 * What a spreadsheet program takes for a formula when it opens the file, but for plain numbers; `'` before it makes it a
 * text there.
 */
const COMPUTED = /^'*(?:[=@\t\r\n]|[+-](?![\d., ]*$))/;

function guarded(text: string): string {
  return COMPUTED.test(text) ? `'${text}` : text;
}

/** A text as it was before it was written. */
export function unguarded(text: string): string {
  return text.startsWith("'") && COMPUTED.test(text) ? text.slice(1) : text;
}

function quoted(text: string, separator: string): string {
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
