import { describe, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AN,
  BINH,
  CLEAN,
  csvOf,
  PEOPLE,
  PEOPLE_HEADERS,
  scratch,
  spreadsheetOf,
  UNITS,
  type Rows,
  type Sheets,
} from './support/books';
import { check, issuesOf, refusal } from './support/run';

const { path, put, folder, xlsx } = scratch();

/** Some books as two files of one folder. */
async function twoFiles(name: string, a: Sheets, b: Sheets): Promise<string> {
  mkdirSync(join(path, name));
  await xlsx(join(name, 'so-doan'), a);
  await xlsx(join(name, 'so-btv'), b);
  return join(path, name);
}

/** The people of the clean books, cells of An replaced by header. */
function withAn(cells: Readonly<Record<string, string | number | null>>): Sheets {
  return {
    'Đơn vị': UNITS,
    ĐVTN: [
      PEOPLE_HEADERS,
      PEOPLE_HEADERS.map((header, at) => (header in cells ? (cells[header] ?? null) : (AN[at] ?? ''))),
      BINH,
    ],
  };
}

describe('a file that cannot be read is named, in one line', () => {
  test('missing', async () => {
    const file = join(path, 'không có.xlsx');
    expect(await refusal(file)).toBe(`Không tìm thấy “${file}”. Kiểm tra lại đường dẫn.`);
  });

  test('below a file', async () => {
    const file = join(put('là tệp.txt', ''), 'sổ.xlsx');
    expect(await refusal(file)).toBe(`Không tìm thấy “${file}”. Kiểm tra lại đường dẫn.`);
  });

  test('with a path so long that its end would be cut, which says most', async () => {
    const file = join(path, 'thư mục '.repeat(12).trim(), 'sổ đoàn.xlsx');
    expect(await refusal(file)).toContain('sổ đoàn.xlsx”');
  });

  test('with a line break in its name', async () => {
    expect(await refusal('sổ\nđoàn.xlsx')).toBe('Không tìm thấy “sổ đoàn.xlsx”. Kiểm tra lại đường dẫn.');
  });

  test.each<[string, (whole: Buffer) => Uint8Array]>([
    ['cut off', (whole) => whole.subarray(0, whole.length / 2)],
    ['a byte short', (whole) => whole.subarray(0, whole.length - 1)],
    [
      'overwritten inside',
      (whole) => Buffer.concat([whole.subarray(0, 60), Buffer.alloc(200, 7), whole.subarray(260)]),
    ],
  ])('%s', async (name, spoil) => {
    const file = put(`${name}.xlsx`, spoil(readFileSync(await xlsx('whole', CLEAN))));
    expect(await refusal(file)).toBe(`“${file}” bị hỏng, không đọc được. Lấy lại bản sao khác của tệp.`);
  });

  const ole = (name: string): Buffer =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from(name, 'utf16le'),
      Buffer.alloc(99),
    ]);

  test.each<[string, string | Uint8Array, string]>([
    ['mật khẩu.xlsx', ole('EncryptedPackage'), 'có mật khẩu. Mở tệp, bỏ mật khẩu rồi lưu lại.'],
    ['đời cũ.xlsx', ole('Workbook'), 'là tệp Excel đời cũ (.xls). Mở tệp và lưu lại dưới dạng .xlsx.'],
    [
      'văn bản.xlsx',
      'Mã đơn vị;Tên đơn vị',
      'không phải là bảng tính .xlsx, .ods hay .csv. Mở tệp và lưu lại dưới dạng .xlsx.',
    ],
    ['rỗng.xlsx', '', 'không phải là bảng tính .xlsx, .ods hay .csv. Mở tệp và lưu lại dưới dạng .xlsx.'],
    [
      'Đơn vị.csv',
      // Without its mark; with one it is read.
      Buffer.from(csvOf(UNITS), 'utf16le'),
      'không dùng bảng mã UTF-8. Lưu lại dưới dạng CSV UTF-8.',
    ],
    ['ĐVTN.csv', Buffer.from(csvOf(UNITS), 'latin1'), 'không dùng bảng mã UTF-8. Lưu lại dưới dạng CSV UTF-8.'],
  ])('%s', async (name, content, words) => {
    const file = put(name, content);
    expect(await refusal(file)).toBe(`“${file}” ${words}`);
  });

  test('one bad file among good ones', async () => {
    const files = folder('một tệp hỏng', { 'Đơn vị.csv': csvOf(UNITS), 'hỏng.xlsx': 'PK' });
    expect(await refusal(files)).toMatch(/^“[^”]*\/hỏng\.xlsx” bị hỏng/);
  });
});

describe('a set that is no set of books', () => {
  test.each<[string, Record<string, string>]>([
    ['trống', {}],
    ['không có bảng tính', { 'ghi chú.txt': 'x', '~$sổ.xlsx': 'x', '.ẩn.csv': 'x' }],
  ])('a folder that is %s', async (name, files) => {
    const at = folder(name, files);
    expect(await refusal(at)).toBe(`Thư mục “${at}” không có tệp .xlsx, .xlsm, .ods hay .csv nào.`);
  });

  const noTables = 'không có trang tính nào của Sổ Đoàn (Đơn vị, ĐVTN, 1+1 …). Kiểm tra lại tên trang tính.';

  test('a folder without a table of ours', async () => {
    expect(await refusal(folder('lạ', { 'Danh bạ.csv': 'Tên,Số\nAn,1' }))).toBe(`“lạ” ${noTables}`);
  });

  test('files without a table of ours, each by its name', async () => {
    const at = await twoFiles('hai tệp lạ', { A: [['a']] }, { B: [] });
    expect(await refusal(at)).toBe(`“so-btv.xlsx”, “so-doan.xlsx” ${noTables}`);
  });

  test('the same table in two files', async () => {
    const at = await twoFiles('trùng', CLEAN, { ĐVTN: PEOPLE });
    expect(await refusal(at)).toBe('Trang tính “ĐVTN” có ở cả “so-btv.xlsx” và “so-doan.xlsx”. Chỉ giữ ở một tệp.');
  });

  test('the same table twice in one file, in NFC and in NFD', async () => {
    const file = await xlsx('hai trang', { 'Đơn vị': UNITS, ['Đơn vị'.normalize('NFD')]: UNITS });
    expect(await refusal(file)).toBe(
      '“hai trang.xlsx” có hai trang tính “Đơn vị” (chỉ khác cách gõ dấu hoặc chữ hoa). Giữ lại một trang tính.',
    );
  });

  test('the same table as two .csv, by case', async () => {
    const at = folder('hai csv', { 'Đơn vị.csv': csvOf(UNITS), 'ĐƠN VỊ.csv': csvOf(UNITS) });
    expect(await refusal(at)).toBe(
      '“hai csv” có hai trang tính “Đơn vị” (chỉ khác cách gõ dấu hoặc chữ hoa). Giữ lại một trang tính.',
    );
  });

  test('the same table as two .csv, in NFC and in NFD', async () => {
    const at = folder('hai csv NFD', { 'Đơn vị.csv': csvOf(UNITS), ['Đơn vị.csv'.normalize('NFD')]: csvOf(UNITS) });
    const said = (await refusal(at)).normalize('NFC');
    expect(said).toMatch(
      /^Có hai tệp cho trang tính “Đơn vị”, một là “[^”]*\/hai csv NFD\/Đơn vị\.csv” .*Giữ lại một tệp\.$/,
    );
  });

  const settings = (...rows: string[][]): Rows => [['Mã', 'Giá trị', 'Hiệu lực từ'], ...rows];
  const other: Rows = [['Mã ĐVTN', 'Đơn vị', 'Chức vụ quy hoạch', 'Giai đoạn']];

  test('a setting with two values for one day in two files', async () => {
    const at = await twoFiles(
      'hai cấu hình',
      { ...CLEAN, 'Cấu hình': settings(['Tuổi tối đa', '35', ''], ['Chỉ tiêu 1+1', '1', '01/09/2025']) },
      { 'Quy hoạch': other, 'Cấu hình': settings(['chỉ tiêu 1+1', '2', '1/9/2025']) },
    );
    expect(await refusal(at)).toBe(
      'Cấu hình “Chỉ tiêu 1+1” có hai giá trị cho cùng một ngày: “so-btv.xlsx” dòng 2 và “so-doan.xlsx” dòng 3. ' +
        'Giữ lại một giá trị.',
    );
  });

  test('but the same value twice, and tables that every file has, are taken', async () => {
    const at = await twoFiles(
      'một cấu hình',
      {
        ...CLEAN,
        'Cấu hình': settings(['Chỉ tiêu 1+1', '1', '01/09/2025']),
        'Đồng ý': [['Mã ĐVTN', 'Mục đích', 'Loại dữ liệu', 'Bản nội dung', 'Cách đồng ý', 'Ngày']],
      },
      {
        'Quy hoạch': other,
        'Cấu hình': settings(['Chỉ tiêu 1+1', '1', '01/09/2025'], ['Chỉ tiêu 1+1', '2', '01/09/2026']),
      },
    );
    expect(await issuesOf(at)).toEqual([]);
  });
});

describe('header rows', () => {
  test('no key column: one issue, and references to the table are not judged', async () => {
    const file = await xlsx('không khóa', { 'Đơn vị': UNITS.map((row) => row.slice(1)), ĐVTN: PEOPLE });
    expect(await issuesOf(file)).toEqual(['error missing-column Đơn vị!1 Mã đơn vị (-)']);
  });

  test('a header twice: the first is read', async () => {
    const file = await xlsx('hai cột', {
      ...CLEAN,
      'Đơn vị': UNITS.map((row, at) => [...row, at === 0 ? 'MÃ ĐƠN VỊ ' : 'X9']),
    });
    expect(await issuesOf(file)).toEqual(['error duplicate-column Đơn vị!1 Mã đơn vị (-)']);
  });

  test('misspelt: the nearest is said, of required columns and of others', async () => {
    const headers = PEOPLE_HEADERS.map(
      (header) => ({ 'Ngày sinh': 'Ngay Sinh', 'Điện thoại': 'Dien thoai' })[header] ?? header,
    );
    const { issues } = await check(await xlsx('gõ sai', { ...CLEAN, ĐVTN: [headers, AN, BINH] }));
    expect(issues.map(({ code, column, message }) => [code, column, message])).toEqual([
      [
        'missing-column',
        'Ngày sinh',
        'Thiếu cột “Ngày sinh” ở dòng tiêu đề. Có phải cột “Ngay Sinh”? Sửa lại tiêu đề cho đúng.',
      ],
      [
        'misspelt-column',
        'Điện thoại',
        'Cột “Dien thoai” không được đọc. Có phải cột “Điện thoại”? Sửa lại tiêu đề cho đúng.',
      ],
    ]);
  });

  test('in other case, in NFD, with NBSP and zero-width characters are the same', async () => {
    const written = (header: string): string =>
      ` ${header.toUpperCase().normalize('NFD').replace(' ', '\u00a0')}\u200b`;
    const file = await xlsx('NFD', {
      ['ĐƠN VỊ'.normalize('NFD')]: UNITS.map((row, at) => row.map((cell) => (at === 0 ? written(String(cell)) : cell))),
      ĐVTN: [PEOPLE_HEADERS.map(written), AN.map((cell) => cell.normalize('NFD')), BINH],
    });
    expect(await issuesOf(file)).toEqual([]);
  });

  test.each<[string, Rows]>([
    ['no header row', UNITS.slice(1)],
    ['a title above it', [['DANH SÁCH ĐƠN VỊ'], ...UNITS]],
    ['nothing at all', []],
  ])('%s: each required column once, and no more', async (name, rows) => {
    expect(await issuesOf(await xlsx(name, { 'Đơn vị': rows, ĐVTN: PEOPLE }))).toEqual([
      'error missing-column Đơn vị!1 Mã đơn vị (-)',
      'error missing-column Đơn vị!1 Tên đơn vị (-)',
      'error missing-column Đơn vị!1 Cấp (-)',
    ]);
  });

  test('sheets of the officers own are left alone', async () => {
    const file = await xlsx('trang riêng', {
      ...CLEAN,
      'Nháp của Lan': [['Mã đơn vị'], ['=1'], ['']],
      'ĐVTN cũ': PEOPLE,
    });
    expect(await issuesOf(file)).toEqual([]);
  });

  test('a sheet named nearly as a missing one is asked about', async () => {
    const { issues } = await check(await xlsx('gần đúng', { 'Đon vị': UNITS, ĐVTN: PEOPLE }));
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      [
        'misspelt-sheet',
        'Trang tính “Đon vị” không được đọc. Có phải trang tính “Đơn vị”? Đổi tên trang tính cho đúng.',
      ],
    ]);
  });
});

describe('cells', () => {
  test.each<[string, Record<string, string | number | null>]>([
    ['a formula as a text', { 'Họ và tên': '=HYPERLINK("http://x";"Ân")' }],
    ['+84 as a text', { 'Điện thoại': '+84 912.345.678' }],
    ['a phone that lost its zero', { 'Điện thoại': 912345678 }],
    ['a date as it was typed', { 'Ngày sinh': ' 1-2-2006\u00a0' }],
    ['a date with a time of day', { 'Ngày sinh': 38749.75 }],
    ['a reference in NFD and small letters', { 'Chi đoàn': ' kt01\u200b' }],
    ['a name of 300 letters', { 'Họ và tên': 'Nguyễn '.repeat(43) }],
    ['emoji', { 'Họ và tên': '🎉 Lê Ân 👩‍🎓' }],
    ['HTML', { 'Họ và tên': '<script>alert("x")</script>&amp;' }],
    ['a text that looks like an escape of the file format', { 'Họ và tên': 'A_x000D_B' }],
  ])('%s is taken as it stands', async (name, cells) => {
    expect(await issuesOf(await xlsx(name, withAn(cells)))).toEqual([]);
  });

  test.each<[string, Record<string, string | number | null>, string, string]>([
    ['a date with the month first', { 'Ngày sinh': '12/31/2006' }, 'bad-date Ngày sinh', '“12/31/2006” không phải'],
    ['no date of the calendar', { 'Ngày sinh': '31/02/2006' }, 'bad-date Ngày sinh', '“31/02/2006” không phải'],
    ['HTML where a number should stand', { 'Điện thoại': '<b>1</b>' }, 'bad-phone Điện thoại', '“<b>1</b>” chưa đúng'],
    [
      '300 letters where a number should stand',
      { 'Điện thoại': 'x'.repeat(300) },
      'bad-phone Điện thoại',
      `“${'x'.repeat(79)}…” chưa đúng`,
    ],
    ['lines in a cell', { 'Tình trạng': 'Đang\nhọc' }, 'bad-choice Tình trạng', '“Đang học” không hợp lệ'],
    ['nothing but spaces', { 'Họ và tên': ' \u00a0\u200b' }, 'required Họ và tên', 'Chưa nhập Họ và tên.'],
    ['an error of the spreadsheet', { 'Chi đoàn': '#REF!' }, 'unknown-ref Chi đoàn', 'không có mã “#REF!”'],
  ])('%s is one issue with what stands there', async (name, cells, found, words) => {
    const { issues } = await check(await xlsx(name, withAn(cells)));
    expect(issues.map(({ code, row, key, column }) => [row, key, `${code} ${column ?? ''}`])).toEqual([
      [2, 'DV000001', found],
    ]);
    expect(issues[0]?.message).toContain(words);
    expect(issues[0]?.message).not.toContain('\n');
  });

  test('10,000 blank rows with a checkbox are no rows, and what stands below keeps its number', async () => {
    const blank = Array.from({ length: 10_000 }, () => [...PEOPLE_HEADERS.map(() => null), false]);
    const below = BINH.map((cell, at) => (PEOPLE_HEADERS[at] === 'Ngày sinh' ? 'hôm qua' : cell));
    const file = await xlsx('ô chọn', {
      'Đơn vị': UNITS,
      ĐVTN: [[...PEOPLE_HEADERS, 'Đã đăng ký tạm trú'], [...AN, true], ...blank, [...below, false]],
    });
    expect(await issuesOf(file)).toEqual(['error bad-date ĐVTN!10003 Ngày sinh (DV000002)']);
  });

  test('merged: only the first of them has a value', async () => {
    const book = spreadsheetOf(CLEAN);
    book.sheetByTitle('ĐVTN')?.merges.push({ startRow: 1, endRow: 3, startColumn: 4, endColumn: 5 });
    expect(await issuesOf(await xlsx('gộp ô', book))).toEqual(['error required ĐVTN!3 Chi đoàn (DV000002)']);
  });

  test('formulas count by their values', async () => {
    const book = spreadsheetOf(CLEAN);
    const sheet = book.sheetByTitle('ĐVTN');
    sheet?.setFormula(1, 2, '="Lê"&" Ân"', 'Lê Ân');
    sheet?.setFormula(1, 3, '=DATE(2006;2;1)', 38749);
    sheet?.setFormula(1, 4, '=IF(TRUE;"KT99";"")', 'KT99');
    expect(await issuesOf(await xlsx('công thức', book))).toEqual(['error unknown-ref ĐVTN!2 Chi đoàn (DV000001)']);
  });

  test('a formula without a value is named by file, sheet and cell', async () => {
    const book = spreadsheetOf({ ĐVTN: PEOPLE });
    book.sheetByTitle('ĐVTN')?.setFormula(2, 3, '=TODAY()', null);
    mkdirSync(join(path, 'chưa tính'));
    put('chưa tính/Đơn vị.csv', csvOf(UNITS));
    const file = await xlsx('chưa tính/người', book);
    expect(await refusal(join(path, 'chưa tính'))).toBe(
      `“${file}”, trang tính “ĐVTN”, ô D3: công thức chưa có giá trị. Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại.`,
    );
  });

  test('a formula without a value in a column of the officers own is none of ours', async () => {
    const book = spreadsheetOf({ 'Đơn vị': UNITS, ĐVTN: PEOPLE.map((row, at) => [...row, at === 0 ? 'Tuổi' : '']) });
    book.sheetByTitle('ĐVTN')?.setFormula(1, PEOPLE_HEADERS.length, '=TODAY()', null);
    expect(await issuesOf(await xlsx('cột riêng', book))).toEqual([]);
  });
});

describe('.csv', () => {
  test.each([
    ['tab', '\t', ''],
    ['comma', ',', '\ufeff'],
    ['semicolon', ';', ''],
  ])('with %s', async (name, separator, mark) => {
    const wrong = [...AN.slice(0, 2), 'Lê, Ân; "Ba"\tBốn', '31/02/2006', ...AN.slice(4)];
    const at = folder(name, {
      'Đơn vị.csv': mark + csvOf(UNITS, separator),
      'ĐVTN.csv': mark + csvOf([PEOPLE_HEADERS, wrong, BINH], separator),
    });
    expect(await issuesOf(at)).toEqual(['error bad-date ĐVTN!2 Ngày sinh (DV000001)']);
  });

  test('beside an .xlsx is one set of books with it', async () => {
    mkdirSync(join(path, 'hai loại'));
    put('hai loại/Đơn vị.CSV', csvOf(UNITS, ';'));
    await xlsx('hai loại/người', { ĐVTN: [PEOPLE_HEADERS, AN, BINH.map((cell) => (cell === 'KT01' ? 'KT02' : cell))] });
    expect(await issuesOf(join(path, 'hai loại'))).toEqual(['error unknown-ref ĐVTN!3 Chi đoàn (DV000002)']);
  });
});
