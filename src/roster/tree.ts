import { type Unit, UNITS } from './units';
import type { Day } from '../text/calendar';
import { isFaulty, type Books } from '../judging/books';

/** Whether a unit exists on a day; undefined where a date that decides it can't be read. */
export function openOn(unit: Unit, day: Day): boolean | undefined {
  if (unit.founded !== null && unit.founded > day) return false;
  if (unit.closed !== null && unit.closed <= day) return false;
  return isFaulty(unit, 'founded') || isFaulty(unit, 'closed') ? undefined : true;
}

/** A unit and all above it, itself first; stops where the chain comes back to itself. */
export function withAncestors(books: Books, unit: Unit): Unit[] {
  const chain: Unit[] = [];
  for (let at: Unit | undefined = unit; at !== undefined && !chain.includes(at); at = books.find(UNITS, at.parent))
    chain.push(at);
  return chain;
}

/** Whether a unit is another one or lies below it; undefined where the way up ends at a parent that isn't there. */
export function isWithin(books: Books, unit: Unit, above: Unit): boolean | undefined {
  const chain = withAncestors(books, unit);
  if (chain.includes(above)) return true;
  return chain.some((each) => isFaulty(each, 'parent')) ? undefined : false;
}

/** The unit that everything stands under: the first that stands under none, as every other one is a fault. */
export function rootOf(books: Books): Unit | undefined {
  return books.rows(UNITS).find((unit) => unit.parent === null && !isFaulty(unit, 'parent'));
}
