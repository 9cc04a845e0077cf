import { cellName } from '../../spreadsheet/a1';
import type { CellValue } from '../../spreadsheet/sheet';
import { isoSerial } from './dates';
import { unescaped } from './escapes';
import type { SharedTexts } from './shared-texts';
import type { RawCell } from './sheet-part';
import type { TextPool } from './text-pool';

/** A cell that names a text that the file doesn't have. */
export class BrokenCell extends Error {
  constructor(readonly cell: string) {
    super(`No such text: ${cell}`);
  }
}

/** Makes values of the cells of a workbook. */
export class CellValues {
  constructor(
    private readonly texts: SharedTexts | undefined,
    private readonly pool: TextPool,
    private readonly asksToCompute: boolean,
  ) {}

  /** `null` for an empty cell, and for a formula whose value nobody has computed. @throws {BrokenCell} */
  of(cell: RawCell): CellValue {
    const value = cell.type === 's' ? this.shared(cell) : this.written(cell);
    if (!isFormula(cell)) return value === '' ? null : value;
    return this.isPlaceholder(cell, value) ? null : value;
  }

  /** Whether parts of a cell's text have looks of their own. */
  isRich({ type, value, isRich }: RawCell): boolean {
    return isRich || (type === 's' && this.texts?.isRich(Number(value)) === true);
  }

  private written({ type, value, inline }: RawCell): CellValue {
    switch (type) {
      case 'inlineStr':
        return inline === null ? null : this.pool.keep(unescaped(inline));
      case 'str':
        return value === null ? null : this.pool.keep(unescaped(value));
      case 'b':
        return value === null || value === '' ? null : value === '1' || value.toLowerCase() === 'true';
      case 'd':
        return value === null || value === '' ? null : (isoSerial(value) ?? this.pool.keep(value));
      case 'e':
        return value;
      default:
        return value === null ? null : numberOrText(value);
    }
  }

  private shared({ value, row, column }: RawCell): CellValue {
    if (value === null || value === '') return null;
    const text = this.texts?.get(Number(value));
    if (text === undefined) throw new BrokenCell(cellName(row, column));
    return text;
  }

  /** A 0 that a program wrote because it computes nothing, as XlsxWriter says of its own. */
  private isPlaceholder({ type }: RawCell, value: CellValue): boolean {
    return (value === '' && type !== 'str' && type !== 'inlineStr') || (value === 0 && this.asksToCompute);
  }
}

export function isFormula({ formula, sharedFormula }: RawCell): boolean {
  return (formula !== null && formula !== '') || sharedFormula >= 0;
}

function numberOrText(value: string): CellValue {
  if (value.trim() === '') return '';
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}
