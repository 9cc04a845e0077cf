/** Line breaks, and what steers a terminal: file names and cells may hold them. */
export const CONTROL = /\p{Cc}+/gu;

/** So many signs of a cell are shown: a screen is no wider, and a cell may hold 50,000. */
const LONGEST = 80;
const LONGEST_LAST = 1000;

/** A table for people: columns padded to the widest cell, numbers to the right; the last column runs on. */
export function textTable(written: readonly (readonly string[])[], indent = '  '): string {
  const rows = written.map((row) =>
    row.map((cell, column) => shortened(cell, column === row.length - 1 ? LONGEST_LAST : LONGEST)),
  );
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows
    .map((row) => {
      const cells = row.map((written, column) => {
        const cell = written.replace(CONTROL, ' ');
        if (/^(?:[\d.,]+%?|–)$/.test(cell)) return cell.padStart(widths[column] ?? 0);
        return column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0);
      });
      return `${indent}${cells.join('  ')}`.trimEnd();
    })
    .join('\n');
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const signs = Array.from(text.slice(0, 2 * most + 2));
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
}
