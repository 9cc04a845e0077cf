import type { LEVELS, Unit } from '../../roster/units';
import { isFaulty, type Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';

type Level = (typeof LEVELS)[number];

/** What a unit of each level may stand under (20-HD/TWĐTN-BTC); the root stands under nothing. */
const PARENTS: Readonly<Record<Level, readonly Level[]>> = {
  'Chi đoàn': ['Liên chi đoàn', 'Đoàn cơ sở'],
  'Liên chi đoàn': ['Đoàn cơ sở'],
  'Đoàn cơ sở': ['Đoàn cấp trên'],
  'Đoàn cấp trên': [],
};

/** The rules of the tree of units. */
export function checkUnits(books: Books, found: Findings): void {
  oneRoot(books, found);
  noCycle(books, found);
  parentsHaveTheRightLevel(books, found);
}

function oneRoot(books: Books, found: Findings): void {
  const [root, ...others] = books.rows('units').filter((unit) => unit.parent === null && !isFaulty(unit, 'parent'));
  for (const unit of others) found.add('unit-root', 'units', unit, 'parent', { root: root?.code ?? '' });
}

function noCycle(books: Books, found: Findings): void {
  for (const unit of books.rows('units')) {
    const cycle = cycleFrom(books, unit);
    if (cycle !== null) {
      found.add('unit-cycle', 'units', unit, 'parent', { codes: cycle.map((each) => each.code ?? '') });
    }
  }
}

/** The units from one up to itself again, or null where the way up ends or never comes back to it. */
function cycleFrom(books: Books, unit: Unit): Unit[] | null {
  const way = [unit];
  for (let at = books.unit(unit.parent); at !== undefined; at = books.unit(at.parent)) {
    if (at === unit) return way;
    if (way.includes(at)) return null;
    way.push(at);
  }
  return null;
}

function parentsHaveTheRightLevel(books: Books, found: Findings): void {
  for (const unit of books.rows('units')) {
    const parent = books.unit(unit.parent);
    if (unit.level === null || parent === undefined) continue;
    // A Đoàn cấp trên may stand under nothing, whatever its parent's level.
    const fits = parent.level === null ? unit.level !== 'Đoàn cấp trên' : PARENTS[unit.level].includes(parent.level);
    if (fits) continue;
    found.add('unit-level', 'units', unit, 'parent', {
      level: unit.level,
      parent: parent.name ?? parent.code ?? '',
      parentLevel: parent.level,
    });
  }
}
