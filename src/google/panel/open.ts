import { ROOM_TITLES, type Room } from '../../words/menu';
import { inOffice } from '../office';

/** Opens the side panel at one of its rooms. */
function openRoom(room: Room): void {
  inOffice(({ ui }) => {
    const page = HtmlService.createHtmlOutputFromFile('Panel');
    page.setContent(page.getContent().replace('<body>', `<body data-room="${room}">`)).setTitle(ROOM_TITLES[room]);
    ui.showSidebar(page);
  });
}

export function openPeople(): void {
  openRoom('people');
}

export function openRecruitment(): void {
  openRoom('recruitment');
}

export function openNominations(): void {
  openRoom('nominations');
}

export function openHealth(): void {
  openRoom('health');
}

export function openSuggestions(): void {
  openRoom('suggestions');
}
