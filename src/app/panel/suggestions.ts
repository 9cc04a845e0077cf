import { acceptSteps } from '../../areas/forms/accept';
import { decided, sentAtOf, valuesIn } from '../../areas/forms/suggestion';
import type { AnyRow, Books } from '../../judging/books';
import { nameOf } from '../../roster/membership';
import { KeyGiver, type PlanStep, type Values } from '../../judging/plan';
import type { Answer } from '../../panel-api/answer';
import type { ArgumentsOf } from '../../panel-api/requests';
import type { Saved } from '../../panel-api/saved';
import type { SuggestionItem } from '../../panel-api/suggestions';
import { textFor } from '../../sheet/typed';
import { tableOf } from '../../areas/tables';
import { type Suggestion, SUGGESTIONS } from '../../areas/forms/table';
import { foldName, keyOf } from '../../text/spelling';
import { PANEL, PANEL_ACTIONS } from '../../words/panel-refusals';
import { now } from '../clock';
import { consentSteps } from '../forms/consent';
import { madeForms, versionAt } from '../forms/made-forms';
import type { Desk } from '../desk';
import { Refused } from '../refused';
import { dayText, gone, openBook, textsOf, type Opened } from './book';
import { save } from './save';
import { PEOPLE } from '../../roster/people';
import { RECRUITMENT } from '../../areas/recruitment/table';

/** What waits for an officer, what came last first. */
export function suggestions(desk: Desk): Answer<readonly SuggestionItem[]> {
  const opened = openBook(desk);
  const result = opened.books
    .rows(SUGGESTIONS)
    .filter(({ key, state }) => key !== null && state === 'Chờ duyệt')
    .map((row) => itemOf(opened, row))
    .reverse();
  return { status: 'ok', result };
}

/** What the form doesn't ask, an officer need not read. */
const UNASKED = new Set(['recruiter', 'status', 'source']);

function itemOf({ file, books }: Opened, row: Suggestion): SuggestionItem {
  const person = books.find(PEOPLE, row.person);
  const isContact = row.kind === '1+1';
  const table = isContact ? 'recruitment' : 'people';
  const { columns } = tableOf(table);
  const target = isContact ? books.find(tableOf(table), row.result) : person;
  const stands = target === undefined ? {} : textsOf(file, table, target);
  const changes = Object.entries(dataOf(row)).flatMap(([property, cell]) => {
    const column = columns[property];
    if (column === undefined || column.system || (isContact && UNASKED.has(property))) return [];
    const [before, after] = [stands[property] ?? '', textFor(column.kind, cell)];
    return before === after ? [] : [{ header: column.header, before, after }];
  });
  return {
    ref: row.key ?? '',
    kind: row.kind ?? '',
    name: person === undefined ? (row.person ?? '') : nameOf(person),
    unit: person?.unit ?? '',
    sentAt: dayText(row.sentAt),
    email: row.email ?? '',
    changes,
    alike: isContact ? alikeOf(books, row) : [],
  };
}

/** Contacts and other reports that seem to be about the same youth. */
function alikeOf(books: Books, row: Suggestion): string[] {
  const youth = youthIn(dataOf(row));
  const isAlike = ({ id, name }: Youth): boolean =>
    id !== '' && youth.id !== '' ? id === youth.id : name !== '' && name === youth.name;
  const contacts = books
    .rows(RECRUITMENT)
    .filter((each) => each.key !== row.result && isAlike(youthIn(each as unknown as AnyRow)));
  const others = books
    .rows(SUGGESTIONS)
    .filter(
      (each) => each !== row && each.kind === row.kind && each.state === 'Chờ duyệt' && isAlike(youthIn(dataOf(each))),
    );
  return [
    ...contacts.flatMap(({ key, youthName }) => (key === null ? [] : `${key} (${youthName ?? ''})`)),
    ...others.flatMap(({ key }) => key ?? []),
  ];
}

interface Youth {
  readonly id: string;
  readonly name: string;
}

function youthIn(cells: Readonly<Record<string, unknown>>): Youth {
  const text = (property: string): string => {
    const cell = cells[property];
    return typeof cell === 'string' ? cell : '';
  };
  return { id: text('youthStudentId'), name: foldName(text('youthName')) };
}

function dataOf({ data }: Suggestion): Values {
  return valuesIn(data) ?? {};
}

/** *Nhận* or *Từ chối*: judged by the rules like everything else that is written. */
export function decide(desk: Desk, { ref, verdict, accepted }: ArgumentsOf<'decide'>): Answer<Saved> {
  return save(desk, accepted, ({ books, file }) => {
    const row = books.find(SUGGESTIONS, keyOf(ref));
    if (row === undefined) return gone('suggestions', ref);
    if (row.state !== 'Chờ duyệt') throw new Refused(PANEL.decided(row.state ?? ''));
    const hand = { actor: desk.actor, at: now() };
    const keys = new KeyGiver(books, file.state?.keys ?? {});
    const steps =
      verdict === 'accept' ? acceptSteps(books, row, keys, hand) : [decided(row, 'Từ chối', row.result ?? '', hand)];
    if (steps === null) throw new Refused(PANEL.noData);
    if (verdict === 'accept') steps.push(...consent(desk, books, row));
    return { action: PANEL_ACTIONS.decide[verdict], keys, steps };
  });
}

/** The consent that came with one's own data: theirs, now that an officer says whose they are. */
function consent({ id }: Desk, books: Books, row: Suggestion): PlanStep[] {
  const made = madeForms(id).find(({ name }) => name === 'profile');
  if (row.kind === '1+1' || made === undefined) return [];
  const sentAt = sentAtOf(row);
  const given = { person: row.person, version: versionAt(made, sentAt), texts: dataOf(row), day: Math.floor(sentAt) };
  return consentSteps(books, 'profile', given);
}
