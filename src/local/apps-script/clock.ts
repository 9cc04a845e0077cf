/** The time that a run lives in. Times are milliseconds since 1970, as `Date.now()`. */
export interface Clock {
  now: () => number;
  /** What `Utilities.sleep` does: a promise where time has to go by. */
  pass: (milliseconds: number) => Promise<void> | undefined;
  /** Calls back once it is that time; answers with what calls it off. */
  at: (time: number, call: () => void) => () => void;
  /**
   * Two 64-bit floats for a run's own `Date`: the time is the first, and the computer's so many times as the second
   * says. Without it `Date` follows the computer's clock.
   */
  readonly shared?: SharedArrayBuffer;
}

export const REAL_CLOCK: Clock = {
  now: () => Date.now(),
  // A run that was killed in its sleep is not waited for.
  pass: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref()),
  at: (time, call) => {
    const timer = setTimeout(call, time - Date.now());
    return () => clearTimeout(timer);
  },
};

/**
 * Stands still but for what moves it: {@link advance}, {@link set}, and sleeps, which take no time of the computer's.
 * So whoever waits for a lock waits until it is free, or until somebody moves the clock past their time-out.
 */
export class SettableClock implements Clock {
  readonly shared = new SharedArrayBuffer(16);
  private readonly time = new Float64Array(this.shared);
  private waiting: { time: number; call: () => void }[] = [];

  /** @param start an ISO time with its offset, as `2026-11-22T08:00:00+07:00`, or milliseconds since 1970. */
  constructor(start: string | number) {
    this.time[0] = timeOf(start);
  }

  now = (): number => this.time[0] ?? 0;

  pass = (milliseconds: number): Promise<void> | undefined => {
    this.advance(milliseconds);
    return undefined;
  };

  at = (time: number, call: () => void): (() => void) => {
    const one = { time, call };
    this.waiting.push(one);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== one);
    };
  };

  advance(milliseconds: number): void {
    this.set(this.now() + milliseconds);
  }

  set(time: string | number): void {
    this.time[0] = timeOf(time);
    const due = this.waiting.filter((one) => one.time <= this.now());
    this.waiting = this.waiting.filter((one) => one.time > this.now());
    for (const { call } of due.sort((a, b) => a.time - b.time)) call();
  }
}

/** Runs as the computer's does, ahead of it by as much as it was moved. */
export class MovableClock implements Clock {
  readonly shared = new SharedArrayBuffer(16);
  private readonly time = new Float64Array(this.shared);
  private waiting: { time: number; call: () => void; timer: NodeJS.Timeout }[] = [];

  /** @param ahead of the computer's clock, in milliseconds. */
  constructor(ahead = 0) {
    this.time[0] = ahead;
    this.time[1] = 1;
  }

  /** How far it is ahead of the computer's, in milliseconds. */
  get ahead(): number {
    return this.time[0] ?? 0;
  }

  now = (): number => Date.now() + this.ahead;

  pass = (milliseconds: number): Promise<void> | undefined => REAL_CLOCK.pass(milliseconds);

  at = (time: number, call: () => void): (() => void) => {
    const due = (): void => {
      this.waiting = this.waiting.filter((other) => other !== one);
      call();
    };
    const one = { time, call: due, timer: this.timer(time, due) };
    this.waiting.push(one);
    return () => {
      clearTimeout(one.timer);
      this.waiting = this.waiting.filter((other) => other !== one);
    };
  };

  /** Moves on to that time; a time that is past stays past. @throws {RangeError} where `Date` doesn't know it. */
  moveTo(time: number): void {
    timeOf(time);
    this.time[0] = Math.max(this.ahead, time - Date.now());
    for (const one of this.waiting) {
      clearTimeout(one.timer);
      one.timer = this.timer(one.time, one.call);
    }
  }

  private timer(time: number, call: () => void): NodeJS.Timeout {
    return setTimeout(call, Math.max(0, Math.min(time - this.now(), LONGEST_TIMER)));
  }
}

/** What `setTimeout` can wait at most. */
const LONGEST_TIMER = 2 ** 31 - 1;

function timeOf(time: string | number): number {
  const milliseconds = typeof time === 'number' ? time : Date.parse(time);
  if (Number.isNaN(new Date(milliseconds).getTime())) throw new RangeError(`No time: ${time}`);
  return milliseconds;
}
