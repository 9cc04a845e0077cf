import type { Store } from '../apps-script/store';
import { LOSS_WORDS } from '../files/loss-words';
import type { Source } from '../files/open-books';
import { replaceFile } from '../files/replace-file';
import { saveBook, type SaveResult } from '../files/save-book';
import { stampOf } from '../files/stamp';
import type { DeskBook } from './desk-book';

/** Knows which spreadsheets hold what their files do not, and writes them. */
export class Saver {
  /** How often each was changed, and how often it had been when it was written last. */
  private readonly changes = new Map<string, { all: number; saved: number }>();
  private readonly books: ReadonlyMap<string, DeskBook>;
  /** One file is written at a time. */
  private turn: Promise<unknown> = Promise.resolve();
  private kept: string;
  private isPushedAside = false;
  /** What is kept beside names people as well: it has the rights of a book. */
  private readonly like: string | undefined;

  constructor(
    books: readonly DeskBook[],
    private readonly store: Store,
    private readonly deskFile: Source,
    private readonly changed: () => void,
    /** Another desk keeps its own where this one kept it; told once. */
    private readonly pushedAside: () => void,
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
    this.turn = this.turn.then(() => this.writeStore(text)).catch(() => undefined);
  }

  /** Of two desks on one folder the one that finds the other's writing keeps nothing more: neither loses what it wrote. */
  private async writeStore(text: string): Promise<void> {
    if (this.isPushedAside) return;
    const { path, stamp } = this.deskFile;
    const now = await stampOf(path);
    if (now !== null && now !== stamp) {
      this.isPushedAside = true;
      this.pushedAside();
      return;
    }
    await replaceFile(path, text, this.like);
    this.deskFile.stamp = await stampOf(path);
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
