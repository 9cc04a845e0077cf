import { expect, test } from '@jest/globals';
import { ALIASES, BELOW, NOT_THE_SAME } from '../../../src/areas/import/aliases';
import type { ListField } from '../../../src/areas/import/fields';
import { fieldOf, fieldsOf, headerBelow, isBarred, likeness } from '../../../src/areas/import/headers';

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
  ['Ho va ten', 'fullName'],
  ['HỌ VA TÊN', 'fullName'],
  ['Họ & tên', 'fullName'],
  ['Họ và tên (in hoa)', 'fullName'],
  ['Họ và tên (VIẾT IN HOA)', 'fullName'],
  ['SỐ ĐT/ZALO', 'phone'],
  ['NGÀY VÀO ĐOÀN (nếu có)', 'joinedUnion'],
  ['Ngày, tháng,\nnăm sinh', 'birthDate'],
  ['Giới tính (ghi Nam hoặc Nữ)', 'sex'],
  ['Nữ', 'female'],
  ['Chi Ðoàn', 'unit'],
  ['Mã số sinh viên (MSSV)', 'studentId'],
  ['Ngày sinh / Date of birth', 'birthDate'],
  ['Họ và tên (Full name)', 'fullName'],
  ['Lớp – Chi đoàn', 'unit'],
  ['SĐT (Zalo)', 'phone'],
  ['Họ tên - Ngày sinh', null],
  ['Thời gian vào đoàn', 'joinedUnion'],
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
  ['Năm sinh', 'birthDate'],
  ['Ngày vào Đảng', null],
  ['SĐT (mẹ)', null],
  ['Họ và tên (cha)', null],
  ['Email 2', null],
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
  expect(fieldOf(header)).toBe(field);
});

test('every alias is read as the field that it stands by, and as no other', () => {
  const wrong = Object.entries(ALIASES).flatMap(([field, aliases]) =>
    aliases.filter((alias) => fieldOf(alias) !== field).map((alias) => `${field}: ${alias}`),
  );
  expect(wrong).toEqual([]);
});

test.each(NOT_THE_SAME)('%s is not %s: neither read as it nor offered for it', (written, not) => {
  const field = fieldOf(not);
  expect(field).not.toBeNull();
  expect([fieldOf(written), likeness(written)]).not.toContain(field);
});

test.each<[string, string, ListField | null]>([
  ['Ngày sinh', 'Nam', 'maleBirthDate'],
  ['Ngày sinh', 'Nữ', 'femaleBirthDate'],
  ['Ngày sinh', 'Tháng', 'birthMonth'],
  ['Giới tính', 'nu', 'female'],
  ['Họ và tên', 'Họ đệm', 'familyName'],
  ['Thông tin sinh viên', 'SĐT', 'phone'],
  ['Ngày vào', 'Đoàn', 'joinedUnion'],
  ['Ngày vào', 'Đội', null],
  ['Thông tin mẹ', 'SĐT', null],
  ['Cha', 'Họ và tên', null],
  ['Phụ huynh', 'Email', null],
  ['Dân tộc', 'Tên', null],
  ['Đoàn viên', 'Có', null],
  ['Lớp', 'Nam', null],
])('below %s the word %s stands for %s', (above, below, field) => {
  expect(fieldOf(headerBelow(above, below))).toBe(field);
});

test('what stands below a header is told by the table', () => {
  for (const [whole, parts] of Object.entries(BELOW)) {
    for (const [part, words] of Object.entries(parts)) {
      for (const word of words) {
        expect(
          fieldOf(headerBelow(whole === 'fullName' ? 'Họ và tên' : whole === 'sex' ? 'Giới tính' : 'Ngày sinh', word)),
        ).toBe(part);
      }
    }
  }
});

test.each<[string, ListField | null]>([
  ['Ngày snih', 'birthDate'],
  ['Điện thoạii', 'phone'],
  ['Ngáy sinh', 'birthDate'],
  ['Dịa chỉ', 'address'],
  ['DT', null],
  ['Điểm', null],
  ['Nơi sinh', null],
  ['Ngày sinh', null],
  ['Tôn giáo', null],
  ['Số đoàn viên', null],
  ['Chi đội', null],
])('%s may be meant for %s, which an officer says', (written, field) => {
  expect(likeness(written)).toBe(field);
});

test.each([
  ['of two columns for one field the first counts', ['Họ tên', 'SĐT', 'Di động'], ['fullName', 'phone', null]],
  [
    'our own headers count before others, wherever they stand',
    ['Tên SV', 'Lớp', 'Họ và tên', 'Chi đoàn'],
    [null, null, 'fullName', 'unit'],
  ],
  ['Tên ĐV is nobody’s name', ['STT', 'Tên ĐV', 'Họ và tên', 'Chi đoàn'], [null, null, 'fullName', 'unit']],
  ['three alike', ['Họ và tên', 'Họ và tên', 'Họ và tên', 'Lớp'], ['fullName', null, null, 'unit']],
])('%s', (_, headers, fields) => {
  expect(fieldsOf(headers)).toEqual(fields);
});

test.each([
  ['Dân tộc', true],
  ['DÂN TỘC/TÔN GIÁO', true],
  ['Số CCCD (12 số)', true],
  ['Link FB', true],
  ['Tiktok', true],
  ['Ngày sinh', false],
  ['Số thẻ', false],
])('%s is barred: %s', (header, expected) => {
  expect(isBarred(header)).toBe(expected);
});
