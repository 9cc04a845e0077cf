/** Faults of one kind: how many, and the first of them. */
export interface HealthFault {
  readonly severity: 'error' | 'warning';
  readonly count: number;
  readonly example: string;
  readonly sheet: string;
  readonly ref: string;
}

export interface Health {
  readonly errors: number;
  readonly warnings: number;
  readonly faults: readonly HealthFault[];
  /** Why the register could not be read; null where it was, or is this file. */
  readonly withoutRegister: string | null;
  readonly isVietnamese: boolean;
  /** Sheets that a file of this role should have. */
  readonly missing: readonly string[];
  /** What to do about tables whose column of keys was emptied, pasted over or lost, as sentences. */
  readonly lostKeys: readonly string[];
  /** Forms whose sheet of answers is gone. */
  readonly lostForms: readonly string[];
  readonly active: number;
  /** Rows that count in no figure. */
  readonly excluded: number;
  /** Days since the last summary, null where none was made yet; null for a file that makes none. */
  readonly summary: { readonly days: number | null } | null;
  readonly automation: Automation;
}

/** What runs by itself, as far as it can be told: Google says of triggers neither the last run nor the next. */
export interface Automation {
  /** Who looks after it; '' where nobody does. */
  readonly owner: string;
  readonly isMine: boolean;
  readonly mode: 'OFF' | 'ALLOWLIST' | 'LIVE';
  /** Recipients that mail may still go to today, of the account in use; null where Google doesn't tell. */
  readonly quota: number | null;
  readonly handlers: readonly HandlerState[];
}

export interface HandlerState {
  readonly handler: string;
  /** Triggers of the account in use; those of others nobody is shown. */
  readonly found: number;
  /** When it ran last, as dd/MM/yyyy HH:mm, and how that ended; '' where it never did. */
  readonly last: string;
  readonly result: string;
  /** About when it should run next; '' where the clock has no say, or nobody looks after it. */
  readonly next: string;
  readonly isLate: boolean;
}
