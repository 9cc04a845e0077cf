import type { Texts } from './fields';

/** How somebody may be marked at a meeting. */
export const PRESENCES = ['Có mặt', 'Vắng có lý do', 'Vắng không có lý do'] as const;

/** A meeting whose attendance is taken. */
export interface MeetingHit {
  readonly ref: string;
  /** Day and time. */
  readonly when: string;
  readonly unit: string;
  readonly subject: string;
  /** How many were there, as far as it is written. */
  readonly present: number;
  /** Whether its short code is taken now. */
  readonly isOpen: boolean;
  readonly isHeld: boolean;
}

export interface Meetings {
  readonly hasForm: boolean;
  /** The latest first. */
  readonly meetings: readonly MeetingHit[];
  /** How many are to come: they can't be opened yet. */
  readonly later: number;
}

/** How the attendance of a meeting stands: its code, until when it is taken (HH:mm), and the form with it; '' when it is not. */
export interface Attended extends MeetingHit {
  readonly code: string;
  readonly until: string;
  readonly link: string;
}

/** A meeting as it is held: its roll, its votes and its own fields. */
export interface RollCall {
  readonly ref: string;
  readonly unit: string;
  readonly fields: Texts;
  /** By name: those who were due that day, then others who are marked; '' where nobody is marked yet. */
  readonly roll: readonly {
    readonly ref: string;
    readonly name: string;
    readonly isDue: boolean;
    readonly presence: string;
    readonly reason: string;
  }[];
  readonly ballots: readonly { readonly ref: string; readonly fields: Texts }[];
  /** The share of those due that has to be there, by the setting of the day. */
  readonly quorum: { readonly of: number; readonly parts: number };
  /** Whether more than half of those summoned have to agree, not of those present alone. */
  readonly ofSummoned: boolean;
  /** A meeting to come: no roll is called yet. */
  readonly isAhead: boolean;
}
