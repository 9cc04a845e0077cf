import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOnDisk } from '../../../src/local/files/digest';
import { openBooks, type Book } from '../../../src/local/files/open-books';
import { saveBook } from '../../../src/local/files/save-book';
import { writeXlsxFile } from '../../../src/local/files/xlsx/write';
import { SheetsApi } from '../../../src/local/sheets-api/service';
import { Spreadsheet } from '../../../src/local/spreadsheet/spreadsheet';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luu-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function open(): Promise<Book> {
  const [book] = await openBooks(folder);
  if (!book) throw new Error('no book');
  return book;
}

describe('an .xlsx', () => {
  const path = (): string => join(folder, 'Sổ.xlsx');
  beforeEach(async () => {
    const spreadsheet = new Spreadsheet('Sổ');
    spreadsheet.addSheet({ title: 'A' }).load([['một']]);
    await writeXlsxFile(path(), spreadsheet);
  });

  test('takes the old one’s place, which stays beside', async () => {
    const before = readFileSync(path());
    const book = await open();
    book.spreadsheet.sheetByTitle('A')?.setValue(0, 0, 'hai');
    expect(await saveBook(book, false)).toEqual({ kind: 'saved' });
    expect(readdirSync(folder).sort()).toEqual(['Sổ.xlsx', 'Sổ.xlsx.bak']);
    expect(readFileSync(`${path()}.bak`).equals(before)).toBe(true);
    expect((await open()).spreadsheet.sheetByTitle('A')?.value(0, 0)).toBe('hai');
    expect(await saveBook(book, false)).toEqual({ kind: 'saved' });
  });

  test('that somebody else wrote is overwritten on a word alone', async () => {
    const book = await open();
    writeFileSync(path(), 'khác');
    expect(await saveBook(book, false)).toEqual({ kind: 'changed-on-disk', path: path() });
    expect(readFileSync(path(), 'utf8')).toBe('khác');
    expect(await saveBook(book, true)).toEqual({ kind: 'saved' });
    expect(readFileSync(`${path()}.bak`, 'utf8')).toBe('khác');
  });

  test('that is gone is written anew', async () => {
    const book = await open();
    rmSync(path());
    expect(await saveBook(book, false)).toEqual({ kind: 'saved' });
    expect(existsSync(path())).toBe(true);
  });

  test('in a folder that is gone is told, and nothing is left', async () => {
    const book = await open();
    rmSync(folder, { recursive: true });
    await expect(saveBook(book, false)).rejects.toMatchObject({ code: 'not-written' });
    folder = mkdtempSync(join(tmpdir(), 'luu-'));
  });

  test('keeps what only Google has: locale, protections, charts, filters, links', async () => {
    const book = await open();
    const { spreadsheet } = book;
    const api = new SheetsApi(new Map([['id', spreadsheet]]));
    const sheetId = spreadsheet.sheets[0]?.properties.id ?? 0;
    const range = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    const source = { sourceRange: { sources: [range] } };
    const uri = '#gid=0&range=A1';
    api.batchUpdate('id', {
      requests: [
        {
          updateSpreadsheetProperties: {
            properties: { locale: 'en_GB', timeZone: 'Asia/Bangkok' },
            fields: 'locale,timeZone',
          },
        },
        { addProtectedRange: { protectedRange: { range, warningOnly: true, description: 'hệ thống' } } },
        { setBasicFilter: { filter: { range, criteria: { '0': { hiddenValues: ['x'] } } } } },
        {
          repeatCell: {
            range,
            cell: { userEnteredFormat: { textFormat: { link: { uri } } } },
            fields: 'userEnteredFormat.textFormat.link',
          },
        },
        {
          addChart: {
            chart: {
              spec: { title: 'Biểu đồ', pieChart: { domain: source, series: source } },
              position: { overlayPosition: { anchorCell: { sheetId } } },
            },
          },
        },
      ],
    });
    await saveBook(book, false);
    const again = (await open()).spreadsheet;
    const [sheet] = again.sheets;
    expect([again.locale, again.timeZone]).toEqual(['en_GB', 'Asia/Bangkok']);
    expect(again.protectedRanges).toEqual(spreadsheet.protectedRanges);
    expect(sheet?.filter).toEqual(spreadsheet.sheets[0]?.filter);
    expect(sheet?.charts).toEqual(spreadsheet.sheets[0]?.charts);
    expect(sheet?.formats.get(0, 0)?.link).toBe(uri);
    expect(again.sheets.map(({ properties }) => properties.title)).toEqual(['A']);
  });
});

describe('a folder of .csv', () => {
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

  test('each sheet goes back to its file in the form it had', async () => {
    writeFileSync(join(folder, 'A.csv'), '\ufeffMã;Tên\r\n01;"Ánh; em"\r\n');
    writeFileSync(join(folder, 'B.csv'), 'x,y\n-1,+84 912\n');
    const book = await open();
    const api = new SheetsApi(new Map([['id', book.spreadsheet]]));
    const values = [['02', '15/11/2026', '1.234,5']];
    api.updateValues('id', 'A!A3', { values }, { valueInputOption: 'USER_ENTERED' });
    api.batchUpdate('id', { requests: [{ addSheet: { properties: { title: 'C/1' } } }] });
    api.updateValues('id', "'C/1'!A1", { values: [['mới']] }, { valueInputOption: 'RAW' });
    expect(await saveBook(book, false)).toEqual({ kind: 'saved' });
    expect(text('A.csv')).toBe('\ufeffMã;Tên\r\n01;"Ánh; em"\r\n2;15/11/2026;1234,5\r\n');
    expect(text('B.csv')).toBe('x,y\n-1,+84 912\n');
    expect(existsSync(join(folder, 'B.csv.bak'))).toBe(false);
    expect(text('C_1.csv')).toBe('\ufeffmới\r\n');
    expect(text('A.csv.bak')).toBe('\ufeffMã;Tên\r\n01;"Ánh; em"\r\n');
  });

  test.each(['=1+1', "'=1", '@SUM(A1)', '-2+3|x', '\t=1', "+1+cmd|'x'"])(
    'nothing that somebody typed is computed by another program that opens it: %j',
    async (typed) => {
      writeFileSync(join(folder, 'A.csv'), 'Ghi chú\nx\n');
      const book = await open();
      const api = new SheetsApi(new Map([['id', book.spreadsheet]]));
      api.updateValues('id', 'A!A2', { values: [[typed]] }, { valueInputOption: 'RAW' });
      await saveBook(book, false);
      expect(text('A.csv')).toContain(`'${typed}`);
      const again = await open();
      expect(again.spreadsheet.sheets[0]?.value(1, 0)).toBe(typed);
    },
  );

  test('a sheet that was deleted leaves its last version', async () => {
    writeFileSync(join(folder, 'A.csv'), 'a\n');
    writeFileSync(join(folder, 'B.csv'), 'b\n');
    const book = await open();
    const sheetId = book.spreadsheet.sheetByTitle('B')?.properties.id ?? -1;
    new SheetsApi(new Map([['id', book.spreadsheet]])).batchUpdate('id', { requests: [{ deleteSheet: { sheetId } }] });
    await saveBook(book, false);
    expect(readdirSync(folder).sort()).toEqual(['A.csv', 'B.csv.bak']);
  });
});

describe('.csv files', () => {
  const listed = (): string[] => readdirSync(folder).sort();
  const put = (name: string, content: string): void => writeFileSync(join(folder, name), content);

  test('a renamed sheet’s file is renamed with it, marks typed either way being one title', async () => {
    const decomposed = 'Sổ.csv'.normalize('NFD');
    put(decomposed, 'a\n');
    put('B.csv', 'b\n');
    const book = await open();
    const [renamed] = book.spreadsheet.sheets;
    if (renamed) renamed.properties.title = 'Mới';
    await saveBook(book, false);
    expect(listed()).toEqual(['B.csv.bak', 'Mới.csv', decomposed].sort());
    expect(await saveBook(book, false)).toEqual({ kind: 'saved' });
    expect((await open()).spreadsheet.sheets.map(({ properties }) => properties.title)).toEqual(['Mới', 'Sổ']);
  });

  test('new sheets whose titles make one name get a file each, which a folder’s reader sees', async () => {
    put('A.csv', 'a\n');
    const book = await open();
    for (const title of ['B/1', 'B:1', '.b']) book.spreadsheet.addSheet({ title }).load([[title]]);
    await saveBook(book, false);
    expect(listed()).toEqual(['A.csv', 'B_1 (2).csv', 'B_1.csv', '_b.csv']);
    expect((await open()).spreadsheet.sheets.map((sheet) => sheet.value(0, 0))).toEqual(['a', 'B:1', 'B/1', '.b']);
  });

  test('a renamed sheet’s file keeps its rights, and a new one’s are as narrow', async () => {
    put('A.csv', 'a\n');
    chmodSync(join(folder, 'A.csv'), 0o600);
    const book = await open();
    const [first] = book.spreadsheet.sheets;
    if (first) first.properties.title = 'Mới';
    book.spreadsheet.addSheet({ title: 'B' });
    await saveBook(book, false);
    const modes = ['Mới.csv', 'B.csv'].map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8));
    expect(modes).toEqual(['600', '600']);
  });

  test('a new sheet takes no stranger’s file', async () => {
    put('A.csv', 'a\n');
    const book = await open();
    book.spreadsheet.addSheet({ title: 'B' }).load([['mới']]);
    put('B.csv', 'khác\n');
    expect(await saveBook(book, false)).toEqual({ kind: 'changed-on-disk', path: join(folder, 'B.csv') });
    expect(listed()).toEqual(['A.csv', 'B.csv']);
    await saveBook(book, true);
    expect(readFileSync(join(folder, 'B.csv.bak'), 'utf8')).toBe('khác\n');
  });

  test('a new sheet beside a single file', async () => {
    put('A.csv', 'a\n');
    const [book] = await openBooks(join(folder, 'A.csv'));
    if (!book) throw new Error('no book');
    book.spreadsheet.addSheet({ title: 'B' }).load([['mới']]);
    const [first] = book.spreadsheet.sheets;
    if (first) first.properties.title = 'Tên khác';
    await saveBook(book, false);
    expect(listed()).toEqual(['A.csv', 'B.csv']);
  });
});

test('what the files will hold is announced before any is touched, and is what they then hold', async () => {
  const spreadsheet = new Spreadsheet('Sổ');
  spreadsheet.addSheet({ title: 'A' }).load([['một']]);
  await writeXlsxFile(join(folder, 'Sổ.xlsx'), spreadsheet);
  const book = await open();
  const paths = [book.path];
  const before = await digestOnDisk(paths);
  book.spreadsheet.sheetByTitle('A')?.setValue(0, 0, 'hai');
  let announced = '';
  const result = await saveBook(book, false, async (digest) => {
    announced = digest;
    expect(await digestOnDisk(paths)).toBe(before);
  });
  expect(result.kind).toBe('saved');
  expect(announced).not.toBe(before);
  expect(await digestOnDisk(paths)).toBe(announced);
  expect(await digestOnDisk([join(folder, 'không có.xlsx')])).toBeNull();
});
