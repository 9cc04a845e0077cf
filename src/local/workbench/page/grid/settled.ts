import type { GridChange, GridEdit } from '../../protocol';

/**
 * One step of a person as changes of the file. The library empties cells before it fills them, and whoever hears of edits
 * is to hear of the last alone.
 * @param changes of the same moment, in order.
 */
export function settled(changes: readonly GridChange[]): GridChange[] {
  const sheetId = changes.find((change) => change.kind === 'cells')?.sheetId;
  const isOfCells = changes.every(
    (change) => isLook(change) || (change.kind === 'cells' && change.sheetId === sheetId),
  );
  if (!isOfCells || sheetId === undefined) return [...changes];
  const edits = new Map<string, GridEdit>();
  for (const change of changes) {
    if (change.kind !== 'cells') continue;
    for (const edit of change.cells) edits.set(`${String(edit.row)} ${String(edit.column)}`, edit);
  }
  const looks = changes.flatMap((change) => (change.kind === 'requests' ? change.requests : []));
  return [
    { kind: 'cells', sheetId, cells: [...edits.values()] },
    ...(looks.length > 0 ? [{ kind: 'requests' as const, requests: looks }] : []),
  ];
}

function isLook(change: GridChange): boolean {
  return change.kind === 'requests' && change.requests.every((request) => request.repeatCell !== undefined);
}
