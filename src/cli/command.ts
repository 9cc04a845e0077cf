import type { OptionNames } from './arguments';
import type { Arguments } from './arguments';
import type { Progress } from './bundle';

/** Where a command speaks to. */
export interface Output {
  /** Results: what `--json` keeps for its one document. */
  readonly print: (text: string) => void;
  readonly progress: Progress;
  /** Tells what must be known before the command goes on, whoever listens: stderr. */
  readonly warn: (text: string) => void;
  /** Whether there is somebody to whom progress is told. */
  readonly isAttended: boolean;
}

/** Exit codes of the contract. */
export const DONE = 0;
export const DATA_HAS_ERRORS = 1;
export const WRONG_USE = 2;

/** A command of `so-doan`: its options, and what it does; answers with the exit code. */
export interface Command {
  readonly options: OptionNames;
  run(args: Arguments, output: Output): Promise<number>;
}
