import type { CellValue } from '../spreadsheet/sheet';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import type { CsvForm } from './csv-write';
import { FileProblem } from './file-problem';
import { readSeparated } from './library';

const SEPARATORS = [',', ';', '\t'] as const;
const SAMPLE_RECORDS = 20;
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
    row.map((cell) => (cell === '' ? null : cell)),
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
 * The separator that splits most of the first records into as many cells as the header has. A header without any is a
 * sheet of one column, whatever stands in the cells below.
 */
function separatorOf(text: string): string {
  const records = sampleRecords(text);
  let best: { separator: string; agreeing: number; cells: number } | undefined;
  for (const separator of SEPARATORS) {
    const counts = records.map((record) => record.split(separator).length);
    const cells = counts[0] ?? 1;
    if (cells === 1) continue;
    const agreeing = counts.filter((count) => count === cells).length;
    if (!best || agreeing > best.agreeing || (agreeing === best.agreeing && cells > best.cells)) {
      best = { separator, agreeing, cells };
    }
  }
  return best?.separator ?? NOTHING;
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
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new FileProblem('not-utf8', path, {}, { cause: error });
  }
  // UTF-16 of plain letters is valid UTF-8, with a NUL beside each letter.
  if (text.includes('\u0000')) throw new FileProblem('not-utf8', path);
  return text;
}
