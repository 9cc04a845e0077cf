import { createHash } from 'node:crypto';
import type { CellValue, Sheet } from '../../spreadsheet/sheet';
import type { NamedRange, ProtectedRange, Spreadsheet } from '../../spreadsheet/spreadsheet';
import { ApiError, NotImplemented } from '../api-error';
import { fromSheetRange, toSheetRange } from '../ranges';
import type { Requests } from '../schema';
import { gridRange } from './grid';

/** Names are unique whatever their case; ids too. */
export function addNamedRange(draft: Spreadsheet, request: Requests['addNamedRange']): object {
  const { name = '', namedRangeId: id, range } = request.namedRange ?? {};
  gridRange(draft, range);
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) throw ApiError.invalid(`Invalid name: ${name}`);
  if (draft.namedRanges.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
    throw ApiError.invalid(`Cannot add named range with name: ${name} because it already exists.`);
  }
  if (draft.namedRanges.some((one) => one.id === id)) {
    throw ApiError.invalid(`A named range with ID [${id ?? ''}] already exists.`);
  }
  const added: NamedRange = { id: id ?? idFrom(name), name, range: toSheetRange(range ?? {}) };
  draft.namedRanges = [...draft.namedRanges, added];
  return { addNamedRange: { namedRange: { namedRangeId: added.id, name, range: fromSheetRange(added.range) } } };
}

export function deleteNamedRange(draft: Spreadsheet, request: Requests['deleteNamedRange']): object {
  const left = draft.namedRanges.filter((one) => one.id !== request.namedRangeId);
  if (left.length === draft.namedRanges.length) {
    throw ApiError.invalid(`No named range with id: ${request.namedRangeId ?? ''}`);
  }
  draft.namedRanges = left;
  return {};
}

export function addProtectedRange(draft: Spreadsheet, request: Requests['addProtectedRange']): object {
  const { protectedRangeId, range, description, warningOnly = false, editors } = request.protectedRange ?? {};
  gridRange(draft, range);
  const taken = new Set(draft.protectedRanges.map((one) => one.id));
  if (protectedRangeId !== undefined && taken.has(protectedRangeId)) {
    throw ApiError.invalid(`A protected range with id ${protectedRangeId} already exists.`);
  }
  let free = 1;
  while (taken.has(free)) free++;
  const added: ProtectedRange = {
    id: protectedRangeId ?? free,
    range: toSheetRange(range ?? {}),
    ...(description === undefined ? {} : { description }),
    warningOnly,
    requestingUserCanEdit: true,
    editors: warningOnly ? [] : (editors?.users ?? []),
  };
  draft.protectedRanges = [...draft.protectedRanges, added];
  const { id, editors: users, ...rest } = added;
  const reply = { protectedRangeId: id, ...rest, range: fromSheetRange(added.range) };
  return { addProtectedRange: { protectedRange: users.length > 0 ? { ...reply, editors: { users } } : reply } };
}

export function deleteProtectedRange(draft: Spreadsheet, request: Requests['deleteProtectedRange']): object {
  const left = draft.protectedRanges.filter((one) => one.id !== request.protectedRangeId);
  if (left.length === draft.protectedRanges.length) {
    throw ApiError.invalid(`No protected range with id: ${request.protectedRangeId ?? ''}`);
  }
  draft.protectedRanges = left;
  return {};
}

/** Only the cell at the top left keeps its value. */
export function mergeCells(draft: Spreadsheet, request: Requests['mergeCells']): object {
  const { sheet, box } = gridRange(draft, request.range);
  const { mergeType = 'MERGE_ALL' } = request;
  if (mergeType !== 'MERGE_ALL') throw new NotImplemented(`spreadsheets.batchUpdate mergeCells ${mergeType}`);
  sheet.merges = sheet.merges.filter((one) => {
    const apart =
      one.endRow <= box.startRow ||
      one.startRow >= box.endRow ||
      one.endColumn <= box.startColumn ||
      one.startColumn >= box.endColumn;
    const inside =
      one.startRow >= box.startRow &&
      one.endRow <= box.endRow &&
      one.startColumn >= box.startColumn &&
      one.endColumn <= box.endColumn;
    if (!apart && !inside)
      throw ApiError.invalid('You must select all cells in a merged range to merge or unmerge them.');
    return apart;
  });
  for (let row = box.startRow; row < Math.min(box.endRow, sheet.height); row++) {
    for (let column = box.startColumn; column < box.endColumn; column++) {
      const isFirst = row === box.startRow && column === box.startColumn;
      if (!isFirst && (sheet.value(row, column) !== null || sheet.formulas.get(row, column) !== undefined)) {
        sheet.setValue(row, column, null);
      }
    }
  }
  sheet.merges.push(box);
  return {};
}

/** Numbers before texts before booleans, blanks last in either order. Texts compare by code units, not by a locale. */
export function sortRange(draft: Spreadsheet, request: Requests['sortRange']): object {
  const { sheet, box } = gridRange(draft, request.range);
  const specs = request.sortSpecs ?? [];
  const order = Array.from({ length: box.endRow - box.startRow }, (_, offset) => box.startRow + offset);
  order.sort((a, b) => {
    for (const { dimensionIndex = 0, sortOrder } of specs) {
      const difference = compareCells(sheet, a, b, dimensionIndex, sortOrder === 'DESCENDING');
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  sheet.reorderRows(box.startRow, order, box.startColumn, box.endColumn);
  return {};
}

function compareCells(sheet: Sheet, a: number, b: number, column: number, descending: boolean): number {
  const [left, right] = [sheet.value(a, column), sheet.value(b, column)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const difference = rank(left) - rank(right) || (left < right ? -1 : left > right ? 1 : 0);
  return descending ? -difference : difference;
}

function rank(value: NonNullable<CellValue>): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function idFrom(name: string): string {
  return createHash('sha1').update(name).digest('hex').slice(0, 12);
}
