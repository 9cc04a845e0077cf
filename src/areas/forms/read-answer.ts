import type { Books } from '../../judging/books';
import { type Person, PEOPLE } from '../../roster/people';
import { Unreadable, type Cell, type Kind } from '../../sheet/kinds';
import type { Table } from '../../sheet/table';
import { cellFor } from '../../sheet/typed';
import { clean, keyOf } from '../../text/spelling';
import { CONCERNS } from '../care';
import type { Hand } from '../people';
import { RECRUITMENT } from '../recruitment';
import type { Answered, Refusal } from './answer';
import { FORMS, type FormName } from './definitions';

export function text({ texts }: Answered, id: string): string {
  return clean(texts[id] ?? '');
}

/** The tables whose columns forms ask for, by name. */
const ASKED = new Map<string, Table>([PEOPLE, RECRUITMENT, CONCERNS].map((table) => [table.name, table]));

function kindOf(column: string): { kind: Kind; property: string } {
  const [table = '', property = ''] = column.split('.');
  const kind = ASKED.get(table)?.columns[property]?.kind;
  if (kind === undefined) throw new Error(`No column ${column}.`);
  return { kind, property };
}

export function unreadableIn(form: FormName, answered: Answered): Refusal | null {
  for (const { id, column } of FORMS[form].questions) {
    const written = text(answered, id);
    if (column === null || written === '') continue;
    const value = kindOf(column).kind.read(written);
    // Officers may have changed the words of a choice: the check judges those.
    if (value instanceof Unreadable && value.fault !== 'bad-choice') {
      return { code: 'unreadable', fault: value.fault, column, written };
    }
  }
  return null;
}

/** The answers to questions of a form that stand for columns, as cells; blank ones are left out. */
export function cellsOf(form: FormName, answered: Answered, left: readonly string[] = []): Record<string, Cell> {
  return Object.fromEntries(
    FORMS[form].questions.flatMap(({ id, column }) => {
      const written = text(answered, id);
      if (column === null || written === '' || left.includes(id)) return [];
      const { kind, property } = kindOf(column);
      // A unit is offered by its code and its name.
      return [[property, cellFor(kind, kind.name === 'ref' ? (written.split(' · ')[0] ?? '') : written)]];
    }),
  );
}

/** The person whom somebody names; a sheet takes a number's zeros in front away. */
export function personNamed(books: Books, written: string): Person | undefined {
  const ref = keyOf(written);
  const found = books.find(PEOPLE, ref);
  if (found !== undefined || !/^\d+$/.test(ref)) return found;
  const alike = books.rows(PEOPLE).filter(({ studentId }) => studentId?.replace(/^0+/, '') === ref);
  return alike.length === 1 ? alike[0] : undefined;
}

/** Whether the roster has the very address that Google vouches for: then nobody else can have sent it. */
export function isOwn(person: Person, { email }: Answered): boolean {
  return email !== '' && person.email?.toLowerCase() === email.toLowerCase();
}

/** The day on which a response was sent; a row without its time counts as of now. */
export function dayOf({ sentAt }: Answered, { at }: Hand): number {
  return Math.floor(sentAt > 0 ? sentAt : at);
}
