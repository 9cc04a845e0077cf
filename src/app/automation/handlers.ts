import { AUTOMATION } from '../../words/automation';
import { number } from '../../text/format';
import { FORM_ACTIONS } from '../../words/forms';
import { MAIL } from '../../words/mail/actions';
import { now } from '../clock';
import { removeDocumentText, setDocumentText, documentText } from '../document-texts';
import { takesAnswers } from '../forms/publish';
import { madeForms, openMeetings } from '../forms/made-forms';
import { mayHaveNews, sweep } from '../forms/sweep';
import { queueDue } from '../mail/queue';
import { sendWaiting } from '../mail/send';
import type { Desk } from '../desk';
import { ports } from '../ports/ports';
import { recordedRun } from './trigger-runs';

// What triggers call. They pass an event, which none of these looks at: what there is to do stands in the sheets.

export function queueSummaries(): void {
  recordedRun('queueSummaries', (desk) => {
    const count = queueDue(desk);
    return count === 0 ? AUTOMATION.done : MAIL.queued(number(count));
  });
}

export function sendMails(): void {
  recordedRun('sendMails', (desk) => {
    const { sent, left, isQuotaOver } = sendWaiting(desk);
    if (sent + left === 0) return AUTOMATION.done;
    return `${MAIL.sent(number(sent), number(left))}${isQuotaOver ? ` ${MAIL.quotaOver}` : ''}`;
  });
}

/** By the clock: whatever event was lost, late or doubled, the sweep sees to the answers themselves. */
export function sweepAnswers(): void {
  recordedRun('sweepAnswers', (desk) => (mayHaveNews(desk) ? sweepAll(desk) : AUTOMATION.done), isSweepDue);
}

/** When a form was sent. */
export function answersArrived(): void {
  recordedRun('answersArrived', sweepAll);
}

/** So long after a short code was open its answers may still come. */
const AFTERWARDS = 15;
/** The clock is coarse: a minute early is in time. */
const EARLY = 1;

/** Every five minutes while attendance is taken, every ten while a form takes answers, else every hour. */
function isSweepDue(id: string, last: number): boolean {
  const moment = now();
  const passed = (moment - last) * 1440 + EARLY;
  if (passed >= 60) return true;
  const isMeeting = openMeetings(id).some(({ from, until }) => from <= moment && moment <= until + AFTERWARDS / 1440);
  if (isMeeting) return passed >= 5;
  return passed >= 10 && madeForms(id).some(takesAnswers);
}

const MARK = 'answers mark';
const NO_WAIT = 10;

/**
 * Sets a mark, then tries the lock. Whoever holds the lock sweeps until the mark stays away, so an answer that comes
 * during a sweep does not wait for the timed trigger.
 */
function sweepAll(desk: Desk): string {
  setDocumentText(MARK, '1');
  const { lock } = ports;
  let [taken, refused] = [0, 0];
  for (let round = 0; round < 20 && documentText(MARK) !== null; round++) {
    if (!lock.take(NO_WAIT)) return AUTOMATION.done;
    try {
      removeDocumentText(MARK);
      const swept = sweep({ ...desk, planId: `${desk.planId}-${String(round)}` });
      if (swept.lost.length > 0) return AUTOMATION.failed(FORM_ACTIONS.lost(swept.lost));
      taken += swept.taken;
      refused += swept.refused;
    } finally {
      lock.release();
    }
  }
  return taken + refused === 0 ? AUTOMATION.done : FORM_ACTIONS.swept(number(taken), number(refused));
}
