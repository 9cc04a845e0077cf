/** The spreadsheet that is open, by SpreadsheetApp: what a simple trigger may use too. */
export interface OpenSpreadsheet {
  id(): string;
  sheet(title: string): OpenSheet | null;
  /** Writes what was set and not written yet. */
  flush(): void;
}

export interface OpenSheet {
  getName(): string;
  getSheetId(): number;
  getMaxRows(): number;
  getDataRange(): SheetRange;
  getRange(a1: string): SheetRange;
  getRange(row: number, column: number, rows: number, columns: number): SheetRange;
}

/** Cells of a sheet; rows and columns count from 1. */
export interface SheetRange {
  getSheet(): OpenSheet;
  getRow(): number;
  getLastRow(): number;
  getColumn(): number;
  getLastColumn(): number;
  getValue(): unknown;
  setValue(value: unknown): unknown;
  getValues(): unknown[][];
  setValues(values: unknown[][]): SheetRange;
  getFormulas(): string[][];
  getNotes(): string[][];
  setNotes(notes: string[][]): unknown;
  /** #rrggbb; null takes a colour away. */
  getBackgrounds(): string[][];
  setBackgrounds(colors: (string | null)[][]): unknown;
  setNumberFormat(format: string): unknown;
  clearContent(): unknown;
}
