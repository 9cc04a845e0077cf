import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettableClock } from '../../src/local/apps-script/clock';
import { runFunction } from '../../src/local/apps-script/run';
import { createServices } from '../../src/local/apps-script/services';
import type { Store } from '../../src/local/apps-script/store';
import type { PromptAnswer } from '../../src/local/apps-script/ui-host';
import type { Spreadsheet } from '../../src/local/spreadsheet/spreadsheet';

const COMMIT = 'Sheets.Spreadsheets.batchUpdate';
const OWNER = { email: 'chu@example.edu.vn', role: 'owner' } as const;

/** A built checkout: its bundle, run on this checkout's stand-in, and its command line. */
export class Build {
  private readonly code: string;
  readonly id: string;

  constructor(private readonly folder: string) {
    this.code = readFileSync(join(folder, 'dist/Code.js'), 'utf8');
    this.id = /build:"([0-9a-f]{12})"/.exec(readFileSync(join(folder, 'dist/Panel.html'), 'utf8'))?.[1] ?? '';
  }

  /** What the command line prints, or why it does not. */
  command(args: readonly string[]): string {
    try {
      const program = join(this.folder, 'build/so-doan.cjs');
      return execFileSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 1e9, stdio: 'pipe' });
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      return `${stdout ?? ''}${stderr ?? ''}`;
    }
  }

  /** Runs a function of the bundle: its answer, every batch that it sends, and what it says. */
  async run(spreadsheets: ReadonlyMap<string, Spreadsheet>, active: string, asked: Asked): Promise<Ran> {
    const batches: unknown[] = [];
    const said: unknown[] = [];
    const services = createServices(spreadsheets, {
      active,
      actor: OWNER,
      store: asked.store,
      clock: new SettableClock('2026-06-30T08:00:00+07:00'),
      authMode: 'FULL',
      seed: asked.functionName,
      ui: {
        alert: (dialog) => (said.push(dialog), dialog.buttons === 'OK' ? 'OK' : 'YES'),
        prompt: (dialog) => (said.push(dialog), asked.prompt ?? { button: 'OK', text: '' }),
        toast: (toast) => void said.push(toast),
        sidebar: () => undefined,
        dialog: () => undefined,
        menu: () => undefined,
      },
    });
    const commit = services.methods[COMMIT];
    if (commit === undefined) throw new Error(`no ${COMMIT}`);
    const call: typeof commit.call = (args, self) => {
      batches.push(args[0]);
      return commit.call(args, self);
    };
    const methods = { ...services.methods, [COMMIT]: { ...commit, call } };
    const { functionName, args = [] } = asked;
    const { value } = await runFunction({
      code: this.code,
      fileName: 'Code.js',
      functionName,
      args,
      services: { ...services, methods },
    });
    return { value, batches, said };
  }
}

export interface Asked {
  readonly functionName: string;
  readonly args?: readonly unknown[];
  readonly prompt?: PromptAnswer;
  readonly store: Store;
}

export interface Ran {
  readonly value: unknown;
  readonly batches: readonly unknown[];
  readonly said: readonly unknown[];
}
