import { describe, expect, test } from '@jest/globals';
import { fingerprint } from '../../src/areas/forms/fingerprint';
import { STAGES } from '../../src/areas/nominations/tables';
import { FIGURES } from '../../src/areas/report';
import { CONSENT_VERSION, FORM_ANSWERS, FORM_WORDS } from '../../src/words/forms';
import { list, number, percent, quote } from '../../src/text/format';
import { REFUSAL } from '../../src/words/refusals';
import { NEXT_STEP } from '../../src/areas/nominations/stages';
import { reportJson } from '../../src/words/json';
import { admission, reportIn } from '../areas/book';
import { day } from '../areas/sheets';

describe('numbers as in Vietnam', () => {
  const numbers: [value: number, shown: string][] = [
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1.000'],
    [1234, '1.234'],
    [24000000, '24.000.000'],
    [123456, '123.456'],
    [-5, '-5'],
    [-123, '-123'],
    [-1234, '-1.234'],
  ];
  test.each(numbers)('%d: %s', (value, shown) => {
    expect(number(value)).toBe(shown);
  });

  const shares: [share: number, shown: string][] = [
    [0, '0%'],
    [0.125, '12,5%'],
    [0.5, '50%'],
    [1 / 3, '33,3%'],
    [2 / 3, '66,7%'],
    [1, '100%'],
    [0.0004, '0%'],
    [0.0005, '0,1%'],
  ];
  test.each(shares)('%d: %s', (share, shown) => {
    expect(percent(share)).toBe(shown);
  });
});

describe('quotes and lists', () => {
  test('a quote is cut at 80 letters', () => {
    expect(quote('KT01')).toBe('“KT01”');
    expect(quote('')).toBe('“”');
    expect(quote('x'.repeat(80))).toBe(`“${'x'.repeat(80)}”`);
    expect(quote('x'.repeat(81))).toBe(`“${'x'.repeat(79)}…”`);
  });

  test('a long list says how many more there are', () => {
    expect(list([])).toBe('');
    expect(list(['a', 'b'])).toBe('a, b');
    expect(list(['a', 'b', 'c'], 3)).toBe('a, b, c');
    expect(list(['a', 'b', 'c', 'd'], 2)).toBe('a, b và 2 mục khác');
    expect(list(Array<string>(1246).fill('a'), 1)).toBe('a và 1.245 mục khác');
  });
});

describe('why a set of books can’t be taken', () => {
  const refusals: [said: string, expected: string][] = [
    [
      REFUSAL.tableTwice('ĐVTN', 'a.xlsx', 'b.xlsx'),
      'Trang tính “ĐVTN” có ở cả “a.xlsx” và “b.xlsx”. Chỉ giữ ở một tệp.',
    ],
    [
      REFUSAL.tableTwice('ĐVTN', 'a.xlsx', 'a.xlsx'),
      '“a.xlsx” có hai trang tính “ĐVTN” (chỉ khác cách gõ dấu hoặc chữ hoa). Giữ lại một trang tính.',
    ],
    [
      REFUSAL.settingTwice('Tuổi tối đa', 'a.xlsx', 2, 'b.xlsx', 5),
      'Cấu hình “Tuổi tối đa” có hai giá trị cho cùng một ngày: “a.xlsx” dòng 2 và “b.xlsx” dòng 5. Giữ lại một giá trị.',
    ],
    [
      REFUSAL.noTables(['a.xlsx', 'b.csv']),
      '“a.xlsx”, “b.csv” không có trang tính nào của Sổ Đoàn (Đơn vị, ĐVTN, 1+1 …). Kiểm tra lại tên trang tính.',
    ],
    [REFUSAL.noUnit('KT99'), 'Không có đơn vị nào mang mã “KT99”. Kiểm tra lại mã ở trang tính Đơn vị.'],
  ];
  test.each(refusals)('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('what reports tell', () => {
  const report = reportIn({ '1+1': [admission()], 'Giới thiệu vào Đảng': [], 'Xếp loại': [] });

  test('every figure has a name in Vietnamese', () => {
    expect(Object.keys(report.figures)).toEqual(FIGURES.map(({ name }) => name));
    const words = FIGURES.map(({ label }) => label);
    expect(words).not.toContain('');
    expect(new Set(words).size).toBe(words.length);
  });

  test('periods are ISO, units go by their codes', () => {
    const told = reportJson(report, { from: day('2026-09-01'), to: day('2027-08-31') });
    expect(told.period).toEqual({ from: '2026-09-01', to: '2027-08-31' });
    expect([told.unit, told.excluded, told.byUnit.map(({ unit }) => unit)]).toEqual(['PH', 0, ['LKT', 'KT01', 'KT02']]);
    expect(told.figures['recruitedIntoAssociation']).toEqual({ value: 1, rows: ['VD000001'], nature: 'flow' });
    expect(told.byUnit[1]?.figures['recruitedIntoAssociation']).toEqual({ value: 1, rows: ['VD000001'] });
  });

  test('every open stage has a next step and somebody whose turn it is', () => {
    for (const stage of STAGES) {
      const { next, turn } = NEXT_STEP[stage];
      const ended = stage === 'Đảng viên chính thức' || stage === 'Dừng giới thiệu';
      expect([stage, next === '', turn === '']).toEqual([stage, ended, ended]);
    }
  });
});

test('the text that one consents to has another version whenever it says something else', () => {
  const texts = Object.values(FORM_WORDS).map(({ questions }) => questions['consent']);
  const versions: Readonly<Record<string, string>> = { '2026-11': 'm3jrccftrlfj' };
  expect(fingerprint(JSON.stringify([texts, FORM_ANSWERS.agree]))).toBe(versions[CONSENT_VERSION]);
});
