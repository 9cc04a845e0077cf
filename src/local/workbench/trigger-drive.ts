import type { MovableClock } from '../apps-script/clock';
import type { Store } from '../apps-script/store';
import { nextTime, type Trigger } from '../apps-script/triggers';
import { clockEvent } from './events';
import type { DeskWindow } from './desk-window';
import { actorOf } from './people';
import type { Runner } from './runner';

interface World {
  clock: MovableClock;
  store: Store;
  runner: Runner;
  changed: () => void;
}

type SpreadsheetEvent = Extract<Trigger['source'], { kind: 'spreadsheet' }>['event'];

/** Fires the installed triggers: those of the clock when they are due, the others when they are told. */
export class TriggerDrive {
  private callOff: () => void = () => undefined;
  /** What is fired by the clock runs one after another, each at its own time. */
  private turn: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(private readonly world: World) {
    this.arm();
  }

  /** Sets the alarm for the trigger that is due next; to be called when triggers may have come or gone. */
  arm(): void {
    this.callOff();
    if (this.isClosed) return;
    const next = this.earliest(Infinity)?.next;
    if (next !== undefined) this.callOff = this.world.clock.at(next, () => void this.runDue());
  }

  /** Moves the clock on to that time; what is due on the way runs at its time. */
  async moveTo(time: number): Promise<void> {
    this.callOff();
    const moved = this.turn.then(() => this.fireUntil(time));
    this.turn = moved;
    await moved;
    this.arm();
    this.world.changed();
  }

  /** Fires the triggers of a file for an event in it, each in the name of its owner. */
  async fire(
    event: SpreadsheetEvent,
    fileId: string,
    eventFor: (triggerUid: string) => object,
    window?: DeskWindow,
  ): Promise<void> {
    const { triggers } = this.world.store;
    const due = triggers.filter(
      (one) => one.fileId === fileId && one.source.kind === 'spreadsheet' && one.source.event === event,
    );
    await Promise.all(due.map((trigger) => this.run(trigger, eventFor(trigger.id), window)));
  }

  async fireForm(formId: string, eventFor: (triggerUid: string) => object): Promise<void> {
    const due = this.world.store.triggers.filter(({ source }) => source.kind === 'form' && source.formId === formId);
    await Promise.all(due.map((trigger) => this.run(trigger, eventFor(trigger.id))));
  }

  close(): void {
    this.isClosed = true;
    this.callOff();
  }

  private async runDue(): Promise<void> {
    this.turn = this.turn.then(() => this.fireUntil(this.world.clock.now()));
    await this.turn;
    this.arm();
  }

  private async fireUntil(time: number): Promise<void> {
    for (let due = this.earliest(time); due && !this.isClosed; due = this.earliest(time)) {
      const at = due.next ?? time;
      // Somebody may have taken it away meanwhile.
      if (isPassedOver(due, at, time)) continue;
      if (!(await this.leapTo(at)) || !this.world.store.triggers.includes(due)) continue;
      delete due.next;
      const next = due.source.kind === 'clock' ? nextTime(due.source.schedule, at, due.id) : null;
      if (next !== null) due.next = next;
      await this.run(due, clockEvent(at, due.id));
    }
    await this.leapTo(time);
  }

  /** Not under what runs: its time would run out. False where nothing is to be done any more. */
  private async leapTo(time: number): Promise<boolean> {
    const { clock, runner } = this.world;
    if (time > clock.now()) await runner.idle();
    clock.moveTo(time);
    return !this.isClosed;
  }

  private earliest(before: number): Trigger | undefined {
    return this.world.store.triggers
      .filter(({ next }) => next !== undefined && next <= before)
      .sort((a, b) => (a.next ?? 0) - (b.next ?? 0))[0];
  }

  private async run(trigger: Trigger, event: object, window?: DeskWindow): Promise<void> {
    const { runner, clock } = this.world;
    const { fileId, functionName, owner } = trigger;
    trigger.last = clock.now();
    const order = { fileId, functionName, source: 'trigger', actor: actorOf(owner), args: [event] } as const;
    // What went wrong stands in the list of runs; nobody waits for it.
    await runner.run(window ? { ...order, window } : order).catch(() => undefined);
  }
}

const HOUR = 3_600_000;

/**
 * Whether a trigger of every few minutes waits for a later time: nobody does anything while the clock leaps, so one run
 * an hour sees all that there is. Moves it on to the last time of the hour, or before the end of the leap.
 */
function isPassedOver(trigger: Trigger, at: number, end: number): boolean {
  const { source } = trigger;
  if (source.kind !== 'clock' || source.schedule.everyMinutes === undefined) return false;
  const last = Math.min(end, at + HOUR - 1);
  let latest = at;
  for (;;) {
    const next = nextTime(source.schedule, latest, trigger.id);
    if (next === null || next > last) break;
    latest = next;
  }
  if (latest === at) return false;
  trigger.next = latest;
  return true;
}
