import type { Day } from '../../text/calendar';

/** Where a number of a paper comes from: the figure, of which unit, and the keys of the rows behind it. */
export interface Source {
  readonly figure: string;
  /** Its name as people read it. */
  readonly label: string;
  readonly unit: string | null;
  /** Null for counts that come from another file, which tells no rows. */
  readonly rows: readonly string[] | null;
}

/** A piece of a text. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** What an officer is to write in its place. */
  readonly isBlank?: boolean;
  readonly source?: Source;
}

export interface TextBlock {
  readonly kind: 'text';
  readonly spans: readonly Span[];
  /** In the middle, as QUYẾT ĐỊNH: before the articles; else justified. */
  readonly isCentred?: boolean;
}

/** I., 1., 1.1., 1.1.1. with its number in front. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly spans: readonly Span[];
}

export interface TableCell {
  readonly spans: readonly Span[];
  readonly align?: 'left' | 'center' | 'right';
}

/** A table with a frame; the first rows are its header. */
export interface TableBlock {
  readonly kind: 'table';
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** The row that is a sum, from 0. */
  readonly sum?: number;
}

export type Block = TextBlock | Heading | TableBlock;

/** Who signs: for whom (TM. BAN THƯỜNG VỤ), as what (BÍ THƯ), and the name, empty where a person writes it. */
export interface Signer {
  readonly authority: readonly string[];
  readonly post: string;
  readonly name: string;
}

/** What stands behind the signature, on pages of its own. */
export interface Annex {
  readonly title: string;
  readonly isWide: boolean;
  readonly blocks: readonly Block[];
}

/** The paper's number; `serial` null where it is still to be given. */
export interface PaperNumber {
  readonly serial: number | null;
  readonly type: string;
  readonly issuer: string;
}

/** An official paper, before it is written as a file. */
export interface Paper {
  /** Names of the superior and of the issuer, a line each, as they are called; capitals are made of them. */
  readonly superior: string | null;
  readonly issuer: readonly string[];
  readonly number: PaperNumber | null;
  readonly place: string;
  /** The day of the paper; null leaves day and month to be written. */
  readonly date: Day | null;
  /** The type, as BÁO CÁO; null for a letter, whose abstract stands below the number. */
  readonly title: string | null;
  /** A line each. */
  readonly abstract: readonly string[];
  /** To whom a letter or an invitation goes. */
  readonly addressees: readonly string[];
  readonly blocks: readonly Block[];
  /** One on the right; of minutes two, the secretary on the left first. */
  readonly signers: readonly Signer[];
  /** Without dashes and points; none for papers that are signed by two. */
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
}

/** What a program shows of a text whose blanks are still to be written. */
export function shownText({ text, isBlank }: Span): string {
  return isBlank === true ? `[${text}]` : text;
}
