import { color, type Color, type DimensionRange, type GridRange } from './json';
import type { Kind } from './kinds';
import type { ChoicesOf } from './read';
import type { Area, Column, Table } from './table';

interface CellFormat {
  backgroundColor?: Color;
  horizontalAlignment?: 'LEFT' | 'CENTER' | 'RIGHT';
  verticalAlignment?: 'TOP' | 'MIDDLE' | 'BOTTOM';
  wrapStrategy?: 'CLIP' | 'WRAP';
  textFormat?: { bold?: boolean; foregroundColor?: Color };
  numberFormat?: { type: 'TEXT' | 'NUMBER' | 'DATE' | 'DATE_TIME'; pattern: string };
}

interface HeaderCell {
  userEnteredValue: { stringValue: string };
  userEnteredFormat: CellFormat;
  note: string;
}

interface AddSheet {
  properties: {
    sheetId: number;
    title: string;
    tabColorStyle: { rgbColor: Color };
    gridProperties: { rowCount: number; columnCount: number; frozenRowCount: number; frozenColumnCount: number };
  };
}

interface SizeCells {
  range: DimensionRange;
  properties: { pixelSize: number };
  fields: 'pixelSize';
}

interface DropDown {
  range: GridRange;
  rule: {
    condition: { type: 'ONE_OF_LIST'; values: { userEnteredValue: string }[] };
    strict: false;
    showCustomUi: true;
  };
}

/** The requests of a Sheets API v4 batchUpdate that dress a sheet, as its JSON has them. */
export type DressRequest =
  | { addSheet: AddSheet }
  | { updateSheetProperties: { properties: Omit<AddSheet['properties'], 'title'>; fields: string } }
  | { updateCells: { rows: { values: Partial<HeaderCell>[] }[]; fields: string; range: GridRange } }
  | { updateDimensionProperties: SizeCells }
  | { repeatCell: { range: GridRange; cell: { userEnteredFormat: CellFormat }; fields: string } }
  | { setDataValidation: DropDown };

export interface Dress {
  /** What the note on a column's header says. */
  readonly noteOf: (table: Table, column: Column) => string;
  /** The words in the place of a column's changeable choices, or null to keep them. */
  readonly choicesOf?: ChoicesOf;
  /** Rows of the new grid, the header among them; 1,000 by default, as Google makes them. */
  readonly rowCount?: number;
}

interface BlankSheet {
  readonly id: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const WHITE = color('#ffffff');
const HEADER = color('#0b5394');
const GREY = color('#5f6368');
const TABS: Readonly<Record<Area, Color>> = {
  people: color('#1a73e8'),
  work: color('#188038'),
  advice: color('#e8710a'),
  system: color('#5f6368'),
};

/** Two lines of a header. */
const HEADER_HEIGHT = 44;
const USUAL_ROWS = 1000;
const FORMAT_FIELDS = 'userEnteredFormat(numberFormat,horizontalAlignment,wrapStrategy,textFormat)';

/** Dresses a blank sheet that is there as if it had been made; its size only grows. */
export function dressBlank(table: Table, sheet: BlankSheet, dress: Dress): DressRequest[] {
  const [made, ...others] = dressRequests({ ...table, sheetId: sheet.id }, dress);
  if (made === undefined || !('addSheet' in made)) return [];
  const { tabColorStyle, gridProperties } = made.addSheet.properties;
  const size = {
    rowCount: Math.max(sheet.rowCount, gridProperties.rowCount),
    columnCount: Math.max(sheet.columnCount, gridProperties.columnCount),
  };
  const properties = { sheetId: sheet.id, tabColorStyle, gridProperties: { ...gridProperties, ...size } };
  return [{ updateSheetProperties: { properties, fields: 'tabColorStyle,gridProperties' } }, ...others];
}

/** Makes a table's sheet, which must not be there yet, with its fixed id and everything but rows. */
export function dressRequests(table: Table, dress: Dress): DressRequest[] {
  const columns = Object.values(table.columns);
  return [
    addSheet(table, columns, dress.rowCount ?? USUAL_ROWS),
    headerRow(table, columns, dress.noteOf),
    {
      updateDimensionProperties: {
        range: { sheetId: table.sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
        properties: { pixelSize: HEADER_HEIGHT },
        fields: 'pixelSize',
      },
    },
    ...columns.flatMap((column, index) => dressColumn(table, column, index, dress)),
  ];
}

/** Dresses columns of a sheet that is there, at their places; their headers are written apart. */
export function dressColumns(table: Table, places: ReadonlyMap<string, number>, dress: Dress): DressRequest[] {
  return [...places].flatMap(([property, index]) => {
    const column = table.columns[property];
    if (column === undefined) return [];
    const { userEnteredFormat, note } = headerCell(table, column, dress.noteOf);
    return [
      {
        updateCells: {
          rows: [{ values: [{ userEnteredFormat, note }] }],
          fields: 'userEnteredFormat,note',
          range: { ...below(table, index), startRowIndex: 0, endRowIndex: 1 },
        },
      },
      ...dressColumn(table, column, index, dress),
    ];
  });
}

/** Takes the looks of columns back. */
export function undressColumns(table: Table, places: Iterable<number>): DressRequest[] {
  return [...places].map((index) => ({
    updateCells: {
      rows: [],
      fields: 'userEnteredFormat,note,dataValidation',
      range: { ...below(table, index), startRowIndex: 0 },
    },
  }));
}

function below({ sheetId }: Table, index: number): GridRange {
  return { sheetId, startRowIndex: 1, startColumnIndex: index, endColumnIndex: index + 1 };
}

function addSheet({ sheetId, title, area, columns: byName }: Table, columns: Column[], rowCount: number): DressRequest {
  const gridProperties = {
    rowCount,
    columnCount: columns.length,
    frozenRowCount: 1,
    frozenColumnCount: frozenColumns(Object.values(byName)),
  };
  return { addSheet: { properties: { sheetId, title, tabColorStyle: { rgbColor: TABS[area] }, gridProperties } } };
}

/** Up to the name where it stands among the first columns, else the key alone; never the whole sheet. */
function frozenColumns(columns: readonly Column[]): number {
  const name = columns.slice(0, 3).findIndex(({ header }) => /^(Họ và tên|Tên)(?: |,|$)/.test(header));
  return Math.min(Math.max(name + 1, 1), columns.length - 1);
}

function headerRow(table: Table, columns: Column[], noteOf: Dress['noteOf']): DressRequest {
  const values = columns.map((column) => headerCell(table, column, noteOf));
  const { sheetId } = table;
  return {
    updateCells: {
      rows: [{ values }],
      fields: 'userEnteredValue,userEnteredFormat,note',
      range: { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: columns.length },
    },
  };
}

function headerCell(table: Table, column: Column, noteOf: Dress['noteOf']): HeaderCell {
  return {
    userEnteredValue: { stringValue: column.header },
    userEnteredFormat: {
      backgroundColor: column.system ? GREY : HEADER,
      horizontalAlignment: 'CENTER',
      verticalAlignment: 'MIDDLE',
      wrapStrategy: 'WRAP',
      textFormat: { bold: true, foregroundColor: WHITE },
    },
    note: noteOf(table, column),
  };
}

function dressColumn(table: Table, column: Column, index: number, dress: Dress): DressRequest[] {
  const { sheetId } = table;
  const range = below(table, index);
  const format = formatOf(column);
  const words = wordsOf(table, column, dress.choicesOf);
  return [
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
        properties: { pixelSize: widthOf(column, words) },
        fields: 'pixelSize',
      },
    },
    ...(Object.keys(format).length > 0
      ? [{ repeatCell: { range, cell: { userEnteredFormat: format }, fields: FORMAT_FIELDS } }]
      : []),
    ...(words.length > 0 ? [{ setDataValidation: dropDown(range, words) }] : []),
  ];
}

/** Typing is never refused: what is wrong is told by the check, which knows other spellings too. */
function dropDown(range: GridRange, words: readonly string[]): DropDown {
  const values = words.map((word) => ({ userEnteredValue: word }));
  return { range, rule: { condition: { type: 'ONE_OF_LIST', values }, strict: false, showCustomUi: true } };
}

/**
 * What a column's drop-down offers. A checkbox would show FALSE in rows that nobody has filled, so yes/no is a list too;
 * what the system writes needs none.
 */
function wordsOf(table: Table, column: Column, choicesOf: ChoicesOf | undefined): readonly string[] {
  const { kind } = column;
  if (kind.name === 'yes-no') return column.system ? [] : ['Có', 'Không'];
  if (kind.more === undefined) return [];
  return [...(kind.fixed ?? []), ...(choicesOf?.(table, column) ?? kind.more)];
}

function formatOf({ kind, system }: Column): CellFormat {
  const numberFormat = numberFormatOf(kind);
  const isLong = kind.name === 'text' || kind.name === 'link';
  // Numbers stand at the right; a date there would touch the text of the next column.
  const isDate = ['date', 'imprecise-date', 'moment'].includes(kind.name);
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(isDate ? { horizontalAlignment: 'CENTER' as const } : {}),
    ...(isLong ? { wrapStrategy: 'CLIP' as const } : {}),
    ...(system ? { textFormat: { foregroundColor: GREY } } : {}),
  };
}

function numberFormatOf({ name, format: pattern }: Kind): CellFormat['numberFormat'] {
  if (pattern === 'General') return undefined;
  if (pattern === '@') return { type: 'TEXT', pattern };
  if (name === 'moment') return { type: 'DATE_TIME', pattern };
  return { type: name === 'date' ? 'DATE' : 'NUMBER', pattern };
}

/** Widths that show the longest usual value. */
const KIND_WIDTH: Readonly<Record<string, number>> = {
  key: 100,
  ref: 105,
  date: 100,
  'imprecise-date': 100,
  moment: 135,
  int: 90,
  money: 110,
  'yes-no': 90,
  pattern: 100,
  phone: 110,
  email: 210,
  emails: 290,
  link: 220,
};
const TEXT_WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^(MSSV|Khóa|Giờ|Tỷ lệ|Quý|Kỳ|Mã)/, 105],
  [/^Số /, 120],
  [/^(Họ và tên|Người|Phụ trách|Chủ trì|Thư ký)/, 190],
  [/^Tên/, 260],
  [/^(Nội dung|Trích yếu|Nhận xét|Tiêu chí|Thay đổi|Trả lời|Kết luận)/, 340],
  [/^(Địa chỉ|Căn cứ|Ghi chú|Mục đích|Loại dữ liệu|Cấp ủy)/, 250],
];
const USUAL_TEXT_WIDTH = 160;
const LETTER = 8;

function widthOf(column: Column, words: readonly string[]): number {
  const { kind, header } = column;
  const longest = Math.max(0, ...words.map((word) => word.length));
  const ofWords = words.length > 0 ? Math.min(280, longest * (LETTER - 1) + 45) : 0;
  const ofText = TEXT_WIDTHS.find(([pattern]) => pattern.test(header))?.[1] ?? USUAL_TEXT_WIDTH;
  const ofKind = KIND_WIDTH[kind.name] ?? (words.length > 0 ? 0 : ofText);
  return column.width ?? Math.max(ofKind, ofWords, headerWidth(header));
}

/** Enough for a header on two lines. */
function headerWidth(header: string): number {
  const words = header.split(' ');
  const halves = words.map((_, index) =>
    Math.max(words.slice(0, index).join(' ').length, words.slice(index).join(' ').length),
  );
  return Math.min(...halves) * (LETTER + 1) + 16;
}
