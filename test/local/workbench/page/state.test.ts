import { describe, expect, test } from '@jest/globals';
import {
  fileOf,
  recoveryToAsk,
  reduce,
  START,
  type Action,
  type PageState,
} from '../../../../src/local/workbench/page/state';
import type { Panel, Question, ToWindow } from '../../../../src/local/workbench/protocol';
import { BOOK, DESK, NOTHING } from './desk-state';

const PANEL: Panel = { id: 'p1', fileId: 'so', kind: 'sidebar', title: 'Bảng bên' };
const QUESTION: Question = { id: 7, kind: 'alert', message: 'Xóa?', buttons: 'YES_NO' };

function after(...actions: Action[]): PageState {
  return actions.reduce(reduce, START);
}

function heard(...messages: ToWindow[]): PageState {
  return after(...messages.map((message): Action => ({ type: 'received', message })));
}

function told(message: string): ToWindow {
  return { type: 'told', message, tone: 'error' };
}

describe('the file in front', () => {
  test('is the first one until the desk shows another', () => {
    expect(heard({ type: 'desk', desk: DESK }).fileId).toBe('so');
    const state = heard({ type: 'desk', desk: DESK }, { type: 'book', fileId: 'phu', book: BOOK });
    expect(fileOf(state)?.title).toBe('Sổ phụ');
  });

  test('is the one that was shown, also when the desk tells of its files afterwards', () => {
    expect(heard({ type: 'book', fileId: 'phu', book: BOOK }, { type: 'desk', desk: DESK }).fileId).toBe('phu');
  });

  test('is the first one again when it is gone', () => {
    const files = DESK.files.filter(({ id }) => id === 'so');
    const state = heard({ type: 'book', fileId: 'phu', book: BOOK }, { type: 'desk', desk: { ...DESK, files } });
    expect(state.fileId).toBe('so');
  });

  test('is none while nothing is known', () => {
    expect(fileOf(START)).toBeUndefined();
  });
});

describe('notices', () => {
  test('a toast stands five seconds where it names none, and the next takes its place', () => {
    expect(heard({ type: 'toast', message: 'Xong', title: 'Kiểm tra' }).toasts).toEqual([
      { id: 1, message: 'Xong', title: 'Kiểm tra', seconds: 5 },
    ]);
    const both = heard({ type: 'toast', message: 'một' }, { type: 'toast', message: 'hai', seconds: -1 });
    expect(both.toasts).toEqual([{ id: 2, message: 'hai', seconds: -1 }]);
  });

  test('the same word twice stands once, as the latest', () => {
    expect(heard(told('a'), told('b'), told('a')).told).toEqual([
      { id: 2, message: 'b', tone: 'error' },
      { id: 3, message: 'a', tone: 'error' },
    ]);
  });

  test('only the last four words stand', () => {
    const { told: standing } = heard(told('1'), told('2'), told('3'), told('4'), told('5'));
    expect(standing.map(({ message }) => message)).toEqual(['2', '3', '4', '5']);
  });

  test('go one by one', () => {
    const messages: ToWindow[] = [told('1'), told('2'), { type: 'toast', message: 'Xong' }];
    const actions = messages.map((message): Action => ({ type: 'received', message }));
    const state = after(...actions, { type: 'told-gone', id: 1 }, { type: 'toast-gone', id: 3 });
    expect(state.told.map(({ id }) => id)).toEqual([2]);
    expect(state.toasts).toEqual([]);
  });
});

test('questions and panels stand until they are answered or gone', () => {
  const open: ToWindow[] = [
    { type: 'ask', question: QUESTION },
    { type: 'panel', panel: PANEL },
  ];
  const others = heard(...open, { type: 'asked', id: 8 }, { type: 'panel-gone', id: 'p2' });
  expect([others.questions, others.panels]).toEqual([[QUESTION], [PANEL]]);
  const done = heard(...open, { type: 'asked', id: 7 }, { type: 'panel-gone', id: 'p1' });
  expect([done.questions, done.panels]).toEqual([[], []]);
});

describe('the line', () => {
  const open: Action[] = [
    { type: 'connected', isConnected: true },
    { type: 'received', message: { type: 'ask', question: QUESTION } },
    { type: 'received', message: { type: 'panel', panel: PANEL } },
  ];

  test('when it breaks questions go, and panels keep what was typed in them', () => {
    const state = after(...open, { type: 'connected', isConnected: false });
    expect([state.isConnected, state.questions, state.panels]).toEqual([false, [], [PANEL]]);
    expect(state.told).toEqual([]);
  });

  test('when it is there again panels are gone, and that is said', () => {
    const state = after(...open, { type: 'connected', isConnected: false }, { type: 'connected', isConnected: true });
    expect([state.isConnected, state.panels]).toEqual([true, []]);
    expect(state.told).toEqual([
      { id: 1, message: 'Bảng bên và hộp thoại đang mở đã đóng khi mất kết nối. Mở lại từ trình đơn.', tone: 'info' },
    ]);
  });

  test('nothing is said where nothing was open', () => {
    expect(after({ type: 'connected', isConnected: true }).told).toEqual([]);
  });
});

test('files that changed on disk are asked about one after another, until that is settled or they are saved', () => {
  const changed = (fileId: string): ToWindow => ({ type: 'changed-on-disk', fileId });
  const asked = heard({ type: 'desk', desk: DESK }, changed('so'), changed('phu'), changed('so'));
  expect(asked.conflicts).toEqual(['phu', 'so']);
  expect(reduce(asked, { type: 'conflict-settled', fileId: 'phu' }).conflicts).toEqual(['so']);
  const files = DESK.files.map((file) => ({ ...file, unsaved: file.id === 'phu' }));
  const saved = reduce(asked, { type: 'received', message: { type: 'desk', desk: { ...DESK, files } } });
  expect(saved.conflicts).toEqual(['phu']);
});

test('what an earlier run left is asked about, of the file in front first, until the person says later', () => {
  const files = DESK.files.map((file) => ({ ...file, recovery: { at: 1, isFileNewer: false } }));
  const left = heard({ type: 'desk', desk: { ...DESK, files } }, { type: 'book', fileId: 'phu', book: BOOK });
  expect(recoveryToAsk(left)?.id).toBe('phu');
  const later = reduce(left, { type: 'recovery-postponed', fileId: 'phu' });
  expect(recoveryToAsk(later)?.id).toBe('so');
  expect(recoveryToAsk(reduce(later, { type: 'recovery-postponed', fileId: 'so' }))).toBeUndefined();
});

test('what is for the grid, and what is for a panel, changes nothing here', () => {
  const state = heard({ type: 'desk', desk: DESK });
  const messages: ToWindow[] = [
    { type: 'changes', fileId: 'phu', ...NOTHING },
    { type: 'select', fileId: 'phu', sheetId: 0 },
    { type: 'called', panelId: 'p1', callId: 1, value: 2 },
  ];
  for (const message of messages) expect(reduce(state, { type: 'received', message })).toBe(state);
});
