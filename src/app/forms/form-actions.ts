import { openOn } from '../../roster/tree';
import type { ChoicesOf } from '../../sheet/read';
import { number } from '../../text/format';
import { FORM_ACTIONS } from '../../words/forms';
import { today } from '../clock';
import { writeDown } from '../commit/write-down';
import { publishForms } from './publish';
import { sweep } from './sweep';
import { orNull, menuAction } from '../desk';
import { readBooks } from '../books/open-books';
import { Refused } from '../refused';
import { named, register } from '../books/register-book';
import { roleBy } from '../file/roles';
import { readSpreadsheet, type ReadFile } from '../file/read-spreadsheet';
import { UNITS } from '../../roster/units';

/** *Tạo biểu mẫu*: makes, publishes and renews the member forms. */
export function makeForms(): void {
  menuAction((desk) => {
    const { id, cache, ui } = desk;
    const file = readSpreadsheet(id, cache);
    const { books } = readBooks([named(file)], today());
    const titles = new Set(file.layout.sheets.map(({ title }) => title));
    const role = roleBy((title) => titles.has(title));
    if (role === null) throw new Refused(FORM_ACTIONS.none);
    const choicesOf: ChoicesOf = (table, column) => books.settings.choicesOn(today(), table, column);
    const isGone = (title: string): boolean => ui.ask(FORM_ACTIONS.title, FORM_ACTIONS.askGone(title));
    const units = role === 'restricted' ? (orNull(() => branchesOf(file)) ?? []) : [];
    writeDown(desk, FORM_ACTIONS.make);
    const forms = publishForms(id, role, { choicesOf, units }, isGone);
    cache.remove();
    if (forms.length === 0) throw new Refused(FORM_ACTIONS.none);
    const lines = forms.map(({ name, title, url }) => FORM_ACTIONS.line(title, FORM_ACTIONS.who[name], url));
    ui.tell(FORM_ACTIONS.title, FORM_ACTIONS.made(lines));
  });
}

/** The branches that are open today, by code and name, as the register has them; none while its address isn't known. */
function branchesOf(file: ReadFile): string[] {
  const { books } = readBooks([named(file), ...register(file)], today());
  return books
    .rows(UNITS)
    .filter((unit) => unit.code !== null && unit.level === 'Chi đoàn' && openOn(unit, today()) === true)
    .map(({ code, name }) => `${code ?? ''} · ${name ?? ''}`);
}

/** *Nhận câu trả lời*: the sweep, at once. */
export function sweepNow(): void {
  menuAction((desk) => {
    const { taken, refused, lost } = sweep(desk, true);
    const isNothing = taken + refused === 0;
    desk.toast(isNothing ? FORM_ACTIONS.nothing : FORM_ACTIONS.swept(number(taken), number(refused)));
    if (lost.length > 0) throw new Refused(FORM_ACTIONS.lost(lost));
  });
}
