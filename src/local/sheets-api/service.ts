import type { Box } from '../spreadsheet/a1';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import type { Actor } from './actor';
import { roleIn } from './actor';
import { ApiError, NotImplemented } from './api-error';
import { applyBatch } from './batch-update';
import type { GetOptions } from './get';
import { readSpreadsheet } from './get';
import type { Editor } from './protection';
import { refuseProtected } from './protection';
import { describe, fromSheetRange, toSheetRange } from './ranges';
import { gridById } from './requests/grid';
import type { BatchUpdateRequest, BatchUpdateResponse, GridRangeResource, ValueRange } from './schema';
import type { ValueOptions } from './values';
import { readValues } from './values';

/** What `spreadsheets.getByDataFilter` is asked. */
export interface DataFilterBody {
  dataFilters?: { gridRange?: GridRangeResource }[];
  includeGridData?: boolean;
}

/**
 * Sheets API v4 on spreadsheets in memory, by their ids. Throws {@link ApiError} where Google would answer an error.
 * Without an actor, the caller may do all.
 */
export class SheetsApi {
  constructor(
    private readonly spreadsheets: ReadonlyMap<string, Spreadsheet>,
    private readonly actor?: Actor,
  ) {}

  get(id: string, options: GetOptions = {}): unknown {
    return readSpreadsheet(id, this.open(id), options, this.editor(id));
  }

  /** As `get`, for ranges of cells in a body, which has no limit of length as an address has. */
  getByDataFilter(id: string, body: DataFilterBody, options: Pick<GetOptions, 'fields'> = {}): unknown {
    const spreadsheet = this.open(id);
    const ranges = (body.dataFilters ?? []).map(({ gridRange }, index) => {
      if (!gridRange) throw new NotImplemented('A data filter without gridRange');
      const { startRow = 0, startColumn = 0, endRow, endColumn, sheetId } = toSheetRange(gridRange);
      const sheet = spreadsheet.sheetById(sheetId);
      if (!sheet) throw ApiError.invalid(`Invalid dataFilter[${index}]: No grid with id: ${sheetId}`);
      const { rowCount, columnCount } = sheet.properties;
      const box = { startRow, startColumn, endRow: endRow ?? rowCount, endColumn: endColumn ?? columnCount };
      return describe({ sheet, box });
    });
    const includeGridData = body.includeGridData === true;
    return readSpreadsheet(id, spreadsheet, { ...options, ranges, includeGridData }, this.editor(id));
  }

  /** Applies all requests or, where one is refused, none. */
  batchUpdate(id: string, body: BatchUpdateRequest): BatchUpdateResponse {
    const spreadsheet = this.open(id);
    this.mayWrite(id);
    const editor = this.editor(id);
    const { replies, updated } = applyBatch(spreadsheet, body.requests ?? [], editor, (after) =>
      body.includeSpreadsheetInResponse === true
        ? readSpreadsheet(
            id,
            after,
            {
              ...(body.responseRanges ? { ranges: body.responseRanges } : {}),
              includeGridData: body.responseIncludeGridData === true,
            },
            editor,
          )
        : undefined,
    );
    return {
      spreadsheetId: id,
      replies,
      ...(typeof updated === 'object' && updated !== null ? { updatedSpreadsheet: updated } : {}),
      commentUpdateState: 'NO_UPDATES_REQUESTED',
    };
  }

  /**
   * Whole rows of a box change places: row `box.startRow + i` gets what stood in row `order[i]`. Google's API has no such
   * request; its own grid sorts like that.
   */
  reorderRows(id: string, sheetId: number, box: Box, order: readonly number[]): void {
    const spreadsheet = this.open(id);
    this.mayWrite(id);
    const draft = spreadsheet.draft();
    refuseProtected(draft, 'sortRange', { range: fromSheetRange({ sheetId, ...box }) }, this.editor(id));
    gridById(draft, sheetId).reorderRows(box.startRow, order, box.startColumn, box.endColumn);
    spreadsheet.adopt(draft);
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

  /** @throws {ApiError} where the caller may read alone. */
  mayWrite(id: string): void {
    if (this.actor && roleIn(this.actor, id) === 'viewer') throw ApiError.denied();
  }

  /** Whom protections may stop. */
  editor(id: string): Editor | undefined {
    if (!this.actor || roleIn(this.actor, id) === 'owner') return undefined;
    return { email: this.actor.email, mayEdit: roleIn(this.actor, id) === 'editor' };
  }

  private open(id: string): Spreadsheet {
    const spreadsheet = this.spreadsheets.get(id);
    if (!spreadsheet) throw ApiError.notFound();
    if (this.actor && roleIn(this.actor, id) === 'none') throw ApiError.denied();
    return spreadsheet;
  }
}
