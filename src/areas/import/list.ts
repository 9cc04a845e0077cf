import type { Cell } from '../../sheet/kinds';
import { fromOldCode, isVietnamese, oldCodeOf, type OldCode } from '../../text/old-letters';
import { clean, fold } from '../../text/spelling';
import { columnOf } from './fields';
import { fieldOf, fieldsOf, headerBelow, isBarred, isBelow, isCount } from './headers';
import type { ListSheet } from './list-sheet';

/** The first text of a row that an old code was read in. */
export interface OldText {
  readonly code: OldCode;
  readonly written: string;
  readonly converted: string;
}

/** Headers that stand over some rows, once where several lists of a file have the same. */
export interface Layout {
  readonly sheet: string;
  /** Where they were first seen: the row from 1, the first column from 0. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Where the headers are written in an old code. */
  readonly old: OldText | null;
}

/** A row below headers. */
export interface ListRow {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** Tells lists that stand side by side apart: the first column, from 0. */
  readonly column: number;
  /** Which of the list's layouts it stands under. */
  readonly layout: number;
  readonly cells: readonly Cell[];
  readonly shown: readonly string[];
  /** The class that a title above it names, as it is written. */
  readonly title: string | null;
  readonly isHidden: boolean;
  /** Where the row is written in an old code. */
  readonly old: OldText | null;
}

/** A row that is no row of people: a title, a header once more, a sum, who signed. */
export interface OtherRow {
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
}

/** What somebody handed over: one sheet or several, with one list or several each. */
export interface List {
  readonly layouts: readonly Layout[];
  readonly rows: readonly ListRow[];
  readonly others: readonly OtherRow[];
  /** Sheets in which something stands, but no list. */
  readonly listless: readonly string[];
  /** Hidden columns that have a header: which of the layout's columns. */
  readonly hiddenColumns: readonly { readonly layout: number; readonly at: number }[];
}

/** Finds the lists of some sheets; null where there is none. */
export function listIn(sheets: readonly ListSheet[]): List | null {
  const found = new ListFinder();
  for (const sheet of sheets) found.read(sheet);
  return found.layouts.length === 0 ? null : found.list();
}

/** A row as texts, in Unicode. */
interface Texts {
  readonly texts: readonly string[];
  readonly old: OldText | null;
}

/** A header over rows: what it says, and how many rows it takes. */
interface Header {
  readonly headers: readonly string[];
  readonly height: number;
  readonly old: OldText | null;
}

class ListFinder {
  readonly layouts: Layout[] = [];
  private readonly rows: ListRow[] = [];
  private readonly others: OtherRow[] = [];
  private readonly listless: string[] = [];
  private readonly hiddenColumns: { layout: number; at: number }[] = [];

  /** Columns beside the headers are of the layout too where anything stands in them. */
  list(): List {
    const widths = this.layouts.map(({ headers }) => headers.length);
    for (const { layout, cells } of this.rows) widths[layout] = Math.max(widths[layout] ?? 0, cells.length);
    const layouts = this.layouts.map((layout, index) => ({
      ...layout,
      headers: Array.from({ length: widths[index] ?? 0 }, (_, at) => layout.headers[at] ?? ''),
    }));
    const { rows, others, listless, hiddenColumns } = this;
    return { layouts, rows, others, listless, hiddenColumns };
  }

  read(sheet: ListSheet): void {
    const reader = new SheetReader(sheet);
    let blocks: Block[] = [];
    let title: string | null = null;
    const others: OtherRow[] = [];
    for (let at = 0; at < sheet.cells.length; at++) {
      const { texts, old } = reader.row(at);
      if (texts.every((text) => text === '')) continue;
      const other = { sheet: sheet.title, row: at + 1, text: rowText(texts) };
      const header = reader.headerAt(at);
      if (header !== null) {
        const known = this.layouts.length;
        const isFirst = blocks.length === 0;
        blocks = this.blocksOf(sheet, at, header);
        if (!isFirst && this.layouts.length === known) others.push(other);
        at += header.height - 1;
        continue;
      }
      const named = titleIn(texts);
      if (named !== null) title = named;
      if (named !== null || blocks.length === 0) others.push(other);
      else this.take(sheet, at, { blocks, title, old, texts });
    }
    if (blocks.length > 0) this.others.push(...others);
    else if (others.length > 0) this.listless.push(sheet.title);
  }

  private blocksOf(sheet: ListSheet, at: number, header: Header): Block[] {
    return segmentsOf(header.headers).map(({ start, end }) => {
      const headers = trimmed(header.headers.slice(start, end));
      const same = JSON.stringify(headers);
      let layout = this.layouts.findIndex((other) => JSON.stringify(other.headers) === same);
      if (layout < 0) {
        layout = this.layouts.length;
        const { old } = header;
        this.layouts.push({ sheet: sheet.title, row: at + 1, column: start, headers, old });
        headers.forEach((text, index) => {
          if (text !== '' && sheet.hiddenColumns.has(start + index)) this.hiddenColumns.push({ layout, at: index });
        });
      }
      return { start, end, layout, merges: sheet.merges.filter(({ startRow }) => startRow >= at + header.height) };
    });
  }

  private take(
    sheet: ListSheet,
    at: number,
    {
      blocks,
      title,
      old,
      texts,
    }: { blocks: readonly Block[]; title: string | null; old: OldText | null; texts: readonly string[] },
  ): void {
    const own = sheet.cells[at] ?? [];
    const shown = sheet.shown[at] ?? [];
    for (const { start, end, layout, merges } of blocks) {
      const width = Math.max(0, Math.min(end, Math.max(own.length, this.layouts[layout]?.headers.length ?? 0)) - start);
      const cells = trimmed(
        Array.from({ length: width }, (_, index): Cell => {
          const cell = own[start + index] ?? '';
          if (cell === '') return coveredBy(sheet, merges, at, start + index);
          return old !== null && typeof cell === 'string' ? (texts[start + index] ?? '') : cell;
        }),
      );
      if (cells.every((cell) => cell === '')) continue;
      this.rows.push({
        sheet: sheet.title,
        row: at + 1,
        column: start,
        layout,
        cells,
        shown: shown.slice(start, end),
        title,
        isHidden: sheet.hiddenRows.has(at),
        old,
      });
    }
  }
}

/** Without blank ends. */
function trimmed<T extends Cell>(cells: readonly T[]): T[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length--;
  return cells.slice(0, length);
}

/** Columns of a sheet that are one list, the end not in it. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly layout: number;
  readonly merges: ListSheet['merges'];
}

/** A cell that is merged with others above it holds what the first of them does. */
function coveredBy(sheet: ListSheet, merges: ListSheet['merges'], row: number, column: number): Cell {
  const merge = merges.find(
    (box) => box.startRow < row && row < box.endRow && box.startColumn <= column && column < box.endColumn,
  );
  return merge === undefined || column > merge.startColumn ? '' : (sheet.cells[merge.startRow]?.[column] ?? '');
}

/** Lists that stand side by side have the same headers twice or more often. */
function segmentsOf(headers: readonly string[]): { start: number; end: number }[] {
  const whole = [{ start: 0, end: Infinity }];
  const first = headers.findIndex((header) => header !== '');
  const starts = headers.flatMap((header, at) =>
    header !== '' && fold(header) === fold(headers[first] ?? '') ? [at] : [],
  );
  if (starts.length < 2) return whole;
  const ends = [...starts.slice(1), headers.length];
  const parts = starts.map((start, index) => headers.slice(start, ends[index]).map(fold).join('|').replace(/\|+$/, ''));
  if (!parts.every((part) => part === parts[0]) || !namesPeople(headers.slice(starts[0], starts[1]))) return whole;
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? Infinity }));
}

/** Whether headers name people, by two columns or more. */
function namesPeople(headers: readonly string[]): boolean {
  const fields = fieldsOf(headers).filter((field) => field !== null);
  return fields.some((field) => columnOf(field) === 'fullName') && new Set(fields.map(columnOf)).size > 1;
}

const OF_WHOM =
  '(?:danh sách|trích ngang|đoàn viên|thanh niên|đvtn|hội viên|tân sinh viên|sinh viên|học sinh|của|và|,|[ivxlc]+[.)]?|\\d+[.)]?)';
const TITLE = new RegExp(`^(?:${OF_WHOM} ?)*(?:chi đoàn|lớp)(?: ?[:-])? (?!trưởng|phó)(\\S.{0,60})$`, 'iu');
const LABEL = /^(?:chi đoàn|lớp) ?:?$/iu;
const NUMBERING = /^(?:[ivxlc]+|[a-z]|\d+)[.)]?$/i;
const SIZE = /^(?:sĩ số|số lượng|tổng|gồm|gvcn|cố vấn)/iu;

/** The class that a title names: CHI ĐOÀN KT01 alone in its row, or with its number or size beside it. */
function titleIn(texts: readonly string[]): string | null {
  const filled = [...new Set(texts.filter((text) => text !== ''))].filter((text) => !SIZE.test(text));
  if (filled.length > 3) return null;
  const words = filled.length > 1 && NUMBERING.test(filled[0] ?? '') ? filled.slice(1) : filled;
  if (words.length === 2 && LABEL.test(words[0] ?? '')) return words[1] ?? null;
  if (words.length !== 1) return null;
  return TITLE.exec(words[0] ?? '')?.[1]?.trim() ?? null;
}

/** A row as a person finds it again. */
function rowText(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' | ');
}

/** Numbers of columns below the headers: (1) (2) (3), A B 1 2. */
function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '').map((cell) => cell.replace(/[()]/g, ''));
  const numbers = filled.filter((cell) => !/^[A-Z]$/.test(cell));
  return (
    filled.length > 2 &&
    numbers.every(
      (cell, index) => cell === String(index + 1 + (filled.length - numbers.length)) || cell === String(index + 1),
    )
  );
}

/** Finds headers in a sheet. */
class SheetReader {
  /** Whether the sheet has signs that no Vietnamese text in Unicode has. */
  private readonly hasOldSigns: boolean;
  private readonly read = new Map<number, Texts>();
  /** Texts that were looked at, and whether they head a column of names: most come back on every row. */
  private readonly nameHeaders = new Map<string, boolean>();

  constructor(private readonly sheet: ListSheet) {
    this.hasOldSigns = sheet.cells.some((row) => row.some((cell) => typeof cell === 'string' && OLD_SIGNS.test(cell)));
  }

  row(at: number): Texts {
    const known = this.read.get(at);
    if (known !== undefined) return known;
    const cells = this.sheet.cells[at] ?? [];
    const code = this.hasOldSigns ? codeOf(cells) : null;
    const texts = cells.map((cell) =>
      typeof cell === 'string' ? clean(code === null ? cell : inUnicode(cell, code)) : String(cell ?? ''),
    );
    const first = code === null ? -1 : texts.findIndex((text, index) => text !== clean(String(cells[index] ?? '')));
    const old =
      code === null || first < 0 ? null : { code, written: String(cells[first] ?? ''), converted: texts[first] ?? '' };
    // A row is asked for as the one below another, and again as itself.
    this.read.delete(at - 2);
    this.read.set(at, { texts, old });
    return { texts, old };
  }

  /** The header that begins in a row; a header may be cut in two lines, and a line of numbers may follow. */
  headerAt(at: number): Header | null {
    const own = this.row(at);
    const below = this.row(at + 1);
    const isSplit = this.isBelow(at, own.texts, below.texts);
    if (!isSplit && !own.texts.some((text) => this.isNameHeader(text))) return null;
    const headers = isSplit ? this.joined(at, own.texts, below.texts) : own.texts;
    if (!namesPeople(headers)) return null;
    const lines = isSplit ? 2 : 1;
    const height = lines + (isNumbering(this.row(at + lines).texts) ? 1 : 0);
    return { headers, height, old: own.old ?? (isSplit ? below.old : null) };
  }

  private isNameHeader(text: string): boolean {
    let isOne = this.nameHeaders.get(text);
    if (isOne === undefined) {
      const field = text === '' ? null : fieldOf(text);
      isOne = field !== null && columnOf(field) === 'fullName';
      this.nameHeaders.set(text, isOne);
    }
    return isOne;
  }

  /**
   * Whether a row is the second line of a header: words alone, each below a header that stands over several columns, or
   * below none.
   */
  private isBelow(at: number, own: readonly string[], below: readonly string[]): boolean {
    const filled = below.flatMap((text, column) => (text === '' ? [] : [column]));
    if (filled.length === 0 || own.every((text) => text === '')) return false;
    const words = filled.map((column) => below[column] ?? '');
    if (words.some((word) => /\d/.test(word) || word.length > 40) || !words.some(isBelow)) return false;
    const isSecond = filled.every((column) => (own[column] ?? '') === '' || this.spans(at, own, column));
    return isSecond && !(namesPeople(below) && isNoHeader(own, below));
  }

  /** Whether a header stands over more columns than its own: merged, or with blank ones beside it. */
  private spans(at: number, own: readonly string[], column: number): boolean {
    const merge = this.sheet.merges.find((box) => box.startRow === at && box.startColumn === column);
    if (merge !== undefined) return merge.endColumn - merge.startColumn > 1 && merge.endRow === at + 1;
    return (own[column + 1] ?? '') === '';
  }

  private joined(at: number, own: readonly string[], below: readonly string[]): string[] {
    let above = '';
    let isOver = false;
    return Array.from({ length: Math.max(own.length, below.length) }, (_, column) => {
      const [whole, part] = [own[column] ?? '', below[column] ?? ''];
      if (whole !== '') {
        above = whole;
        isOver = part !== '';
      }
      if (part === '') {
        if (whole === '') isOver = false;
        return whole;
      }
      return isOver && above !== '' ? headerBelow(above, part) : part;
    });
  }
}

/** Whether a row above a header is none of its lines: what stands above no word of it are no headers, but a person's. */
function isNoHeader(own: readonly string[], below: readonly string[]): boolean {
  const alone = own.filter((text, column) => text !== '' && (below[column] ?? '') === '');
  const headers = alone.filter((text) => isCount(text) || isBarred(text) || fieldOf(text) !== null);
  return alone.length > 0 && headers.length * 2 <= alone.length;
}

const OLD_SIGNS = /[\u00a1-\u00bfÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ]/;

function codeOf(cells: readonly Cell[]): OldCode | null {
  for (const cell of cells) {
    const code = typeof cell === 'string' ? oldCodeOf(cell) : null;
    if (code !== null) return code;
  }
  return null;
}

/** Within a row of an old code a cell that could be Unicode too is of the same hand. */
function inUnicode(cell: string, code: OldCode): string {
  const own = oldCodeOf(cell);
  const converted = fromOldCode(cell, own ?? code);
  const isUnicode = /[\u0100-\u024f\u1ea0-\u1ef9]/.test(cell);
  return own !== null || (!isUnicode && isVietnamese(converted)) ? converted : cell;
}
