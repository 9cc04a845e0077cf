/** What a number format shows; `TEXT` is the format `@`, which keeps what is typed as it is. */
export type NumberFormatType =
  'TEXT' | 'NUMBER' | 'PERCENT' | 'CURRENCY' | 'DATE' | 'TIME' | 'DATE_TIME' | 'SCIENTIFIC';

/** What a person set on a cell. Colours are six hex digits, upper case, without #. */
export interface CellFormat {
  numberFormat?: { type: NumberFormatType; pattern: string };
  fill?: string;
  fontColor?: string;
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  /** Where a click leads: an address, or `#gid=…&range=…` in the same spreadsheet. */
  link?: string;
  horizontal?: 'LEFT' | 'CENTER' | 'RIGHT';
  vertical?: 'TOP' | 'MIDDLE' | 'BOTTOM';
  wrap?: 'OVERFLOW_CELL' | 'CLIP' | 'WRAP';
}

/** A data validation rule. `type` is Google's `ConditionType`; `values` hold what a person would type. */
export interface Validation {
  type: string;
  values: string[];
  /** Whether a value that breaks the rule is refused, not only marked. */
  strict: boolean;
  /** Whether a drop-down arrow is shown. */
  showCustomUi: boolean;
  inputMessage?: string;
}

/** The type that Google shows for a pattern, as `dd/mm/yyyy` or `#,##0`. */
export function formatType(pattern: string): NumberFormatType {
  const bare = pattern.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (bare.trim() === '@') return 'TEXT';
  if (/^general$/i.test(bare.trim())) return 'NUMBER';
  const date = /[dy]|m{3,}/i.test(bare);
  const time = /[hs]|am\/pm/i.test(bare);
  if (date || time) return date && time ? 'DATE_TIME' : date ? 'DATE' : 'TIME';
  if (bare.includes('%')) return 'PERCENT';
  if (/E[+-]/i.test(bare)) return 'SCIENTIFIC';
  return /[₫$€£¥]/.test(pattern) ? 'CURRENCY' : 'NUMBER';
}
