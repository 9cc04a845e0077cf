import { PEOPLE } from '../../roster/people';
import { grouped } from '../../judging/grouped';
import type { Values } from '../../judging/plan';
import type { Cell } from '../../sheet/kinds';
import { letters } from '../../sheet/layout';
import { parseStamp } from '../../text/calendar';
import { lazy } from '../../text/lazy';
import { caseless, clean, fold } from '../../text/spelling';
import { blankness, joinedDate, readCell, unwrapped, type CellFault, type DateOrder } from './cell';
import { columnOf, type ListField, type PersonColumn } from './fields';
import { fieldsOf, isCount } from './headers';
import type { List, ListRow, OtherRow } from './list';
import { Notes, type Note } from './notes';
import { MARKS } from './value-aliases';

/** A question about a list that a person has to answer before a row is taken. */
export type Doubt = 'letters' | 'dates' | 'sheet-unit';

/** A cell that can't be taken as it is, though the rules of the register don't say so. */
export interface FaultyCell {
  readonly code: CellFault;
  readonly header: string;
  readonly written: string;
}

/** A row of somebody's list, and what it says of a person; blank cells are left out. */
export interface Listed {
  /** What tells the row from all others of the list. */
  readonly id: string;
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly values: Values;
  /** Other telephone numbers, which go to Ghi chú. */
  readonly morePhones: readonly string[];
  readonly faults: readonly FaultyCell[];
  readonly doubts: readonly Doubt[];
}

/** What a list's columns stand for, by layout. */
export type Fields = readonly (readonly (ListField | null)[])[];

/** What a person has said of a list. */
export interface Answers {
  /** Whether texts of old codes were converted rightly. */
  readonly letters: boolean;
  /** In which order the dates of doubtful columns are. */
  readonly dates: Readonly<Partial<Record<PersonColumn, DateOrder>>>;
}

export interface Around {
  readonly answers: Answers;
  /** The columns whose dates nobody has vouched for. */
  readonly doubtful: ReadonlySet<PersonColumn>;
  /** Branches of rows that name none, by sheets, where a person has said so. */
  readonly unitOfSheet: (sheet: string) => string | null;
  /** The unit that a text names, or null. */
  readonly unitOf: (written: string) => string | null;
  /** Whether a Mã ĐVTN is anybody's. */
  readonly isKey: (key: string) => boolean;
  /** Whether branches that are not there yet are founded. */
  readonly isFounding: boolean;
}

export interface Records {
  readonly listed: readonly Listed[];
  /** The rows that are no rows of people. */
  readonly others: readonly OtherRow[];
  readonly notes: readonly Note[];
}

/** The rows of a list as records, by what its columns stand for; everything else of it is told. */
export function recordsOf(list: List, fields: Fields, around: Around): Records {
  return new RecordMaker(list, fields, around).all();
}

/** By what a row is known: its number alone is not, where lists stand on several sheets or side by side. */
export function idOf({ sheet, row, column }: Pick<ListRow, 'sheet' | 'row' | 'column'>): string {
  return `${sheet}!${String(row)}${column === 0 ? '' : `:${String(column)}`}`;
}

interface Draft {
  readonly source: ListRow;
  readonly values: Record<string, Cell>;
  readonly morePhones: string[];
  readonly faults: FaultyCell[];
  readonly doubts: Set<Doubt>;
}

class RecordMaker {
  private readonly notes = new Notes();
  private readonly others: OtherRow[] = [];
  private readonly isOfSheets: boolean;

  constructor(
    private readonly list: List,
    private readonly fields: Fields,
    private readonly around: Around,
  ) {
    this.isOfSheets = new Set(list.rows.map(({ sheet }) => sheet)).size > 1;
  }

  all(): Records {
    const drafts: Draft[] = [];
    let footer: string | null = null;
    for (const row of this.list.rows) {
      const draft = this.draft(row);
      const stretch = `${row.sheet} ${String(row.column)}`;
      if (this.isFooter(draft, footer === stretch)) footer = stretch;
      else if (this.isPerson(draft)) {
        drafts.push(draft);
        footer = null;
        continue;
      }
      this.others.push({ sheet: row.sheet, row: row.row, text: joinedText(row.cells) });
    }
    this.fillDown(drafts);
    for (const draft of drafts) this.place(draft);
    this.tellList(drafts);
    return { listed: drafts.map((draft) => listedOf(draft)), others: this.allOthers(), notes: this.notes.all() };
  }

  private allOthers(): OtherRow[] {
    const sheets = [...new Set(this.list.layouts.map(({ sheet }) => sheet))];
    return [...this.list.others, ...this.others].sort(
      (a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row,
    );
  }

  private where({ sheet, row }: Pick<ListRow, 'sheet' | 'row'>): string {
    return this.isOfSheets ? `${sheet}!${String(row)}` : String(row);
  }

  private headerOf(row: ListRow, at: number): string {
    return this.list.layouts[row.layout]?.headers[at] ?? '';
  }

  private draft(source: ListRow): Draft {
    const draft: Draft = { source, values: {}, morePhones: [], faults: [], doubts: new Set() };
    const parts = new Map<ListField, string>();
    const { letters } = this.around.answers;
    const isOld = source.old !== null || (this.list.layouts[source.layout]?.old ?? null) !== null;
    if (isOld && !letters) draft.doubts.add('letters');
    (this.fields[source.layout] ?? []).forEach((field, at) => {
      if (field === null) return;
      if (isWhole(field)) this.put(draft, columnOf(field), at, field);
      else parts.set(field, this.partText(draft, field, at));
    });
    this.join(draft, parts);
    return draft;
  }

  /** A cell that is one of ours. */
  private put(
    { source, values, morePhones, faults, doubts }: Draft,
    column: PersonColumn,
    at: number,
    field: ListField,
  ): void {
    const cell = source.cells[at] ?? '';
    const header = this.headerOf(source, at);
    const order = this.around.answers.dates[column];
    const read = readCell(column, cell, source.shown[at] ?? '', order);
    if (read.note !== undefined) this.notes.add(read.note, header, this.where(source), clean(String(cell)));
    if (read.fault !== undefined) faults.push({ code: read.fault, header, written: String(read.cell ?? '') });
    morePhones.push(...(read.morePhones ?? []));
    if (read.cell === null) return;
    if (column === 'key' && !this.around.isKey(String(read.cell))) {
      this.notes.add('unknown-key', header, this.where(source), String(read.cell));
      return;
    }
    if (this.around.doubtful.has(column)) doubts.add('dates');
    if (column === 'birthDate' && column in values) {
      // Two dates in the columns of both sexes are none.
      values[column] = `${String(values[column])} | ${String(cell)}`;
      return;
    }
    values[column] = read.cell;
    if (field === 'maleBirthDate') values['sex'] ??= 'Nam';
    if (field === 'femaleBirthDate') values['sex'] ??= 'Nữ';
  }

  private partText({ source }: Draft, field: ListField, at: number): string {
    const cell = source.cells[at] ?? '';
    const text = typeof cell === 'string' ? unwrapped(cell) : String(cell);
    const note = text === '' ? null : blankness(text, columnOf(field));
    if (note !== null) this.notes.add(note, this.headerOf(source, at), this.where(source), text);
    return note === null ? text : '';
  }

  /** The name of two columns, the sex of two, the birth date of three. */
  private join({ values }: Draft, parts: ReadonlyMap<ListField, string>): void {
    const part = (field: ListField): string => parts.get(field) ?? '';
    const name = clean(`${part('familyName')} ${part('givenName')}`);
    if (name !== '') values['fullName'] ??= name;
    const [male, female] = [part('male'), part('female')];
    if (male !== '' || female !== '') values['sex'] ??= sexOf(male, female);
    const born = joinedDate(part('birthDay'), part('birthMonth'), part('birthYear'));
    if (born !== null) values['birthDate'] ??= born;
  }

  private isCounted({ source }: Draft): boolean {
    const { headers } = this.list.layouts[source.layout] ?? { headers: [] };
    return headers.some((header, at) => isCount(header) && /^\d+[.)]?$/.test(clean(String(source.cells[at] ?? ''))));
  }

  private isPerson(draft: Draft): boolean {
    const { fullName = '', ...rest } = draft.values;
    const said = Object.keys(rest).length;
    if (/\p{L}/u.test(String(fullName))) return said > 0 || this.isCounted(draft);
    return isNumbered(rest) && said > 1;
  }

  /** A sum or a signature, and what stands below one: nobody whom a number or a birth date tells. */
  private isFooter(draft: Draft, isBelowOne: boolean): boolean {
    const { values, source } = draft;
    if (this.isCounted(draft) || isNumbered(values) || typeof values['birthDate'] === 'number') return false;
    const texts = source.cells.map((cell) => clean(String(cell ?? ''))).filter((text) => text !== '');
    const name = String(values['fullName'] ?? '');
    // Who has a post (Bí thư) is a person all the same.
    const telling = name === '' ? texts : [texts[0] ?? '', name];
    return isBelowOne || telling.some((text) => FOOTER.test(text));
  }

  /** Cells that were merged downwards before the list became a .csv: a branch stands in the first row of its people. */
  private fillDown(drafts: readonly Draft[]): void {
    const stretches = grouped(drafts, ({ source }) =>
      (this.fields[source.layout] ?? []).includes('unit')
        ? `${source.sheet} ${String(source.column)} ${String(source.layout)}`
        : null,
    );
    for (const stretch of stretches.values()) {
      const units = stretch.map(({ values }) => values['unit'] ?? null);
      const filled = units.filter((unit) => unit !== null);
      const isEachOnce = filled.every((unit, at) => at === 0 || unit !== filled[at - 1]);
      const isTitled = stretch.some(({ source }) => source.title !== null);
      if (units[0] === null || filled.length === units.length || !isEachOnce || isTitled) continue;
      let above: Cell = null;
      for (const { values, source } of stretch) {
        above = values['unit'] ?? above;
        if ('unit' in values) continue;
        values['unit'] = above;
        const at = (this.fields[source.layout] ?? []).indexOf('unit');
        this.notes.add('filled-down', this.headerOf(source, at), this.where(source));
      }
    }
  }

  /** The branch of a row that names none: by the title above it, by what a person said of its sheet, by the sheet's name. */
  private place({ values, source, doubts }: Draft): void {
    if ('unit' in values) return;
    const { unitOf, unitOfSheet, isFounding } = this.around;
    const titled = source.title === null ? null : (unitOf(source.title) ?? (isFounding ? source.title : null));
    if (titled !== null) {
      values['unit'] = titled;
      this.notes.add('class-title', source.title ?? '', this.where(source));
      return;
    }
    const said = unitOfSheet(source.sheet);
    const named = said ?? unitOf(source.sheet);
    if (named === null) return;
    values['unit'] = named;
    if (said === null) doubts.add('sheet-unit');
  }

  private tellList(drafts: readonly Draft[]): void {
    for (const title of this.list.listless) this.notes.add('no-list', title, '');
    for (const { source } of drafts) {
      if (source.isHidden) this.notes.add('hidden-rows', '', this.where(source));
      const fields = this.fields[source.layout] ?? [];
      source.cells.forEach((cell, at) => {
        if (cell === '' || (fields[at] ?? null) !== null || this.headerOf(source, at) !== '') return;
        this.notes.add('no-header', letters(source.column + at), this.where(source), clean(String(cell)));
      });
    }
    for (const { layout, at } of this.list.hiddenColumns) {
      const { headers, sheet } = this.list.layouts[layout] ?? { headers: [], sheet: '' };
      if (this.fields[layout]?.[at] != null) this.notes.add('hidden-column', headers[at] ?? '', sheet);
    }
    for (const { source } of drafts) {
      const fields = this.fields[source.layout] ?? [];
      const marks = (['male', 'female'] as const).filter((field) => fields.includes(field));
      const at = marks.length === 1 ? fields.indexOf(marks[0] ?? null) : -1;
      if (at >= 0 && (source.cells[at] ?? '') === '') {
        this.notes.add('one-mark', this.headerOf(source, at), this.where(source));
      }
    }
  }
}

/** Whether a column holds a whole cell of ours, and no part of one. */
function isWhole(field: ListField): boolean {
  return field in PEOPLE.columns || field === 'maleBirthDate' || field === 'femaleBirthDate';
}

/** Whether a row has a number that is one person's. */
function isNumbered(values: Values): boolean {
  return 'key' in values || 'studentId' in values || 'unionCode' in values;
}

const FOOTER =
  /^(?:tổng(?: cộng| số)?|cộng|danh sách (?:này )?(?:gồm|có)|ấn định|người lập|người ký|tm\.|t\/m|kt\.|tl\.|bí thư|phó bí thư|hiệu trưởng|trưởng (?:phòng|khoa|ban)|thủ trưởng|giáo viên chủ nhiệm|gvcn|cố vấn học tập|xác nhận|nơi nhận|ký tên|\(ký|(?:.*, ?)?ngày .* tháng .* năm)(?![\p{L}\p{M}])/iu;

function joinedText(cells: readonly Cell[]): string {
  return cells
    .map((cell) => clean(String(cell ?? '')))
    .filter((text) => text !== '')
    .join(' | ');
}

const MARK_WORDS = lazy(() => new Set(MARKS.map(caseless)));

/** A mark in one of two columns; marks in both, or anything else, are no sex. */
function sexOf(male: string, female: string): string {
  const isMark = (text: string, word: string): boolean => MARK_WORDS().has(caseless(text)) || fold(text) === fold(word);
  if (female === '' && isMark(male, 'Nam')) return 'Nam';
  if (male === '' && isMark(female, 'Nữ')) return 'Nữ';
  return [male, female].filter((text) => text !== '').join(', ');
}

function listedOf({ source, values, morePhones, faults, doubts }: Draft): Listed {
  const { sheet, row } = source;
  return { id: idOf(source), sheet, row, values, morePhones, faults, doubts: [...doubts] };
}

/** What the columns of a list probably stand for, by their headers and by what stands below. */
export function guessFields(list: List): Fields {
  return list.layouts.map(({ headers }, layout) => {
    const rows = list.rows.filter((row) => row.layout === layout);
    return withWholeDates(headers, withNameCut(headers, fieldsOf(headers), rows), rows);
  });
}

/** One header over two columns: Nguyễn Văn | An. A given name that the full one ends with is there for sorting. */
function withNameCut(
  headers: readonly string[],
  fields: (ListField | null)[],
  rows: readonly ListRow[],
): (ListField | null)[] {
  const full = fields.indexOf('fullName');
  const beside = fields.includes('givenName') ? fields.indexOf('givenName') : full + 1;
  if (full < 0 || (fields[beside] !== 'givenName' && headers[beside] !== '')) return fields;
  const names = rows
    .map(({ cells }) => [clean(String(cells[full] ?? '')), clean(String(cells[beside] ?? ''))] as const)
    .filter(([name, given]) => name !== '' && given !== '');
  const cut = names.filter(([name, given]) => !name.endsWith(given)).length;
  if (cut * 2 <= names.length) return fields;
  return fields.map((field, at) => (at === full ? 'familyName' : at === beside ? 'givenName' : field));
}

/** Năm sinh is a birth date where whole dates stand below it, and of no use where years do. */
function withWholeDates(
  headers: readonly string[],
  fields: (ListField | null)[],
  rows: readonly ListRow[],
): (ListField | null)[] {
  return fields.map((field, at) => {
    if (field !== 'birthDate' || fold(headers[at] ?? '') !== 'nam sinh') return field;
    const filled = rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '');
    const whole = filled.filter((cell) =>
      typeof cell === 'number' ? cell > 2100 : parseStamp(unwrapped(String(cell))) !== null,
    );
    return whole.length * 2 > filled.length ? field : null;
  });
}
