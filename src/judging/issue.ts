import type { Day } from '../text/calendar';

export type Severity = 'error' | 'warning';

/** A cell's fault and what stands in it. */
interface Written {
  readonly written: string;
}

/** Where the code says it all. */
type NoFacts = Readonly<Record<string, never>>;

/** A dated thing that should have come first. */
interface DatePair {
  readonly earlier: string;
  readonly earlierDay: Day;
  readonly later: string;
  readonly laterDay: Day;
}

/**
 * What each rule found, as data; `words` makes the sentence of it. Codes are stable: other programs and the officers'
 * notes name them.
 */
export interface FactsOf {
  required: { readonly header: string };
  'missing-column': { readonly header: string; readonly nearest: string | null; readonly isHeaderRow: boolean };
  'misspelt-column': { readonly header: string; readonly written: string };
  'duplicate-column': { readonly header: string; readonly at: readonly string[] };
  'misspelt-sheet': Written & { readonly title: string };
  'bad-date': Written & { readonly imprecise: boolean };
  'bad-number': Written & { readonly header: string };
  'bad-choice': Written & {
    readonly header: string;
    readonly allowed: readonly string[];
    readonly example: string | null;
  };
  'bad-email': Written;
  'bad-phone': Written;
  'unknown-setting': Written & { readonly nearest: string | null };
  'date-imprecise': Written;
  'date-in-future': { readonly header: string; readonly day: Day };
  'duplicate-key': {
    readonly header: string;
    readonly value: string;
    readonly row: number;
    readonly name: string | null;
  };
  'unknown-ref': Written & { readonly title: string; readonly nearest: string | null; readonly name: string | null };
  'unit-cycle': { readonly codes: readonly string[] };
  'unit-root': { readonly root: string };
  'unit-level': { readonly level: string; readonly parent: string; readonly parentLevel: string | null };
  'age-range': { readonly age: number; readonly youngest: number; readonly oldest: number };
  'joined-too-young': { readonly day: Day; readonly birthday: Day; readonly age: number };
  'over-30-active': { readonly birthday: Day; readonly age: number };
  'possible-duplicate': { readonly name: string; readonly row: number; readonly by: 'name' | 'phone' };
  'stale-row': { readonly updated: Day; readonly months: number };
  'left-without-date': { readonly state: string; readonly header: string };
  'off-campus-address': { readonly residence: string };
  'unit-closed': { readonly unit: string };
  'recruiter-not-member': { readonly name: string; readonly day: Day };
  'self-recruit': NoFacts;
  'already-member': { readonly name: string; readonly organisation: string; readonly joined: Day };
  'admitted-without-date': NoFacts;
  'admitted-without-proof': NoFacts;
  'double-credit': { readonly key: string; readonly recruiter: string; readonly day: Day };
  'credited-not-in-roster': { readonly name: string; readonly organisation: string; readonly known: boolean };
  'done-without-date': { readonly state: string; readonly header: string };
  'date-order': DatePair;
  'nominee-not-member': { readonly name: string; readonly day: Day };
  'nominee-rating': { readonly name: string; readonly years: readonly string[] };
  'stage-without-date': { readonly stage: string; readonly header: string };
  'stage-skipped': { readonly stage: string; readonly header: string };
  'stage-behind': { readonly stage: string; readonly header: string };
  'votes-arithmetic': {
    readonly smaller: string;
    readonly less: number;
    readonly larger: string;
    readonly more: number;
  };
  'votes-quorum': {
    readonly present: number;
    readonly members: number;
    readonly share: string;
    readonly least: number;
  };
  'votes-majority': { readonly header: string; readonly votes: number; readonly of: number; readonly whole: string };
  'certificate-expired': { readonly taken: Day; readonly years: number };
  'nominated-twice': { readonly key: string };
  renominated: { readonly sent: Day };
  'online-forbidden': { readonly votes: readonly string[] };
  'attendance-not-member': { readonly name: string; readonly day: Day; readonly unit: string | null };
  'transfer-late': { readonly name: string; readonly due: Day };
  'temporary-long': { readonly since: Day };
  'post-vacant': { readonly unit: string };
  'term-over': { readonly end: Day };
  'two-secretaries': { readonly unit: string; readonly key: string };
  'post-twice': { readonly key: string };
  'barred-by-discipline': { readonly what: string; readonly day: Day; readonly until: Day };
  'wrong-locale': { readonly file: string; readonly locale: string; readonly timeZone: string };
}

export type IssueCode = keyof FactsOf;

const WARNINGS: readonly IssueCode[] = [
  'misspelt-column',
  'misspelt-sheet',
  'unknown-setting',
  'date-imprecise',
  'date-in-future',
  'age-range',
  'joined-too-young',
  'over-30-active',
  'possible-duplicate',
  'stale-row',
  'left-without-date',
  'off-campus-address',
  'unit-closed',
  'admitted-without-proof',
  'double-credit',
  'credited-not-in-roster',
  'nominee-rating',
  'stage-skipped',
  'stage-behind',
  'votes-quorum',
  'votes-majority',
  'certificate-expired',
  'nominated-twice',
  'renominated',
  'attendance-not-member',
  'transfer-late',
  'temporary-long',
  'post-vacant',
  'term-over',
  'two-secretaries',
  'wrong-locale',
];
const WARNING = new Set<IssueCode>(WARNINGS);

export function severityOf(code: IssueCode): Severity {
  return WARNING.has(code) ? 'warning' : 'error';
}

/** One thing that an officer should mend. `null` where the whole file, sheet or row is meant. */
export type Issue = {
  readonly [C in IssueCode]: {
    readonly code: C;
    readonly severity: Severity;
    /** The sheet's name. */
    readonly table: string | null;
    /** The sheet's row number; the header is row 1. */
    readonly row: number | null;
    readonly key: string | null;
    /** The header of the column to mend. */
    readonly column: string | null;
    readonly facts: FactsOf[C];
  };
}[IssueCode];
