import { CellValueType, type ICellData, type Nullable, type Univer } from '@univerjs/core';
import { SheetsSortService, SortType } from '@univerjs/preset-sheets-sort';

const ALPHABET = new Intl.Collator('vi');

/** Texts sort as in Vietnamese; the library would put every Á after Z. What else there is, it sorts itself. */
export function sortByAlphabet(univer: Univer): void {
  univer
    .__getInjector()
    .get(SheetsSortService)
    .registerCompareFn((type, a, b) => {
      const [one, other] = [textOf(a), textOf(b)];
      if (one === null || other === null) return null;
      return ALPHABET.compare(one, other) * (type === SortType.ASC ? 1 : -1);
    });
}

function textOf(cell: Nullable<ICellData>): string | null {
  return cell?.t === CellValueType.STRING && typeof cell.v === 'string' ? cell.v : null;
}
