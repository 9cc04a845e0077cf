import type { Texts } from './fields';

/** How a unit stands with 1+1 in this school year; null where there is nothing to judge. */
export interface Standing {
  readonly schoolYear: string;
  readonly members: number | null;
  readonly recruiters: number | null;
  readonly coverage: number | null;
  readonly intoUnion: number | null;
  readonly intoAssociation: number | null;
  readonly open: readonly OpenContact[];
  /** Contacts on their way that have no key yet: they can't be opened here. */
  readonly unnamed: number;
}

export interface OpenContact {
  readonly ref: string;
  readonly youth: string;
  readonly recruiter: string;
  readonly organisation: string;
  readonly status: string;
  readonly date: string;
  readonly days: number;
}

/** A contact's row, and the person of the roster whom it is about, where one is found. */
export interface ContactPage {
  readonly ref: string;
  readonly fields: Texts;
  readonly recruiter: string;
  readonly youthRef: string | null;
  /** The recruiter's branch, which a new person most often joins. */
  readonly unit: string;
}

/** A person, and whom they brought in. */
export interface ChainNode {
  readonly name: string;
  readonly unit: string;
  readonly organisation: string;
  readonly date: string;
  readonly children: readonly ChainNode[];
}
