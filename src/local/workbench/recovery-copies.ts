import { digestOnDisk } from '../files/digest';
import { dropRecovery, recoveryPathOf, recoveryRun, touchRecovery, writeRecovery } from '../files/recovery';
import { stampOf } from '../files/stamp';
import type { DeskBook } from './desk-book';

/** How often what is not saved is kept, in milliseconds: so much is lost at most when the program is killed. */
const EVERY = 5000;

export interface CopyWorld {
  books: readonly DeskBook[];
  isUnsaved: (id: string) => boolean;
  /** Another number for each state of a spreadsheet. */
  version: (id: string) => number;
  /** What is kept beside a spreadsheet, as JSON. */
  beside: (id: string) => string;
}

/** What was kept of a book when the program ended, or could not be. */
export interface LeftBook {
  path: string;
  /** Null where it could not be written. */
  copy: string | null;
}

/** Keeps a copy beside each book that holds what its file does not, until it is saved. */
export class RecoveryCopies {
  private readonly run = recoveryRun();
  /** The state in which each was kept last. */
  private readonly kept = new Map<string, string>();
  private readonly digests = new Map<string, { stamps: string; digest: string | null }>();
  private turn: Promise<unknown> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly world: CopyWorld) {
    this.timer = setInterval(() => void this.keepAll(), EVERY);
    this.timer.unref();
  }

  /** Keeps what is not saved; answers with what there is, once it is on the disk. */
  keepAll(): Promise<LeftBook[]> {
    return this.inTurn(async () => {
      const left: LeftBook[] = [];
      for (const book of this.world.books) {
        if (!this.world.isUnsaved(book.id)) continue;
        const isKept = await this.keep(book).then(
          () => true,
          () => false,
        );
        left.push({ path: book.path, copy: isKept ? recoveryPathOf(book, this.run) : null });
      }
      return left;
    });
  }

  /** A book was saved: nothing of it is to be recovered. */
  drop(id: string): Promise<void> {
    return this.inTurn(async () => {
      const book = this.world.books.find((one) => one.id === id);
      if (book && this.kept.delete(id)) await dropRecovery(recoveryPathOf(book, this.run));
    });
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.turn;
  }

  private async keep(book: DeskBook): Promise<void> {
    const digest = await this.digestOf(book);
    // Both of one moment.
    const beside = this.world.beside(book.id);
    const state = `${String(this.world.version(book.id))} ${beside}`;
    if (this.kept.get(book.id) === state) {
      await touchRecovery(recoveryPathOf(book, this.run));
      return;
    }
    await writeRecovery(book, this.run, { at: Date.now(), digest, beside });
    this.kept.set(book.id, state);
  }

  /** Null where somebody wrote the files since they were opened. */
  private async digestOf({ id, sources }: DeskBook): Promise<string | null> {
    const stamps = sources.map(({ stamp }) => stamp).join();
    const known = this.digests.get(id);
    if (known?.stamps === stamps) return known.digest;
    const now = await Promise.all(sources.map(({ path }) => stampOf(path)));
    const digest = now.join() === stamps ? await digestOnDisk(sources.map(({ path }) => path)) : null;
    this.digests.set(id, { stamps, digest });
    return digest;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
