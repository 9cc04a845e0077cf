import * as z from 'zod/mini';
import type { Chart } from '../../spreadsheet/chart';
import type { CellFormat, Validation } from '../../spreadsheet/format';
import type { Filter } from '../../spreadsheet/sheet';
import type { ProtectedRange } from '../../spreadsheet/spreadsheet';
import type { Remains } from './remains';

/** What of a sheet. */
export interface SheetParts {
  title: string;
  rowCount: number;
  columnCount: number;
  charts: Chart[];
  filter?: Filter;
  formats: Remains<CellFormat>;
  validations: Remains<Validation>;
}

/**
 * What a spreadsheet has and an .xlsx has no place for, or the library doesn't read: kept as JSON in a sheet that nobody
 * sees, so that a file that is saved and opened again is the same. A custom property would do for little alone: other
 * programs cut them.
 */
export interface GoogleParts {
  locale: string;
  timeZone: string;
  protectedRanges: ProtectedRange[];
  sheets: Record<number, SheetParts>;
}

/** As many rows as a file may be read with. */
const INDEX = z.int().check(z.gte(0), z.lte(20_000_000));
const TEXT = z.string();
const BOX = z.object({ startRow: INDEX, endRow: INDEX, startColumn: INDEX, endColumn: INDEX });
const OPEN_BOX = z.partial(BOX);

const REMAINS = <T extends z.ZodMiniType>(kept: T) => z.array(z.tuple([kept, z.array(BOX)]));
const FORMAT = z.looseObject({
  numberFormat: z.optional(z.object({ type: TEXT, pattern: TEXT })),
  fill: z.optional(TEXT),
  fontColor: z.optional(TEXT),
  fontFamily: z.optional(TEXT),
  fontSize: z.optional(z.number()),
  link: z.optional(TEXT),
});
const VALIDATION = z.looseObject({ type: TEXT, values: z.array(TEXT), strict: z.boolean(), showCustomUi: z.boolean() });

const SOURCE = z.object({
  sourceRange: z.optional(z.looseObject({ sources: z.optional(z.array(z.record(TEXT, z.number()))) })),
});
const CHART = z.object({
  id: z.number(),
  anchor: z.object({
    row: INDEX,
    column: INDEX,
    offsetX: z.number(),
    offsetY: z.number(),
    width: z.number(),
    height: z.number(),
  }),
  spec: z.looseObject({
    title: z.optional(TEXT),
    subtitle: z.optional(TEXT),
    altText: z.optional(TEXT),
    basicChart: z.optional(
      z.looseObject({
        axis: z.optional(z.array(z.looseObject({}))),
        domains: z.optional(z.array(z.looseObject({ domain: z.optional(SOURCE) }))),
        series: z.optional(z.array(z.looseObject({ series: z.optional(SOURCE) }))),
      }),
    ),
    pieChart: z.optional(z.looseObject({ domain: z.optional(SOURCE), series: z.optional(SOURCE) })),
  }),
});

const PARTS = z.object({
  locale: TEXT,
  timeZone: TEXT,
  protectedRanges: z.array(
    z.looseObject({
      id: z.number(),
      range: z.intersection(z.looseObject({ sheetId: z.number() }), OPEN_BOX),
      warningOnly: z.boolean(),
      editors: z.array(TEXT),
    }),
  ),
  sheets: z.record(
    TEXT,
    z.looseObject({
      title: TEXT,
      rowCount: INDEX,
      columnCount: INDEX,
      charts: z.array(CHART),
      filter: z.optional(z.object({ box: BOX, hidden: z.record(TEXT, z.array(TEXT)) })),
      formats: REMAINS(FORMAT),
      validations: REMAINS(VALIDATION),
    }),
  ),
});

/** Whether a JSON value is what was written, and not what a stranger's hand made of it. */
export function isGoogleParts(json: unknown): json is GoogleParts {
  return PARTS.safeParse(json).success;
}
