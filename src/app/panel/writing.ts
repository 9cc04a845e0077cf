import { leaveSteps, moveSteps, signed, type Hand } from '../../areas/people/commands';
import { KeyGiver, type PlanStep, type Values } from '../../judging/plan';
import { admitSteps } from '../../areas/recruitment/commands';
import type { Answer } from '../../panel-api/answer';
import type { WrittenField } from '../../panel-api/fields';
import type { ArgumentsOf, ResultOf } from '../../panel-api/requests';
import type { Saved } from '../../panel-api/saved';
import type { Cell } from '../../sheet/kinds';
import { cellFor } from '../../sheet/typed';
import { recordPanelOf } from '../../areas/panels';
import { tableOf } from '../../areas/tables';
import type { Table } from '../../sheet/table';
import { RECRUITMENT } from '../../areas/recruitment/table';
import { clean, keyOf } from '../../text/spelling';
import { PANEL, PANEL_ACTIONS } from '../../words/panel-refusals';
import { takeBack } from '../undo/undo-last';
import { now } from '../clock';
import type { Desk } from '../desk';
import { Refused } from '../refused';
import { register } from '../books/register-book';
import type { ReadFile } from '../file/read-spreadsheet';
import { undoablePlan } from '../undo/undoable';
import { gone } from './book';
import { rowOf } from './records';
import { changedMeanwhile, save, type Attempt, type OpenBook } from './save';
import { PEOPLE, type Person } from '../../roster/people';

function handOf({ actor }: Desk): Hand {
  return { actor, at: now() };
}

export function keysOf({ books, file }: OpenBook): KeyGiver {
  return new KeyGiver(books, file.state?.keys ?? {});
}

/** Adds a row or changes one, by the fields that a panel shows. */
export function saveRow(desk: Desk, { table, ref, fields, accepted }: ArgumentsOf<'save'>): Answer<Saved> {
  if (ref === null && fields.every(({ text }) => clean(text) === '')) throw new Refused(PANEL.unreadable);
  const action = actionOf(table);
  const definition = tableOf(table);
  const plan = (open: OpenBook): Attempt | Answer<Saved> => {
    const keys = keysOf(open);
    const values = valuesOf(definition, fields, handOf(desk));
    if (ref === null)
      return { action, keys, steps: [{ kind: 'add', table, values: newRow(definition, values, keys) }] };
    const row = rowOf(open.books, definition, ref);
    if (row === undefined) return gone(table, ref);
    const theirs = changedMeanwhile(open.file, table, row.row, fields);
    if (theirs.length > 0) return { status: 'conflict', theirs };
    return { action, keys, steps: [{ kind: 'change', table, row: row.row, values }] };
  };
  return save(desk, accepted, plan, definition.home === 'register' ? undefined : register);
}

/** Adds rows as one plan; a reference to another of them is its number behind @, as its key is given only here. */
export function addRows(desk: Desk, { table, rows, accepted }: ArgumentsOf<'addRows'>): Answer<Saved> {
  const action = actionOf(table);
  const definition = tableOf(table);
  return save(desk, accepted, (open) => {
    const keys = keysOf(open);
    const added = rows.map((texts) => {
      const fields = Object.entries(texts).map(([property, text]) => ({ property, text, seen: '' }));
      return newRow(definition, valuesOf(definition, fields, handOf(desk)), keys);
    });
    const keyAt = (cell: Cell): Cell => {
      const number = typeof cell === 'string' ? /^@(\d+)$/.exec(cell)?.[1] : undefined;
      return number === undefined ? cell : (added[Number(number) - 1]?.[definition.key ?? ''] ?? cell);
    };
    const isOwn = (property: string): boolean => definition.columns[property]?.target === definition.title;
    const steps = added.map((values): PlanStep => {
      const cells = Object.entries(values).map(([property, cell]) => [property, isOwn(property) ? keyAt(cell) : cell]);
      return { kind: 'add', table, values: Object.fromEntries(cells) as Values };
    });
    return { action, keys, steps };
  });
}

/** What Nhật ký calls it; refuses tables that no panel writes. */
function actionOf(table: string): string {
  const panel = recordPanelOf(table);
  const action = panel === undefined ? PANEL_ACTIONS.save[table] : PANEL_ACTIONS.saveRecord(panel.one);
  if (action === undefined) throw new Refused(PANEL.unreadable);
  return action;
}

function newRow(table: Table, values: Values, keys: KeyGiver): Values {
  const source = table.name === 'recruitment' ? { source: 'Cán bộ' } : {};
  const key = table.key === null || table.prefix === null ? {} : { [table.key]: keys.next(table) };
  return { ...values, ...source, ...key };
}

function valuesOf({ name, columns }: Table, fields: readonly WrittenField[], hand: Hand): Values {
  const values = Object.fromEntries(
    fields.map(({ property, text }) => {
      const column = Object.prototype.hasOwnProperty.call(columns, property) ? columns[property] : undefined;
      if (column === undefined || column.system) throw new Refused(PANEL.noProperty(property));
      return [property, cellFor(column.kind, text)];
    }),
  );
  return name === 'people' ? signed(values, hand) : values;
}

/** Carries out what is planned for one person. */
function withPerson(
  desk: Desk,
  { ref, accepted }: { readonly ref: string; readonly accepted: boolean },
  action: string,
  plan: (person: Person, keys: KeyGiver, file: ReadFile) => PlanStep[] | Answer<Saved>,
): Answer<Saved> {
  return save(desk, accepted, (open) => {
    const person = open.books.find(PEOPLE, keyOf(ref));
    if (person === undefined) return gone('people', ref);
    const keys = keysOf(open);
    const steps = plan(person, keys, open.file);
    return Array.isArray(steps) ? { action, keys, steps } : steps;
  });
}

export function move(desk: Desk, args: ArgumentsOf<'move'>): Answer<Saved> {
  return withPerson(desk, args, PANEL_ACTIONS.move, (person, keys, file) => {
    if (person.unit === keyOf(args.unit)) throw new Refused(PANEL.sameUnit);
    const unit = { property: 'unit', text: args.unit, seen: args.seenUnit };
    const theirs = changedMeanwhile(file, 'people', person.row, [unit]);
    return theirs.length > 0 ? { status: 'conflict', theirs } : moveSteps(person, args, keys, handOf(desk));
  });
}

export function leave(desk: Desk, args: ArgumentsOf<'leave'>): Answer<Saved> {
  return withPerson(desk, args, PANEL_ACTIONS.leave[args.how], (person, keys, file) => {
    const property = args.how === 'matured' ? 'leftUnion' : 'status';
    const theirs = changedMeanwhile(file, 'people', person.row, [{ property, text: args.seen, seen: args.seen }]);
    return theirs.length > 0 ? { status: 'conflict', theirs } : leaveSteps(person, args, keys, handOf(desk));
  });
}

/** Moves a contact on to Đã kết nạp, and the person into the roster. */
export function admit(desk: Desk, args: ArgumentsOf<'admit'>): Answer<Saved> {
  return save(desk, args.accepted, (open) => {
    const contact = open.books.find(RECRUITMENT, keyOf(args.ref));
    if (contact === undefined) return gone('recruitment', args.ref);
    if (contact.status !== args.seenStatus) throw new Refused(PANEL.closed(contact.status ?? ''));
    const youth = args.person === null ? null : open.books.find(PEOPLE, keyOf(args.person));
    if (youth === undefined) return gone('people', args.person ?? '');
    const keys = keysOf(open);
    const steps = admitSteps(contact, { ...args, youth }, keys, handOf(desk));
    // The contact is what the panel shows: its row comes first.
    return { action: PANEL_ACTIONS.admit, keys, steps: [...steps].reverse() };
  });
}

/** Takes a plan of one's own back. */
export function undoPlan(desk: Desk, { plan }: { plan: string }): Answer<ResultOf<'undo'>> {
  let rows = 0;
  const left = takeBack(desk, plan, (file) => {
    const undoable = undoablePlan(desk.id, file, desk.actor, plan);
    if (undoable === null) throw new Refused(PANEL.notUndone);
    rows = undoable.rows.length;
    return undoable;
  });
  // Where another request took it back, nothing was looked for.
  if (rows === 0) throw new Refused(PANEL.notUndone);
  return { status: 'ok', result: { rows, left } };
}
