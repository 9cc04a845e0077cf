import { formatDay } from '../../text/calendar';
import { number } from '../../words/format';
import { UNDO } from '../../words/menu';
import { now } from '../clock';
import { commit, type Writer } from '../commit';
import { inOffice, type Office } from '../office';
import { draftPlan } from '../plans';
import { Refused } from '../refused';
import { readSpreadsheet, type ReadFile } from '../spreadsheet-store';
import { lastPlanOf, stepsBack, undoId, type Undoable } from '../undo';

/** *Hoàn tác*: takes back the last plan of whoever clicks, while its cells are as it left them. */
export function undoLast(): void {
  inOffice((office) => {
    if (office.actor === '') throw new Refused(UNDO.unknownActor);
    const last = lastPlanOf(office.id, readSpreadsheet(office.id, office.cache), office.actor);
    if (last === null) throw new Refused(UNDO.nothing);
    if (!isMeant(office, last)) return;
    undo(office, last.plan, () => last);
    office.toast(UNDO.done(last.action, number(last.rows.length)));
  });
}

function isMeant({ ui }: Office, { action, at, rows }: Undoable): boolean {
  const question = UNDO.ask(action, formatDay(Math.floor(at)), number(rows.length));
  return ui.alert(UNDO.title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/**
 * Takes a plan back, as a plan of its own; `find` tells what it wrote.
 * @throws {Refused} when somebody changed a cell since.
 */
export function undo(writer: Writer, plan: string, find: (file: ReadFile) => Undoable): void {
  const planId = undoId(plan);
  commit({ ...writer, planId }, (file) => {
    const { steps, moved } = stepsBack(find(file), file);
    if (moved.length > 0) throw new Refused(UNDO.changedSince(moved));
    return draftPlan(file, steps, { action: UNDO.title, actor: writer.actor, at: now(), planId });
  });
}
