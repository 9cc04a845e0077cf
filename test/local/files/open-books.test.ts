import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { FileProblem, fileSystemProblem } from '../../../src/local/files/file-problem';
import { openBooks } from '../../../src/local/files/open-books';
import { SheetsApi } from '../../../src/local/sheets-api/service';
import type { Spreadsheet } from '../../../src/local/spreadsheet/spreadsheet';
import { folder } from './folder';

const FIXTURE = join(__dirname, '../../fixtures/libreoffice.xlsx');
const { path, put } = folder();

function values(spreadsheet: Spreadsheet | undefined, range: string, valueRenderOption = 'UNFORMATTED_VALUE') {
  if (!spreadsheet) throw new Error('No spreadsheet');
  return new SheetsApi(new Map([['x', spreadsheet]])).getValues('x', range, { valueRenderOption }).values;
}

function newFolder(name: string, files: Record<string, string | Uint8Array>): string {
  mkdirSync(join(path, name));
  for (const [file, content] of Object.entries(files)) put(join(name, file), content);
  return join(path, name);
}

describe('a .csv', () => {
  test.each([
    [
      'comma',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolon',
      'a;b\r\n1,5;2\r\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tab',
      'a\tb\n"x,y;z"\t2',
      [
        ['a', 'b'],
        ['x,y;z', '2'],
      ],
    ],
    [
      'byte order mark',
      '\ufeffHọ tên,Mã\nAn,1',
      [
        ['Họ tên', 'Mã'],
        ['An', '1'],
      ],
    ],
    ['one column', 'Họ tên\nAn, bí thư\nBình; Cường\n', [['Họ tên'], ['An, bí thư'], ['Bình; Cường']]],
    ['one column of prose', 'Ghi chú\nmột, hai\nba, bốn\n', [['Ghi chú'], ['một, hai'], ['ba, bốn']]],
    ['a title above', 'CHI ĐOÀN\nTên,Lớp\nAn,A\n', [['CHI ĐOÀN'], ['Tên', 'Lớp'], ['An', 'A']]],
    [
      'lists of other widths below each other',
      'A\nTên,Ngày,Lớp\nAn,1/2/2006,X\nTên,Lớp\nBình,Y\nHết\n',
      [['A'], ['Tên', 'Ngày', 'Lớp'], ['An', '1/2/2006', 'X'], ['Tên', 'Lớp'], ['Bình', 'Y'], ['Hết']],
    ],
    ['one column of sentences', 'Ghi chú\nmột, hai\nba\n', [['Ghi chú'], ['một, hai'], ['ba']]],
    [
      'a title with a comma above semicolons',
      'Trường A, Khoa B\nTên;Lớp;SĐT\nAn;A;1\n',
      [['Trường A, Khoa B'], ['Tên', 'Lớp', 'SĐT'], ['An', 'A', '1']],
    ],
    [
      'titles of forty lines above, signatures below',
      `${'Căn cứ, theo\n'.repeat(40)}Tên;Lớp\nAn;A\nBình;A\nNgười lập\n`,
      [
        ...Array.from({ length: 40 }, () => ['Căn cứ, theo']),
        ['Tên', 'Lớp'],
        ['An', 'A'],
        ['Bình', 'A'],
        ['Người lập'],
      ],
    ],
    ['Excel’s own line', 'sep=;\nTên;Lớp\nAn, B;A\n', [['sep='], ['Tên', 'Lớp'], ['An, B', 'A']]],
    [
      'commas in the cells of a semicolon file',
      'a;b\n1,2,3;4,5,6\n7,8;9\n',
      [
        ['a', 'b'],
        ['1,2,3', '4,5,6'],
        ['7,8', '9'],
      ],
    ],
    [
      'quotes',
      '"a ""b""","c\nd"\n"",e',
      [
        ['a "b"', 'c\nd'],
        ['', 'e'],
      ],
    ],
    ['a blank line keeps its row', 'a,b\n\n1,2', [['a', 'b'], [], ['1', '2']]],
  ])('%s', async (name, content, expected) => {
    const [book] = await openBooks(put(`${name}.csv`, content));
    expect(values(book?.spreadsheet, `'${name}'`)).toEqual(expected);
  });

  test('gives back what was quoted, whatever it is', async () => {
    const cell = fc.array(fc.constantFrom('=', ',', ';', '\t', '"', '\n', '\r\n', ' ', 'ế', '🎉', 'a'), {
      maxLength: 6,
    });
    const row = fc.array(
      cell.map((parts) => parts.join('')),
      { minLength: 2, maxLength: 2 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        async (rows, separator) => {
          const lines = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator));
          const [book] = await openBooks(put('law.csv', lines.join('\r\n')));
          const sheet = book?.spreadsheet.sheets[0];
          expect(rows.map((cells, at) => cells.map((_, column) => sheet?.value(at, column) ?? ''))).toEqual(rows);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('takes every cell for a text', async () => {
    const [book] = await openBooks(
      put('text.csv', 'a,b,c,d\n"=HYPERLINK(""x"")",+84912,0912,2026-01-01\n-1,@x,TRUE,1e3\n'),
    );
    expect(values(book?.spreadsheet, 'A2:D', 'FORMULA')).toEqual([
      ['=HYPERLINK("x")', '+84912', '0912', '2026-01-01'],
      ['-1', '@x', 'TRUE', '1e3'],
    ]);
  });

  test.each([
    ['little', Buffer.from('\ufeffHọ\tTên\nLê\tÂn', 'utf16le')],
    ['big', Buffer.from('\ufeffHọ\tTên\nLê\tÂn', 'utf16le').swap16()],
  ])('in UTF-16 with a mark, %s end first, is read', async (_, content) => {
    const [book] = await openBooks(put('coded.csv', content));
    expect(values(book?.spreadsheet, 'A1:B')).toEqual([
      ['Họ', 'Tên'],
      ['Lê', 'Ân'],
    ]);
  });

  test.each([
    ['UTF-16 without', Buffer.from('Ho,Ten', 'utf16le')],
    ['windows-1258', Buffer.from([0x48, 0xf2, 0xec, 0x2c, 0xd0, 0x0a])],
  ])('in %s is refused', async (_, content) => {
    const file = put('coded.csv', content);
    await expect(openBooks(file)).rejects.toMatchObject({ code: 'not-utf8', path: file });
  });
});

describe('a folder', () => {
  test('gives a spreadsheet for each .xlsx and one for all .csv, titles in NFC', async () => {
    const found = newFolder('đoàn', {
      '~$b.xlsx': 'lock',
      '.hidden.csv': '\xff',
      'note.txt': 'no',
      'b.XLSX': readFileSync(FIXTURE),
      [`${'Đơn vị'.normalize('NFD')}.csv`]: 'Mã\nA',
      'ĐVTN.csv': 'Mã;Tên\nB;An',
    });
    const seen: string[] = [];
    const books = await openBooks(found, { onProgress: (file) => seen.push(file) });
    expect(books.map(({ path: from, spreadsheet }) => [from, spreadsheet.title])).toEqual([
      [join(found, 'b.XLSX'), 'b'],
      [found, 'đoàn'],
    ]);
    expect(books[1]?.spreadsheet.sheets.map((sheet) => sheet.properties.title)).toEqual(['ĐVTN', 'Đơn vị']);
    expect(values(books[1]?.spreadsheet, "'ĐVTN'")).toEqual([
      ['Mã', 'Tên'],
      ['B', 'An'],
    ]);
    expect(seen).toHaveLength(3);
  });

  test('without books is refused', async () => {
    const empty = newFolder('empty', { 'a.txt': '' });
    await expect(openBooks(empty)).rejects.toMatchObject({ code: 'no-books', path: empty });
  });

  test('with one name twice is refused', async () => {
    const twice = newFolder('twice', { 'é.csv': 'a', [`${'é'.normalize('NFD')}.csv`]: 'a' });
    await expect(openBooks(twice)).rejects.toMatchObject({ code: 'duplicate-sheet', facts: { sheet: 'é' } });
  });
});

describe('what is no workbook', () => {
  const ole = (stream: string): Uint8Array =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ]);
  const fixture = readFileSync(FIXTURE);
  const flipped = Buffer.from(fixture);
  flipped.fill(0, 200, 400);
  // An empty archive: nothing but the end of its directory.
  const emptyZip = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);

  test.each<[string, Uint8Array | string, string]>([
    ['empty', '', 'not-a-workbook'],
    ['text', 'Họ tên,Mã', 'not-a-workbook'],
    ['zip', emptyZip, 'not-a-workbook'],
    ['truncated', fixture.subarray(0, 4000), 'broken'],
    ['damaged', flipped, 'broken'],
    ['xls', ole('Workbook'), 'old-xls'],
    ['password', ole('EncryptedPackage'), 'password-protected'],
    ['word', ole('WordDocument'), 'not-a-workbook'],
  ])('%s', async (name, content, code) => {
    const file = put(`${name}.xlsx`, content);
    const problem = await openBooks(file).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(FileProblem);
    expect(problem).toMatchObject({ code, path: file });
  });

  test('a file that is not there', async () => {
    await expect(openBooks(join(path, 'none.xlsx'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(openBooks(join(FIXTURE, 'below.xlsx'))).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each([
    ['EACCES', 'unreadable'],
    ['EISDIR', 'unreadable'],
    ['ENOENT', 'not-found'],
  ])('the file system says %s', (code, expected) => {
    const error = Object.assign(new Error('no'), { code });
    expect(fileSystemProblem(error, 'p', 'unreadable')).toMatchObject({ code: expected, facts: { detail: code } });
  });
});

describe('an .xlsx of LibreOffice', () => {
  test('has its values, dates as serial numbers, formulas as computed', async () => {
    const [book] = await openBooks(FIXTURE);
    expect(values(book?.spreadsheet, "'Đoàn viên'")).toEqual([
      ['Họ tên', 'Ngày sinh', 'Đã nộp', 'Giới tính', 'Điểm', 'Gấp đôi'],
      ['Nguyễn Thị Ánh', 38046, true, 'Nữ', 8.5, 17],
      ['=Trần Văn Bê', 36525, false, 'Nam', 7, ''],
      ['Ô gộp', '', '', '', '', '#N/A'],
    ]);
    expect(values(book?.spreadsheet, "'Tổng hợp'", 'FORMULA')).toEqual([
      ["=SUM('Đoàn viên'!E2:E3)", "=MAX('Đoàn viên'!B2:B3)"],
    ]);
  });

  test('has its notes, drop-downs, colours, widths and merged cells', async () => {
    const [book] = await openBooks(FIXTURE);
    const sheet = book?.spreadsheet.sheetByTitle('Đoàn viên');
    expect({
      note: sheet?.notes.get(1, 0),
      rule: sheet?.validations.get(2, 3),
      head: sheet?.formats.get(0, 5),
      date: sheet?.formats.get(2, 1),
      width: sheet?.columns.get(0),
      merges: sheet?.merges,
    }).toEqual({
      note: 'Bí thư chi đoàn',
      rule: { type: 'ONE_OF_LIST', values: ['Nam', 'Nữ'], strict: false, showCustomUi: true },
      head: { fill: 'FFE599', bold: true, fontFamily: 'DejaVu Sans', fontSize: 10 },
      date: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
      width: { size: 161 },
      merges: [{ startRow: 3, endRow: 4, startColumn: 0, endColumn: 3 }],
    });
  });
});

describe('an .xlsx', () => {
  test.each(['1900', '1904'] as const)('that counts from %s has the same serial numbers', async (dateSystem) => {
    const rows = [
      [new Date(Date.UTC(2004, 1, 29)), new Date(Date.UTC(2026, 0, 1, 18, 30)), new Date(Date.UTC(1900, 2, 1))],
    ];
    const file = put(
      `${dateSystem}.xlsx`,
      await writeXlsx({
        sheets: [{ name: 'S', rows: dateSystem === '1900' ? rows : [rows[0]?.slice(0, 2) ?? []] }],
        dateSystem,
      }),
    );
    const [book] = await openBooks(file);
    expect(values(book?.spreadsheet, 'S')?.[0]).toEqual(
      dateSystem === '1900' ? [38046, 46023.7708333333, 61] : [38046, 46023.770833333336],
    );
  });

  test('gives times of day as parts of a day, and a number that is no date at all as it is', async () => {
    const style = { numFmt: 'hh:mm' };
    const cells = new Map([
      ['0,0', { value: 0.5, style }],
      ['0,1', { value: 1.25, style }],
      ['0,2', { value: 84912345678, style: { numFmt: 'dd/mm/yyyy' } }],
    ]);
    const [book] = await openBooks(put('times.xlsx', await writeXlsx({ sheets: [{ name: 'S', cells }] })));
    expect(values(book?.spreadsheet, 'S')).toEqual([[0.5, 1.25, 84912345678]]);
  });

  test('names the cell of a formula that nobody computed', async () => {
    const cells = new Map([['4,2', { formula: 'A1+1' }]]);
    const [book] = await openBooks(
      put('new.xlsx', await writeXlsx({ sheets: [{ name: 'Đoàn', rows: [['a']], cells }] })),
    );
    expect(() => values(book?.spreadsheet, "'Đoàn'")).toThrow(
      expect.objectContaining({ name: 'UncomputedFormula', sheet: 'Đoàn', cell: 'C5', formula: '=A1+1' }),
    );
  });

  test('gives a shared formula to each of its cells', async () => {
    const shared = { formulaType: 'shared', formulaSharedIndex: 0 } as const;
    const cells = new Map([
      ['0,1', { ...shared, formula: 'SUM(A1:A$1)&"A1"&\'A 1\'!$C3', formulaRef: 'B1:B3', formulaResult: 1 }],
      ['2,1', { ...shared, formula: '', formulaResult: 3 }],
    ]);
    const [book] = await openBooks(put('shared.xlsx', await writeXlsx({ sheets: [{ name: 'S', cells }] })));
    expect(book?.spreadsheet.sheets[0]?.formulas.get(2, 1)).toBe('=SUM(A3:A$1)&"A1"&\'A 1\'!$C5');
  });

  test('joins rich text, and keeps numbers that look like dates', async () => {
    const cells = new Map([
      ['0,0', { richText: [{ text: 'Nguyễn ' }, { text: 'Ánh', font: { bold: true } }] }],
      ['0,1', { value: 1234567, style: { numFmt: '#,##0 "đồng/ngày"' } }],
    ]);
    const [book] = await openBooks(put('rich.xlsx', await writeXlsx({ sheets: [{ name: 'S', cells }] })));
    expect(values(book?.spreadsheet, 'S')).toEqual([['Nguyễn Ánh', 1234567]]);
  });
});
