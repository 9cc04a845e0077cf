import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MovableClock } from '../apps-script/clock';
import { bookId } from '../files/book-id';
import { digestOnDisk } from '../files/digest';
import type { Book } from '../files/open-books';
import { sheetsListener } from '../sheets-api/http/listener';
import { Desk } from './desk';
import { KeptStore } from './kept-store';
import { Lobby } from './lobby';
import type { Project } from './project';
import type { LeftBook } from './recovery-copies';
import { findRecoveries } from './recoveries';
import { serve } from './server';
import { TOLD } from './words';

export interface WorkbenchSetup {
  /** Where they are still being read, the page is served meanwhile, and waits for them. */
  books: readonly Book[] | Promise<readonly Book[]>;
  /** Told the page's address as soon as a browser may open it. Where the books can't be read, the page says so. */
  served?: (url: string) => void;
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
  /** Once a window has drawn a book. */
  drawn: Promise<void>;
  /** What whoever starts it is to know. */
  notices: readonly string[];
  /** Keeps copies of what is not saved, and answers with where. */
  keepCopies: () => Promise<LeftBook[]>;
  /** Answers with what is not saved, and the copies that were kept of it. */
  close: () => Promise<LeftBook[]>;
}

/** How long a browser that was opened may take to come, where all that it gets is why there is nothing, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Serves books on loopback: the page, and the Sheets API. Rejects with the error of `listen` where the port is taken,
 * and as the books do.
 */
export async function openWorkbench(setup: WorkbenchSetup): Promise<Workbench> {
  const lobby = new Lobby();
  const served = await serve({ port: setup.port, folder: setup.pageFolder }, () => lobby);
  setup.served?.(served.url);
  try {
    const { desk, books, notices } = await openDesk(setup);
    desk.runner.formsAt = `${served.origin}/forms`;
    lobby.open({
      panelHtml: (id) => desk.panelHtml(id),
      mailHtml: (id) => desk.mailHtml(id),
      form: (request, response) => desk.forms.answer(request, response),
      sheets: sheetsListener(desk.sheets, served.token),
      connect: (send) => desk.connect(send),
    });
    return {
      url: served.url,
      sheetsApi: served.origin,
      spreadsheetId: bookId(books[0]?.path ?? ''),
      token: served.token,
      drawn: desk.drawn,
      notices,
      keepCopies: () => desk.keepCopies(),
      close: async () => {
        await served.close();
        return desk.close();
      },
    };
  } catch (error) {
    await lobby.refuse(setup.wordsOfProblem(error), setup.served ? PATIENCE : 0);
    await served.close();
    throw error;
  }
}

async function openDesk(setup: WorkbenchSetup): Promise<{ desk: Desk; books: readonly Book[]; notices: string[] }> {
  const { project, pageFolder, deskFile } = setup;
  const books = (await setup.books).map((book) => Object.assign(book, { id: bookId(book.path) }));
  const { keeper, asideAs } = await KeptStore.open(deskFile, books[0]?.sources[0]?.path, async (fileId) => {
    const book = books.find(({ id }) => id === fileId);
    return book ? digestOnDisk(book.sources.map(({ path }) => path)) : null;
  });
  const { found, unreadable } = await findRecoveries(books);
  const told = [
    ...(asideAs === undefined ? [] : [TOLD.storeAside(deskFile, asideAs)]),
    ...unreadable.map(TOLD.recoveryUnreadable),
  ];
  const notices = [...told, ...books.filter(({ id }) => found.has(id)).map(({ path }) => TOLD.recoveryLeft(path))];
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
  return { desk, books, notices };
}
