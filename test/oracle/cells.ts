import { serialOf } from './calendar';
import type { Column } from './definitions';

/** One cell as read. `bad` holds the code of the issue; then nothing else of the cell may be looked at. */
export interface Cell {
  empty: boolean;
  bad: string | null;
  text: string;
  day: number | null;
  int: number | null;
  list: string[];
  imprecise: boolean;
}

/** "Cells after NFC, without zero-width characters, NBSP as space, spaces collapsed, trimmed." */
export function clean(value: unknown): string {
  let text = '';
  if (typeof value === 'string') text = value;
  if (typeof value === 'number') text = String(value);
  if (typeof value === 'boolean') text = value ? 'TRUE' : 'FALSE';
  return text
    .normalize('NFC')
    .replace(/[\u200B\u200C\u200D\u2060\uFEFF]/g, '')
    .replace(/\u00A0/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "Headers and choices compare without case" */
export function sameWord(a: string, b: string): boolean {
  return clean(a).toLowerCase() === clean(b).toLowerCase();
}

/** "d/M/yyyy with `/`, `-` or `.`, or ISO yyyy-MM-dd; years 1900–2100. Nothing is guessed." */
export function readDay(value: unknown): number | null {
  if (typeof value === 'number') {
    const day = Math.floor(value);
    const first = serialOf(1900, 1, 1) ?? 0;
    const last = serialOf(2100, 12, 31) ?? 0;
    return day >= first && day <= last ? day : null;
  }
  const text = clean(value);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const own = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (own) return serialOf(Number(own[4]), Number(own[3]), Number(own[1]));
  return null;
}

/** "spaces and a dot before each group of three are allowed" */
export function readInt(value: unknown): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : null;
  const text = typeof value === 'string' ? clean(value) : '';
  if (/^-?\d+$/.test(text)) return Number(text);
  if (/^-?\d{1,3}([ .]\d{3})+$/.test(text)) return Number(text.replace(/[ .]/g, ''));
  return null;
}

/** "spaces, dots, hyphens, +84, 84, 0084 and one lost leading zero are repaired" */
export function readPhone(text: string, landline: boolean): string | null {
  let digits = text.replace(/[ .-]/g, '');
  if (/^\+84\d+$/.test(digits)) digits = `0${digits.slice(3)}`;
  else if (/^0084\d+$/.test(digits)) digits = `0${digits.slice(4)}`;
  else if (/^84\d{9,10}$/.test(digits) && isNumber(`0${digits.slice(2)}`, landline)) digits = `0${digits.slice(2)}`;
  else if (/^[1-9]\d+$/.test(digits)) digits = `0${digits}`;
  return isNumber(digits, landline) ? digits : null;
}

function isNumber(digits: string, landline: boolean): boolean {
  if (/^0[35789]\d{8}$/.test(digits)) return true;
  return landline && /^02\d{8,9}$/.test(digits);
}

function isEmail(text: string): boolean {
  return /^[A-Za-z0-9._%+'-]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/.test(text);
}

function pieces(text: string): string[] {
  return text
    .split(';')
    .map((piece) => clean(piece))
    .filter((piece) => piece !== '');
}

function findChoice(text: string, choices: string[]): string | null {
  for (const choice of choices) if (sameWord(choice, text)) return choice;
  return null;
}

export function readCell(value: unknown, column: Column): Cell {
  const text = clean(value);
  const cell: Cell = { empty: text === '', bad: null, text, day: null, int: null, list: [], imprecise: false };
  if (cell.empty) return cell;
  switch (column.kind) {
    case 'text':
      break;
    case 'key':
    case 'mssv':
    case 'ref':
      cell.text = text.toUpperCase();
      break;
    case 'date':
      cell.day = readDay(value);
      if (cell.day === null) cell.bad = 'bad-date';
      break;
    case 'joined':
      readJoined(value, cell);
      break;
    case 'moment': {
      const withoutTime = typeof value === 'number' ? value : text.replace(/[ T]\d{1,2}:\d{2}(:\d{2})?$/, '');
      cell.day = readDay(withoutTime);
      if (cell.day === null) cell.bad = 'bad-date';
      break;
    }
    case 'int':
      cell.int = readInt(value);
      // "Chu kỳ below 1 is `bad-number`"
      if (cell.int === null || (column.header === 'Chu kỳ sinh hoạt' && cell.int < 1)) cell.bad = 'bad-number';
      break;
    case 'decimal':
    case 'amount':
      if (!isDecimal(value, text, column.kind === 'amount')) cell.bad = 'bad-number';
      break;
    case 'yesno':
      if (!['true', 'false', 'có', 'không', 'x', '1', '0'].includes(text.toLowerCase())) cell.bad = 'bad-choice';
      break;
    case 'choice': {
      const found = findChoice(text, column.choices);
      if (found === null) cell.bad = 'bad-choice';
      else cell.text = found;
      break;
    }
    case 'choices': {
      for (const piece of pieces(text)) {
        const found = findChoice(piece, column.choices);
        if (found === null) cell.bad = 'bad-choice';
        else cell.list.push(found);
      }
      if (cell.list.length === 0) cell.bad = 'bad-choice';
      break;
    }
    case 'phone':
    case 'landline': {
      const phone = readPhone(text, column.kind === 'landline');
      if (phone === null) cell.bad = 'bad-phone';
      else cell.text = phone;
      break;
    }
    case 'email':
      if (!isEmail(text)) cell.bad = 'bad-email';
      break;
    case 'emails':
      if (pieces(text).length === 0) cell.bad = 'bad-email';
      for (const piece of pieces(text)) if (!isEmail(piece)) cell.bad = 'bad-email';
      break;
    case 'schoolYear': {
      const years = /^(\d{4})-(\d{4})$/.exec(text);
      if (years === null || Number(years[2]) !== Number(years[1]) + 1) cell.bad = 'bad-choice';
      break;
    }
    case 'quarter':
      if (!/^Q[1-4]-\d{4}$/.test(text)) cell.bad = 'bad-choice';
      break;
    case 'clock':
      if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) cell.bad = 'bad-choice';
      break;
    case 'month':
      if (!/^(0[1-9]|1[0-2])\/\d{4}$/.test(text)) cell.bad = 'bad-choice';
      break;
  }
  return cell;
}

/** "date; also a year, text or number 1900–2100, or `MM/yyyy`"; "counts as its first day" */
function readJoined(value: unknown, cell: Cell): void {
  const year = /^\d{4}$/.test(cell.text) ? Number(cell.text) : null;
  const month = /^(\d{2})\/(\d{4})$/.exec(cell.text);
  if (year !== null && year >= 1900 && year <= 2100) {
    cell.day = serialOf(year, 1, 1);
    cell.imprecise = true;
  } else if (month && typeof value === 'string') {
    cell.day = serialOf(Number(month[2]), Number(month[1]), 1);
    cell.imprecise = true;
  } else {
    cell.day = readDay(value);
  }
  if (cell.day === null) {
    cell.bad = 'bad-date';
    cell.imprecise = false;
  }
}

/** "a name equal without accents, case, spaces and tone placement" */
export function bareName(name: string): string {
  return clean(name).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/ /g, '');
}

/** "that name (NFC, case, spaces)" */
export function plainName(name: string): string {
  return clean(name).toLowerCase();
}

/** A number with a decimal comma and dots before groups of three; an amount may also be a percentage. */
function isDecimal(value: unknown, text: string, mayBeShare: boolean): boolean {
  if (typeof value === 'number') return true;
  const digits = (mayBeShare ? text.replace(/ ?%$/, '') : text).replaceAll(' ', '');
  return /^[-+]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(digits);
}
