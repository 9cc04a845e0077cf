import { formatDay, parseDay } from '../text/calendar';
import { PROBLEM } from '../words/command-line';
import type { Arguments } from './arguments';
import { UsageError } from './usage-error';

/**
 * The period of `--from` and `--to`, as ISO dates.
 * @throws {UsageError} when one is missing or no date, or when they stand the wrong way round.
 */
export function periodIn(args: Arguments): { readonly from: string; readonly to: string } {
  const [from, to] = [args.requiredDate('from'), args.requiredDate('to')];
  if (from > to) throw new UsageError(PROBLEM.periodBackwards(shown(from), shown(to)));
  return { from, to };
}

function shown(iso: string): string {
  return formatDay(parseDay(iso) ?? 0);
}
