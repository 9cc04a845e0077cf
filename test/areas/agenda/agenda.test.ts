import { describe, expect, test } from '@jest/globals';
import { agendaOf } from '../../../src/areas/agenda/agenda';
import { UNITS } from '../../../src/roster/units';
import { formatDay } from '../../../src/text/calendar';
import { ANH, MAI, meeting, person, plan, recruit, sheetsOf, TU, type Book } from '../book';
import { day, open } from '../sheets';

/** The agenda of KT01 in a month, as kind, name and day. */
function agenda(book: Book, first = '2026-12-01'): string[] {
  const { books } = open(sheetsOf(book), '2026-11-15');
  const branch = books.find(UNITS, 'KT01');
  if (branch === undefined) throw new Error('no branch');
  return agendaOf(books, branch, day(first)).map((item) =>
    [item.kind, item.name, item.day === null ? '' : formatDay(item.day)].join(' | '),
  );
}

describe('what the register proposes', () => {
  test('birthdays of the month in the branch; 29/02 on the 28th of a common year', () => {
    const leap = person({ 'Ngày sinh': '29/02/2004', 'Họ và tên': 'Vũ Nhuận' });
    const gone = person({ ...leap, 'Mã ĐVTN': 'DV8', MSSV: 'X8', 'Tình trạng': 'Tốt nghiệp' });
    const ĐVTN = [ANH, TU, MAI, leap, gone];
    expect(agenda({ ĐVTN }, '2027-02-01')).toEqual(['birthday | Vũ Nhuận | 28/02/2027']);
    expect(agenda({ ĐVTN }, '2028-02-01')).toEqual(['birthday | Vũ Nhuận | 29/02/2028']);
    expect(agenda({ ĐVTN }, '2027-03-01')).toEqual([]);
  });

  test('tasks of the branch and of those above that are due in the month, or late', () => {
    const tasks = [
      plan({ Mã: 'KH1', 'Nội dung': 'Của cấp trên', 'Đơn vị': 'PH', Hạn: '31/12/2026' }),
      plan({ Mã: 'KH2', 'Nội dung': 'Quá hạn', Hạn: '01/10/2026' }),
      plan({ Mã: 'KH3', 'Nội dung': 'Tháng sau', Hạn: '01/01/2027' }),
      plan({
        Mã: 'KH4',
        'Nội dung': 'Đã xong',
        Hạn: '05/12/2026',
        'Trạng thái': 'Hoàn thành',
        'Ngày hoàn thành': '01/11/2026',
      }),
      plan({ Mã: 'KH5', 'Nội dung': 'Chi đoàn khác', 'Đơn vị': 'KT02' }),
      plan({ Mã: 'KH6', 'Nội dung': 'Hủy', 'Trạng thái': 'Hủy' }),
    ];
    expect(agenda({ 'Kế hoạch': tasks })).toEqual(['task | Quá hạn | 01/10/2026', 'task | Của cấp trên | 31/12/2026']);
  });

  test('resolutions of two months from above, and the conclusion of the last meeting', () => {
    const document = (Số: string, Loại: string, Ngày: string, unit = 'PH') => ({
      Số,
      Loại,
      Ngày,
      'Đơn vị': unit,
      'Trích yếu': 'về việc A',
    });
    expect(
      agenda({
        'Văn bản': [
          document('05-NQ/ĐTN', 'NQ', '20/11/2026'),
          document('06', 'Nghị quyết', '30/09/2026'),
          document('07-KH/ĐTN', 'Kế hoạch', '20/11/2026'),
          document('08-NQ/ĐTN', 'NQ', '20/11/2026', 'KT02'),
        ],
        'Sinh hoạt': [
          meeting({ Ngày: '05/10/2026', 'Kết luận': 'Cũ' }),
          meeting({ 'Mã buổi': 'SH2', Ngày: '05/11/2026', 'Kết luận': 'Làm bồn hoa' }),
          meeting({ 'Mã buổi': 'SH3', Ngày: '05/12/2026', 'Kết luận': 'Trong tháng' }),
        ],
      }),
    ).toEqual(['conclusion | Làm bồn hoa | 05/11/2026', 'resolution | 05-NQ/ĐTN – về việc A | 20/11/2026']);
  });

  test('who has applied for the Union, and who was rated best', () => {
    expect(
      agenda({
        '1+1': [
          recruit({ 'Tổ chức': 'Đoàn', 'Trạng thái': 'Đã nộp đơn' }),
          recruit({ 'Mã lượt': 'VD2', 'Họ và tên thanh niên': 'Chưa Nộp', 'Tổ chức': 'Đoàn' }),
        ],
        'Xếp loại': [{ 'Mã ĐVTN': 'DV000001', 'Năm học': '2025-2026', 'Xếp loại': 'Hoàn thành xuất sắc nhiệm vụ' }],
      }),
    ).toEqual(['admission | Lê Hoàng Ân | ', 'nomination | Trần Thị Ánh | ']);
  });
});
