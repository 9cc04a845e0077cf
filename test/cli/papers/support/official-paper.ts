import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';

/** A line of text: what it says, how it looks, how it lies. */
export interface TestLine {
  readonly text: string;
  readonly run?: IRunOptions;
  readonly paragraph?: IParagraphOptions;
}

/** The parts of a paper, by names; a test says the ones that it changes. */
export interface TestPaper {
  readonly page: { readonly width: number; readonly height: number };
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly language: string | undefined;
  readonly font: string;
  readonly left: readonly TestLine[];
  readonly right: readonly TestLine[];
  readonly title: readonly TestLine[];
  readonly body: readonly TestLine[];
  readonly recipients: readonly TestLine[];
  readonly signature: readonly TestLine[];
  readonly pageNumber: {
    readonly align: keyof typeof AlignmentType;
    readonly size: number;
    readonly place: 'header' | 'footer';
  } | null;
  readonly hasTitlePage: boolean;
  readonly more: readonly ISectionOptions[];
}

export const line = (
  text: string,
  size: number,
  run: IRunOptions = {},
  paragraph: IParagraphOptions = {},
): TestLine => ({
  text,
  run: { size, ...run },
  paragraph,
});
const BOLD = { bold: true };
const MIDDLE = { alignment: AlignmentType.CENTER };
export const BODY: IParagraphOptions = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: 720 },
  // LibreOffice takes a height without a rule for an exact one, though the format says otherwise.
  spacing: { before: 60, after: 60, line: 264, lineRule: LineRuleType.AUTO },
};
export const text = (words: string, run: IRunOptions = {}, paragraph: IParagraphOptions = {}): TestLine => ({
  text: words,
  run: { size: 28, ...run },
  paragraph: { ...BODY, ...paragraph },
});

const WORDS = 'Ban Chấp hành đã triển khai đầy đủ các nội dung công tác trong kỳ, bám sát chương trình năm học.';

/** A report in which all is as the form wants it: every measure is written here anew, as the guide has it. */
export const RIGHT: TestPaper = {
  page: { width: 11906, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 },
  language: 'vi-VN',
  font: 'Times New Roman',
  left: [
    line('TỈNH ĐOÀN SÔNG XANH', 28),
    line('BCH ĐOÀN TRƯỜNG CAO ĐẲNG MÂY TRẮNG', 28, BOLD),
    line('***', 28),
    line('Số: 05-BC/ĐTN', 28),
  ],
  right: [
    line('ĐOÀN TNCS HỒ CHÍ MINH', 30, { bold: true, underline: {} }),
    line('', 28),
    line('', 28),
    line('Sông Xanh, ngày 05 tháng 9 năm 2026', 26, { italics: true }),
  ],
  title: [
    line('BÁO CÁO', 32, BOLD, MIDDLE),
    line('Kết quả công tác Đoàn năm học 2025-2026', 28, BOLD, MIDDLE),
    line('-----', 28, {}, MIDDLE),
  ],
  body: [
    text('Căn cứ Chương trình công tác năm học 2025-2026 của Ban Thường vụ Tỉnh đoàn Sông Xanh;'),
    text('I. ĐẶC ĐIỂM TÌNH HÌNH', BOLD),
    text('1. Thuận lợi', BOLD),
    text(WORDS),
    text('1.1. Công tác chỉ đạo', { bold: true, italics: true }),
    text(WORDS),
    text('1.1.1. Văn bản', { italics: true }),
    text(`- ${WORDS}`),
    text(WORDS.repeat(30)),
  ],
  recipients: [
    line('', 28),
    line('Nơi nhận:', 26, BOLD),
    line('- Ban Thường vụ Tỉnh đoàn Sông Xanh;', 22),
    line('- Các chi đoàn trực thuộc;', 22),
    line('- Lưu: VT.', 22),
  ],
  signature: [
    line('TM. BAN THƯỜNG VỤ', 28, BOLD, MIDDLE),
    line('BÍ THƯ', 28, {}, MIDDLE),
    line('', 28),
    line('', 28),
    line('Lê Thị Hạt Mưa', 28, BOLD, MIDDLE),
  ],
  pageNumber: { align: 'CENTER', size: 28, place: 'header' },
  hasTitlePage: true,
  more: [],
};

/** Writes a paper as the npm library docx does. */
export async function official(changes: Partial<TestPaper> = {}): Promise<Uint8Array> {
  const paper = { ...RIGHT, ...changes };
  const document = new Document({
    styles: {
      default: {
        document: {
          run: {
            font: paper.font,
            size: 28,
            ...(paper.language === undefined ? {} : { language: { value: paper.language } }),
          },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: paper.page, margin: paper.margin }, titlePage: paper.hasTitlePage },
        ...pageNumberOf(paper),
        children: [
          twoSides(paper.left, paper.right, MIDDLE),
          ...[...paper.title, ...paper.body].map(paragraphOf),
          twoSides(paper.recipients, paper.signature, {}),
        ],
      },
      ...paper.more,
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** What the real paper looks like whose six faults were found; all words are others. */
export const SIX_FAULTS: Partial<TestPaper> = {
  page: { width: 12240, height: 15840 },
  margin: { top: 1440, bottom: 1440, left: 1440, right: 1440 },
  left: RIGHT.left.map((each) => (each.text.startsWith('Số') ? { ...each, text: 'Số: 12-KH/2026/ĐTN' } : each)),
  right: RIGHT.right.map((each) => (each.text.startsWith('ĐOÀN') ? { ...each, text: 'ĐOÀN TN CỘNG SẢN' } : each)),
  signature: RIGHT.signature.map((each) =>
    each.text === 'BÍ THƯ' ? line('(Bí thư)', 28, { italics: true }, MIDDLE) : each,
  ),
};

export function paragraphOf({ text: words, run = {}, paragraph = {} }: TestLine): Paragraph {
  return new Paragraph({ ...paragraph, children: [new TextRun({ ...run, text: words })] });
}

function pageNumberOf({ pageNumber }: TestPaper): Partial<ISectionOptions> {
  if (pageNumber === null) return {};
  const children = [
    new Paragraph({
      alignment: AlignmentType[pageNumber.align],
      children: [new TextRun({ children: [PageNumber.CURRENT], size: pageNumber.size })],
    }),
  ];
  return pageNumber.place === 'header'
    ? { headers: { default: new Header({ children }) } }
    : { footers: { default: new Footer({ children }) } };
}

const NONE = { style: BorderStyle.NONE };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

function twoSides(left: readonly TestLine[], right: readonly TestLine[], paragraph: IParagraphOptions): Table {
  const cell = (lines: readonly TestLine[]): TableCell =>
    new TableCell({
      children: lines.map((each) => paragraphOf({ ...each, paragraph: { ...paragraph, ...each.paragraph } })),
    });
  return new Table({
    borders: NO_BORDERS,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [convertMillimetersToTwip(80), convertMillimetersToTwip(80)],
    rows: [new TableRow({ children: [cell(left), cell(right)] })],
  });
}
