import type { CellFormat } from './format';
import type { CellValue } from './sheet';

/** What a typed text becomes in a cell. */
export interface Typed {
  value: CellValue;
  /** With its `=`; nobody has computed it yet, so `value` is null. */
  formula?: string;
  /** The format that the cell gets, where what was typed brings one. */
  numberFormat?: NonNullable<CellFormat['numberFormat']>;
}

type NumberFormat = NonNullable<CellFormat['numberFormat']>;

const NUMBER = /^[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?$|^[+-]?\.\d+$/i;
const CURRENCY = /^([+-]?)\s*(?:₫|đ|VND|VNĐ|\$|€)\s*|\s*(?:₫|đ|VND|VNĐ|\$|€)$/i;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm|SA|CH)?$/i;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * What a text that somebody types means in a cell of that format in a file of that locale, as Google's grid and
 * `USER_ENTERED` have it: support.google.com/docs/answer/58515 and developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption.
 * Locales other than Vietnamese, American and British English are read as British.
 * @param today serial number of the day, for dates without a year; without it those stay texts.
 */
export function readTyped(text: string, locale: string, format: CellFormat | undefined, today?: number): Typed {
  if (text === '') return { value: null };
  if (format?.numberFormat?.type === 'TEXT') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  const read = numberOf(trimmed, locale) ?? momentOf(trimmed, locale, today);
  if (!read) return { value: text };
  const keepsFormat =
    format?.numberFormat !== undefined && (read.numberFormat?.type !== 'DATE' || isMoment(format.numberFormat));
  return keepsFormat || !read.numberFormat ? { value: read.value } : read;
}

function isMoment({ type }: NumberFormat): boolean {
  return type === 'DATE' || type === 'DATE_TIME' || type === 'TIME';
}

function numberOf(text: string, locale: string): Typed | null {
  const [point, group] = locale.startsWith('vi') ? [',', '.'] : ['.', ','];
  const isPercent = /%$/.test(text);
  const isMoney = !isPercent && CURRENCY.test(text);
  const bare = (isPercent ? text.slice(0, -1) : text.replace(CURRENCY, '$1')).trim();
  const negative = /^\((.+)\)$/.exec(bare)?.[1];
  const plain = ungrouped(negative === undefined ? bare : `-${negative}`, point, group);
  if (plain === null || !NUMBER.test(plain)) return null;
  const number = Number(plain);
  if (!Number.isFinite(number)) return null;
  if (isPercent) {
    const pattern = plain.includes('.') ? '0.00%' : '0%';
    return { value: Number((number / 100).toPrecision(15)), numberFormat: { type: 'PERCENT', pattern } };
  }
  if (isMoney) return { value: number, numberFormat: { type: 'CURRENCY', pattern: moneyPattern(text) } };
  const isGrouped = bare.includes(group);
  return isGrouped
    ? { value: number, numberFormat: { type: 'NUMBER', pattern: plain.includes('.') ? '#,##0.00' : '#,##0' } }
    : { value: number };
}

function moneyPattern(text: string): string {
  const sign = /[$€]/.exec(text)?.[0] ?? '₫';
  return sign === '₫' ? '#,##0 [$₫]' : `[$${sign}]#,##0.00`;
}

/** With a point and without groups; null where groups stand wrong. */
function ungrouped(text: string, point: string, group: string): string | null {
  const [whole = '', ...fractions] = text.split(point);
  if (fractions.length > 1 || fractions.some((one) => one.includes(group))) return null;
  if (whole.includes(group)) {
    const parts = whole.replace(/^[+-]/, '').split(group);
    const [first = '', ...others] = parts;
    if (first === '' || first.length > 3 || others.some((part) => !/^\d{3}$/.test(part))) return null;
  }
  const joined = whole.replaceAll(group, '');
  return fractions.length === 1 ? `${joined}.${fractions[0] ?? ''}` : joined;
}

/** A date, a time, or a date and a time with a space between. */
function momentOf(text: string, locale: string, today: number | undefined): Typed | null {
  const time = timeOf(text);
  if (time !== null) return { value: time, numberFormat: { type: 'TIME', pattern: 'hh:mm:ss' } };
  const [dateText = '', ...rest] = text.split(/[ T]+/);
  const date = dateOf(dateText, locale, today);
  if (date === null) return null;
  if (rest.length === 0) return { value: date, numberFormat: { type: 'DATE', pattern: datePattern(locale) } };
  const at = timeOf(rest.join(' '));
  if (at === null) return null;
  return { value: date + at, numberFormat: { type: 'DATE_TIME', pattern: `${datePattern(locale)} hh:mm:ss` } };
}

function timeOf(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours = '', minutes = '', seconds = '0', half] = match;
  const isAfternoon = /pm|CH/i.test(half ?? '');
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function dateOf(text: string, locale: string, today: number | undefined): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (!parts) return null;
  const [, first = '', , second = '', yearText] = parts;
  const [day, month] = locale === 'en_US' ? [Number(second), Number(first)] : [Number(first), Number(second)];
  const year = yearText === undefined ? yearOf(today) : fullYear(yearText);
  return year === null ? null : serialOf(year, month, day);
}

function fullYear(text: string): number {
  if (text.length === 4) return Number(text);
  return Number(text) + (Number(text) < 30 ? 2000 : 1900);
}

function yearOf(today: number | undefined): number | null {
  return today === undefined ? null : new Date(EPOCH + today * DAY).getUTCFullYear();
}

function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? (time - EPOCH) / DAY : null;
}

function datePattern(locale: string): string {
  return locale === 'en_US' ? 'm/d/yyyy' : 'dd/mm/yyyy';
}
