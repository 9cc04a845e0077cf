import { desk } from '../office';
import { queueDue } from '../mail/queue';
import { sendWaiting } from '../mail/send';
import { mayHaveNews, sweep } from '../forms/sweep';
import { beat } from './beats';

// What triggers call. They pass an event, which none of these looks at: what there is to do stands in the sheets.

export function queueSummaries(): void {
  beat('queueSummaries', () => {
    queueDue(desk(Utilities.getUuid()));
  });
}

export function sendMails(): void {
  beat('sendMails', () => {
    sendWaiting(desk(Utilities.getUuid()));
  });
}

/** By the clock: whatever event was lost, late or doubled, the sweep sees to the answers themselves. */
export function sweepAnswers(): void {
  beat('sweepAnswers', () => {
    if (mayHaveNews(desk(Utilities.getUuid()))) sweepAll();
  });
}

/** When a form was sent. */
export function answersArrived(): void {
  beat('answersArrived', sweepAll);
}

const MARK = 'answers mark';
const NO_WAIT = 10;

/** A mark first, then the lock: who has it sweeps until there is no mark, so that no answer waits for the clock. */
function sweepAll(): void {
  const properties = PropertiesService.getDocumentProperties();
  properties.setProperty(MARK, '1');
  const lock = LockService.getDocumentLock();
  for (let round = 0; round < 20 && properties.getProperty(MARK) !== null; round++) {
    if (!lock.tryLock(NO_WAIT)) return;
    try {
      properties.deleteProperty(MARK);
      sweep(desk(Utilities.getUuid()));
    } finally {
      lock.releaseLock();
    }
  }
}
