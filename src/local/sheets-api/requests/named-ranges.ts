import { createHash } from 'node:crypto';
import type { NamedRange, Spreadsheet } from '../../spreadsheet/spreadsheet';
import { ApiError } from '../api-error';
import { parseMask, takes } from '../field-mask';
import { toSheetRange } from '../ranges';
import { namedRangeResource } from '../resources';
import type { Requests } from '../schema';
import { gridRange, required } from './grid';

/** Names are unique whatever their case; ids too. */
export function addNamedRange(draft: Spreadsheet, request: Requests['addNamedRange']): object {
  const { name = '', namedRangeId: id, range } = request.namedRange ?? {};
  gridRange(draft, range);
  refuseName(draft.namedRanges, name);
  if (draft.namedRanges.some((one) => one.id === id)) {
    throw ApiError.invalid(`A named range with ID [${id ?? ''}] already exists.`);
  }
  const added: NamedRange = { id: id ?? freeId(draft, name), name, range: toSheetRange(range ?? {}) };
  draft.namedRanges = [...draft.namedRanges, added];
  return { addNamedRange: { namedRange: namedRangeResource(added) } };
}

export function updateNamedRange(draft: Spreadsheet, request: Requests['updateNamedRange']): object {
  const mask = parseMask(required(request.fields));
  const { namedRangeId: id, name = '', range } = request.namedRange ?? {};
  const old = known(draft, id);
  const others = draft.namedRanges.filter((one) => one !== old);
  if (takes(mask, 'name')) refuseName(others, name);
  if (takes(mask, 'range')) gridRange(draft, range);
  const changed: NamedRange = {
    ...old,
    ...(takes(mask, 'name') ? { name } : {}),
    ...(takes(mask, 'range') ? { range: toSheetRange(range ?? {}) } : {}),
  };
  draft.namedRanges = draft.namedRanges.map((one) => (one === old ? changed : one));
  return {};
}

export function deleteNamedRange(draft: Spreadsheet, request: Requests['deleteNamedRange']): object {
  const old = known(draft, request.namedRangeId);
  draft.namedRanges = draft.namedRanges.filter((one) => one !== old);
  return {};
}

function known(draft: Spreadsheet, id: string | undefined): NamedRange {
  const named = draft.namedRanges.find((one) => one.id === id);
  if (!named) throw ApiError.invalid(`No named range with id: ${id ?? ''}`);
  return named;
}

function refuseName(others: readonly NamedRange[], name: string): void {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) throw ApiError.invalid(`Invalid name: ${name}`);
  if (others.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
    throw ApiError.invalid(`Cannot add named range with name: ${name} because it already exists.`);
  }
}

function freeId(draft: Spreadsheet, name: string): string {
  for (let count = 0; ; count++) {
    const id = createHash('sha1').update(`${name} ${count}`).digest('hex').slice(0, 12);
    if (!draft.namedRanges.some((one) => one.id === id)) return id;
  }
}
