import type { Automation } from '../../panel-api/health';
import { formatDay, formatMinutes } from '../../text/calendar';
import { automationOwner, lastRunOf } from '../automation/trigger-runs';
import { foundTriggers, handlersOf, type Handler } from '../automation/triggers';
import { now } from '../clock';
import { mailMode } from '../mail/mode';
import { madeForms, openMeetings } from '../forms/made-forms';
import { orNull, type Desk } from '../desk';
import { ports } from '../ports/ports';
import type { Role } from '../file/roles';

/** Days after which a handler should have run again, and some time to spare: Google's clock is coarse. */
const LATEST: Readonly<Record<Handler, number>> = {
  queueSummaries: 1.5,
  sendMails: 0.25,
  sweepAnswers: 0.1,
  // Nobody knows when a form is sent.
  answersArrived: Infinity,
};

/** When a handler is to run after a run, as serial numbers; null where that is not for the clock to say. */
const NEXT: Readonly<Record<Handler, (last: number, id: string) => number | null>> = {
  // The first run comes at the next six o'clock.
  queueSummaries: (last) => Math.floor(last - 6 / 24) + 1 + 6 / 24,
  sendMails: (last) => last + 1 / 24,
  sweepAnswers: (last, id) => last + sweepMinutes(id) / 1440,
  answersArrived: () => null,
};

function sweepMinutes(id: string): number {
  if (openMeetings(id).some(({ until }) => now() <= until)) return 5;
  return madeForms(id).length > 0 ? 10 : 60;
}

/** What is expected, found, and ran when. */
export function automation({ id, actor }: Desk, role: Role): Automation {
  const owner = automationOwner(id);
  const found = orNull(foundTriggers);
  return {
    owner: owner?.email ?? '',
    isMine: owner !== null && owner.email === actor,
    mode: mailMode(id),
    quota: orNull(() => ports.mailer.quota()),
    handlers: handlersOf(role).map((handler) => {
      const run = lastRunOf(handler);
      const since = run?.begun ?? owner?.since ?? now();
      const next = owner === null ? null : NEXT[handler](since, id);
      return {
        handler,
        found: found?.get(handler) ?? 0,
        last: run === null ? '' : momentText(run.begun),
        result: run?.result ?? '',
        next: next === null ? '' : momentText(next),
        isLate: owner !== null && now() - since > LATEST[handler],
      };
    }),
  };
}

function momentText(serial: number): string {
  const day = Math.floor(serial);
  return `${formatDay(day)} ${formatMinutes(Math.floor((serial - day) * 1440))}`;
}
