import type { Host } from '../../../src/local/apps-script/host';
import type { Run, RunResult } from '../../../src/local/apps-script/run';
import { runFunction } from '../../../src/local/apps-script/run';
import { createServices } from '../../../src/local/apps-script/services';
import { Store } from '../../../src/local/apps-script/store';
import type { CellValue } from '../../../src/local/spreadsheet/sheet';
import { book } from '../books';

type Given = Partial<Host> & Pick<Partial<Run>, 'args' | 'onCall'>;

/** A bound spreadsheet; each `run` is one run of the body of a function in it, by its owner unless told otherwise. */
export function boundWorld(rows: CellValue[][] = []) {
  const made = book(rows);
  const store = new Store();
  const run = (body: string, { args, onCall, ...host }: Given = {}): Promise<RunResult> =>
    runFunction({
      code: `function f() {${body}}`,
      fileName: 'Code.js',
      functionName: 'f',
      ...(args ? { args } : {}),
      ...(onCall ? { onCall } : {}),
      services: createServices(made.spreadsheets, {
        active: 'book',
        actor: { email: 'an@example.org', role: 'owner' },
        store,
        ...host,
      }),
    });
  return { ...made, store, run, valueOf: async (body: string, given?: Given) => (await run(body, given)).value };
}
