import { LOSS_WORDS } from '../local/files/loss-words';
import type { Book } from '../local/files/open-books';
import { unreadFiles } from '../local/files/open-books';
import type { Loss } from '../local/files/xlsx/losses';
import { FILES } from '../words/command-line';

/** Sentences on files of a folder that nothing reads: a spreadsheet is never passed over in silence. */
export async function unreadNotes(path: string): Promise<string[]> {
  return (await unreadFiles(path)).map(FILES.unread);
}

/** What a book's file holds and writing it loses, for `--json`. */
export interface ToldLoss {
  readonly file: string;
  readonly parts: readonly string[];
}

/** What writing books loses; a .csv has nothing to lose that was read. */
export function lossesOf(books: readonly Book[]): ToldLoss[] {
  return books.flatMap(({ path, losses }) => {
    const parts = losses.filter((loss: Loss) => loss !== 'csv').map((loss) => LOSS_WORDS[loss]);
    return parts.length === 0 ? [] : [{ file: path, parts }];
  });
}

export function lossNotes(losses: readonly ToldLoss[]): string[] {
  return losses.map(({ file, parts }) => FILES.losses(file, parts));
}

/** A section of a page, nothing where there is nothing to say. */
export function notesSection(notes: readonly string[]): string[] {
  return notes.length === 0 ? [] : [[FILES.section, ...notes.map((note) => `  ${note}`)].join('\n')];
}
