import { saveBook, type SaveResult } from '../files/save-book';
import type { Store } from '../apps-script/store';
import type { DeskBook } from './desk';
import { wordsOfLosses } from './loss-words';

/** Knows which spreadsheets hold what their files do not, and writes them. */
export class Saver {
  private readonly unsaved = new Set<string>();

  constructor(
    private readonly books: readonly DeskBook[],
    private readonly changed: () => void,
  ) {
    for (const { id, spreadsheet } of books) {
      spreadsheet.watch(() => {
        this.unsaved.add(id);
        changed();
      });
    }
  }

  isUnsaved(id: string): boolean {
    return this.unsaved.has(id);
  }
}
