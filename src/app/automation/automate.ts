import { number } from '../../text/format';
import { AUTOMATION } from '../../words/automation';
import { appointOwner, automationOwner } from './trigger-runs';
import { handlersOf, repairTriggers } from './triggers';
import { now } from '../clock';
import { writeDown } from '../commit/write-down';
import { menuAction } from '../desk';
import { ports } from '../ports/ports';
import { Refused } from '../refused';
import { roleBy } from '../file/roles';

/** *Cài đặt tự động*: installs and repairs what runs by itself, in the name of whoever clicks; takes it over from another. */
export function automate(): void {
  menuAction((desk) => {
    const { ui, id, actor } = desk;
    if (actor === '') throw new Refused(AUTOMATION.unknownActor);
    const role = roleBy((title) => ports.spreadsheet.sheet(title) !== null) ?? 'register';
    const owner = automationOwner(id);
    const words = handlersOf(role).map((handler) => AUTOMATION.handlers[handler]);
    const isOthers = owner !== null && owner.email !== actor;
    const question = isOthers ? AUTOMATION.askTakeOver(owner.email, actor) : AUTOMATION.ask(actor, words);
    if (owner?.email !== actor && !ui.ask(AUTOMATION.title, question)) return;
    writeDown(desk, AUTOMATION.setUp);
    if (owner?.email !== actor) appointOwner({ id, email: actor, since: now() });
    const { made, removed } = repairTriggers(role);
    const isComplete = made + removed === 0;
    desk.toast(isComplete ? AUTOMATION.complete : AUTOMATION.installed(number(made), number(removed)));
  });
}
