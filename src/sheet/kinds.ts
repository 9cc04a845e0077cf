import { dayOfSerial, parseImpreciseDay, parseStamp, type Day } from '../text/calendar';
import { isEmail, parseMobile, parsePhone } from '../text/contact';
import { lazy } from '../text/lazy';
import { caseless, clean, keyOf } from '../text/spelling';

/** A cell as the Sheets API gives it (UNFORMATTED_VALUE, SERIAL_NUMBER) and as we write it; '' and null are empty. */
export type Cell = string | number | boolean | null;

/** Why a filled cell can't be read. The codes are the register's own. */
export type Fault = 'bad-date' | 'bad-number' | 'bad-choice' | 'bad-email' | 'bad-phone';

export type KindName =
  | 'text'
  | 'key'
  | 'ref'
  | 'date'
  | 'imprecise-date'
  | 'moment'
  | 'int'
  | 'decimal'
  | 'amount'
  | 'money'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'pattern'
  | 'phone'
  | 'email'
  | 'emails'
  | 'link';

/** A cell that was filled and can't be read as its kind. */
export class Unreadable {
  constructor(readonly fault: Fault) {}
}

const BAD_DATE = new Unreadable('bad-date');
const BAD_NUMBER = new Unreadable('bad-number');
const BAD_CHOICE = new Unreadable('bad-choice');
const BAD_EMAIL = new Unreadable('bad-email');
const BAD_PHONE = new Unreadable('bad-phone');

/** What a cell of this kind holds, how it is read and how a sheet shows it. */
export interface Kind<T = unknown> {
  readonly name: KindName;
  /** The number format of its cells; `@` keeps what looks like a number or a formula a text. */
  readonly format: string;
  /** The value of a cell that is filled: a number, a boolean, or a text that `clean` has been through. */
  readonly read: (cell: string | number | boolean) => T | Unreadable;
  /** Reads a cell whose value counts but deserves a word: an imprecise date. */
  readonly doubt?: (cell: string | number | boolean) => 'date-imprecise' | null;
  /** The words of a choice: those that rules read (`fixed`) and those that a setting may change. */
  readonly fixed?: readonly string[];
  readonly more?: readonly string[];
  /** An example that matches, for kinds with a pattern. */
  readonly example?: string;
}

const TEXT_FORMAT = '@';
const DATE_FORMAT = 'dd/MM/yyyy';

function asText(cell: string | number | boolean): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
}

export const text: Kind<string> = { name: 'text', format: TEXT_FORMAT, read: asText };
export const link: Kind<string> = { name: 'link', format: TEXT_FORMAT, read: asText };

/** What the system works out for people to look at: written, never judged. */
export const display: Kind<string> = { ...text, format: 'General' };

/** A share from 0 to 1 of that kind. */
export const displayShare: Kind<string> = { ...display, format: '0.0%' };

/** Keys, student numbers and references: compared and shown upper-cased. */
export const key: Kind<string> = { name: 'key', format: TEXT_FORMAT, read: (cell) => keyOf(asText(cell)) };
export const ref: Kind<string> = { ...key, name: 'ref' };
export const studentId: Kind<string> = { ...key, name: 'text' };

function readDay(cell: string | number | boolean): Day | Unreadable {
  if (typeof cell === 'boolean') return BAD_DATE;
  return (typeof cell === 'number' ? dayOfSerial(cell) : parseStamp(cell)?.day) ?? BAD_DATE;
}

export const date: Kind<Day> = { name: 'date', format: DATE_FORMAT, read: readDay };

/**
 * A date that may be a year or a month alone; counts as its first day. What is typed stays as it is: as dates, 2021
 * would be shown as a day in 1905 and 03/2021 as the first of March.
 */
export const impreciseDate: Kind<Day> = {
  name: 'imprecise-date',
  format: TEXT_FORMAT,
  read: (cell) => (typeof cell === 'boolean' ? BAD_DATE : (parseImpreciseDay(cell)?.day ?? BAD_DATE)),
  doubt: (cell) =>
    typeof cell !== 'boolean' && parseImpreciseDay(cell)?.precision !== 'day' ? 'date-imprecise' : null,
};

/** A date with a time of day that we wrote ourselves; read as its day. */
export const moment: Kind<Day> = {
  name: 'moment',
  format: `${DATE_FORMAT} HH:mm`,
  read: (cell) => readDay(typeof cell === 'string' ? cell.replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?$/, '') : cell),
};

const INTEGER = /^[-+]?\d+$/;
const GROUPED = /^[-+]?\d{1,3}(?:\.\d{3})+$/;

function readInt(cell: string | number | boolean): number | Unreadable {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? cell : BAD_NUMBER;
  if (typeof cell === 'boolean') return BAD_NUMBER;
  const digits = cell.replace(/ /g, '');
  if (!INTEGER.test(digits) && !GROUPED.test(digits)) return BAD_NUMBER;
  const value = Number(digits.replace(/\./g, ''));
  return Number.isSafeInteger(value) ? value : BAD_NUMBER;
}

export const int: Kind<number> = { name: 'int', format: '#,##0', read: readInt };

/** A whole number from 1 on. */
export const positiveInt: Kind<number> = {
  ...int,
  read: (cell) => {
    const number = readInt(cell);
    return typeof number === 'number' && number < 1 ? BAD_NUMBER : number;
  },
};

const DECIMAL = /^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/;

/** A number as it is written in Vietnamese (1.234,5); null for anything else. */
export function parseDecimal(written: string): number | null {
  const digits = written.replace(/ /g, '');
  const value = DECIMAL.test(digits) ? Number(digits.replace(/\./g, '').replace(',', '.')) : NaN;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
}

/** A number that need not be whole. */
export const decimal: Kind<number> = {
  name: 'decimal',
  format: 'General',
  read: (cell) => (typeof cell === 'number' ? cell : (parseDecimal(asText(cell)) ?? BAD_NUMBER)),
};

/** A number or a share: `50%` is 0,5. Kept as a text, so that a sheet leaves the sign in its place. */
export const amount: Kind<number> = {
  name: 'amount',
  format: TEXT_FORMAT,
  example: '50%',
  read: (cell) => {
    if (typeof cell !== 'string') return decimal.read(cell);
    const number = parseDecimal(cell.replace(/ ?%$/, ''));
    return number === null ? BAD_NUMBER : cell.endsWith('%') ? number / 100 : number;
  },
};

/** Whole đồng. */
export const money: Kind<number> = { name: 'money', format: '#,##0', read: readInt };

const YES_NO = new Map([
  ['true', true],
  ['có', true],
  ['x', true],
  ['1', true],
  ['false', false],
  ['không', false],
  ['0', false],
]);

export const yesNo: Kind<boolean> = {
  name: 'yes-no',
  format: 'General',
  read: (cell) => (typeof cell === 'boolean' ? cell : (YES_NO.get(asText(cell).toLowerCase()) ?? BAD_CHOICE)),
};

function wordsByCase(words: readonly string[]): () => ReadonlyMap<string, string> {
  return lazy(() => new Map(words.map((word) => [caseless(word), word])));
}

/** One of these words, all of which rules read. */
export function choice<const F extends readonly string[]>(fixed: F): Kind<F[number]> {
  return openChoice(fixed, []);
}

/** One of the words: `fixed` ones are read by rules, `more` are defaults that a setting may replace. */
export function openChoice(fixed: readonly string[], more: readonly string[]): Kind<string> {
  const words = wordsByCase([...fixed, ...more]);
  return {
    name: 'choice',
    format: TEXT_FORMAT,
    fixed,
    more,
    read: (cell) => words().get(asText(cell).toLowerCase()) ?? BAD_CHOICE,
  };
}

/** Several of the words, joined by `;`. */
export function openChoices(fixed: readonly string[], more: readonly string[]): Kind<readonly string[]> {
  const words = wordsByCase([...fixed, ...more]);
  return {
    name: 'choices',
    format: TEXT_FORMAT,
    fixed,
    more,
    read: (cell) => {
      const chosen = new Set<string>();
      for (const part of partsOf(asText(cell))) {
        const word = words().get(part.toLowerCase());
        if (word === undefined) return BAD_CHOICE;
        chosen.add(word);
      }
      return chosen.size > 0 ? [...chosen] : BAD_CHOICE;
    },
  };
}

/** The same kind with other words in the place of its changeable ones. */
export function withChoices(kind: Kind, more: readonly string[]): Kind {
  const make = kind.name === 'choices' ? openChoices : openChoice;
  return make(kind.fixed ?? [], more);
}

/** The parts of a list joined by `;`, cleaned, without empty ones. */
export function partsOf(list: string): string[] {
  return list
    .split(';')
    .map(clean)
    .filter((part) => part !== '');
}

/** A text of a certain shape: a school year, a quarter, a time. `holds` says what else must be true of it. */
export function pattern(shape: RegExp, example: string, holds?: (text: string) => boolean): Kind<string> {
  return {
    name: 'pattern',
    format: TEXT_FORMAT,
    example,
    read: (cell) => {
      const text = asText(cell);
      return shape.test(text) && holds?.(text) !== false ? text : BAD_CHOICE;
    },
  };
}

export const mobile: Kind<string> = {
  name: 'phone',
  format: TEXT_FORMAT,
  read: (cell) => parseMobile(asText(cell)) ?? BAD_PHONE,
};

/** A mobile or landline number. */
export const phone: Kind<string> = { ...mobile, read: (cell) => parsePhone(asText(cell)) ?? BAD_PHONE };

export const email: Kind<string> = {
  name: 'email',
  format: TEXT_FORMAT,
  read: (cell) => (isEmail(asText(cell)) ? asText(cell) : BAD_EMAIL),
};

/** E-mail addresses joined by `;`. */
export const emails: Kind<readonly string[]> = {
  name: 'emails',
  format: TEXT_FORMAT,
  read: (cell) => {
    const addresses = partsOf(asText(cell));
    return addresses.length > 0 && addresses.every(isEmail) ? addresses : BAD_EMAIL;
  },
};
