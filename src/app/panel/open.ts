import { recordPanelOf } from '../../areas/panels';
import { ROOM_TITLES, type Room } from '../../words/menu';
import { menuAction } from '../desk';
import { ports } from '../ports/ports';

function openBeside(room: Room): void {
  menuAction(({ ui }) => ui.openPanel({ room, title: ROOM_TITLES[room], sheet: '', isWide: false }));
}

/** Opens the panel that follows from a table's definition. */
function openRecords(table: string): void {
  const title = recordPanelOf(table)?.title ?? '';
  menuAction(({ ui }) => ui.openPanel({ room: table, title, sheet: '', isWide: false }));
}

/** What needs more room than 300 px: the sheet stays in use behind it. */
function openWide(room: Room): void {
  menuAction(() => {
    showWide(room);
  });
}

function showWide(room: Room, sheet = ''): void {
  ports.ui.openPanel({ room, title: ROOM_TITLES[room], sheet, isWide: true });
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
export function showImport(sheet: string): void {
  showWide('import', sheet);
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
