import type { Figure, Period } from '../../counting/counting';
import type { ViewCell, ViewRow, ViewStyle } from '../../sheet/view';
import { formatDay, type Day } from '../../text/calendar';
import { number } from '../../text/format';
import { REPORT_WORDS } from '../figures';
import type { FiguresJson } from '../json';

/** What a summary tells: the period, and when it was worked out. */
export interface Occasion {
  readonly period: Period;
  readonly updatedAt: UpdatedAt;
}

/** A day and a time of day (HH:mm). */
export interface UpdatedAt {
  readonly day: Day;
  readonly time: string;
}

/** Where a row of a table stands in the same spreadsheet, for links; null where it doesn't. */
export type PlaceOf = (
  table: string,
  row: number,
  column: string | null,
) => { readonly sheetId: number; readonly column: number } | null;

/** What officers are told who type into a sheet that the system writes. */
export const PROTECTION = 'Hệ thống tự ghi trang tính này; nội dung sửa tay sẽ mất ở lần cập nhật sau.';

/** Stands where there is no figure, which is not zero. */
export const UNKNOWN_MARK = '–';

export function text(value: string | null, style: ViewStyle = 'plain', more: Partial<ViewCell> = {}): ViewCell {
  return { value, style, ...more };
}

export function count(value: number | null, style: ViewStyle = 'plain'): ViewCell {
  return { value: value ?? UNKNOWN_MARK, style, as: 'number' };
}

/** A share from 0 to 1. */
export function share(value: number | null, style: ViewStyle = 'plain'): ViewCell {
  return { value: value ?? UNKNOWN_MARK, style, as: 'percent' };
}

export function dayCell(value: Day | null): ViewCell {
  return { value: value ?? UNKNOWN_MARK, style: 'plain', as: 'date' };
}

export function heads(words: readonly string[]): ViewCell[] {
  return words.map((word) => text(word, 'head'));
}

/** A cell over several columns: the empty ones after it let it run on, and nothing is merged. */
export function wide(cell: ViewCell, columns: number): ViewCell[] {
  const { style } = cell;
  return [cell, ...Array.from({ length: columns - 1 }, (): ViewCell => ({ value: null, style }))];
}

/** Cells at their columns, nothing between them. */
export function placed(cells: Readonly<Record<number, ViewCell>>): ViewRow {
  const width = Math.max(...Object.keys(cells).map(Number)) + 1;
  return Array.from({ length: width }, (_, column) => cells[column] ?? null);
}

/** One block beside another, from a column on. */
export function beside(left: readonly ViewRow[], right: readonly ViewRow[], column: number): ViewRow[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [first, second] = [left[index] ?? [], right[index] ?? []];
    if (second.length === 0) return first;
    return [...first, ...Array.from({ length: column - first.length }, () => null), ...second];
  });
}

export function blank(rows: number): ViewRow[] {
  return Array.from({ length: rows }, () => []);
}

/** The lines that every summary begins with. */
export function heading(title: string, unit: string | null, { period, updatedAt }: Occasion): ViewRow[] {
  const days = REPORT_WORDS.period(formatDay(period.from), formatDay(period.to));
  return [
    [text(title, 'title')],
    [text(unit ?? REPORT_WORDS.wholeBooks, 'section')],
    [text(`${days} · ${updatedWords(updatedAt)}`, 'subtitle')],
  ];
}

export function updatedWords({ day, time }: UpdatedAt): string {
  return `Cập nhật lúc ${time} ngày ${formatDay(day)}`;
}

/** What stands under the table: what a dash means, and how many rows were left out. */
export function remarks(excluded: number, also: readonly string[] = []): ViewRow[] {
  const left =
    excluded === 0
      ? 'Không có dòng nào bị loại vì có lỗi.'
      : `${number(excluded)} dòng có lỗi nên không được tính (xem trang tính Lỗi dữ liệu).`;
  return [...also, left, `Dấu ${UNKNOWN_MARK} nghĩa là chưa có số liệu.`].map((words) => [text(words, 'remark')]);
}

function figureOf(figures: FiguresJson, name: string): Figure | undefined {
  return figures[name];
}

/** The number of a figure; null where it isn't known. */
export function numberOf(figures: FiguresJson, name: string): number | null {
  const value = figureOf(figures, name)?.value;
  return typeof value === 'number' ? value : null;
}

/** The number of one choice of a figure. */
export function choiceOf(figures: FiguresJson, name: string, choice: string): number | null {
  const value = figureOf(figures, name)?.value;
  return typeof value === 'object' && value !== null ? (value[choice] ?? null) : null;
}

/** A number that stands beside a figure's value. */
export function besideOf(figures: FiguresJson, name: string, property: string): number | null {
  const figure: object | undefined = figureOf(figures, name);
  const value: unknown = figure === undefined ? null : Reflect.get(figure, property);
  return typeof value === 'number' ? value : null;
}

/** The sum where both are known. */
export function sumOf(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

/** The part that a number is of a whole. */
export function partOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
