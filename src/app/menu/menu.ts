import { RECORD_PANELS } from '../../areas/panels';
import { number } from '../../text/format';
import { openerOf } from '../panel/openers';
import { ports } from '../ports/ports';
import type { Menu, MenuItem } from '../ports/ui';
import { MENU, OPENED } from '../../words/menu';
import { today } from '../clock';
import { daysStopped } from '../automation/trigger-runs';
import { silentSince } from '../summary/last-summary';
import { roleBy, type Role } from '../file/roles';

/** The names of the bundle's functions that the menu calls. */
const ITEMS = {
  setUp: 'setUpBooks',
  check: 'checkData',
  setUpRegister: 'setUpRegister',
  setUpCommittee: 'setUpCommittee',
  setUpRestricted: 'setUpRestricted',
  recruitment: 'summariseRecruitment',
  recruitmentBefore: 'summariseRecruitmentBefore',
  nominations: 'summariseNominations',
  nominationsBefore: 'summariseNominationsBefore',
  selfCheck: 'selfCheck',
  undo: 'undoLast',
  people: 'openPeople',
  contacts: 'openRecruitment',
  board: 'openNominations',
  health: 'openHealth',
  compose: 'composeMail',
  preview: 'previewMail',
  send: 'sendMailNow',
  mailOff: 'mailOff',
  mailTrial: 'mailTrial',
  mailLive: 'mailLive',
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

/** What stands below an entry of the menu. */
interface SubMenu {
  readonly title: string;
  readonly items: readonly Entry[];
}

const LISTS: SubMenu = { title: MENU.listMenu, items: ['importList', 'intake', 'graduation'] };
const FORMS: SubMenu = { title: MENU.formMenu, items: ['suggestions', 'attendance', 'answers', 'forms'] };
// What is chosen stands in the menu itself: nothing is typed.
const MODES: SubMenu = { title: MENU.modes, items: ['mailOff', 'mailTrial', 'mailLive'] };
const MAIL: SubMenu = { title: MENU.mail, items: ['compose', 'preview', 'send', MODES, 'automate'] };
const ROLES: SubMenu = { title: MENU.setUp, items: ['setUpRegister', 'setUpCommittee', 'setUpRestricted'] };
const RECRUITMENT: SubMenu = { title: MENU.recruitmentMenu, items: ['recruitment', 'recruitmentBefore'] };
const NOMINATIONS: SubMenu = { title: MENU.nominationMenu, items: ['nominations', 'nominationsBefore'] };
/** What is restricted leaves by no mail, and takes no attendance. */
const RESTRICTED_FORMS: SubMenu = { title: MENU.formMenu, items: ['forms', 'answers', 'automate'] };

type Entry = Item | SubMenu;

/** What is seldom wanted stands last in every file. */
const UPKEEP: readonly (readonly Entry[])[] = [['undo'], ['health', 'setUp', 'selfCheck']];

/**
 * What a file of a role can do, in groups: the people and their work, then what looks at the whole, then lists, forms
 * and mail. Before set-up there is only that.
 */
function groupsOf(role: Role | null): readonly (readonly Entry[])[] {
  switch (role) {
    case null:
      return [[ROLES]];
    case 'register':
      return [['people', 'contacts'], ['check', RECRUITMENT], [LISTS, FORMS, MAIL], ...UPKEEP];
    case 'committee':
      return [['board'], ['check', NOMINATIONS], [MAIL], ...UPKEEP];
    case 'restricted':
      return [['check'], [RESTRICTED_FORMS], ...UPKEEP];
  }
}

/** Builds the menu when the file is opened: a simple trigger, which may ask for nothing that needs a right. */
export function onOpen(): void {
  const role = roleBy((title) => ports.spreadsheet.sheet(title) !== null);
  buildMenu(role);
  const silent = role === null ? null : daysSilent();
  const stopped = role === null ? null : daysStopped(ports.spreadsheet.id(), role);
  const warnings = [
    ...(stopped === null ? [] : [OPENED.stopped(number(stopped))]),
    ...(silent === null ? [] : [OPENED.noSummary(number(silent))]),
  ];
  if (warnings.length > 0) ports.ui.toast(warnings.join(' '));
}

/** The menu of a file of that role. */
export function buildMenu(role: Role | null): void {
  const groups = groupsOf(role).map((entries, group) => [
    ...entries.map(entryOf),
    ...(group === 0 ? recordsOf(role) : []),
  ]);
  ports.ui.buildMenu({ title: MENU.title, groups });
}

function entryOf(entry: Entry): MenuItem | Menu {
  return typeof entry === 'string' ? itemOf(entry) : { title: entry.title, groups: [entry.items.map(entryOf)] };
}

function itemOf(item: Item): MenuItem {
  return { title: MENU[item], calls: ITEMS[item] };
}

/** The panels that follow from the definitions of tables, below one entry: they are for the work, as what stands above. */
function recordsOf(role: Role | null): Menu[] {
  const items = RECORD_PANELS.filter(({ table }) => table.home === role).map(({ table, title }) => ({
    title: `${title} …`,
    calls: openerOf(table),
  }));
  return items.length === 0 ? [] : [{ title: MENU.records, groups: [items] }];
}

/** Days without a summary after which opening the file warns: a month, and some days to make it. */
const PATIENCE = 40;

/** For how many days there was no summary, where that is too long. */
function daysSilent(): number | null {
  const last = silentSince();
  const days = last === null ? 0 : today() - last;
  return days > PATIENCE ? days : null;
}
