import { desk } from '../office';
import { queueDue } from '../mail/queue';
import { sendWaiting } from '../mail/send';
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
