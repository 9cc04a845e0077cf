import { number } from '../text/format';
import { MENU, OPENED } from '../words/menu';
import { today } from './clock';
import { daysStopped } from './automation/beats';
import { silentSince } from './health/last-summary';
import { roleBy, type Role } from './roles';

/** The names of the bundle's functions that the menu calls. */
const ITEMS = {
  setUp: 'setUpBooks',
  check: 'checkData',
  recruitment: 'summariseRecruitment',
  nominations: 'summariseNominations',
  selfCheck: 'selfCheck',
  undo: 'undoLast',
  people: 'openPeople',
  contacts: 'openRecruitment',
  board: 'openNominations',
  health: 'openHealth',
  compose: 'composeMail',
  preview: 'previewMail',
  send: 'sendMailNow',
  mode: 'chooseMailMode',
  automate: 'automate',
  forms: 'makeForms',
  answers: 'sweepNow',
  attendance: 'openAttendance',
  suggestions: 'openSuggestions',
  importList: 'openImport',
  intake: 'openIntake',
  graduation: 'openGraduation',
} as const;
type Item = keyof typeof ITEMS;

/** What a file of a role can do; before set-up only that. */
function itemsOf(role: Role | null): readonly Item[] {
  switch (role) {
    case null:
      return ['setUp'];
    case 'register':
      return ['people', 'contacts', 'check', 'recruitment', 'undo', 'health', 'setUp', 'selfCheck'];
    case 'committee':
      return ['board', 'check', 'nominations', 'undo', 'health', 'setUp', 'selfCheck'];
    case 'restricted':
      return ['check', 'undo', 'health', 'setUp', 'selfCheck'];
  }
}

const MAIL_ITEMS = ['compose', 'preview', 'send', 'mode', 'automate'] as const;

/** What stands below: forms where members answer, and mail; what is restricted leaves by no mail. */
function subMenusOf(role: Role | null): readonly (readonly [string, readonly Item[]])[] {
  switch (role) {
    case null:
      return [];
    case 'register':
      return [
        [MENU.listMenu, ['importList', 'intake', 'graduation']],
        [MENU.formMenu, ['suggestions', 'attendance', 'answers', 'forms']],
        [MENU.mail, MAIL_ITEMS],
      ];
    case 'committee':
      return [[MENU.mail, MAIL_ITEMS]];
    case 'restricted':
      return [[MENU.formMenu, ['forms', 'answers', 'automate']]];
  }
}

/** Builds the menu when the file is opened: a simple trigger, which may ask for nothing that needs a right. */
export function onOpen(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const role = roleBy((title) => spreadsheet.getSheetByName(title) !== null);
  const menu = SpreadsheetApp.getUi().createMenu(MENU.title);
  for (const item of itemsOf(role)) menu.addItem(MENU[item], ITEMS[item]);
  for (const [title, items] of subMenusOf(role)) {
    const below = SpreadsheetApp.getUi().createMenu(title);
    for (const item of items) below.addItem(MENU[item], ITEMS[item]);
    menu.addSubMenu(below);
  }
  menu.addToUi();
  const silent = role === null ? null : daysSilent();
  const stopped = role === null ? null : daysStopped(spreadsheet.getId(), role);
  const told = [
    ...(stopped === null ? [] : [OPENED.stopped(number(stopped))]),
    ...(silent === null ? [] : [OPENED.noSummary(number(silent))]),
  ];
  if (told.length > 0) spreadsheet.toast(told.join(' '));
}

/** So long nobody minds that there is no summary: a month, and some days to make it. */
const PATIENCE = 40;

/** For how many days there was no summary, where that is too long. */
function daysSilent(): number | null {
  const last = silentSince();
  const days = last === null ? 0 : today() - last;
  return days > PATIENCE ? days : null;
}
