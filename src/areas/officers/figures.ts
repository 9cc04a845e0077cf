import { figureGroup } from '../../counting/figure';
import { type Officer, OFFICERS, COURSES, SUCCESSION } from './tables';
import { type Person, PEOPLE } from '../../roster/people';
import { type Unit, UNITS } from '../../roster/units';
import { rowKey } from '../../judging/row-key';
import type { Counting, Figures } from '../../counting/counting';
import { Tally } from '../../counting/tally';
import { openOn } from '../../roster/tree';
import { inOffice } from './posts';

function officerFigures(counting: Counting): Figures {
  const { books, counts, endDay } = counting;
  const holding = books.rows(OFFICERS).filter((officer) => counts(officer) && inOffice(officer, endDay) === true);
  return {
    postsVacant: vacantFigure(counting, holding),
    officersInOffice: inOfficeFigure(counting, holding),
    officersTrained: trainedFigure(counting, holding),
    termsOver: termsOverFigure(counting, holding),
  };
}

function vacantFigure({ books, counts, scopes, endDay }: Counting, holding: readonly Officer[]): Figures[string] {
  const led = new Set(holding.filter(({ post }) => post === 'Bí thư').map(({ unit }) => books.find(UNITS, unit)));
  const tally = new Tally();
  for (const unit of books.rows(UNITS)) {
    if (!counts(unit) || led.has(unit) || openOn(unit, endDay) !== true) continue;
    tally.add(scopes.of(unit), rowKey(UNITS, unit));
  }
  return (scope) => tally.count(scope);
}

/** Who holds a post, once for each unit, so that the units below add up to the unit above. */
function inOfficeFigure({ books, scopes }: Counting, holding: readonly Officer[]): Figures[string] {
  const tally = new Tally();
  for (const { unit, person } of holding) {
    const [at, who] = [books.find(UNITS, unit), books.find(PEOPLE, person)];
    const name = who === undefined ? (person ?? '') : rowKey(PEOPLE, who);
    tally.addOnce(scopes.of(at), `${at === undefined ? (unit ?? '') : rowKey(UNITS, at)}|${name}`);
  }
  return (scope) => tally.count(scope);
}

function trainedFigure(counting: Counting, holding: readonly Officer[]): Figures[string] {
  const { books, counts, scopes } = counting;
  const trained = new Set<Person | string | undefined>();
  for (const course of books.rows(COURSES)) {
    if (counts(course) && counting.includes(course.start)) trained.add(personOf(counting, course.person));
  }
  const tally = new Tally();
  for (const { unit, person } of holding) {
    const who = personOf(counting, person);
    if (who === undefined || !trained.has(who)) continue;
    tally.addOnce(scopes.of(books.find(UNITS, unit)), typeof who === 'string' ? who : rowKey(PEOPLE, who));
  }
  return (scope) => tally.count(scope);
}

/** The person whom a reference names; without ĐVTN the reference itself. */
function personOf({ books }: Counting, reference: string | null): Person | string | undefined {
  return books.find(PEOPLE, reference) ?? reference ?? undefined;
}

function termsOverFigure({ books, scopes, endDay }: Counting, holding: readonly Officer[]): Figures[string] {
  const tally = new Tally();
  for (const officer of holding) {
    if (officer.termEnd === null || officer.termEnd >= endDay) continue;
    tally.add(scopes.of(books.find(UNITS, officer.unit)), rowKey(OFFICERS, officer));
  }
  return (scope) => tally.count(scope);
}

function successionFigures(counting: Counting): Figures {
  const { books, counts, scopes, endDay } = counting;
  const [people, units] = [new Tally(), new Tally()];
  const planned = new Set<Unit | undefined>();
  for (const row of books.rows(SUCCESSION)) {
    if (!counts(row) || row.approved === null || row.approved > endDay) continue;
    const unit = books.find(UNITS, row.unit);
    planned.add(unit);
    const who = personOf(counting, row.person);
    if (who !== undefined) people.addOnce(scopes.of(unit), typeof who === 'string' ? who : rowKey(PEOPLE, who));
  }
  for (const unit of books.rows(UNITS)) {
    if (counts(unit) && planned.has(unit) && openOn(unit, endDay) === true) {
      units.add(scopes.of(unit), rowKey(UNITS, unit));
    }
  }
  return {
    inSuccession: (scope) => people.count(scope),
    unitsInSuccession: (scope) => units.count(scope),
  };
}

/** The figures of Cán bộ Đoàn and Bồi dưỡng. */
export const OFFICER_FIGURES = figureGroup(
  { follows: 'unit', needs: [OFFICERS] },
  {
    postsVacant: { label: 'Đơn vị khuyết Bí thư', nature: 'stock', needs: [OFFICERS, UNITS] },
    officersInOffice: { label: 'Cán bộ Đoàn đương chức', nature: 'stock' },
    officersTrained: { label: 'Cán bộ Đoàn được bồi dưỡng', nature: 'distinct', needs: [OFFICERS, COURSES] },
    termsOver: { label: 'Chức vụ quá nhiệm kỳ', nature: 'stock' },
  },
  officerFigures,
);

/** The figures of Quy hoạch: who is planned for a post, and for which units somebody is. */
export const SUCCESSION_FIGURES = figureGroup(
  { follows: 'unit', needs: [SUCCESSION] },
  {
    inSuccession: { label: 'Người trong quy hoạch', nature: 'stock' },
    unitsInSuccession: { label: 'Đơn vị có quy hoạch', nature: 'stock', needs: [SUCCESSION, UNITS] },
  },
  successionFigures,
);
