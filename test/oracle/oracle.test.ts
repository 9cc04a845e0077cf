import { expect, test } from '@jest/globals';
import { addMonths, completedYears, schoolYear, serialOfIso } from './calendar';
import { readDay, readInt, readPhone } from './cells';
import type { Issue, Sheets } from './oracle';
import { oracleCheck, oracleFigures } from './oracle';

const TODAY = '2026-11-15';
const d = serialOfIso;

/** One line an issue: code, place, key. */
function show(issues: Issue[]): string[] {
  return issues.map((it) => `${it.code} ${it.table}!${it.row} ${it.column ?? '-'} (${it.key ?? '-'})`);
}

const check = (sheets: Sheets): string[] => show(oracleCheck(sheets, TODAY));

const UNITS = [
  ['Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Trực thuộc'],
  ['PH', 'Đoàn Phân hiệu', 'Đoàn cơ sở', ''],
  ['LKT', 'Liên chi đoàn KT', 'Liên chi đoàn', 'PH'],
  ['KT01', 'Chi đoàn KT01', 'Chi đoàn', 'LKT'],
  ['KT02', 'Chi đoàn KT02', 'Chi đoàn', 'ph'],
];

const PEOPLE_HEAD = [
  'Mã ĐVTN',
  'MSSV',
  'Họ và tên',
  'Ngày sinh',
  'Chi đoàn',
  'Ngày vào Đoàn',
  'Ngày vào Hội',
  'Tình trạng',
  'Ngày rời đơn vị',
  'Ngày ra khỏi Đoàn',
  'Lý do ra khỏi Đoàn',
];
const ANH = ['DV000001', 'AB1', 'Trần Thị Ánh', d('2005-05-05'), 'KT01', d('2022-03-26'), '', 'Đang sinh hoạt'];
const TU = ['DV000002', 'AB2', 'Dương Tú', '06/06/2005', 'KT01', d('2022-03-26'), d('2025-01-09'), 'Đang sinh hoạt'];
const MAI = ['DV000003', 'AB3', 'Phạm Mai', '07/07/2005', 'KT02', '', d('2025-10-20'), 'Đang sinh hoạt'];
const PEOPLE = [PEOPLE_HEAD, ANH, TU, MAI];

const RECRUITS_HEAD = [
  'Mã lượt',
  'Người vận động',
  'Họ và tên thanh niên',
  'MSSV thanh niên',
  'Tổ chức',
  'Ngày vận động',
  'Trạng thái',
  'Ngày kết nạp',
  'Minh chứng',
];

test('days are serials from 1899-12-30', () => {
  expect(d('1900-01-01')).toBe(2);
  expect(d('2026-11-15')).toBe(46341);
  expect(addMonths(d('2026-01-31'), 1)).toBe(d('2026-02-28'));
  expect(addMonths(d('2026-12-15'), 1)).toBe(d('2027-01-15'));
  expect(completedYears(d('2010-11-15'), d('2026-11-14'))).toBe(15);
  expect(completedYears(d('2010-11-15'), d('2026-11-15'))).toBe(16);
  expect(schoolYear(d('2026-08-31'))).toBe('2025-2026');
  expect(schoolYear(d('2026-09-01'))).toBe('2026-2027');
});

test('cells are read as the contract says', () => {
  expect(['31/02/2005', '1/2/2005', '01.02.2005', '1/2-2005', '2005-02-01', '2005-2-1', '46000'].map(readDay)).toEqual([
    null,
    d('2005-02-01'),
    d('2005-02-01'),
    null,
    d('2005-02-01'),
    null,
    null,
  ]);
  expect(['1.234', '1 234', '1.23', '-5', '2,5', '1234567'].map(readInt)).toEqual([
    1234,
    1234,
    null,
    -5,
    null,
    1234567,
  ]);
  const phones = ['912 345 678', '+84 912.345.678', '84912345678', '0084912345678', '0123', '0123456789', '841234567'];
  expect(phones.map((phone) => readPhone(phone, false))).toEqual([
    '0912345678',
    '0912345678',
    '0912345678',
    '0912345678',
    null,
    null,
    '0841234567',
  ]);
});

test('a good register has no issue', () => {
  expect(check({ 'Đơn vị': UNITS, ĐVTN: PEOPLE })).toEqual([]);
});

test('headers and choices compare without case, and after NFC', () => {
  const nfd = UNITS.map((row) => row.map((cell) => cell.normalize('NFD').toUpperCase()));
  expect(check({ 'Đơn vị': nfd })).toEqual([]);
});

test('one fault, one issue: a bad cell is not required too, and nobody else looks at it', () => {
  const bad = [...TU];
  bad[3] = '31/02/2005';
  bad[4] = 'KT99';
  bad[5] = '2021';
  expect(check({ 'Đơn vị': UNITS, ĐVTN: [PEOPLE_HEAD, ANH, bad] })).toEqual([
    'bad-date ĐVTN!3 Ngày sinh (DV000002)',
    'unknown-ref ĐVTN!3 Chi đoàn (DV000002)',
    'date-imprecise ĐVTN!3 Ngày vào Đoàn (DV000002)',
  ]);
});

test('a missing required column is one issue, refs to an absent sheet are silent', () => {
  expect(check({ ĐVTN: PEOPLE.map((row) => [...row.slice(0, 3), ...row.slice(4)]) })).toEqual([
    'missing-column ĐVTN!1 Ngày sinh (-)',
  ]);
});

test('rows with nothing but a key or a checkbox do not exist', () => {
  expect(check({ 'Đơn vị': UNITS, ĐVTN: [PEOPLE_HEAD, ['DV000009'], [], ANH] })).toEqual([]);
});

test('duplicate keys, MSSV and composites: every row after the first', () => {
  const people = [PEOPLE_HEAD, ANH, ['', 'ab1', 'Ai Đó', '01/01/2005', 'KT01', '', '', 'Đang sinh hoạt']];
  const ratings = [
    ['Mã ĐVTN', 'Năm học', 'Xếp loại'],
    ['DV000001', '2025-2026', 'Không xếp loại'],
    ['AB1', '2025-2026', 'Không xếp loại'],
    ['', '2025-2027', 'Khá'],
  ];
  expect(check({ 'Đơn vị': UNITS, ĐVTN: people, 'Xếp loại': ratings })).toEqual([
    'duplicate-key ĐVTN!3 MSSV (AB1)',
    'duplicate-key Xếp loại!3 Năm học (AB1|2025-2026)',
    'bad-choice Xếp loại!4 Năm học (#4)',
    'bad-choice Xếp loại!4 Xếp loại (#4)',
    'required Xếp loại!4 Mã ĐVTN (#4)',
  ]);
});

test('the tree of units', () => {
  const units = [
    UNITS[0] ?? [],
    ['A', 'A', 'Chi đoàn', 'B'],
    ['B', 'B', 'Chi đoàn', 'A'],
    ['C', 'C', 'Liên chi đoàn', ''],
    ['D', 'D', 'Chi đoàn', ''],
    ['E', 'E', 'Chi đoàn', 'A'],
  ];
  expect(check({ 'Đơn vị': units })).toEqual([
    'unit-cycle Đơn vị!2 Trực thuộc (A)',
    'unit-level Đơn vị!2 Trực thuộc (A)',
    'unit-cycle Đơn vị!3 Trực thuộc (B)',
    'unit-level Đơn vị!3 Trực thuộc (B)',
    'unit-root Đơn vị!5 Trực thuộc (D)',
    'unit-level Đơn vị!6 Trực thuộc (E)',
  ]);
});

test('1+1: recruiter, self, already a member, dates, credit once', () => {
  const recruits = [
    RECRUITS_HEAD,
    ['VD1', 'DV000001', 'Phạm Mai', 'AB3', 'Hội', '10/10/2025', 'Đã kết nạp', '20/10/2025', 'QĐ 1'],
    ['VD2', 'DV000002', 'Phạm Mai', 'AB3', 'Hội', '11/10/2025', 'Đã kết nạp', '20/10/2025', 'QĐ 1'],
    ['VD3', 'DV000003', 'Ai Đó', '', 'Hội', '10/10/2025', 'Đang vận động', '', ''],
    ['VD4', 'DV000001', 'Trần Thị Ánh', 'AB1', 'Hội', '10/10/2025', 'Đã kết nạp', '', ''],
    ['VD5', 'DV000001', 'Dương Tú', 'AB2', 'Hội', '10/10/2025', 'Đã kết nạp', '01/10/2025', 'QĐ 2'],
    ['', '', 'Chưa Biết', '', 'Đoàn', '10/10/2025', 'Khảo sát', '', ''],
    ['', '', 'Chưa Biết', '', 'Đoàn', '10/10/2025', 'Đã nộp đơn', '', ''],
    ['VD8', 'DV000001', 'Người Lạ', 'ZZ9', 'Đoàn', '10/10/2025', 'Đã kết nạp', '01/11/2025', 'QĐ 3'],
  ];
  expect(check({ 'Đơn vị': UNITS, ĐVTN: PEOPLE, '1+1': recruits })).toEqual([
    'double-credit 1+1!3 Họ và tên thanh niên (VD2)',
    'recruiter-not-member 1+1!4 Người vận động (VD3)',
    'self-recruit 1+1!5 Người vận động (VD4)',
    'admitted-without-date 1+1!5 Ngày kết nạp (VD4)',
    'admitted-without-proof 1+1!5 Minh chứng (VD4)',
    'already-member 1+1!6 Ngày vận động (VD5)',
    'date-order 1+1!6 Ngày kết nạp (VD5)',
    'required 1+1!8 Người vận động (#8)',
    'credited-not-in-roster 1+1!9 ĐVTN được kết nạp (VD8)',
  ]);
});

test('1+1 figures: credit, coverage, funnel, retention', () => {
  const recruits = [
    RECRUITS_HEAD,
    ['VD1', 'DV000001', 'Phạm Mai', 'AB3', 'Hội', '10/10/2025', 'Đã kết nạp', '20/10/2025', 'QĐ 1'],
    ['VD2', 'DV000002', 'Phạm Mai', 'AB3', 'Hội', '11/10/2025', 'Đã kết nạp', '20/10/2025', 'QĐ 1'],
    ['VD3', 'DV000002', 'Người Lạ', 'ZZ9', 'Đoàn', '10/10/2025', 'Đã kết nạp', '01/11/2025', ''],
    ['VD4', 'DV000001', 'Trần Thị Ánh', 'AB1', 'Hội', '10/10/2025', 'Khảo sát', '', ''],
  ];
  const sheets = { 'Đơn vị': UNITS, ĐVTN: PEOPLE, '1+1': recruits };
  const { excluded, figures } = oracleFigures(sheets, '2025-09-01', '2026-08-31', TODAY, null);
  expect(excluded).toBe(1);
  expect(figures['members']).toEqual({ value: 2, rows: ['DV000001', 'DV000002'] });
  expect(figures['membersInAssociation']).toEqual({ value: 1, rows: ['DV000002'] });
  expect(figures['associationMembers']).toEqual({ value: 2, rows: ['DV000002', 'DV000003'] });
  expect(figures['recruitersWithCredit']?.rows).toEqual(['DV000001', 'DV000002']);
  expect(figures['coverage']?.value).toBe(1);
  expect(figures['recruitedIntoUnion']).toEqual({ value: 1, rows: ['VD3'] });
  expect(figures['recruitedIntoAssociation']).toEqual({ value: 1, rows: ['VD1'] });
  expect(figures['recruitmentFunnel']?.value).toEqual({
    'Khảo sát': 0,
    'Đang vận động': 0,
    'Đã nộp đơn': 0,
    'Đã kết nạp': 3,
    'Không thành công': 0,
  });
  expect(figures['retained3m']).toEqual({ value: 1, rows: ['VD1'], of: 1, unknown: 1 });
  expect(figures['unitsByLevel']?.value).toEqual({
    'Đoàn cấp trên': 0,
    'Đoàn cơ sở': 1,
    'Liên chi đoàn': 1,
    'Chi đoàn': 2,
  });
  expect(figures['nominationsByStage']?.value).toBeNull();
  const below = oracleFigures(sheets, '2025-09-01', '2026-08-31', TODAY, 'KT02').figures;
  expect([below['members']?.value, below['coverage']?.value, below['associationMembers']?.value]).toEqual([0, null, 1]);
});

test('nominations: stages, votes, members, ratings', () => {
  const head = ['Mã hồ sơ', 'Mã ĐVTN', 'Giai đoạn', 'Ngày bình chọn', 'Ngày gửi danh sách', 'Ngày nghị quyết'];
  const votes = ['Số đoàn viên', 'Số có mặt', 'Số tán thành', 'Số không tán thành'];
  const rows = [
    [...head, ...votes],
    ['GT1', 'DV000001', 'Đã gửi danh sách', '01/10/2024', '01/11/2024', '', 30, 12, 6, 6],
    ['GT2', 'DV000001', 'Đoàn viên ưu tú', '01/10/2025', '', '01/09/2025', 30, 31, '', ''],
    ['GT3', 'AB3', 'Nghị quyết giới thiệu', '', '', '01/10/2025', 3, 2, 2, ''],
  ];
  const ratings = [
    ['Mã ĐVTN', 'Năm học', 'Xếp loại'],
    ['AB1', '2023-2024', 'hoàn thành xuất sắc nhiệm vụ'],
  ];
  const sheets = { 'Đơn vị': UNITS, ĐVTN: PEOPLE, 'Xếp loại': ratings, 'Giới thiệu vào Đảng': rows };
  expect(check(sheets).map((line) => line.replace('Giới thiệu vào Đảng!', ''))).toEqual([
    'votes-quorum 2 Số có mặt (GT1)',
    'votes-majority 2 Số tán thành (GT1)',
    'renominated 2 Ngày công nhận đối tượng (GT1)',
    'date-order 3 Ngày nghị quyết (GT2)',
    'nominee-rating 3 Mã ĐVTN (GT2)',
    'stage-behind 3 Giai đoạn (GT2)',
    'votes-arithmetic 3 Số có mặt (GT2)',
    'nominated-twice 3 Mã ĐVTN (GT2)',
    'nominee-not-member 4 Mã ĐVTN (GT3)',
    'stage-skipped 4 Ngày bình chọn (GT3)',
  ]);
  const { excluded, figures } = oracleFigures(sheets, '2024-09-01', '2025-08-31', TODAY, null);
  expect(excluded).toBe(2);
  expect(figures['introducedToParty']).toEqual({ value: 0, rows: [] });
  expect(figures['nominationsWaiting']).toEqual({
    value: 1,
    rows: ['GT1'],
    items: [{ key: 'GT1', stage: 'Đã gửi danh sách', days: 303 }],
  });
});

test('attendance looks at the unit of that day, through internal transfers', () => {
  const sheets = {
    'Đơn vị': UNITS,
    ĐVTN: PEOPLE,
    'Sinh hoạt': [
      ['Mã buổi', 'Đơn vị', 'Ngày', 'Hình thức', 'Cách tổ chức', 'Nội dung', 'Nội dung biểu quyết'],
      ['SH1', 'KT01', '10/10/2025', 'Thường kỳ', 'Trực tiếp', 'a', 'Kết nạp'],
      ['SH2', 'KT02', '10/09/2026', 'Thường kỳ; Kỹ năng', 'Kết hợp', 'a', 'khác;Kết nạp'],
    ],
    'Điểm danh': [
      ['Mã buổi', 'Mã ĐVTN', 'Tham dự'],
      ['SH1', 'DV000003', 'Có mặt'],
      ['SH2', 'DV000003', 'Có mặt'],
      ['SH2', 'DV000001', 'Có mặt'],
    ],
    'Chuyển sinh hoạt': [
      ['Mã ĐVTN', 'Loại', 'Từ đơn vị', 'Đến đơn vị', 'Ngày'],
      ['DV000003', 'Nội bộ', 'KT01', 'KT02', '01/09/2026'],
    ],
  };
  expect(check(sheets)).toEqual([
    'online-forbidden Sinh hoạt!3 Cách tổ chức (SH2)',
    'attendance-not-member Điểm danh!4 Mã ĐVTN (SH2|DV000001)',
  ]);
});

test('posts: vacant, two secretaries, twice, term over, and discipline', () => {
  const posts = [
    ['Mã', 'Mã ĐVTN', 'Đơn vị', 'Chức vụ', 'Từ ngày', 'Ngày hết nhiệm kỳ', 'Ngày thôi giữ chức'],
    ['CB1', 'DV000001', 'KT01', 'Bí thư', '01/09/2025', '31/08/2026', ''],
    ['CB2', 'DV000002', 'KT01', 'Bí thư', '01/09/2026', '', ''],
    ['CB3', 'AB2', 'KT01', 'Bí thư', '01/10/2026', '', ''],
    ['CB4', 'DV000003', 'KT02', 'Bí thư', '01/09/2024', '', '01/09/2026'],
    ['CB5', 'DV000003', 'LKT', 'Bí thư', '01/09/2024', '', ''],
    ['CB6', 'DV000003', 'PH', 'Bí thư', '01/09/2024', '', ''],
  ];
  const discipline = [
    ['Mã ĐVTN', 'Ngày hiệu lực'],
    ['DV000001', '01/09/2024'],
    ['DV000003', '01/09/2024'],
  ];
  expect(check({ 'Đơn vị': UNITS, ĐVTN: PEOPLE, 'Cán bộ Đoàn': posts, 'Kỷ luật': discipline })).toEqual([
    'post-vacant Đơn vị!5 Mã đơn vị (KT02)',
    'term-over Cán bộ Đoàn!2 Ngày hết nhiệm kỳ (CB1)',
    'two-secretaries Cán bộ Đoàn!3 Từ ngày (CB2)',
    'two-secretaries Cán bộ Đoàn!4 Từ ngày (CB3)',
    'post-twice Cán bộ Đoàn!4 Từ ngày (CB3)',
    'barred-by-discipline Kỷ luật!2 Ngày hiệu lực (#2)',
  ]);
});

test('the movement of members balances', () => {
  const gone = (key: string, reason: string): unknown[] => [
    key,
    '',
    `Người ${key}`,
    '01/01/2004',
    'KT01',
    '01/01/2020',
    '',
    'Thôi sinh hoạt',
    '01/03/2026',
    reason === '' ? '' : '01/03/2026',
    reason,
  ];
  const people = [
    ...PEOPLE,
    gone('DV10', ''),
    gone('DV11', 'Trưởng thành'),
    gone('DV12', 'Xóa tên'),
    ['DV13', '', 'Mới Vào', '02/01/2004', 'KT01', '26/03/2026', '', 'Đang sinh hoạt'],
  ];
  const { figures } = oracleFigures({ ĐVTN: people }, '2025-09-01', '2026-08-31', TODAY, null);
  const names = ['membersStart', 'admitted', 'arrived', 'left', 'matured', 'removed', 'membersEnd'];
  expect(names.map((name) => figures[name]?.value)).toEqual([5, 1, 0, 1, 1, 1, 3]);
});
