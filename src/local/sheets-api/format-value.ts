import type { CellFormat } from '../spreadsheet/format';
import type { CellValue } from '../spreadsheet/sheet';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * What a cell shows. Covers general numbers, fixed decimals, grouping, per cent, and dates in figures; a pattern with
 * more in it shows as far as these go.
 */
export function formatValue(value: CellValue, format: CellFormat['numberFormat'], locale: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' || format?.type === 'TEXT') return String(value);
  if (format?.type === 'DATE' || format?.type === 'TIME' || format?.type === 'DATE_TIME') {
    return formatDate(value, format.pattern);
  }
  return formatNumber(value, format?.pattern ?? 'General', locale);
}

function formatNumber(value: number, pattern: string, locale: string): string {
  const section = pattern.split(';')[0] ?? '';
  const digits = /[#0?][#0?,.]*/.exec(section.replace(/"[^"]*"|\\./g, ''))?.[0];
  const [point, group] = locale.startsWith('en') ? ['.', ','] : [',', '.'];
  if (digits === undefined || /^general$/i.test(section)) {
    return String(Number(value.toPrecision(15))).replace('.', point);
  }
  if (isSpelledOut(section)) return (value < 0 ? '-' : '') + spelledOut(Math.abs(value).toFixed(0), section);
  const percent = section.includes('%');
  const decimals = (digits.split('.')[1] ?? '').replace(/[^#0?]/g, '');
  const required = decimals.replace(/[^0]/g, '').length;
  const [whole = '', fraction = ''] = Math.abs(percent ? value * 100 : value)
    .toFixed(decimals.length)
    .split('.');
  let kept = fraction;
  while (kept.length > required && kept.endsWith('0')) kept = kept.slice(0, -1);
  // 0000000 shows 70011 as 0070011.
  const padded = whole.padStart((digits.split('.')[0] ?? '').replace(/[^0]/g, '').length, '0');
  const grouped = digits.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, group) : padded;
  const shown = kept === '' ? grouped : `${grouped}${point}${kept}`;
  const rest = section.replace(/[#0?][#0?,.]*/, '\u0000').replace(/"([^"]*)"|\\(.)|\[[^\]]*\]/g, '$1$2');
  return (value < 0 ? '-' : '') + rest.replace('\u0000', shown);
}

/** Text in quotes, what a backslash protects, a colour or condition, or one character. */
const TOKENS = /"[^"]*"|\\.|\[[^\]]*\]|./g;

/** Whether other text stands between the places of whole digits: `000 000`, `000-000`. */
function isSpelledOut(section: string): boolean {
  return (
    /^[^.,%]*[0#?][^0#?.,%]+[0#?][^.,%]*$/.test(section.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '~')) &&
    !/e[+-]|[?#]\//i.test(section)
  );
}

/** Digits in the places of a pattern, from the right; the first place takes those that are left. */
function spelledOut(whole: string, section: string): string {
  const tokens = section.match(TOKENS) ?? [];
  const first = tokens.findIndex((token) => /^[0#?]$/.test(token));
  let [shown, left] = ['', whole];
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index] ?? '';
    if (!/^[0#?]$/.test(token)) {
      shown = token.replace(/^"(.*)"$|^\\(.)$|^\[.*\]$/, '$1$2') + shown;
      continue;
    }
    const digits = index === first ? left : left.slice(-1);
    left = left.slice(0, -1);
    shown = (digits === '' && token === '0' ? '0' : digits) + shown;
  }
  return shown;
}

/** A serial number as a pattern of d, m, y, h, s shows it; m after h or before s is minutes. */
function formatDate(serial: number, pattern: string): string {
  const date = new Date(EPOCH + Math.round(serial * DAY));
  const tokens = (pattern.split(';')[0] ?? '').match(/"[^"]*"|\\.|\[[^\]]*\]|am\/pm|([a-z])\1*|[^a-z]/gi) ?? [];
  const twelve = tokens.some((token) => /^am\/pm$/i.test(token));
  const isMinute = (index: number): boolean =>
    /^\[?h/i.test(nearest(tokens, index, -1)) || /^\[?s/i.test(nearest(tokens, index, 1));
  return tokens
    .map((token, index) => {
      const two = token.length >= 2;
      switch (token[0]?.toLowerCase()) {
        case 'd':
          return padded(date.getUTCDate(), two);
        case 'm':
          return padded(isMinute(index) ? date.getUTCMinutes() : date.getUTCMonth() + 1, two);
        case 'y':
          return token.length > 2 ? String(date.getUTCFullYear()) : padded(date.getUTCFullYear() % 100, true);
        case 'h':
          return padded(twelve ? ((date.getUTCHours() + 11) % 12) + 1 : date.getUTCHours(), two);
        case 's':
          return padded(date.getUTCSeconds(), two);
        case 'a':
          return date.getUTCHours() < 12 ? 'AM' : 'PM';
        case '[':
          return /^\[h+\]$/i.test(token) ? String(Math.floor(serial * 24)) : '';
        case '"':
          return token.slice(1, -1);
        case '\\':
          return token.slice(1);
        default:
          return token;
      }
    })
    .join('');
}

function nearest(tokens: readonly string[], index: number, step: 1 | -1): string {
  for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at] ?? '';
    if (/^\[?[a-z]/i.test(token)) return token;
  }
  return '';
}

function padded(value: number, two: boolean): string {
  return two ? String(value).padStart(2, '0') : String(value);
}
