import { describe, expect, test } from '@jest/globals';
import { attendanceGrid } from '../../../src/areas/meetings/attendance-grid';
import { UNITS } from '../../../src/roster/units';
import { ANH, attendance, figureIn, MAI, meeting, person, sheetsOf, transfer, TU, type Book, type Line } from '../book';
import { day, open } from '../sheets';

const on = (key: string, date: string, more: Line = {}): Line => meeting({ 'Mã buổi': key, Ngày: date, ...more });
const mark = (key: string, who: string, presence: string): Line =>
  attendance({ 'Mã buổi': key, 'Mã ĐVTN': who, 'Tham dự': presence });

function gridOf(book: Book, to = '2026-08-31') {
  const { books } = open(sheetsOf(book), '2026-11-15');
  const branch = books.find(UNITS, 'KT01');
  if (branch === undefined) throw new Error('no branch');
  return attendanceGrid(books, branch, day('2026-09-01'), Math.max(day(to), day('2027-08-31')));
}

const BOOK: Book = {
  ĐVTN: [ANH, TU, MAI],
  'Sinh hoạt': [
    on('SH1', '05/09/2026', { 'Hình thức': 'Thường kỳ; Kỹ năng' }),
    on('SH2', '25/09/2026'),
    on('SH3', '05/10/2026'),
    on('SH4', '05/11/2026', { 'Trạng thái': 'Hoãn' }),
    on('SH5', '06/11/2026'),
  ],
  'Điểm danh': [
    mark('SH1', 'DV000001', 'Có mặt'),
    mark('SH2', 'DV000001', 'Vắng có lý do'),
    mark('SH3', 'DV000001', 'Có mặt'),
    mark('SH1', 'DV000002', 'Vắng không có lý do'),
    mark('SH3', 'DV000002', 'Vắng có lý do'),
  ],
};

describe('members × months of a branch', () => {
  test('signs by month, rates, and who was absent twice running; who has no row did not come', () => {
    const { months, members, counted, held, forms } = gridOf(BOOK);
    expect(months).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(members).toEqual([
      { name: 'Trần Thị Ánh', months: ['CP', 'C', ''], due: 3, present: 2, missedTwice: false },
      { name: 'Dương Tú', months: ['K·', 'P', ''], due: 3, present: 0, missedTwice: true },
    ]);
    expect([counted, held]).toEqual([3, 4]);
    expect(forms).toEqual([
      ['Thường kỳ', 4],
      ['Kỹ năng', 1],
    ]);
  });

  test('its sum is the figure of the branch', () => {
    const { members } = gridOf(BOOK);
    const sum = (of: 'due' | 'present'): number => members.reduce((total, each) => total + each[of], 0);
    const rate = figureIn(
      'attendanceRate',
      { ...BOOK, 'Chuyển sinh hoạt': [] },
      {
        from: '2026-09-01',
        to: '2027-08-31',
        today: '2026-11-15',
        unit: 'KT01',
      },
    );
    expect(rate).toMatchObject({ value: sum('present') / sum('due'), of: sum('due') });
  });

  test('who came to the branch later is due from then on; a branch without meetings has no members in it', () => {
    const moved = {
      ...BOOK,
      ĐVTN: [ANH, person({ 'Ngày vào Đoàn': '26/03/2022' })],
      'Chuyển sinh hoạt': [
        transfer({
          'Mã ĐVTN': 'DV000009',
          Loại: 'Nội bộ',
          'Từ đơn vị': 'KT02',
          'Đến đơn vị': 'KT01',
          Ngày: '01/10/2026',
        }),
      ],
    };
    expect(gridOf(moved).members.map(({ name, due }) => [name, due])).toEqual([
      ['Trần Thị Ánh', 3],
      ['Vũ Chín', 1],
    ]);
    expect(gridOf({ ĐVTN: [ANH] })).toMatchObject({ members: [], held: 0 });
  });
});
