import type { Clock } from '../apps-script/clock';
import { FunctionRefused, RunTimedOut, ScriptError } from '../apps-script/errors';
import { runFunction, SIMPLE_TRIGGER_LIMIT, RUN_LIMIT } from '../apps-script/run';
import { createServices } from '../apps-script/services';
import type { Store } from '../apps-script/store';
import type { Actor } from '../sheets-api/actor';
import { UncomputedFormula } from '../sheets-api/api-error';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { WindowClosed, type DeskWindow } from './desk-window';
import { declaredFunctions, type Project } from './project';
import type { RunRecord, RunSource } from './protocol';
import { TOLD } from './words';

/** developers.google.com/apps-script/guides/services/quotas: simultaneous executions per user. */
const RUNS_AT_ONCE = 30;
const RUNS_KEPT = 100;

/** One function to be run. */
export interface RunOrder {
  fileId: string;
  functionName: string;
  source: RunSource;
  actor: Actor;
  /** The window of the person who sits there; without one there is no `getUi()`. */
  window?: DeskWindow;
  /** JSON, and objects of Google's within it. */
  args?: readonly unknown[];
  /** A simple trigger: no authorisation, thirty seconds. */
  isSimple?: boolean;
}

export interface World {
  project: Project;
  spreadsheets: ReadonlyMap<string, Spreadsheet>;
  store: Store;
  clock: Clock;
  /** An id that was never given before. */
  newId: () => string;
  /** What is shown of the runs has changed. */
  changed: () => void;
}

/** Runs the bundle's functions, and keeps a record of each. */
export class Runner {
  /** Under which address forms are filled in; Google's until it is known. */
  formsAt = '';
  /** The latest first. */
  readonly records: RunRecord[] = [];
  private readonly functions: ReadonlySet<string>;
  private count = 0;
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly kills = new Set<() => void>();

  constructor(private readonly world: World) {
    this.functions = declaredFunctions(world.project.code);
  }

  has(functionName: string): boolean {
    return this.functions.has(functionName);
  }

  /** Whether a function of that spreadsheet's runs. */
  isBusy(fileId: string): boolean {
    return this.records.some((record) => record.outcome === 'running' && record.fileId === fileId);
  }

  /** The function's value. Rejects as `runFunction` does, and with an Error in words where too much runs already. */
  async run(order: RunOrder): Promise<unknown> {
    const run = this.recorded(order);
    const ended = run.catch(() => undefined);
    this.underWay.add(ended);
    void ended.then(() => this.underWay.delete(ended));
    return run;
  }

  /** Ends all that runs: a thread that is busy would keep the program alive. */
  async close(): Promise<void> {
    for (const kill of [...this.kills]) kill();
    await this.idle();
  }

  /** Once nothing runs. */
  async idle(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  private async recorded(order: RunOrder): Promise<unknown> {
    const { clock, changed } = this.world;
    const record = this.begin(order);
    try {
      const mine = this.records.filter(({ outcome, email }) => outcome === 'running' && email === order.actor.email);
      if (mine.length > RUNS_AT_ONCE) throw new Error(TOLD.tooManyRuns);
      const { value } = await this.carryOut(order, record);
      record.outcome = 'done';
      return value;
    } catch (error) {
      record.outcome = 'failed';
      record.error = wordsOfFailure(error);
      throw error;
    } finally {
      record.milliseconds = clock.now() - record.startedAt;
      changed();
    }
  }

  private begin({ fileId, functionName, source, actor }: RunOrder): RunRecord {
    const record: RunRecord = {
      id: ++this.count,
      fileId,
      functionName,
      source,
      email: actor.email,
      startedAt: this.world.clock.now(),
      outcome: 'running',
      logs: [],
      calls: {},
    };
    this.records.unshift(record);
    this.records.length = Math.min(this.records.length, RUNS_KEPT);
    this.world.changed();
    return record;
  }

  private carryOut(order: RunOrder, record: RunRecord): ReturnType<typeof runFunction> {
    const { project, spreadsheets, store, clock, newId } = this.world;
    const { fileId, actor, window, isSimple = false } = order;
    const services = createServices(spreadsheets, {
      active: fileId,
      actor: { ...actor, isScript: !isSimple },
      store,
      clock,
      timeZone: project.timeZone,
      pages: project.pages,
      scopes: project.scopes,
      ...(isSimple ? { authMode: 'LIMITED', activeUser: '' } : {}),
      ...(this.formsAt === '' ? {} : { formsAt: this.formsAt }),
      ...(window ? { ui: window.ui(fileId, newId) } : {}),
      ...(window?.selection && window.fileId === fileId ? { selection: window.selection } : {}),
    });
    return runFunction({
      code: project.code,
      fileName: project.fileName,
      functionName: order.functionName,
      services,
      args: order.args ?? [],
      asPanel: order.source === 'panel',
      limit: isSimple ? SIMPLE_TRIGGER_LIMIT : RUN_LIMIT,
      onCall: ({ name }) => {
        record.calls[name] = (record.calls[name] ?? 0) + 1;
        return undefined;
      },
      onLog: (text) => record.logs.push(text),
      kills: this.kills,
    });
  }
}

/** Why a run failed, for the person who waits for it. */
export function wordsOfFailure(error: unknown): string {
  if (error instanceof WindowClosed) return TOLD.windowClosed;
  if (error instanceof FunctionRefused) return TOLD.noFunction(error.functionName);
  if (error instanceof UncomputedFormula) return TOLD.formulaWithoutValue(error.sheet, error.cell);
  if (error instanceof RunTimedOut) return TOLD.timedOut;
  if (error instanceof ScriptError) return `${error.scriptName}: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}

/** An error as `google.script.run` gives it to a failure handler. */
export function thrown(error: unknown): { name: string; message: string } {
  if (error instanceof ScriptError) return { name: error.scriptName, message: error.message };
  if (error instanceof RunTimedOut || error instanceof FunctionRefused) {
    return { name: 'ScriptError', message: error.message };
  }
  return { name: 'ScriptError', message: wordsOfFailure(error) };
}
