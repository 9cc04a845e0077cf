import { error } from '../../judging/rule';
import { quote } from '../../text/format';
import { type LEVELS, type Unit, UNITS } from '../../roster/units';
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

const UNIT_ROOT = error({
  code: 'unit-root',
  keepsRowOut: true,
  says: ({ root }: { root: string }) =>
    `Chỉ một đơn vị được để trống Trực thuộc (đã có ${quote(root)}). Nhập đơn vị cấp trên của đơn vị này.`,
});

function oneRoot(books: Books, found: Findings): void {
  const [root, ...others] = books.rows(UNITS).filter((unit) => unit.parent === null && !isFaulty(unit, 'parent'));
  for (const unit of others) found.add(UNIT_ROOT, UNITS, unit, 'parent', { root: root?.code ?? '' });
}

const UNIT_CYCLE = error({
  code: 'unit-cycle',
  keepsRowOut: true,
  says: ({ codes }: { codes: readonly string[] }) =>
    `Các đơn vị trực thuộc vòng tròn: ${[...codes, codes[0] ?? ''].join(' → ')}. Sửa lại Trực thuộc.`,
});

function noCycle(books: Books, found: Findings): void {
  for (const unit of books.rows(UNITS)) {
    const cycle = cycleFrom(books, unit);
    if (cycle !== null) {
      found.add(UNIT_CYCLE, UNITS, unit, 'parent', { codes: cycle.map((each) => each.code ?? '') });
    }
  }
}

/** The units from one up to itself again, or null where the way up ends or never comes back to it. */
function cycleFrom(books: Books, unit: Unit): Unit[] | null {
  const way = [unit];
  for (let at = books.find(UNITS, unit.parent); at !== undefined; at = books.find(UNITS, at.parent)) {
    if (at === unit) return way;
    if (way.includes(at)) return null;
    way.push(at);
  }
  return null;
}

const UNIT_LEVEL = error({
  code: 'unit-level',
  keepsRowOut: true,
  says: ({ level, parent, parentLevel }: { level: string; parent: string; parentLevel: string | null }) =>
    level === 'ĐVTN'
      ? `${quote(parent)} là ${parentLevel ?? ''}, không phải chi đoàn. Nhập mã chi đoàn của người này.`
      : `${level} không thể trực thuộc ${quote(parent)}${parentLevel === null ? '' : ` (${parentLevel})`}. Sửa lại Cấp hoặc Trực thuộc.`,
});

function parentsHaveTheRightLevel(books: Books, found: Findings): void {
  for (const unit of books.rows(UNITS)) {
    const parent = books.find(UNITS, unit.parent);
    if (unit.level === null || parent === undefined) continue;
    // A Đoàn cấp trên may stand under nothing, whatever its parent's level.
    const fits = parent.level === null ? unit.level !== 'Đoàn cấp trên' : PARENTS[unit.level].includes(parent.level);
    if (fits) continue;
    found.add(UNIT_LEVEL, UNITS, unit, 'parent', {
      level: unit.level,
      parent: parent.name ?? parent.code ?? '',
      parentLevel: parent.level,
    });
  }
}

export const UNIT_RULES = [UNIT_ROOT, UNIT_CYCLE, UNIT_LEVEL];
