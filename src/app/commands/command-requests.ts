import * as z from 'zod/mini';
import { schoolYear } from '../../sheet/patterns';
import { parseDay } from '../../text/calendar';
import { lazy } from '../../text/lazy';

/** What the command line asks with, by what it asks for. */
export const asked = lazy(() => {
  const day = z.custom<string>((text) => typeof text === 'string' && parseDay(text) !== null);
  const file = z.object({ id: z.string(), name: z.string() });
  const files = z.array(file);
  const books = { files, today: day };
  const days = { from: day, to: day };
  const unit = z.nullable(z.string());
  const planId = z.string();
  const list = {
    files,
    list: file,
    sheet: z.nullable(z.string()),
    allSheets: z.boolean(),
    unit,
    bySheet: z.boolean(),
    columns: z.nullable(z.string()),
    letters: z.boolean(),
    dates: z.nullable(z.enum(['keep', 'swap'])),
  };
  return {
    check: z.object(books),
    report: z.object({ ...books, ...days, unit }),
    scorecard: z.object({ ...books, year: z.custom<string>(isSchoolYear), unit }),
    rows: z.object({ ...books, ...days, unit, figure: z.string() }),
    summarise: z.object({ ...books, ...days, planId }),
    preview: z.object(list),
    takeIn: z.object({ ...list, planId, part: z.number() }),
    setUp: z.object({ files, role: z.enum(['register', 'committee', 'restricted']), planId }),
  };
});

function isSchoolYear(text: unknown): boolean {
  return typeof text === 'string' && typeof schoolYear.read(text) === 'string';
}
