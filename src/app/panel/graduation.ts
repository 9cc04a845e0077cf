import type { Books } from '../../judging/books';
import { fingerprint } from '../../areas/forms/fingerprint';
import { refOf } from '../../areas/people/commands';
import { nameOf } from '../../roster/membership';
import { KeyGiver } from '../../judging/plan';
import { planGraduation, type Graduation, type GraduationPlan } from '../../areas/graduation/graduation';
import type { Answer } from '../../panel-api/answer';
import type { GraduationPreview } from '../../panel-api/graduation';
import type { ArgumentsOf } from '../../panel-api/requests';
import type { SavedInParts } from '../../panel-api/saved';
import { date } from '../../sheet/kinds';
import { cellFor } from '../../sheet/typed';
import { GRADUATION } from '../../words/graduation';
import { IMPORT } from '../../words/import';
import { now, today } from '../clock';
import type { Desk } from '../desk';
import { readBooks } from '../books/open-books';
import { commitInParts } from '../commit/in-parts';
import { Refused } from '../refused';
import { named } from '../books/register-book';
import { openBook } from './book';

type Asked = ArgumentsOf<'graduation'>;

function askedFor({ units, date: written, to, slip, staying }: Asked): Graduation {
  const day = cellFor(date, written);
  if (typeof day !== 'number') throw new Refused(IMPORT.badDay(written));
  if (units.length === 0) throw new Refused(GRADUATION.noUnits);
  if (slip !== '' && !/\d/.test(slip)) throw new Refused(GRADUATION.noNumber(slip));
  return { units, day, to, slip, staying };
}

function planFor({ actor }: Desk, books: Books, asked: Asked): GraduationPlan {
  return planGraduation(books, askedFor(asked), GRADUATION.cells, { actor, at: now() });
}

/** By what it is known that a graduation is as an officer saw it. */
function seenOf({ graduates, closing }: GraduationPlan): string {
  const people = graduates.map(({ person, slip, posts, contacts }) => [refOf(person), slip, posts, contacts]);
  return fingerprint(JSON.stringify([people, closing]));
}

/** What a graduation comes to: who leaves, who would if they didn't stay, and which branches close. */
export function graduation(desk: Desk, asked: Asked): Answer<GraduationPreview> {
  const { books } = openBook(desk);
  const everybody = planFor(desk, books, { ...asked, staying: [] });
  if (everybody.graduates.length + everybody.closing.length === 0) throw new Refused(GRADUATION.nobody);
  const plan = planFor(desk, books, asked);
  const leaving = new Set(plan.graduates.map(({ person }) => person));
  const people = everybody.graduates.map(({ person, slip, posts, contacts }) => ({
    ref: refOf(person) ?? '',
    name: nameOf(person),
    unit: person.unit ?? '',
    isMember: slip !== null,
    posts: posts.length,
    contacts: contacts.length,
    isStaying: !leaving.has(person),
  }));
  const slips = plan.graduates.flatMap(({ slip }) => (slip === null || slip === '' ? [] : [slip]));
  const closing = plan.closing.map(({ name, code }) => name ?? code ?? '');
  return { status: 'ok', result: { people, slips, closing, seen: seenOf(plan) } };
}

/** Carries it out as it was seen. */
export function graduate(desk: Desk, { seen, goesOn, ...asked }: ArgumentsOf<'graduate'>): Answer<SavedInParts> {
  const work = { action: GRADUATION.action, plan: goesOn ?? desk.planId };
  const left = commitInParts(desk, work, (file, part) => {
    const { books } = readBooks([named(file)], today());
    const plan = planFor(desk, books, asked);
    if (part === 1 && goesOn === null && seenOf(plan) !== seen) throw new Refused(GRADUATION.moved);
    const keys = new KeyGiver(books, file.state?.keys ?? {});
    return { keys, books, tasks: plan.groups.map((group) => () => group(keys)) };
  });
  return { status: 'ok', result: { plan: work.plan, rows: [], warnings: [], left } };
}
