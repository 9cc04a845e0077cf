import { boxName, type Box } from '../../spreadsheet/a1';
import { numberArgument } from '../arguments';
import { RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { ServiceMethods } from '../service-table';

/** A range of a sheet: its object knows its own place. */
export function rangeObject(sheetId: number, box: Box): RemoteObject {
  const { startRow, startColumn, endRow, endColumn } = box;
  return new RemoteObject('Range', [sheetId, startRow, startColumn, endRow, endColumn].join(' '));
}

export function rangePlace(self: string | number): { sheetId: number; box: Box } {
  const [sheetId = 0, startRow = 0, startColumn = 0, endRow = 0, endColumn = 0] = String(self).split(' ').map(Number);
  return { sheetId, box: { startRow, startColumn, endRow, endColumn } };
}

/** Where a range stands, and others beside it: developers.google.com/apps-script/reference/spreadsheet/range */
export function rangePlaces(activate: (sheetId: number, box?: Box) => void) {
  return {
    'Range#getRow': { call: (_, self) => rangePlace(self).box.startRow + 1 },
    'Range#getColumn': { call: (_, self) => rangePlace(self).box.startColumn + 1 },
    'Range#getLastRow': { call: (_, self) => rangePlace(self).box.endRow },
    'Range#getLastColumn': { call: (_, self) => rangePlace(self).box.endColumn },
    'Range#getNumRows': { call: (_, self) => rangePlace(self).box.endRow - rangePlace(self).box.startRow },
    'Range#getNumColumns': { call: (_, self) => rangePlace(self).box.endColumn - rangePlace(self).box.startColumn },
    'Range#getHeight': { call: (_, self) => rangePlace(self).box.endRow - rangePlace(self).box.startRow },
    'Range#getWidth': { call: (_, self) => rangePlace(self).box.endColumn - rangePlace(self).box.startColumn },
    'Range#getA1Notation': { call: (_, self) => boxName(rangePlace(self).box) },
    'Range#getSheet': { call: (_, self) => new RemoteObject('Sheet', rangePlace(self).sheetId) },
    'Range#getGridId': { call: (_, self) => rangePlace(self).sheetId },
    'Range#activate': {
      call: (_, self) => {
        const { sheetId, box } = rangePlace(self);
        activate(sheetId, box);
        return new RemoteObject('Range', self);
      },
    },
    'Range#getCell': {
      call: ([row, column], self) => {
        const { sheetId, box } = rangePlace(self);
        const startRow = box.startRow + numberArgument(row, 'Range.getCell') - 1;
        const startColumn = box.startColumn + numberArgument(column, 'Range.getCell') - 1;
        if (startRow >= box.endRow || startColumn >= box.endColumn)
          throw new ServiceException('Cell reference out of range');
        return rangeObject(sheetId, { startRow, startColumn, endRow: startRow + 1, endColumn: startColumn + 1 });
      },
    },
    'Range#offset': {
      call: ([rows, columns, height, width], self) => {
        const { sheetId, box } = rangePlace(self);
        const startRow = box.startRow + numberArgument(rows, 'Range.offset');
        const startColumn = box.startColumn + numberArgument(columns, 'Range.offset');
        const endRow = startRow + (typeof height === 'number' ? height : box.endRow - box.startRow);
        const endColumn = startColumn + (typeof width === 'number' ? width : box.endColumn - box.startColumn);
        return rangeObject(sheetId, { startRow, startColumn, endRow, endColumn });
      },
    },
  } satisfies ServiceMethods;
}
