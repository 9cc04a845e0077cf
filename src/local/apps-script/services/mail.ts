import type { Clock } from '../clock';
import { ServiceException } from '../errors';
import type { Host } from '../host';
import { recipientsOf, type Mail } from '../outbox';
import { MAIL_BYTES, RECIPIENTS_A_MAIL } from '../quotas';
import type { ServiceMethods } from '../service-table';
import type { Store } from '../store';

const ADDRESS = /^(?:[^<>@,]*<)?[^\s<>@,]+@[^\s<>@,]+\.[^\s<>@,]+>?$/;

type Message = Readonly<Record<string, unknown>>;

/** `MailApp`: mails lie in the store, and go nowhere. developers.google.com/apps-script/reference/mail/mail-app */
export function mailApp(store: Store, { active, actor }: Host, clock: Clock, newId: () => string) {
  return {
    'MailApp.getRemainingDailyQuota': { call: () => store.mailQuota.left(actor.email, clock.now()) },
    'MailApp.sendEmail': {
      call: (args) => {
        const now = clock.now();
        const mail: Mail = { id: newId(), from: actor.email, fileId: active, at: now, ...contentOf(messageOf(args)) };
        const recipients = recipientsOf(mail);
        const wrong = recipients.find((one) => !ADDRESS.test(one));
        if (recipients.length === 0) throw new ServiceException('Failed to send email: no recipient');
        if (wrong !== undefined) throw new ServiceException(`Invalid email: ${wrong}`);
        const body = mail.htmlBody ?? mail.text;
        if (recipients.length > RECIPIENTS_A_MAIL) throw limit('email recipients per message');
        if (Buffer.byteLength(body) > MAIL_BYTES) throw limit('email body size');
        if (recipients.length > store.mailQuota.left(actor.email, now)) {
          throw new ServiceException('Service invoked too many times for one day: email.');
        }
        store.mailQuota.take(actor.email, recipients.length, now);
        store.outbox.push(mail);
      },
    },
  } satisfies ServiceMethods;
}

function limit(what: string): ServiceException {
  return new ServiceException(`Limit Exceeded: ${what}.`);
}

/** (message), (to, subject, body), (to, subject, body, options) or (to, replyTo, subject, body). */
function messageOf(args: readonly unknown[]): Message {
  const [first, second, third, fourth] = args;
  if (typeof first === 'object' && first !== null) return first as Message;
  if (typeof fourth === 'string') return { to: first, replyTo: second, subject: third, body: fourth };
  const options = typeof fourth === 'object' && fourth !== null ? (fourth as Message) : {};
  return { ...options, to: first, subject: second, body: third };
}

function contentOf(message: Message): Pick<Mail, 'to' | 'subject' | 'text'> & Partial<Mail> {
  const text = (key: string): string => (typeof message[key] === 'string' ? message[key] : '');
  const optional = (['cc', 'bcc', 'replyTo', 'name', 'htmlBody'] as const).filter((key) => text(key) !== '');
  return {
    to: text('to'),
    subject: text('subject'),
    text: text('body'),
    ...Object.fromEntries(optional.map((key) => [key, text(key)])),
  };
}
