import { ApiError } from '../sheets-api/api-error';
import { SheetsApi } from '../sheets-api/service';
import type { Requests } from '../sheets-api/schema';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { ServiceException } from './errors';
import type { Host } from './host';

/**
 * What a run's SpreadsheetApp has written and not sent: it goes out together, when something is read, on `flush()` and
 * at the end. Until then nobody else sees it, the Sheets API neither.
 */
export class CellBuffer {
  private pending: Partial<Requests>[] = [];
  private readonly api: SheetsApi;

  constructor(
    private readonly spreadsheets: ReadonlyMap<string, Spreadsheet>,
    private readonly host: Host,
  ) {
    this.api = new SheetsApi(spreadsheets, host.actor);
  }

  /** The spreadsheet with all that was written so far. */
  read(): Spreadsheet {
    this.flush();
    return this.open();
  }

  /** @throws {ServiceException} where the spreadsheet as it is now would refuse it. */
  write(...requests: Partial<Requests>[]): void {
    const all = [...this.pending, ...requests];
    refusing(() => this.api.tryBatch(this.host.active, all));
    this.pending = all;
  }

  flush(): void {
    if (this.pending.length === 0) return;
    const requests = this.pending;
    this.pending = [];
    refusing(() => this.api.batchUpdate(this.host.active, { requests }));
  }

  private open(): Spreadsheet {
    const spreadsheet = this.spreadsheets.get(this.host.active);
    if (!spreadsheet) throw new Error(`No spreadsheet ${this.host.active}`);
    return spreadsheet;
  }
}

function refusing(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ServiceException(
      error.body.code === 403 ? 'You do not have permission to perform that action.' : error.body.message,
    );
  }
}
