import type { Books } from '../../judging/books';
import { FORMS, type FormName } from '../../areas/forms/definitions';
import type { PlanStep } from '../../judging/plan';
import { tableOf } from '../../areas/tables';
import { CONSENTED } from '../../words/forms';
import { PEOPLE } from '../../roster/people';
import { CONSENTS } from '../../areas/people/table';

/** Who consented, to which version of the text, what they told (by question, '' for nothing), and on what day. */
interface Given {
  readonly person: string | null;
  readonly version: string;
  readonly texts: Readonly<Record<string, unknown>>;
  readonly day: number;
}

/** The row of Đồng ý for a consent that came with a form: one for each person, purpose and version of the text. */
export function consentSteps(books: Books, form: FormName, { person, version, texts, day }: Given): PlanStep[] {
  const purpose = CONSENTED.purposes[form];
  const who = books.identity(PEOPLE, person);
  if (purpose === undefined || person === null || who === null || !books.has(CONSENTS)) return [];
  const isKnown = books
    .rows(CONSENTS)
    .some(
      (each) =>
        books.identity(PEOPLE, each.person) === who &&
        each.purpose === purpose &&
        each.version === version &&
        each.withdrawn === null,
    );
  const data = FORMS[form].questions.flatMap(({ id, column }) => {
    const [table = '', property = ''] = column?.split('.') ?? [];
    const header = column === null ? undefined : tableOf(table).columns[property]?.header;
    // The birth date is compared, and not kept.
    return header === undefined || property === 'birthDate' || (texts[id] ?? '') === '' ? [] : [header];
  });
  const values = { person, purpose, data: data.join(', '), version, way: CONSENTED.way, date: day };
  return isKnown ? [] : [{ kind: 'add', table: 'consents', values }];
}
