/** The time that a run lives in. Times are milliseconds since 1970, as `Date.now()`. */
export interface Clock {
  now: () => number;
  /** What `Utilities.sleep` does. */
  pass: (milliseconds: number) => Promise<void>;
  /** Calls back once it is that time; answers with what calls it off. */
  at: (time: number, call: () => void) => () => void;
  /** One 64-bit float, the time now, for a run's own `Date`; without it `Date` follows the computer's clock. */
  readonly shared?: SharedArrayBuffer;
}

export const REAL_CLOCK: Clock = {
  now: () => Date.now(),
  pass: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
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
  readonly shared = new SharedArrayBuffer(8);
  private readonly time = new Float64Array(this.shared);
  private waiting: { time: number; call: () => void }[] = [];

  /** @param start an ISO time with its offset, as `2026-11-22T08:00:00+07:00`, or milliseconds since 1970. */
  constructor(start: string | number) {
    this.time[0] = timeOf(start);
  }

  now = (): number => this.time[0] ?? 0;

  pass = (milliseconds: number): Promise<void> => {
    this.advance(milliseconds);
    return Promise.resolve();
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

function timeOf(time: string | number): number {
  const milliseconds = typeof time === 'number' ? time : Date.parse(time);
  if (!Number.isFinite(milliseconds)) throw new RangeError(`No time: ${time}`);
  return milliseconds;
}
