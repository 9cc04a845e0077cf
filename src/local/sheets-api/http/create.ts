import { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { NotImplemented } from '../api-error';
import { applyBatch } from '../batch-update';
import type { NamedRangeResource, Requests, SheetPropertiesResource } from '../schema';

/** The `Spreadsheet` resource that `spreadsheets.create` takes, as far as it is known here. */
interface NewSpreadsheet {
  properties?: { title?: string; locale?: string; timeZone?: string };
  sheets?: (Record<string, unknown> & { properties?: SheetPropertiesResource })[];
  namedRanges?: NamedRangeResource[];
}

/** A spreadsheet as a caller wants it. @throws {ApiError} where its sheets or names can't be. */
export function newSpreadsheet({ properties = {}, sheets = [], namedRanges = [] }: NewSpreadsheet): Spreadsheet {
  const spreadsheet = new Spreadsheet(properties.title ?? 'Bảng tính không có tiêu đề');
  if (properties.locale !== undefined) spreadsheet.locale = properties.locale;
  if (properties.timeZone !== undefined) spreadsheet.timeZone = properties.timeZone;
  if (sheets.length === 0) spreadsheet.addSheet({ title: 'Sheet1' });
  const requests: Partial<Requests>[] = [
    ...sheets.map(({ properties: own = {}, ...others }) => {
      const [other] = Object.keys(others);
      if (other !== undefined) throw new NotImplemented(`spreadsheets.create with sheets.${other}`);
      return { addSheet: { properties: own } };
    }),
    ...namedRanges.map((namedRange) => ({ addNamedRange: { namedRange } })),
  ];
  const unplaced = (): string => '';
  if (requests.length > 0) applyBatch(spreadsheet, requests, NOBODY, () => null, unplaced);
  return spreadsheet;
}

const NOBODY = { by: '', editor: undefined };
