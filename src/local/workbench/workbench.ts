import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MovableClock } from '../apps-script/clock';
import { bookId } from '../files/book-id';
import { digestOnDisk } from '../files/digest';
import type { Book } from '../files/open-books';
import { sheetsListener } from '../sheets-api/http/listener';
import { Desk } from './desk';
import { KeptStore } from './kept-store';
import type { Project } from './project';
import type { LeftBook } from './recovery-copies';
import { findRecoveries } from './recoveries';
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
  /** Keeps copies of what is not saved, and answers with where. */
  keepCopies: () => Promise<LeftBook[]>;
  /** Answers with what is not saved, and the copies that were kept of it. */
  close: () => Promise<LeftBook[]>;
}

/** Serves books on loopback: the page, and the Sheets API. Rejects with the error of `listen` where the port is taken. */
export async function openWorkbench(setup: WorkbenchSetup): Promise<Workbench> {
  const { project, pageFolder, port, deskFile } = setup;
  const books = setup.books.map((book) => Object.assign(book, { id: bookId(book.path) }));
  const { keeper, asideAs } = await KeptStore.open(deskFile, books[0]?.sources[0]?.path, async (fileId) => {
    const book = books.find(({ id }) => id === fileId);
    return book ? digestOnDisk(book.sources.map(({ path }) => path)) : null;
  });
  const { found, unreadable } = await findRecoveries(books);
  const told = [
    ...(asideAs === undefined ? [] : [TOLD.storeAside(deskFile, asideAs)]),
    ...unreadable.map(TOLD.recoveryUnreadable),
  ];
  const desk = new Desk({
    books,
    project,
    keeper,
    clock: new MovableClock(keeper.ahead),
    recoveries: found,
    scriptRun: await readFile(join(pageFolder, 'script-run.js'), 'utf8'),
    fonts: await readFile(join(pageFolder, 'fonts.css'), 'utf8'),
    wordsOfProblem: setup.wordsOfProblem,
    notices: told,
  });
  const served = await serve({ port, folder: pageFolder }, (token) => ({
    panelHtml: (id) => desk.panelHtml(id),
    mailHtml: (id) => desk.mailHtml(id),
    form: (request, response) => desk.forms.answer(request, response),
    sheets: sheetsListener(desk.sheets, token),
    connect: (send) => desk.connect(send),
  }));
  desk.runner.formsAt = `${served.origin}/forms`;
  return {
    url: served.url,
    sheetsApi: served.origin,
    spreadsheetId: bookId(books[0]?.path ?? ''),
    token: served.token,
    notices: [...told, ...books.filter(({ id }) => found.has(id)).map(({ path }) => TOLD.recoveryLeft(path))],
    keepCopies: () => desk.keepCopies(),
    close: async () => {
      await served.close();
      return desk.close();
    },
  };
}
