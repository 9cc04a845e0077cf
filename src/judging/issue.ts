import type { Rule, Severity } from './rule';

/** One thing that an officer should mend. `null` where the whole file, sheet or row is meant. */
export interface Issue {
  /** The rule that is broken, and its code and severity. */
  readonly rule: Rule;
  readonly code: string;
  readonly severity: Severity;
  /** The sheet's name. */
  readonly table: string | null;
  /** The sheet's row number; the header is row 1. */
  readonly row: number | null;
  readonly key: string | null;
  /** The header of the column to mend. */
  readonly column: string | null;
  /** What the rule's sentence is made of. */
  readonly facts: unknown;
}

/** What was found, where an issue is of a rule; else null. */
export function factsOf<F>(rule: Rule<F>, issue: Issue): F | null {
  return issue.rule === (rule as Rule) ? (issue.facts as F) : null;
}

/** The sentence that an officer reads. */
export function messageOf({ rule, facts }: Issue): string {
  return (rule.says as (facts: unknown) => string)(facts);
}
