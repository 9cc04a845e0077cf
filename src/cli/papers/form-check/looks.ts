import type { EXPECTED } from '../../../words/form-check';
import { FOUND } from '../../../words/form-check';
import type { Run, RunLook } from '../read/paper';
import { departure, type Departure } from './departure';
import type { Line } from './lines';
import { isUpper } from './parts';

/** What the form says of letters; what it leaves open is left out. Sizes in half-points. */
interface Wanted {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
  readonly isCentred?: boolean;
}

/** One departure for each line that looks otherwise, with all that is other about it. */
export function lookOf(code: keyof typeof EXPECTED, lines: readonly Line[], wanted: Wanted): Departure[] {
  return lines.flatMap((line) => {
    const found = [...sizes(line.runs, wanted), ...kinds(line.runs, wanted)];
    if (wanted.isCentred === true && line.look.align !== 'center') found.push(FOUND.align[line.look.align]);
    return found.length === 0 ? [] : [departure(code, line.where, found.join(', '))];
  });
}

function sizes(runs: readonly Run[], { size }: Wanted): string[] {
  if (size === undefined) return [];
  const others = new Set(runs.filter(({ look }) => look.size !== size).map(({ look }) => pointsOf(look)));
  return [...others].map(FOUND.size);
}

export function pointsOf({ size }: RunLook): string {
  return decimal(size / 2);
}

export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100).replace('.', ',');
}

function kinds(runs: readonly Run[], wanted: Wanted): string[] {
  const lettered = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return (['capitals', 'bold', 'italic'] as const).flatMap((kind) => {
    const want = wanted[kind];
    const is = ({ text, look }: Run): boolean =>
      kind === 'capitals' ? look.capitals || isUpper(text) || !/\p{L}/u.test(text) : look[kind];
    if (want === undefined || lettered.every((run) => is(run) === want)) return [];
    return [FOUND[kind][want ? 0 : 1]];
  });
}
