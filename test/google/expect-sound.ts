import fc from 'fast-check';
import { runTheBundle } from '../support/world';
import { crowded, faultsAfter, play, STORIES } from './crowd';

/** Plays so many stories; a seed plays the same ones again, and the one that fails is shortened. */
export async function expectSound(count: number, seed: number): Promise<void> {
  runTheBundle();
  const made = await crowded();
  const holds = fc.asyncProperty(STORIES, async (story) => {
    const told = await play(made, story);
    const wrong = await faultsAfter(told, story);
    if (wrong.length > 0) throw new Error(`${wrong.join('\n')}\n\n${told.lines.join('\n')}`);
  });
  await fc.assert(holds, { numRuns: count, seed, endOnFailure: false });
}
