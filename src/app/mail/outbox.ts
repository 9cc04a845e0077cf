import type { Cell } from '../../sheet/kinds';
import { quoted } from '../../sheet/layout';
import { OUTBOX } from '../../sheet/system-tables';
import { caseless } from '../../text/spelling';
import { MAIL } from '../../words/mail/actions';
import { MAIL_STATUS } from '../../words/mail/status';
import { batchGet } from '../file/api';
import { Refused } from '../refused';
import type { ReadFile } from '../file/read-spreadsheet';
import { wholeSheet, type TableSheet } from '../file/table-sheet';
import type { CellChange, NewRow } from '../commit/writes';

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
  readonly sheet: TableSheet;
  readonly mails: readonly Mail[];
}

/** Reads the queue: one call. @throws {Refused} where the file has none. */
export function readOutbox(id: string, { layout: { sheets } }: ReadFile): Outbox {
  const info =
    sheets.find(({ title }) => caseless(title) === caseless(OUTBOX.title)) ??
    sheets.find(({ id: sheetId }) => sheetId === OUTBOX.sheetId);
  if (info === undefined) throw new Refused(MAIL.noOutbox);
  const options = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' } as const;
  const [rows = []] = batchGet(id, [quoted(info.title)], options) as Cell[][][];
  const sheet = wholeSheet(OUTBOX, info, rows);
  const { at } = sheet.layout;
  const mails = rows.flatMap((cells, index) => {
    const cell = (column: MailColumn): Cell => cells[at.get(column) ?? -1] ?? '';
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
  return { sheet, mails };
}

/** The rows that letters are in the queue. */
export function enqueued({ sheet }: Outbox, letters: readonly Readonly<Record<string, Cell>>[]): NewRow[] {
  return letters.map((values) => ({ sheet, values }));
}

/** How a letter stands; `at` is a serial number. */
export type State = Pick<Mail, 'status' | 'at' | 'note'>;

/** The cells that say how a letter stands now. One that was sent needs its HTML no more: a queue grows for years. */
export function restated({ sheet }: Outbox, { row }: Mail, { status, at, note }: State): CellChange[] {
  const values: Partial<Record<MailColumn, Cell>> = {
    status,
    at,
    note,
    ...(status === MAIL_STATUS.sent && { html: null }),
  };
  return Object.entries(values).flatMap(([property, value]) =>
    sheet.layout.at.has(property) ? [{ sheet, row, property, value }] : [],
  );
}
