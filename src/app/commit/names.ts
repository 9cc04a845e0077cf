import { nameBeside, nameColumnOf } from '../../areas/names';
import { tableOf } from '../../areas/tables';
import type { Books } from '../../judging/books';
import type { PlanStep } from '../../judging/plan';
import { PEOPLE } from '../../roster/people';
import { keyOf } from '../../text/spelling';
import { sheetOf } from '../file/locate';
import type { ReadFile } from '../file/read-spreadsheet';

/**
 * Steps with the names that stand beside their references, where the file has a column for them.
 * @param books where the people are looked up who are not among the steps themselves.
 */
export function withNames(file: ReadFile, steps: readonly PlanStep[], books: Books): PlanStep[] {
  const added = new Map(
    steps.flatMap(({ kind, table, values }) =>
      kind === 'add' && table === PEOPLE.name ? [[String(values['key']), values['fullName'] ?? '']] : [],
    ),
  );
  return steps.map((step) => {
    const names = nameColumnOf(tableOf(step.table));
    const reference = names === null ? undefined : step.values[names.reference];
    if (names === null || reference === undefined) return step;
    if (sheetOf(file, step.table)?.layout.at.has(names.property) !== true) return step;
    const key = typeof reference === 'string' ? keyOf(reference) : '';
    const name = added.get(key) ?? nameBeside(books, key);
    return { ...step, values: { ...step.values, [names.property]: name } };
  });
}
