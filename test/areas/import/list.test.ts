import { describe, expect, test } from '@jest/globals';
import { listIn } from '../../../src/areas/import/list';
import { listOf, recordsIn, sheet, type Cells } from './lists';

const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Lớp'];
const AN = [1, 'Lê An', '01/01/2006', 'KT01'];
const BINH = [2, 'Vũ Bình', '02/01/2006', 'KT01'];
const CHI = [3, 'Hồ Chi', '03/01/2006', 'KT02'];

/** Who is found, in which rows; and what is no row of people. */
function found(cells: Cells) {
  const { listed, others } = recordsIn(listOf(sheet(cells)));
  return {
    people: listed.map(({ row, values }) =>
      `${String(row)} ${String(values['fullName'])} ${String(values['unit'] ?? '')}`.trim(),
    ),
    others: others.map(({ row }) => row),
  };
}

describe('where a list is', () => {
  test.each<[string, Cells, string[], number[]]>([
    ['at once', [HEAD, AN, BINH], ['2 Lê An KT01', '3 Vũ Bình KT01'], []],
    ['below titles', [['TRƯỜNG'], [], ['Danh sách lớp', null], HEAD, AN], ['5 Lê An KT01'], [1, 3]],
    [
      'below forty titles',
      [...Array.from({ length: 40 }, (_, index) => [`Căn cứ thứ ${String(index)}`]), HEAD, AN],
      ['42 Lê An KT01'],
      Array.from({ length: 40 }, (_, index) => index + 1),
    ],
    ['with its header once more', [HEAD, AN, HEAD, BINH], ['2 Lê An KT01', '4 Vũ Bình KT01'], [3]],
    [
      'with another header further down, wider',
      [HEAD, AN, [], [...HEAD, 'SĐT'], [...CHI, '0912345678']],
      ['2 Lê An KT01', '5 Hồ Chi KT02'],
      [],
    ],
    [
      'with another header further down, shifted',
      [HEAD, AN, ['', '', 'LỚP KT02'], ['', '', ...HEAD], ['', '', ...CHI]],
      ['2 Lê An KT01', '5 Hồ Chi KT02'],
      [3],
    ],
    [
      'beside another',
      [[...HEAD, '', ...HEAD], [...AN, '', ...CHI], [...BINH]],
      ['2 Lê An KT01', '2 Hồ Chi KT02', '3 Vũ Bình KT01'],
      [],
    ],
    [
      'under titles of classes',
      [
        ['STT', 'Họ và tên', 'Ngày sinh'],
        ['', 'CHI ĐOÀN KT01'],
        AN.slice(0, 3),
        ['II', 'Lớp: KT02', ''],
        CHI.slice(0, 3),
      ],
      ['3 Lê An KT01', '5 Hồ Chi KT02'],
      [2, 4],
    ],
    [
      'under the title of its class',
      [['TRƯỜNG'], ['DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KT01'], ['STT', 'Họ và tên', 'Ngày sinh'], AN.slice(0, 3)],
      ['4 Lê An KT01'],
      [1, 2],
    ],
    [
      'under a title with its size beside it, a monitor below',
      [['Lớp KT01', 'Sĩ số: 40'], ['Lớp trưởng: Lê An'], ['STT', 'Họ và tên', 'Ngày sinh'], AN.slice(0, 3)],
      ['4 Lê An KT01'],
      [1, 2],
    ],
    [
      'above a sum and signatures',
      [HEAD, AN, ['Tổng cộng:', 1], ['', 'NGƯỜI LẬP', '', 'BÍ THƯ'], ['', 'Đỗ Mai', '', 'Hồ Gia']],
      ['2 Lê An KT01'],
      [3, 4, 5],
    ],
    [
      'with sums between its classes',
      [HEAD, AN, ['', 'Cộng: 1'], CHI, ['', 'Cộng: 1']],
      ['2 Lê An KT01', '4 Hồ Chi KT02'],
      [3, 5],
    ],
    [
      'whose people have posts',
      [
        ['Họ và tên', 'Lớp', 'Chức vụ'],
        ['Lê An', 'KT01', 'Bí thư'],
        ['Vũ Bình', 'KT01', ''],
      ],
      ['2 Lê An KT01', '3 Vũ Bình KT01'],
      [],
    ],
    [
      'whose classes were merged downwards',
      [
        ['Lớp', 'STT', 'Họ và tên', 'Ngày sinh'],
        ['KT01', 1, 'Lê An', '01/01/2006'],
        ['', 2, 'Vũ Bình', '02/01/2006'],
        ['KT02', 3, 'Hồ Chi', '03/01/2006'],
      ],
      ['2 Lê An KT01', '3 Vũ Bình KT01', '4 Hồ Chi KT02'],
      [],
    ],
    [
      'one of whose people has no class',
      [HEAD, AN, BINH, [3, 'Hồ Chi', '03/01/2006', '']],
      ['2 Lê An KT01', '3 Vũ Bình KT01', '4 Hồ Chi'],
      [],
    ],
    [
      'whose name has a number and nothing else',
      [HEAD, AN, BINH, [3, 'Hồ Chi'], ['', 'Ghi chú: nộp trước 30/9']],
      ['2 Lê An KT01', '3 Vũ Bình KT01', '4 Hồ Chi'],
      [5],
    ],
    [
      'with words of headers for names',
      [
        ['Họ đệm', 'Tên', 'Giới tính', 'Lớp'],
        ['Nguyễn Thị', 'Phương', 'Nữ', 'KT01'],
        ['Trần', 'Nam', 'Nam', 'KT01'],
      ],
      ['2 Nguyễn Thị Phương KT01', '3 Trần Nam KT01'],
      [],
    ],
    ['with numbers of its columns', [HEAD, ['(1)', '(2)', '(3)', '(4)'], AN], ['3 Lê An KT01'], []],
    ['with letters of its columns', [HEAD, ['A', 'B', '1', '2'], AN], ['3 Lê An KT01'], []],
  ])('%s', (_, cells, people, others) => {
    expect(found(cells)).toEqual({ people, others });
  });

  test.each<[string, Cells]>([
    ['one column', [['Họ tên'], ['Lê Ân']]],
    [
      'nobody is named',
      [
        ['MSSV', 'Điểm', 'Ngày sinh'],
        ['SV1', 8, '01/01/2006'],
      ],
    ],
    ['titles alone', Array.from({ length: 500 }, (_, index) => [`Tiêu đề ${String(index)}`])],
    ['nothing', []],
  ])('nowhere: %s', (_, cells) => {
    expect(listIn([sheet(cells)])).toBeNull();
  });
});

describe('a header in two lines', () => {
  const headersOf = (cells: Cells, merges: { row: number; from: number; to: number }[] = []) =>
    listOf(
      sheet(cells, {
        merges: merges.map(({ row, from, to }) => ({
          startRow: row,
          endRow: row + 1,
          startColumn: from,
          endColumn: to,
        })),
      }),
    ).layouts.map(({ headers }) => headers);

  test('somebody above a header that is shifted is no line of it', () => {
    const list = listOf(
      sheet([
        ['Họ và tên', 'Lớp'],
        ['Hồ Bình', 'Nam'],
        ['', '', 'Ngày sinh', 'Họ tên', 'Lớp'],
        ['', '', '03/04/2006', 'Tạ Cúc', 'KT02'],
      ]),
    );
    expect(list.layouts.map(({ row, headers }) => [row, headers])).toEqual([
      [1, ['Họ và tên', 'Lớp']],
      [3, ['', '', 'Ngày sinh', 'Họ tên', 'Lớp']],
    ]);
    expect(list.rows.map(({ row, cells }) => [row, cells.filter((cell) => cell !== '')])).toEqual([
      [2, ['Hồ Bình', 'Nam']],
      [4, ['03/04/2006', 'Tạ Cúc', 'KT02']],
    ]);
  });

  test('the sex above the birth date, without merged cells', () => {
    expect(
      headersOf([
        ['STT', 'Họ và tên', 'Ngày sinh', '', 'Lớp'],
        ['', '', 'Nam', 'Nữ', ''],
        [1, 'Lê An', '01/01/2006', '', 'KT01'],
      ]),
    ).toEqual([['STT', 'Họ và tên', 'Ngày sinh › Nam', 'Ngày sinh › Nữ', 'Lớp']]);
  });

  test('merged cells say what is under which; a single one takes both lines', () => {
    expect(
      headersOf(
        [
          ['STT', 'Họ và tên', '', 'Giới tính', '', 'Lớp'],
          ['', '', '', 'Nam', 'Nữ', ''],
          [1, 'Lê', 'An', 'x', '', 'KT01'],
        ],
        [{ row: 0, from: 3, to: 5 }],
      ),
    ).toEqual([['STT', 'Họ và tên', '', 'Giới tính › Nam', 'Giới tính › Nữ', 'Lớp']]);
  });

  test('whose are whose: the mother’s are not the student’s', () => {
    const [headers = []] = headersOf([
      ['STT', 'Họ và tên', 'Thông tin mẹ', '', 'Thông tin sinh viên', '', 'Lớp'],
      ['', '', 'Họ tên', 'SĐT', 'SĐT', 'Email', ''],
      [1, 'Lê An', 'Hồ B', '0912345670', '0912345671', 'a@b.vn', 'KT01'],
    ]);
    expect(headers.slice(2, 6)).toEqual([
      'Thông tin mẹ › Họ tên',
      'Thông tin mẹ › SĐT',
      'Thông tin sinh viên › SĐT',
      'Thông tin sinh viên › Email',
    ]);
  });
});

describe('what the sheet says beside its cells', () => {
  test('cells merged downwards hold what the first does, whatever their column', () => {
    const list = listOf(
      sheet([HEAD, AN, [2, 'Vũ Bình', '02/01/2006'], [3, 'Hồ Chi', '03/01/2006']], {
        merges: [{ startRow: 1, endRow: 3, startColumn: 3, endColumn: 4 }],
      }),
    );
    expect(recordsIn(list).listed.map(({ values }) => values['unit'] ?? null)).toEqual(['KT01', 'KT01', null]);
  });

  test('hidden rows and columns are read and named', () => {
    const list = listOf(sheet([HEAD, AN, BINH], { hiddenRows: new Set([2]), hiddenColumns: new Set([0, 2]) }));
    const { listed, notes } = recordsIn(list);
    expect(listed).toHaveLength(2);
    expect(notes).toEqual([
      { code: 'hidden-rows', subject: '', rows: ['3'], written: [] },
      { code: 'hidden-column', subject: 'Ngày sinh', rows: ['DS'], written: [] },
    ]);
  });

  test('several sheets are one list: alike headers are one layout, rows are known by their sheets', () => {
    const list = listOf(
      { ...sheet([HEAD, AN]), title: 'A' },
      { ...sheet([HEAD, AN]), title: 'B' },
      { ...sheet([['x']]), title: 'C' },
    );
    const { listed, notes } = recordsIn(list);
    expect([list.layouts.length, listed.map(({ id }) => id)]).toEqual([1, ['A!2', 'B!2']]);
    // A sheet in which something else stands is told.
    expect(notes).toEqual([{ code: 'no-list', subject: 'C', rows: [''], written: [] }]);
  });
});

describe('an old code', () => {
  test.each([
    ['TCVN3', ['STT', 'Hä vµ tªn', 'Ngµy sinh', 'Líp'], [1, 'NguyÔn V¨n §øc', '01/01/2006', 'KT01']],
    ['VNI', ['STT', 'Hoï vaø teân', 'Ngaøy sinh', 'Lôùp'], [1, 'Nguyeãn Vaên Ñöùc', '01/01/2006', 'KT01']],
  ])('%s is read in headers and rows, and waits for a yes', (code, headers, row) => {
    const list = listOf(sheet([headers, row]));
    expect(list.layouts[0]?.headers).toEqual(HEAD);
    const before = recordsIn(list).listed[0];
    expect([before?.values['fullName'], before?.doubts]).toEqual(['Nguyễn Văn Đức', ['letters']]);
    expect(list.rows[0]?.old).toEqual({ code, written: row[1], converted: 'Nguyễn Văn Đức' });
    const after = recordsIn(list, { answers: { letters: true, dates: {} } }).listed[0];
    expect(after?.doubts).toEqual([]);
  });

  test('beside rows in Unicode only its own rows wait', () => {
    const { listed } = recordsIn(listOf(sheet([HEAD, AN, [2, '§ç ThÞ H\u00ad¬ng', '02/01/2006', 'KT01']])));
    expect(listed.map(({ values, doubts }) => [values['fullName'], doubts])).toEqual([
      ['Lê An', []],
      ['Đỗ Thị Hương', ['letters']],
    ]);
  });
});
