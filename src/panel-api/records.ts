import type { Texts } from './fields';

/** The rows of a table, the latest first, with what is counted of them. */
export interface Records {
  readonly schoolYear: string;
  /** Of this school year; null where there is nothing to judge. */
  readonly figures: readonly { readonly label: string; readonly value: number | null }[];
  readonly rows: readonly RecordItem[];
  /** Rows without a key: they can't be opened here yet. */
  readonly unnamed: number;
}

export interface RecordItem {
  readonly ref: string;
  readonly name: string;
  readonly details: readonly string[];
  readonly isOver: boolean;
}

export interface RecordPage {
  readonly ref: string;
  readonly name: string;
  readonly fields: Texts;
}
