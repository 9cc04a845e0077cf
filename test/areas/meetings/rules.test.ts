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

describe('votes of a meeting', () => {
  /** On a day before and one after more than half of those summoned were asked for. */
  const [BEFORE, AFTER] = ['25/06/2026', '26/06/2026'];
  const found = (votes: Line, day = AFTER, settings: Line[] = []): string[] =>
    issuesIn({
      'Cấu hình': settings,
      'Sinh hoạt': [meeting({ Ngày: day })],
      'Biểu quyết': [{ 'Mã buổi': 'SH000001', 'Nội dung': 'Kết nạp', ...votes }],
    }).map((issue) => issue.replace(' Biểu quyết!2 ', ': ').replace(' (#2)', ''));
  const vote = (due: number, present: number, votesFor: number, against = 0): Line => ({
    'Số phải dự': due,
    'Số có mặt': present,
    'Tán thành': votesFor,
    'Không tán thành': against,
  });

  test.each<[string, Line, string[]]>([
    ['as many as came', vote(30, 30, 30), []],
    ['nothing was counted', {}, []],
    ['more in favour than present', vote(30, 20, 21), ['votes-arithmetic: Tán thành']],
    ['more present than due', vote(30, 31, 20), ['votes-arithmetic: Số có mặt']],
    ['more votes than present', vote(30, 20, 16, 5), ['votes-arithmetic: Không tán thành']],
    ['fewer than none', { 'Tán thành': -1 }, ['votes-arithmetic: Tán thành']],
    ['too few came', vote(30, 19, 19), ['votes-quorum: Số có mặt']],
  ])('%s', (_, votes, expected) => {
    expect(found(votes)).toEqual(expected);
  });

  test('more than half is of those present, and of those summoned from 26/06/2026 on', () => {
    expect([found(vote(30, 20, 11), BEFORE), found(vote(30, 20, 11), AFTER)]).toEqual([
      [],
      ['votes-majority: Tán thành'],
    ]);
    expect([found(vote(30, 20, 10), BEFORE), found(vote(30, 20, 16), AFTER)]).toEqual([
      ['votes-majority: Tán thành'],
      [],
    ]);
  });

  test('the base is a dated setting; the default that set-up wrote is none', () => {
    const code = 'Cơ sở tính biểu quyết';
    expect(found(vote(30, 20, 11), AFTER, [{ Mã: code, 'Giá trị': 'có mặt' }])).toEqual(['votes-majority: Tán thành']);
    expect(found(vote(30, 20, 11), AFTER, [{ Mã: code, 'Giá trị': 'Có mặt', 'Hiệu lực từ': BEFORE }])).toEqual([]);
    expect(found(vote(30, 20, 11), BEFORE, [{ Mã: code, 'Giá trị': 'triệu tập' }])).toEqual([
      'votes-majority: Tán thành',
    ]);
    expect(issuesIn({ 'Cấu hình': [{ Mã: code, 'Giá trị': 'tất cả' }] }).map((issue) => issue.split(' ')[0])).toEqual([
      'bad-choice',
    ]);
  });

  test('votes on a meeting that isn’t there', () => {
    expect(issuesIn({ 'Sinh hoạt': [], 'Biểu quyết': [{ 'Mã buổi': 'SH9', 'Nội dung': 'x' }] })).toEqual([
      'unknown-ref Biểu quyết!2 Mã buổi (#2)',
    ]);
  });
});
