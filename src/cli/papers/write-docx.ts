import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import { FORM } from '../../areas/papers/form';
import {
  shownText,
  type Annex,
  type Block,
  type Heading,
  type Paper,
  type Signer,
  type Span,
  type TableBlock,
} from '../../areas/papers/paper';
import { capitals, dateLine, numberLine, recipientLines } from '../../areas/papers/wording';

const { size: SIZE, page: PAGE, margins: MARGINS } = FORM;
const BOLD = { bold: true };
const ITALIC = { italics: true };
/** Of letters in tables: 12 points, 11 where they are wide. */
const TABLE_SIZE = 24;
const WIDE_TABLE_SIZE = 22;

/** Writes a paper as a .docx in the official form. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    creator: '',
    lastModifiedBy: '',
    title: [paper.title ?? '', ...paper.abstract].filter((line) => line !== '').join(' · '),
    styles: {
      default: {
        document: { run: { font: FORM.font, size: SIZE.body, language: { value: FORM.language } } },
      },
    },
    sections: [mainSection(paper), ...paper.annexes.map(annexSection)],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function mainSection(paper: Paper): ISectionOptions {
  return {
    properties: { page: { size: PAGE, margin: { ...MARGINS, header: 567, footer: 567 } }, titlePage: true },
    headers: { default: pageNumber() },
    children: [
      headOf(paper),
      ...titleOf(paper),
      ...addressesOf(paper),
      ...blocksOf(paper.blocks, false),
      blankLine(),
      footOf(paper),
      END,
    ],
  };
}

function annexSection({ title, isWide, blocks }: Annex): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { ...PAGE, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { ...MARGINS, header: 567, footer: 567 },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber() },
    children: [
      ...title.split('\n').map((line) => centred(line, SIZE.abstract, BOLD)),
      ...blocksOf(blocks, isWide),
      END,
    ],
  };
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber })],
      }),
    ],
  });
}

/** LibreOffice takes a height of lines without its rule for an exact one. */
const SINGLE = { line: 240, lineRule: LineRuleType.AUTO };

function lineOf(text: string, size: number, run: IRunOptions = {}, paragraph: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: SINGLE,
    ...paragraph,
    children: [new TextRun({ text, size, ...run })],
  });
}

function centred(text: string, size: number, run: IRunOptions = {}): Paragraph {
  return lineOf(text, size, run);
}

/** Units and the Union's name, then number and date on one row. */
function headOf(paper: Paper): Table {
  const { superior, issuer, number, title, abstract } = paper;
  const units = [
    ...(superior === null ? [] : [centred(capitals(superior), SIZE.unit)]),
    ...issuer.map((name) => centred(capitals(name), SIZE.unit, BOLD)),
    centred(FORM.stars, SIZE.unit),
  ];
  const union = [centred(FORM.union, SIZE.union, { ...BOLD, underline: {} })];
  const left = [
    ...(number === null ? [] : [centred(numberLine(number), SIZE.number)]),
    ...(title === null ? abstract.map((line) => centred(line, SIZE.letterAbstract, ITALIC)) : []),
  ];
  const date = [centred(dateLine(paper), SIZE.date, ITALIC)];
  return twoSides([
    [units, union],
    [left, date],
  ]);
}

function titleOf({ title, abstract }: Paper): Paragraph[] {
  if (title === null) return [blankLine()];
  return [
    blankLine(),
    centred(title, SIZE.title, BOLD),
    ...abstract.map((line) => centred(line, SIZE.abstract, BOLD)),
    centred(FORM.dashes, SIZE.abstract),
    blankLine(),
  ];
}

function addressesOf({ addressees }: Paper): Paragraph[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  if (others.length === 0) return [lineOf(`Kính gửi: ${only}`, SIZE.body), blankLine()];
  const lines = addressees.map((name, at) => `- ${name}${at === addressees.length - 1 ? '.' : ';'}`);
  const inset = { alignment: AlignmentType.LEFT, indent: { left: 2268 } };
  return [
    lineOf('Kính gửi:', SIZE.body, {}, { alignment: AlignmentType.LEFT, indent: { left: 1701 } }),
    ...lines.map((line) => lineOf(line, SIZE.body, {}, inset)),
    blankLine(),
  ];
}

function blankLine(): Paragraph {
  return new Paragraph({ spacing: SINGLE, children: [] });
}

/** Word wants a paragraph behind a table; this one takes no room. */
const END = new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] });

const BODY: IParagraphOptions = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: FORM.firstLine },
  spacing: { before: 60, after: 60, line: 264, lineRule: LineRuleType.AUTO },
};

/** Programs make one table of two that follow each other. */
function blocksOf(blocks: readonly Block[], isWide: boolean): (Paragraph | Table)[] {
  return blocks.flatMap((block, at) => {
    const isSecond = block.kind === 'table' && blocks[at - 1]?.kind === 'table';
    return isSecond ? [blankLine(), blockOf(block, isWide)] : [blockOf(block, isWide)];
  });
}

function blockOf(block: Block, isWide: boolean): Paragraph | Table {
  if (block.kind === 'table') return tableOf(block, isWide);
  if (block.kind === 'heading') return headingOf(block);
  const centre = block.isCentred === true ? { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } } : {};
  return new Paragraph({ ...BODY, ...centre, children: block.spans.map((span) => runOf(span)) });
}

const HEADINGS: Readonly<Record<Heading['level'], IRunOptions>> = {
  1: BOLD,
  2: BOLD,
  3: { ...BOLD, ...ITALIC },
  4: ITALIC,
};

function headingOf({ level, spans }: Heading): Paragraph {
  const shown = level === 1 ? spans.map((span) => ({ ...span, text: capitals(span.text) })) : spans;
  return new Paragraph({ ...BODY, keepNext: true, children: shown.map((span) => runOf(span, HEADINGS[level])) });
}

/** A text with its line breaks; what an officer is to write is marked. */
function runOf(span: Span, more: IRunOptions = {}): TextRun {
  const { bold, italic, isBlank } = span;
  return new TextRun({
    size: SIZE.body,
    ...(bold === true ? BOLD : {}),
    ...(italic === true ? ITALIC : {}),
    ...(isBlank === true ? { highlight: 'yellow' } : {}),
    ...more,
    text: shownText(span),
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

function tableOf({ widths, header, rows, sum }: TableBlock, isWide: boolean): Table {
  const size = isWide ? WIDE_TABLE_SIZE : TABLE_SIZE;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const room = (isWide ? PAGE.height : PAGE.width) - MARGINS.left - MARGINS.right;
  const columns = widths.map((width) => Math.floor((width / whole) * room));
  const cell = (spans: readonly Span[], at: number, align: keyof typeof ALIGN, run: IRunOptions): TableCell =>
    new TableCell({
      width: { size: columns[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [
        new Paragraph({
          alignment: ALIGN[align],
          spacing: SINGLE,
          children: spans.map((span) => runOf(span, { size, ...run })),
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: columns,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((text, at) => cell([{ text }], at, 'center', BOLD)),
      }),
      ...rows.map(
        (cells, row) =>
          new TableRow({
            cantSplit: true,
            children: cells.map(({ spans, align = 'left' }, at) => cell(spans, at, align, row === sum ? BOLD : {})),
          }),
      ),
    ],
  });
}

/** For whom it is signed on the first row; post and name on the second, at the height of the recipients. */
function footOf({ signers, recipients }: Paper): Table {
  const [left, right] = signers.length > 1 ? signers : [undefined, signers[0]];
  const [leftTop, leftBelow] = left === undefined ? [[], recipientsOf(recipients)] : signerOf(left);
  const [rightTop, rightBelow] = right === undefined ? [[], []] : signerOf(right);
  const rows: [Paragraph[], Paragraph[]][] = [
    [leftTop, rightTop],
    [leftBelow, rightBelow],
  ];
  return twoSides(rows.filter(([a, b]) => a.length + b.length > 0));
}

function recipientsOf(recipients: readonly string[]): Paragraph[] {
  if (recipients.length === 0) return [];
  const left = { alignment: AlignmentType.LEFT };
  return [
    lineOf('Nơi nhận:', SIZE.recipients, BOLD, left),
    ...recipientLines(recipients).map((line) => lineOf(line, SIZE.recipient, {}, left)),
  ];
}

/** Room for a signature and a seal. */
const SIGNING_LINES = 4;

function signerOf({ authority, post, name }: Signer): [Paragraph[], Paragraph[]] {
  const keep = { keepNext: true };
  return [
    authority.map((line) => lineOf(capitals(line), SIZE.signature, BOLD, keep)),
    [
      lineOf(capitals(post), SIZE.signature, {}, keep),
      ...Array.from({ length: SIGNING_LINES }, () => lineOf('', SIZE.signature, {}, keep)),
      lineOf(name === '' ? '……………………' : name, SIZE.signature, BOLD),
    ],
  ];
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/** Rows of what stands left and right, without lines. */
function twoSides(rows: readonly (readonly [Paragraph[], Paragraph[]])[]): Table {
  const room = PAGE.width - MARGINS.left - MARGINS.right;
  const half = Math.floor(room / 2);
  const cell = (children: Paragraph[]): TableCell =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      children: children.length === 0 ? [blankLine()] : children,
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: [half, room - half],
    borders: NO_LINES,
    rows: rows.map(
      ([left, right]) =>
        new TableRow({
          cantSplit: true,
          children: [cell(left), cell(right)],
        }),
    ),
  });
}
