import { date, impreciseDate, Unreadable, type Cell, type Kind } from '../../sheet/kinds';
import { cellFor } from '../../sheet/typed';
import { PEOPLE } from '../../roster/people';
import { dayOf, dayOfSerial, parseStamp, partsOf } from '../../text/calendar';
import { parseMobile } from '../../text/contact';
import { lazy } from '../../text/lazy';
import { caseless, clean, fold } from '../../text/spelling';
import type { PersonColumn } from './fields';
import { BLANK_WORDS, NOT_YET, VALUE_ALIASES } from './value-aliases';

/** What is said of a cell that is read as something else than it says. */
export type CellNote = 'error-value' | 'no-value' | 'blank-word' | 'not-yet' | 'time-dropped' | 'more-phones';
/** Why a cell can't be taken, though no rule of the register would refuse it. */
export type CellFault = 'lost-digits';

/** A cell of a list as ours. */
export interface Read {
  /** Null for a blank one. */
  readonly cell: Cell;
  readonly note?: CellNote;
  readonly fault?: CellFault;
  /** Other numbers of the same person. */
  readonly morePhones?: readonly string[];
}

/** What stands where a formula has no value yet: whoever reads the file puts it there. */
export const UNCOMPUTED = '#FORMULA!';

const BLANK: Read = { cell: null };
const ERROR =
  /^(?:#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|BUSY!|CONNECT!|GETTING_DATA|ERROR!)|Err:\d{3}|#{3,})$/i;
/** A formula that was saved as it is written: =VLOOKUP(A2;B:C;2), =B2&C2. */
const WRITTEN_FORMULA = /^=/;
const NOTHING = /^[-–—_.…/?]+$/;
const BLANKS = lazy(() => new Set(BLANK_WORDS.map(caseless)));
const NOT_YET_WORDS = lazy(() => new Set(NOT_YET.map(fold)));

const REACHED_BY = new Set<PersonColumn>(['phone', 'email']);
/** Na is a name. */
const NAMES = new Set<PersonColumn>(['fullName']);
const KEYS = new Set<PersonColumn>(['key', 'studentId', 'unionCode', 'unionCard', 'associationCard', 'phone']);

/** A text without what programs put around it to keep it one: ="0070011", =0070011, '0070011. */
export function unwrapped(text: string): string {
  const cleaned = clean(text);
  const formula = /^="((?:[^"]|"")*)"$/.exec(cleaned)?.[1]?.replace(/""/g, '"') ?? /^=(\d+)$/.exec(cleaned)?.[1];
  return clean(formula ?? cleaned.replace(/^['’‘`´](?=\S)/, ''));
}

/** Why a cell says nothing, where it does; names may be short words that elsewhere mean nothing. */
export function blankness(text: string, column: PersonColumn): CellNote | null {
  if (text === UNCOMPUTED || (KEYS.has(column) && WRITTEN_FORMULA.test(text))) return 'no-value';
  if (ERROR.test(text)) return 'error-value';
  if (NOTHING.test(text)) return 'blank-word';
  const word = caseless(text);
  if (BLANKS().has(word) && (!NAMES.has(column) || /null|\(/.test(word))) return 'blank-word';
  return null;
}

/** How dates of a column are read: as they stand, or with day and month in each other's place. */
export type DateOrder = 'keep' | 'swap';

/** Reads a cell of a list as one of a column of ĐVTN. @param shown the cell as the sheet shows it. */
export function readCell(column: PersonColumn, cell: Cell, shown: string, order: DateOrder = 'keep'): Read {
  if (cell === null || cell === '') return BLANK;
  const written = typeof cell === 'string' ? unwrapped(cell) : cell;
  if (written === '') return BLANK;
  const note = typeof written === 'string' ? blankness(written, column) : null;
  if (note !== null) return { cell: null, note };
  // Somebody without a telephone: Không.
  if (REACHED_BY.has(column) && NOT_YET_WORDS().has(fold(String(written)))) return { cell: null, note: 'blank-word' };
  // A branch may be named, and one that is to be founded keeps its spelling.
  const { kind } = column === 'unit' ? PEOPLE.columns.note : PEOPLE.columns[column];
  if (kind === date || kind === impreciseDate) return readDate(column, kind, written, order);
  const text = typeof written === 'number' ? numberText(written, shown, KEYS.has(column)) : written;
  if (KEYS.has(column) && isCut(text, written)) return { cell: String(text), fault: 'lost-digits' };
  if (column === 'phone') return readPhones(String(text));
  if (typeof text === 'string' && KEYS.has(column)) return { cell: cellFor(kind, keyText(text)) };
  return { cell: ownWord(column, kind, text) };
}

/** A key without what a number's format adds: 70013.0, 70,013. */
function keyText(text: string): string {
  return /^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replace(/,/g, '') : text.replace(/^(\d+)[.,]0+$/, '$1');
}

/** A number as its sheet shows it: 0070011, SV0012 where its format has them; without groups and rounding. */
function numberText(value: number, shown: string, isKey: boolean): string {
  const text = clean(shown);
  const ungrouped = text.replace(/(?<=\d)[ .,](?=\d)/g, '');
  if (Number(/^(?:\p{L}[\p{L}.-]*)?(\d[\d-]*)$/u.exec(ungrouped)?.[1]?.replace(/-/g, '')) === value) {
    if (isKey || /^\d+$/.test(text)) return ungrouped;
  }
  const isPlain = !/\d[.,]\d{3}|E[+-]?\d+$|^#+$/i.test(text) && text !== '';
  return !isKey && isPlain ? text : String(value);
}

/** Whether digits of a number are lost: 7.00E+06 stands for many numbers, and a spreadsheet keeps fifteen digits. */
function isCut(text: string | boolean, written: Cell): boolean {
  if (typeof written === 'number') return Math.abs(written) > Number.MAX_SAFE_INTEGER || String(written).includes('e');
  return typeof text === 'string' && /^(?:\d[.,]\d+E\+?|\d+E\+)\d+$/i.test(text);
}

/** A word of a list as our own choice has it. */
function ownWord(column: PersonColumn, kind: Kind, text: string | boolean): Cell {
  const cell = cellFor(kind, text);
  if (typeof text !== 'string' || !(kind.read(text) instanceof Unreadable)) return cell;
  const own = [...(kind.fixed ?? []), ...(kind.more ?? [])].map((word): [string, string[]] => [word, [word]]);
  const words = [...own, ...Object.entries(VALUE_ALIASES[column] ?? {})];
  const written = caseless(text);
  const meant = words.find(([, spellings]) =>
    spellings.some((word) => caseless(word) === written || fold(word) === written),
  );
  return meant?.[0] ?? cell;
}

function readDate(column: PersonColumn, kind: Kind, written: string | number | boolean, order: DateOrder): Read {
  if (typeof written === 'boolean') return { cell: String(written) };
  if (typeof written === 'number') return readSerial(kind, written, order);
  if (column !== 'birthDate' && NOT_YET_WORDS().has(fold(written))) return { cell: null, note: 'not-yet' };
  const tidy = spelledOut(written.replace(/ ?([/.-]) ?/g, '$1'));
  const turned = order === 'swap' ? dayFirst(tidy) : tidy;
  const stamp = parseStamp(turned);
  if (stamp !== null) return { cell: stamp.day, ...(stamp.hasTime ? { note: 'time-dropped' } : {}) };
  return { cell: kind === impreciseDate ? cellFor(kind, roughly(turned)) : written };
}

function readSerial(kind: Kind, written: number, order: DateOrder): Read {
  // A year, or a day or month in a column of its own: as a date, the number 2006 would be in 1905.
  if (written <= 2100) return { cell: kind === impreciseDate ? cellFor(kind, written) : String(written) };
  const day = dayOfSerial(written);
  if (day === null) return { cell: String(written) };
  const { year, month, date: dayOfMonth } = partsOf(day);
  const cell = order === 'swap' ? (dayOf(year, dayOfMonth, month) ?? day) : day;
  return { cell, ...(written > day ? { note: 'time-dropped' } : {}) };
}

/** ngày 4 tháng 5 năm 2006 */
function spelledOut(text: string): string {
  const [, day, month, year] = /^(?:ngày )?(\d{1,2}),? tháng (\d{1,2}),? (?:năm )?(\d{4})$/i.exec(text) ?? [];
  return day === undefined ? text : `${day}/${month ?? ''}/${year ?? ''}`;
}

/** 12/31/2006 as 31/12/2006, and 5/4/2006 as 4/5/2006; a day above 12 can only be one. */
export function dayFirst(text: string): string {
  const [, month, sign, day, rest] = /^(\d{1,2})([/.-])(\d{1,2})(\2\d{4}\b.*)$/.exec(text) ?? [];
  return month === undefined || Number(month) > 12 ? text : `${day ?? ''}${sign ?? ''}${month}${rest ?? ''}`;
}

/** A month or a year alone: 03-2021, tháng 3 năm 2021, năm 2021. */
function roughly(text: string): string {
  const [, month, year] = /^(?:t|tháng )?(\d{1,2})(?:[/.-]| năm )(\d{4})$/i.exec(text) ?? [];
  if (month !== undefined) return `${month.padStart(2, '0')}/${year ?? ''}`;
  const [, isoYear, isoMonth] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  if (isoYear !== undefined) return `${isoMonth ?? ''}/${isoYear}`;
  return /^năm (\d{4})$/i.exec(text)?.[1] ?? text;
}

const NOT_OF_A_PHONE = /zalo|sđt|số|điện thoại|đt|tel|mobile|di động|phone|[():]/giu;
const BETWEEN_PHONES = [/[/;,|&]| hoặc | và /i, / - /, / /];

/** One number, or the first of several. */
function readPhones(text: string): Read {
  const bare = clean(text.replace(NOT_OF_A_PHONE, ' ').replace(/^(\d+)[.,]0+$/, '$1'));
  const [first, ...others] = phonesIn(bare);
  if (first === undefined) return { cell: text };
  const more = [...new Set(others)].filter((phone) => phone !== first);
  return { cell: first, ...(more.length > 0 ? { note: 'more-phones', morePhones: more } : {}) };
}

function phonesIn(text: string): string[] {
  const whole = parseMobile(text);
  if (whole !== null) return [whole];
  for (const between of BETWEEN_PHONES) {
    const parts = text
      .split(between)
      .map(clean)
      .filter((part) => part !== '');
    const phones = parts.map(parseMobile).filter((phone) => phone !== null);
    if (parts.length > 1 && phones.length === parts.length) return phones;
  }
  return [];
}

/** A birth date in three columns; what makes no date stays as it is written. */
export function joinedDate(day: string, month: string, year: string): Cell {
  if (day === '' && month === '' && year === '') return null;
  const parts = [day, month, year];
  const serial = parts.every((part) => /^\d{1,4}$/.test(part)) ? dayOf(Number(year), Number(month), Number(day)) : null;
  return serial ?? parts.join('/');
}
