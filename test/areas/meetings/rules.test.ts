import { describe, expect, test } from '@jest/globals';
import { ANH, attendance, issuesIn, MAI, meeting, transfer, TU, unit, UNITS, type Book, type Line } from '../book';

describe('online-forbidden: what may not be decided online', () => {
  const fires = ['online-forbidden Sinh hoạt!2 Cách tổ chức (SH000001)'];
  const forbidden = [
    'Xếp loại',
    'Kết nạp',
    'Xóa tên',
    'Công tác cán bộ',
    'Kỷ luật',
    'Kiểm tra, giám sát',
    'Bỏ phiếu kín',
  ];
  const found = (mode: string, votes: string): string[] =>
    issuesIn({ 'Sinh hoạt': [meeting({ 'Cách tổ chức': mode, 'Nội dung biểu quyết': votes })] });

  test.each(forbidden)('%s', (vote) => {
    expect(found('Trực tuyến', vote)).toEqual(fires);
    expect(found('Kết hợp', `Khác; ${vote}`)).toEqual(fires);
    expect(found('Trực tiếp', vote)).toEqual([]);
  });

  test.each(['Giới thiệu đoàn viên ưu tú', 'Khác', '', 'Khác; Giới thiệu đoàn viên ưu tú'])('not “%s”', (votes) => {
    expect(found('Trực tuyến', votes)).toEqual([]);
  });

  test('words of the unit’s own are allowed, those that rules read stay', () => {
    const settings = [{ Mã: 'Sinh hoạt.Nội dung biểu quyết', 'Giá trị': 'Góp ý' }];
    const online = (votes: string): string[] =>
      issuesIn({
        'Cấu hình': settings,
        'Sinh hoạt': [meeting({ 'Cách tổ chức': 'Trực tuyến', 'Nội dung biểu quyết': votes })],
      });
    expect(online('Góp ý')).toEqual([]);
    expect(online('Góp ý; Kết nạp')).toEqual(fires);
    expect(online('Khác')).toEqual(['bad-choice Sinh hoạt!2 Nội dung biểu quyết (SH000001)']);
  });
});

describe('attendance-not-member', () => {
  const came = (changes: Book, host: Line = {}, who = 'DV000001'): string[] =>
    issuesIn({
      'Sinh hoạt': [meeting(host)],
      'Điểm danh': [attendance({ 'Mã ĐVTN': who })],
      'Chuyển sinh hoạt': [],
      ...changes,
    });
  const fires = ['attendance-not-member Điểm danh!2 Mã ĐVTN (SH000001|DV000001)'];
  const gone = { 'Tình trạng': 'Tốt nghiệp' };

  const days: { when: string; person: Line; expected: string[] }[] = [
    { when: 'here', person: {}, expected: [] },
    { when: 'came that day', person: { 'Ngày về đơn vị': '05/10/2026' }, expected: [] },
    { when: 'came the day after', person: { 'Ngày về đơn vị': '06/10/2026' }, expected: fires },
    { when: 'left that day', person: { ...gone, 'Ngày rời đơn vị': '05/10/2026' }, expected: fires },
    { when: 'left the day after', person: { ...gone, 'Ngày rời đơn vị': '06/10/2026' }, expected: [] },
    { when: 'no member of anything', person: { 'Ngày vào Đoàn': '' }, expected: [] },
  ];
  test.each(days)('$when', ({ person, expected }) => {
    expect(came({ ĐVTN: [{ ...ANH, ...person }] })).toEqual(expected);
  });

  test('the unit that met is the person’s own, or above it', () => {
    expect(came({}, { 'Đơn vị': 'LKT' })).toEqual([]);
    expect(came({}, { 'Đơn vị': 'PH' })).toEqual([]);
    expect(came({}, { 'Đơn vị': 'KT02' })).toEqual(fires);
    expect(
      came(
        { 'Đơn vị': [...UNITS, unit({ 'Mã đơn vị': 'LXD', Cấp: 'Liên chi đoàn', 'Trực thuộc': 'PH' })] },
        { 'Đơn vị': 'LXD' },
      ),
    ).toEqual(fires);
  });

  test('the unit is that of the day: moves since are undone', () => {
    const moved = (date: string): Book => ({
      ĐVTN: [ANH, TU, MAI],
      'Chuyển sinh hoạt': [transfer({ 'Từ đơn vị': 'KT02', 'Đến đơn vị': 'KT01', Ngày: date })],
    });
    expect(came(moved('05/10/2026'))).toEqual([]);
    expect(came(moved('06/10/2026'))).toEqual(fires);
    expect(came(moved('06/10/2026'), { 'Đơn vị': 'KT02' })).toEqual([]);
  });

  test('a way up that ends nowhere judges nobody', () => {
    const lost = [...UNITS.slice(0, 3), unit({ 'Mã đơn vị': 'KT02', 'Trực thuộc': 'LXX' })];
    expect(came({ 'Đơn vị': lost }, { 'Đơn vị': 'LKT' }, 'DV000003')).toEqual([
      'unknown-ref Đơn vị!5 Trực thuộc (KT02)',
    ]);
  });
});
