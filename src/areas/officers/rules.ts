import { type Day, formatDay } from '../../text/calendar';
import { error, warning } from '../../judging/rule';
import { type Officer, OFFICERS } from './tables';
import type { Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { rowKey } from '../../judging/row-key';
import { openOn } from '../../roster/tree';
import { inOffice, overlap } from './posts';
import { PEOPLE } from '../../roster/people';
import { UNITS } from '../../roster/units';

/** The rules of Cán bộ Đoàn. */
export function checkOfficers(books: Books, found: Findings): void {
  if (!books.has(OFFICERS)) return;
  everyUnitHasASecretary(books, found);
  termsAreNotOver(books, found);
  postsAreHeldOnce(books, found);
}

const POST_VACANT = warning({
  code: 'post-vacant',
  says: ({ unit }: { unit: string }) => `${unit} chưa có Bí thư đương nhiệm trong trang tính Cán bộ Đoàn.`,
});

function everyUnitHasASecretary(books: Books, found: Findings): void {
  // Whoever may be in office, for all that can be read, fills the post.
  const led = new Set(
    books
      .rows(OFFICERS)
      .filter((officer) => mayBeSecretary(officer) && inOffice(officer, books.today) !== false)
      .map((officer) => officer.unit),
  );
  for (const unit of books.rows(UNITS)) {
    if (unit.code === null || led.has(unit.code) || openOn(unit, books.today) !== true) continue;
    found.add(POST_VACANT, UNITS, unit, 'code', { unit: unit.name ?? unit.code });
  }
}

function mayBeSecretary(officer: Officer): boolean {
  return officer.post === 'Bí thư' || officer.post === null;
}

const TERM_OVER = warning({
  code: 'term-over',
  says: ({ end }: { end: Day }) => `Nhiệm kỳ đã hết ngày ${formatDay(end)}. Nhập Ngày thôi giữ chức hoặc nhiệm kỳ mới.`,
});

function termsAreNotOver(books: Books, found: Findings): void {
  for (const officer of books.rows(OFFICERS)) {
    if (officer.termEnd === null || officer.termEnd >= books.today) continue;
    if (inOffice(officer, books.today) !== true) continue;
    found.add(TERM_OVER, OFFICERS, officer, 'termEnd', { end: officer.termEnd });
  }
}

const POST_TWICE = error({
  code: 'post-twice',
  keepsRowOut: true,
  says: ({ key }: { key: string }) => `Người này đã giữ chức vụ này trong cùng thời gian (${key}).`,
});

const TWO_SECRETARIES = warning({
  code: 'two-secretaries',
  says: ({ unit, key }: { unit: string; key: string }) => `${unit} đã có Bí thư trong cùng thời gian (${key}).`,
});

/** One secretary a unit, and nobody twice in one post: of two rows the later one is named. */
function postsAreHeldOnce(books: Books, found: Findings): void {
  const before = new Map<string, readonly { officer: Officer; person: string }[]>();
  for (const officer of books.rows(OFFICERS)) {
    const unit = books.identity(UNITS, officer.unit);
    const person = books.identity(PEOPLE, officer.person);
    if (unit === null || person === null || officer.post === null) continue;
    const holding = `${unit} ${officer.post}`;
    const others = before.get(holding) ?? [];
    before.set(holding, [...others, { officer, person }]);
    const meanwhile = others.filter((other) => overlap(other.officer, officer));
    const same = meanwhile.find((other) => other.person === person);
    if (same !== undefined) {
      found.add(POST_TWICE, OFFICERS, officer, 'start', { key: rowKey(OFFICERS, same.officer) });
    }
    const rival = meanwhile.find((other) => other.person !== person);
    if (officer.post === 'Bí thư' && rival !== undefined) {
      const name = books.find(UNITS, officer.unit)?.name ?? officer.unit ?? '';
      const facts = { unit: name, key: rowKey(OFFICERS, rival.officer) };
      found.add(TWO_SECRETARIES, OFFICERS, officer, 'start', facts);
    }
  }
}

export const OFFICER_RULES = [POST_VACANT, TERM_OVER, POST_TWICE, TWO_SECRETARIES];
