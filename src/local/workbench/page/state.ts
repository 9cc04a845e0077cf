import type { DeskFile, DeskState, Panel, Question, ToWindow } from '../protocol';
import { WORDS } from './words';

export interface Toast {
  id: number;
  message: string;
  title?: string;
  /** Seconds until it goes by itself; it stays where they are below 0. */
  seconds: number;
}

/** Something the desk says, until it is closed. */
export interface Told {
  id: number;
  message: string;
  tone: 'info' | 'error';
}

/** All that stands around the grid in this window. */
export interface PageState {
  isConnected: boolean;
  desk: DeskState | null;
  /** The file in front. */
  fileId: string;
  panels: Panel[];
  questions: Question[];
  toasts: Toast[];
  told: Told[];
  /** The files that somebody else wrote, while the person decides. */
  conflicts: string[];
  /** Files of which the person decides later whether what an earlier run left is taken. */
  postponed: string[];
  /** Numbers given so far. */
  count: number;
}

export const START: PageState = {
  isConnected: false,
  desk: null,
  fileId: '',
  panels: [],
  questions: [],
  toasts: [],
  told: [],
  conflicts: [],
  postponed: [],
  count: 0,
};

export type Action =
  | { type: 'received'; message: ToWindow }
  | { type: 'connected'; isConnected: boolean }
  | { type: 'toast-gone'; id: number }
  | { type: 'told-gone'; id: number }
  | { type: 'conflict-settled'; fileId: string }
  | { type: 'recovery-postponed'; fileId: string };

/** developers.google.com/apps-script/reference/spreadsheet/spreadsheet#toast(String): five seconds. */
const USUAL_SECONDS = 5;
const MOST_TOLD = 4;

export function reduce(state: PageState, action: Action): PageState {
  switch (action.type) {
    case 'connected':
      return action.isConnected ? connected(state) : { ...state, isConnected: false, questions: [] };
    case 'toast-gone':
      return { ...state, toasts: state.toasts.filter(({ id }) => id !== action.id) };
    case 'told-gone':
      return { ...state, told: state.told.filter(({ id }) => id !== action.id) };
    case 'conflict-settled':
      return { ...state, conflicts: state.conflicts.filter((id) => id !== action.fileId) };
    case 'recovery-postponed':
      return { ...state, postponed: [...state.postponed, action.fileId] };
    case 'received':
      return received(state, action.message);
  }
}

/** The desk closed the panels of the line that broke; until then they show what was typed in them. */
function connected(state: PageState): PageState {
  const isAnew: PageState = { ...state, isConnected: true, panels: [], questions: [] };
  if (state.panels.length === 0) return isAnew;
  return received(isAnew, { type: 'told', message: WORDS.panelsGone, tone: 'info' });
}

function received(state: PageState, message: ToWindow): PageState {
  const id = state.count + 1;
  switch (message.type) {
    case 'desk': {
      const isThere = message.desk.files.some((file) => file.id === state.fileId);
      const fileId = isThere ? state.fileId : (message.desk.files[0]?.id ?? '');
      // What somebody saved elsewhere meanwhile is no question any more.
      const unsaved = message.desk.files.flatMap((file) => (file.unsaved ? [file.id] : []));
      return { ...state, desk: message.desk, fileId, conflicts: state.conflicts.filter((id) => unsaved.includes(id)) };
    }
    case 'book':
      return { ...state, fileId: message.fileId };
    case 'told': {
      const { message: text, tone } = message;
      // The same again takes the place of the first.
      const others = state.told.filter((one) => one.message !== text);
      return { ...state, count: id, told: [...others, { id, message: text, tone }].slice(-MOST_TOLD) };
    }
    case 'toast': {
      const { message: text, title, seconds = USUAL_SECONDS } = message;
      const toast = { id, message: text, seconds, ...(title === undefined ? {} : { title }) };
      // A new one takes the old one's place.
      return { ...state, count: id, toasts: [toast] };
    }
    case 'ask':
      return { ...state, questions: [...state.questions, message.question] };
    case 'asked':
      return { ...state, questions: state.questions.filter((question) => question.id !== message.id) };
    case 'panel':
      return { ...state, panels: [...state.panels, message.panel] };
    case 'panel-gone':
      return { ...state, panels: state.panels.filter((panel) => panel.id !== message.id) };
    case 'changed-on-disk':
      return { ...state, conflicts: [...state.conflicts.filter((one) => one !== message.fileId), message.fileId] };
    case 'changes':
    case 'cells':
    case 'select':
    case 'called':
      return state;
  }
}

/** The file of which is to be asked whether what an earlier run left is taken: the one in front first. */
export function recoveryToAsk({ desk, fileId, postponed }: PageState): DeskFile | undefined {
  const left = desk?.files.filter(({ id, recovery }) => recovery !== undefined && !postponed.includes(id)) ?? [];
  return left.find(({ id }) => id === fileId) ?? left[0];
}

export function fileOf({ desk, fileId }: PageState): DeskFile | undefined {
  return desk?.files.find(({ id }) => id === fileId);
}
