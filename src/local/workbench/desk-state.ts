import type { Clock } from '../apps-script/clock';
import type { Store } from '../apps-script/store';
import type { DeskBook } from './desk';
import type { DeskWindow } from './desk-window';
import { DESK_PEOPLE } from './people';
import type { Project } from './project';
import type { DeskFile, DeskState, FormRecord, MailRecord, QuotaRecord, RunRecord, TriggerRecord } from './protocol';
import type { Saver } from './saver';

interface Shown {
  books: readonly DeskBook[];
  project: Project;
  store: Store;
  clock: Clock;
  window: DeskWindow;
  runs: readonly RunRecord[];
  saver: Saver;
}

/** All that stands around the grid, as the person in front of a window sees it. */
export function deskState({ books, project, store, clock, window, runs, saver }: Shown): DeskState {
  const now = clock.now();
  return {
    now,
    timeZone: project.timeZone,
    people: [...DESK_PEOPLE],
    me: window.email,
    files: books.map((book): DeskFile => ({
      id: book.id,
      title: book.spreadsheet.title,
      path: book.path,
      unsaved: saver.isUnsaved(book.id),
      losses: saver.lossesOf(book.id),
      menus: window.menus.get(book.id) ?? [],
    })),
    runs: [...runs],
    triggers: store.triggers.map(triggerRecord),
    forms: [...store.forms.values()].map(formRecord),
    mails: store.outbox.map(mailRecord).reverse(),
    quotas: DESK_PEOPLE.map(({ email }): QuotaRecord => quotaRecord(store, email, now)),
  };
}
