import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, FromThread, Order, Outcome, ThreadInput } from './protocol';

/** A thread is started in some 30 ms, and compiles a script anew: so a few that are free wait for the next run. */
const MOST_FREE = 2;
/** Milliseconds that a free thread waits. */
const WAIT = 60_000;
/** Bytes of heap above which a thread is ended rather than kept: its memory is wanted elsewhere. */
const MOST_HEAP = 200_000_000;

/** What a thread that is at work needs. */
export interface Errand {
  /** Answers a call of the script's, whose payload comes as JSON. */
  onCall: (name: string, payloadJson: string) => Promise<Answer>;
  onLog: (text: string) => void;
}

/** Threads that are free, the last one used last. */
const free: ScriptThread[] = [];

/** A thread that runs scripts, one after the other. Where a run ends in any way but its own, its thread ends with it. */
export class ScriptThread {
  private readonly signal = new SharedArrayBuffer(4);
  private readonly worker = new Worker(workerFile(), {
    workerData: { signal: this.signal } satisfies ThreadInput,
  });
  private code: string | undefined;
  private leaving: NodeJS.Timeout | undefined;

  /** A thread that is free, or a new one. */
  static take(): ScriptThread {
    const thread = free.pop();
    if (thread === undefined) return new ScriptThread();
    clearTimeout(thread.leaving);
    thread.worker.ref();
    return thread;
  }

  /** Ends the threads that are free; a program that is done need not, as they don't keep it alive. */
  static async endFree(): Promise<void> {
    await Promise.all(free.splice(0).map((thread) => thread.end()));
  }

  /** Carries a run out. Rejects where `onCall` does, or the thread breaks; then it has to be ended. */
  run({ code, ...order }: Order & { code: string }, { onCall, onLog }: Errand): Promise<Outcome> {
    const { worker } = this;
    return new Promise<Outcome>((resolve, reject) => {
      const deaf = (): void => {
        worker.off('message', hear).off('error', fail).off('exit', leave);
      };
      const fail = (error: unknown): void => {
        deaf();
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      const leave = (): void => fail(new Error('The thread of a run ended'));
      const hear = (message: FromThread): void => {
        if (message.type === 'call') {
          onCall(message.name, message.payloadJson).then((answer) => this.answer(answer), fail);
        } else if (message.type === 'log') onLog(message.text);
        else {
          deaf();
          resolve(message);
        }
      };
      worker.on('message', hear).on('error', fail).on('exit', leave);
      worker.postMessage((code === this.code ? order : { ...order, code }) satisfies Order);
      this.code = code;
    });
  }

  private answer(answer: Answer): void {
    this.worker.postMessage(JSON.stringify(answer));
    const cell = new Int32Array(this.signal);
    Atomics.store(cell, 0, 1);
    Atomics.notify(cell, 0);
  }

  /** Keeps it for the next run. Only after a run that came to its end. */
  release({ heap }: Pick<Outcome, 'heap'>): void {
    if (free.length >= MOST_FREE || heap > MOST_HEAP) {
      void this.end();
      return;
    }
    free.push(this);
    this.worker.unref();
    this.leaving = setTimeout(() => {
      free.splice(free.indexOf(this), 1);
      void this.end();
    }, WAIT).unref();
  }

  /** Ends it, whatever it does. */
  async end(): Promise<void> {
    clearTimeout(this.leaving);
    await this.worker.terminate();
  }
}

/** The built worker, from wherever in the package this code runs. */
function workerFile(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    for (const path of [join(folder, 'worker.cjs'), join(folder, 'build', 'worker.cjs')]) {
      if (existsSync(path)) return path;
    }
    if (dirname(folder) === folder) throw new Error(`No build/worker.cjs above ${__dirname}`);
  }
}
