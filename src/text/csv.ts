type Value = string | number | boolean | null;

/** What a spreadsheet would take for a formula when it opens a .csv. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** Lines of a .csv with commas, for spreadsheets: UTF-8 with its mark, and no text that would be run as a formula. */
export function csvLines(rows: readonly (readonly Value[])[]): string {
  const lines = rows.map((row) => row.map(fieldOf).join(','));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

function fieldOf(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
