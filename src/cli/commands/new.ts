import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileSystemProblem } from '../../local/files/file-problem';
import type { Book } from '../../local/files/open-books';
import { writeXlsxFile } from '../../local/files/xlsx/write';
import { Spreadsheet } from '../../local/spreadsheet/spreadsheet';
import { NEW_WORDS, PROBLEM, PROGRESS } from '../../words/command-line';
import { forBundle } from '../bundle';
import { DONE, type Command } from '../command';
import { UsageError } from '../usage-error';

/** The three files, by what set-up makes of them. */
const BOOKS = [
  ['register', 'Sổ Đoàn'],
  ['committee', 'Sổ Ban Thường vụ'],
  ['restricted', 'Sổ riêng'],
] as const;

/** Writes empty books, set up as *Cài đặt sổ* does. */
export const newCommand: Command = {
  options: { values: [], flags: [] },
  async run(args, { print, progress }) {
    const folder = args.path('thư mục');
    const paths = BOOKS.map(([, title]) => join(folder, `${title}.xlsx`));
    const present = paths.find((path) => existsSync(path));
    if (present !== undefined) throw new UsageError(PROBLEM.sampleExists(present));
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw fileSystemProblem(error, folder, 'not-written');
    });
    for (const [role, title] of BOOKS) {
      const path = join(folder, `${title}.xlsx`);
      progress(PROGRESS.writingFile(path));
      const spreadsheet = new Spreadsheet(title);
      const book: Book = { path, spreadsheet, sources: [], isCsv: false, isFolder: false, losses: [] };
      await forBundle([book]).ask('setUp_', { role, planId: randomUUID() });
      await writeXlsxFile(path, spreadsheet);
    }
    print(NEW_WORDS.written(paths, folder));
    return DONE;
  },
};
