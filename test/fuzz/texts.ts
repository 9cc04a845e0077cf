import fc from 'fast-check';
import assert from 'node:assert/strict';
import { KNOWN_SETTINGS } from '../../src/areas/all';
import { DEFAULT_REPORT, TEMPLATE_LABELS } from '../../src/areas/papers/report-template';
import { fillTemplate } from '../../src/areas/papers/template/fill';
import { FIGURES } from '../../src/areas/report';
import { TABLES } from '../../src/areas/tables';
import { doubtfulDates } from '../../src/areas/import/turned-dates';
import { listIn } from '../../src/areas/import/list';
import { plainSheet } from '../../src/areas/import/list-sheet';
import { guessFields, recordsOf } from '../../src/areas/import/records';
import { SETTINGS } from '../../src/judging/settings-table';
import { Settings } from '../../src/judging/settings';
import { Unreadable, type Cell, type Kind } from '../../src/sheet/kinds';
import { layoutOf } from '../../src/sheet/layout';
import { readRows } from '../../src/sheet/read';
import { readState } from '../../src/sheet/state';
import { cellFor, textFor } from '../../src/sheet/typed';
import { formatDay, isoDay, parseDay, parseImpreciseDay, parseStamp } from '../../src/text/calendar';
import { isEmail, parseMobile, parsePhone } from '../../src/text/contact';
import { fromOldCode, oldCodeOf } from '../../src/text/old-letters';
import { clean } from '../../src/text/spelling';
import { PAYLOADS, textOf } from './hostile';
import { parser, type Parser } from './parser';

const DATE_PIECES = ['1', '31', '02', '2026', '1899', '/', '-', '.', ' ', 'T', ':', '23:59', 'Z', '+07:00', '٣'];
const NUMBER_PIECES = ['1', '000', '999', '.', ',', '-', '+', ' ', '%', 'e5', '٣', '0x1', 'Infinity'];
const PHONE_PIECES = ['0', '9', '123', '+84', '84', '0084', ' ', '.', '-', '(', '٣'];
const EMAIL_PIECES = ['a', '.', '@', 'example', '.com', '-', '_', '"', '\r\n', ',', ';', '<', '>', ' ', 'đ'];

const cells: fc.Arbitrary<string | number | boolean> = fc.oneof(
  textOf(...DATE_PIECES, ...NUMBER_PIECES, ...PHONE_PIECES, ...EMAIL_PIECES, 'Có', 'x', 'Nam', ';'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);

/** Every kind that a column has, once. */
const KINDS: readonly Kind[] = [
  ...new Set(Object.values(TABLES).flatMap((table) => Object.values(table.columns).map(({ kind }) => kind as Kind))),
];

function isFinal(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isFinal);
  return typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' || typeof value === 'boolean';
}

/** What a kind reads is a value that a sheet can hold, and what is written of it is read as the same once more. */
function kindHolds(cell: string | number | boolean): void {
  const given = typeof cell === 'string' ? clean(cell) : cell;
  if (given === '') return;
  for (const kind of KINDS) {
    const read = kind.read(given);
    if (!(read instanceof Unreadable)) assert.ok(isFinal(read), `${kind.name}: ${String(read)}`);
    if (typeof given !== 'string') continue;
    const written = cellFor(kind, given);
    // A number below a millionth is written with an exponent, which nobody types.
    if (typeof written === 'number' && Math.abs(written) < 1e-6) continue;
    assert.deepEqual(cellFor(kind, textFor(kind, written)), written, kind.name);
  }
}

function settingHolds(value: string): void {
  for (const { code, read } of KNOWN_SETTINGS.settings) assert.notEqual(read(clean(value)), undefined, code);
}

const header = fc.constantFrom(
  ...Object.values(TABLES.people.columns).map((column) => column.header),
  ...['STT', 'Lớp', 'Nữ', 'Ngày', 'Tháng', 'Năm', '__proto__', 'constructor', 'toString', '', PAYLOADS.formula],
);
const row = fc.array(fc.oneof(header, cells, fc.constant('')), { maxLength: 14 });

function listHolds(sheet: readonly (readonly Cell[])[]): void {
  const list = listIn([plainSheet('DS', sheet)]);
  if (list === null) return;
  const fields = guessFields(list);
  const doubtful = new Set(doubtfulDates(list, fields).map(({ column }) => column));
  const { listed } = recordsOf(list, fields, {
    answers: { letters: true, dates: {} },
    unitOf: () => null,
    unitOfSheet: () => null,
    isKey: () => false,
    isFounding: true,
    doubtful,
  });
  for (const { values } of listed)
    for (const value of Object.values(values)) assert.ok(value === null || isFinal(value));
}

const DATA = {
  top: { code: 'PH', name: '{{tên}}', figures: {}, lastYear: null, targets: {} },
  units: [],
  labels: Object.fromEntries(FIGURES.map(({ name, label }) => [name, label])),
  natures: Object.fromEntries(FIGURES.map(({ name, nature }) => [name, nature])),
  otherLabels: TEMPLATE_LABELS,
  texts: { 'tên đơn vị': PAYLOADS.template },
  lists: { 'tiêu chí': [{ Mã: PAYLOADS.template }] },
};
const TEMPLATE_PIECES = [
  '{{',
  '}}',
  '#',
  '/',
  'mỗi',
  'nếu',
  'bảng:',
  'danh sách:',
  '|',
  'điền:',
  'đơn vị',
  'members',
  '\n',
  '# ',
  '& ',
  'Phụ lục:',
];

/** The parsers of texts and cells. */
export const TEXT_PARSERS: readonly Parser[] = [
  parser('dates', textOf(...DATE_PIECES), (text) => {
    const day = parseDay(text);
    if (day !== null) assert.deepEqual([parseDay(formatDay(day)), parseDay(isoDay(day))], [day, day]);
    const stamp = parseStamp(text);
    if (stamp !== null) assert.equal(parseDay(formatDay(stamp.day)), stamp.day);
    const imprecise = parseImpreciseDay(text);
    if (imprecise !== null) assert.equal(parseDay(formatDay(imprecise.day)), imprecise.day);
  }),
  parser('phones', textOf(...PHONE_PIECES), (text) => {
    for (const number of [parseMobile(text), parsePhone(text)])
      if (number !== null) assert.match(number, /^0[0-9]{9,10}$/);
  }),
  parser('addresses', textOf(...EMAIL_PIECES), (text) => {
    if (isEmail(text)) assert.match(text, /^[\x21-\x7e]+$/);
    if (isEmail(text)) assert.doesNotMatch(text, /[,;<>()"\\]|@.*@/);
  }),
  parser('cells of every kind', cells, kindHolds),
  parser('spellings', textOf('hoà', 'Ð', 'đ', '\u0301', '\u0335', ' ', '\u00a0'), (text) => {
    assert.equal(clean(clean(text)), clean(text));
  }),
  parser('old codes', textOf('NguyÔn', 'Nguyeãn', '®', 'µ', 'ñ'), (text) => {
    const code = oldCodeOf(text);
    if (code !== null) assert.equal(typeof fromOldCode(text, code), 'string');
  }),
  parser(
    'settings',
    textOf('1', '31/08', '2/3', ';', '85;70;50', '%', 'https://docs.google.com/spreadsheets/d/', 'a@b.vn'),
    settingHolds,
  ),
  parser(
    'settings as rows',
    fc.array(
      fc.tuple(fc.oneof(fc.constantFrom(...KNOWN_SETTINGS.settings.map(({ code }) => code)), cells), cells, cells),
    ),
    (rows) => {
      const column = (index: number): Cell[] => ['', ...rows.map((each) => each[index] ?? null)];
      const read = new Map<string, Cell[]>([
        ['code', column(0)],
        ['value', column(1)],
        ['from', column(2)],
      ]);
      const settings = Settings.of(readRows(SETTINGS, read).rows, KNOWN_SETTINGS);
      for (const setting of KNOWN_SETTINGS.settings) assert.notEqual(settings.on(46_000, setting), undefined);
    },
  ),
  parser('header rows', fc.array(fc.oneof(header, cells), { maxLength: 300 }), (headers) => {
    for (const table of [TABLES.people, TABLES.recruitment])
      for (const at of layoutOf(table, headers).at.values()) assert.ok(at < headers.length);
  }),
  parser(
    'states',
    fc.array(
      fc.array(fc.oneof(cells, fc.constantFrom('sequence', 'plans', 'keys', 'DV=1', '__proto__=5')), { maxLength: 4 }),
      { maxLength: 7 },
    ),
    (columns) => {
      const { sequence, keys } = readState(columns);
      assert.ok(Number.isFinite(sequence));
      assert.equal(Object.getPrototypeOf(keys), Object.prototype);
    },
  ),
  parser('lists of people', fc.array(row, { maxLength: 12 }), listHolds),
  parser('templates', textOf(...TEMPLATE_PIECES, DEFAULT_REPORT.slice(0, 400)), (text) => {
    const said = JSON.stringify(fillTemplate(text, DATA));
    // A value is put in as it is, and never filled in itself.
    if (!text.includes('${1+1}')) assert.ok(!said.includes('${1+1}') || said.includes('{{thành viên}}'));
  }),
];
