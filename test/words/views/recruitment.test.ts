import { describe, expect, test } from '@jest/globals';
import { recruitmentView } from '../../../src/words/views/recruitment';
import { admission, ANH, MAI, person, recruit, reportIn, transfer, TU, unit, UNITS, type Book } from '../../areas/book';
import { day } from '../../areas/sheets';
import { rowAt, valuesOf } from './reading';

const OCCASION = {
  period: { from: day('2026-09-01'), to: day('2027-08-31') },
  updatedAt: { day: day('2026-11-15'), time: '10:30' },
};

const CLOSED = unit({ 'Mã đơn vị': 'KT00', 'Tên đơn vị': 'Chi đoàn KT00', 'Ngày kết thúc': '31/07/2026' });

const BOOK: Book = {
  'Đơn vị': [...UNITS, CLOSED],
  ĐVTN: [ANH, TU, MAI],
  '1+1': [
    admission({ 'ĐVTN được kết nạp': 'DV000003', 'Họ và tên thanh niên': 'Phạm Mai', 'Tổ chức': 'Đoàn' }),
    recruit({ 'Mã lượt': 'VD000002', 'Người vận động': 'DV000002', 'Họ và tên thanh niên': 'Võ Khoa' }),
    recruit({ 'Mã lượt': 'VD000003', 'Họ và tên thanh niên': 'Lý An', 'Người vận động': 'DV000099' }),
  ],
};

function viewIn(book: Book, unitCode: string | null = null) {
  return recruitmentView(reportIn(book, { unit: unitCode }), OCCASION);
}

const none = ['–', '–', '–', '–', '–', '–', '–', '–'];

describe('Tổng hợp 1+1', () => {
  test('says what, whose, when and the three figures', () => {
    expect(valuesOf(viewIn(BOOK).rows.slice(0, 7))).toEqual([
      ['TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỦ TRƯƠNG “1+1”'],
      ['Đoàn Phân hiệu'],
      ['Từ ngày 01/09/2026 đến ngày 31/08/2027 · Cập nhật lúc 10:30 ngày 15/11/2026'],
      [],
      [0.5, '', 1, '', '', '', 1],
      [
        'đoàn viên vận động thành công (1/2)',
        '',
        'thanh niên được kết nạp (Đoàn: 1, Hội: 0)',
        '',
        '',
        '',
        'đoàn viên tham gia tổ chức Hội',
      ],
      [],
    ]);
  });

  test('has a line for each unit, the total first, and tells what was left out', () => {
    const rows = viewIn(BOOK).rows.slice(7);
    expect(valuesOf(rows.map((row) => row.slice(0, 9))).slice(0, 7)).toEqual([
      [
        'Đơn vị',
        'Đoàn viên',
        'Đoàn viên trong Hội',
        'Vận động thành công',
        'Tỷ lệ',
        'Kết nạp vào Đoàn',
        'Kết nạp vào Hội',
        'Đang vận động',
        'Đã nộp đơn',
      ],
      ['Tổng cộng', 2, 1, 1, 0.5, 1, 0, 1, 0],
      ['Liên chi đoàn Kỹ thuật', 2, 1, 1, 0.5, 1, 0, 1, 0],
      ['Chi đoàn KT01', 2, 1, 1, 0.5, 1, 0, 1, 0],
      ['Chi đoàn KT02', 0, 0, 0, '–', 0, 0, 0, 0],
      ['1 dòng có lỗi nên không được tính (xem trang tính Lỗi dữ liệu).'],
      ['Dấu – nghĩa là chưa có số liệu.'],
    ]);
    expect(rows.slice(1, 5).map(([name]) => [name?.style, name?.level])).toEqual([
      ['total', 0],
      ['group', 0],
      ['plain', 1],
      ['plain', 1],
    ]);
  });

  test('has the steps and who stayed beside it', () => {
    const view = viewIn(BOOK);
    expect(rowAt(view, 'Đơn vị trực thuộc', 10)).toEqual(['Đơn vị trực thuộc', 'Vào Đoàn', 'Vào Hội', 'Cộng', 'Tỷ lệ']);
    expect(rowAt(view, 'Liên chi đoàn Kỹ thuật', 10)).toEqual(['Liên chi đoàn Kỹ thuật', 1, 0, 1, 0.5]);
    expect(rowAt(view, 'Đang vận động', 10)).toEqual(['Đang vận động', 1, 0.5]);
    expect(rowAt(view, 'Đã kết nạp', 10)).toEqual(['Đã kết nạp', 1, 0.5]);
    expect(rowAt(view, 'Sau 3 tháng', 10)).toEqual(['Sau 3 tháng', 0, '–', '–', 0]);
  });

  test('of a branch alone has its line and no table of units', () => {
    const view = viewIn(BOOK, 'KT01');
    expect(valuesOf(view.rows.slice(1, 2))).toEqual([['Chi đoàn KT01']]);
    expect(rowAt(view, 'Tổng cộng')).toEqual(expect.arrayContaining(['Tổng cộng', 2, 1]));
    expect(view.charts.map(({ title }) => title)).toEqual(['Lượt vận động theo trạng thái']);
  });

  test('shows what is not known as a dash, never as 0', () => {
    const view = viewIn({ 'Đơn vị': UNITS, ĐVTN: null });
    expect(rowAt(view, 'Tổng cộng').slice(0, 9)).toEqual(['Tổng cộng', ...none]);
    expect(rowAt(view, 'Chi đoàn KT01').slice(0, 9)).toEqual(['Chi đoàn KT01', ...none]);
    expect(rowAt(view, 'Khảo sát', 10)).toEqual(['Khảo sát', '–', '–']);
    expect(valuesOf(view.rows.slice(4, 5))).toEqual([['–', '', '–', '', '', '', '–']]);
  });

  test('gives what no branch accounts for a line of its own', () => {
    // Who came from the faculty after the end day was counted in it.
    const moved = transfer({ 'Từ đơn vị': 'LKT', 'Đến đơn vị': 'KT01', Ngày: '01/12/2026' });
    const view = viewIn({ 'Đơn vị': UNITS, ĐVTN: [ANH, TU], 'Chuyển sinh hoạt': [moved] });
    expect(rowAt(view, 'Chi đoàn KT01').slice(1, 3)).toEqual([1, 1]);
    expect(rowAt(view, 'Chưa rõ chi đoàn').slice(1, 3)).toEqual([1, 0]);
    expect(view.rows.filter(([name]) => name?.value === 'Chưa rõ đơn vị')).toEqual([]);
  });

  test('loses no unit that stands in a circle', () => {
    const circle = ['LA', 'LB'].map((code, index) =>
      unit({ 'Mã đơn vị': code, 'Tên đơn vị': code, Cấp: 'Liên chi đoàn', 'Trực thuộc': index === 0 ? 'LB' : 'LA' }),
    );
    const names = viewIn({ 'Đơn vị': [...UNITS, ...circle], ĐVTN: [person()] }).rows.map(([name]) => name?.value);
    expect(names.filter((name) => name === 'LA' || name === 'LB')).toEqual(['LA', 'LB']);
  });

  test('needs no units at all', () => {
    const view = viewIn({ 'Đơn vị': null, ĐVTN: [ANH, TU] });
    expect(valuesOf(view.rows.slice(1, 2))).toEqual([['Toàn bộ sổ']]);
    expect(rowAt(view, 'Tổng cộng').slice(0, 3)).toEqual(['Tổng cộng', 2, 1]);
  });
});
