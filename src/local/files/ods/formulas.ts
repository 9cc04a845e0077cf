/** A formula of OpenDocument (`of:=SUM([.A1:.B2])`) as it reads in a spreadsheet, without the sign before it. */
export function excelFormula(formula: string): string {
  return formula
    .replace(/^(?:[a-z]+:)?=/, '')
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : translated(part)))
    .join('');
}

/** What stands outside of texts. */
function translated(part: string): string {
  return part.replaceAll(';', ',').replace(/\[([^\]]*)\]/g, (_, body: string) => reference(body));
}

/** `$'Đoàn viên'.A1:.B2` → `'Đoàn viên'!A1:B2`. */
function reference(body: string): string {
  return body
    .split(':')
    .map((part, index) => {
      const dot = part.lastIndexOf('.');
      const sheet = part.slice(0, Math.max(0, dot)).replace(/^\$/, '');
      const cell = part.slice(dot + 1);
      return sheet === '' || index > 0 ? cell : `${sheet}!${cell}`;
    })
    .join(':');
}
