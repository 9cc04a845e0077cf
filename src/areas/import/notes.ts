import type { CellNote } from './cell';

/** What is said of a list beside its rows: data, for words to be made of. */
export type NoteCode =
  | CellNote
  | 'no-list'
  | 'one-mark'
  | 'filled-down'
  | 'class-title'
  | 'unknown-key'
  | 'hidden-rows'
  | 'hidden-column'
  | 'no-header';

export interface Note {
  readonly code: NoteCode;
  /** The list's header, or what the note is about. */
  readonly subject: string;
  /** Row numbers, with the sheet's title where the list has several. */
  readonly rows: readonly string[];
  /** What is written in those cells, each once. */
  readonly written: readonly string[];
}

/** Gathers what is to be said: once for each code and subject. */
export class Notes {
  private readonly byText = new Map<string, { note: Note; rows: Set<string>; written: Set<string> }>();

  add(code: NoteCode, subject: string, row: string, written = ''): void {
    const text = `${code} ${subject}`;
    let known = this.byText.get(text);
    if (known === undefined) {
      const [rows, texts] = [new Set<string>(), new Set<string>()];
      known = { note: { code, subject, rows: [], written: [] }, rows, written: texts };
      this.byText.set(text, known);
    }
    known.rows.add(row);
    if (written !== '') known.written.add(written);
  }

  all(): Note[] {
    return [...this.byText.values()].map(({ note, rows, written }) => ({
      ...note,
      rows: [...rows],
      written: [...written],
    }));
  }
}
