import { formatDay } from '../text/calendar';
import { clean } from '../text/spelling';
import { Unreadable, type Cell, type Kind } from './kinds';

/**
 * What an officer typed into a field, or what stands in a cell of somebody's list, as a cell of its kind: dates are
 * serial numbers, numbers are numbers, words are spelt as the table has them. What can't be read stays the text that it
 * is, for the check to judge.
 */
export function cellFor(kind: Kind, typed: string | number | boolean): Cell {
  const text = typeof typed === 'string' ? clean(typed) : typed;
  if (text === '') return null;
  const value = kind.read(text);
  if (value instanceof Unreadable) return text;
  // The sign of a share stays where it was typed.
  if (kind.name === 'amount') return text;
  if (kind.name === 'imprecise-date') return kind.doubt?.(text) == null && typeof value === 'number' ? value : text;
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (Array.isArray(value)) return (value as readonly string[]).join('; ');
  return typeof value === 'number' || typeof value === 'string' ? value : text;
}

const DAYS = new Set(['date', 'imprecise-date', 'moment']);
/** A number up to here in a date's cell is a year. */
const LAST_YEAR = 2100;

/** A cell as the text that a field shows, and from which `cellFor` makes the same cell. */
export function textFor(kind: Kind, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'Có' : 'Không';
  if (typeof cell === 'number' && DAYS.has(kind.name) && cell > LAST_YEAR) return formatDay(Math.floor(cell));
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
}

/** Whether two texts fill a field with the same cell. */
export function sameCell(kind: Kind, one: string, other: string): boolean {
  return cellFor(kind, one) === cellFor(kind, other);
}
