import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MovableClock } from '../apps-script/clock';
import { Store } from '../apps-script/store';
import { bookId } from '../files/book-id';
import { readDeskFile } from '../files/desk-file';
import type { Book } from '../files/open-books';
import { sheetsListener } from '../sheets-api/http/listener';
import { Desk } from './desk';
import type { Project } from './project';
import { serve } from './server';
import { TOLD } from './words';

export interface WorkbenchSetup {
  books: readonly Book[];
  /** Where what Google keeps beside spreadsheets lies. */
  deskFile: string;
  project: Project;
  /** The folder of the built page. */
  pageFolder: string;
  /** 0 for a free one. */
  port: number;
  /** Says what is wrong with a file. */
  wordsOfProblem: (error: unknown) => string;
}

export interface Workbench {
  /** The page's address, with the token that opens it. */
  url: string;
  /** Under it answers `/v4/spreadsheets/…`. */
  sheetsApi: string;
  spreadsheetId: string;
  token: string;
  /** What whoever starts it is to know. */
  notices: readonly string[];
  /** Whether a spreadsheet holds what its file does not. */
  hasUnsaved: () => boolean;
  close: () => Promise<void>;
}

/** Serves books on loopback: the page, and the Sheets API. Rejects with the error of `listen` where the port is taken. */
export async function openWorkbench(setup: WorkbenchSetup): Promise<Workbench> {
  const { books, project, pageFolder, port, deskFile } = setup;
  const { kept, asideAs } = await readDeskFile(deskFile, (json) => Store.from(json));
  const notices = asideAs === undefined ? [] : [TOLD.storeAside(deskFile, asideAs)];
  const desk = new Desk({
    books: books.map((book) => Object.assign(book, { id: bookId(book.path) })),
    project,
    store: kept ?? new Store(),
    clock: new MovableClock(),
    deskFile,
    scriptRun: await readFile(join(pageFolder, 'script-run.js'), 'utf8'),
    fonts: await readFile(join(pageFolder, 'fonts.css'), 'utf8'),
    wordsOfProblem: setup.wordsOfProblem,
    notices,
  });
  const served = await serve({ port, folder: pageFolder }, (token) => ({
    panelHtml: (id) => desk.panelHtml(id),
    mailHtml: (id) => desk.mailHtml(id),
    form: (request, response) => desk.forms.answer(request, response),
    sheets: sheetsListener(desk.sheets, token),
    connect: (send) => desk.connect(send),
  }));
  return {
    url: served.url,
    sheetsApi: served.origin,
    spreadsheetId: bookId(books[0]?.path ?? ''),
    token: served.token,
    notices,
    hasUnsaved: () => desk.saver.hasUnsaved,
    close: async () => {
      await served.close();
      await desk.close();
    },
  };
}
