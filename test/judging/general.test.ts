import { describe, expect, test } from '@jest/globals';
import { PLANS } from '../../src/areas/plans/table';
import { BAD_DATE, REQUIRED } from '../../src/judging/cell-rules';
import { WRONG_LOCALE } from '../../src/judging/file-rules';
import { DATE_IN_FUTURE } from '../../src/judging/row-rules';
import { ONLINE_FORBIDDEN } from '../../src/areas/meetings/rules';
import { MEETINGS } from '../../src/areas/meetings/tables';
import { Findings } from '../../src/judging/findings';
import {
  admission,
  ANH,
  attendance,
  course,
  issuesIn,
  issuesOf,
  LED,
  MAI,
  meeting,
  nomination,
  officer,
  person,
  plan,
  project,
  proposal,
  rating,
  recruit,
  sheetsOf,
  transfer,
  TU,
  unit,
  UNITS,
  type Book,
  type Line,
  type Verdict,
} from '../areas/book';
import { open, shown } from '../areas/sheets';

test('the world that other cases start from has no issue', () => {
  expect(issuesIn({})).toEqual([]);
});

describe('cells', () => {
  const cases: Verdict[] = [
    {
      when: 'required cells are empty',
      book: { ĐVTN: [person({ 'Họ và tên': '', 'Ngày sinh': ' ', 'Chi đoàn': null, 'Tình trạng': '\u00a0' })] },
      expected: [
        'required ĐVTN!2 Họ và tên (DV000009)',
        'required ĐVTN!2 Ngày sinh (DV000009)',
        'required ĐVTN!2 Chi đoàn (DV000009)',
        'required ĐVTN!2 Tình trạng (DV000009)',
      ],
    },
    {
      when: 'a system key is empty: no error, and the row is named by student number, else by its place',
      book: {
        ĐVTN: [person({ 'Mã ĐVTN': '', 'Họ và tên': '' }), person({ 'Mã ĐVTN': '', MSSV: '', 'Ngày sinh': '' })],
      },
      expected: ['required ĐVTN!2 Họ và tên (AB1009)', 'required ĐVTN!3 Ngày sinh (#3)'],
    },
    {
      when: 'a key that officers write is empty',
      book: { 'Đơn vị': [...UNITS, unit({ 'Mã đơn vị': '' })] },
      expected: ['required Đơn vị!6 Mã đơn vị (#6)'],
    },
    {
      when: 'nobody is named as recruiter at Khảo sát, or where the state is not known',
      book: {
        '1+1': [
          recruit({ 'Người vận động': '', 'Trạng thái': 'Khảo sát' }),
          recruit({ 'Mã lượt': 'VD2', 'Người vận động': '', 'Trạng thái': 'gì đó' }),
        ],
      },
      expected: ['bad-choice 1+1!3 Trạng thái (VD2)'],
    },
    {
      when: 'nobody is named as recruiter later on',
      book: { '1+1': [recruit({ 'Người vận động': '' })] },
      expected: ['required 1+1!2 Người vận động (VD000001)'],
    },
    {
      when: 'a date is none',
      book: { ĐVTN: [person({ 'Ngày sinh': '31/02/2005', 'Ngày vào Hội': 'hôm qua' })] },
      expected: ['bad-date ĐVTN!2 Ngày sinh (DV000009)', 'bad-date ĐVTN!2 Ngày vào Hội (DV000009)'],
    },
    {
      when: 'a number is none',
      book: {
        'Hoạt động': [
          { Mã: 'HD1', 'Đơn vị': 'KT01', Ngày: 46000, Tên: 'A', 'Lĩnh vực': 'Kinh tế', 'Số ĐVTN tham gia': '2,5' },
        ],
      },
      expected: ['bad-number Hoạt động!2 Số ĐVTN tham gia (HD1)'],
    },
    {
      when: 'a word is none of the choices, a text not of its pattern, a yes/no neither',
      book: {
        ĐVTN: [person({ 'Giới tính': 'nữ ', 'Nơi ở': 'Khách sạn', 'Đã đăng ký tạm trú': 'sai' })],
        'Xếp loại': [rating({ 'Mã ĐVTN': 'DV000009', 'Năm học': '2025-2027' })],
      },
      expected: [
        'bad-choice ĐVTN!2 Nơi ở (DV000009)',
        'bad-choice ĐVTN!2 Đã đăng ký tạm trú (DV000009)',
        'bad-choice Xếp loại!2 Năm học (DV000009|2025-2027)',
      ],
    },
    {
      when: 'an address or a number can’t be used',
      book: {
        'Đơn vị': [...UNITS.slice(0, 3), unit({ 'Mã đơn vị': 'KT02', 'Email nhận báo cáo': 'a@b.vn; c@' })],
        ĐVTN: [MAI, person({ Email: 'a@b.vn; c@d.vn', 'Điện thoại': '0123' })],
      },
      expected: [
        'bad-email Đơn vị!5 Email nhận báo cáo (KT02)',
        'bad-email ĐVTN!3 Email (DV000009)',
        'bad-phone ĐVTN!3 Điện thoại (DV000009)',
      ],
    },
    {
      when: 'a phone was repaired: nothing',
      book: { ĐVTN: [person({ 'Điện thoại': 912345678 }), { ...TU, 'Điện thoại': '+84 912.345.679' }] },
      expected: [],
    },
    {
      when: 'the day of joining the Union is known by month or year only',
      book: {
        ĐVTN: [
          { ...ANH, 'Ngày vào Đoàn': 2022 },
          { ...TU, 'Ngày vào Đoàn': '03/2022' },
          { ...MAI, 'Ngày vào Đoàn': '26/03/2023' },
        ],
      },
      expected: ['date-imprecise ĐVTN!2 Ngày vào Đoàn (DV000001)', 'date-imprecise ĐVTN!3 Ngày vào Đoàn (DV000002)'],
    },
    {
      when: 'another date is known by its month only',
      book: { ĐVTN: [{ ...TU, 'Ngày vào Hội': '01/2025' }] },
      expected: ['bad-date ĐVTN!2 Ngày vào Hội (DV000002)'],
    },
  ];

  test.each(cases)('$when', ({ book, expected }) => {
    expect(issuesIn(book)).toEqual([...expected].sort());
  });
});

describe('headers', () => {
  test('a missing required column is one error at row 1, whatever the number of rows; an optional one is none', () => {
    const { ĐVTN: people = [], ...others } = sheetsOf({});
    const headers = people[0] ?? [];
    const without = (...missing: string[]) => ({
      ...others,
      ĐVTN: people.map((row) => row.filter((_, index) => !missing.includes(String(headers[index])))),
    });
    expect(shown(open(without('Ngày sinh'), '2026-11-15').found.issues())).toEqual([
      'missing-column ĐVTN!1 Ngày sinh (-)',
    ]);
    expect(shown(open(without('Địa chỉ', 'Email'), '2026-11-15').found.issues())).toEqual([]);
  });

  test('a column that was probably meant is asked about, a doubled one is told', () => {
    const sheets = sheetsOf({});
    const [headers = [], ...rows] = sheets['ĐVTN'] ?? [];
    const misspelt = headers.map((header) => (header === 'Điện thoại' ? 'Điên thoại' : header));
    const doubled = [...headers, 'Ghi chú riêng', 'MSSV'];
    expect(shown(open({ ...sheets, ĐVTN: [misspelt, ...rows] }, '2026-11-15').found.issues())).toEqual([
      'misspelt-column ĐVTN!1 Điện thoại (-)',
    ]);
    expect(shown(open({ ...sheets, ĐVTN: [doubled, ...rows] }, '2026-11-15').found.issues())).toEqual([
      'duplicate-column ĐVTN!1 MSSV (-)',
    ]);
  });
});

describe('references', () => {
  const cases: Verdict[] = [
    {
      when: 'people are named by key or student number, units by code, in any case and spelling',
      book: {
        'Xếp loại': [rating({ 'Mã ĐVTN': ' dv000001' }), rating({ 'Mã ĐVTN': 'ab1002\u200b' })],
        ĐVTN: [ANH, { ...TU, 'Chi đoàn': 'kt02 ' }],
      },
      expected: [],
    },
    {
      when: 'the row is not there',
      book: {
        ĐVTN: [ANH, TU, { ...MAI, 'Chi đoàn': 'KT99' }],
        'Xếp loại': [rating({ 'Mã ĐVTN': 'DV000099' })],
        'Điểm danh': [attendance({ 'Mã buổi': 'SH9' })],
        'Sinh hoạt': [],
        'Kế hoạch': [plan({ Thuộc: 'KH9' })],
      },
      expected: [
        'unknown-ref ĐVTN!4 Chi đoàn (DV000003)',
        'unknown-ref Xếp loại!2 Mã ĐVTN (DV000099|2025-2026)',
        'unknown-ref Điểm danh!2 Mã buổi (SH9|DV000001)',
        'unknown-ref Kế hoạch!2 Thuộc (KH000001)',
      ],
    },
    {
      when: 'a text that only looks like a reference is not one',
      book: { 'Chuyển sinh hoạt': [transfer({ 'Từ đơn vị': 'Trường khác', 'Đến đơn vị': 'KT01' })] },
      expected: [],
    },
    {
      when: 'the row referred to has faults of its own',
      book: {
        ĐVTN: [ANH, TU, { ...MAI, 'Ngày sinh': 'x', 'Tình trạng': 'y' }],
        'Xếp loại': [rating({ 'Mã ĐVTN': 'DV000003' })],
      },
      expected: ['bad-date ĐVTN!4 Ngày sinh (DV000003)', 'bad-choice ĐVTN!4 Tình trạng (DV000003)'],
    },
  ];

  test.each(cases)('$when', ({ book, expected }) => {
    expect(issuesIn(book)).toEqual([...expected].sort());
  });

  test('of two people with one key the first is meant', () => {
    const gone = { 'Tình trạng': 'Tốt nghiệp', 'Ngày rời đơn vị': '30/06/2026' };
    const twin = person({ 'Mã ĐVTN': 'DV000001' });
    const codes = ['nominee-not-member'];
    expect(issuesOf(codes, { ĐVTN: [ANH, { ...twin, ...gone }], 'Giới thiệu vào Đảng': [nomination()] })).toEqual([]);
    expect(issuesOf(codes, { ĐVTN: [{ ...ANH, ...gone }, twin], 'Giới thiệu vào Đảng': [nomination()] })).toEqual([
      'nominee-not-member Giới thiệu vào Đảng!2 Mã ĐVTN (GT000001)',
    ]);
  });
});

describe('duplicate-key', () => {
  const cases: Verdict[] = [
    {
      when: 'keys are equal: every row after the first, in sheet order',
      book: { 'Kế hoạch': [plan(), plan({ Mã: 'kh000001' }), plan({ Mã: 'KH2' }), plan()] },
      expected: ['duplicate-key Kế hoạch!3 Mã (KH000001)', 'duplicate-key Kế hoạch!5 Mã (KH000001)'],
    },
    {
      when: 'keys are empty: they are not compared',
      book: {
        'Kế hoạch': [plan({ Mã: '' }), plan({ Mã: '' })],
        ĐVTN: [
          { ...ANH, MSSV: '' },
          { ...TU, MSSV: '' },
        ],
      },
      expected: [],
    },
    {
      when: 'student numbers are equal',
      book: { ĐVTN: [ANH, { ...TU, MSSV: 'ab1001' }] },
      expected: ['duplicate-key ĐVTN!3 MSSV (DV000002)'],
    },
    {
      when: 'unit codes are equal',
      book: { 'Đơn vị': [...UNITS, unit({ 'Mã đơn vị': 'KT02' })] },
      expected: ['duplicate-key Đơn vị!6 Mã đơn vị (KT02)'],
    },
    {
      when: 'somebody is rated twice in one school year, once by key and once by student number',
      book: {
        'Xếp loại': [
          rating(),
          rating({ 'Năm học': '2024-2025' }),
          rating({ 'Mã ĐVTN': 'DV000002' }),
          rating({ 'Mã ĐVTN': 'AB1001' }),
        ],
      },
      expected: ['duplicate-key Xếp loại!5 Năm học (AB1001|2025-2026)'],
    },
    {
      when: 'somebody is written down twice for a meeting, a programme, a fee',
      book: {
        'Sinh hoạt': [meeting()],
        'Điểm danh': [attendance(), attendance({ 'Tham dự': 'Vắng có lý do' })],
        'Rèn luyện': [
          { 'Mã ĐVTN': 'DV000001', 'Năm học': '2025-2026' },
          { 'Mã ĐVTN': 'DV000001', 'Năm học': '2025-2026' },
        ],
        'Đoàn phí': [
          { 'Mã ĐVTN': 'DV000001', 'Năm học': '2025-2026' },
          { 'Mã ĐVTN': 'DV000001', 'Năm học': '2025-2026' },
        ],
      },
      expected: [
        'duplicate-key Điểm danh!3 Mã ĐVTN (SH000001|DV000001)',
        'duplicate-key Rèn luyện!3 Năm học (DV000001|2025-2026)',
        'duplicate-key Đoàn phí!3 Năm học (DV000001|2025-2026)',
      ],
    },
    {
      when: 'a part is missing or names nobody: nothing to compare',
      book: {
        'Xếp loại': [
          rating({ 'Mã ĐVTN': 'DV9' }),
          rating({ 'Mã ĐVTN': 'DV9' }),
          rating({ 'Năm học': '' }),
          rating({ 'Năm học': '' }),
        ],
      },
      expected: [
        'required Xếp loại!4 Năm học (#4)',
        'required Xếp loại!5 Năm học (#5)',
        'unknown-ref Xếp loại!2 Mã ĐVTN (DV9|2025-2026)',
        'unknown-ref Xếp loại!3 Mã ĐVTN (DV9|2025-2026)',
      ],
    },
  ];

  test.each(cases)('$when', ({ book, expected }) => {
    expect(issuesIn(book)).toEqual([...expected].sort());
  });
});

describe('date-order', () => {
  const stopped = 'Ngày dừng';
  const steps: [title: string, line: Line, key: string, pairs: [earlier: string, later: string][]][] = [
    ['ĐVTN', person(), 'DV000009', [['Ngày về đơn vị', 'Ngày rời đơn vị']]],
    ['Đơn vị', unit(), 'KT09', [['Ngày thành lập', 'Ngày kết thúc']]],
    ['1+1', recruit(), 'VD000001', [['Ngày vận động', 'Ngày kết nạp']]],
    ['Chuyển sinh hoạt', transfer(), 'CS000001', [['Ngày', 'Hạn']]],
    [
      'Giới thiệu vào Đảng',
      nomination({ 'Ngày bình chọn': '' }),
      'GT000001',
      [
        ['Ngày bình chọn', 'Ngày gửi danh sách'],
        ['Ngày gửi danh sách', 'Ngày công nhận đối tượng'],
        ['Ngày công nhận đối tượng', 'Ngày nghị quyết'],
        ['Ngày nghị quyết', 'Ngày kết nạp Đảng'],
        ['Ngày kết nạp Đảng', 'Ngày chính thức'],
        ['Ngày bình chọn', 'Ngày chính thức'],
        ['Ngày họp chi đoàn', 'Ngày họp BCH'],
        ['Ngày họp BCH', 'Ngày nghị quyết'],
        ['Ngày họp chi đoàn', 'Ngày nghị quyết'],
        ['Ngày học lớp nhận thức', 'Ngày kết nạp Đảng'],
        ['Ngày bình chọn', stopped],
        ['Ngày gửi danh sách', stopped],
        ['Ngày công nhận đối tượng', stopped],
        ['Ngày học lớp nhận thức', stopped],
        ['Ngày họp chi đoàn', stopped],
        ['Ngày họp BCH', stopped],
        ['Ngày nghị quyết', stopped],
        ['Ngày gửi hồ sơ', stopped],
        ['Ngày kết nạp Đảng', stopped],
        ['Ngày chính thức', stopped],
      ],
    ],
    [
      'Kế hoạch',
      plan(),
      'KH000001',
      [
        ['Từ ngày', 'Hạn'],
        ['Từ ngày', 'Ngày hoàn thành'],
      ],
    ],
    [
      'Công trình',
      project(),
      'CT000001',
      [
        ['Từ ngày', 'Đến ngày'],
        ['Từ ngày', 'Ngày công nhận'],
      ],
    ],
    [
      'Cán bộ Đoàn',
      officer(),
      'CB000001',
      [
        ['Từ ngày', 'Ngày hết nhiệm kỳ'],
        ['Từ ngày', 'Ngày thôi giữ chức'],
      ],
    ],
    ['Bồi dưỡng', course(), 'BD000001', [['Từ ngày', 'Đến ngày']]],
    ['Tham mưu, phối hợp', proposal(), 'TM000001', [['Ngày gửi', 'Ngày trả lời']]],
  ];
  const cases = steps.flatMap(([title, line, key, pairs]) =>
    pairs.map(([earlier, later]) => ({ title, line, key, earlier, later })),
  );

  test.each(cases)('$title: $earlier ≤ $later, equal allowed', ({ title, line, key, earlier, later }) => {
    const found = (first: string, second: string): string[] =>
      issuesOf(['date-order'], { [title]: [{ ...line, [earlier]: first, [later]: second }] });
    expect(found('10/03/2026', '10/03/2026')).toEqual([]);
    expect(found('10/03/2026', '09/03/2026')).toEqual([`date-order ${title}!2 ${later} (${key})`]);
    expect(found('10/03/2026', '')).toEqual([]);
    expect(found('10/03/2026', '9/3')).toEqual([]);
  });

  test('dates that the contract does not order may stand in any', () => {
    const odd: Book = {
      'Giới thiệu vào Đảng': [
        nomination({
          'Ngày học lớp nhận thức': '01/01/2026',
          'Ngày gửi hồ sơ': '01/01/2025',
          'Ngày họp chi đoàn': '01/01/2025',
        }),
      ],
      'Kế hoạch': [plan({ Hạn: '20/12/2026', 'Ngày hoàn thành': '21/12/2026' })],
    };
    expect(issuesOf(['date-order'], odd)).toEqual([]);
  });

  test('one issue a row, however many dates go back', () => {
    const book: Book = {
      'Giới thiệu vào Đảng': [
        nomination({
          'Ngày bình chọn': '10/03/2026',
          'Ngày gửi danh sách': '09/03/2026',
          'Ngày công nhận đối tượng': '08/03/2026',
          'Ngày họp chi đoàn': '10/03/2026',
          'Ngày họp BCH': '09/03/2026',
          'Ngày dừng': '01/01/2026',
        }),
      ],
    };
    expect(issuesOf(['date-order'], book)).toEqual(['date-order Giới thiệu vào Đảng!2 Ngày gửi danh sách (GT000001)']);
  });
});

describe('date-in-future', () => {
  const columns: [title: string, line: Line, key: string, headers: string[]][] = [
    ['ĐVTN', person(), 'DV000009', ['Ngày sinh', 'Ngày vào Đoàn', 'Ngày vào Hội']],
    ['1+1', recruit(), 'VD000001', ['Ngày vận động', 'Ngày kết nạp']],
    [
      'Giới thiệu vào Đảng',
      nomination(),
      'GT000001',
      [
        'Ngày bình chọn',
        'Ngày gửi danh sách',
        'Ngày công nhận đối tượng',
        'Ngày học lớp nhận thức',
        'Ngày họp chi đoàn',
        'Ngày họp BCH',
        'Ngày nghị quyết',
        'Ngày gửi hồ sơ',
        'Ngày kết nạp Đảng',
        'Ngày chính thức',
        'Ngày dừng',
      ],
    ],
    ['Sinh hoạt', meeting(), 'SH000001', ['Ngày']],
  ];
  const cases = columns.flatMap(([title, line, key, headers]) =>
    headers.map((header) => ({ title, line, key, header })),
  );

  test.each(cases)('$title: $header may be today, not tomorrow', ({ title, line, key, header }) => {
    const found = (day: string): string[] => issuesOf(['date-in-future'], { [title]: [{ ...line, [header]: day }] });
    expect(found('15/11/2026')).toEqual([]);
    expect(found('16/11/2026')).toEqual([`date-in-future ${title}!2 ${header} (${key})`]);
  });

  const meetings: { status: string; expected: string[] }[] = [
    { status: 'Dự kiến', expected: [] },
    { status: 'Hoãn', expected: ['date-in-future Sinh hoạt!2 Ngày (SH000001)'] },
    { status: 'Đã họp', expected: ['date-in-future Sinh hoạt!2 Ngày (SH000001)'] },
    { status: 'dự', expected: ['bad-choice Sinh hoạt!2 Trạng thái (SH000001)'] },
  ];
  test.each(meetings)('a meeting to come that is “$status”', ({ status, expected }) => {
    expect(issuesIn({ 'Sinh hoạt': [meeting({ Ngày: '16/11/2026', 'Trạng thái': status })] })).toEqual(expected);
  });

  test('dates that may lie ahead do', () => {
    const ahead: Book = {
      'Đơn vị': [
        ...UNITS.slice(0, 3),
        unit({ 'Mã đơn vị': 'KT02', 'Ngày kết thúc': '01/01/2030', 'Dự kiến ra trường': '01/07/2029' }),
      ],
      ĐVTN: [ANH, TU, { ...MAI, 'Gia hạn đến': '01/01/2030', 'Ngày rời đơn vị': '01/01/2030' }],
      'Kế hoạch': [plan({ 'Từ ngày': '01/12/2026', Hạn: '31/12/2026' })],
      'Cán bộ Đoàn': LED.map((line) => ({ ...line, 'Ngày hết nhiệm kỳ': '01/10/2027' })),
    };
    expect(issuesIn(ahead)).toEqual([]);
  });
});

describe('one fault gives one issue', () => {
  const gone = { 'Tình trạng': 'Tốt nghiệp' };
  const cases: Verdict[] = [
    {
      when: 'the state of a person whom many rows name',
      book: {
        ĐVTN: [{ ...ANH, 'Tình trạng': 'nghỉ', 'Nơi ở': 'Nhà trọ' }, TU],
        '1+1': [recruit()],
        'Giới thiệu vào Đảng': [nomination()],
        'Sinh hoạt': [meeting()],
        'Điểm danh': [attendance()],
        'Chuyển sinh hoạt': [],
      },
      expected: ['bad-choice ĐVTN!2 Tình trạng (DV000001)'],
    },
    {
      when: 'the day on which somebody came, or left',
      book: {
        ĐVTN: [
          { ...ANH, 'Ngày về đơn vị': 'x' },
          { ...TU, ...gone, 'Ngày rời đơn vị': 'y' },
        ],
        '1+1': [recruit(), recruit({ 'Mã lượt': 'VD2', 'Người vận động': 'DV000002' })],
        'Chuyển sinh hoạt': [transfer({ Loại: 'Chuyển đi', 'Mã ĐVTN': 'DV000002', Ngày: '01/01/2026' })],
      },
      expected: ['bad-date ĐVTN!2 Ngày về đơn vị (DV000001)', 'bad-date ĐVTN!3 Ngày rời đơn vị (DV000002)'],
    },
    {
      when: 'the days of joining, and of leaving the Union',
      book: {
        ĐVTN: [
          { ...ANH, 'Ngày vào Đoàn': '2022?' },
          { ...TU, 'Ngày vào Hội': '', 'Ngày ra khỏi Đoàn': 'z', 'Lý do ra khỏi Đoàn': 'Xóa tên' },
        ],
        '1+1': [recruit(), recruit({ 'Mã lượt': 'VD2', 'Người vận động': 'DV000002' })],
        'Giới thiệu vào Đảng': [nomination(), nomination({ 'Mã hồ sơ': 'GT2', 'Mã ĐVTN': 'DV000002' })],
      },
      expected: ['bad-date ĐVTN!2 Ngày vào Đoàn (DV000001)', 'bad-date ĐVTN!3 Ngày ra khỏi Đoàn (DV000002)'],
    },
    {
      when: 'the dates of a 1+1 row',
      book: {
        '1+1': [
          admission({ 'Ngày vận động': 'x' }),
          admission({ 'Mã lượt': 'VD2', 'Ngày kết nạp': '31/11/2026' }),
          admission({ 'Mã lượt': 'VD3', 'Trạng thái': 'Đã vào', 'Ngày kết nạp': '', 'Minh chứng': '' }),
        ],
      },
      expected: [
        'bad-date 1+1!2 Ngày vận động (VD000001)',
        'bad-date 1+1!3 Ngày kết nạp (VD2)',
        'bad-choice 1+1!4 Trạng thái (VD3)',
      ],
    },
    {
      when: 'who recruited, and into what',
      book: {
        '1+1': [
          admission({ 'Người vận động': 'DV99' }),
          admission({ 'Mã lượt': 'VD2', 'Tổ chức': 'Đội' }),
          admission({ 'Mã lượt': 'VD3', 'Tổ chức': '' }),
        ],
      },
      expected: [
        'unknown-ref 1+1!2 Người vận động (VD000001)',
        'bad-choice 1+1!3 Tổ chức (VD2)',
        'required 1+1!4 Tổ chức (VD3)',
      ],
    },
    {
      when: 'the stage, the dates and the votes of a nomination',
      book: {
        'Giới thiệu vào Đảng': [
          nomination({ 'Giai đoạn': 'Sắp xong', 'Ngày bình chọn': '' }),
          nomination({ 'Mã hồ sơ': 'GT2', 'Mã ĐVTN': 'DV000002', 'Ngày bình chọn': 'x' }),
          nomination({
            'Mã hồ sơ': 'GT3',
            'Mã ĐVTN': 'DV99',
            'Số đoàn viên': 'ba',
            'Số có mặt': 40,
            'Số tán thành': '?',
          }),
        ],
        'Xếp loại': [],
      },
      expected: [
        'bad-choice Giới thiệu vào Đảng!2 Giai đoạn (GT000001)',
        'bad-date Giới thiệu vào Đảng!3 Ngày bình chọn (GT2)',
        'unknown-ref Giới thiệu vào Đảng!4 Mã ĐVTN (GT3)',
        'bad-number Giới thiệu vào Đảng!4 Số đoàn viên (GT3)',
        'bad-number Giới thiệu vào Đảng!4 Số tán thành (GT3)',
      ],
    },
    {
      when: 'the level, the parent and the dates of a unit',
      book: {
        'Đơn vị': [
          ...UNITS.slice(0, 2),
          unit({ 'Mã đơn vị': 'KT01', Cấp: 'Tổ', 'Ngày kết thúc': 'x' }),
          unit({ 'Mã đơn vị': 'KT02', 'Trực thuộc': 'LXX' }),
        ],
        'Cán bộ Đoàn': LED.filter((line) => line['Đơn vị'] !== 'KT01'),
      },
      expected: [
        'bad-choice Đơn vị!4 Cấp (KT01)',
        'bad-date Đơn vị!4 Ngày kết thúc (KT01)',
        'unknown-ref Đơn vị!5 Trực thuộc (KT02)',
      ],
    },
    {
      when: 'the post and the dates of an officer',
      book: {
        'Cán bộ Đoàn': [
          { ...LED[0], 'Ngày thôi giữ chức': 'x', 'Ngày hết nhiệm kỳ': '01/01/2026' },
          { ...LED[1], 'Chức vụ': 'Trưởng' },
          { ...LED[2], 'Từ ngày': '' },
          ...LED.slice(3),
        ],
      },
      expected: [
        'bad-date Cán bộ Đoàn!2 Ngày thôi giữ chức (CB000100)',
        'bad-choice Cán bộ Đoàn!3 Chức vụ (CB000101)',
        'required Cán bộ Đoàn!4 Từ ngày (CB000102)',
      ],
    },
    {
      when: 'the state and the dates of work',
      book: {
        'Kế hoạch': [
          plan({ 'Trạng thái': 'Xong' }),
          plan({ Mã: 'KH2', 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': 'x' }),
        ],
        'Công trình': [project({ 'Trạng thái': 'Được công nhận', 'Ngày công nhận': 'x' })],
        'Sinh hoạt': [meeting({ 'Cách tổ chức': 'Qua mạng', 'Nội dung biểu quyết': 'Kết nạp' })],
        'Chuyển sinh hoạt': [transfer({ Loại: 'Tạm thời', Ngày: '01/01/2026', Hạn: 'x' })],
      },
      expected: [
        'bad-choice Kế hoạch!2 Trạng thái (KH000001)',
        'bad-date Kế hoạch!3 Ngày hoàn thành (KH2)',
        'bad-date Công trình!2 Ngày công nhận (CT000001)',
        'bad-choice Sinh hoạt!2 Cách tổ chức (SH000001)',
        'bad-date Chuyển sinh hoạt!2 Hạn (CS000001)',
      ],
    },
    {
      when: 'the grade, the person or the year of a rating that a nomination needs',
      book: {
        'Giới thiệu vào Đảng': [nomination(), nomination({ 'Mã hồ sơ': 'GT2', 'Mã ĐVTN': 'DV000002' })],
        'Xếp loại': [rating({ 'Xếp loại': 'Xuất' }), rating({ 'Mã ĐVTN': 'DV000002', 'Năm học': '2025' })],
      },
      expected: [
        'bad-choice Xếp loại!2 Xếp loại (DV000001|2025-2026)',
        'bad-choice Xếp loại!3 Năm học (DV000002|2025)',
      ],
    },
  ];

  test.each(cases)('$when', ({ book, expected }) => {
    expect(issuesIn(book)).toEqual([...expected].sort());
  });
});

describe('a sheet that is not there is nobody’s fault; an empty one is there', () => {
  const elderly = { ...ANH, 'Ngày sinh': '05/05/1995' };
  const cases: { when: string; absent: Book; empty: Book; expected: string[] }[] = [
    {
      when: 'ĐVTN',
      absent: { ĐVTN: null, '1+1': [admission()], 'Giới thiệu vào Đảng': [nomination()], 'Xếp loại': [rating()] },
      empty: { ĐVTN: [], '1+1': [admission()], 'Giới thiệu vào Đảng': [nomination()], 'Xếp loại': [rating()] },
      expected: [
        'unknown-ref 1+1!2 Người vận động (VD000001)',
        'unknown-ref Giới thiệu vào Đảng!2 Mã ĐVTN (GT000001)',
        'unknown-ref Xếp loại!2 Mã ĐVTN (DV000001|2025-2026)',
      ],
    },
    {
      when: 'Đơn vị',
      absent: { 'Đơn vị': null },
      empty: { 'Đơn vị': [] },
      expected: [
        'unknown-ref ĐVTN!2 Chi đoàn (DV000001)',
        'unknown-ref ĐVTN!3 Chi đoàn (DV000002)',
        'unknown-ref ĐVTN!4 Chi đoàn (DV000003)',
      ],
    },
    {
      when: 'Xếp loại, for who may be nominated',
      absent: { 'Giới thiệu vào Đảng': [nomination()] },
      empty: { 'Giới thiệu vào Đảng': [nomination()], 'Xếp loại': [] },
      expected: ['nominee-rating Giới thiệu vào Đảng!2 Mã ĐVTN (GT000001)'],
    },
    {
      when: 'Cán bộ Đoàn, for vacant posts and for who stays beyond 30',
      absent: { ĐVTN: [elderly] },
      empty: { ĐVTN: [elderly], 'Cán bộ Đoàn': [] },
      expected: [
        'over-30-active ĐVTN!2 Gia hạn đến (DV000001)',
        'post-vacant Đơn vị!2 Mã đơn vị (PH)',
        'post-vacant Đơn vị!3 Mã đơn vị (LKT)',
        'post-vacant Đơn vị!4 Mã đơn vị (KT01)',
        'post-vacant Đơn vị!5 Mã đơn vị (KT02)',
      ],
    },
    {
      when: 'Chuyển sinh hoạt, for who was in which branch',
      absent: { 'Sinh hoạt': [meeting()], 'Điểm danh': [attendance({ 'Mã ĐVTN': 'DV000003' })] },
      empty: {
        'Sinh hoạt': [meeting()],
        'Điểm danh': [attendance({ 'Mã ĐVTN': 'DV000003' })],
        'Chuyển sinh hoạt': [],
      },
      expected: ['attendance-not-member Điểm danh!2 Mã ĐVTN (SH000001|DV000003)'],
    },
    {
      when: 'Sinh hoạt',
      absent: { 'Điểm danh': [attendance()] },
      empty: { 'Điểm danh': [attendance()], 'Sinh hoạt': [] },
      expected: ['unknown-ref Điểm danh!2 Mã buổi (SH000001|DV000001)'],
    },
    {
      when: 'Giới thiệu vào Đảng',
      absent: { 'Theo dõi ĐVƯT': [{ 'Mã hồ sơ': 'GT1', Quý: 'Q1-2026', 'Nhận xét': 'Tốt' }] },
      empty: { 'Theo dõi ĐVƯT': [{ 'Mã hồ sơ': 'GT1', Quý: 'Q1-2026', 'Nhận xét': 'Tốt' }], 'Giới thiệu vào Đảng': [] },
      expected: ['unknown-ref Theo dõi ĐVƯT!2 Mã hồ sơ (#2)'],
    },
  ];

  test.each(cases)('$when', ({ absent, empty, expected }) => {
    expect(issuesIn(absent)).toEqual([]);
    expect(issuesIn(empty)).toEqual(expected);
  });
});

describe('the list of what was found', () => {
  test('goes by table as in the contract, then row, then column; a file comes first', () => {
    const { found } = open(
      sheetsOf({
        'Kế hoạch': [plan({ 'Trạng thái': 'Hoàn thành' })],
        'Cấu hình': [{ Mã: 'Lạ', 'Giá trị': '1' }],
        ĐVTN: [
          ANH,
          person({ 'Chi đoàn': 'KT99', 'Ngày sinh': 'x', 'Họ và tên': '' }),
          person({ 'Mã ĐVTN': 'DV000001' }),
        ],
        'Đơn vị': [...UNITS, unit({ Cấp: '' })],
      }),
      '2026-11-15',
    );
    found.addFile(WRONG_LOCALE, null, { file: 'Sổ Đoàn', locale: 'en_US', timeZone: 'America/New_York' });
    expect(found.issues().map(({ code, table, row, column }) => [code, table, row, column])).toEqual([
      ['wrong-locale', null, null, null],
      ['required', 'Đơn vị', 6, 'Cấp'],
      ['required', 'ĐVTN', 3, 'Họ và tên'],
      ['bad-date', 'ĐVTN', 3, 'Ngày sinh'],
      ['unknown-ref', 'ĐVTN', 3, 'Chi đoàn'],
      ['duplicate-key', 'ĐVTN', 4, 'Mã ĐVTN'],
      ['duplicate-key', 'ĐVTN', 4, 'MSSV'],
      ['done-without-date', 'Kế hoạch', 2, 'Ngày hoàn thành'],
      ['unknown-setting', 'Cấu hình', 2, 'Mã'],
    ]);
  });

  test('a row counts no longer once it has an error that figures mind', () => {
    const found = new Findings(open(sheetsOf({}), '2026-11-15').books);
    const row = { row: 2, faults: null, key: 'KH1' };
    found.add(ONLINE_FORBIDDEN, MEETINGS, { ...row }, 'mode', { votes: [] });
    found.add(DATE_IN_FUTURE, PLANS, row, 'due', { header: 'Hạn', day: 46000 });
    expect([found.counts(row), found.excluded]).toEqual([true, 0]);
    found.add(BAD_DATE, PLANS, row, 'due', { written: 'x', imprecise: false });
    found.add(REQUIRED, PLANS, row, 'unit', { header: 'Đơn vị' });
    expect([found.counts(row), found.excluded]).toEqual([false, 1]);
  });
});
