import { describe, expect, test } from '@jest/globals';
import { AlignmentType, Header, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx';
import { checkForm } from '../../../src/cli/papers/form-check/check-form';
import type { Departure } from '../../../src/cli/papers/form-check/departure';
import {
  line,
  official,
  paragraphOf,
  RIGHT,
  SIX_FAULTS,
  text,
  type TestLine,
  type TestPaper,
} from './support/official-paper';

async function check(changes: Partial<TestPaper>): Promise<Departure[]> {
  return checkForm(await official(changes));
}

async function codesOf(changes: Partial<TestPaper>): Promise<string[]> {
  return (await check(changes)).map(({ code }) => code);
}

/** One part of the right paper with the line that begins so put otherwise. */
function put(
  part: 'left' | 'right' | 'title' | 'body' | 'recipients' | 'signature',
  start: string,
  ...lines: TestLine[]
) {
  const at = RIGHT[part].findIndex((each) => each.text.startsWith(start));
  if (at < 0) throw new Error(`No line ${start}.`);
  return { [part]: RIGHT[part].flatMap((each, index) => (index === at ? lines : [each])) };
}

const MIDDLE = { alignment: AlignmentType.CENTER };
const BOLD = { bold: true };
const A4 = { width: 11906, height: 16838 };
const TURNED = { width: 11906, height: 16838, orientation: 'landscape' as const };
const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 1134 };

function annex(page: NonNullable<ISectionOptions['properties']>['page'], start?: number): ISectionOptions {
  return {
    properties: { page: { ...page, margin: MARGIN, ...(start === undefined ? {} : { pageNumbers: { start } }) } },
    children: [line('PHỤ LỤC 1', 28, BOLD, MIDDLE), text('Biến động đoàn viên trong kỳ.')].map(paragraphOf),
  };
}

test('a paper in which all is right has no departure', async () => {
  expect(await check({})).toEqual([]);
});

describe('the six faults of a real report', () => {
  test('are found, and nothing else', async () => {
    expect(await codesOf(SIX_FAULTS)).toEqual([
      'paper-size',
      'margins',
      'right-header',
      'number-year',
      'number-type',
      'signature-post',
    ]);
  });

  test('are told with where they are, what is there and what should be', async () => {
    const found = new Map((await check(SIX_FAULTS)).map(({ code, ...told }) => [code, told]));
    expect(found.get('paper-size')).toEqual({
      where: 'Trang giấy',
      found: 'khổ Letter, 215,9 × 279,4 mm',
      expected: 'khổ A4 dọc (210 × 297 mm); nằm ngang chỉ cho bảng rộng ở phụ lục',
    });
    expect(found.get('margins')?.found).toBe('trên 25,4, dưới 25,4, trái 25,4, phải 25,4 mm');
    expect(found.get('number-type')).toEqual({
      where: 'Đoạn 4: “Số: 12-KH/2026/ĐTN”',
      found: '“Số: 12-KH/2026/ĐTN”',
      expected: '“-BC/” của báo cáo',
    });
    expect(found.get('right-header')?.found).toBe('“ĐOÀN TN CỘNG SẢN”');
    expect(found.get('signature-post')?.found).toBe('“(Bí thư)”, không in hoa, nghiêng');
  });
});

const ONE_CHANGE: readonly (readonly [string, Partial<TestPaper>, readonly string[]])[] = [
  ['A4 on its side', { page: { width: 16838, height: 11906 } }, ['paper-size']],
  ['a margin of 20 mm on the left', { margin: { ...MARGIN, left: 1134 } }, ['margins']],
  ['A4 as other programs round it', { page: { width: 11909, height: 16834 } }, []],
  ['no page numbers on many pages', { pageNumber: null }, ['page-number']],
  ['no page number on a single page', { pageNumber: null, body: RIGHT.body.slice(0, 4) }, []],
  ['page numbers below', { pageNumber: { align: 'CENTER', size: 28, place: 'footer' } }, ['page-number']],
  ['page numbers at the edge', { pageNumber: { align: 'RIGHT', size: 28, place: 'header' } }, ['page-number-align']],
  ['small page numbers', { pageNumber: { align: 'CENTER', size: 22, place: 'header' } }, ['page-number-size']],
  ['page numbers of 13 points', { pageNumber: { align: 'CENTER', size: 26, place: 'header' } }, []],
  ['a number on the first page', { hasTitlePage: false }, ['page-number-first']],
  ['an annex that is numbered by itself', { more: [annex({ size: A4 }, 1)] }, []],
  ['an annex that goes on', { more: [annex({ size: A4 })] }, ['annex-number']],
  ['an annex on its side without a table', { more: [annex({ size: TURNED }, 1)] }, ['paper-size']],
  ['another font', { font: 'Calibri' }, ['font']],
  ['no language', { language: undefined }, ['language']],
  ['English', { language: 'en-US' }, ['language']],
  [
    'the state’s header',
    put(
      'right',
      'ĐOÀN',
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 26, BOLD),
      line('Độc lập - Tự do - Hạnh phúc', 28, BOLD),
    ),
    ['state-header', 'date-row'],
  ],
  [
    'the Union’s name in 14 points',
    put('right', 'ĐOÀN', line('ĐOÀN TNCS HỒ CHÍ MINH', 28, { bold: true, underline: {} })),
    ['right-header-look'],
  ],
  [
    'the Union’s name without a line',
    put('right', 'ĐOÀN', line('ĐOÀN TNCS HỒ CHÍ MINH', 30, BOLD)),
    ['right-header-line'],
  ],
  ['no head on the right', { right: [] }, ['right-header', 'date']],
  ['a bold superior', put('left', 'TỈNH', line('TỈNH ĐOÀN SÔNG XANH', 28, BOLD)), ['superior']],
  ['a superior in small letters', put('left', 'TỈNH', line('Tỉnh đoàn Sông Xanh', 28)), ['superior']],
  ['an issuer of 13 points', put('left', 'BCH', line('BCH ĐOÀN TRƯỜNG CAO ĐẲNG MÂY TRẮNG', 26, BOLD)), ['issuer']],
  ['an issuer that is not bold', put('left', 'BCH', line('BCH ĐOÀN TRƯỜNG', 28)), ['issuer']],
  ['no stars', put('left', '***', line('', 28)), ['stars']],
  ['no number', put('left', 'Số', line('', 28)), ['number']],
  ['a number still to be given', put('left', 'Số', line('Số: ……-BC/ĐTN', 28)), []],
  ['a number without its zero', put('left', 'Số', line('Số: 5-BC/ĐTN', 28)), ['number-form']],
  ['a number from zero', put('left', 'Số', line('Số: 00-BC/ĐTN', 28)), ['number-form']],
  ['a slash before the type', put('left', 'Số', line('Số: 05/BC-ĐTN', 28)), ['number-form']],
  ['a year behind the number', put('left', 'Số', line('Số: 05/2026-BC/ĐTN', 28)), ['number-year']],
  ['another type', put('left', 'Số', line('Số: 05-KH/ĐTN', 28)), ['number-type']],
  ['an unknown issuer', put('left', 'Số', line('Số: 05-BC/HSV', 28)), ['number-issuer']],
  ['a chi đoàn as issuer', put('left', 'Số', line('Số: 105-BC/CĐ', 28)), []],
  ['a bold number', put('left', 'Số', line('Số: 05-BC/ĐTN', 28, BOLD)), ['number-look']],
  ['an upright date', put('right', 'Sông', line('Sông Xanh, ngày 05 tháng 9 năm 2026', 26)), ['date-look']],
  [
    'a day without its zero',
    put('right', 'Sông', line('Sông Xanh, ngày 5 tháng 9 năm 2026', 26, { italics: true })),
    ['date-form'],
  ],
  [
    'a zero before September',
    put('right', 'Sông', line('Sông Xanh, ngày 05 tháng 09 năm 2026', 26, { italics: true })),
    ['date-form'],
  ],
  [
    'February without its zero',
    put('right', 'Sông', line('Sông Xanh, ngày 15 tháng 2 năm 2026', 26, { italics: true })),
    ['date-form'],
  ],
  [
    'a day to be filled in',
    put('right', 'Sông', line('Sông Xanh, ngày … tháng 9 năm 2026', 26, { italics: true })),
    [],
  ],
  ['a date without a place', put('right', 'Sông', line('Ngày 05 tháng 9 năm 2026', 26, { italics: true })), ['date']],
  ['a date above the number', { right: [RIGHT.right[0], RIGHT.right[3]].flatMap((each) => each ?? []) }, ['date-row']],
  ['a title of 14 points', put('title', 'BÁO', line('BÁO CÁO', 28, BOLD, MIDDLE)), ['title-look']],
  ['a title on the left', put('title', 'BÁO', line('BÁO CÁO', 32, BOLD)), ['title-look']],
  [
    'title and abstract in one line',
    { title: [line('BÁO CÁO KẾT QUẢ CÔNG TÁC ĐOÀN', 32, BOLD, MIDDLE), line('-----', 28, {}, MIDDLE)] },
    ['abstract'],
  ],
  ['an abstract that is not bold', put('title', 'Kết', line('Kết quả công tác', 28, {}, MIDDLE)), ['abstract-look']],
  ['no dashes', put('title', '---'), ['title-dashes']],
  ['no title', { title: [] }, ['title']],
  ['text of 13 points', { body: [...RIGHT.body, text('Nội dung nhỏ hơn.', { size: 26 })] }, ['body-size']],
  [
    'text to the left',
    { body: [...RIGHT.body, text('Canh trái.', {}, { alignment: AlignmentType.LEFT })] },
    ['body-align'],
  ],
  [
    'a first line at the margin',
    { body: [...RIGHT.body, text('Sát lề.', {}, { indent: { firstLine: 0 } })] },
    ['body-first-line'],
  ],
  [
    'a first line of 1 cm',
    { body: [...RIGHT.body, text('Một phân.', {}, { indent: { firstLine: 567 } })] },
    ['body-first-line'],
  ],
  [
    'a paragraph that is set in',
    { body: [...RIGHT.body, text('Lùi cả đoạn.', {}, { indent: { left: 720 } })] },
    ['body-first-line'],
  ],
  [
    '12 points between paragraphs',
    { body: [...RIGHT.body, text('Cách xa.', {}, { spacing: { after: 240 } })] },
    ['body-spacing'],
  ],
  ['lines of 1.5', { body: [...RIGHT.body, text('Giãn dòng.', {}, { spacing: { line: 360 } })] }, ['body-line']],
  ['a heading I. in small letters', put('body', 'I. ', text('I. Đặc điểm tình hình', BOLD)), ['heading-1']],
  ['a heading 1. that is not bold', put('body', '1. T', text('1. Thuận lợi')), ['heading-2']],
  ['a heading 1.1 that is upright', put('body', '1.1. ', text('1.1. Công tác chỉ đạo', BOLD)), ['heading-3']],
  [
    'a heading 1.1.1 that is bold',
    put('body', '1.1.1', text('1.1.1. Văn bản', { bold: true, italics: true })),
    ['heading-4'],
  ],
  [
    'a numbered list',
    { body: [...RIGHT.body, text('1. Lê Hạt Mưa - Bí thư'), text('2. Trần Lá Cỏ - Phó Bí thư')] },
    [],
  ],
  ['no signature', { signature: [] }, ['signature']],
  ['T/M', put('signature', 'TM', line('T/M BAN THƯỜNG VỤ', 28, BOLD, MIDDLE)), ['signature-authority']],
  ['TM. that is not bold', put('signature', 'TM', line('TM. BAN THƯỜNG VỤ', 28, {}, MIDDLE)), ['signature-authority']],
  ['TM. of no committee', put('signature', 'TM', line('TM. ĐOÀN TRƯỜNG', 28, BOLD, MIDDLE)), ['signature-body']],
  ['a bold post', put('signature', 'BÍ', line('BÍ THƯ', 28, BOLD, MIDDLE)), ['signature-post']],
  ['a name that is not bold', put('signature', 'Lê', line('Lê Thị Hạt Mưa', 28, {}, MIDDLE)), ['signature-name']],
  ['no recipients', { recipients: [] }, ['recipients']],
  ['recipients above the post', put('recipients', ''), ['recipients-level']],
  [
    'recipients as the state has them',
    put('recipients', 'Nơi', line('Nơi nhận:', 24, { bold: true, italics: true })),
    ['recipients-look'],
  ],
  ['an entry of 12 points', put('recipients', '- Các', line('- Các chi đoàn trực thuộc;', 24)), ['recipient-look']],
  ['an entry without its dash', put('recipients', '- Các', line('Các chi đoàn trực thuộc;', 22)), ['recipient-form']],
  ['an end without its dot', put('recipients', '- Lưu', line('- Lưu: VT', 22)), ['recipient-form']],
  [
    'the archive first',
    {
      recipients: [
        RIGHT.recipients[0],
        RIGHT.recipients[1],
        line('- Lưu: VT;', 22),
        line('- Các chi đoàn.', 22),
      ].flatMap((each) => each ?? []),
    },
    ['recipient-order'],
  ],
  [
    'lower levels first',
    put('recipients', '- Ban', line('- Các chi đoàn;', 22), line('- Ban Thường vụ Tỉnh đoàn Sông Xanh;', 22)),
    ['recipient-order'],
  ],
];

test.each(ONE_CHANGE)('%s', async (_name, changes, codes) => {
  expect(await codesOf(changes)).toEqual(codes);
});

describe('a letter', () => {
  const LETTER: Partial<TestPaper> = {
    left: [
      ...RIGHT.left.slice(0, 3),
      line('Số: 05-CV/ĐTN', 28),
      line('V/v cử cán bộ dự tập huấn', 24, { italics: true }),
    ],
    title: [],
    body: [
      line('Kính gửi: Ban Thường vụ các liên chi đoàn', 28, {}, MIDDLE),
      text('Căn cứ kế hoạch công tác, Ban Thường vụ đề nghị các đơn vị cử cán bộ tham dự lớp tập huấn.'),
    ],
    pageNumber: null,
  };

  test('has no title', async () => {
    expect(await check(LETTER)).toEqual([]);
  });

  test.each<[string, Partial<TestPaper>, string[]]>([
    [
      'with a title',
      { title: RIGHT.title.map((each) => (each.text === 'BÁO CÁO' ? { ...each, text: 'CÔNG VĂN' } : each)) },
      ['letter-title'],
    ],
    ['without an abstract', { left: LETTER.left?.slice(0, 4) ?? [] }, ['letter-abstract']],
    [
      'with a large abstract',
      { left: [...(LETTER.left?.slice(0, 4) ?? []), line('V/v cử cán bộ', 28, { italics: true })] },
      ['letter-abstract'],
    ],
    ['to nobody', { body: LETTER.body?.slice(1) ?? [] }, ['letter-addressee']],
  ])('%s', async (_name, changes, codes) => {
    expect(await codesOf({ ...LETTER, ...changes })).toEqual(codes);
  });
});

describe('a branch', () => {
  const left = [
    line('BCH ĐOÀN TRƯỜNG MÂY TRẮNG', 28),
    line('CHI ĐOÀN MÂY 01', 28, BOLD),
    line('***', 28),
    line('Số: 01-BC/CĐ', 28),
  ];

  test('signs for its committee', async () => {
    const signature = put('signature', 'TM', line('TM. BAN CHẤP HÀNH CHI ĐOÀN', 28, BOLD, MIDDLE));
    expect(await codesOf({ left, ...signature })).toEqual([]);
  });

  test('has no standing committee', async () => {
    expect(await codesOf({ left })).toEqual(['signature-body']);
  });
});

test('the same departure is told once', async () => {
  const small = [1, 2, 3].map((number) => text(`Đoạn nhỏ thứ ${number}.`, { size: 24 }));
  expect(await check({ body: [...RIGHT.body, ...small] })).toEqual([
    {
      code: 'body-size',
      where: 'Đoạn 21: “Đoạn nhỏ thứ 1.” và 2 chỗ khác',
      found: 'cỡ 12',
      expected: 'cỡ 14, một cỡ cho toàn bộ nội dung',
    },
  ]);
});

test('minutes are signed by two, have no number and go to nobody', async () => {
  const minutes = {
    left: RIGHT.left.slice(0, 3).concat(line('', 28)),
    title: RIGHT.title.map((each) => (each.text === 'BÁO CÁO' ? { ...each, text: 'BIÊN BẢN' } : each)),
    recipients: [line('THƯ KÝ', 28, {}, MIDDLE), line('', 28), line('Trần Lá Cỏ', 28, BOLD, MIDDLE)],
    signature: [line('CHỦ TRÌ', 28, {}, MIDDLE), line('', 28), line('Lê Thị Hạt Mưa', 28, BOLD, MIDDLE)],
  };
  expect(await codesOf(minutes)).toEqual([]);
  expect(
    await codesOf({
      ...minutes,
      signature: [line('Chủ trì', 28, {}, MIDDLE), line('', 28), line('Lê Thị Hạt Mưa', 28, BOLD)],
    }),
  ).toEqual(['signature-post']);
});

test('page numbers of a header on odd and even pages', async () => {
  const header = new Header({
    children: [new Paragraph({ ...MIDDLE, children: [new TextRun({ children: [PageNumber.CURRENT], size: 28 })] })],
  });
  const more: ISectionOptions = { headers: { default: header }, ...annex({ size: A4 }, 1) };
  expect(await codesOf({ more: [more] })).toEqual([]);
});
