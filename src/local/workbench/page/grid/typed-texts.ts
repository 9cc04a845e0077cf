import { CellValueType, type Univer } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/preset-sheets-core';

/** Before the library reads numbers and dates out of what was typed. */
const FIRST = 100;

/** Texts as they were typed or pasted, until they are told; null where one was refused. */
export class TypedTexts {
  private readonly texts = new Map<string, string | null>();

  set(sheetId: number, row: number, column: number, text: string | null): void {
    this.texts.set(key(sheetId, row, column), text);
  }

  take(sheetId: number, row: number, column: number): string | null | undefined {
    const text = this.texts.get(key(sheetId, row, column));
    this.texts.delete(key(sheetId, row, column));
    return text;
  }
}

/** What is typed goes out as it was typed: what it means in this file, the desk decides. */
export function catchTyped(
  univer: Univer,
  typed: TypedTexts,
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
        typed.set(sheetId, row, col, isAllowed(sheetId, row, col, cell.v) ? text : null);
        return { ...cell, t: CellValueType.STRING, custom: null };
      },
    });
}

function key(sheetId: number, row: number, column: number): string {
  return `${String(sheetId)} ${String(row)} ${String(column)}`;
}
