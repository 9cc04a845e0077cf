import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../../src/areas/papers/paper';
import { DEFAULT_REPORT, TEMPLATE_LABELS } from '../../../src/areas/papers/report-template';
import type { TemplateData, UnitFigures } from '../../../src/areas/papers/template/data';
import { fillTemplate, type Filled } from '../../../src/areas/papers/template/fill';
import { FIGURES as DEFINED } from '../../../src/areas/report';

const LABELS = Object.fromEntries(DEFINED.map(({ name, label }) => [name, label]));
const NATURES = {
  ...Object.fromEntries(DEFINED.map(({ name, nature }) => [name, nature])),
  careGiven: 'distinct' as const,
};
const rows = (count: number, prefix = 'DV'): string[] => Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);
const count = (value: number, prefix?: string): { value: number; rows: string[] } => ({
  value,
  rows: rows(value, prefix),
});

function unit(name: string, figures: UnitFigures['figures'], more: Partial<UnitFigures> = {}): UnitFigures {
  return { code: name, name, figures, lastYear: null, targets: {}, ...more };
}

const FIGURES: UnitFigures['figures'] = {
  members: count(1680),
  recruiters: count(1680),
  recruitersWithCredit: count(960),
  coverage: { value: 960 / 1680, of: 1680, rows: rows(960) },
  tasksOverdue: count(0, 'KH'),
  meetingsHeld: { value: null, rows: [] },
  ratedByGrade: { value: { Tốt: 2, Khá: 1 }, rows: { Tốt: ['DV1', 'DV2'], Khá: ['DV3'] } },
  projectsRecognised: { value: 2, rows: ['CT1', 'CT2'], amount: 12_500_000, participants: 40 },
};

function data(changes: Partial<TemplateData> = {}): TemplateData {
  return {
    top: unit('Đoàn trường', FIGURES),
    units: [],
    labels: LABELS,
    natures: NATURES,
    otherLabels: TEMPLATE_LABELS,
    texts: { 'tên đơn vị': 'Đoàn trường', 'cấp trên': '' },
    lists: { 'tiêu chí': [], tasksOverdue: [] },
    ...changes,
  };
}

function textOf(block: Block): string {
  if (block.kind === 'table')
    return [
      block.header,
      ...block.rows.map((cells) => cells.map(({ spans }) => spans.map(({ text }) => text).join(''))),
    ]
      .map((cells) => cells.join(' | '))
      .join('\n');
  const text = block.spans.map(({ text: words, isBlank }) => (isBlank === true ? `[${words}]` : words)).join('');
  return block.kind === 'heading' ? `${'#'.repeat(block.level)} ${text}` : text;
}

function fill(template: string, changes?: Partial<TemplateData>): Filled & { lines: string[] } {
  const filled = fillTemplate(template, data(changes));
  return { ...filled, lines: filled.blocks.map(textOf) };
}

describe('values', () => {
  test.each<[string, string]>([
    ['Có {{Đoàn viên}} đoàn viên.', 'Có 1.680 đoàn viên.'],
    ['{{ đoàn   VIÊN }}', '1.680'],
    ['{{members}}', '1.680'],
    ['{{Tỷ lệ đoàn viên vận động thành công}}', '57,14%'],
    ['{{Đoàn viên vận động thành công / Đoàn viên}}', '960/1.680 (57,14%)'],
    ['{{Đoàn viên vận động thành công / Đoàn viên | tỷ lệ}}', '57,14%'],
    ['{{Xếp loại đoàn viên năm học: Khá}}', '1'],
    ['{{Xếp loại đoàn viên năm học}}', '3'],
    ['trị giá {{projectsRecognised: trị giá}}', 'trị giá 12.500.000 đồng'],
    ['{{projectsRecognised: lượt}} lượt', '40 lượt'],
    ['{{tên đơn vị}}', 'Đoàn trường'],
    ['{{Nhiệm vụ quá hạn}}', '0'],
  ])('%s', (template, line) => {
    expect(fill(template).lines).toEqual([line]);
  });

  test('carry what is behind them', () => {
    const [block] = fill('{{Xếp loại đoàn viên năm học: Tốt}}').blocks;
    expect(block).toEqual({
      kind: 'text',
      spans: [
        {
          text: '2',
          source: {
            figure: 'ratedByGrade',
            label: 'Xếp loại đoàn viên năm học: Tốt',
            unit: null,
            rows: ['DV1', 'DV2'],
          },
        },
      ],
    });
  });

  test('are put in as they are', () => {
    const texts = { 'cấp trên': '# Đoàn <A> & {{members}}' };
    expect(fill('{{cấp trên}}', { texts }).lines).toEqual(['# Đoàn <A> & {{members}}']);
  });
});

describe('comparison', () => {
  const compared = (now: number, before: number | null, targets = {}): string[] =>
    fill('{{members}}{{members | so sánh}}.', {
      top: unit(
        'A',
        { members: count(now) },
        { lastYear: { members: before === null ? { value: null, rows: [] } : count(before) }, targets },
      ),
    }).lines;

  test.each<[number, number | null, object, string]>([
    [110, 100, {}, '110, tăng 10 so với cùng kỳ.'],
    [90, 100, {}, '90, giảm 10 so với cùng kỳ.'],
    [100, 100, {}, '100, bằng cùng kỳ.'],
    [95, 100, { members: 100 }, '95, bằng 95% chỉ tiêu, giảm 5 so với cùng kỳ.'],
    [95, null, { members: 100 }, '95, bằng 95% chỉ tiêu.'],
    [95, null, {}, '95.'],
  ])('%d against %p', (now, before, targets, line) => {
    expect(compared(now, before, targets)).toEqual([line]);
  });

  test('of shares is in points', () => {
    const share = (value: number): object => ({ value, of: 100, rows: [] });
    const top = unit('A', { coverage: share(0.57) as never }, { lastYear: { coverage: share(0.5) as never } });
    expect(fill('{{coverage}}{{coverage | so sánh}}', { top }).lines).toEqual([
      '57%, tăng 7 điểm phần trăm so với cùng kỳ',
    ]);
  });
});

describe('a number that is not there', () => {
  test('is never printed, nor its line, and is named with the reason', () => {
    const { lines, unprinted } = fill(
      'Họp {{Buổi sinh hoạt chi đoàn}} buổi.\nCó {{Đoàn viên}}.\n{{awards}} khen thưởng.',
    );
    expect(lines).toEqual(['Có 1.680.']);
    expect(unprinted).toEqual([
      { label: 'Buổi sinh hoạt chi đoàn', unit: null, why: 'unknown' },
      { label: 'Khen thưởng', unit: null, why: 'absent' },
    ]);
  });

  test('is not printed where its rows do not make it', () => {
    const top = unit('A', { members: { value: 3, rows: ['DV1', 'DV1', 'DV2'] } });
    const { lines, unprinted } = fill('{{members}}', { top });
    expect({ lines, unprinted }).toEqual({
      lines: [],
      unprinted: [{ label: 'Đoàn viên', unit: null, why: 'untraced' }],
    });
  });

  test('leaves out headings that nothing follows, and the numbers go on', () => {
    const template =
      '# Một\n## Thiếu\n{{awards}}\n# Hai\n{{meetingsHeld}}\n# Ba\n## Một\n### Sâu\nCó {{members}}\n## Trống\n## Hai\nx';
    expect(fill(template).lines).toEqual(['# I. Ba', '## 1. Một', '### 1.1. Sâu', 'Có 1.680', '## 2. Hai', 'x']);
  });

  test('a share of nobody', () => {
    expect(fill('{{members / tasksOverdue}}').lines).toEqual([]);
  });

  test('one to four of the restricted file are “dưới 5”, and in no share', () => {
    const top = unit('A', {
      concernsReceived: { value: 3, rows: null },
      concernsAnswered: { value: 20, rows: null },
      careGiven: { value: 22, rows: null },
    });
    const { lines, unprinted } = fill('{{concernsReceived}}\n{{concernsAnswered}}\n{{concernsAnswered / careGiven}}', {
      top,
    });
    expect(lines).toEqual(['dưới 5', '20']);
    expect(unprinted.map(({ why }) => why)).toEqual(['small']);
  });
});

describe('conditions, loops and tables', () => {
  const units = [
    unit('Chi đoàn A', { members: count(3), tasksOverdue: count(1, 'KH') }),
    unit('Chi đoàn B', { members: count(4), tasksOverdue: count(0) }),
  ];

  test('if there is any', () => {
    expect(
      fill('{{nếu có: Nhiệm vụ quá hạn}}\nCó việc quá hạn.\n{{hết}}\n{{nếu có: Đoàn viên}}\nCó người.\n{{hết}}').lines,
    ).toEqual(['Có người.']);
    expect(fill('A{{nếu có: cấp trên}}, gửi {{cấp trên}}{{hết}}.').lines).toEqual(['A.']);
  });

  test('for each unit, a condition within', () => {
    const template =
      '{{mỗi: đơn vị}}\n- {{tên đơn vị}}: {{Đoàn viên}}{{nếu có: Nhiệm vụ quá hạn}}, quá hạn {{Nhiệm vụ quá hạn}}{{hết}}.\n{{hết}}';
    expect(fill(template, { units }).lines).toEqual(['- Chi đoàn A: 3, quá hạn 1.', '- Chi đoàn B: 4.']);
  });

  test('for each row behind a figure', () => {
    const lists = {
      tasksOverdue: [
        { 'Nội dung': 'Nộp <báo cáo>', Hạn: '01/02/2026' },
        { 'Nội dung': 'Họp', Hạn: '' },
      ],
    };
    const template =
      '{{mỗi: Nhiệm vụ quá hạn}}\n- {{Nội dung}}{{nếu có: Hạn}} (hạn {{Hạn}}){{hết}}\n{{hết}}\nGồm: {{danh sách: Nhiệm vụ quá hạn | Nội dung}}.';
    expect(fill(template, { lists }).lines).toEqual([
      '- Nộp <báo cáo> (hạn 01/02/2026)',
      '- Họp',
      'Gồm: Nộp <báo cáo>, Họp.',
    ]);
  });

  test('units as rows, with what is the unit’s own, a sum and last year’s beside', () => {
    const top = unit(
      'Đoàn trường',
      { members: count(8), tasksOverdue: count(1, 'KH') },
      { lastYear: { members: count(6) } },
    );
    const lastYear = units.map((each, at) => ({ ...each, lastYear: { members: count(at + 2) } }));
    expect(fill('{{bảng: members; coverage}}', { top, units: lastYear }).lines).toEqual([
      [
        'STT | Đơn vị | Đoàn viên | Đoàn viên (cùng kỳ)',
        '1 | Chi đoàn A | 3 | 2',
        '2 | Chi đoàn B | 4 | 3',
        '3 | Đoàn trường (của chính đơn vị) | 1 | 1',
        ' | Tổng cộng | 8 | 6',
      ].join('\n'),
    ]);
  });

  test('a second small group is hidden where one alone would be', () => {
    const care = (value: number): UnitFigures['figures'] => ({ careGiven: { value, rows: null } });
    const three = [unit('A', care(3)), unit('B', care(9)), unit('C', care(20))];
    const top = unit('Đoàn trường', care(32));
    expect(fill('{{bảng: careGiven}}', { top, units: three }).lines[0]).toBe(
      ['STT | Đơn vị | Người được chăm lo', '1 | A | dưới 5', '2 | B | …', '3 | C | 20', ' | Tổng cộng | 32'].join(
        '\n',
      ),
    );
  });

  test('rows of a list as a table', () => {
    const lists = { 'tiêu chí': [{ 'Tiêu chí': '1.1', Điểm: '4' }] };
    expect(fill('{{bảng: tiêu chí | Tiêu chí; Điểm}}', { lists }).lines).toEqual([
      'STT | Tiêu chí | Điểm\n1 | 1.1 | 4',
    ]);
  });
});

describe('what is wrong is named with its place, and the rest stays', () => {
  test.each<[string, string, readonly string[], readonly object[]]>([
    [
      'unknown',
      'A {{đoàn vien}} B\nC',
      ['A {{đoàn vien}} B', 'C'],
      [{ code: 'unknown', line: 1, column: 3, text: '{{đoàn vien}}' }],
    ],
    [
      'unclosed',
      'A\nB {{Đoàn viên\n{{members}}',
      ['A', 'B {{Đoàn viên', '1.680'],
      [{ code: 'unclosed', line: 2, column: 3, text: '{{Đoàn viên' }],
    ],
    ['nested', 'A {{B {{members}} }} C', ['A {{B 1.680 }} C'], [{ code: 'nested', line: 1, column: 3, text: '{{B ' }]],
    [
      'never ended',
      'A\n{{nếu có: members}}\nB',
      ['A', '{{nếu có: members}}B'],
      [{ code: 'no-end', line: 2, column: 1, text: '{{nếu có: members}}' }],
    ],
    ['never begun', 'A\n{{hết}}\nB', ['A', '{{hết}}B'], [{ code: 'no-begin', line: 2, column: 1, text: '{{hết}}' }]],
    [
      'unknown loop',
      '{{mỗi: con mèo}}\nA\n{{hết}}\nB',
      ['B'],
      [{ code: 'unknown', line: 1, column: 1, text: '{{mỗi: con mèo}}' }],
    ],
    [
      'unknown table',
      '{{bảng: members; mèo}}',
      ['{{bảng: members; mèo}}'],
      [{ code: 'unknown', line: 1, column: 1, text: '{{bảng: members; mèo}}' }],
    ],
  ])('%s', (_name, template, lines, problems) => {
    const filled = fill(template);
    expect(filled.lines).toEqual(lines);
    expect(filled.problems).toEqual(problems);
  });

  test('once for each place, also in a loop', () => {
    const units = [unit('A', {}), unit('B', {})];
    expect(fill('{{mỗi: đơn vị}}\n{{mèo}}\n{{hết}}', { units }).problems).toHaveLength(1);
  });

  test('a template of 50,000 characters', () => {
    const line = 'Có {{Đoàn viên}} và {{mèo}}.\n';
    const template = line.repeat(Math.ceil(50_000 / line.length));
    const { lines, problems } = fill(template);
    expect(lines).toHaveLength(problems.length);
    expect(lines[1700]).toBe('Có 1.680 và {{mèo}}.');
  });

  test('signs alone', () => {
    for (const template of ['{{', '}}', '{{}}', '{{{{', '}}{{', '{{ }}', '{{:}}', '{{/}}', '{{|}}', '']) {
      expect(() => fill(template)).not.toThrow();
    }
  });
});

describe('the paper around the text', () => {
  test('its first lines', () => {
    const { head, lines } = fill(
      'Loại: KẾ HOẠCH\nTrích yếu: Một\nTrích yếu: của {{tên đơn vị}}\nNơi nhận: {{cấp trên}}\nNơi nhận: Lưu: VT\n\nKý: không phải phần đầu\nLoại: cũng không',
    );
    expect(head).toEqual({ type: ['KẾ HOẠCH'], abstract: ['Một', 'của Đoàn trường'], recipient: ['Lưu: VT'] });
    expect(lines).toEqual(['Ký: không phải phần đầu', 'Loại: cũng không']);
  });

  test('sentences that go on, and blanks', () => {
    expect(fill('Một.\n& Hai.\n& {{awards}} ba.\n& Bốn.\n{{điền: Nêu thuận lợi}}').lines).toEqual([
      'Một. Hai. Bốn.',
      '[Nêu thuận lợi]',
    ]);
  });

  test('annexes, those without a number left out', () => {
    const template = 'A\nPhụ lục: Một | ngang\n{{bảng: members}}\nPhụ lục: Trống\n{{bảng: awards}}\nPhụ lục: Hai\nx';
    expect(fill(template).annexes.map(({ title, isWide, blocks }) => [title, isWide, blocks.length])).toEqual([
      ['PHỤ LỤC 1\nMột', true, 1],
      ['PHỤ LỤC 2\nHai', false, 1],
    ]);
  });
});

test('the handbook shows the report’s template as it is', () => {
  const page = readFileSync(join(__dirname, '../../../docs/so-tay/van-ban.md'), 'utf8');
  expect(page).toContain(`\`\`\`text\n${DEFAULT_REPORT}\`\`\``);
});

test('everything that the report’s template speaks of has a name', () => {
  const lists = { 'tiêu chí': [], 'tiêu chí chưa đạt': [], 'chỉ tiêu': [], 'nhiệm vụ sắp tới': [] };
  const texts = { 'tên đơn vị': 'A', 'cấp trên': 'B', 'kỳ báo cáo': 'C', 'ngày chốt số liệu': 'D' };
  const all = Object.keys({ ...LABELS, ...TEMPLATE_LABELS });
  // With every figure there, every condition and loop is entered.
  const figures = Object.fromEntries(all.map((name) => [name, count(9)]));
  expect(fill(DEFAULT_REPORT, { lists, texts, top: unit('A', figures) }).problems).toEqual([]);
});
