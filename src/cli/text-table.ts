/** Line breaks, and what steers a terminal: file names and cells may hold them. */
export const CONTROL = /\p{Cc}+/gu;

/** A table for people: columns padded to the widest cell, numbers to the right; the last column runs on. */
export function textTable(rows: readonly (readonly string[])[], indent = '  '): string {
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
