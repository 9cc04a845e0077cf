import { useState } from 'react';
import type { MailRecord } from '../../protocol';
import { MAILS_WORDS } from '../words';
import { moment } from './moment';

export function MailsTab({ mails, timeZone }: { mails: readonly MailRecord[]; timeZone: string }) {
  const [chosen, setChosen] = useState<string | null>(null);
  if (mails.length === 0) return <p className="empty">{MAILS_WORDS.empty}</p>;
  const mail = mails.find(({ id }) => id === chosen);
  return (
    <div className="mails">
      <ul className="list">
        <li className="secondary">{MAILS_WORDS.stays}</li>
        {mails.map(({ id, to, subject, at }) => (
          <li key={id}>
            <button className="row" aria-pressed={id === chosen} onClick={() => setChosen(id)}>
              <strong>{subject}</strong>
              <span className="secondary">
                {to} · {moment(at, timeZone)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {mail ? <Preview mail={mail} key={mail.id} /> : <p className="empty">{MAILS_WORDS.choose}</p>}
    </div>
  );
}

function Preview({ mail }: { mail: MailRecord }) {
  const [isHtml, setHtml] = useState(mail.html);
  const { from, to, cc, bcc, subject, text } = mail;
  return (
    <article className="mail">
      <h3>{subject}</h3>
      <p className="secondary">
        {MAILS_WORDS.from} {from} · {MAILS_WORDS.to} {[to, cc, bcc].filter((one) => one !== undefined).join(', ')}
      </p>
      {mail.html && (
        <div className="switch">
          <button aria-pressed={isHtml} onClick={() => setHtml(true)}>
            {MAILS_WORDS.html}
          </button>
          <button aria-pressed={!isHtml} onClick={() => setHtml(false)}>
            {MAILS_WORDS.text}
          </button>
        </div>
      )}
      {isHtml ? (
        <iframe title={MAILS_WORDS.preview} src={`/mail/${mail.id}`} sandbox="allow-popups" />
      ) : (
        <pre>{text}</pre>
      )}
    </article>
  );
}
