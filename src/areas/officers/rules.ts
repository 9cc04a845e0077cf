import type { Officer } from './tables';
import type { Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { rowKey } from '../../judging/row-key';
import { openOn } from '../../roster/tree';
import { inOffice, overlap } from './posts';

/** The rules of Cán bộ Đoàn. */
export function checkOfficers(books: Books, found: Findings): void {
  if (!books.has('officers')) return;
  everyUnitHasASecretary(books, found);
  termsAreNotOver(books, found);
  postsAreHeldOnce(books, found);
}

function everyUnitHasASecretary(books: Books, found: Findings): void {
  // Whoever may be in office, for all that can be read, fills the post.
  const led = new Set(
    books
      .rows('officers')
      .filter((officer) => mayBeSecretary(officer) && inOffice(officer, books.today) !== false)
      .map((officer) => officer.unit),
  );
  for (const unit of books.rows('units')) {
    if (unit.code === null || led.has(unit.code) || openOn(unit, books.today) !== true) continue;
    found.add('post-vacant', 'units', unit, 'code', { unit: unit.name ?? unit.code });
  }
}

function mayBeSecretary(officer: Officer): boolean {
  return officer.post === 'Bí thư' || officer.post === null;
}

function termsAreNotOver(books: Books, found: Findings): void {
  for (const officer of books.rows('officers')) {
    if (officer.termEnd === null || officer.termEnd >= books.today) continue;
    if (inOffice(officer, books.today) !== true) continue;
    found.add('term-over', 'officers', officer, 'termEnd', { end: officer.termEnd });
  }
}

/** One secretary a unit, and nobody twice in one post: of two rows the later one is named. */
function postsAreHeldOnce(books: Books, found: Findings): void {
  const before = new Map<string, readonly { officer: Officer; person: string }[]>();
  for (const officer of books.rows('officers')) {
    const unit = books.identity('units', officer.unit);
    const person = books.identity('people', officer.person);
    if (unit === null || person === null || officer.post === null) continue;
    const holding = `${unit} ${officer.post}`;
    const others = before.get(holding) ?? [];
    before.set(holding, [...others, { officer, person }]);
    const meanwhile = others.filter((other) => overlap(other.officer, officer));
    const same = meanwhile.find((other) => other.person === person);
    if (same !== undefined) {
      found.add('post-twice', 'officers', officer, 'start', { key: rowKey('officers', same.officer) });
    }
    const rival = meanwhile.find((other) => other.person !== person);
    if (officer.post === 'Bí thư' && rival !== undefined) {
      const name = books.unit(officer.unit)?.name ?? officer.unit ?? '';
      const facts = { unit: name, key: rowKey('officers', rival.officer) };
      found.add('two-secretaries', 'officers', officer, 'start', facts);
    }
  }
}
