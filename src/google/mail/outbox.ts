import type { Cell, Kind } from '../../sheet/kinds';
import { layoutOf, quoted, type Layout } from '../../sheet/layout';
import { appendRows, setColumn, type Request } from '../../sheet/write';
import { OUTBOX } from '../../sheet/system-tables';
import { caseless } from '../../text/spelling';
import { MAIL } from '../../words/mail/actions';
import { MAIL_STATUS } from '../../words/mail/status';
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

/** How a letter stands; `at` is a serial number. */
export type State = Pick<Mail, 'status' | 'at' | 'note'>;

/** The requests that say how a letter stands now. One that was sent needs its HTML no more: a queue grows for years. */
export function restate(outbox: Outbox, mail: Mail, { status, at, note }: State): Request[] {
  return written(outbox, mail, { status, at, note, ...(status === MAIL_STATUS.sent ? { html: null } : {}) });
}

function written({ sheetId, layout }: Outbox, { row }: Mail, values: Partial<Record<MailColumn, Cell>>): Request[] {
  return Object.entries(values).flatMap(([column, value]) => {
    const index = layout.at.get(column);
    const place = { sheetId, row: row - 1, column: index ?? 0 };
    return index === undefined ? [] : [setColumn(place, OUTBOX.columns[column as MailColumn].kind, [value])];
  });
}

/** What was written beside letters, by their keys, and how all of them stood before. */
export interface Restated {
  readonly wanted: ReadonlyMap<string, State>;
  readonly before: readonly Mail[];
}

/**
 * What puts the queue right where somebody sorted it while it was written to: states are written by rows. Nothing where
 * all is well.
 */
export function misplaced(outbox: Outbox, { wanted, before }: Restated): Request[] {
  const stood = firstByKey(before);
  const texts = new Set([...wanted.values()].map(textOf));
  return [...firstByKey(outbox.mails)].flatMap(([key, mail]) => {
    const was = stood.get(key);
    const want = wanted.get(key);
    const isUntouched = was !== undefined && textOf(mail) === textOf(was);
    const isHit = !isUntouched && texts.has(textOf(mail));
    if (want !== undefined) {
      const isSo = textOf(mail) === textOf(want);
      return (isUntouched || isHit) && !isSo ? restate(outbox, mail, want) : [];
    }
    // Another letter's state stands beside it.
    return isHit && was !== undefined ? written(outbox, mail, { ...stateOf(was), html: was.html }) : [];
  });
}

function stateOf({ status, at, note }: State): State {
  return { status, at, note };
}

function textOf(state: State): string {
  return JSON.stringify(stateOf(state));
}

/** Letters by their keys; of two rows with one the first is the letter. */
function firstByKey(mails: readonly Mail[]): Map<string, Mail> {
  return new Map([...mails].reverse().map((mail) => [mail.key, mail]));
}
