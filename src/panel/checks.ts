import { withChoices, Unreadable, type Kind } from '../sheet/kinds';
import type { Column, Table } from '../sheet/table';
import { TABLES, type TableName } from '../areas/tables';
import { needsRecruiter } from '../areas/recruitment/table';
import { clean } from '../text/spelling';
import { unreadable } from '../judging/cell-rules';
import { FORM } from '../words/panel';
import type { Known } from './directory';

export type Texts = Readonly<Record<string, string>>;

/** The name of a table, as fields ask for it. */
export function tableNamed({ name }: Table): TableName {
  return name as TableName;
}

export function columnOf(table: TableName, property: string): Column {
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns;
  const column = columns[property];
  if (column === undefined) throw new Error(`${table} has no ${property}.`);
  return column;
}

/** A column's kind with the words that officers chose for it. */
export function kindOf({ choices }: Known, table: TableName, property: string): Kind {
  const { kind } = columnOf(table, property);
  const changed = choices.find(({ column }) => column === `${table}.${property}`);
  return changed === undefined ? kind : withChoices(kind, changed.words);
}

/** What is wrong with a text as it stands in a field; null where nothing is. Empty is no fault while typing. */
export function faultOf(known: Known, table: TableName, property: string, text: string): string | null {
  const written = clean(text);
  if (written === '') return null;
  const kind = kindOf(known, table, property);
  const value = kind.read(written);
  if (!(value instanceof Unreadable)) return null;
  const words = [...(kind.fixed ?? []), ...(kind.more ?? [])];
  return unreadable(value.fault, { written, header: columnOf(table, property).header, kind, words });
}

/** The same of a field that has to be filled; `name` is what it is called there. */
export function neededFaultOf(
  known: Known,
  table: TableName,
  property: string,
  text: string,
  name = columnOf(table, property).header,
): string | null {
  return clean(text) === '' ? FORM.required(name) : faultOf(known, table, property, text);
}

/** Whether a field has to be filled, as the others stand. */
export function isNeeded(table: TableName, property: string, texts: Texts): boolean {
  return columnOf(table, property).required && (property !== 'recruiter' || needsRecruiter(texts['status'] ?? null));
}

/** What keeps a form from being sent, by field: empty ones that are needed, and faults. */
export function faultsOf(
  known: Known,
  table: TableName,
  properties: readonly string[],
  texts: Texts,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    properties.flatMap((property) => {
      const text = texts[property] ?? '';
      const fault = (isNeeded(table, property, texts) ? neededFaultOf : faultOf)(known, table, property, text);
      return fault === null ? [] : [[property, fault]];
    }),
  );
}
