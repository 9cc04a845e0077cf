import { describe, expect, test } from '@jest/globals';
import { guessFields } from '../../../src/areas/import/records';
import type { Cell } from '../../../src/sheet/kinds';
import { parseDay } from '../../../src/text/calendar';
import { listOf, recordsIn, sheet, type Cells } from './lists';

const day = (text: string): Cell => parseDay(text);
const valuesOf = (cells: Cells): unknown[] => recordsIn(listOf(sheet(cells))).listed.map(({ values }) => values);

describe('what several columns say together', () => {
  test.each<[string, Cells, unknown[]]>([
    [
      'a name in two columns under one header',
      [
        ['STT', 'Họ và tên', '', 'Ngày sinh'],
        [1, ' Nguyễn  Văn', 'An', '01/01/2007'],
      ],
      [{ fullName: 'Nguyễn Văn An', birthDate: day('01/01/2007') }],
    ],
    [
      'a column beside the whole name is there for sorting',
      [
        ['Họ và tên', 'Tên', 'Ngày sinh'],
        ['Nguyễn Văn An', 'An', '01/01/2007'],
      ],
      [{ fullName: 'Nguyễn Văn An', birthDate: day('01/01/2007') }],
    ],
    [
      'a birth date in the column of a sex',
      [
        ['Họ và tên', 'Ngày sinh', '', 'Lớp'],
        ['', 'Nam', 'Nữ', ''],
        ['Lê An', '01/01/2007', '', 'KT01'],
        ['Vũ Bích', '', '02/01/2007', 'KT01'],
        ['Hồ Chi', '01/01/2007', '02/01/2007', 'KT01'],
      ],
      [
        { fullName: 'Lê An', birthDate: day('01/01/2007'), sex: 'Nam', unit: 'KT01' },
        { fullName: 'Vũ Bích', birthDate: day('02/01/2007'), sex: 'Nữ', unit: 'KT01' },
        { fullName: 'Hồ Chi', birthDate: '39083 | 02/01/2007', sex: 'Nam', unit: 'KT01' },
      ],
    ],
    [
      'marks for the sex, in two columns',
      [
        ['Họ và tên', 'Nam', 'Nữ', 'Lớp'],
        ['Lê An', 'x', '', 'KT01'],
        ['Vũ Bích', '', 'X', 'KT01'],
        ['Hồ Chi', '', '✓', 'KT01'],
        ['Đỗ Dung', 'x', 'x', 'KT01'],
        ['Lý Em', '', '?', 'KT01'],
        ['Tạ Giang', '', 'hai', 'KT01'],
      ],
      ['Nam', 'Nữ', 'Nữ', 'x, x', undefined, 'hai'].map((sex) =>
        expect.objectContaining(sex === undefined ? {} : { sex }),
      ),
    ],
    [
      'a birth date in three columns',
      [
        ['Họ và tên', 'Ngày sinh', '', '', 'Lớp'],
        ['', 'Ngày', 'Tháng', 'Năm', ''],
        ['Lê An', 4, 5, 2006, 'KT01'],
        ['Vũ Bích', '31', '02', '2006', 'KT01'],
        ['Hồ Chi', '', '', 2006, 'KT01'],
        ['Đỗ Dung', '', '', '', 'KT01'],
      ],
      [
        { fullName: 'Lê An', birthDate: day('04/05/2006'), unit: 'KT01' },
        { fullName: 'Vũ Bích', birthDate: '31/02/2006', unit: 'KT01' },
        { fullName: 'Hồ Chi', birthDate: '//2006', unit: 'KT01' },
        { fullName: 'Đỗ Dung', unit: 'KT01' },
      ],
    ],
  ])('%s', (_, cells, expected) => {
    expect(valuesOf(cells)).toEqual(expected);
  });
});

test.each<[string, Cells, unknown]>([
  [
    'with whole dates is one',
    [
      ['Họ và tên', 'Năm sinh'],
      ['Lê An', '04/05/2006'],
      ['Vũ Bích', 38_841],
    ],
    'birthDate',
  ],
  [
    'with years is none',
    [
      ['Họ và tên', 'Năm sinh', 'Lớp'],
      ['Lê An', 2006, 'KT01'],
      ['Vũ Bích', '2007', 'KT01'],
    ],
    null,
  ],
])('a column Năm sinh %s', (_, cells, field) => {
  expect(guessFields(listOf(sheet(cells)))[0]?.[1]).toBe(field);
});

describe('the branch of a row that names none', () => {
  const cells = [
    ['Họ và tên', 'Ngày sinh'],
    ['Lê An', '04/05/2006'],
  ];

  test('is the one that a person said of its sheet', () => {
    const { listed } = recordsIn(listOf(sheet(cells)), { unitOfSheet: () => 'KT02' });
    expect([listed[0]?.values['unit'], listed[0]?.doubts]).toEqual(['KT02', []]);
  });

  test('may be what its sheet is called, once a person has said so', () => {
    const { listed } = recordsIn(listOf({ ...sheet(cells), title: 'KT01' }));
    expect([listed[0]?.values['unit'], listed[0]?.doubts]).toEqual(['KT01', ['sheet-unit']]);
  });

  test('is nobody’s guess', () => {
    const { listed } = recordsIn(listOf(sheet([['LỚP XY99'], ...cells])));
    expect(listed[0]?.values['unit']).toBeUndefined();
  });

  test('is the title’s where branches are founded', () => {
    const { listed } = recordsIn(listOf(sheet([['LỚP XY99'], ...cells])), { isFounding: true });
    expect(listed[0]?.values['unit']).toBe('XY99');
  });
});

test('what is read otherwise than it is written is told once for each column', () => {
  const { notes } = recordsIn(
    listOf(
      sheet([
        ['Họ và tên', 'MSSV', 'Ngày sinh', 'Nữ', 'Địa chỉ'],
        ['Lê An', '#N/A', '04/05/2006 07:30', 'x', '#N/A'],
        ['Vũ Bích', '#REF!', '05/05/2006', '', 'NULL'],
        ['Hồ Chi', 'SV3', '05/05/2006', 'x', '-'],
      ]),
    ),
  );
  expect(notes).toEqual([
    { code: 'error-value', subject: 'MSSV', rows: ['2', '3'], written: ['#N/A', '#REF!'] },
    { code: 'time-dropped', subject: 'Ngày sinh', rows: ['2'], written: ['04/05/2006 07:30'] },
    { code: 'error-value', subject: 'Địa chỉ', rows: ['2'], written: ['#N/A'] },
    { code: 'blank-word', subject: 'Địa chỉ', rows: ['3', '4'], written: ['NULL', '-'] },
    { code: 'one-mark', subject: 'Nữ', rows: ['3'], written: [] },
  ]);
});

test('what stands beside the list is told', () => {
  const { notes } = recordsIn(
    listOf(
      sheet([
        ['Họ và tên', 'Ngày sinh', '', 'Lớp'],
        ['Lê An', '04/05/2006', '', 'KT01', 'nợ sổ'],
        ['Vũ Bích', '05/05/2006', 'x', 'KT01', 'nợ sổ'],
      ]),
    ),
  );
  expect(notes).toEqual([
    { code: 'no-header', subject: 'E', rows: ['2', '3'], written: ['nợ sổ'] },
    { code: 'no-header', subject: 'C', rows: ['3'], written: ['x'] },
  ]);
});

test('a key that is nobody’s is told and left out', () => {
  const { listed, notes } = recordsIn(
    listOf(
      sheet([
        ['Mã ĐVTN', 'MSSV', 'Họ và tên'],
        ['0107', 'SV1', 'Lê An'],
        ['dv000001', 'SV2', 'Vũ Bích'],
      ]),
    ),
    { isKey: (key) => key === 'DV000001' },
  );
  expect(listed.map(({ values }) => values['key'])).toEqual([undefined, 'DV000001']);
  expect(notes).toEqual([{ code: 'unknown-key', subject: 'Mã ĐVTN', rows: ['2'], written: ['0107'] }]);
});
