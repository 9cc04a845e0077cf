import type { Automation } from '../../panel-api/requests';
import { formatDay, formatMinutes } from '../../text/calendar';
import { automationOwner, beatOf } from '../automation/beats';
import { foundTriggers, HANDLERS, type Handler } from '../automation/triggers';
import { now } from '../clock';
import { mailMode } from '../mail/mode';
import { courteously, type Desk } from '../office';

/** Days after which a handler should have run again, and some time to spare: Google's clock is coarse. */
const LATEST: Readonly<Record<Handler, number>> = {
  queueSummaries: 1.5,
  sendMails: 0.25,
  sweepAnswers: 0.1,
  // Nobody knows when a form is sent.
  answersArrived: Infinity,
};

/** When a handler is to run after a run, as serial numbers; null where that is not for the clock to say. */
const NEXT: Readonly<Record<Handler, (last: number) => number | null>> = {
  queueSummaries: (last) => Math.floor(last) + 1 + 6 / 24,
  sendMails: (last) => last + 1 / 24,
  sweepAnswers: (last) => last + 10 / 1440,
  answersArrived: () => null,
};

/** What is expected, found, and ran when. */
export function automation({ id, actor }: Desk): Automation {
  const owner = automationOwner(id);
  const found = courteously(foundTriggers);
  return {
    owner: owner?.email ?? '',
    isMine: owner !== null && owner.email === actor,
    mode: mailMode(id),
    quota: courteously(() => MailApp.getRemainingDailyQuota()),
    handlers: HANDLERS.map((handler) => {
      const beat = beatOf(handler);
      const since = beat?.begun ?? owner?.since ?? now();
      const next = owner === null ? null : NEXT[handler](since);
      return {
        handler,
        found: found?.[handler] ?? 0,
        last: beat === null ? '' : momentText(beat.begun),
        result: beat?.result ?? '',
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
