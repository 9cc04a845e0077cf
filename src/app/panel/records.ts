import { recordPanelOf } from '../../areas/panels';
import { FIGURES, reportOf } from '../../areas/report';
import type { Books, AnyRow } from '../../judging/books';
import { rowKey } from '../../judging/row-key';
import type { Answer } from '../../panel-api/answer';
import type { RecordItem, RecordPage, Records } from '../../panel-api/records';
import type { ResultOf } from '../../panel-api/requests';
import { nameOf } from '../../roster/membership';
import { PEOPLE } from '../../roster/people';
import { UNITS } from '../../roster/units';
import type { RecordPanel } from '../../sheet/record-panel';
import type { Table } from '../../sheet/table';
import { keyOf } from '../../text/spelling';
import { PANEL } from '../../words/panel-refusals';
import { REFUSAL } from '../../words/refusals';
import type { Desk } from '../desk';
import { Refused } from '../refused';
import { gone, openBook, textsOf, type Opened } from './book';

/** So many rows at most: what is over for longest is left to the sheet. */
const MOST = 1000;

/** The rows of a table, the latest first, and its figures of this school year. */
export function records(desk: Desk, { table }: { table: string }): Answer<Records> {
  const panel = panelOf(table);
  const open = openBook(desk);
  const { books } = open;
  if (!books.has(panel.table)) throw new Refused(REFUSAL.noSheet(panel.table.title));
  const rows = books.rows(panel.table).filter((row) => nameOfRow(panel.table, row) !== null);
  const day = (row: AnyRow): number => (row[panel.date] as number | null) ?? Infinity;
  const latest = [...rows].sort((a, b) => day(b) - day(a) || b.row - a.row);
  const isOpen = latest.filter((row) => !panel.isOver(row));
  const over = latest.filter((row) => panel.isOver(row));
  const result: Records = {
    schoolYear: books.settings.schoolYearOf(books.today),
    figures: figuresOf(panel, open),
    rows: [...isOpen, ...over].slice(0, MOST).map((row) => itemOf(panel, open, row)),
    unnamed: books.rows(panel.table).length - rows.length,
  };
  return { status: 'ok', result };
}

/** A row of a table, with what its fields hold. */
export function record(desk: Desk, { table, ref }: { table: string; ref: string }): Answer<RecordPage> {
  const panel = panelOf(table);
  const { file, books } = openBook(desk);
  const row = rowOf(books, panel.table, ref);
  if (row === undefined) return gone(panel.table.name, ref);
  const fields = textsOf(file, panel.table.name, row);
  return { status: 'ok', result: { ref, name: fields[panel.name] ?? '', fields } };
}

/** Every row of a table that can be opened, with what its fields hold: what a page arranges in its own way. */
export function tableRows(desk: Desk, { table }: { table: string }): Answer<ResultOf<'tableRows'>> {
  const panel = panelOf(table);
  const { file, books } = openBook(desk);
  const result = books.rows(panel.table).flatMap((row) => {
    const ref = nameOfRow(panel.table, row);
    return ref === null ? [] : [{ ref, fields: textsOf(file, table, row) }];
  });
  return { status: 'ok', result };
}

function panelOf(table: string): RecordPanel {
  const panel = recordPanelOf(table);
  if (panel === undefined) throw new Refused(PANEL.unreadable);
  return panel;
}

/** By what a row can be asked for again; null where it has neither a key nor the columns that name it together. */
function nameOfRow(table: Table, row: AnyRow): string | null {
  const name = rowKey(table, row);
  const hasNames = table.key !== null || table.composite.length > 0;
  // Where a table knows no names the row's number does: what was seen in it is compared before it is written.
  return hasNames && name.startsWith('#') ? null : name;
}

/** The row that such a name means. */
export function rowOf(books: Books, table: Table, ref: string): AnyRow | undefined {
  const name = keyOf(ref);
  return books.find(table, name) ?? books.rows(table).find((row) => keyOf(rowKey(table, row)) === name);
}

function figuresOf({ figures }: RecordPanel, { books, found }: Opened): Records['figures'] {
  if (figures.length === 0) return [];
  const report = reportOf(books, found, books.settings.schoolYearPeriod(books.today), null);
  return figures.flatMap((name) => {
    const label = FIGURES.find((figure) => figure.name === name)?.label;
    const value = report?.figures[name]?.value ?? null;
    return label === undefined || typeof value === 'object' ? [] : [{ label, value }];
  });
}

function itemOf(panel: RecordPanel, { file, books }: Opened, row: AnyRow): RecordItem {
  const { table, name, details } = panel;
  const texts = textsOf(file, table.name, row);
  return {
    ref: nameOfRow(table, row) ?? '',
    name: cellText(books, table, name, texts[name] ?? ''),
    details: details
      .map((property) => cellText(books, table, property, texts[property] ?? ''))
      .filter((text) => text !== ''),
    isOver: panel.isOver(row),
  };
}

/** A cell as one reads it in a list: units and people by their names. */
function cellText(books: Books, table: Table, property: string, text: string): string {
  const { target } = table.columns[property] ?? {};
  if (target === UNITS.title) return books.find(UNITS, keyOf(text))?.name ?? text;
  if (target !== PEOPLE.title) return text;
  const person = books.find(PEOPLE, keyOf(text));
  return person === undefined ? text : nameOf(person);
}
