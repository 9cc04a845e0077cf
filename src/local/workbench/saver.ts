import type { Store } from '../apps-script/store';
import { replaceFile } from '../files/replace-file';
import { saveBook, type SaveResult } from '../files/save-book';
import type { DeskBook } from './desk-book';
import { LOSS_WORDS } from './words';

/** Knows which spreadsheets hold what their files do not, and writes them. */
export class Saver {
  /** How often each was changed, and how often it had been when it was written last. */
  private readonly changes = new Map<string, { all: number; saved: number }>();
  private readonly books: ReadonlyMap<string, DeskBook>;
  /** One file is written at a time. */
  private turn: Promise<unknown> = Promise.resolve();
  private kept: string;
  /** What is kept beside names people as well: it has the rights of a book. */
  private readonly like: string | undefined;

  constructor(
    books: readonly DeskBook[],
    private readonly store: Store,
    private readonly deskFile: string,
    private readonly changed: () => void,
  ) {
    this.kept = JSON.stringify(store);
    this.like = books[0]?.sources[0]?.path;
    this.books = new Map(books.map((book) => [book.id, book]));
    for (const { id, spreadsheet } of books) {
      const count = { all: 0, saved: 0 };
      this.changes.set(id, count);
      spreadsheet.watch(() => {
        count.all++;
        changed();
      });
    }
  }

  get hasUnsaved(): boolean {
    return [...this.changes.keys()].some((id) => this.isUnsaved(id));
  }

  isUnsaved(id: string): boolean {
    const count = this.changes.get(id);
    return count !== undefined && count.all !== count.saved;
  }

  lossesOf(id: string): string[] {
    return (this.books.get(id)?.losses ?? []).map((loss) => LOSS_WORDS[loss]);
  }

  /** Writes what Google keeps beside spreadsheets, where it is another than was written last. Nobody saves that by hand. */
  keepStore(): void {
    const text = JSON.stringify(this.store);
    if (text === this.kept) return;
    this.kept = text;
    // A folder that can't be written is told when a spreadsheet is saved.
    this.turn = this.turn.then(() => replaceFile(this.deskFile, text, this.like)).catch(() => undefined);
  }

  /** Once all is written that is to be. */
  async idle(): Promise<void> {
    await this.turn;
  }

  /** Writes a spreadsheet. Rejects with `FileProblem`. */
  save(id: string, overwrite: boolean): Promise<SaveResult> {
    const saved = this.turn.then(() => this.write(id, overwrite));
    this.turn = saved.catch(() => undefined);
    return saved;
  }

  private async write(id: string, overwrite: boolean): Promise<SaveResult> {
    const [book, count] = [this.books.get(id), this.changes.get(id)];
    if (!book || !count) throw new Error(`No spreadsheet ${id}`);
    // What comes while the file is written is not in it.
    const { all } = count;
    const result = await saveBook(book, overwrite);
    if (result.kind === 'saved') count.saved = all;
    this.changed();
    return result;
  }
}
