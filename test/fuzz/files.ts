import fc from 'fast-check';
import { zipSync, unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkForm } from '../../src/cli/papers/form-check/check-form';
import { UnreadableDocx } from '../../src/cli/papers/read/package';
import { loadCsv } from '../../src/local/files/csv';
import { csvText } from '../../src/local/files/csv-write';
import { FileProblem } from '../../src/local/files/file-problem';
import { readOdsFile } from '../../src/local/files/ods/read';
import { readRecovery } from '../../src/local/files/recovery';
import { XmlProblem, XmlScanner } from '../../src/local/files/xml-scanner';
import { googleRows, readGoogleRows, takeGoogleParts } from '../../src/local/files/xlsx/google-parts';
import { readXlsxFile } from '../../src/local/files/xlsx/read';
import { movedFormula } from '../../src/local/files/xlsx/formulas';
import { toXlsx } from '../../src/local/files/xlsx/write';
import { Spreadsheet } from '../../src/local/spreadsheet/spreadsheet';
import { KeptStore } from '../../src/local/workbench/kept-store';
import { csvLines } from '../../src/text/csv';
import { docxOf } from '../cli/papers/support/docx-of';
import { rawBook } from '../local/files/xlsx/raw-book';
import { jsonOf, spoilt, textOf } from './hostile';
import { parser, refusesWith, type Parser } from './parser';

/** A sheet with a cell of every sort. */
const XLSX = rawBook({
  rows:
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c><c r="C1" s="1"><v>46000</v></c></row>' +
    '<row r="2" ht="20" hidden="1"><c r="A2"><f t="shared" ref="A2:A3" si="0">B1+1</f><v>2</v></c><c r="B2" t="b"><v>1</v></c></row>' +
    '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3" t="d"><v>2026-01-01</v></c></row>',
  texts: '<si><t>Họ và tên</t></si><si><r><t>a</t></r><rPh sb="0" eb="1"><t>b</t></rPh></si>',
  styles:
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
});

const ODS = zipSync({
  'content.xml': Buffer.from(
    '<office:document-content><office:body><office:spreadsheet><table:table table:name="S"><table:table-column table:number-columns-repeated="2"/>' +
      '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>Họ<text:s text:c="2"/>tên</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="date" office:date-value="2026-01-01" table:formula="of:=[.A1]+1"/><table:covered-table-cell/></table:table-row>' +
      '</table:table></office:spreadsheet></office:body></office:document-content>',
  ),
});

const DOCX = docxOf({
  body:
    '<w:p><w:pPr><w:jc w:val="center"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>Số: 05-BC/ĐTN</w:t></w:r></w:p>' +
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134"/></w:sectPr>',
  styles:
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
});

/** A container in which the parts of these endings are spoilt, and packed as they should be: a reader gets to see them. */
function spoiltParts(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
  const parts = unzipSync(whole);
  const name = fc.constantFrom(
    ...Object.keys(parts).filter((one) => /sheet1|shared|styles|content|document|numbering|workbook/.test(one)),
  );
  return name.chain((one) =>
    spoilt(parts[one] ?? new Uint8Array()).map((bytes) => zipSync({ ...parts, [one]: bytes }, { level: 0 })),
  );
}

const FILE = 'x';

/** Whatever is in a cell is a value of the model. */
function holdsValues(spreadsheet: Spreadsheet): void {
  for (const sheet of spreadsheet.sheets) {
    for (let row = 0; row < Math.min(sheet.lastDataRow, 50); row++) {
      for (const value of sheet.row(row).slice(0, 50)) {
        assert.ok(
          value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value),
          String(value),
        );
      }
    }
  }
}

const csvCell = textOf('Họ và tên', ',', ';', '\t', '"', '""', '\n', '\r\n', '\r', '\ufeff', 'sep=;', '-5', "'");

/** Cells as they come back from a file that the workbench wrote. */
function csvHolds(rows: readonly (readonly string[])[]): void {
  const written = new Spreadsheet('x');
  const given = written.addSheet({ title: 'S' });
  given.load(
    rows.map((cells) => cells.map((cell) => (cell === '' ? null : cell.replace(/[\u0000\ud800-\udfff]/g, '')))),
  );
  const text = csvText(given, 'vi_VN', { separator: ',', bom: true, lineEnd: '\r\n' });
  for (const field of fieldsOf(text)) assert.doesNotMatch(field, RUN_AS_FORMULA);
  // What one column holds alone can be split anew by its texts: a file says nothing of its separator.
  if (
    rows.length < 2 ||
    rows.some((cells) => cells.length !== 3 || cells.some((cell) => cell === '' || /[\r\n";\t]|sep=/.test(cell)))
  )
    return;
  const read = new Spreadsheet('x');
  loadCsv(read, FILE, 'S', Buffer.from(text));
  const again = read.sheets[0];
  for (let row = 0; row < given.lastDataRow; row++)
    assert.deepEqual(
      again?.row(row).map((cell) => cell ?? null),
      given.row(row).map((cell) => cell ?? null),
    );
}

/** What a spreadsheet program would compute when it opens a .csv. */
const RUN_AS_FORMULA = /^[=@\t\r\n]|^[+-](?![\d., ]*$)/;

/** The fields of a .csv with commas, unquoted. */
function fieldsOf(text: string): string[] {
  const fields = text.replace('\ufeff', '').match(/"(?:[^"]|"")*"|[^,\r\n]+/g) ?? [];
  return fields.map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
}

const pieces = textOf(
  '<a>',
  '</a>',
  '<a',
  ' b="c"',
  "'",
  '/>',
  '&amp;',
  '&#65;',
  '&constructor;',
  '&__proto__;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x',
  '?>',
  'đ',
);

/** What the scanner tells of a document that comes in these pieces; null where it refuses it. */
function told(parts: readonly string[]): string | null {
  const events: string[] = [];
  let isText = false;
  const scanner = new XmlScanner({
    wantsText: true,
    open: (name, tag) => {
      isText = false;
      events.push(`<${name} ${String(tag.get('b'))}>`);
    },
    close: (name) => {
      isText = false;
      events.push(`</${name}>`);
    },
    text: (text) => {
      assert.equal(typeof text, 'string');
      if (isText) events.push(`${events.pop() ?? ''}${text}`);
      else events.push(text);
      isText = true;
    },
  });
  try {
    for (const part of parts) scanner.push(part);
    scanner.end();
    return events.join('');
  } catch (error) {
    if (error instanceof XmlProblem) return null;
    throw error;
  }
}

const GOOGLE_KEYS = [
  'locale',
  'timeZone',
  'protectedRanges',
  'sheets',
  'title',
  'rowCount',
  'columnCount',
  'charts',
  'formats',
  'validations',
  'filter',
  'range',
  'sheetId',
  'values',
  'rows',
  'runs',
];
const DESK_KEYS = [
  'mailQuota',
  'ahead',
  'parts',
  'coming',
  'triggers',
  'outbox',
  'forms',
  'properties',
  'id',
  'source',
  'kind',
  'items',
  'responses',
  'fileId',
  'at',
  'destination',
  'digest',
  'part',
];
const COPY_KEYS = [
  'version',
  'at',
  'digest',
  'sheets',
  'namedRanges',
  'protectedRanges',
  'locale',
  'timeZone',
  'properties',
  'rows',
  'values',
  'runs',
  'merges',
  'columns',
];

const folder = mkdtempSync(join(tmpdir(), 'so-doan-fuzz-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
let files = 0;

function put(text: string): string {
  const path = join(folder, String(files++));
  writeFileSync(path, text);
  return path;
}

/** A book as it stands in a file with what Google keeps beside its cells. */
const OWN = new Spreadsheet('x');
OWN.addSheet({ title: 'S' }).load([['a', 1]]);
const own = JSON.parse(
  googleRows(OWN)
    .map(([chunk]) => chunk?.slice(1))
    .join(''),
) as Record<string, unknown>;

/** The parsers of files. */
export const FILE_PARSERS: readonly Parser[] = [
  parser(
    '.csv',
    fc.oneof(
      csvCell.map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 60 }),
    ),
    (bytes) =>
      refusesWith([FileProblem], () => {
        const spreadsheet = new Spreadsheet('x');
        loadCsv(spreadsheet, FILE, 'S', bytes);
        holdsValues(spreadsheet);
      }),
  ),
  parser(
    '.csv as it is written',
    fc.array(fc.array(csvCell, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
    csvHolds,
  ),
  parser('rows that are given out', fc.array(fc.array(csvCell, { maxLength: 3 }), { maxLength: 4 }), (rows) => {
    for (const field of fieldsOf(csvLines(rows))) assert.doesNotMatch(field, RUN_AS_FORMULA);
  }),
  parser(
    'XML in pieces',
    fc.tuple(fc.array(pieces, { maxLength: 8 }), fc.array(fc.nat(60), { maxLength: 5 })),
    ([parts, cuts]) => {
      const whole = `<r>${parts.join('')}</r>`;
      const at = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b)];
      const cut = at.map((from, index) => whole.slice(from, at[index + 1]));
      assert.equal(told(cut), told([whole]));
    },
  ),
  parser('.xlsx', fc.oneof(spoiltParts(XLSX), spoilt(XLSX)), (bytes) =>
    refusesWith([FileProblem], async () => {
      const { spreadsheet } = await readXlsxFile(FILE, 'x', bytes);
      holdsValues(spreadsheet);
      await toXlsx(FILE, spreadsheet);
    }),
  ),
  parser('.ods', fc.oneof(spoiltParts(ODS), spoilt(ODS)), (bytes) =>
    refusesWith([FileProblem], async () => {
      holdsValues(await readOdsFile(FILE, 'x', bytes));
    }),
  ),
  parser('.docx', fc.oneof(spoiltParts(DOCX), spoilt(DOCX)), (bytes) =>
    refusesWith([UnreadableDocx], () => {
      for (const { code, where, found, expected } of checkForm(bytes))
        assert.ok([code, where, found, expected].every((said) => typeof said === 'string'));
    }),
  ),
  parser(
    'formulas that are moved',
    fc.tuple(
      textOf('A1', '$B$2', 'XFD1048576', '"A1"', "'A1'!B2", '+', 'SUM(', ')', ':'),
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: -5, max: 5 }),
    ),
    ([formula, rows, columns]) => {
      assert.equal(typeof movedFormula(formula, rows, columns), 'string');
      if (rows === 0 && columns === 0) assert.equal(movedFormula(formula, 0, 0), formula);
    },
  ),
  parser('what Google keeps beside cells', jsonOf(...GOOGLE_KEYS), (json) => {
    for (const one of [json, { ...own, ...(json as object) }]) {
      const parts = readGoogleRows([[`x${JSON.stringify(one)}`]]);
      if (parts === null) continue;
      const spreadsheet = new Spreadsheet('x');
      spreadsheet.addSheet({ title: 'S' }).load([['a', 1]]);
      takeGoogleParts(spreadsheet, parts);
    }
  }),
  parser('the desk’s own file', jsonOf(...DESK_KEYS), async (json) => {
    for (const one of [json, { mailQuota: [], ahead: 0, parts: { a: json }, coming: {} }]) {
      const { keeper } = await KeptStore.open(put(JSON.stringify(one)), undefined, () => Promise.resolve(null));
      keeper.take(['a'], 0);
      assert.equal(typeof keeper.partText('a'), 'string');
    }
  }),
  parser('copies of what was not saved', jsonOf(...COPY_KEYS), async (json) => {
    for (const one of [json, { version: 1, ...(json as object) }]) await readRecovery(put(JSON.stringify(one)), 'x');
  }),
];
