import fc from 'fast-check';

/** Something that reads what comes from outside, and what has to hold of whatever comes. */
export interface Parser {
  readonly name: string;
  /** Whether `inputs` hold what has to hold; `runs` says how many of them, `seed` which. */
  readonly run: (runs: number, seed: number) => Promise<void>;
}

/** @param holds throws where it doesn't, which a parser does not do either: what it can't read it tells. */
export function parser<T>(name: string, inputs: fc.Arbitrary<T>, holds: (input: T) => unknown): Parser {
  const property = fc.asyncProperty(inputs, async (input) => {
    await holds(input);
  });
  return { name, run: (numRuns, seed) => fc.assert(property, { numRuns, seed }) };
}

/** Fails where something was thrown that is none of these. */
export async function refusesWith(
  kinds: readonly (new (...args: never[]) => Error)[],
  read: () => unknown,
): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!kinds.some((kind) => error instanceof kind)) throw error;
  }
}
