import { CellValueType, InterceptorEffectEnum, type Univer } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { GridCell } from '../../protocol';
import { shownText } from './filter-texts';

const FIRST = 100;
/** What the library gives for a function that it does not know. */
export const UNKNOWN = '#NAME?';

/**
 * Numbers and dates show as the desk says, and are edited as they show. A formula of a function that the library does not
 * know shows what it gave elsewhere.
 */
export function showDisplayTexts(
  univer: Univer,
  cellAt: (sheetId: number, row: number, column: number) => GridCell | null | undefined,
): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value,
      priority: FIRST,
      handler: (cell, { subUnitId, row, col }, next) => {
        const known = cell?.v === UNKNOWN ? cellAt(Number(subUnitId), row, col) : null;
        if (known?.f !== undefined && known.v !== undefined) {
          return next({ ...cell, v: shownText(known), t: CellValueType.STRING });
        }
        const shown: unknown = cell?.custom?.['shown'];
        return next(typeof shown === 'string' ? { ...cell, v: shown, t: CellValueType.NUMBER } : cell);
      },
    });
}
