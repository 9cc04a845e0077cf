// register.json out.xlsx: the register as exceljs writes it.
const { readFileSync } = require('node:fs');
const ExcelJS = require('exceljs');

const FORMATS = { day: 'dd/mm/yyyy', moment: 'dd/mm/yyyy hh:mm' };

function put(cell, value) {
  if (value === null || typeof value !== 'object') cell.value = value;
  else if ('number' in value) {
    cell.value = value.number;
    cell.numFmt = value.format;
  } else {
    const kind = 'day' in value ? 'day' : 'moment';
    // It writes a Date by its time in UTC.
    cell.value = new Date(`${kind === 'day' ? `${value.day}T00:00:00` : value.moment}Z`);
    cell.numFmt = FORMATS[kind];
  }
}

const book = new ExcelJS.Workbook();
for (const { title, rows } of JSON.parse(readFileSync(process.argv[2], 'utf8')).sheets) {
  const sheet = book.addWorksheet(title);
  rows.forEach((values, row) => values.forEach((value, column) => put(sheet.getCell(row + 1, column + 1), value)));
}
void book.xlsx.writeFile(process.argv[3]).then(() => console.log(`exceljs ${require('exceljs/package.json').version}`));
