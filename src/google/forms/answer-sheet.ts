import { FORMS, type FormName } from '../../areas/forms/definitions';
import { fingerprint } from '../../areas/forms/print';
import type { Answered } from '../../areas/forms/answers';
import type { Cell, Kind } from '../../sheet/kinds';
import { text as textKind } from '../../sheet/kinds';
import { quoted } from '../../sheet/layout';
import { setColumn, type Request } from '../../sheet/write';
import { caseless } from '../../text/spelling';
import { formatDay } from '../../text/calendar';
import { FORM_ANSWERS, FORM_WORDS } from '../../words/forms';
import type { SheetInfo } from '../spreadsheet-store';

/** A response in its row, and what our own columns beside it say. */
export interface Response extends Answered {
  /** The sheet's row number. */
  readonly row: number;
  readonly known: { readonly ref: string; readonly print: string; readonly reason: string };
}

/** The sheet of a form's answers as it was read: the form's columns, and ours by their headers. */
export interface AnswerSheet {
  readonly info: SheetInfo;
  readonly form: FormName;
  readonly responses: readonly Response[];
  readonly at: Readonly<Record<OwnColumn, number>>;
  /** Whether our headers have to be written yet. */
  readonly isNew: boolean;
}

type OwnColumn = keyof typeof FORM_ANSWERS.state;
const OWN = Object.keys(FORM_ANSWERS.state) as OwnColumn[];

/** The headers that Google gives the times and the addresses that it vouches for, in accounts of two languages. */
const TIME = /^(?:dấu thời gian|timestamp)$/;
const ADDRESS = /^(?:địa chỉ email|email address)$/;

/**
 * Reads rows of answers. `titles` are the questions' as they are in the form now; without them those of ours.
 * @returns null where a question has no column; by the form's own titles only where one is lacking that is needed.
 */
export function answersIn(
  info: SheetInfo,
  form: FormName,
  rows: readonly (readonly Cell[])[],
  titles: ReadonlyMap<string, string> | null = null,
): AnswerSheet | null {
  const headers = (rows[0] ?? []).map((cell) => caseless(String(cell ?? '')));
  const { questions, isVerified } = FORMS[form];
  const words: Readonly<Record<string, { title: string }>> = FORM_WORDS[form].questions;
  // A question that was taken away and asked again has two columns of one title.
  const columnsOf = (id: string): number[] => {
    const title = caseless(titles?.get(id) ?? words[id]?.title ?? id);
    return headers.flatMap((header, column) => (header === title ? [column] : []));
  };
  const places = questions.map(({ id, required }) => ({ id, required, columns: columnsOf(id) }));
  if (places.some(({ required, columns }) => (required || titles === null) && columns.length === 0)) return null;
  const email = isVerified ? headers.findIndex((header) => ADDRESS.test(header)) : -1;
  const time = Math.max(
    0,
    headers.findIndex((header) => TIME.test(header)),
  );
  const own = OWN.map((name) => headers.indexOf(caseless(FORM_ANSWERS.state[name])));
  const isNew = own.some((column) => column < 0);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const at = Object.fromEntries(OWN.map((name, index) => [name, isNew ? width + index : (own[index] ?? 0)]));
  const responses = rows.flatMap((cells, index): Response[] => {
    const textAt = (id: string, columns: readonly number[]): string =>
      columns.map((column) => cellText(form, id, cells[column])).find((text) => text !== '') ?? '';
    const texts = Object.fromEntries(places.map(({ id, columns }) => [id, textAt(id, columns)]));
    // A blank event leaves no row, and a blank row is no response.
    if (index === 0 || Object.values(texts).every((text) => text === '')) return [];
    const address = email < 0 ? '' : cellText(form, '', cells[email]);
    const sent = cells[time];
    const sentAt = typeof sent === 'number' ? sent : 0;
    const own = (name: OwnColumn): string => (isNew ? '' : String(cells[at[name] ?? -1] ?? ''));
    const print = `${fingerprint(JSON.stringify([texts, address]))}@${String(sentAt)}`;
    const known = { ref: own('ref'), print: own('print'), reason: own('reason') };
    return [{ texts, email: address, sentAt, print, row: index + 1, known }];
  });
  return { info, form, responses, at: at as AnswerSheet['at'], isNew };
}

/** A number is a date where one was asked for; else a telephone or student number that lost its form. */
function cellText(form: FormName, id: string, cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  const isDate = FORMS[form].questions.some((question) => question.id === id && question.type === 'date');
  if (typeof cell === 'number' && isDate) return formatDay(Math.floor(cell));
  return String(cell).trim();
}

/** What is written beside a response. */
export interface Stated {
  readonly row: number;
  readonly ref: string;
  readonly print: string;
  readonly reason: string;
}

/** The requests that write our own columns, and make them where they are not there. */
export function stateRequests({ info, at, isNew }: AnswerSheet, stated: readonly Stated[]): Request[] {
  const sheetId = info.id;
  const last = Math.max(...Object.values(at));
  const room: Request[] =
    last < info.columnCount
      ? []
      : [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: last + 1 - info.columnCount } }];
  const kind: Kind = textKind;
  const headers = isNew
    ? OWN.map((name) => setColumn({ sheetId, row: 0, column: at[name] }, kind, [FORM_ANSWERS.state[name]]))
    : [];
  const looks = isNew ? dressed(sheetId, at) : [];
  const cells = stated.flatMap((each) =>
    OWN.map((name) => setColumn({ sheetId, row: each.row - 1, column: at[name] }, kind, [each[name]])),
  );
  return [...room, ...headers, ...looks, ...cells];
}

const REASON_WIDTH = 420;

/** The print is nothing to read, and a reason is a sentence. */
function dressed(sheetId: number, at: AnswerSheet['at']): Request[] {
  const columns = (index: number) => ({ sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 });
  return [
    {
      updateDimensionProperties: {
        range: columns(at.print),
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    {
      updateDimensionProperties: {
        range: columns(at.reason),
        properties: { pixelSize: REASON_WIDTH },
        fields: 'pixelSize',
      },
    },
  ];
}

/** The range of a whole sheet. */
export function wholeOf({ title }: SheetInfo): string {
  return quoted(title);
}
