import type { Clock } from './clock';

interface Waiting {
  who: object;
  done: (taken: boolean) => void;
}

/** The document lock of one spreadsheet: one run holds it, the others wait in the order that they came. */
export class DocumentLock {
  private holder: object | undefined;
  private waiting: Waiting[] = [];

  isHeldBy(who: object): boolean {
    return this.holder === who;
  }

  /** Whether the lock was had before so much time of the clock's was over; a promise where that is to be waited for. A
   * negative time has none. */
  take(who: object, milliseconds: number, clock: Clock): boolean | Promise<boolean> {
    if (milliseconds < 0) return false;
    this.holder ??= who;
    if (this.holder === who) return true;
    if (milliseconds === 0) return false;
    return new Promise((resolve) => {
      const one: Waiting = {
        who,
        done: (taken) => {
          callOff();
          this.waiting = this.waiting.filter((other) => other !== one);
          resolve(taken);
        },
      };
      const callOff = clock.at(clock.now() + milliseconds, () => one.done(false));
      this.waiting.push(one);
    });
  }

  release(who: object): void {
    if (this.holder !== who) return;
    const [next] = this.waiting;
    this.holder = next?.who;
    next?.done(true);
  }

  /** The run is over: it holds the lock no more, and waits for it no more. */
  leave(who: object): void {
    for (const one of this.waiting.filter((other) => other.who === who)) one.done(false);
    this.release(who);
  }
}
