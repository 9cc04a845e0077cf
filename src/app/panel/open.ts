import { recordPanelOf } from '../../areas/panels';
import { ROOM_TITLES, type Room } from '../../words/menu';
import { inOffice } from '../desk';

/** The page of the panels, at one of its rooms. */
function pageOf(room: string, title: string, sheet = ''): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile('Panel');
  const body = `<body data-room="${room}" data-sheet="${escaped(sheet)}">`;
  return page.setContent(page.getContent().replace('<body>', () => body)).setTitle(title);
}

function openBeside(room: Room): void {
  inOffice(({ ui }) => ui.showSidebar(pageOf(room, ROOM_TITLES[room])));
}

/** Opens the panel that follows from a table's definition. */
function openRecords(table: string): void {
  inOffice(({ ui }) => ui.showSidebar(pageOf(table, recordPanelOf(table)?.title ?? '')));
}

/** What needs more room than 300 px: the sheet stays in use behind it. */
function openWide(room: Room): void {
  inOffice(({ ui }) =>
    ui.showModelessDialog(pageOf(room, ROOM_TITLES[room]).setWidth(760).setHeight(480), ROOM_TITLES[room]),
  );
}

export function openPeople(): void {
  openBeside('people');
}

export function openRecruitment(): void {
  openBeside('recruitment');
}

export function openNominations(): void {
  openBeside('nominations');
}

export function openHealth(): void {
  openBeside('health');
}

export function openSuggestions(): void {
  openBeside('suggestions');
}

export function openAttendance(): void {
  openWide('attendance');
}

export function openImport(): void {
  openWide('import');
}

/** *Nhập danh sách* at that sheet. */
export function showImport(ui: GoogleAppsScript.Base.Ui, sheet: string): void {
  ui.showModelessDialog(pageOf('import', ROOM_TITLES.import, sheet).setWidth(760).setHeight(480), ROOM_TITLES.import);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

export function openIntake(): void {
  openWide('intake');
}

export function openGraduation(): void {
  openWide('graduation');
}

// One for each panel of `areas/panels.ts`, named after its table: the menu calls them by name.

export function openMeetings(): void {
  openRecords('meetings');
}

export function openActivities(): void {
  openRecords('activities');
}

export function openPlans(): void {
  openRecords('plans');
}

export function openDocuments(): void {
  openRecords('documents');
}

export function openProjects(): void {
  openRecords('projects');
}
