/** Whoever holds it is alone at the open spreadsheet. */
export interface Lock {
  /** Whether it could be had within so many milliseconds. */
  take(milliseconds: number): boolean;
  release(): void;
}
