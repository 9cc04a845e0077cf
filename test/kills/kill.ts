import { buildSync } from 'esbuild';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookId } from '../../src/local/files/book-id';
import { deskFileOf } from '../../src/local/files/desk-file';
import { digestOnDisk } from '../../src/local/files/digest';
import { openBooks, type Book } from '../../src/local/files/open-books';
import { leftRecoveries, readRecovery } from '../../src/local/files/recovery';
import { saveBook } from '../../src/local/files/save-book';
import { writeXlsxFile } from '../../src/local/files/xlsx/write';
import { Spreadsheet } from '../../src/local/spreadsheet/spreadsheet';
import { KeptStore } from '../../src/local/workbench/kept-store';

const ROWS = 20;

/** A workbench that saves, killed again and again with no time to end anything: as when the power is cut. */
export class Killing {
  private readonly folder = mkdtempSync(join(tmpdir(), 'so-doan-kills-'));
  private readonly victim = join(this.folder, 'victim.cjs');
  readonly path: string;

  private constructor(readonly form: '.xlsx' | '.csv') {
    const bundle = { bundle: true, platform: 'node', logLevel: 'error' } as const;
    buildSync({ ...bundle, entryPoints: [join(process.cwd(), 'test/kills/victim.ts')], outfile: this.victim });
    this.path = join(this.folder, form === '.xlsx' ? 'so.xlsx' : 'so');
  }

  static async of(form: '.xlsx' | '.csv'): Promise<Killing> {
    const killing = new Killing(form);
    if (form === '.xlsx') {
      const spreadsheet = new Spreadsheet('Sổ');
      for (const title of ['A', 'B']) spreadsheet.addSheet({ title }).load(filled(0));
      await writeXlsxFile(killing.path, spreadsheet);
    } else {
      mkdirSync(killing.path);
      const text = filled(0)
        .map((row) => `${row.join(',')}\r\n`)
        .join('');
      for (const name of ['A.csv', 'B.csv']) writeFileSync(join(killing.path, name), text);
    }
    return killing;
  }

  /** Kills it some milliseconds after it began to save. Fails where a file is lost, or not as it was at some saving. */
  async once(after: number): Promise<void> {
    const told = await this.killed(after);
    const [book] = await openBooks(this.path);
    assert.ok(book, 'the book is gone');
    const numbers = this.numbersIn(book.spreadsheet);
    // What was said to be saved is; of the one that was under way each file holds all of it or nothing.
    for (const number of numbers)
      assert.ok(number === told || number === told + 1, `${numbers.join(' ')} after ${String(told)}`);
    await this.storeGoesWith(book, numbers);
    await this.lastOnesAreWhole();
    for (const path of await leftRecoveries(book)) {
      const copy = await readRecovery(path, 'Sổ');
      assert.ok(copy, `${path} is half-written`);
      this.numbersIn(copy.spreadsheet);
      rmSync(path);
    }
    // The next one begins with what stands.
    if (new Set(numbers).size > 1) await this.evenOut(book, Math.max(...numbers));
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The number that was said to be saved last. */
  private killed(after: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [this.victim, this.path], { stdio: ['ignore', 'pipe', 'pipe'] });
      let [said, wrong] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => {
        if (said === '') setTimeout(() => child.kill('SIGKILL'), after);
        said += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => (wrong += chunk.toString()));
      child.on('close', () => {
        if (wrong !== '') reject(new Error(wrong));
        const numbers = said.split('\n').slice(1, -1).map(Number);
        this.before = numbers.at(-1) ?? this.before;
        resolve(this.before);
      });
    });
  }

  /** What stood before the victim began. */
  private before = 0;

  private numbersIn({ sheets }: Spreadsheet): number[] {
    return sheets.map((sheet) => {
      const cells = new Set(
        Array.from({ length: ROWS }, (_, row) => [0, 1, 2].map((column) => sheet.value(row, column)))
          .flat()
          .map(Number),
      );
      assert.equal(cells.size, 1, `${sheet.properties.title} is a mixture of ${[...cells].join(' ')}`);
      return [...cells][0] ?? NaN;
    });
  }

  /** What is kept beside the book is what was there at the saving that the book holds. */
  private async storeGoesWith(book: Book, numbers: readonly number[]): Promise<void> {
    const id = bookId(book.path);
    const { keeper, asideAs } = await KeptStore.open(
      deskFileOf(this.path, book.isFolder, 'so-doan.json'),
      undefined,
      () => digestOnDisk(book.sources.map(({ path }) => path)),
    );
    assert.equal(asideAs, undefined, 'the desk file was not whole');
    const kept = Number(keeper.store.documentProperties(id).get('number') ?? 0);
    assert.ok(numbers.includes(kept), `${String(kept)} is kept beside ${numbers.join(' ')}`);
    this.before = Math.max(...numbers);
  }

  /** The last version of each file can be read too. */
  private async lastOnesAreWhole(): Promise<void> {
    const folder = this.form === '.xlsx' ? this.folder : this.path;
    const aside = mkdtempSync(join(this.folder, 'last-'));
    for (const name of readdirSync(folder).filter((one) => one.endsWith(`${this.form}.bak`))) {
      const copy = join(aside, name.slice(0, -4));
      copyFileSync(join(folder, name), copy);
      for (const { spreadsheet } of await openBooks(copy)) this.numbersIn(spreadsheet);
    }
    rmSync(aside, { recursive: true });
  }

  private async evenOut(book: Book, number: number): Promise<void> {
    for (const { properties } of book.spreadsheet.sheets)
      book.spreadsheet.writable(properties.id)?.load(filled(number));
    await saveBook(book, true);
  }
}

function filled(number: number): number[][] {
  return Array.from({ length: ROWS }, () => [number, number, number]);
}
