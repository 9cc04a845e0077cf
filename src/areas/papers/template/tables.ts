import { addsOverUnits, choicesOf, isSmallGroup, numberOf, SMALL, type Natures, type Told } from '../figure-value';
import { shown } from '../numbers';
import type { TableBlock, TableCell } from '../paper';
import { labelOf } from './data';
import type { Ref, ShownRow, TemplateData, UnitFigures, Unprinted } from './data';

/** Tables of at most so many figures have last year's beside each of them; others have it in a row of its own. */
const MOST_BESIDE = 2;

/** A number that is not shown, so that another can't be worked out. */
const HIDDEN = '…';

/** Columns of what stands beside a figure. */
const BESIDE_WORDS: Readonly<Record<string, string>> = {
  lượt: 'Lượt tham gia',
  'trị giá': 'Trị giá',
  'xét được': 'Xét được',
};

export const TABLE_WORDS = {
  number: 'STT',
  unit: 'Đơn vị',
  own: (unit: string): string => `${unit} (của chính đơn vị)`,
  sum: 'Tổng cộng',
  lastYear: 'Cùng kỳ năm trước',
  beside: (label: string): string => `${label} (cùng kỳ)`,
} as const;

/** Units as rows, figures as columns, a sum, and the same period of the year before. Null where no figure is known. */
export function tableOf(
  refs: readonly Ref[],
  top: UnitFigures,
  data: TemplateData,
): { readonly table: TableBlock | null; readonly unprinted: readonly Unprinted[] } {
  const columns = refs.flatMap((ref) => expanded(ref, top));
  const label = (ref: Ref): string => {
    if (ref.part === null) return labelOf(ref, data);
    const beside = BESIDE_WORDS[ref.part.toLowerCase()];
    const isNamed = isChoice(top, ref.figure) && columns.length > 1;
    return isNamed ? ref.part : (beside ?? labelOf(ref, data));
  };
  const { natures } = data;
  const naming = { label, natures };
  const told = columns.map((ref) => numberOf(ref.figure, top.figures[ref.figure], ref.part, natures));
  const unprinted = columns.flatMap((ref, at) => {
    const why = told[at];
    return typeof why === 'string' ? [{ label: label(ref), unit: null, why }] : [];
  });
  const known = columns.filter((_, at) => typeof told[at] !== 'string');
  if (known.length === 0) return { table: null, unprinted };
  const hasBefore = top.lastYear !== null;
  const isBeside = hasBefore && known.length <= MOST_BESIDE;
  const cells = (unit: UnitFigures): TableCell[] =>
    known.flatMap((ref) => [
      cellOf(ref, unit.figures, unit, naming),
      ...(isBeside ? [cellOf(ref, unit.lastYear, unit, naming)] : []),
    ]);
  const named = (number: string, name: string, rest: readonly TableCell[]): TableCell[] => [
    { spans: number === '' ? [] : [{ text: number }], align: 'center' },
    { spans: [{ text: name }] },
    ...rest,
  ];
  const units = data.top === top ? data.units : [];
  const own = units.length > 0 ? ownCells(known, top, { units, isBeside, naming }) : null;
  const rows = units.map((unit, at) => named(String(at + 1), unit.name, cells(unit)));
  if (own !== null) rows.push(named(String(rows.length + 1), TABLE_WORDS.own(top.name), own));
  hideSecond(rows);
  rows.push(named('', units.length > 0 ? TABLE_WORDS.sum : top.name, cells(top)));
  if (hasBefore && !isBeside) {
    rows.push(
      named(
        '',
        TABLE_WORDS.lastYear,
        known.map((ref) => cellOf(ref, top.lastYear, top, naming)),
      ),
    );
  }
  const header = known.flatMap((ref) => [label(ref), ...(isBeside ? [TABLE_WORDS.beside(label(ref))] : [])]);
  return {
    table: {
      kind: 'table',
      widths: [1, 5, ...header.map(() => 2)],
      header: [TABLE_WORDS.number, TABLE_WORDS.unit, ...header],
      rows,
      ...(units.length > 0 ? { sum: units.length + (own === null ? 0 : 1) } : {}),
    },
    unprinted,
  };
}

/** Where one unit alone is hidden its number is what the others leave of the sum: the smallest of them is hidden too. */
function hideSecond(rows: TableCell[][]): void {
  const shownNumber = (cell: TableCell | undefined): number => Number((cell?.spans[0]?.text ?? '').replace(/\./g, ''));
  const width = rows[0]?.length ?? 0;
  for (let at = 2; at < width; at++) {
    const hidden = rows.filter((row) => row[at]?.spans[0]?.text === SMALL);
    if (hidden.length !== 1) continue;
    const others = rows.filter((row) => shownNumber(row[at]) > 0);
    const least = others.sort((a, b) => shownNumber(a[at]) - shownNumber(b[at]))[0];
    const cell = least?.[at];
    if (least !== undefined && cell !== undefined) least[at] = { ...cell, spans: [{ text: HIDDEN }] };
  }
}

function isChoice(unit: UnitFigures, figure: string): boolean {
  return choicesOf(unit.figures[figure]) !== null;
}

/** Rows of a list, each header a column. */
export function tableOfRows(rows: readonly ShownRow[], headers: readonly string[]): TableBlock {
  const isNumber = (text: string): boolean => /^[\d.,]+( ?(%|đồng))?$/.test(text);
  return {
    kind: 'table',
    widths: [1, 5, ...headers.slice(1).map(() => 2)],
    header: [TABLE_WORDS.number, ...headers],
    rows: rows.map((row, at) => [
      { spans: [{ text: String(at + 1) }], align: 'center' },
      ...headers.map((header): TableCell => {
        const text = row[header] ?? '';
        return { spans: text === '' ? [] : [{ text }], align: isNumber(text) ? 'right' : 'left' };
      }),
    ]),
  };
}

/** What columns are called, and how their figures add up. */
interface Naming {
  readonly label: (ref: Ref) => string;
  readonly natures: Natures;
}

/** `*` stands for every choice; a figure by choice without one is its sum. */
function expanded(ref: Ref, unit: UnitFigures): Ref[] {
  if (ref.part !== '*') return [ref];
  const choices = choicesOf(unit.figures[ref.figure]);
  return choices === null ? [{ ...ref, part: null }] : choices.map((part) => ({ ...ref, part }));
}

function cellOf(ref: Ref, figures: UnitFigures['lastYear'], unit: UnitFigures, { label, natures }: Naming): TableCell {
  const told = numberOf(ref.figure, figures?.[ref.figure], ref.part, natures);
  if (typeof told === 'string') return { spans: [{ text: '–' }], align: 'center' };
  const source = { figure: ref.figure, label: label(ref), unit: unit.name, rows: told.rows };
  const text = isSmallGroup(ref.figure, told) ? SMALL : shown(told);
  return { spans: [{ text, source }], align: 'right' };
}

/** What a unit has besides those below it, where numbers add; null where that is nothing. */
function ownCells(
  refs: readonly Ref[],
  top: UnitFigures,
  { units, isBeside, naming }: { units: readonly UnitFigures[]; isBeside: boolean; naming: Naming },
): TableCell[] | null {
  const cells = refs.flatMap((ref) => [
    ownCell(ref, top, units, (unit) => unit.figures, naming),
    ...(isBeside ? [ownCell(ref, top, units, (unit) => unit.lastYear, naming)] : []),
  ]);
  return cells.some(({ rest }) => rest !== 0) ? cells.map(({ cell }) => cell) : null;
}

function ownCell(
  ref: Ref,
  top: UnitFigures,
  units: readonly UnitFigures[],
  figuresOf: (unit: UnitFigures) => UnitFigures['lastYear'],
  { label, natures }: Naming,
): { readonly cell: TableCell; readonly rest: number } {
  const number = (unit: UnitFigures): Told | null => {
    const told = numberOf(ref.figure, figuresOf(unit)?.[ref.figure], ref.part, natures);
    return typeof told === 'string' ? null : told;
  };
  const whole = number(top);
  const parts = units.map(number);
  if (whole === null || !addsOverUnits(ref.figure, natures) || parts.includes(null))
    return { cell: { spans: [{ text: '–' }], align: 'center' }, rest: 0 };
  const rest = parts.reduce((left, part) => left - (part?.value ?? 0), whole.value);
  const below = new Set(parts.flatMap((part) => part?.rows ?? []));
  const rows = whole.rows?.filter((key) => !below.has(key)) ?? null;
  const source = { figure: ref.figure, label: label(ref), unit: top.name, rows };
  const text = isSmallGroup(ref.figure, { value: rest }) ? SMALL : shown({ ...whole, value: rest });
  return { cell: { spans: [{ text, source }], align: 'right' }, rest };
}
