import { MENU } from '../words/menu';
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
} as const;
type Item = keyof typeof ITEMS;

/** What a file of a role can do; before set-up only that. */
function itemsOf(role: Role | null): readonly Item[] {
  switch (role) {
    case null:
      return ['setUp'];
    case 'register':
      return ['people', 'contacts', 'check', 'recruitment', 'undo', 'setUp', 'selfCheck'];
    case 'committee':
      return ['board', 'check', 'nominations', 'undo', 'setUp', 'selfCheck'];
    case 'restricted':
      return ['check', 'undo', 'setUp', 'selfCheck'];
  }
}

/** Builds the menu when the file is opened: a simple trigger, which may ask for nothing that needs a right. */
export function onOpen(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const role = roleBy((title) => spreadsheet.getSheetByName(title) !== null);
  const menu = SpreadsheetApp.getUi().createMenu(MENU.title);
  for (const item of itemsOf(role)) menu.addItem(MENU[item], ITEMS[item]);
  menu.addToUi();
}
