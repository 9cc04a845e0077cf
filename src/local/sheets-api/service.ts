import type { Box } from '../spreadsheet/a1';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import type { Actor } from './actor';
import { roleIn } from './actor';
import { ApiError, NotImplemented } from './api-error';
import { applyBatch } from './batch-update';
import type { GetOptions } from './get';
import { readSpreadsheet, sheetPropertiesResource } from './get';
import type { Caller, Editor } from './protection';
import { describe, toSheetRange } from './ranges';
import { reorderRows } from './reorder';
import { freeCopyTitle } from './requests/sheets';
import type {
  BatchUpdateRequest,
  BatchUpdateResponse,
  GridRangeResource,
  Requests,
  SheetPropertiesResource,
  ValueRange,
} from './schema';
import type { ValueOptions } from './values';
import { readValues } from './values';
import { appended, cleared, updated, type GivenRange, type WriteOptions, type Written } from './values-write';

/** What `spreadsheets.getByDataFilter` is asked. */
export interface DataFilterBody {
  dataFilters?: { gridRange?: GridRangeResource; a1Range?: string }[];
  includeGridData?: boolean;
}

/** What a method that wrote values answers with; without counts where there were no values. */
export interface UpdatedValues {
  spreadsheetId: string;
  updatedRange: string;
  updatedRows?: number;
  updatedColumns?: number;
  updatedCells?: number;
  updatedData?: ValueRange;
}

export interface BatchUpdatedValues {
  spreadsheetId: string;
  totalUpdatedRows: number;
  totalUpdatedColumns: number;
  totalUpdatedCells: number;
  totalUpdatedSheets: number;
  responses: UpdatedValues[];
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
    const ranges = (body.dataFilters ?? []).map(({ gridRange, a1Range }, index) => {
      if (a1Range !== undefined) return a1Range;
      if (!gridRange) throw new NotImplemented('A data filter without a range');
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
    const { replies, updated } = applyBatch(spreadsheet, body.requests ?? [], this.caller(id), (after) =>
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

  /** {@link reorderRows} */
  reorderRows(id: string, sheetId: number, box: Box, order: readonly number[]): void {
    const spreadsheet = this.open(id);
    this.mayWrite(id);
    reorderRows(spreadsheet, sheetId, box, order, this.caller(id));
  }

  /** Puts a copy of a sheet behind those of another spreadsheet, or of the same. */
  copySheetTo(id: string, sheetId: number, destination: string): SheetPropertiesResource {
    const source = this.open(id).sheetById(sheetId);
    if (!source) throw ApiError.notFound();
    const target = this.open(destination);
    this.mayWrite(destination);
    const draft = target.draft();
    const copy = draft.addSheet({ title: freeCopyTitle(draft, source.properties.title) });
    copy.become(source);
    target.adopt(draft, this.caller(destination).by);
    return sheetPropertiesResource(target, copy);
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

  updateValues(id: string, range: string, given: GivenRange, options: WriteOptions): UpdatedValues {
    const written = updated(this.open(id), range, given, options);
    this.send(id, [written]);
    return this.report(id, written, options);
  }

  batchUpdateValues(id: string, body: WriteOptions & { data?: GivenRange[] }): BatchUpdatedValues {
    const spreadsheet = this.open(id);
    const place = (index: number): string => `Invalid data[${index}]: `;
    const all = (body.data ?? []).map((given, index) => {
      try {
        return updated(spreadsheet, given.range ?? '', given, body);
      } catch (error) {
        throw error instanceof ApiError ? ApiError.invalid(`${place(index)}${error.message}`) : error;
      }
    });
    this.send(id, all, place);
    const responses = all.map((written) => this.report(id, written, body));
    const sum = (of: (one: UpdatedValues) => number | undefined): number =>
      responses.reduce((total, one) => total + (of(one) ?? 0), 0);
    return {
      spreadsheetId: id,
      totalUpdatedRows: sum(({ updatedRows }) => updatedRows),
      totalUpdatedColumns: sum(({ updatedColumns }) => updatedColumns),
      totalUpdatedCells: sum(({ updatedCells }) => updatedCells),
      totalUpdatedSheets: new Set(all.map(({ located }) => located.sheet)).size,
      responses,
    };
  }

  appendValues(
    id: string,
    range: string,
    given: GivenRange,
    options: WriteOptions,
  ): { spreadsheetId: string; tableRange?: string; updates: UpdatedValues } {
    const written = appended(this.open(id), range, given, options);
    this.send(id, [written]);
    const { sheet } = written.located;
    return {
      spreadsheetId: id,
      ...(written.table ? { tableRange: describe({ sheet, box: written.table }) } : {}),
      updates: this.report(id, written, options),
    };
  }

  clearValues(id: string, ranges: readonly string[]): { spreadsheetId: string; clearedRanges: string[] } {
    const spreadsheet = this.open(id);
    const all = ranges.map((range) => cleared(spreadsheet, range));
    this.send(id, all);
    return { spreadsheetId: id, clearedRanges: all.map(({ located }) => describe(located)) };
  }

  /** All of it or none; `place` begins the message of a refusal, by which of them it is in. */
  private send(id: string, all: readonly Written[], place: (index: number) => string = () => ''): void {
    this.mayWrite(id);
    const requests = all.flatMap((one) => one.requests);
    if (requests.length === 0) return;
    const owners = all.flatMap((one, index) => one.requests.map(() => index));
    const told = (index: number): string => place(owners[index] ?? 0);
    applyBatch(this.open(id), requests, this.caller(id), () => null, told);
  }

  private report(id: string, { located }: Written, options: WriteOptions): UpdatedValues {
    const { sheet, box } = located;
    const [updatedRows, updatedColumns] = [box.endRow - box.startRow, box.endColumn - box.startColumn];
    if (updatedRows === 0 || updatedColumns === 0) {
      const first = { ...box, endRow: box.startRow + 1, endColumn: box.startColumn + 1 };
      return { spreadsheetId: id, updatedRange: describe({ sheet, box: first }) };
    }
    const updatedRange = describe(located);
    const render = {
      valueRenderOption: options.responseValueRenderOption ?? 'FORMATTED_VALUE',
      dateTimeRenderOption: options.responseDateTimeRenderOption ?? 'SERIAL_NUMBER',
    };
    return {
      spreadsheetId: id,
      updatedRange,
      updatedRows,
      updatedColumns,
      updatedCells: updatedRows * updatedColumns,
      ...(options.includeValuesInResponse === true
        ? { updatedData: readValues(this.open(id), updatedRange, render) }
        : {}),
    };
  }

  /** Tries a batch and changes nothing. @throws {ApiError} where it would be refused. */
  tryBatch(id: string, requests: readonly Partial<Requests>[]): void {
    this.mayWrite(id);
    applyBatch(this.open(id).draft(), requests, this.caller(id), () => null);
  }

  /** @throws {ApiError} where the caller may read alone. */
  private mayWrite(id: string): void {
    if (this.actor && roleIn(this.actor, id) === 'viewer') throw ApiError.denied();
  }

  private caller(id: string): Caller {
    const by = this.actor?.isScript === true ? '' : (this.actor?.email ?? '');
    return { by, editor: this.editor(id) };
  }

  /** Whom protections may stop. */
  private editor(id: string): Editor | undefined {
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
