import type { Cell, Kind } from '../../sheet/kinds';
import { layoutOf, quoted, type Layout } from '../../sheet/layout';
import { appendRows, setColumn, type Request } from '../../sheet/write';
import { OUTBOX } from '../../tables/system';
import { caseless } from '../../text/spelling';
import { MAIL } from '../../words/mail/actions';
import { batchGet } from '../api';
import { Refused } from '../refused';
import type { ReadFile } from '../spreadsheet-store';

type MailColumn = keyof typeof OUTBOX.columns;

/** A letter in the queue; `row` is the sheet's row number, `at` a serial number. */
export interface Mail {
  readonly row: number;
  readonly key: string;
  readonly type: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly content: string;
  readonly html: string;
  readonly status: string;
  readonly at: number;
  readonly note: string;
}

/** Hộp thư đi as it was read. */
export interface Outbox {
  readonly sheetId: number;
  readonly layout: Layout;
  readonly mails: readonly Mail[];
}

/** Reads the queue: one call. @throws {Refused} where the file has none. */
export function readOutbox(id: string, { layout: { sheets } }: ReadFile): Outbox {
  const info =
    sheets.find(({ title }) => caseless(title) === caseless(OUTBOX.title)) ??
    sheets.find(({ id: sheetId }) => sheetId === OUTBOX.sheetId);
  if (info === undefined) throw new Refused(MAIL.noOutbox);
  const options = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
  const [rows = []] = batchGet(id, [quoted(info.title)], options) as Cell[][][];
  const layout = layoutOf(OUTBOX, rows[0] ?? []);
  const mails = rows.flatMap((cells, index) => {
    const cell = (column: MailColumn): Cell => cells[layout.at.get(column) ?? -1] ?? '';
    const text = (column: MailColumn): string => String(cell(column) ?? '');
    if (index === 0 || text('key') === '') return [];
    const mail: Mail = {
      row: index + 1,
      key: text('key'),
      type: text('type'),
      to: text('to')
        .split(';')
        .map((address) => address.trim())
        .filter((address) => address !== ''),
      subject: text('subject'),
      content: text('content'),
      html: text('html'),
      status: text('status'),
      at: Number(cell('at')) || 0,
      note: text('note'),
    };
    return [mail];
  });
  return { sheetId: info.id, layout, mails };
}

/** The requests that put letters into the queue. */
export function enqueue({ sheetId, layout }: Outbox, rows: readonly Readonly<Record<string, Cell>>[]): Request[] {
  if (rows.length === 0) return [];
  const kinds = new Map<number, Kind>();
  for (const [column, at] of layout.at) kinds.set(at, OUTBOX.columns[column as MailColumn].kind);
  const cells = rows.map((row) => new Map([...layout.at].map(([column, at]) => [at, row[column] ?? null])));
  return [appendRows(sheetId, kinds, cells)];
}

/** The requests that say how a letter stands now. */
export function restate(
  { sheetId, layout }: Outbox,
  { row }: Mail,
  status: string,
  at: number,
  note: string,
): Request[] {
  const values: Readonly<Record<string, Cell>> = { status, at, note };
  return Object.entries(values).flatMap(([column, value]) => {
    const index = layout.at.get(column);
    const place = { sheetId, row: row - 1, column: index ?? 0 };
    return index === undefined ? [] : [setColumn(place, OUTBOX.columns[column as MailColumn].kind, [value])];
  });
}
