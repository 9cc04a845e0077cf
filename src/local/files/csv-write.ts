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
      return quoted(formatValue(value, isMoment ? format : undefined, locale), separator);
    });
    lines.push(cells.join(separator));
  }
  return (bom ? '\ufeff' : '') + lines.map((line) => line + lineEnd).join('');
}

function quoted(text: string, separator: string): string {
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
