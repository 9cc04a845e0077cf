import type { ThrownByScript } from './protocol';

/** The script threw and nothing in it caught. `scriptStack` names lines of the bundle. */
export class ScriptError extends Error {
  override name = 'ScriptError';
  readonly scriptName: string;
  readonly scriptStack: string;

  constructor(thrown: ThrownByScript) {
    super(thrown.message);
    this.scriptName = thrown.name;
    this.scriptStack = thrown.stack;
  }
}

/** No top-level function of the bundle has that name, or it is not open to the caller. */
export class FunctionRefused extends Error {
  override name = 'FunctionRefused';

  constructor(readonly functionName: string) {
    super(`Script function not found: ${functionName}`);
  }
}

/** The run was killed at a service call, as a time limit or a lost machine would. */
export class RunStopped extends Error {
  override name = 'RunStopped';

  constructor(
    readonly method: string,
    /** The call's number in this run, from 1. */
    readonly index: number,
    /** Whether the call was carried out before the run ended. */
    readonly applied: boolean,
  ) {
    super(`Run stopped ${applied ? 'after' : 'before'} call ${index}, ${method}`);
  }
}

/** The run took longer than it may. */
export class RunTimedOut extends Error {
  override name = 'RunTimedOut';

  constructor() {
    super('Exceeded maximum execution time');
  }
}

/** The run was ended from outside. */
export class RunKilled extends Error {
  override name = 'RunKilled';

  constructor() {
    super('The run was ended');
  }
}

/** A service refuses: the script sees an error named `Exception` with this message. */
export class ServiceException extends Error {
  override name = 'ServiceException';
}
