import fc from 'fast-check';
import { TABLES } from '../../src/areas/tables';
import type { Cell } from '../../src/sheet/kinds';
import type { Column, Table } from '../../src/sheet/table';
import { day, type Sheets } from './sheets';

/** The day on which random books are judged. */
export const TODAY = '2026-11-15';
const CODES = ['PH', 'LA', 'LB', 'A1', 'A2', 'B1', 'X9'];
const PERSON_KEYS = ['DV1', 'DV2', 'DV3', 'DV4', 'DV5', 'DV6', 'DV99'];
const STUDENTS = ['S1', 'S2', 'S3', 's3', 'S4', 'S99'];
const NAMES = ['Trần Hòa', 'Trần Hoà', 'TRẦN  HÒA', 'Lê Ân', 'Le An'];

const written = fc.constantFrom('01/09/2025', '2026-02-28', '31/02/2026', '1-3-2026', '15.10.2026', 'hôm qua');
const serial = fc.integer({ min: day('2023-06-01'), max: day('2027-03-01') });
const near = fc.constantFrom(day('2025-08-31'), day('2025-09-01'), day('2026-08-31'), day(TODAY), day(TODAY) + 1);
const date: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: serial },
  { weight: 3, arbitrary: near },
  { weight: 1, arbitrary: written },
);
const blank = fc.constant<Cell>('');

function orBlank(weight: number, cell: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> {
  return fc.oneof({ weight, arbitrary: cell }, { weight: 1, arbitrary: blank });
}

/** Cells that mean something for a column, with a fault now and then. */
function cellOf(title: string, column: Column): fc.Arbitrary<Cell> {
  const { kind, header, target } = column;
  const weight = column.required ? 25 : 2;
  if (header === 'Mã ĐVTN' && title === 'ĐVTN') return orBlank(9, fc.constantFrom(...PERSON_KEYS));
  if (header.startsWith('MSSV')) return orBlank(3, fc.constantFrom(...STUDENTS));
  if (header === 'Mã đơn vị') return orBlank(25, fc.constantFrom(...CODES));
  if (header.startsWith('Họ và tên')) return orBlank(25, fc.constantFrom(...NAMES));
  if (header === 'Ngày sinh')
    return orBlank(25, fc.constantFrom(day('1995-11-15'), day('2004-02-29'), day('2008-05-05')));
  if (header === 'Ngày sinh thanh niên') return orBlank(2, fc.constantFrom<Cell>(day('2004-02-29'), '5/5/2008', 'x'));
  if (target === 'Đơn vị') return orBlank(weight, fc.constantFrom(...CODES, 'ph'));
  if (target === 'ĐVTN') return orBlank(weight, fc.constantFrom(...PERSON_KEYS, ...STUDENTS));
  if (target === 'Kế hoạch') return orBlank(weight, fc.constantFrom('K1', 'K2', 'K3', 'K9'));
  if (target === 'Sinh hoạt') return orBlank(weight, fc.constantFrom('SH1', 'SH2', 'SH9'));
  if (kind.name === 'key') return orBlank(6, fc.constantFrom('SH1', 'SH2', 'K1', 'K2', 'K3', 'K4', 'K5', 'K6'));
  if (header.endsWith('đơn vị') && title === 'Chuyển sinh hoạt')
    return orBlank(6, fc.constantFrom('A1', 'a2', 'Trường khác'));
  if (kind.name === 'date' || kind.name === 'moment') return orBlank(weight, date);
  if (kind.name === 'imprecise-date') return orBlank(3, fc.oneof(date, fc.constantFrom<Cell>(2024, '2025', '09/2025')));
  if (kind.name === 'choice' || kind.name === 'choices') {
    const words = [...(kind.fixed ?? []), ...(kind.more ?? [])];
    const cells = fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.constant('Gì đó') },
    );
    return orBlank(column.required ? 40 : 2, cells);
  }
  if (kind.name === 'pattern')
    return orBlank(weight, fc.constantFrom('2025-2026', '2024-2025', '2025-2027', 'Q1-2026', '09/2026'));
  if (kind.name === 'decimal' || kind.name === 'amount')
    return orBlank(weight, fc.constantFrom<Cell>(4, '2,5', '1.200', '50%', '95 %', 0.5, 'x'));
  if (kind.name === 'int' || kind.name === 'money')
    return orBlank(3, fc.constantFrom<Cell>(0, 5, 9, 10, 12, 30, '1.200', '2,5', -1));
  if (kind.name === 'phone') return orBlank(1, fc.constantFrom('0912345678', '+84 912 345 678', '912345678', '0123'));
  if (kind.name === 'yes-no') return orBlank(1, fc.constantFrom<Cell>(true, false, 'x', 'sai'));
  if (kind.name === 'email' || kind.name === 'emails')
    return orBlank(1, fc.constantFrom('a@example.edu.vn', 'a@', 'a@b.vn; c@d.vn'));
  return orBlank(weight, fc.constantFrom('một', 'hai'));
}

/** Settings are tried elsewhere; what the contract doesn't know, its second reading doesn't either. */
const NOT_TRIED = new Set(['Cấu hình', 'Đề nghị', 'Mẫu nhập']);
const TABLES_TO_TRY = Object.values<Table>(TABLES).filter(({ title }) => !NOT_TRIED.has(title));

/** Books of every table, mostly sound, with faults now and then. */
export const books: fc.Arbitrary<Sheets> = fc
  .record(
    Object.fromEntries(
      TABLES_TO_TRY.map(({ title, columns }): [string, fc.Arbitrary<Cell[][]>] => {
        const all = Object.values(columns);
        const row = fc.tuple(...all.map((column) => cellOf(title, column)));
        const rows = fc.array(row, { maxLength: title === 'ĐVTN' ? 8 : 5 });
        return [title, rows.map((cells) => [all.map(({ header }) => header), ...cells])];
      }),
    ),
    { requiredKeys: [] },
  )
  .map((sheets): Sheets => {
    const present = Object.entries(sheets).flatMap(([title, rows]) =>
      rows === undefined ? [] : [[title, rows] as const],
    );
    return { ...Object.fromEntries(present), ...treeOf(sheets['Đơn vị'] ?? []) };
  });

/** Mostly a sound tree, so that other rules are reached; sometimes the random one. */
function treeOf(random: readonly (readonly Cell[])[]): Sheets {
  if (random.length > 3) return { 'Đơn vị': random };
  return {
    'Đơn vị': [
      ['Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Trực thuộc', 'Ngày thành lập', 'Ngày kết thúc'],
      ['PH', 'Phân hiệu', 'Đoàn cơ sở', '', '', ''],
      ['LA', 'Liên chi A', 'Liên chi đoàn', 'PH', '', ''],
      ['LB', 'Liên chi B', 'Liên chi đoàn', 'PH', '', ''],
      ['A1', 'Chi đoàn A1', 'Chi đoàn', 'LA', '', ''],
      ['A2', 'Chi đoàn A2', 'Chi đoàn', 'la', '', day('2026-06-30')],
      ['B1', 'Chi đoàn B1', 'Chi đoàn', 'LB', day('2025-09-01'), ''],
    ],
  };
}
