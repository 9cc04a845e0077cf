import type { Store } from '../apps-script/store';
import { writeDeskFile } from '../files/desk-file';
import { saveBook, type SaveResult } from '../files/save-book';
import type { DeskBook } from './desk-book';
import { LOSS_WORDS } from './words';

/** Knows which spreadsheets hold what their files do not, and writes them. */
export class Saver {
  private readonly unsaved = new Set<string>();
  private readonly books: ReadonlyMap<string, DeskBook>;
  /** One file is written at a time. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    books: readonly DeskBook[],
    private readonly store: Store,
    private readonly deskFile: string,
    private readonly changed: () => void,
  ) {
    this.books = new Map(books.map((book) => [book.id, book]));
    for (const { id, spreadsheet } of books) {
      spreadsheet.watch(() => {
        this.unsaved.add(id);
        changed();
      });
    }
  }

  get hasUnsaved(): boolean {
    return this.unsaved.size > 0;
  }

  isUnsaved(id: string): boolean {
    return this.unsaved.has(id);
  }

  lossesOf(id: string): string[] {
    return (this.books.get(id)?.losses ?? []).map((loss) => LOSS_WORDS[loss]);
  }

  /** Writes a spreadsheet, and beside it what Google keeps beside spreadsheets. Rejects with `FileProblem`. */
  save(id: string, overwrite: boolean): Promise<SaveResult> {
    const saved = this.turn.then(() => this.write(id, overwrite));
    this.turn = saved.catch(() => undefined);
    return saved;
  }

  private async write(id: string, overwrite: boolean): Promise<SaveResult> {
    const book = this.books.get(id);
    if (!book) throw new Error(`No spreadsheet ${id}`);
    // What comes while the file is written is not in it.
    this.unsaved.delete(id);
    const result = await saveBook(book, overwrite).catch((error: unknown) => {
      this.unsaved.add(id);
      throw error;
    });
    if (result.kind === 'changed-on-disk') this.unsaved.add(id);
    else await writeDeskFile(this.deskFile, this.store);
    this.changed();
    return result;
  }
}
