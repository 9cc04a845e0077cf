import { expect, test } from '@jest/globals';
import { RULES } from '../../src/areas/check';
import { MISSPELT_SHEET, WRONG_LOCALE } from '../../src/judging/file-rules';
import { kindOf } from '../../src/words/issue-kinds';

const KINDS: Readonly<Record<string, string>> = {
  required: 'Thiếu dữ liệu',
  'missing-column': 'Thiếu dữ liệu',
  'misspelt-column': 'Sai tên gọi',
  'duplicate-column': 'Trùng lặp',
  'misspelt-sheet': 'Sai tên gọi',
  'wrong-locale': 'Cài đặt tệp',
  'unknown-setting': 'Mã không có',
  'bad-date': 'Sai định dạng',
  'bad-number': 'Sai định dạng',
  'bad-choice': 'Sai định dạng',
  'bad-email': 'Sai định dạng',
  'bad-phone': 'Sai định dạng',
  'date-imprecise': 'Sai định dạng',
  'date-in-future': 'Sai ngày',
  'date-order': 'Sai ngày',
  'stage-behind': 'Sai ngày',
  'duplicate-key': 'Trùng lặp',
  'possible-duplicate': 'Trùng lặp',
  'double-credit': 'Trùng lặp',
  'nominated-twice': 'Trùng lặp',
  'post-twice': 'Trùng lặp',
  'two-secretaries': 'Trùng lặp',
  'unknown-ref': 'Mã không có',
  'unit-cycle': 'Sai cấp trên',
  'plan-cycle': 'Sai cấp trên',
  'unit-root': 'Sai cấp trên',
  'unit-level': 'Sai cấp trên',
  'unit-closed': 'Điều kiện',
  'age-range': 'Điều kiện',
  'joined-too-young': 'Điều kiện',
  'over-30-active': 'Điều kiện',
  'stale-row': 'Quá hạn',
  'left-without-date': 'Thiếu dữ liệu',
  'off-campus-address': 'Thiếu dữ liệu',
  'recruiter-not-member': 'Điều kiện',
  'self-recruit': 'Điều kiện',
  'already-member': 'Điều kiện',
  'admitted-without-date': 'Thiếu dữ liệu',
  'admitted-without-proof': 'Thiếu dữ liệu',
  'credited-not-in-roster': 'Điều kiện',
  'done-without-date': 'Thiếu dữ liệu',
  'nominee-not-member': 'Điều kiện',
  'nominee-rating': 'Điều kiện',
  'stage-without-date': 'Thiếu dữ liệu',
  'stage-skipped': 'Thiếu dữ liệu',
  'votes-arithmetic': 'Biểu quyết',
  'votes-quorum': 'Biểu quyết',
  'votes-majority': 'Biểu quyết',
  'certificate-expired': 'Quá hạn',
  renominated: 'Quá hạn',
  'online-forbidden': 'Điều kiện',
  'attendance-not-member': 'Điều kiện',
  'transfer-late': 'Quá hạn',
  'temporary-long': 'Quá hạn',
  'post-vacant': 'Điều kiện',
  'term-over': 'Quá hạn',
  'barred-by-discipline': 'Điều kiện',
};

const CODES = [...RULES, MISSPELT_SHEET, WRONG_LOCALE].map(({ code }) => code);

test.each(Object.entries(KINDS))('%s is of the kind %s', (code, kind) => {
  expect(kindOf(code)).toBe(kind);
});

test('every code has its kind', () => {
  expect(CODES.filter((code) => !(code in KINDS))).toEqual([]);
});
