import { refOf, type Hand } from '../../domain/people/commands';
import { nameOf } from '../../domain/people/membership';
import { KeyGiver } from '../../domain/plan';
import { planGraduation, type Graduation } from '../../domain/units/graduation';
import type { Answer, ArgumentsOf, GraduationPreview, SavedInParts } from '../../panel-api/requests';
import { date } from '../../sheet/kinds';
import { cellFor } from '../../sheet/typed';
import { GRADUATION } from '../../words/graduation';
import { IMPORT } from '../../words/import';
import { now, today } from '../clock';
import type { Desk } from '../office';
import { judge } from '../open-books';
import { commitInParts } from '../parts';
import { Refused } from '../refused';
import { named } from '../register-book';
import type { ReadFile } from '../spreadsheet-store';
import { openBook } from './book';

type Asked = ArgumentsOf<'graduation'>;

function askedFor({ units, date: written, to, slip, staying }: Asked): Graduation {
  const day = cellFor(date, written);
  if (typeof day !== 'number') throw new Refused(IMPORT.badDay(written));
  if (units.length === 0) throw new Refused(GRADUATION.noUnits);
  return { units, day, to, slip, staying };
}

function handOf({ actor }: Desk): Hand {
  return { actor, at: now() };
}

/** What a graduation comes to: who leaves, who would if they didn't stay, and which branches close. */
export function graduation(desk: Desk, asked: Asked): Answer<GraduationPreview> {
  const { books } = openBook(desk);
  const plan = (staying: readonly string[]) =>
    planGraduation(books, { ...askedFor(asked), staying }, GRADUATION.cells, handOf(desk));
  const everybody = plan([]);
  if (everybody.graduates.length + everybody.closing.length === 0) throw new Refused(GRADUATION.nobody);
  const { graduates, closing } = plan(asked.staying);
  const leaving = new Set(graduates.map(({ person }) => person));
  const people = everybody.graduates.map(({ person, isMember, posts, contacts }) => ({
    ref: refOf(person) ?? '',
    name: nameOf(person),
    unit: person.unit ?? '',
    isMember,
    posts,
    contacts,
    isStaying: !leaving.has(person),
  }));
  return { status: 'ok', result: { people, closing: closing.map(({ name, code }) => name ?? code ?? '') } };
}

/** Carries it out as it was seen. */
export function graduate(desk: Desk, { seen, goesOn, ...asked }: ArgumentsOf<'graduate'>): Answer<SavedInParts> {
  const plan = goesOn ?? desk.planId;
  let isSeen = goesOn !== null;
  const left = commitInParts(desk, { action: GRADUATION.action, plan }, (file: ReadFile) => {
    const { books } = judge([named(file)], today());
    const { graduates, groups } = planGraduation(books, askedFor(asked), GRADUATION.cells, handOf(desk));
    if (!isSeen && graduates.length !== seen) throw new Refused(GRADUATION.moved);
    isSeen = true;
    const keys = new KeyGiver(books, file.state?.keys ?? {});
    return { keys, tasks: groups.map((group) => () => group(keys)) };
  });
  return { status: 'ok', result: { plan, rows: [], warnings: [], left } };
}
