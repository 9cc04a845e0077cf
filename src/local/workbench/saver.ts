import { LOSS_WORDS } from '../files/loss-words';
import { dropRecovery } from '../files/recovery';
import { saveBook, type SaveResult } from '../files/save-book';
import type { DeskBook } from './desk-book';
import type { KeptStore } from './kept-store';
import { RecoveryCopies, type LeftBook } from './recovery-copies';

export interface SaverWorld {
  books: readonly DeskBook[];
  keeper: KeptStore;
  /** Whether a script runs in that spreadsheet: what it leaves is yet to be seen. */
  isBusy: (fileId: string) => boolean;
  /** How far the clock is ahead of the computer's, in milliseconds. */
  ahead: () => number;
  changed: () => void;
  /** Another desk keeps its own where this one kept it; told once. */
  pushedAside: () => void;
}

/** Knows which spreadsheets hold what their files do not, and writes them, with what is kept beside them. */
export class Saver {
  /** How often each was changed, and how often it had been when it was written last. */
  private readonly changes = new Map<string, { all: number; saved: number }>();
  private readonly books: ReadonlyMap<string, DeskBook>;
  private readonly copies: RecoveryCopies;
  /** One file is written at a time. */
  private turn: Promise<unknown> = Promise.resolve();
  private readonly saving = new Set<string>();

  constructor(private readonly world: SaverWorld) {
    const { books, keeper, changed } = world;
    this.books = new Map(books.map((book) => [book.id, book]));
    for (const { id, spreadsheet } of books) {
      const count = { all: 0, saved: 0 };
      this.changes.set(id, count);
      spreadsheet.watch(() => {
        count.all++;
        changed();
      });
    }
    this.copies = new RecoveryCopies({
      books,
      isUnsaved: (id) => this.isUnsaved(id),
      version: (id) => this.changes.get(id)?.all ?? 0,
      beside: (id) => keeper.partText(id),
    });
  }

  isUnsaved(id: string): boolean {
    const count = this.changes.get(id);
    return count !== undefined && count.all !== count.saved;
  }

  /** Whether it is being written. */
  isSaving(id: string): boolean {
    return this.saving.has(id);
  }

  lossesOf(id: string): string[] {
    return (this.books.get(id)?.losses ?? []).map((loss) => LOSS_WORDS[loss]);
  }

  /**
   * Writes what Google keeps beside spreadsheets, of those whose files hold all that they do. Nobody saves that by hand;
   * what goes with changes that are not saved is kept with those.
   */
  keepStore(): void {
    const { keeper, isBusy, ahead } = this.world;
    const settled = [...this.books.keys()].filter((id) => !this.isUnsaved(id) && !isBusy(id));
    // A folder that can't be written is told when a spreadsheet is saved.
    if (keeper.take(settled, ahead())) this.turn = this.turn.then(() => this.writeStore()).catch(() => undefined);
  }

  /** Keeps copies of what is not saved, and answers with where. */
  keepCopies(): Promise<LeftBook[]> {
    return this.copies.keepAll();
  }

  /** A copy was taken over that a run before this one left: it goes once there is one of this run's. */
  async replaceCopy(path: string): Promise<void> {
    const left = await this.copies.keepAll();
    if (left.every(({ copy }) => copy !== null)) await dropRecovery(path);
  }

  /** Once all is written that is to be. */
  async close(): Promise<void> {
    await this.turn;
    await this.copies.close();
  }

  /** Writes a spreadsheet. Rejects with `FileProblem`. */
  save(id: string, overwrite: boolean): Promise<SaveResult> {
    this.saving.add(id);
    this.world.changed();
    const saved = this.turn.then(() => this.write(id, overwrite));
    const ended = saved.finally(() => {
      this.saving.delete(id);
      this.world.changed();
    });
    this.turn = ended.catch(() => undefined);
    return ended;
  }

  private async write(id: string, overwrite: boolean): Promise<SaveResult> {
    const { keeper } = this.world;
    const [book, count] = [this.books.get(id), this.changes.get(id)];
    if (!book || !count) throw new Error(`No spreadsheet ${id}`);
    // What comes while the file is written is not in it.
    const { all } = count;
    const part = keeper.partText(id);
    let isWritten = false;
    try {
      const result = await saveBook(book, overwrite, async (digest) => {
        keeper.announce(id, digest, part);
        await this.writeStore().catch(() => undefined);
      });
      isWritten = result.kind === 'saved';
      return result;
    } finally {
      keeper.settle(id, isWritten);
      if (isWritten) count.saved = all;
      // What can't be written is told with the next file that is saved.
      await this.writeStore().catch(() => undefined);
      if (isWritten) await this.copies.drop(id);
    }
  }

  private async writeStore(): Promise<void> {
    if (!(await this.world.keeper.write())) this.world.pushedAside();
  }
}
