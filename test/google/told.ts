import type { CellValue, Sheet } from '../../src/local/spreadsheet/sheet';
import { LOGGED } from '../../src/words/menu';
import { MAIL } from '../../src/words/mail/actions';
import { fillAt } from '../support/register';
import type { World } from '../support/world';

/** What the clock, a run's id and rows' places tell. */
const VOLATILE = /(?:^L| l)úc$|^(?:Mã việc|⚙ Dấu|Dấu câu trả lời)$/;

/** Moments within texts, and the places to which a letter's links lead. */
const PASSING = /range=A\d+|(?<=[Ll]úc )\d\d:\d\d|\d{5}\.\d+/g;

/** When the last letters were composed: the next ones write it anew. */
const HINT = 'last summary';

/** By their titles: what stands in each of their rows, in whatever order. */
export type Sheets = Readonly<Record<string, readonly string[]>>;

/** Lines of Nhật ký on letters that were sent, by one run or by several. */
const SENT = `["Việc",${JSON.stringify(MAIL.log.send)}`;
const SENT_COUNT = new RegExp(`"(\\d+) thư".*${MAIL.log.send}`);

/** Cells by headers, with what marks them; rows in whatever order. */
export function told(sheets: readonly Sheet[], leftOut: readonly string[] = []): Sheets {
  return Object.fromEntries(
    sheets.map((sheet) => {
      const headers = sheet.row(0).map((cell) => String(cell ?? ''));
      const rows = Array.from({ length: Math.max(0, sheet.lastDataRow - 1) }, (_, index) => index + 1).map((row) => {
        const cells = sheet.row(row).flatMap((value, at): [string, CellValue, string | null, string | null][] => {
          const header = headers[at] ?? '';
          if (leftOut.includes(header) || VOLATILE.test(header)) return [];
          const look = [sheet.notes.get(row, at) ?? null, fillAt(sheet, row, at)] as const;
          const text = typeof value === 'string' ? value.replace(PASSING, '') : value;
          return text === null && look.every((each) => each === null) ? [] : [[header, text, ...look]];
        });
        return JSON.stringify(cells.sort(([a], [b]) => (a < b ? -1 : 1)));
      });
      const known = rows.filter((row) => row !== '[]' && !row.includes(LOGGED.repair) && !row.includes(SENT));
      const letters = rows.reduce((sum, row) => sum + Number(SENT_COUNT.exec(row)?.[1] ?? 0), 0);
      return [sheet.properties.title, [...known, ...(letters > 0 ? [`${String(letters)} sent`] : [])].sort()];
    }),
  );
}

/** All that a world holds, sheets and what is beside them, but for the moment at which it was written. */
export function stateOf(world: World): Sheets {
  const books = [...world.spreadsheets].flatMap(([id, book]) => {
    const sheets = book.sheets.filter(({ properties }) => properties.title !== '_so_doan');
    const own = told(sheets);
    return Object.entries(own).map(([title, rows]): [string, readonly string[]] => [`${id} ${title}`, rows]);
  });
  const { triggers, outbox, forms, properties } = world.store.partOf(world.active);
  const sent = outbox.map(({ to, subject }) => `${to} ${subject}`);
  return {
    ...Object.fromEntries(books),
    triggers: triggers.map(({ functionName, source }) => JSON.stringify([functionName, source.kind])).sort(),
    mails: sent.sort(),
    forms: forms.map(({ title, items }) => `${title} ${String(items.length)}`).sort(),
    properties: properties.flatMap(([, values]) => values.map(([key]) => key).filter((key) => key !== HINT)).sort(),
  };
}
