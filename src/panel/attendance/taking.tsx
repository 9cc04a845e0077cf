import { useEffect, useRef, useState } from 'preact/hooks';
import type { Attended } from '../../panel-api/attendance';
import type { Saved } from '../../panel-api/saved';
import { ATTENDANCE_ROOM } from '../../words/attendance';
import { FORM, STATES } from '../../words/panel';
import { Back } from '../back';
import { Notice, Skeleton } from '../notices';
import { useAnswer, useSaved, useSender } from '../server';
import { StepForm, TextField } from '../step-form';
import { QrCode } from './qr';

interface Props {
  readonly meetingRef: string;
  readonly onBack: () => void;
  readonly onClosed: (saved: Saved, counted: string) => void;
}

/** How often what was sent is taken while the room looks on. */
const EVERY = 30_000;

/** Opens a meeting, and shows its code to the room. */
export function Taking({ meetingRef, onBack, onClosed }: Props) {
  const opening = useSender('openMeeting');
  const open = (): void => opening.send({ ref: meetingRef });
  useEffect(open, []);
  const { phase } = opening;
  return (
    <>
      <Back onBack={onBack} />
      <Notice phase={phase} again={opening.again} />
      {phase.kind === 'busy' && <Skeleton lines={5} label={STATES.loading} />}
      {phase.kind === 'done' && <Screen opened={phase.result} onOpen={open} onClosed={onClosed} />}
    </>
  );
}

interface ScreenProps extends Pick<Props, 'onClosed'> {
  readonly opened: Attended;
  readonly onOpen: () => void;
}

/** The code on the screen of the room: who comes is counted, and at the end the meeting is closed. */
function Screen({ opened, onOpen, onClosed }: ScreenProps) {
  const [answer, again] = useAnswer('attended', { ref: opened.ref });
  const known = useRef(opened);
  useEffect(() => {
    const timer = setInterval(again, EVERY);
    return () => clearInterval(timer);
  }, []);
  // What was answered last is shown until there is something newer.
  if (answer.kind === 'done') known.current = answer.result;
  return (
    <>
      <Code attended={known.current} onOpen={onOpen} />
      <p>
        <span role="status">{ATTENDANCE_ROOM.present(known.current.present)}</span>{' '}
        <button type="button" class="link" onClick={again}>
          {answer.kind === 'busy' ? STATES.loading : ATTENDANCE_ROOM.recount}
        </button>
      </p>
      <Notice phase={answer} again={again} />
      <CloseForm meetingRef={opened.ref} onClosed={onClosed} />
    </>
  );
}

function Code({ attended, onOpen }: { readonly attended: Attended; readonly onOpen: () => void }) {
  const { unit, when, subject, code, until, link } = attended;
  const [isCopied, setCopied] = useState(false);
  return (
    <section class="screen">
      {code !== '' && <QrCode text={link} label={ATTENDANCE_ROOM.scan(code)} />}
      <div>
        <h1>{unit}</h1>
        <p class="secondary">{[when, subject].join(' · ')}</p>
        {code === '' ? (
          <p class="fault">{ATTENDANCE_ROOM.over}</p>
        ) : (
          <>
            <p>{ATTENDANCE_ROOM.how}</p>
            <p class="code">{code}</p>
            <a href={link} target="_blank" rel="noopener">
              {ATTENDANCE_ROOM.form}
            </a>{' '}
            <button
              type="button"
              class="link"
              onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
            >
              {isCopied ? ATTENDANCE_ROOM.copied : ATTENDANCE_ROOM.copy}
            </button>
            <p>{ATTENDANCE_ROOM.until(until)}</p>
          </>
        )}
        <button type="button" onClick={onOpen}>
          {code === '' ? ATTENDANCE_ROOM.open : ATTENDANCE_ROOM.longer}
        </button>
      </div>
    </section>
  );
}

function CloseForm({ meetingRef, onClosed }: Pick<Props, 'meetingRef' | 'onClosed'>) {
  const [counted, setCounted] = useState('');
  const sender = useSender('closeMeeting');
  useSaved(sender.phase, (saved) => onClosed(saved, counted));
  return (
    <StepForm
      sender={sender}
      label={ATTENDANCE_ROOM.close}
      faults={{ counted: counted.trim() === '' ? FORM.required(ATTENDANCE_ROOM.counted) : null }}
      seen=""
      onSend={() => sender.send({ ref: meetingRef, counted: counted.trim() })}
    >
      {(faultAt) => (
        <TextField
          label={ATTENDANCE_ROOM.counted}
          text={counted}
          onText={setCounted}
          fault={faultAt('counted', counted)}
        />
      )}
    </StepForm>
  );
}
