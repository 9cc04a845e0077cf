import { boxName, parseRange, type Box } from '../../spreadsheet/a1';
import { bounded } from '../../spreadsheet/bounded';
import type { Sheet } from '../../spreadsheet/sheet';
import { numberArgument } from '../arguments';
import type { CellBuffer } from '../cell-buffer';
import { RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { ServiceMethods } from '../service-table';
import { rangeObject, rangePlace } from './range-place';
import { mismatch } from './set-values';

interface Around {
  buffer: CellBuffer;
  active: string;
  activate: (sheetId: number, box?: Box) => void;
}

/** One sheet and its ranges: developers.google.com/apps-script/reference/spreadsheet/sheet */
export function sheetService({ buffer, active, activate }: Around) {
  const sheetOf = (self: string | number): Sheet => {
    const sheet = buffer.read().sheetById(Number(self));
    if (!sheet) throw new ServiceException(`Sheet ${self} not found`);
    return sheet;
  };
  const range = (self: string | number, box: Box): RemoteObject => rangeObject(sheetOf(self).properties.id, box);
  return {
    'Sheet#getName': { call: (_, self) => sheetOf(self).properties.title },
    'Sheet#getSheetName': { call: (_, self) => sheetOf(self).properties.title },
    'Sheet#getSheetId': { call: (_, self) => sheetOf(self).properties.id },
    'Sheet#getIndex': { call: (_, self) => buffer.read().sheets.indexOf(sheetOf(self)) + 1 },
    'Sheet#getParent': { call: () => new RemoteObject('Spreadsheet', active) },
    'Sheet#isSheetHidden': { call: (_, self) => sheetOf(self).properties.hidden },
    'Sheet#getFrozenRows': { call: (_, self) => sheetOf(self).properties.frozenRows },
    'Sheet#getMaxRows': { call: (_, self) => sheetOf(self).properties.rowCount },
    'Sheet#getMaxColumns': { call: (_, self) => sheetOf(self).properties.columnCount },
    'Sheet#getLastRow': { call: (_, self) => sheetOf(self).lastDataRow },
    'Sheet#getLastColumn': { call: (_, self) => lastColumn(sheetOf(self)) },
    'Sheet#getDataRange': {
      call: (_, self) => {
        const sheet = sheetOf(self);
        // An empty sheet has A1.
        const [endRow, endColumn] = [Math.max(1, sheet.lastDataRow), Math.max(1, lastColumn(sheet))];
        return range(self, { startRow: 0, startColumn: 0, endRow, endColumn });
      },
    },
    'Sheet#getRange': { call: (args, self) => range(self, boxOf(sheetOf(self), args)) },
    'Sheet#activate': {
      call: (_, self) => {
        activate(sheetOf(self).properties.id);
        return new RemoteObject('Sheet', self);
      },
    },
    'Sheet#setActiveRange': {
      call: ([given], self) => {
        if (!(given instanceof RemoteObject) || given.type !== 'Range') throw mismatch('Sheet.setActiveRange');
        activate(sheetOf(self).properties.id, rangePlace(given.self).box);
        return given;
      },
    },
  } satisfies ServiceMethods;
}

function lastColumn(sheet: Sheet): number {
  let last = 0;
  for (let row = 0; row < sheet.height; row++) {
    const values = sheet.row(row);
    for (let column = values.length; column > last; column--) {
      if (values[column - 1] !== null) last = column;
    }
  }
  return last;
}

/** ('A1:B2'), (row, column), with numbers of rows and of columns after them; rows and columns count from 1. */
function boxOf(sheet: Sheet, args: readonly unknown[]): Box {
  const { rowCount, columnCount } = sheet.properties;
  const box = args.length === 1 ? namedBox(sheet, args[0]) : numberedBox(args);
  if (box.startRow < 0 || box.startColumn < 0 || box.endRow <= box.startRow || box.endColumn <= box.startColumn) {
    throw new ServiceException('The starting row or column of the range is too small.');
  }
  if (box.endRow > rowCount || box.endColumn > columnCount) {
    throw new ServiceException(`The coordinates of the range are outside the dimensions of the sheet: ${boxName(box)}`);
  }
  return box;
}

function namedBox(sheet: Sheet, text: unknown): Box {
  const parsed = typeof text === 'string' ? parseRange(text) : undefined;
  if (typeof text !== 'string') throw mismatch('Sheet.getRange');
  if (!parsed) throw new ServiceException('Range not found');
  return bounded(sheet, parsed);
}

function numberedBox([row, column, rows = 1, columns = 1]: readonly unknown[]): Box {
  if ([row, column, rows, columns].some((one) => typeof one !== 'number')) throw mismatch('Sheet.getRange');
  const startRow = numberArgument(row, 'Sheet.getRange') - 1;
  const startColumn = numberArgument(column, 'Sheet.getRange') - 1;
  return {
    startRow,
    startColumn,
    endRow: startRow + numberArgument(rows, 'Sheet.getRange'),
    endColumn: startColumn + numberArgument(columns, 'Sheet.getRange'),
  };
}
