import type { Automation as Found, HandlerState } from '../../panel-api/health';
import { AUTOMATION, RIGHTS } from '../../words/automation';
import { HEALTH_ROOM } from '../../words/panel';

/** What runs by itself: for whom, when last, and what to do where it doesn't. */
export function Automation({ found: { owner, isMine, mode, quota, handlers } }: { readonly found: Found }) {
  const sendsMail = handlers.some(({ handler }) => handler === 'sendMails');
  return (
    <section>
      <h2>{AUTOMATION.title}</h2>
      <p>{owner === '' ? HEALTH_ROOM.noOwner : HEALTH_ROOM.owner(owner)}</p>
      {handlers.map((state) => (
        <Handler key={state.handler} state={state} isMine={isMine} isOn={owner !== ''} />
      ))}
      {sendsMail && <p>{HEALTH_ROOM.mode(mode)}</p>}
      {sendsMail && quota !== null && <p class="secondary">{HEALTH_ROOM.quota(quota)}</p>}
      <details>
        <summary>{RIGHTS.title}</summary>
        <ul>
          {RIGHTS.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface Props {
  readonly state: HandlerState;
  readonly isMine: boolean;
  readonly isOn: boolean;
}

function Handler({ state: { handler, found, last, result, next, isLate }, isMine, isOn }: Props) {
  const isBroken = isOn && (isLate || (isMine && found !== 1) || result.startsWith(AUTOMATION.failed('').trim()));
  const name = AUTOMATION.handlers[handler as keyof typeof AUTOMATION.handlers];
  return (
    <div class="card">
      {name}
      <br />
      <span class={isBroken ? 'fault' : 'secondary'}>
        {last === '' ? HEALTH_ROOM.never : HEALTH_ROOM.last(last, result)}
      </span>
      {isOn && next !== '' && !isLate && <p class="secondary">{HEALTH_ROOM.next(next)}</p>}
      {isOn && isLate && <p class="fault">{HEALTH_ROOM.late}</p>}
      {isMine && found !== 1 && <p class="fault">{HEALTH_ROOM.triggers(found)}</p>}
    </div>
  );
}
