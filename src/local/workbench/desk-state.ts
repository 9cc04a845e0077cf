import type { Clock } from '../apps-script/clock';
import type { Mail } from '../apps-script/outbox';
import { RECIPIENTS_A_DAY } from '../apps-script/quotas';
import type { Store } from '../apps-script/store';
import { WEEK_DAYS, type Schedule, type Trigger } from '../apps-script/triggers';
import type { Form } from '../forms/form';
import type { DeskBook } from './desk-book';
import type { DeskWindow } from './desk-window';
import { actorOf, DESK_PEOPLE } from './people';
import type { Project } from './project';
import type { DeskFile, DeskState, FormRecord, MailRecord, QuotaRecord, RunRecord, TriggerRecord } from './protocol';
import type { LeftRecovery } from './recoveries';
import type { Saver } from './saver';
import { SCHEDULE } from './words';

interface Shown {
  books: readonly DeskBook[];
  project: Project;
  store: Store;
  clock: Clock;
  window: DeskWindow;
  runs: readonly RunRecord[];
  saver: Saver;
  recoveries: ReadonlyMap<string, LeftRecovery>;
}

/** All that stands around the grid, as the person in front of a window sees it. */
export function deskState({ books, project, store, clock, window, runs, saver, recoveries }: Shown): DeskState {
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
      saving: saver.isSaving(book.id),
      losses: saver.lossesOf(book.id),
      ...recoveryOf(recoveries.get(book.id), window),
      menus: window.menus.get(book.id) ?? [],
    })),
    runs: [...runs],
    triggers: store.triggers.map(triggerRecord),
    forms: [...store.forms.values()].map(formRecord),
    mails: store.outbox.map(mailRecord).reverse(),
    quotas: DESK_PEOPLE.map(({ email }): QuotaRecord => quotaRecord(store, email, now)),
  };
}

/** Who may edit nothing is asked nothing. */
function recoveryOf(left: LeftRecovery | undefined, { email }: DeskWindow): Pick<DeskFile, 'recovery'> {
  if (!left || actorOf(email).role === 'viewer') return {};
  return { recovery: { at: left.at, isFileNewer: left.isFileNewer } };
}

function triggerRecord({ id, fileId, owner, functionName, source, next, last }: Trigger): TriggerRecord {
  return {
    id,
    fileId,
    owner,
    functionName,
    event: source.kind === 'clock' ? 'clock' : source.kind === 'form' ? 'form-submit' : source.event,
    ...(source.kind === 'clock' ? { schedule: scheduleOf(source.schedule) } : {}),
    ...(next === undefined ? {} : { next }),
    ...(last === undefined ? {} : { last }),
  };
}

function scheduleOf({ timeZone, ...schedule }: Schedule): string {
  const { everyMinutes, everyHours, everyDays, everyWeeks, weekDay, monthDay, atHour, nearMinute, at } = schedule;
  const steps = [
    [everyMinutes, SCHEDULE.everyMinutes],
    [everyHours, SCHEDULE.everyHours],
    [everyDays, SCHEDULE.everyDays],
    [everyWeeks, SCHEDULE.everyWeeks],
    [weekDay && WEEK_DAYS.indexOf(weekDay), SCHEDULE.weekDay],
    [monthDay, SCHEDULE.monthDay],
    [atHour, SCHEDULE.atHour],
    [nearMinute, SCHEDULE.nearMinute],
    [at, SCHEDULE.once],
  ] as const;
  return steps.flatMap(([value, words]) => (value === undefined ? [] : [words(value)])).join(', ');
}

function formRecord({ id, title, published, accepting, responses, destination }: Form): FormRecord {
  return {
    id,
    title,
    path: `/forms/${id}/viewform`,
    published,
    accepting,
    responses: responses.length,
    ...(destination ? { fileId: destination.spreadsheetId } : {}),
  };
}

function mailRecord({ htmlBody, fileId, name, ...mail }: Mail): MailRecord {
  return { ...mail, html: htmlBody !== undefined };
}

function quotaRecord(store: Store, email: string, now: number): QuotaRecord {
  return { email, mailLeft: store.mailQuota.left(email, now), mailOf: RECIPIENTS_A_DAY };
}
