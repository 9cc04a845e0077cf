import { bookId } from '../../src/local/files/book-id';
import { deskFileOf } from '../../src/local/files/desk-file';
import { digestOnDisk } from '../../src/local/files/digest';
import { openBooks } from '../../src/local/files/open-books';
import { SheetsApi } from '../../src/local/sheets-api/service';
import { KeptStore } from '../../src/local/workbench/kept-store';
import { Saver } from '../../src/local/workbench/saver';

/**
 * Saves a book again and again, until it is killed: each time a higher number in every cell, and beside it. Says each
 * number once it is saved.
 */
async function saveForEver(path: string): Promise<void> {
  const [opened] = await openBooks(path);
  if (opened === undefined) throw new Error('no book');
  const book = Object.assign(opened, { id: bookId(opened.path) });
  const { keeper } = await KeptStore.open(deskFileOf(path, book.isFolder, 'so-doan.json'), undefined, () =>
    digestOnDisk(book.sources.map((source) => source.path)),
  );
  const world = { books: [book], keeper, isBusy: () => false, ahead: () => 0, changed: () => undefined };
  const saver = new Saver({ ...world, pushedAside: () => undefined });
  const api = new SheetsApi(new Map([[book.id, book.spreadsheet]]));
  process.stdout.write('begun\n');
  for (let number = Number(book.spreadsheet.sheets[0]?.value(0, 0) ?? 0) + 1; ; number++) {
    for (const { properties } of book.spreadsheet.sheets) {
      const values = Array.from({ length: 20 }, () => [number, number, number]);
      api.updateValues(book.id, `'${properties.title}'!A1:C20`, { values }, { valueInputOption: 'RAW' });
    }
    keeper.store.documentProperties(book.id).set('number', String(number));
    if (number % 3 === 0) await saver.keepCopies();
    await saver.save(book.id, false);
    process.stdout.write(`${String(number)}\n`);
  }
}

void saveForEver(process.argv[2] ?? '');
