import type { Books } from '../../judging/books';
import type { KeyGiver, PlanStep } from '../../judging/plan';
import type { Fault } from '../../sheet/kinds';
import type { Concern } from '../care';
import type { Hand } from '../people';
import type { Suggestion } from './table';

/** A response as it stands in its sheet. */
export interface Answered {
  /** Texts by question. */
  readonly texts: Readonly<Record<string, string>>;
  /** The address that Google vouches for; '' where none is collected. */
  readonly email: string;
  /** When it was sent, as a serial number. */
  readonly sentAt: number;
  /** Tells this response from others, and its revisions from each other. */
  readonly revision: string;
}

/** A meeting that takes attendance, from one moment to another (serial numbers). */
export interface OpenMeeting {
  readonly meeting: string;
  readonly code: string;
  readonly from: number;
  readonly until: number;
}

/** Why a response is not taken. */
export type Refusal =
  | { readonly code: 'no-person'; readonly written: string }
  | { readonly code: 'other-birth-date' }
  | { readonly code: 'nothing-new' }
  | { readonly code: 'wrong-code' }
  | { readonly code: 'closed-code' }
  | { readonly code: 'no-consent' }
  | { readonly code: 'too-long' }
  | { readonly code: 'unreadable'; readonly fault: Fault; readonly column: string; readonly written: string };

/**
 * What becomes of a response: steps of a plan and by what its result is known, or why not. Two `about` the same are taken
 * one after the other, the second on the books that the first has left.
 */
export type Outcome =
  { readonly steps: readonly PlanStep[]; readonly ref: string; readonly about: string } | { readonly refused: Refusal };

/** Around a response: what it is judged by. */
export interface Circumstances {
  readonly books: Books;
  readonly keys: KeyGiver;
  readonly hand: Hand;
  readonly open: readonly OpenMeeting[];
  /** The suggestion or the concern that an earlier version of the response made. */
  readonly before: Suggestion | Concern | null;
  /** Whether what is one's own may be written without an officer. */
  readonly mayWrite: boolean;
}
