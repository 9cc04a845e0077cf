import type { Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import type { Answer } from '../../panel-api/answer';
import type { Texts } from '../../panel-api/fields';
import type { RowPlace } from '../../sheet/table';
import { textFor } from '../../sheet/typed';
import { tableOf } from '../../areas/tables';
import { formatDay, type Day } from '../../text/calendar';
import { PANEL } from '../../words/panel-refusals';
import { cellOf } from '../file/table-sheet';
import { today } from '../clock';
import { refusalOf, type Desk } from '../desk';
import { judge, readBooks, type NamedFile } from '../books/open-books';
import { sheetOf } from '../file/locate';
import { named, register } from '../books/register-book';
import { readSpreadsheet, type ReadFile } from '../file/read-spreadsheet';

/** The open file, and the set of books that it makes with the register where that is another. */
export interface Opened {
  readonly file: ReadFile;
  readonly books: Books;
  /** What the rules find: judged at the first asking, as most requests need no rule. */
  readonly found: Findings;
}

function opened(file: ReadFile, beside: readonly NamedFile[]): Opened {
  const read = readBooks([named(file), ...beside], today());
  let found: Findings | null = null;
  return {
    file,
    books: read.books,
    get found() {
      return (found ??= judge(read));
    },
  };
}

/** Reads the open file, once, and the register where the file has no roster of its own. */
export function openBook({ id, cache }: Desk): Opened {
  const file = readSpreadsheet(id, cache);
  return opened(file, register(file));
}

/** The same where the register may be closed, or its address unknown: the open file alone then, and why. */
export function openWhatIsThere({ id, cache }: Desk): {
  readonly open: Opened;
  readonly withoutRegister: string | null;
} {
  const file = readSpreadsheet(id, cache);
  let beside: readonly NamedFile[] = [];
  const withoutRegister = refusalOf(() => {
    beside = register(file);
  });
  return { open: opened(file, beside), withoutRegister };
}

/** A day as a field shows it; '' for none. */
export function dayText(day: Day | null): string {
  return day === null ? '' : formatDay(day);
}

/** The fields of a row that officers fill, as texts. */
export function textsOf(file: ReadFile, table: string, { row }: RowPlace): Texts {
  const sheet = sheetOf(file, table);
  if (sheet === undefined) return {};
  return Object.fromEntries(
    Object.entries(tableOf(table).columns).flatMap(([property, { kind, system }]) =>
      system || !sheet.layout.at.has(property) ? [] : [[property, textFor(kind, cellOf(sheet, property, row))]],
    ),
  );
}

/** The answer where a row is not there any more. */
export function gone(table: string, ref: string): Answer<never> {
  return { status: 'refused', message: PANEL.gone(tableOf(table).title, ref) };
}
