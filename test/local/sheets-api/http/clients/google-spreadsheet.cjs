// The client google-spreadsheet against the stand-in: node google-spreadsheet.cjs ROOT TOKEN. It knows Google's address
// alone, which leads to the stand-in here.
const { GoogleSpreadsheet } = require('google-spreadsheet');

const [, , root, token] = process.argv;
const real = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  return real(new Request(request.url.replace('https://sheets.googleapis.com/', root), request));
};

async function main() {
  const book = new GoogleSpreadsheet('so', { token });
  await book.loadInfo();
  const sheet = await book.addSheet({ title: '1+1' });
  await sheet.setHeaderRow(['Họ và tên', 'Tổ chức']);
  await sheet.addRows([
    { 'Họ và tên': 'Trần Thị Ánh', 'Tổ chức': 'Hội' },
    { 'Họ và tên': 'Lê Hoàng Ân', 'Tổ chức': 'Hội' },
    { 'Họ và tên': 'Phạm Mai', 'Tổ chức': 'Đoàn' },
  ]);
  const rows = await sheet.getRows();
  const names = rows.map((row) => row.get('Họ và tên'));
  rows[1].set('Tổ chức', 'Đoàn');
  await rows[1].save();
  await rows[0].delete();
  await sheet.loadCells('A1:B3');
  const cell = sheet.getCell(1, 0).value;
  sheet.getCell(2, 1).value = 'Cả hai';
  await sheet.saveUpdatedCells();
  return { title: book.title, names, cell };
}

main().then((answers) => process.stdout.write(JSON.stringify(answers)));
