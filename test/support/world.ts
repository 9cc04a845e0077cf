import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettableClock } from '../../src/local/apps-script/clock';
import { runFunction, type Run, type RunResult } from '../../src/local/apps-script/run';
import { runInProcess, SOURCES_ID } from './run-in-process';
import type { ServiceMethod, Services } from '../../src/local/apps-script/service-table';
import { createServices } from '../../src/local/apps-script/services';
import { Store } from '../../src/local/apps-script/store';
import type { Dialog, Menu, PromptAnswer } from '../../src/local/apps-script/ui-host';
import type { Actor } from '../../src/local/sheets-api/actor';
import { SheetsApi } from '../../src/local/sheets-api/service';
import type { CellValue } from '../../src/local/spreadsheet/sheet';
import { Spreadsheet } from '../../src/local/spreadsheet/spreadsheet';

type Running = Omit<Run, 'code' | 'fileName'>;

let running: (run: Running) => RunResult | Promise<RunResult> = runInProcess;

/** The id of what runs: a panel has it in its page. */
export let BUILD = SOURCES_ID;

/** From now on, worlds run the bundle as it is pushed, each run in a thread and a bare realm of its own. */
export function runTheBundle(): void {
  const code = built('Code.js');
  running = (run) => runFunction({ code, fileName: 'Code.js', ...run });
  BUILD = /build:"([0-9a-f]{12})"/.exec(built('Panel.html'))?.[1] ?? '';
}

function built(name: string): string {
  return readFileSync(join(__dirname, '../../dist', name), 'utf8');
}

export const OWNER: Actor = { email: 'chu@example.edu.vn', role: 'owner' };
export const EDITOR: Actor = { email: 'binh@example.edu.vn', role: 'editor' };
export const VIEWER: Actor = { email: 'xem@example.edu.vn', role: 'viewer' };

/** How somebody acts: who, what they answer, and what goes wrong on the way. */
export interface Acting {
  readonly actor?: Actor;
  readonly args?: readonly unknown[];
  readonly answers?: Partial<{ alert: 'YES' | 'NO' | 'OK'; prompt: PromptAnswer }>;
  readonly onCall?: NonNullable<Run['onCall']>;
  readonly seed?: string;
  /** As a simple trigger: nothing that needs a right. */
  readonly isSimple?: boolean;
  /** What every commit waits for before it is applied. */
  readonly gate?: () => Promise<void>;
  /** What every call of a service waits for, by its name. */
  readonly turn?: (name: string) => Promise<void>;
}

/** Runs of all worlds, so that no two are given the same ids. */
let runs = 0;

/** Spreadsheets at Google, one of them open with the script in it: its sources in this process, or the bundle. */
export class World {
  readonly spreadsheets = new Map<string, Spreadsheet>();
  readonly dialogs: Dialog[] = [];
  readonly toasts: string[] = [];
  readonly menus: Menu[] = [];
  /** The sheets that were brought to the front, in turn. */
  readonly shown: string[] = [];
  /** What panels and dialogs showed, as HTML. */
  readonly pages: string[] = [];
  readonly clock = new SettableClock('2026-11-22T08:00:00+07:00');
  constructor(
    readonly active = 'so-doan-mot',
    readonly store = new Store(),
  ) {
    this.spreadsheets.set(active, new Spreadsheet('Sổ Đoàn'));
  }

  get book(): Spreadsheet {
    const book = this.spreadsheets.get(this.active);
    if (book === undefined) throw new Error('no book');
    return book;
  }

  get api(): SheetsApi {
    return new SheetsApi(this.spreadsheets);
  }

  /** Adds a sheet of rows, or puts rows in the place of a sheet's. */
  put(title: string, rows: readonly (readonly CellValue[])[]): void {
    const sheet = this.book.sheetByTitle(title) ?? this.book.addSheet({ title });
    sheet.load(rows.map((row) => row.map((cell) => (cell === '' ? null : cell))));
  }

  values(range: string): unknown[][] {
    return this.api.getValues(this.active, range, { valueRenderOption: 'UNFORMATTED_VALUE' }).values ?? [];
  }

  /** What one run of somebody's sees of Google. */
  services({ actor = OWNER, answers = {}, seed, isSimple = false }: Acting): Services {
    runs += 1;
    return createServices(this.spreadsheets, {
      active: this.active,
      actor,
      store: this.store,
      clock: this.clock,
      authMode: isSimple ? 'LIMITED' : 'FULL',
      seed: seed ?? `run ${String(runs)}`,
      ui: {
        alert: (dialog) => {
          this.dialogs.push(dialog);
          return dialog.buttons === 'OK' ? 'OK' : (answers.alert ?? 'OK');
        },
        prompt: (dialog) => {
          this.dialogs.push(dialog);
          return answers.prompt ?? { button: 'OK', text: '1' };
        },
        toast: ({ message }) => {
          this.toasts.push(message);
        },
        activate: ({ sheetId }) => void this.shown.push(this.book.sheetById(sheetId)?.properties.title ?? ''),
        sidebar: ({ html }) => void this.pages.push(html),
        dialog: ({ html }) => void this.pages.push(html),
        menu: (menu) => {
          this.menus.push(menu);
        },
      },
    });
  }

  /** One click in the menu. */
  async act(functionName: string, acting: Acting = {}): Promise<RunResult> {
    const { args = [], onCall, gate, turn } = acting;
    const services = inTurn(this.services(acting), turn);
    return running({
      functionName,
      args,
      ...(onCall === undefined ? {} : { onCall }),
      services:
        gate === undefined ? services : { ...services, methods: { ...services.methods, ...gated(services, gate) } },
    });
  }
}

/** Services each call of which waits for its turn; the lock is had at once or not, as whoever holds it may wait too. */
function inTurn(services: Services, turn: Acting['turn']): Services {
  if (turn === undefined) return services;
  const methods = Object.entries(services.methods).map(([name, method]): [string, ServiceMethod] => [
    name,
    {
      ...method,
      call: async (args, self) => {
        await turn(name);
        return method.call(name === 'Lock#tryLock' ? [0] : args, self);
      },
    },
  ]);
  return { ...services, methods: Object.fromEntries(methods) };
}

/** The commit, which waits for a gate. */
function gated({ methods }: Services, gate: () => Promise<void>): Services['methods'] {
  const name = 'Sheets.Spreadsheets.batchUpdate';
  const commit = methods[name];
  if (commit === undefined) throw new Error(`no ${name}`);
  const call: typeof commit.call = async (args, self) => {
    await gate();
    return commit.call(args, self);
  };
  return { [name]: { ...commit, call } };
}
