import type { Menu, Panel, Ui } from '../app/ports/ui';

function open(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

export const ui: Ui = {
  tell: (title, text) => {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, text, ui.ButtonSet.OK);
  },
  ask: (title, question) => {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
  },
  prompt: (title, question) => {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
    return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
  },
  toast: (sentence) => {
    open().toast(sentence);
  },
  showSheet: (title) => {
    open().getSheetByName(title)?.activate();
  },
  selectRow: (title, row, width) => {
    const sheet = open().getSheetByName(title);
    sheet?.setActiveRange(sheet.getRange(row, 1, 1, width));
  },
  openPanel: (panel) => {
    const page = pageOf(panel);
    const { title, isWide } = panel;
    if (isWide) SpreadsheetApp.getUi().showModelessDialog(page.setWidth(760).setHeight(480), title);
    else SpreadsheetApp.getUi().showSidebar(page);
  },
  showPage: (title, html) => {
    SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(720).setHeight(480), title);
  },
  buildMenu: (menu) => {
    menuOf(menu).addToUi();
  },
};

/** The page of the panels, at one of its rooms. */
function pageOf({ room, title, sheet }: Panel): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile('Panel');
  const body = `<body data-room="${room}" data-sheet="${escaped(sheet)}">`;
  return page.setContent(page.getContent().replace('<body>', () => body)).setTitle(title);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

function menuOf({ title, groups }: Menu): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  groups.forEach((entries, group) => {
    if (group > 0) menu.addSeparator();
    for (const entry of entries) {
      if ('calls' in entry) menu.addItem(entry.title, entry.calls);
      else menu.addSubMenu(menuOf(entry));
    }
  });
  return menu;
}
