import { dressColumns, undressColumns } from '../../sheet/dress';
import { headerKey, quoted } from '../../sheet/layout';
import type { Request } from '../../sheet/write';
import { caseless } from '../../text/spelling';
import { headerNote } from '../../words/headers';
import { batchGet } from '../file/api';
import { headersOf, type ReadFile, type ReadSheet } from '../file/read-spreadsheet';
import type { CellChange } from '../commit/writes';

/** A sheet of an older version, and the columns that its table has gained since. */
interface Lacking {
  readonly sheet: ReadSheet;
  /** By the property, the header. */
  readonly columns: ReadonlyMap<string, string>;
}

/**
 * The columns that the sheets of a file lack. One whose header is only misspelt is there, and where officers have a
 * column of that header it stays theirs; a sheet without any of our headers is no older version.
 */
export function lackingColumns({ sheets, layout: file }: ReadFile): Lacking[] {
  return sheets.flatMap((sheet) => {
    const { at, faults } = sheet.layout;
    const written = new Set(headersOf(file, sheet.info.title).map(headerKey));
    const misspelt = faults.flatMap((fault) =>
      fault.code === 'misspelt-column' || (fault.code === 'missing-column' && fault.nearest !== null)
        ? [fault.column]
        : [],
    );
    const columns = Object.entries(sheet.table.columns).flatMap(([property, { header }]) =>
      at.has(property) || misspelt.includes(property) || written.has(caseless(header))
        ? []
        : [[property, header] as const],
    );
    return at.size === 0 || columns.length === 0 ? [] : [{ sheet, columns: new Map(columns) }];
  });
}

/** What adds columns at the right end of their sheets, behind whatever stands there. One read. */
export function addColumns(id: string, lacking: readonly Lacking[]) {
  const rows = batchGet(
    id,
    lacking.map(({ sheet }) => quoted(sheet.info.title)),
    {},
  );
  const changes: CellChange[] = [];
  const requests: Request[] = [];
  const requestsBack: Request[] = [];
  for (const [index, { sheet, columns }] of lacking.entries()) {
    const { info, layout, cells } = sheet;
    const width = Math.max(0, ...(rows[index] ?? []).map((row) => row.length));
    const places = new Map([...columns.keys()].map((property, place) => [property, width + place]));
    const none = [...columns.keys()].map((property) => [property, []] as const);
    const longer = {
      ...sheet,
      layout: { ...layout, at: new Map([...layout.at, ...places]) },
      cells: new Map([...cells, ...none]),
    };
    changes.push(...[...columns].map(([property, value]) => ({ sheet: longer, row: 1, property, value })));
    const table = { ...sheet.table, sheetId: info.id };
    const length = width + columns.size - info.columnCount;
    const room = { appendDimension: { sheetId: info.id, dimension: 'COLUMNS', length } };
    const dress = dressColumns(table, places, { noteOf: headerNote }) as unknown as Request[];
    requests.push(...(length > 0 ? [room] : []), ...dress);
    requestsBack.push(...(undressColumns(table, places.values()) as unknown as Request[]));
  }
  return { changes, requests, requestsBack };
}
