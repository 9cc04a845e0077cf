import { distance } from 'fastest-levenshtein';
import { fold } from './spelling';

/**
 * The candidate that was probably meant, or null when none is near: equal without accents, else at most `apart` letters
 * away (by default a third of them: at least one, at most three).
 */
export function nearest(written: string, candidates: Iterable<string>, apart?: number): string | null {
  const wanted = fold(written);
  let best: string | null = null;
  let bestDistance = (apart ?? Math.min(3, Math.max(1, Math.floor(wanted.length / 3)))) + 1;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (Math.abs(folded.length - wanted.length) >= bestDistance) continue;
    const letters = distance(wanted, folded);
    if (letters < bestDistance) [best, bestDistance] = [candidate, letters];
  }
  return best;
}
