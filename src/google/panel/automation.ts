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
      return {
        handler,
        found: found?.[handler] ?? 0,
        last: beat === null ? '' : momentText(beat.begun),
        result: beat?.result ?? '',
        isLate: owner !== null && now() - since > LATEST[handler],
      };
    }),
  };
}

function momentText(serial: number): string {
  const day = Math.floor(serial);
  return `${formatDay(day)} ${formatMinutes(Math.floor((serial - day) * 1440))}`;
}
