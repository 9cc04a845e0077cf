import { expect, test } from '@jest/globals';
import type { DeskState, ToWindow } from '../../../../src/local/workbench/protocol';
import { reduce, START, type PageState } from '../../../../src/local/workbench/page/state';

const DESK: DeskState = {
  now: 0,
  timeZone: 'Asia/Ho_Chi_Minh',
  people: [],
  me: '',
  files: ['một', 'hai'].map((id) => ({ id, title: id, path: id, unsaved: false, losses: [], menus: [] })),
  runs: [],
  triggers: [],
  forms: [],
  mails: [],
  quotas: [],
};
const after = (...messages: ToWindow[]): PageState =>
  messages.reduce((state, message) => reduce(state, { type: 'received', message }), START);

test('the first file is in front until another is opened', () => {
  expect(after({ type: 'desk', desk: DESK }).fileId).toBe('một');
  const opened = reduce(after({ type: 'desk', desk: DESK }), { type: 'opened', fileId: 'hai' });
  expect(reduce(opened, { type: 'received', message: { type: 'desk', desk: DESK } }).fileId).toBe('hai');
});

test('a toast takes the place of the one before, and lasts five seconds unless it says otherwise', () => {
  expect(after({ type: 'toast', message: 'a' }, { type: 'toast', message: 'b', seconds: -1 }).toasts).toEqual([
    { id: 2, message: 'b', seconds: -1 },
  ]);
  expect(after({ type: 'toast', message: 'a' }).toasts).toEqual([{ id: 1, message: 'a', seconds: 5 }]);
});

test('questions and panels come and go; a broken line takes them all', () => {
  const question = { id: 1, kind: 'alert', message: 'Có?', buttons: 'YES_NO' } as const;
  const panel = { id: 'p', fileId: 'một', kind: 'sidebar', title: 'Bảng' } as const;
  const open = after({ type: 'ask', question }, { type: 'panel', panel });
  expect([open.questions, open.panels]).toEqual([[question], [panel]]);
  const answered = reduce(open, { type: 'received', message: { type: 'asked', id: 1 } });
  expect([answered.questions, answered.panels]).toEqual([[], [panel]]);
  const lost = reduce(open, { type: 'connected', isConnected: false });
  expect([lost.questions, lost.panels, lost.isConnected]).toEqual([[], [], false]);
});

test('what the desk tells stands until it is closed', () => {
  const told = after({ type: 'told', message: 'a', tone: 'error' }, { type: 'told', message: 'b', tone: 'info' });
  expect(told.told.map(({ message }) => message)).toEqual(['a', 'b']);
  expect(reduce(told, { type: 'told-gone', id: 1 }).told.map(({ message }) => message)).toEqual(['b']);
});
