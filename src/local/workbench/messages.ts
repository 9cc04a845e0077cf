import * as z from 'zod/mini';
import type { FromWindow } from './protocol';

const TEXT = z.string();
const INDEX = z.int().check(z.gte(0), z.lte(20_000_000));
const SHEET = z.int().check(z.gte(0));
const BOX = z.object({ startRow: INDEX, endRow: INDEX, startColumn: INDEX, endColumn: INDEX });
const VALUE = z.union([z.string(), z.number(), z.boolean()]);
const EDIT = z.object({ row: INDEX, column: INDEX, text: z.optional(TEXT), value: z.optional(VALUE) });
const CHANGE = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cells'), sheetId: SHEET, cells: z.array(EDIT) }),
  // The Sheets API judges its requests itself.
  z.object({ kind: z.literal('requests'), requests: z.array(z.record(z.string(), z.looseObject({}))) }),
  z.object({ kind: z.literal('reorder'), sheetId: SHEET, box: BOX, order: z.array(INDEX) }),
  z.object({
    kind: z.literal('filter'),
    sheetId: SHEET,
    filter: z.nullable(z.object({ box: BOX, hidden: z.record(z.string(), z.array(TEXT)) })),
  }),
]);
/** The last moment that Date and a spreadsheet know: the end of the year 9999, UTC. */
const LAST_MOMENT = 253_402_300_799_999;

/** What a window may say, by its type. Everything else is none of the page's. */
const MESSAGE = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), me: z.optional(TEXT), fileId: z.optional(TEXT) }),
  z.object({ type: z.literal('open'), fileId: TEXT }),
  z.object({ type: z.literal('drawn') }),
  z.object({ type: z.literal('cells'), fileId: TEXT, sheetId: SHEET }),
  z.object({ type: z.literal('change'), fileId: TEXT, changes: z.array(CHANGE) }),
  z.object({
    type: z.literal('computed'),
    fileId: TEXT,
    sheetId: SHEET,
    cells: z.array(z.object({ row: INDEX, column: INDEX, value: VALUE })),
  }),
  z.object({ type: z.literal('selected'), fileId: TEXT, sheetId: SHEET, box: BOX }),
  z.object({ type: z.literal('menu-item'), fileId: TEXT, functionName: TEXT }),
  z.object({
    type: z.literal('answer'),
    id: z.number(),
    button: z.enum(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']),
    text: TEXT,
  }),
  z.object({ type: z.literal('call'), panelId: TEXT, callId: z.number(), functionName: TEXT, argsJson: TEXT }),
  z.object({ type: z.literal('panel-close'), id: TEXT }),
  z.object({ type: z.literal('be'), email: TEXT }),
  z.object({ type: z.literal('clock'), to: z.number().check(z.gte(0), z.lte(LAST_MOMENT)) }),
  z.object({ type: z.literal('save'), fileIds: z.array(TEXT), overwrite: z.boolean() }),
  z.object({ type: z.literal('recover'), fileId: TEXT, take: z.boolean() }),
  z.object({ type: z.literal('publish-form'), formId: TEXT, published: z.boolean() }),
  z.object({ type: z.literal('delete-trigger'), triggerId: TEXT }),
]);

/** A window's message as it came, or null where it has not the shape of one. */
export function messageIn(value: unknown): FromWindow | null {
  return MESSAGE.safeParse(value).success ? (value as FromWindow) : null;
}
