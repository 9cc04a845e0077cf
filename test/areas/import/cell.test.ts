import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCell, UNCOMPUTED, type Read } from '../../../src/areas/import/cell';
import type { PersonColumn } from '../../../src/areas/import/fields';
import type { Cell } from '../../../src/sheet/kinds';
import { parseDay } from '../../../src/text/calendar';

const MAY_4 = parseDay('04/05/2006');

test.each<[PersonColumn, Cell, Read]>([
  // Errors and words for nothing are blanks.
  ['address', '#N/A', { cell: null, note: 'error-value' }],
  ['studentId', '#REF!', { cell: null, note: 'error-value' }],
  ['fullName', '#NAME?', { cell: null, note: 'error-value' }],
  ['birthDate', '#VALUE!', { cell: null, note: 'error-value' }],
  ['phone', '#DIV/0!', { cell: null, note: 'error-value' }],
  ['note', 'Err:502', { cell: null, note: 'error-value' }],
  ['birthDate', '########', { cell: null, note: 'error-value' }],
  ['note', UNCOMPUTED, { cell: null, note: 'no-value' }],
  ['studentId', '=VLOOKUP(A2;B:C;2;0)', { cell: null, note: 'no-value' }],
  ['phone', "='Lớp 1'!C2", { cell: null, note: 'no-value' }],
  ['note', '=> xem lại', { cell: '=> xem lại' }],
  ['address', 'NULL', { cell: null, note: 'blank-word' }],
  ['note', '-', { cell: null, note: 'blank-word' }],
  ['unit', '–', { cell: null, note: 'blank-word' }],
  ['email', 'n/a', { cell: null, note: 'blank-word' }],
  ['fullName', 'Na', { cell: 'Na' }],
  ['fullName', 'NULL', { cell: null, note: 'blank-word' }],
  ['note', '#1', { cell: '#1' }],
  ['note', ' \u00a0', { cell: null }],
  // Numbers with their look.
  ['studentId', '="0070011"', { cell: '0070011' }],
  ['studentId', "'0070012", { cell: '0070012' }],
  ['studentId', '‘0070012', { cell: '0070012' }],
  ['studentId', '`0070012', { cell: '0070012' }],
  ['studentId', '=0070012', { cell: '0070012' }],
  ['phone', '‘0912345611', { cell: '0912345611' }],
  ['studentId', '70,013', { cell: '70013' }],
  ['studentId', '0,070,013', { cell: '0070013' }],
  ['studentId', '70.013', { cell: '70.013' }],
  ['studentId', '70013.0', { cell: '70013' }],
  ['studentId', '70013,00', { cell: '70013' }],
  ['studentId', '21E12', { cell: '21E12' }],
  ['studentId', '7.00E+06', { cell: '7.00E+06', fault: 'lost-digits' }],
  ['studentId', '7,01E+06', { cell: '7,01E+06', fault: 'lost-digits' }],
  ['studentId', '7E+06', { cell: '7E+06', fault: 'lost-digits' }],
  ['unionCard', '1.2E15', { cell: '1.2E15', fault: 'lost-digits' }],
  ['studentId', 2 ** 60, { cell: '1152921504606847000', fault: 'lost-digits' }],
  ['phone', '912345613.0', { cell: '0912345613' }],
  ['phone', '9.12E+08', { cell: '9.12E+08', fault: 'lost-digits' }],
  ['phone', 912345678, { cell: '0912345678' }],
  ['note', '7.00E+06', { cell: '7.00E+06' }],
  // Telephones.
  ['phone', '0912345611/0987654321', { cell: '0912345611', note: 'more-phones', morePhones: ['0987654321'] }],
  ['phone', '0912345611 0987654321', { cell: '0912345611', note: 'more-phones', morePhones: ['0987654321'] }],
  ['phone', '0912 345 611 - 0987 654 321', { cell: '0912345611', note: 'more-phones', morePhones: ['0987654321'] }],
  ['phone', '0912.345.611; +84 987654321', { cell: '0912345611', note: 'more-phones', morePhones: ['0987654321'] }],
  ['phone', '0912345611 hoặc 0912345611', { cell: '0912345611' }],
  ['phone', '(091) 234 5612', { cell: '0912345612' }],
  ['phone', '0912.345.613 (Zalo)', { cell: '0912345613' }],
  ['phone', 'ĐT: 0912345613', { cell: '0912345613' }],
  ['phone', '0912345611/không có', { cell: '0912345611/không có' }],
  ['phone', '01234567890', { cell: '01234567890' }],
  // Dates.
  ['birthDate', '04/05/2006', { cell: MAY_4 }],
  ['birthDate', '4 / 5 / 2006', { cell: MAY_4 }],
  ['birthDate', '2006-05-04 00:00:00', { cell: MAY_4 }],
  ['birthDate', '2006-05-04T00:00:00.000Z', { cell: MAY_4 }],
  ['birthDate', '2006-05-03T17:00:00.000Z', { cell: '2006-05-03T17:00:00.000Z' }],
  ['birthDate', '04/05/2006 07:30', { cell: MAY_4, note: 'time-dropped' }],
  ['birthDate', 38_841.5, { cell: MAY_4, note: 'time-dropped' }],
  ['birthDate', 'ngày 4 tháng 5 năm 2006', { cell: MAY_4 }],
  ['birthDate', '="04/05/2006"', { cell: MAY_4 }],
  ['birthDate', '4.5.06', { cell: '4.5.06' }],
  ['birthDate', '4/5/06', { cell: '4/5/06' }],
  ['birthDate', 2006, { cell: '2006' }],
  ['birthDate', 20_060_504, { cell: '20060504' }],
  ['birthDate', 'Chưa', { cell: 'Chưa' }],
  ['joinedUnion', 'Chưa', { cell: null, note: 'not-yet' }],
  ['joinedUnion', 'không', { cell: null, note: 'not-yet' }],
  ['joinedAssociation', 'Chưa vào Hội', { cell: null, note: 'not-yet' }],
  ['joinedUnion', '03-2021', { cell: '03/2021' }],
  ['joinedUnion', '3.2021', { cell: '03/2021' }],
  ['joinedUnion', '2021-03', { cell: '03/2021' }],
  ['joinedUnion', 'tháng 3 năm 2021', { cell: '03/2021' }],
  ['joinedUnion', 'T3/2021', { cell: '03/2021' }],
  ['joinedUnion', 'Năm 2021', { cell: '2021' }],
  ['joinedUnion', 2021, { cell: 2021 }],
  ['joinedUnion', '26/3/2021', { cell: parseDay('26/03/2021') }],
  ['joinedAssociation', '03-2021', { cell: '03-2021' }],
  // Words for our choices.
  ['sex', 'Nu', { cell: 'Nữ' }],
  ['sex', 'NAM', { cell: 'Nam' }],
  ['sex', 'F', { cell: 'Nữ' }],
  ['sex', 'female', { cell: 'Nữ' }],
  ['sex', 'M', { cell: 'Nam' }],
  ['sex', '0', { cell: '0' }],
  ['sex', 0, { cell: '0' }],
  ['residence', 'KTX', { cell: 'Nội trú' }],
  ['residence', 'Ký túc xá', { cell: 'Nội trú' }],
  ['residence', 'nội trú', { cell: 'Nội trú' }],
  ['residence', 'o tro', { cell: 'Nhà trọ' }],
  ['residence', 'Ngoại trú', { cell: 'Ngoại trú' }],
  ['unionBook', 'Nộp rồi', { cell: 'Đã nộp' }],
  ['registeredStay', 'Rồi', { cell: 'Có' }],
  ['registeredStay', 'Chưa', { cell: 'Không' }],
  ['registeredStay', true, { cell: 'Có' }],
  // Who has none.
  ['phone', 'Không', { cell: null, note: 'blank-word' }],
  ['email', 'chưa có', { cell: null, note: 'blank-word' }],
  ['address', 'Không', { cell: 'Không' }],
  // The rest stays.
  ['fullName', '  Lê   An ', { cell: 'Lê An' }],
  ['unit', 'Kế toán A', { cell: 'Kế toán A' }],
  ['address', '12/3 Lê Lợi', { cell: '12/3 Lê Lợi' }],
])('%s: %j', (column, cell, expected) => {
  expect(readCell(column, cell, '')).toEqual(expected);
});

test.each<[PersonColumn, number, string, Cell]>([
  ['studentId', 70_011, '0070011', '0070011'],
  ['studentId', 70_011, '70.011', '70011'],
  ['studentId', 12, 'SV0012', 'SV0012'],
  ['studentId', 70_011, '070 011', '070011'],
  ['studentId', 70_011, '070-011', '070-011'],
  ['studentId', 70_011, '70011.00', '70011'],
  ['studentId', 70_011, '70011 đ', '70011'],
  ['phone', 912_345_611, '0912.345.611', '0912345611'],
  ['studentId', 7_000_011, '7.00E+06', '7000011'],
  ['studentId', 70_011, '#####', '70011'],
  ['studentId', 70_011, '', '70011'],
  ['unionCard', 123, '000123', '000123'],
  ['note', 0.5, '50%', '50%'],
  ['note', 38_841, '04/05/2006', '04/05/2006'],
  ['note', 1_234_567, '1.234.567', '1234567'],
  ['address', 12, '12', '12'],
])('a number of %s is as its sheet shows it: %s shown as %s', (column, cell, shown, expected) => {
  expect(readCell(column, cell, shown).cell).toBe(expected);
});

test.each<[Cell, Cell]>([
  [parseDay('05/04/2006'), MAY_4],
  ['05/04/2006', MAY_4],
  ['12/31/2006', parseDay('31/12/2006')],
  ['25/06/2006', parseDay('25/06/2006')],
  ['2006-05-04', MAY_4],
])('with day and month in each other’s place %s is %s', (cell, expected) => {
  expect(readCell('birthDate', cell, '', 'swap').cell).toBe(expected);
});

test('whatever a cell holds, nothing throws, a telephone is one or stays as it is, a date is a day or stays', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.stringMatching(/^[0-9 /.+()-]{6,24}$/),
  );
  fc.assert(
    fc.property(cell, (written) => {
      const phone = readCell('phone', written, '').cell;
      if (phone !== null && !/^0[35789]\d{8}$/.test(String(phone))) expect(typeof phone).toBe('string');
      const born = readCell('birthDate', written, '').cell;
      expect(born === null || typeof born === 'string' || (Number.isInteger(born) && Number(born) > 0)).toBe(true);
    }),
  );
});
