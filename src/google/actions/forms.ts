import type { OpenMeeting } from '../../domain/forms/answers';
import type { ChoicesOf } from '../../sheet/read';
import { formatDay, formatMinutes } from '../../text/calendar';
import { keyOf } from '../../text/spelling';
import { number } from '../../words/format';
import { FORM_ACTIONS } from '../../words/forms';
import { now, today } from '../clock';
import { publishForms } from '../forms/make';
import { keepMeeting, madeForms } from '../forms/store';
import { sweep } from '../forms/sweep';
import { inOffice } from '../office';
import { judge } from '../open-books';
import { Refused } from '../refused';
import { named } from '../register-book';
import { roleBy } from '../roles';
import { readSpreadsheet } from '../spreadsheet-store';

/** *Tạo biểu mẫu*: makes, publishes and renews the member forms. */
export function makeForms(): void {
  inOffice((office) => {
    const { id, cache, ui } = office;
    const file = readSpreadsheet(id, cache);
    const { books } = judge([named(file)], today());
    const titles = new Set(file.layout.sheets.map(({ title }) => title));
    const role = roleBy((title) => titles.has(title));
    if (role === null) throw new Refused(FORM_ACTIONS.none);
    const choicesOf: ChoicesOf = (table, column) => books.settings.choicesOn(today(), table, column);
    const isGone = (title: string): boolean =>
      ui.alert(FORM_ACTIONS.title, FORM_ACTIONS.askGone(title), ui.ButtonSet.YES_NO) === ui.Button.YES;
    const forms = publishForms(id, role, choicesOf, isGone);
    cache.remove();
    if (forms.length === 0) throw new Refused(FORM_ACTIONS.none);
    const lines = forms.map(({ name, title, url }) => FORM_ACTIONS.line(title, FORM_ACTIONS.who[name], url));
    ui.alert(FORM_ACTIONS.title, FORM_ACTIONS.made(lines), ui.ButtonSet.OK);
  });
}

/** *Nhận câu trả lời*: the sweep, at once. */
export function sweepNow(): void {
  inOffice((office) => {
    const { taken, refused, lost } = sweep(office, true);
    const isNothing = taken + refused === 0;
    office.toast(isNothing ? FORM_ACTIONS.nothing : FORM_ACTIONS.swept(number(taken), number(refused)));
    if (lost.length > 0) throw new Refused(FORM_ACTIONS.lost(lost));
  });
}

/** Minutes for which a short code is taken. */
const OPEN_FOR = 15;

/** *Mở điểm danh*: shows the short code of a meeting, taken for a few minutes. */
export function openAttendance(): void {
  inOffice(({ id, cache, ui }) => {
    const form = madeForms(id).find(({ name }) => name === 'attendance');
    if (form === undefined) throw new Refused(FORM_ACTIONS.noForm);
    const answer = ui.prompt(FORM_ACTIONS.title, FORM_ACTIONS.askMeeting, ui.ButtonSet.OK_CANCEL);
    if (answer.getSelectedButton() !== ui.Button.OK) return;
    const written = keyOf(answer.getResponseText());
    const { books } = judge([named(readSpreadsheet(id, cache))], today());
    const meeting = books.meeting(written);
    if (meeting?.key === undefined || meeting.key === null) throw new Refused(FORM_ACTIONS.noMeeting(written));
    const open: OpenMeeting = {
      meeting: meeting.key,
      code: shortCode(),
      from: now() - 1 / 1440,
      until: now() + OPEN_FOR / 1440,
    };
    keepMeeting(id, open);
    const day = Math.floor(open.until);
    const until = `${formatMinutes(Math.floor((open.until - day) * 1440))} ${formatDay(day)}`;
    ui.alert(FORM_ACTIONS.title, FORM_ACTIONS.opened(open.code, until, form.url), ui.ButtonSet.OK);
  });
}

/** Four signs that nobody mistakes for others. */
function shortCode(): string {
  const signs = 'ACDEFHJKLMNPRTUVWXY3479';
  return (
    Utilities.getUuid()
      .replace(/-/g, '')
      .slice(0, 8)
      .match(/../g)
      ?.map((pair) => signs.charAt(parseInt(pair, 16) % signs.length))
      .join('') ?? ''
  );
}
