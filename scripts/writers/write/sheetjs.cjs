// register.json out.xlsx [iso]: the register as SheetJS writes it; with "iso" its dates are cells of type d.
const { readFileSync } = require('node:fs');
const XLSX = require('xlsx');

const [, , from, to, look] = process.argv;
const DAY = 86_400_000;
const FORMATS = { day: 'dd/mm/yyyy', moment: 'dd/mm/yyyy hh:mm' };

function cellOf(value) {
  if (value === null) return null;
  if (typeof value === 'string') return { t: 's', v: value };
  if (typeof value === 'boolean') return { t: 'b', v: value };
  if (typeof value === 'number') return { t: 'n', v: value };
  if ('number' in value) return { t: 'n', v: value.number, z: value.format };
  const kind = 'day' in value ? 'day' : 'moment';
  const date = new Date(`${kind === 'day' ? `${value.day}T00:00:00` : value.moment}Z`);
  if (look === 'iso') return { t: 'd', v: date, z: FORMATS[kind] };
  return { t: 'n', v: date.getTime() / DAY + 25_569, z: FORMATS[kind] };
}

const book = XLSX.utils.book_new();
for (const { title, rows } of JSON.parse(readFileSync(from, 'utf8')).sheets) {
  const sheet = {};
  rows.forEach((values, r) =>
    values.forEach((value, c) => {
      const cell = cellOf(value);
      if (cell !== null) sheet[XLSX.utils.encode_cell({ r, c })] = cell;
    }),
  );
  const width = Math.max(...rows.map((values) => values.length));
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } });
  XLSX.utils.book_append_sheet(book, sheet, title);
}
XLSX.writeFile(book, to, { cellDates: look === 'iso' });
console.log(`SheetJS ${XLSX.version}`);
