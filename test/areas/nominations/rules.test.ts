import { describe, expect, test } from '@jest/globals';
import { reportJson } from '../../../src/words/json';
import {
  ANH,
  figureIn,
  issuesIn,
  issuesOf,
  nomination,
  rating,
  reportIn,
  TODAY,
  TU,
  type Book,
  type Line,
} from '../book';
import { day } from '../sheets';

const SHEET = 'Giới thiệu vào Đảng';
const STAGES: [stage: string, header: string][] = [
  ['Đoàn viên ưu tú', 'Ngày bình chọn'],
  ['Đã gửi danh sách', 'Ngày gửi danh sách'],
  ['Đối tượng kết nạp Đảng', 'Ngày công nhận đối tượng'],
  ['Đã học lớp bồi dưỡng nhận thức về Đảng', 'Ngày học lớp nhận thức'],
  ['Nghị quyết giới thiệu', 'Ngày nghị quyết'],
  ['Kết nạp Đảng', 'Ngày kết nạp Đảng'],
  ['Đảng viên chính thức', 'Ngày chính thức'],
];
const STOPPED = 'Dừng giới thiệu';

function nominations(...lines: Line[]): Book {
  return { [SHEET]: lines };
}

/** A nomination that went through every stage up to one, a month each, the last in a given month of 2026. */
function upTo(stage: string, changes: Line = {}): Line {
  const reached = STAGES.slice(0, STAGES.findIndex(([each]) => each === stage) + 1);
  const dates = reached.map(([, header], index): [string, string] => [header, `0${String(index + 1)}/10/2026`]);
  return nomination({ 'Ngày bình chọn': '', 'Giai đoạn': stage, ...Object.fromEntries(dates), ...changes });
}

describe('nominee-not-member: in the Union on Ngày bình chọn, today when it is empty', () => {
  const fires = [`nominee-not-member ${SHEET}!2 Mã ĐVTN (GT000001)`];
  const cases: { when: string; nominee: Line; line?: Line; expected: string[] }[] = [
    { when: 'is a member', nominee: {}, expected: [] },
    { when: 'joined that day', nominee: { 'Ngày vào Đoàn': '01/10/2026' }, expected: [] },
    { when: 'joined the day after', nominee: { 'Ngày vào Đoàn': '02/10/2026' }, expected: fires },
    {
      when: 'is in the Association only',
      nominee: { 'Ngày vào Đoàn': '', 'Ngày vào Hội': '01/10/2025' },
      expected: fires,
    },
    { when: 'left the Union that day', nominee: { 'Ngày ra khỏi Đoàn': '01/10/2026' }, expected: fires },
    { when: 'left the Union since', nominee: { 'Ngày ra khỏi Đoàn': '02/10/2026' }, expected: [] },
    {
      when: 'left the Union since, and no day is known',
      nominee: { 'Ngày ra khỏi Đoàn': '02/10/2026' },
      line: { 'Ngày bình chọn': '' },
      expected: fires,
    },
    {
      when: 'is a member today, and no day is known',
      nominee: { 'Ngày vào Đoàn': '15/11/2026' },
      line: { 'Ngày bình chọn': '' },
      expected: [],
    },
  ];
  test.each(cases)('$when', ({ nominee, line, expected }) => {
    const book = { ĐVTN: [{ ...ANH, ...nominee }], ...nominations(nomination(line)) };
    expect(issuesOf(['nominee-not-member'], book)).toEqual(expected);
  });
});

describe('nominee-rating: the best grade in the school year of Ngày bình chọn or the one before', () => {
  const fires = [`nominee-rating ${SHEET}!2 Mã ĐVTN (GT000001)`];
  const cases: { when: string; ratings: Line[]; chosen?: string; expected: string[] }[] = [
    { when: 'the year before', ratings: [rating()], expected: [] },
    { when: 'the same year', ratings: [rating({ 'Năm học': '2026-2027' })], expected: [] },
    { when: 'two years before', ratings: [rating({ 'Năm học': '2024-2025' })], expected: fires },
    { when: 'a year later', ratings: [rating()], chosen: '31/08/2025', expected: fires },
    {
      when: 'the last day of the school year',
      ratings: [rating({ 'Năm học': '2024-2025' })],
      chosen: '31/08/2026',
      expected: [],
    },
    {
      when: 'the first day of the next',
      ratings: [rating({ 'Năm học': '2024-2025' })],
      chosen: '01/09/2026',
      expected: fires,
    },
    { when: 'rated less', ratings: [rating({ 'Xếp loại': 'Hoàn thành tốt nhiệm vụ' })], expected: fires },
    { when: 'somebody else', ratings: [rating({ 'Mã ĐVTN': 'DV000002' })], expected: fires },
    { when: 'named by student number', ratings: [rating({ 'Mã ĐVTN': 'AB1001' })], expected: [] },
    { when: 'no day is known', ratings: [], chosen: '', expected: [] },
  ];
  test.each(cases)('$when', ({ ratings, chosen = '01/10/2026', expected }) => {
    const book = { 'Xếp loại': ratings, ...nominations(nomination({ 'Ngày bình chọn': chosen })) };
    expect(issuesOf(['nominee-rating'], book)).toEqual(expected);
  });
});

describe('stages and their dates', () => {
  test.each(STAGES)('%s needs %s', (stage, header) => {
    expect(issuesIn(nominations(upTo(stage)))).toEqual([]);
    expect(issuesIn(nominations(upTo(stage, { [header]: '' })))).toEqual([
      `stage-without-date ${SHEET}!2 ${header} (GT000001)`,
    ]);
  });

  test('a stop needs its day, and may come at any time', () => {
    const stop = nomination({ 'Giai đoạn': STOPPED });
    expect(issuesIn(nominations(stop))).toEqual([`stage-without-date ${SHEET}!2 Ngày dừng (GT000001)`]);
    expect(issuesIn(nominations({ ...stop, 'Ngày dừng': '01/10/2026' }))).toEqual([]);
  });

  test('stage-skipped names the first earlier stage without a date', () => {
    const line = upTo('Nghị quyết giới thiệu', { 'Ngày gửi danh sách': '', 'Ngày học lớp nhận thức': '' });
    expect(issuesIn(nominations(line))).toEqual([`stage-skipped ${SHEET}!2 Ngày gửi danh sách (GT000001)`]);
  });

  test('stage-behind: the date of a later stage is filled, a stop’s too', () => {
    const behind = [`stage-behind ${SHEET}!2 Giai đoạn (GT000001)`];
    expect(issuesIn(nominations(upTo('Nghị quyết giới thiệu', { 'Giai đoạn': 'Đã gửi danh sách' })))).toEqual(behind);
    expect(issuesIn(nominations(nomination({ 'Ngày dừng': '02/10/2026' })))).toEqual(behind);
    expect(
      issuesIn(nominations(nomination({ 'Ngày họp chi đoàn': '02/10/2026', 'Ngày gửi hồ sơ': '03/10/2026' }))),
    ).toEqual([]);
  });
});

describe('votes', () => {
  type Votes = Partial<
    Record<'members' | 'present' | 'for' | 'against' | 'committee' | 'committeeFor' | 'committeeAgainst', number>
  >;
  const found = (votes: Votes, settings: Line[] = []): string[] =>
    issuesIn({
      'Cấu hình': settings,
      ...nominations(
        nomination({
          'Số đoàn viên': votes.members ?? '',
          'Số có mặt': votes.present ?? '',
          'Số tán thành': votes.for ?? '',
          'Số không tán thành': votes.against ?? '',
          'Tổng số ủy viên BCH': votes.committee ?? '',
          'BCH tán thành': votes.committeeFor ?? '',
          'BCH không tán thành': votes.committeeAgainst ?? '',
        }),
      ),
    }).map((issue) => issue.replace(` ${SHEET}!2 `, ': ').replace(' (GT000001)', ''));

  const cases: { when: string; votes: Votes; expected: string[] }[] = [
    { when: 'all of them', votes: { members: 30, present: 30, for: 30, against: 0 }, expected: [] },
    { when: 'nothing was counted', votes: {}, expected: [] },
    {
      when: 'more present than members',
      votes: { members: 30, present: 31 },
      expected: ['votes-arithmetic: Số có mặt'],
    },
    { when: 'more for than present', votes: { present: 20, for: 21 }, expected: ['votes-arithmetic: Số tán thành'] },
    { when: 'more for than members', votes: { members: 20, for: 21 }, expected: ['votes-arithmetic: Số tán thành'] },
    { when: 'as many as were present', votes: { present: 20, for: 15, against: 5 }, expected: [] },
    {
      when: 'more votes than present',
      votes: { present: 20, for: 15, against: 6 },
      expected: ['votes-arithmetic: Số không tán thành'],
    },
    {
      when: 'more against than present',
      votes: { present: 20, against: 21 },
      expected: ['votes-arithmetic: Số không tán thành'],
    },
    { when: 'fewer than none', votes: { for: -1 }, expected: ['votes-arithmetic: Số tán thành'] },
    {
      when: 'no committee so large',
      votes: { committee: 9, committeeFor: 8, committeeAgainst: 2 },
      expected: ['votes-arithmetic: BCH không tán thành'],
    },
    {
      when: 'a committee of just that size',
      votes: { committee: 9, committeeFor: 7, committeeAgainst: 2 },
      expected: [],
    },
    { when: 'a quorum to the head', votes: { members: 30, present: 20 }, expected: [] },
    { when: 'one head short', votes: { members: 30, present: 19 }, expected: ['votes-quorum: Số có mặt'] },
    { when: 'two thirds of a number that three doesn’t divide', votes: { members: 31, present: 21 }, expected: [] },
    { when: 'one less', votes: { members: 31, present: 20 }, expected: ['votes-quorum: Số có mặt'] },
    { when: 'one more than half', votes: { present: 28, for: 15 }, expected: [] },
    { when: 'just half', votes: { present: 28, for: 14 }, expected: ['votes-majority: Số tán thành'] },
    { when: 'more than half of an odd number', votes: { present: 29, for: 15 }, expected: [] },
    {
      when: 'less than half of an odd number',
      votes: { present: 29, for: 14 },
      expected: ['votes-majority: Số tán thành'],
    },
    { when: 'more than half of the committee', votes: { committee: 9, committeeFor: 5 }, expected: [] },
    {
      when: 'just half of the committee',
      votes: { committee: 10, committeeFor: 5 },
      expected: ['votes-majority: BCH tán thành'],
    },
    {
      when: 'too few came, and too few agreed, twice',
      votes: { members: 30, present: 10, for: 5, committee: 10, committeeFor: 1 },
      expected: ['votes-majority: BCH tán thành', 'votes-majority: Số tán thành', 'votes-quorum: Số có mặt'],
    },
    {
      when: 'what can’t be is not judged further',
      votes: { members: 30, present: 10, for: 5, committee: 9, committeeFor: 10 },
      expected: ['votes-arithmetic: BCH tán thành'],
    },
  ];
  test.each(cases)('$when', ({ votes, expected }) => {
    expect(found(votes)).toEqual(expected);
  });

  test('the quorum is a setting, as it held on the day of the meeting', () => {
    const half = [{ Mã: 'Tỷ lệ dự họp giới thiệu', 'Giá trị': '1/2' }];
    expect(found({ members: 30, present: 15 }, half)).toEqual([]);
    expect(found({ members: 30, present: 14 }, half)).toEqual(['votes-quorum: Số có mặt']);
    const later = [{ ...half[0], 'Hiệu lực từ': '01/11/2026' }];
    const met = (day: string): string[] =>
      issuesIn({
        'Cấu hình': later,
        ...nominations(nomination({ 'Ngày họp chi đoàn': day, 'Số đoàn viên': 30, 'Số có mặt': 15 })),
      });
    expect(met('01/11/2026')).toEqual([]);
    expect(met('31/10/2026')).toEqual([`votes-quorum ${SHEET}!2 Số có mặt (GT000001)`]);
  });
});

describe('certificate-expired: five years after the class, before Kết nạp Đảng', () => {
  const fires = [`certificate-expired ${SHEET}!2 Ngày học lớp nhận thức (GT000001)`];
  const cases: { taken: string; stage: string; expected: string[] }[] = [
    { taken: '15/11/2021', stage: 'Nghị quyết giới thiệu', expected: [] },
    { taken: '14/11/2021', stage: 'Nghị quyết giới thiệu', expected: fires },
    { taken: '14/11/2021', stage: 'Đoàn viên ưu tú', expected: fires },
    { taken: '14/11/2021', stage: 'Kết nạp Đảng', expected: [] },
    { taken: '14/11/2021', stage: 'Đảng viên chính thức', expected: [] },
    { taken: '14/11/2021', stage: STOPPED, expected: [] },
  ];
  test.each(cases)('taken $taken, at $stage', ({ taken, stage, expected }) => {
    const line = nomination({ 'Giai đoạn': stage, 'Ngày bình chọn': '01/10/2021', 'Ngày học lớp nhận thức': taken });
    expect(issuesOf(['certificate-expired'], nominations(line))).toEqual(expected);
  });
});

describe('nominated-twice and renominated', () => {
  const pair = (first: Line, second: Line): string[] =>
    issuesOf(['nominated-twice'], nominations(nomination(first), nomination({ 'Mã hồ sơ': 'GT2', ...second })));
  const fires = [`nominated-twice ${SHEET}!3 Mã ĐVTN (GT2)`];
  test('two open nominations of one person, however named', () => {
    expect(pair({}, { 'Mã ĐVTN': 'AB1001' })).toEqual(fires);
    expect(pair({}, { 'Mã ĐVTN': 'DV000002' })).toEqual([]);
    expect(pair({ 'Giai đoạn': STOPPED }, {})).toEqual([]);
    expect(pair({}, { 'Giai đoạn': 'Đảng viên chính thức' })).toEqual([]);
    expect(pair({ 'Giai đoạn': 'Kết nạp Đảng' }, {})).toEqual(fires);
  });

  const lists: { stage: string; sent: string; answered?: string; expected: string[] }[] = [
    { stage: 'Đã gửi danh sách', sent: '16/11/2024', expected: [] },
    {
      stage: 'Đã gửi danh sách',
      sent: '15/11/2024',
      expected: [`renominated ${SHEET}!2 Ngày công nhận đối tượng (GT000001)`],
    },
    { stage: 'Đã gửi danh sách', sent: '15/11/2024', answered: '01/12/2024', expected: [] },
    { stage: STOPPED, sent: '15/11/2024', expected: [] },
  ];
  test.each(lists)(
    'on the list since $sent, $stage, answered: $answered',
    ({ stage, sent, answered = '', expected }) => {
      const line = nomination({
        'Giai đoạn': stage,
        'Ngày bình chọn': '01/10/2024',
        'Ngày gửi danh sách': sent,
        'Ngày công nhận đối tượng': answered,
      });
      expect(issuesOf(['renominated'], nominations(line))).toEqual(expected);
    },
  );
});

describe('figures of nominations', () => {
  const resolved = upTo('Nghị quyết giới thiệu', { 'Mã hồ sơ': 'GT1' });
  const joined = upTo('Kết nạp Đảng', { 'Mã hồ sơ': 'GT2', 'Mã ĐVTN': 'DV000002', 'Ngày kết nạp Đảng': '15/11/2026' });
  const stopped = {
    ...resolved,
    'Mã hồ sơ': 'GT3',
    'Giai đoạn': STOPPED,
    'Ngày dừng': '10/11/2026',
    'Ngày nghị quyết': '04/10/2026',
  };
  const faulty = { ...resolved, 'Mã hồ sơ': 'GT4', 'Mã ĐVTN': 'DV000003' };

  test('by stage: every date in the period, whatever the stage now', () => {
    expect(figureIn('nominationsByStage', nominations(joined, stopped, faulty))).toEqual({
      value: {
        'Đoàn viên ưu tú': 2,
        'Đã gửi danh sách': 2,
        'Đối tượng kết nạp Đảng': 2,
        'Đã học lớp bồi dưỡng nhận thức về Đảng': 2,
        'Nghị quyết giới thiệu': 2,
        'Kết nạp Đảng': 1,
        'Đảng viên chính thức': 0,
        [STOPPED]: 1,
      },
      rows: {
        'Đoàn viên ưu tú': ['GT2', 'GT3'],
        'Đã gửi danh sách': ['GT2', 'GT3'],
        'Đối tượng kết nạp Đảng': ['GT2', 'GT3'],
        'Đã học lớp bồi dưỡng nhận thức về Đảng': ['GT2', 'GT3'],
        'Nghị quyết giới thiệu': ['GT2', 'GT3'],
        'Kết nạp Đảng': ['GT2'],
        'Đảng viên chính thức': [],
        [STOPPED]: ['GT3'],
      },
    });
  });

  test('introduced: each person once, by the earliest row; a stop afterwards does not undo it', () => {
    expect(figureIn('introducedToParty', nominations(resolved, joined, stopped, faulty))).toEqual({
      value: 2,
      rows: ['GT3', 'GT2'],
    });
    expect(figureIn('introducedToParty', nominations(resolved), { from: '2026-10-06' })).toEqual({
      value: 0,
      rows: [],
    });
    expect(figureIn('introducedToParty', nominations(resolved), { from: '2026-10-05' })).toEqual({
      value: 1,
      rows: ['GT1'],
    });
    expect(figureIn('introducedToParty', nominations(resolved), { to: '2026-10-04' })).toEqual({ value: 0, rows: [] });
    expect(figureIn('introducedToParty', nominations(resolved), { unit: 'KT02' })).toEqual({ value: 0, rows: [] });
  });

  test('admitted to the Party, up to today', () => {
    expect(figureIn('admittedToParty', nominations(joined, resolved))).toEqual({ value: 1, rows: ['GT2'] });
    expect(figureIn('admittedToParty', nominations(joined), { today: '2026-11-14' })).toEqual({ value: 0, rows: [] });
  });

  test('waiting: what stands open on the end day, where and since when', () => {
    const book = nominations(resolved, joined, stopped, { ...faulty, 'Mã ĐVTN': 'DV99' });
    expect(figureIn('nominationsWaiting', book)).toEqual({
      value: 2,
      rows: ['GT1', 'GT2'],
      items: [
        { key: 'GT1', stage: 'Nghị quyết giới thiệu', days: 41 },
        { key: 'GT2', stage: 'Kết nạp Đảng', days: 0 },
      ],
    });
    expect(figureIn('nominationsWaiting', book, { to: '2026-10-02' })).toEqual({
      value: 3,
      rows: ['GT1', 'GT2', 'GT3'],
      items: ['GT1', 'GT2', 'GT3'].map((key) => ({ key, stage: 'Đã gửi danh sách', days: 0 })),
    });
    expect(figureIn('nominationsWaiting', book, { to: '2026-09-30' })).toEqual({ value: 0, rows: [], items: [] });
  });

  test('other programs are told the next step and whose turn it is', () => {
    const report = reportIn(nominations(resolved));
    const { figures } = reportJson(report, { from: day('2026-09-01'), to: day(TODAY) });
    expect(figures['nominationsWaiting']).toEqual({
      value: 1,
      rows: ['GT1'],
      nature: 'stock',
      items: [{ key: 'GT1', stage: 'Nghị quyết giới thiệu', days: 41, next: 'Xem xét kết nạp', turn: 'Cấp ủy' }],
    });
  });

  test('without the sheet nothing is known; an empty one says zero', () => {
    for (const name of ['introducedToParty', 'admittedToParty', 'nominationsWaiting']) {
      expect(figureIn(name, {})).toEqual({ value: null, rows: [] });
      expect(figureIn(name, nominations())).toMatchObject({ value: 0, rows: [] });
    }
    expect(figureIn('nominationsByStage', {})).toEqual({ value: null, rows: {} });
  });

  test('a nominee who moved counts where they are on the end day', () => {
    const book: Book = {
      ...nominations(resolved),
      ĐVTN: [{ ...ANH, 'Chi đoàn': 'KT02' }, TU],
      'Chuyển sinh hoạt': [
        {
          Mã: 'CS1',
          'Mã ĐVTN': 'DV000001',
          Loại: 'Nội bộ',
          'Từ đơn vị': 'KT01',
          'Đến đơn vị': 'KT02',
          Ngày: '01/11/2026',
        },
      ],
    };
    expect(figureIn('introducedToParty', book, { unit: 'KT02' })).toEqual({ value: 1, rows: ['GT1'] });
    expect(figureIn('introducedToParty', book, { unit: 'KT02', to: '2026-10-31' })).toEqual({ value: 0, rows: [] });
  });
});
