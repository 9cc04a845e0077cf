import { color, type Color } from './json';
import { letters } from './layout';
import type { View, ViewCell, ViewFormat, ViewStyle } from './view';
import { valueOf, type Place } from './write';

interface Border {
  style: 'SOLID' | 'SOLID_MEDIUM';
  colorStyle: { rgbColor: Color };
}

type Alignment = 'LEFT' | 'CENTER' | 'RIGHT';

interface Format {
  backgroundColorStyle?: { rgbColor: Color };
  borders?: { top?: Border; bottom?: Border };
  horizontalAlignment?: Alignment;
  verticalAlignment: 'MIDDLE';
  wrapStrategy?: 'WRAP';
  textFormat?: {
    bold?: boolean;
    italic?: boolean;
    underline?: false;
    fontSize?: number;
    foregroundColorStyle?: { rgbColor: Color };
    link?: { uri: string };
  };
  numberFormat: { type: 'TEXT' | 'NUMBER' | 'PERCENT' | 'DATE'; pattern: string };
}

export interface CellData {
  userEnteredValue?: object;
  userEnteredFormat?: Format;
  note?: string;
}

export const BLUE = color('#0b5394');
export const GREY = color('#5f6368');
const LINK = color('#1155cc');
const WHITE = color('#ffffff');
const LINE: Border = { style: 'SOLID', colorStyle: { rgbColor: color('#dadce0') } };
const STRONG_LINE: Border = { style: 'SOLID_MEDIUM', colorStyle: { rgbColor: BLUE } };

type Look = Partial<Omit<Format, 'textFormat' | 'backgroundColorStyle'>> & {
  readonly fill?: Color;
  readonly font?: Color;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
};

const TABLE_CELL: Look = { borders: { bottom: LINE } };
const LIST_HEAD: Look = { bold: true, font: WHITE, fill: BLUE };

const LOOKS: Readonly<Record<ViewStyle, Look>> = {
  title: { bold: true, size: 14, font: BLUE },
  subtitle: { font: GREY },
  headline: { bold: true, size: 18, font: BLUE, horizontalAlignment: 'LEFT' },
  section: { bold: true, font: BLUE },
  head: { ...LIST_HEAD, horizontalAlignment: 'CENTER', wrapStrategy: 'WRAP' },
  listHead: LIST_HEAD,
  plain: TABLE_CELL,
  group: { ...TABLE_CELL, bold: true, fill: color('#e8f0fe') },
  total: { bold: true, fill: color('#f1f3f4'), borders: { top: STRONG_LINE, bottom: STRONG_LINE } },
  message: { ...TABLE_CELL, wrapStrategy: 'WRAP' },
  error: { ...TABLE_CELL, fill: color('#fce8e6') },
  warning: { ...TABLE_CELL, fill: color('#fef7e0') },
  remark: { italic: true, font: GREY },
};

const NUMBER_FORMATS: Readonly<Record<ViewFormat, Format['numberFormat']>> = {
  number: { type: 'NUMBER', pattern: '#,##0' },
  percent: { type: 'PERCENT', pattern: '0.0%' },
  date: { type: 'DATE', pattern: 'dd/MM/yyyy' },
  plainNumber: { type: 'NUMBER', pattern: '0' },
};

const ALIGNMENTS: Readonly<Record<ViewFormat, Alignment>> = {
  number: 'RIGHT',
  percent: 'RIGHT',
  date: 'CENTER',
  plainNumber: 'CENTER',
};

/** Of a row with one line, in pixels. */
export const USUAL_HEIGHT = 21;
/** Usual widths of a letter in Arial 10, in pixels. */
const [LETTER, BOLD_LETTER] = [6.2, 7.5];
const HEIGHTS: Readonly<Partial<Record<ViewStyle, number>>> = { title: 30, headline: 32 };

/** The cells of a view as they are written. */
export function rowsOf({ rows, forPrint }: View): { values: CellData[] }[] {
  return rows.map((row) => ({ values: row.map((cell) => cellData(cell, forPrint)) }));
}

function cellData(cell: ViewCell | null, forPrint: boolean): CellData {
  if (cell === null) return {};
  const { value, note } = cell;
  return {
    ...(value === null || value === '' ? {} : { userEnteredValue: valueOf(value) }),
    userEnteredFormat: formatOf(cell, forPrint),
    ...(note === undefined ? {} : { note }),
  };
}

function formatOf({ style, as, level = 0, link }: ViewCell, forPrint: boolean): Format {
  const { fill, font: usual, size, bold, italic, borders, ...look } = LOOKS[style];
  const font = link === undefined ? usual : LINK;
  const textFormat: Format['textFormat'] = {
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(font === undefined ? {} : { foregroundColorStyle: { rgbColor: font } }),
    ...(link === undefined ? {} : { underline: false, link: { uri: uriOf(link) } }),
  };
  return {
    verticalAlignment: 'MIDDLE',
    numberFormat: as === undefined ? textFormatOf(level) : NUMBER_FORMATS[as],
    ...(as === undefined ? {} : { horizontalAlignment: ALIGNMENTS[as] }),
    ...look,
    ...(forPrint && borders !== undefined ? { borders } : {}),
    ...(fill === undefined ? {} : { backgroundColorStyle: { rgbColor: fill } }),
    ...(Object.keys(textFormat).length > 0 ? { textFormat } : {}),
  };
}

/** A text stays a text; the format shows it further in, so that the value itself has no spaces. */
function textFormatOf(level: number): Format['numberFormat'] {
  return { type: 'TEXT', pattern: level > 0 ? `"${'    '.repeat(level)}"@` : '@' };
}

function uriOf({ sheetId, row, column }: Place): string {
  return `#gid=${sheetId}&range=${letters(column)}${row + 1}`;
}

/** A row that was given a height keeps it whatever is written later, so wrapped texts are measured here. */
export function rowHeight({ rows, columnWidths }: View, index: number): number {
  const heights = (rows[index] ?? []).map((cell, column) => {
    if (cell === null) return USUAL_HEIGHT;
    if (LOOKS[cell.style].wrapStrategy !== 'WRAP') return HEIGHTS[cell.style] ?? USUAL_HEIGHT;
    const lines = linesOf(
      String(cell.value ?? ''),
      columnWidths[column] ?? 0,
      cell.style === 'head' ? BOLD_LETTER : LETTER,
    );
    return Math.max(USUAL_HEIGHT, lines * 16 + 6);
  });
  return Math.max(USUAL_HEIGHT, ...heights);
}

/** How many lines a text takes in a column, by the usual width of a letter. */
function linesOf(text: string, width: number, letter: number): number {
  const most = Math.max(1, Math.floor((width - 8) / letter));
  let [lines, used] = [1, 0];
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > most) [lines, used] = [lines + 1, length];
    else used += (used > 0 ? 1 : 0) + length;
  }
  return lines;
}
