import { describe, expect, test } from '@jest/globals';
import { findHeader, guessField, guessFields } from '../../../src/domain/import/columns';

test.each([
  ['Họ và tên', 'fullName'],
  ['HỌ VÀ TÊN SV', 'fullName'],
  ['Họ tên', 'fullName'],
  ['Họ và tên đệm', 'familyName'],
  ['Tên', 'givenName'],
  ['MSSV', 'studentId'],
  ['Mã sinh viên', 'studentId'],
  ['Mã SV.', 'studentId'],
  ['Ngày sinh*', 'birthDate'],
  ['Ngày, tháng, năm sinh', 'birthDate'],
  ['Ngay sinh', 'birthDate'],
  ['Điện thọai', 'phone'],
  ['SĐT', 'phone'],
  ['Lớp', 'unit'],
  ['Chi đoàn', 'unit'],
  ['Xã/phường', 'ward'],
  ['Ngày vào Đoàn', 'joinedUnion'],
  ['HỌ VÀ', 'familyName'],
  ['Ngày sinh (dd/mm/yyyy)', 'birthDate'],
  ['Giới tính (Nam/Nữ)', 'sex'],
  ['ĐT', 'phone'],
  ['SĐT liên hệ', 'phone'],
  ['Địa chỉ liên lạc', 'address'],
  ['Email sinh viên', 'email'],
  ['Tên chi đoàn', 'unit'],
  ['Năm vào Đoàn', 'joinedUnion'],
  ['Ghi chú', 'note'],
  ['Họ tên GV', null],
  ['Họ tên bố', null],
  ['SĐT mẹ', null],
  ['Nơi sinh', null],
  ['Năm sinh', null],
  ['Ngày vào Đảng', null],
  ['STT', null],
  ['Dân tộc', null],
  ['Tôn giáo', null],
  ['Số CCCD', null],
  ['Căn cước công dân', null],
  ['CMND/CCCD', null],
  ['Dân tộc, tôn giáo', null],
  ['Facebook', null],
  ['Điểm rèn luyện', null],
  ['', null],
  ['=A1', null],
])('the header %s stands for %s', (header, field) => {
  expect(guessField(header)).toBe(field);
});

test('of two columns for one field the first counts', () => {
  expect(guessFields(['Họ tên', 'SĐT', 'Di động'])).toEqual(['fullName', 'phone', null]);
});

describe('where a list begins', () => {
  test.each([
    ['at once', [['MSSV', 'Họ tên']], 0],
    ['below titles', [['TRƯỜNG ĐẠI HỌC'], [], ['Danh sách lớp', null], ['STT', 'Họ tên', 'Ngày sinh']], 3],
    ['nowhere: one column', [['Họ tên'], ['Lê Ân']], null],
    ['nowhere: nobody is named', [['MSSV', 'Điểm', 'Ngày sinh']], null],
    ['nowhere: nothing', [], null],
  ])('%s', (_, rows, at) => {
    expect(findHeader(rows)).toBe(at);
  });
});
