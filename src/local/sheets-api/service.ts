import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { ApiError } from './api-error';
import { applyBatch } from './batch-update';
import type { GetOptions } from './get';
import { readSpreadsheet } from './get';
import type { BatchUpdateRequest, BatchUpdateResponse, ValueRange } from './schema';
import type { ValueOptions } from './values';
import { readValues } from './values';

/** Sheets API v4 on spreadsheets in memory, by their ids. Throws {@link ApiError} where Google would answer an error. */
export class SheetsApi {
  constructor(private readonly spreadsheets: ReadonlyMap<string, Spreadsheet>) {}

  get(id: string, options: GetOptions = {}): unknown {
    return readSpreadsheet(id, this.open(id), options);
  }

  /** Applies all requests or, where one is refused, none. */
  batchUpdate(id: string, body: BatchUpdateRequest): BatchUpdateResponse {
    const spreadsheet = this.open(id);
    const replies = applyBatch(spreadsheet, body.requests ?? []);
    const updated =
      body.includeSpreadsheetInResponse === true
        ? readSpreadsheet(id, spreadsheet, {
            ...(body.responseRanges ? { ranges: body.responseRanges } : {}),
            includeGridData: body.responseIncludeGridData === true,
          })
        : undefined;
    return {
      spreadsheetId: id,
      replies,
      ...(typeof updated === 'object' && updated !== null ? { updatedSpreadsheet: updated } : {}),
      commentUpdateState: 'NO_UPDATES_REQUESTED',
    };
  }

  getValues(id: string, range: string, options: ValueOptions = {}): ValueRange {
    return readValues(this.open(id), range, options);
  }

  batchGetValues(
    id: string,
    options: ValueOptions & { ranges?: string | string[] } = {},
  ): { spreadsheetId: string; valueRanges: ValueRange[] } {
    const spreadsheet = this.open(id);
    const ranges = [options.ranges ?? []].flat();
    return { spreadsheetId: id, valueRanges: ranges.map((range) => readValues(spreadsheet, range, options)) };
  }

  private open(id: string): Spreadsheet {
    const spreadsheet = this.spreadsheets.get(id);
    if (!spreadsheet) throw ApiError.notFound();
    return spreadsheet;
  }
}
