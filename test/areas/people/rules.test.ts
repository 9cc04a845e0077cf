import { describe, expect, test } from '@jest/globals';
import {
  ANH,
  figureIn,
  issuesIn,
  issuesOf,
  LED,
  MAI,
  officer,
  person,
  rating,
  reportIn,
  transfer,
  TU,
  unit,
  UNITS,
  type Book,
  type Line,
  type Verdict,
} from '../book';

const GONE = { 'Tình trạng': 'Đã chuyển sinh hoạt' };

function people(...lines: Line[]): Book {
  return { ĐVTN: lines };
}

describe('age-range: 15 to 35 completed years, by date', () => {
  const ages: { born: string; expected: string[]; changes?: Line }[] = [
    { born: '15/11/2011', expected: [] },
    { born: '16/11/2011', expected: ['age-range ĐVTN!2 Ngày sinh (DV000009)'] },
    { born: '16/11/1990', expected: [] },
    { born: '15/11/1990', expected: ['age-range ĐVTN!2 Ngày sinh (DV000009)'] },
    { born: '15/11/1990', changes: { ...GONE, 'Ngày rời đơn vị': '15/11/2026' }, expected: [] },
    {
      born: '15/11/1990',
      changes: { ...GONE, 'Ngày rời đơn vị': '16/11/2026' },
      expected: ['age-range ĐVTN!2 Ngày sinh (DV000009)'],
    },
    { born: '15/11/1990', changes: { 'Ngày về đơn vị': '16/11/2026' }, expected: [] },
  ];
  test.each(ages)('born $born $changes', ({ born, changes, expected }) => {
    expect(issuesIn(people(person({ 'Ngày sinh': born, ...changes })))).toEqual(expected);
  });
});

describe('joined-too-young: not later than the 15th birthday', () => {
  const cases: { born: string; joined: string | number; fires: boolean }[] = [
    { born: '26/03/2005', joined: '26/03/2020', fires: true },
    { born: '26/03/2005', joined: '27/03/2020', fires: false },
    { born: '29/02/2004', joined: '28/02/2019', fires: true },
    { born: '29/02/2004', joined: '01/03/2019', fires: false },
  ];
  test.each(cases)('born $born, joined $joined', ({ born, joined, fires }) => {
    expect(issuesIn(people(person({ 'Ngày sinh': born, 'Ngày vào Đoàn': joined })))).toEqual(
      fires ? ['joined-too-young ĐVTN!2 Ngày vào Đoàn (DV000009)'] : [],
    );
  });

  test('an imprecise day counts as its first', () => {
    const joined = (cell: string | number): string[] =>
      issuesOf(['joined-too-young'], people(person({ 'Ngày sinh': '01/01/2005', 'Ngày vào Đoàn': cell })));
    expect(joined(2020)).toEqual(['joined-too-young ĐVTN!2 Ngày vào Đoàn (DV000009)']);
    expect(joined('02/2020')).toEqual([]);
  });
});

describe('over-30-active', () => {
  const fires = ['over-30-active ĐVTN!2 Gia hạn đến (DV000001)'];
  const cases: { when: string; changes: Line; officers?: readonly Line[]; expected: string[] }[] = [
    { when: 'on the 30th birthday', changes: { 'Ngày sinh': '15/11/1996' }, expected: [] },
    { when: 'the day after', changes: { 'Ngày sinh': '14/11/1996' }, expected: fires },
    { when: 'no union member', changes: { 'Ngày sinh': '14/11/1996', 'Ngày vào Đoàn': '' }, expected: [] },
    {
      when: 'has left the Union',
      changes: { 'Ngày sinh': '14/11/1996', 'Ngày ra khỏi Đoàn': '15/11/2026' },
      expected: [],
    },
    { when: 'stays until today', changes: { 'Ngày sinh': '14/11/1996', 'Gia hạn đến': '15/11/2026' }, expected: [] },
    {
      when: 'stayed until yesterday',
      changes: { 'Ngày sinh': '14/11/1996', 'Gia hạn đến': '14/11/2026' },
      expected: fires,
    },
    {
      when: 'holds a post',
      changes: { 'Ngày sinh': '14/11/1996' },
      officers: [officer({ 'Chức vụ': 'Ủy viên BCH', 'Từ ngày': '15/11/2026' })],
      expected: [],
    },
    {
      when: 'held a post until today',
      changes: { 'Ngày sinh': '14/11/1996' },
      officers: [officer({ 'Chức vụ': 'Ủy viên BCH', 'Ngày thôi giữ chức': '15/11/2026' })],
      expected: fires,
    },
    {
      when: 'will hold a post',
      changes: { 'Ngày sinh': '14/11/1996' },
      officers: [officer({ 'Chức vụ': 'Ủy viên BCH', 'Từ ngày': '16/11/2026' })],
      expected: fires,
    },
  ];
  test.each(cases)('$when', ({ changes, officers = [], expected }) => {
    const book = { ĐVTN: [{ ...ANH, ...changes }, TU], 'Cán bộ Đoàn': officers };
    expect(issuesOf(['over-30-active'], book)).toEqual(expected);
  });
});

describe('possible-duplicate', () => {
  const other = (changes: Line): Line => person({ 'Họ và tên': 'Nguyễn Hòa', 'Ngày sinh': '01/02/2005', ...changes });
  const one = other({ 'Mã ĐVTN': 'DV1', MSSV: 'S1' });
  const both = ['possible-duplicate ĐVTN!2 Họ và tên (DV1)', 'possible-duplicate ĐVTN!3 Họ và tên (DV000009)'];
  const cases: { when: string; lines: Line[]; expected: string[] }[] = [
    { when: 'one name and birth date', lines: [one, other({})], expected: both },
    { when: 'tone placement', lines: [one, other({ 'Họ và tên': 'Nguyễn Hoà' })], expected: both },
    { when: 'no accents, case, spaces', lines: [one, other({ 'Họ và tên': 'NGUYEN  HO A' })], expected: both },
    { when: 'đ', lines: [{ ...one, 'Họ và tên': 'Lê Đào' }, other({ 'Họ và tên': 'le dao' })], expected: both },
    { when: 'another birth date', lines: [one, other({ 'Ngày sinh': '02/02/2005' })], expected: [] },
    { when: 'another name', lines: [one, other({ 'Họ và tên': 'Nguyễn Hoa Mai' })], expected: [] },
    {
      when: 'one phone',
      lines: [ANH, { ...TU, 'Điện thoại': '0912345678' }, { ...MAI, 'Điện thoại': '+84 912 345 678' }],
      expected: ['possible-duplicate ĐVTN!3 Điện thoại (DV000002)', 'possible-duplicate ĐVTN!4 Điện thoại (DV000003)'],
    },
    {
      when: 'one name and one phone: one issue a row',
      lines: [{ ...one, 'Điện thoại': '0912345678' }, other({ 'Điện thoại': '0912345678' })],
      expected: both,
    },
    {
      when: 'one of the two has left',
      lines: [{ ...one, ...GONE, 'Ngày rời đơn vị': '01/01/2026' }, other({})],
      expected: both,
    },
    {
      when: 'both have left',
      lines: [
        { ...one, ...GONE, 'Ngày rời đơn vị': '01/01/2026' },
        other({ ...GONE, 'Ngày rời đơn vị': '01/02/2026' }),
      ],
      expected: [],
    },
    {
      when: 'three of them',
      lines: [one, other({}), other({ 'Mã ĐVTN': 'DV3', MSSV: 'S3' })],
      expected: [...both, 'possible-duplicate ĐVTN!4 Họ và tên (DV3)'],
    },
    { when: 'no phones, no birth dates', lines: [ANH, TU, MAI], expected: [] },
  ];
  test.each(cases)('$when', ({ lines, expected }) => {
    expect(issuesIn(people(...lines))).toEqual([...expected].sort());
  });
});

describe('the state of a row', () => {
  const cases: Verdict[] = [
    {
      when: 'stale-row: twelve months to the day',
      book: people({ ...ANH, 'Cập nhật lúc': '15/11/2025' }),
      expected: [],
    },
    {
      when: 'stale-row: a day more; the time of day doesn’t matter',
      book: people({ ...ANH, 'Cập nhật lúc': '14/11/2025 23:59' }, { ...TU, 'Cập nhật lúc': '' }),
      expected: ['stale-row ĐVTN!2 Cập nhật lúc (DV000001)'],
    },
    {
      when: 'stale-row: of those who are here',
      book: people({ ...ANH, ...GONE, 'Ngày rời đơn vị': '01/01/2026', 'Cập nhật lúc': '14/11/2024' }),
      expected: [],
    },
    {
      when: 'left-without-date: every state that says gone',
      book: people(
        { ...ANH, ...GONE },
        { ...TU, 'Tình trạng': 'Tốt nghiệp' },
        { ...MAI, 'Tình trạng': 'Thôi sinh hoạt' },
        person({ 'Tình trạng': 'Sinh hoạt tạm thời nơi khác' }),
      ),
      expected: [
        'left-without-date ĐVTN!2 Ngày rời đơn vị (DV000001)',
        'left-without-date ĐVTN!3 Ngày rời đơn vị (DV000002)',
        'left-without-date ĐVTN!4 Ngày rời đơn vị (DV000003)',
      ],
    },
    {
      when: 'left-without-date: a reason for leaving the Union, without the day',
      book: people(
        { ...ANH, 'Lý do ra khỏi Đoàn': 'Trưởng thành' },
        { ...TU, 'Lý do ra khỏi Đoàn': 'Xóa tên', 'Ngày ra khỏi Đoàn': '01/10/2026' },
        { ...MAI, 'Ngày ra khỏi Hội': '01/10/2026' },
      ),
      expected: ['left-without-date ĐVTN!2 Ngày ra khỏi Đoàn (DV000001)'],
    },
    {
      when: 'off-campus-address',
      book: people(
        { ...ANH, 'Nơi ở': 'Nhà trọ' },
        { ...TU, 'Nơi ở': 'Nội trú' },
        { ...MAI, 'Nơi ở': 'Nhà riêng', 'Địa chỉ': '12 Trần Phú' },
        person({ 'Nơi ở': 'Nhà trọ', ...GONE, 'Ngày rời đơn vị': '01/01/2026' }),
      ),
      expected: ['off-campus-address ĐVTN!2 Địa chỉ (DV000001)'],
    },
    {
      when: 'unit-closed: closed today',
      book: {
        'Đơn vị': [...UNITS, unit({ 'Ngày kết thúc': '15/11/2026' })],
        ĐVTN: [
          person({ 'Chi đoàn': 'KT09' }),
          person({ ...ANH, ...GONE, 'Ngày rời đơn vị': '01/01/2026', 'Chi đoàn': 'KT09' }),
        ],
      },
      expected: ['unit-closed ĐVTN!2 Chi đoàn (DV000009)'],
    },
    {
      when: 'unit-closed: closes tomorrow',
      book: { 'Đơn vị': [...UNITS, unit({ 'Ngày kết thúc': '16/11/2026' })], ĐVTN: [person({ 'Chi đoàn': 'KT09' })] },
      expected: [],
    },
    {
      when: 'unit-closed: not founded yet',
      book: { 'Đơn vị': [...UNITS, unit({ 'Ngày thành lập': '16/11/2026' })], ĐVTN: [person({ 'Chi đoàn': 'KT09' })] },
      expected: ['unit-closed ĐVTN!2 Chi đoàn (DV000009)'],
    },
  ];
  test.each(cases)('$when', ({ book, expected }) => {
    expect(issuesIn(book)).toEqual([...expected].sort());
  });
});

describe('transfers', () => {
  const out = (changes: Line): Line => transfer({ Loại: 'Chuyển đi', ...changes });
  const away = (changes: Line): Line => transfer({ Loại: 'Tạm thời', ...changes });
  const cases: { when: string; line: Line; mover?: Line; expected: string[] }[] = [
    { when: 'moves out within a month', line: out({ Ngày: '15/10/2026' }), expected: [] },
    {
      when: 'should have moved out more than a month ago',
      line: out({ Ngày: '14/10/2026' }),
      expected: ['transfer-late Chuyển sinh hoạt!2 Ngày (CS000001)'],
    },
    { when: 'may take until its term', line: out({ Ngày: '01/01/2026', Hạn: '15/10/2026' }), expected: [] },
    {
      when: 'is over its term',
      line: out({ Ngày: '01/01/2026', Hạn: '14/10/2026' }),
      expected: ['transfer-late Chuyển sinh hoạt!2 Hạn (CS000001)'],
    },
    {
      when: 'has moved out',
      line: out({ Ngày: '14/10/2026' }),
      mover: { ...GONE, 'Ngày rời đơn vị': '14/11/2026' },
      expected: [],
    },
    { when: 'comes in', line: transfer({ Loại: 'Chuyển đến', Ngày: '01/01/2020' }), expected: [] },
    { when: 'is away for three months', line: away({ Ngày: '15/08/2026' }), expected: [] },
    {
      when: 'is away for longer',
      line: away({ Ngày: '14/08/2026' }),
      expected: ['temporary-long Chuyển sinh hoạt!2 Hạn (CS000001)'],
    },
    { when: 'was away for three months', line: away({ Ngày: '14/08/2025', Hạn: '14/11/2025' }), expected: [] },
    {
      when: 'is to be away for longer',
      line: away({ Ngày: '01/11/2026', Hạn: '02/02/2027' }),
      expected: ['temporary-long Chuyển sinh hoạt!2 Hạn (CS000001)'],
    },
  ];
  test.each(cases)('who $when', ({ line, mover, expected }) => {
    expect(issuesIn({ 'Chuyển sinh hoạt': [line], ĐVTN: [{ ...ANH, ...mover }, TU] })).toEqual(expected);
  });
});

describe('members on the end day', () => {
  const counted = (line: Line, to = '2026-08-31'): unknown[] =>
    ['members', 'associationMembers', 'membersInAssociation'].map((name) => {
      const figure = figureIn(name, people(line), { from: '2025-09-01', to }) as { value: number };
      return figure.value;
    });
  const cases: { when: string; changes: Line; expected: number[] }[] = [
    { when: 'in both', changes: {}, expected: [1, 1, 1] },
    { when: 'in the Union only', changes: { 'Ngày vào Hội': '' }, expected: [1, 0, 0] },
    { when: 'in the Association only', changes: { 'Ngày vào Đoàn': '' }, expected: [0, 1, 0] },
    { when: 'joined the Union on the end day', changes: { 'Ngày vào Đoàn': '31/08/2026' }, expected: [1, 1, 1] },
    { when: 'joined the Union the day after', changes: { 'Ngày vào Đoàn': '01/09/2026' }, expected: [0, 1, 0] },
    { when: 'out of the Union on the end day', changes: { 'Ngày ra khỏi Đoàn': '31/08/2026' }, expected: [0, 1, 0] },
    { when: 'out of the Union the day after', changes: { 'Ngày ra khỏi Đoàn': '01/09/2026' }, expected: [1, 1, 1] },
    {
      when: 'out of the Association on the end day',
      changes: { 'Ngày ra khỏi Hội': '31/08/2026' },
      expected: [1, 0, 0],
    },
    { when: 'came on the end day', changes: { 'Ngày về đơn vị': '31/08/2026' }, expected: [1, 1, 1] },
    { when: 'came the day after', changes: { 'Ngày về đơn vị': '01/09/2026' }, expected: [0, 0, 0] },
    { when: 'left on the end day', changes: { ...GONE, 'Ngày rời đơn vị': '31/08/2026' }, expected: [0, 0, 0] },
    { when: 'left the day after', changes: { ...GONE, 'Ngày rời đơn vị': '01/09/2026' }, expected: [1, 1, 1] },
    { when: 'left, nobody knows when', changes: GONE, expected: [0, 0, 0] },
    { when: 'elsewhere for a time', changes: { 'Tình trạng': 'Sinh hoạt tạm thời nơi khác' }, expected: [1, 1, 1] },
    {
      when: 'here, whatever an old day of leaving says',
      changes: { 'Ngày rời đơn vị': '01/01/2026' },
      expected: [1, 1, 1],
    },
    { when: 'whose phone can’t be read', changes: { 'Điện thoại': '12' }, expected: [1, 1, 1] },
    { when: 'whose birth date can’t be read', changes: { 'Ngày sinh': '12', 'Họ và tên': '' }, expected: [0, 0, 0] },
    { when: 'whose branch is not there', changes: { 'Chi đoàn': 'KT99' }, expected: [0, 0, 0] },
    {
      when: 'whose dates go back',
      changes: { 'Ngày về đơn vị': '02/01/2026', 'Ngày rời đơn vị': '01/01/2026' },
      expected: [0, 0, 0],
    },
  ];
  test.each(cases)('$when', ({ changes, expected }) => {
    expect(counted({ ...TU, ...changes })).toEqual(expected);
  });

  test('rows are keys, else student numbers, else places; recruiters are the members', () => {
    const book = people(
      ANH,
      { ...TU, 'Mã ĐVTN': '' },
      { ...MAI, 'Ngày vào Đoàn': '26/03/2024', 'Mã ĐVTN': '', MSSV: '' },
    );
    const members = { value: 3, rows: ['DV000001', 'AB1002', '#4'] };
    expect(figureIn('members', book)).toEqual(members);
    expect(figureIn('recruiters', book)).toEqual(members);
    expect(figureIn('members', { ĐVTN: null })).toEqual({ value: null, rows: [] });
    expect(figureIn('members', { ĐVTN: [] })).toEqual({ value: 0, rows: [] });
  });

  test('a row with an error that figures mind is left out, and said to be', () => {
    const book: Book = {
      ĐVTN: [
        ANH,
        { ...TU, 'Chi đoàn': 'KT99' },
        { ...MAI, MSSV: 'AB1001' },
        person({ Email: 'x', 'Ngày vào Đoàn': '26/03/2022' }),
      ],
    };
    expect(figureIn('members', book)).toEqual({ value: 2, rows: ['DV000001', 'DV000009'] });
    expect(reportIn(book).excluded).toBe(2);
  });
});

describe('unitOn: today’s branch, undone through the moves since', () => {
  const moves = [
    transfer({ Mã: 'CS1', 'Từ đơn vị': 'KT02', 'Đến đơn vị': 'KT01', Ngày: '10/10/2026' }),
    transfer({ Mã: 'CS2', 'Từ đơn vị': ' kt09', 'Đến đơn vị': 'KT02', Ngày: '10/03/2026' }),
    transfer({ Mã: 'CS3', Loại: 'Tạm thời', 'Từ đơn vị': 'KT09', Ngày: '14/11/2026' }),
  ];
  const book: Book = { 'Đơn vị': [...UNITS, unit()], ĐVTN: [ANH], 'Chuyển sinh hoạt': moves };
  const days: { to: string; branch: string }[] = [
    { to: '2026-10-31', branch: 'KT01' },
    { to: '2026-10-10', branch: 'KT01' },
    { to: '2026-10-09', branch: 'KT02' },
    { to: '2026-03-10', branch: 'KT02' },
    { to: '2026-03-09', branch: 'KT09' },
    { to: '2025-01-01', branch: 'KT09' },
  ];
  test.each(days)('on $to in $branch', ({ to, branch }) => {
    const { byUnit } = reportIn(book, { from: '2024-09-01', to });
    const homes = byUnit.filter(
      ({ unit: { level }, figures }) => level === 'Chi đoàn' && figures['members']?.value === 1,
    );
    expect(homes.map(({ unit: { code } }) => code)).toEqual([branch]);
  });

  test('a move from somewhere that is no unit of ours changes nothing', () => {
    const odd = transfer({ 'Từ đơn vị': 'Trường khác', 'Đến đơn vị': 'KT01', Ngày: '10/10/2026' });
    expect(figureIn('members', { ĐVTN: [ANH], 'Chuyển sinh hoạt': [odd] }, { to: '2026-09-30', unit: 'KT01' })).toEqual(
      {
        value: 1,
        rows: ['DV000001'],
      },
    );
  });
});

describe('what a profile tells', () => {
  test('offCampus: who is here and lives elsewhere than in the dormitory, member or not', () => {
    const at = (place: string, changes: Line = {}): Line => ({ 'Nơi ở': place, 'Địa chỉ': 'A', ...changes });
    const book = people(
      { ...ANH, ...at('Nhà trọ') },
      { ...TU, ...at('Nội trú') },
      { ...MAI, ...at('Ở cùng gia đình') },
      person(at('Nhà riêng', { ...GONE, 'Ngày rời đơn vị': '01/10/2026' })),
    );
    expect(figureIn('offCampus', book)).toEqual({ value: 2, rows: ['DV000001', 'DV000003'] });
  });

  test('profilesComplete: whoever is active with all that a setting names', () => {
    const full = { ...ANH, 'Giới tính': 'Nữ', 'Điện thoại': '0912345678', Email: 'a@b.vn', 'Nơi ở': 'Nội trú' };
    expect(figureIn('profilesComplete', people(full, TU))).toEqual({ value: 1, rows: ['DV000001'] });
    expect(figureIn('profilesComplete', people({ ...full, Email: 'x' }))).toEqual({ value: 0, rows: [] });
    const settings = [{ Mã: 'Cột hồ sơ đầy đủ', 'Giá trị': 'mssv; Ngày vào Hội' }];
    expect(figureIn('profilesComplete', { ĐVTN: [full, TU, MAI], 'Cấu hình': settings })).toEqual({
      value: 2,
      rows: ['DV000002', 'DV000003'],
    });
  });

  test('profilesFresh and syncedToNational: of whoever is active; an update after the end day is fresh too', () => {
    const updated = (key: string, at: string, synced: string): Line => ({
      ...ANH,
      'Mã ĐVTN': key,
      MSSV: key,
      'Họ và tên': key,
      'Cập nhật lúc': at,
      'Cập nhật phần mềm QLĐV': synced,
    });
    const book = people(
      updated('DV1', '31/08/2025 10:00', '31/08/2026'),
      updated('DV2', '30/08/2025', '01/09/2026'),
      updated('DV3', '31/08/2026', ''),
      updated('DV4', '01/09/2026', '01/01/2020'),
      { ...MAI, 'Cập nhật lúc': '31/08/2026', 'Cập nhật phần mềm QLĐV': '01/01/2026' },
    );
    const asked = { from: '2025-09-01', to: '2026-08-31' };
    expect(figureIn('profilesFresh', book, asked)).toEqual({ value: 4, rows: ['DV1', 'DV3', 'DV4', 'DV000003'] });
    expect(figureIn('syncedToNational', book, asked)).toEqual({ value: 3, rows: ['DV1', 'DV4', 'DV000003'] });
    expect(figureIn('membersSynced', book, asked)).toEqual({ value: 2, rows: ['DV1', 'DV4'] });
  });
});

describe('movement', () => {
  const named = (key: string, changes: Line): Line => ({
    ...ANH,
    'Mã ĐVTN': key,
    MSSV: key,
    'Họ và tên': key,
    ...changes,
  });
  const book = people(
    named('STAYS', {}),
    named('JOINS', { 'Ngày vào Đoàn': '26/03/2026' }),
    named('JOINS-FIRST-DAY', { 'Ngày vào Đoàn': '01/09/2025' }),
    named('JOINED-BEFORE', { 'Ngày vào Đoàn': '31/08/2025' }),
    named('JOINS-HERE', { 'Ngày vào Đoàn': '26/03/2026', 'Ngày về đơn vị': '01/10/2025' }),
    named('JOINS-AS-COMES', { 'Ngày vào Đoàn': '01/10/2025', 'Ngày về đơn vị': '01/10/2025' }),
    named('COMES', { 'Ngày về đơn vị': '01/10/2025' }),
    named('LEAVES', { ...GONE, 'Ngày rời đơn vị': '01/07/2026' }),
    named('GRADUATES-LATER', { 'Tình trạng': 'Tốt nghiệp', 'Ngày rời đơn vị': '01/09/2026' }),
    named('MATURES', { 'Ngày ra khỏi Đoàn': '26/03/2026', 'Lý do ra khỏi Đoàn': 'Trưởng thành' }),
    named('STRUCK', { 'Ngày ra khỏi Đoàn': '26/03/2026', 'Lý do ra khỏi Đoàn': 'Xóa tên' }),
    named('OTHER', { 'Ngày ra khỏi Đoàn': '26/03/2026', 'Lý do ra khỏi Đoàn': 'Khác' }),
    named('COMES-AND-GOES', { ...GONE, 'Ngày về đơn vị': '01/10/2025', 'Ngày rời đơn vị': '01/07/2026' }),
  );
  const expected: Record<string, string[]> = {
    membersStart: ['STAYS', 'JOINED-BEFORE', 'LEAVES', 'GRADUATES-LATER', 'MATURES', 'STRUCK', 'OTHER'],
    admitted: ['JOINS', 'JOINS-FIRST-DAY', 'JOINS-HERE'],
    arrived: ['JOINS-AS-COMES', 'COMES'],
    left: ['LEAVES', 'OTHER'],
    matured: ['MATURES'],
    removed: ['STRUCK'],
    membersEnd: [
      'STAYS',
      'JOINS',
      'JOINS-FIRST-DAY',
      'JOINED-BEFORE',
      'JOINS-HERE',
      'JOINS-AS-COMES',
      'COMES',
      'GRADUATES-LATER',
    ],
  };
  const { figures } = reportIn(book, { from: '2025-09-01', to: '2026-08-31' });

  test.each(Object.entries(expected))('%s', (name, rows) => {
    expect(figures[name]).toEqual({ value: rows.length, rows });
  });
});

describe('ratedByGrade: the school year of the end day', () => {
  const grade = 'Hoàn thành xuất sắc nhiệm vụ';
  const book: Book = {
    'Xếp loại': [
      rating({ 'Ngày họp': '31/08/2026' }),
      rating({ 'Mã ĐVTN': 'AB1002', 'Ngày họp': '01/09/2026' }),
      rating({ 'Mã ĐVTN': 'DV000003', 'Xếp loại': 'Không xếp loại' }),
      rating({ 'Năm học': '2026-2027' }),
      rating({ 'Mã ĐVTN': 'DV99' }),
    ],
  };
  const rows = (to: string): unknown =>
    (figureIn('ratedByGrade', book, { from: '2025-09-01', to }) as { rows: Line }).rows;

  test('each grade has its keys', () => {
    expect(figureIn('ratedByGrade', book, { from: '2025-09-01', to: '2026-08-31' })).toEqual({
      value: {
        [grade]: 1,
        'Hoàn thành tốt nhiệm vụ': 0,
        'Hoàn thành nhiệm vụ': 0,
        'Không hoàn thành nhiệm vụ': 0,
        'Không xếp loại': 1,
      },
      rows: {
        [grade]: ['DV000001|2025-2026'],
        'Hoàn thành tốt nhiệm vụ': [],
        'Hoàn thành nhiệm vụ': [],
        'Không hoàn thành nhiệm vụ': [],
        'Không xếp loại': ['DV000003|2025-2026'],
      },
    });
    expect(rows('2026-09-01')).toMatchObject({ [grade]: ['DV000001|2026-2027'] });
    expect(figureIn('ratedByGrade', {})).toEqual({ value: null, rows: {} });
  });
});

test('officers of the world hold every Bí thư, so that nothing is vacant', () => {
  expect(issuesIn({ 'Cán bộ Đoàn': LED })).toEqual([]);
});
