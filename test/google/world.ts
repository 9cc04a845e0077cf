import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettableClock } from '../../src/local/apps-script/clock';
import { runFunction, type Run, type RunResult } from '../../src/local/apps-script/run';
import { createServices } from '../../src/local/apps-script/services';
import { Store } from '../../src/local/apps-script/store';
import type { Dialog, Menu, PromptAnswer } from '../../src/local/apps-script/ui-host';
import type { Actor } from '../../src/local/sheets-api/actor';
import { SheetsApi } from '../../src/local/sheets-api/service';
import type { CellValue } from '../../src/local/spreadsheet/sheet';
import { Spreadsheet } from '../../src/local/spreadsheet/spreadsheet';

const CODE = readFileSync(join(__dirname, '../../dist/Code.js'), 'utf8');

export const OWNER: Actor = { email: 'chu@example.edu.vn', role: 'owner' };
export const EDITOR: Actor = { email: 'binh@example.edu.vn', role: 'editor' };
export const VIEWER: Actor = { email: 'xem@example.edu.vn', role: 'viewer' };

/** How somebody acts: who, what they answer, and what goes wrong on the way. */
export interface Acting {
  readonly actor?: Actor;
  readonly answers?: Partial<{ alert: 'YES' | 'NO' | 'OK'; prompt: PromptAnswer }>;
  readonly onCall?: NonNullable<Run['onCall']>;
  readonly seed?: string;
}

/** Spreadsheets at Google, one of them open with the bundle in it. */
export class World {
  readonly spreadsheets = new Map<string, Spreadsheet>();
  readonly dialogs: Dialog[] = [];
  readonly toasts: string[] = [];
  readonly menus: Menu[] = [];
  readonly clock = new SettableClock('2026-11-22T08:00:00+07:00');
  private readonly store = new Store();
  private runs = 0;

  constructor(readonly active = 'so-doan-mot') {
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
    return (this.api.getValues(this.active, range, { valueRenderOption: 'UNFORMATTED_VALUE' }).values ??
      []) as unknown[][];
  }

  /** One click in the menu. */
  act(functionName: string, { actor = OWNER, answers = {}, onCall, seed }: Acting = {}): Promise<RunResult> {
    this.runs += 1;
    return runFunction({
      code: CODE,
      fileName: 'Code.js',
      functionName,
      ...(onCall === undefined ? {} : { onCall }),
      services: createServices(this.spreadsheets, {
        active: this.active,
        actor,
        store: this.store,
        clock: this.clock,
        seed: seed ?? `run ${String(this.runs)}`,
        ui: {
          alert: (dialog) => {
            this.dialogs.push(dialog);
            return answers.alert ?? 'OK';
          },
          prompt: (dialog) => {
            this.dialogs.push(dialog);
            return answers.prompt ?? { button: 'OK', text: '1' };
          },
          toast: ({ message }) => {
            this.toasts.push(message);
          },
          menu: (menu) => {
            this.menus.push(menu);
          },
        },
      }),
    });
  }
}
