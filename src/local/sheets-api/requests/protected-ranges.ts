import type { ProtectedRange, Spreadsheet } from '../../spreadsheet/spreadsheet';
import { ApiError, NotImplemented } from '../api-error';
import { parseMask, takes } from '../field-mask';
import type { Editor } from '../protection';
import { toSheetRange } from '../ranges';
import { protectedRangeResource } from '../resources';
import type { ProtectedRangeResource, Requests } from '../schema';
import { gridRange, required } from './grid';

/** Who protects a range may edit it, named or not. */
export function addProtectedRange(
  draft: Spreadsheet,
  request: Requests['addProtectedRange'],
  editor: Editor | undefined,
): object {
  const from = request.protectedRange ?? {};
  refuseUnknown(from);
  gridRange(draft, from.range);
  const taken = new Set(draft.protectedRanges.map((one) => one.id));
  const { protectedRangeId } = from;
  if (protectedRangeId !== undefined && taken.has(protectedRangeId)) {
    throw ApiError.invalid(`A protected range with id ${protectedRangeId} already exists.`);
  }
  let free = 1;
  while (taken.has(free)) free++;
  const added: ProtectedRange = {
    id: protectedRangeId ?? free,
    range: toSheetRange(from.range ?? {}),
    ...(from.description === undefined ? {} : { description: from.description }),
    warningOnly: from.warningOnly ?? false,
    editors: editorsOf(from, from.warningOnly ?? false, editor),
  };
  draft.protectedRanges = [...draft.protectedRanges, added];
  return { addProtectedRange: { protectedRange: protectedRangeResource(added, editor) } };
}

export function updateProtectedRange(
  draft: Spreadsheet,
  request: Requests['updateProtectedRange'],
  editor: Editor | undefined,
): object {
  const mask = parseMask(required(request.fields));
  const from = request.protectedRange ?? {};
  refuseUnknown(from);
  const old = known(draft, from.protectedRangeId);
  if (takes(mask, 'range')) gridRange(draft, from.range);
  const description = takes(mask, 'description') ? from.description : old.description;
  const warningOnly = takes(mask, 'warningOnly') ? (from.warningOnly ?? false) : old.warningOnly;
  const changed: ProtectedRange = {
    id: old.id,
    range: takes(mask, 'range') ? toSheetRange(from.range ?? {}) : old.range,
    ...(description === undefined ? {} : { description }),
    warningOnly,
    editors: takes(mask, 'editors')
      ? editorsOf(from, warningOnly, editor)
      : editorsOf({ editors: { users: old.editors } }, warningOnly, editor),
  };
  draft.protectedRanges = draft.protectedRanges.map((one) => (one === old ? changed : one));
  return {};
}

export function deleteProtectedRange(draft: Spreadsheet, request: Requests['deleteProtectedRange']): object {
  const old = known(draft, request.protectedRangeId);
  draft.protectedRanges = draft.protectedRanges.filter((one) => one !== old);
  return {};
}

function known(draft: Spreadsheet, id: number | undefined): ProtectedRange {
  const one = draft.protectedRanges.find((other) => other.id === id);
  if (!one) throw ApiError.invalid(`No protected range with id: ${id ?? 0}`);
  return one;
}

/** A warning has no list of editors. */
function editorsOf({ editors }: ProtectedRangeResource, warningOnly: boolean, editor: Editor | undefined): string[] {
  if (warningOnly) return [];
  const users = editors?.users ?? [];
  return editor && !users.includes(editor.email) ? [...users, editor.email] : users;
}

function refuseUnknown({ unprotectedRanges, namedRangeId, editors }: ProtectedRangeResource): void {
  const unknown =
    (unprotectedRanges?.length ?? 0) > 0
      ? 'unprotectedRanges'
      : namedRangeId !== undefined
        ? 'namedRangeId'
        : (editors?.groups?.length ?? 0) > 0
          ? 'editors.groups'
          : editors?.domainUsersCanEdit
            ? 'editors.domainUsersCanEdit'
            : undefined;
  if (unknown !== undefined) throw new NotImplemented(`ProtectedRange.${unknown}`);
}
