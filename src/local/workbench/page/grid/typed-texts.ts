import { CellValueType, type ICellData, type Univer } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/preset-sheets-core';

/** Before the library reads numbers and dates out of what was typed. */
const FIRST = 100;

/** A cell as it was typed or pasted, until the desk says how it shows. It keeps the text, which is done anew after an undo. */
export function typedCell(text: string): ICellData {
  return { v: text, t: CellValueType.STRING, f: null, si: null, p: null, custom: { typed: text } };
}

/** What was typed or pasted into a cell, null where it was refused; undefined where it was neither. */
export function typedText(cell: ICellData | null): string | null | undefined {
  return cell?.custom?.['typed'] as string | null | undefined;
}

/** What is typed goes out as it was typed: what it means in this file, the desk decides. */
export function catchTyped(
  univer: Univer,
  isAllowed: (sheetId: number, row: number, column: number, text: string) => boolean,
): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, { subUnitId, row, col }, next) => {
        if (!cell || typeof cell.f === 'string' || cell.p || typeof cell.v !== 'string') return next(cell);
        const sheetId = Number(subUnitId);
        const text = cell.t === CellValueType.FORCE_STRING ? `'${cell.v}` : cell.v;
        const typed = isAllowed(sheetId, row, col, cell.v) ? text : null;
        return { ...cell, t: CellValueType.STRING, custom: { typed } };
      },
    });
}
