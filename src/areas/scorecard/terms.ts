import { parseDecimal, partsOf } from '../../sheet/kinds';
import type { Figure } from '../../counting/counting';

/** A figure of a criterion, or one choice of it: `nominationsByStage[Đoàn viên ưu tú]`. */
export interface Term {
  readonly figure: string;
  readonly choice: string | null;
}

/** What a criterion asks for: a number, or a number of times a figure (`0,5 × branchesOpen`). */
export interface Target {
  readonly factor: number;
  readonly of: Term | null;
}

/** Terms joined by `;`, to be added; null where one is no name of a figure. Nothing of it is ever run as code. */
export function parseTerms(written: string): Term[] | null {
  const terms = partsOf(written).map(parseTerm);
  return terms.every((term) => term !== null) ? terms : null;
}

function parseTerm(written: string): Term | null {
  const match = /^([A-Za-z][A-Za-z0-9]*)(?: ?\[([^\][]+)\])?$/.exec(written);
  return match?.[1] === undefined ? null : { figure: match[1], choice: match[2]?.trim() ?? null };
}

/** A number, `95%`, or `0,5 × figure`; null for anything else. */
export function parseTarget(written: string): Target | null {
  const [number = '', name, ...rest] = written.split(/[×*]/).map((part) => part.trim());
  const share = number.endsWith('%');
  const factor = parseDecimal(share ? number.slice(0, -1).trim() : number);
  if (factor === null || rest.length > 0) return null;
  const of = name === undefined ? null : parseTerm(name);
  if (name !== undefined && of === null) return null;
  return { factor: share ? factor / 100 : factor, of };
}

/** Why a term has no number. */
export type Missing = 'unknown' | 'nothing' | 'hidden';

/** A term's number with the rows behind it; a share also tells that it is one. */
export interface TermValue {
  readonly number: number;
  readonly rows: readonly string[] | null;
  readonly isShare: boolean;
}

/** What a term is among some figures. A figure by choice without a choice is the sum of all. */
export function valueOf(term: Term, figures: Readonly<Record<string, Figure>>): TermValue | Missing {
  const figure = figures[term.figure];
  if (figure === undefined) return 'unknown';
  const isShare = 'of' in figure && !('unknown' in figure);
  const { value, rows } = figure;
  if (typeof value === 'string') return 'hidden';
  if (value === null) return isShare && figure['of'] === 0 ? 'nothing' : 'unknown';
  if (typeof value === 'number') return { number: value, rows: rows as readonly string[] | null, isShare };
  const byChoice = rows as Readonly<Record<string, readonly string[]>>;
  if (term.choice !== null) {
    const number = value[term.choice];
    return number === undefined ? 'unknown' : { number, rows: byChoice[term.choice] ?? [], isShare };
  }
  const number = Object.values(value).reduce((sum, each) => sum + each, 0);
  return { number, rows: Object.values(byChoice).flat(), isShare };
}
