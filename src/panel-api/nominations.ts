import type { Texts } from './fields';

export interface WaitingItem {
  readonly ref: string;
  readonly name: string;
  readonly unit: string;
  readonly stage: string;
  readonly days: number;
}

export type WhyNot = 'rating' | 'open' | 'unknown-rating';

export interface Candidate {
  readonly ref: string;
  readonly name: string;
  readonly unit: string;
  readonly whyNot: readonly WhyNot[];
}

export interface Board {
  readonly resolved: number | null;
  readonly waiting: readonly WaitingItem[];
  /** Nominations that wait and have no key yet. */
  readonly unnamed: number;
  readonly candidates: readonly Candidate[];
}

export interface NominationPage {
  readonly ref: string;
  readonly name: string;
  readonly unit: string;
  readonly fields: Texts;
}
