import { formatDay } from '../../text/calendar';
import { number } from '../../text/format';
import { UNDO } from '../../words/menu';
import type { Writer } from '../commit/commit';
import { menuAction, type MenuDesk } from '../desk';
import { commitInParts } from '../commit/in-parts';
import { Refused } from '../refused';
import { readSpreadsheet, type ReadFile } from '../file/read-spreadsheet';
import { lastUndoablePlan, partlyUndoneId, stepsBack, undoId, type Undoable } from './undoable';

/** *Hoàn tác*: takes back the last plan of whoever clicks, while its cells are as it left them. */
export function undoLast(): void {
  menuAction((desk) => {
    if (desk.actor === '') throw new Refused(UNDO.unknownActor);
    const last = lastUndoablePlan(desk.id, readSpreadsheet(desk.id, desk.cache), desk.actor);
    if (last === null) throw new Refused(UNDO.nothing);
    if (!isMeant(desk, last)) return;
    const left = takeBack(desk, last.plan, () => last);
    if (left > 0) desk.toast(UNDO.partly(last.action, number(left)));
    else desk.toast(UNDO.done(last.action, number(last.rows.length)));
  });
}

function isMeant({ ui }: MenuDesk, { action, at, rows }: Undoable): boolean {
  const question = UNDO.ask(action, formatDay(Math.floor(at)), number(rows.length));
  return ui.ask(UNDO.title, question);
}

/**
 * Takes a plan back, as a plan of its own, in as many parts as it was written; `find` tells what it wrote.
 * @returns how many rows are left, where the time was over.
 * @throws {Refused} when somebody changed a cell since.
 */
export function takeBack(writer: Writer, plan: string, find: (file: ReadFile) => Undoable): number {
  const planId = undoId(plan);
  const work = { action: UNDO.title, plan: planId, meanwhile: partlyUndoneId(plan) };
  let undoable: Undoable | null = null;
  return commitInParts({ ...writer, planId }, work, (file, part) => {
    undoable ??= find(file);
    const { steps, moved } = stepsBack(undoable, file, undoable.isBegun || part > 1);
    if (moved.length > 0) throw new Refused(UNDO.changedSince(moved));
    return { tasks: steps.map((step) => () => [step]) };
  });
}
