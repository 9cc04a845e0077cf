import { describe, expect, test } from '@jest/globals';
import { nominationsView } from '../../../src/words/views/nominations';
import { ANH, nomination, person, reportIn, sheetsOf, TODAY, TU, type Book } from '../../areas/book';
import { day, open } from '../../areas/sheets';
import { rowAt, valuesOf } from './reading';

const OCCASION = {
  period: { from: day('2026-09-01'), to: day('2027-08-31') },
  updatedAt: { day: day(TODAY), time: '10:30' },
};

const RESOLVED = {
  'Giai đoạn': 'Nghị quyết giới thiệu',
  'Ngày gửi danh sách': '02/10/2026',
  'Ngày công nhận đối tượng': '03/10/2026',
  'Ngày học lớp nhận thức': '04/10/2026',
  'Ngày nghị quyết': '05/11/2026',
  'Số nghị quyết': '026-NQ/ĐTN',
};

const BOOK: Book = {
  ĐVTN: [ANH, TU, person({ 'Chi đoàn': 'KT02', 'Ngày vào Đoàn': '26/03/2022' })],
  'Giới thiệu vào Đảng': [
    nomination(RESOLVED),
    nomination({ 'Mã hồ sơ': 'GT000002', 'Mã ĐVTN': 'DV000002', 'Ngày bình chọn': '01/09/2026' }),
  ],
};

function viewIn(book: Book) {
  const { books } = open(sheetsOf(book), TODAY);
  const placeOf = (table: string) => (table === 'Giới thiệu vào Đảng' ? { sheetId: 2101, column: 0 } : null);
  return nominationsView(reportIn(book), books, OCCASION, placeOf);
}

describe('Tổng hợp giới thiệu vào Đảng', () => {
  test('says what, whose, when and the three figures', () => {
    expect(valuesOf(viewIn(BOOK).rows.slice(0, 7))).toEqual([
      ['TỔNG HỢP GIỚI THIỆU ĐOÀN VIÊN ƯU TÚ VÀO ĐẢNG'],
      ['Đoàn Phân hiệu'],
      ['Từ ngày 01/09/2026 đến ngày 31/08/2027 · Cập nhật lúc 10:30 ngày 15/11/2026'],
      [],
      [1, 0, '', '', '', 2],
      ['đoàn viên được giới thiệu cho Đảng', 'đoàn viên được kết nạp Đảng', '', '', '', 'hồ sơ đang chờ'],
      [],
    ]);
  });

  test('counts each unit that has nominations', () => {
    const rows = valuesOf(
      viewIn(BOOK)
        .rows.slice(7, 14)
        .map((row) => row.slice(0, 12)),
    );
    expect(rows).toEqual([
      [
        'Đơn vị',
        'Đoàn viên ưu tú',
        'Đã gửi danh sách',
        'Đối tượng kết nạp Đảng',
        'Đã học lớp nhận thức',
        'Nghị quyết giới thiệu',
        'Kết nạp Đảng',
        'Đảng viên chính thức',
        'Dừng giới thiệu',
        'Được giới thiệu',
        'Được kết nạp',
        'Hồ sơ đang chờ',
      ],
      ['Tổng cộng', 2, 1, 1, 1, 1, 0, 0, 0, 1, 0, 2],
      ['Liên chi đoàn Kỹ thuật', 2, 1, 1, 1, 1, 0, 0, 0, 1, 0, 2],
      ['Chi đoàn KT01', 2, 1, 1, 1, 1, 0, 0, 0, 1, 0, 2],
      ['1 đơn vị không có hồ sơ nên không ghi trong bảng.'],
      ['Không có dòng nào bị loại vì có lỗi.'],
      ['Dấu – nghĩa là chưa có số liệu.'],
    ]);
  });

  test('tells how many stand at each stage', () => {
    const view = viewIn(BOOK);
    expect(rowAt(view, 'Đoàn viên ưu tú', 13)).toEqual(['Đoàn viên ưu tú', 2, 1]);
    expect(rowAt(view, 'Nghị quyết giới thiệu', 13)).toEqual(['Nghị quyết giới thiệu', 1, 1]);
    expect(rowAt(view, 'Dừng giới thiệu', 13)).toEqual(['Dừng giới thiệu', 0]);
  });

  test('names those introduced and those waiting, the longest first, each with a link to the row', () => {
    const { rows } = viewIn(BOOK);
    const at = rows.findIndex(([cell]) => cell?.value === 'Đoàn viên được giới thiệu trong kỳ');
    const filled = valuesOf(rows.slice(at)).map((row) => row.filter((value) => value !== ''));
    expect(filled).toEqual([
      ['Đoàn viên được giới thiệu trong kỳ'],
      ['Họ và tên', 'Chi đoàn', 'MSSV', 'Ngày nghị quyết', 'Số nghị quyết'],
      ['Trần Thị Ánh', 'Chi đoàn KT01', 'AB1001', day('2026-11-05'), '026-NQ/ĐTN'],
      [],
      ['Hồ sơ đang chờ'],
      ['Họ và tên', 'Chi đoàn', 'Giai đoạn', 'Số ngày', 'Việc tiếp theo', 'Đến lượt'],
      ['Dương Tú', 'Chi đoàn KT01', 'Đoàn viên ưu tú', 75, 'Gửi danh sách đoàn viên ưu tú', 'Ban Chấp hành Đoàn'],
      ['Trần Thị Ánh', 'Chi đoàn KT01', 'Nghị quyết giới thiệu', 10, 'Xem xét kết nạp', 'Cấp ủy'],
    ]);
    const links = rows.slice(at).flatMap(([name]) => (name?.link === undefined ? [] : [name.link]));
    expect(links.map(({ row }) => row)).toEqual([1, 2, 1]);
  });

  test('says so where nobody is introduced and nobody waits', () => {
    const values = valuesOf(viewIn({ 'Giới thiệu vào Đảng': [] }).rows).map(([first]) => first);
    expect(values.filter((value) => value === 'Không có.')).toHaveLength(2);
  });

  test('knows no name without the roster', () => {
    const view = viewIn({ ĐVTN: null, 'Giới thiệu vào Đảng': [nomination(RESOLVED)] });
    const row = view.rows.findLast(([name]) => name?.value === 'DV000001');
    expect(valuesOf([row ?? []])[0]?.filter((value) => value !== '')).toEqual([
      'DV000001',
      '–',
      'Nghị quyết giới thiệu',
      10,
      'Xem xét kết nạp',
      'Cấp ủy',
    ]);
  });
});
