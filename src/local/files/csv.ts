import type { CellValue } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import { unguarded, type CsvForm } from './csv-write';
import { FileProblem } from './file-problem';
import { readSeparated } from './library';

const SEPARATORS = [',', ';', '\t'] as const;
const SAMPLE_RECORDS = 100;
/** A character that no text holds: nothing is split. */
const NOTHING = '\u0000';

/** The sheet of a .csv, and how the file is written. */
export interface CsvSheet {
  sheetId: number;
  form: CsvForm;
}

/** Puts a .csv in the spreadsheet as a sheet. Every cell is a text: what looks like a formula or a number stays as typed. */
export function loadCsv(spreadsheet: Spreadsheet, path: string, title: string, bytes: Uint8Array): CsvSheet {
  const text = decode(path, bytes);
  const separator = separatorOf(text);
  const line = unclosedQuote(text, separator);
  if (line !== null) throw new FileProblem('unclosed-quote', path, { sheet: title, row: line });
  const rows: CellValue[][] = readSeparated(text, separator).map((row) =>
    row.map((cell) => (cell === '' ? null : unguarded(cell))),
  );
  const sheet = spreadsheet.addSheet({ title });
  sheet.load(rows);
  const form = {
    separator: separator === NOTHING ? ',' : separator,
    bom: text.startsWith('\ufeff'),
    lineEnd: /\r?\n/.exec(text)?.[0] ?? '\r\n',
  };
  return { sheetId: sheet.properties.id, form };
}

/**
 * The separator that splits most of the records into equally many cells, from the first that it splits on: lists begin
 * with titles. A comma before a space is one of a sentence, where others can be found. Where records have as many cells
 * as they like it is the one that most of them have. Without any it is a sheet of one column.
 */
function separatorOf(text: string): string {
  const records = sampleRecords(text);
  const named = /^\ufeff?sep=([,;\t])$/i.exec(records[0] ?? '')?.[1];
  return named ?? agreedOn(records, true) ?? agreedOn(records, false) ?? commonest(records) ?? NOTHING;
}

function agreedOn(records: readonly string[], isStrict: boolean): string | undefined {
  let best: { separator: string; agreeing: number; cells: number } | undefined;
  for (const separator of SEPARATORS) {
    const cut = isStrict ? new RegExp(`${separator}(?! )`) : separator;
    const { agreeing, cells } = agreement(
      records.map((record) => record.split(cut).length),
      isStrict,
    );
    if (agreeing > 0 && (!best || agreeing > best.agreeing || (agreeing === best.agreeing && cells > best.cells))) {
      best = { separator, agreeing, cells };
    }
  }
  return best?.separator;
}

/** The separator that is in most of the records, where that is more than half, and two. */
function commonest(records: readonly string[]): string | undefined {
  const having = (separator: string): number =>
    records.filter((record) => new RegExp(`${separator}(?! )`).test(record)).length;
  const [best] = [...SEPARATORS].sort((a, b) => having(b) - having(a));
  const count = best === undefined ? 0 : having(best);
  return count > 1 && count * 2 > records.length ? best : undefined;
}

/** How many records have the same number of cells; below a title it takes more than half of them, and two. */
function agreement(counts: readonly number[], mayHaveTitle: boolean): { agreeing: number; cells: number } {
  const from = counts.findIndex((cells) => cells > 1);
  const below = from < 0 ? [] : counts.slice(from);
  const tally = new Map<number, number>();
  for (const cells of below) if (cells > 1) tally.set(cells, (tally.get(cells) ?? 0) + 1);
  const [cells = 1, agreeing = 0] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const isBelowTitle = mayHaveTitle && agreeing > 1 && agreeing * 2 > below.length;
  return from === 0 || isBelowTitle ? { agreeing, cells } : { agreeing: 0, cells: 1 };
}

/** The line (from 1) of a quote that opens a cell and is never closed: it would swallow all rows after it. */
function unclosedQuote(text: string, separator: string): number | null {
  let line = 1;
  let opened: number | null = null;
  let cellBegins = true;
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n') line++;
    if (opened !== null) {
      if (character !== '"') continue;
      if (text.charAt(at + 1) === '"') at++;
      else opened = null;
    } else if (character === '"' && cellBegins) opened = line;
    else cellBegins = character === separator || character === '\n' || character === '\r';
  }
  return opened;
}

/** The first records, what stands in quotes left out. */
function sampleRecords(text: string): string[] {
  const records: string[] = [];
  let record = '';
  let quoted = false;
  for (let at = 0; at < text.length && records.length < SAMPLE_RECORDS; at++) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n') {
      if (record !== '') records.push(record);
      record = '';
    } else if (character !== '\r') record += character;
  }
  return record === '' ? records : [...records, record];
}

function decode(path: string, bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new FileProblem('not-utf8', path, {}, { cause: error });
  }
  // UTF-16 of plain letters is valid UTF-8, with a NUL beside each letter.
  if (text.includes('\u0000')) throw new FileProblem('not-utf8', path);
  return text;
}

/** Excel's "Unicode Text" is UTF-16 with a mark; whatever has none is UTF-8. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
