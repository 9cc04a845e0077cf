export type Severity = 'error' | 'warning';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'Lỗi', warning: 'Cảnh báo' };

/**
 * A fact that must hold. What its check found comes as data (`F`), of which the rule makes the sentence that officers
 * read: what is wrong, where, and what to do.
 */
export interface Rule<F = never> {
  /** Stable: other programs and the officers' notes name it. */
  readonly code: string;
  readonly severity: Severity;
  /**
   * Whether a row that breaks it counts in no figure: always, never (what was recorded happened all the same), or where
   * the column to mend is one that figures mind: a key, a reference, a required one, or one that a figure reads.
   */
  readonly keepsRowOut: boolean | 'by column';
  readonly says: (facts: F) => string;
}

type Spec<F> = Pick<Rule<F>, 'code' | 'says'> & Partial<Pick<Rule<F>, 'keepsRowOut'>>;

/** A rule whose breach is an error; by default it keeps a row out by the column to mend. */
export function error<F>(spec: Spec<F>): Rule<F> {
  return { severity: 'error', keepsRowOut: 'by column', ...spec };
}

/** A rule whose breach asks for a second look; such a row counts. */
export function warning<F>(spec: Pick<Rule<F>, 'code' | 'says'>): Rule<F> {
  return { severity: 'warning', keepsRowOut: false, ...spec };
}

/** Where the code says it all. */
export type NoFacts = Readonly<Record<string, never>>;
