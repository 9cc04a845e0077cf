import { useState } from 'preact/hooks';
import type { PersonPage } from '../../panel-api/people';
import type { ArgumentsOf } from '../../panel-api/requests';
import type { Saved } from '../../panel-api/saved';
import { FORM, PEOPLE_ROOM } from '../../words/panel';
import { neededFaultOf } from '../checks';
import { useDirectory } from '../directory';
import { Fault } from '../notices';
import { useSaved, useSender } from '../server';
import { StepForm, TextField } from '../step-form';

type How = ArgumentsOf<'leave'>['how'];
const HOWS = Object.keys(PEOPLE_ROOM.hows) as How[];

interface Props {
  readonly page: PersonPage;
  readonly onSaved: (saved: Saved) => void;
}

/** *Ghi rời đơn vị*: elsewhere, graduated, stopped, or matured. */
export function LeaveForm({ page, onSaved }: Props) {
  const known = useDirectory();
  const [how, setHow] = useState<How | null>(null);
  const [date, setDate] = useState(known.today);
  const [to, setTo] = useState('');
  const [slip, setSlip] = useState('');
  const sender = useSender('leave');
  useSaved(sender.phase, onSaved);
  const faults = {
    how: how === null ? FORM.required(PEOPLE_ROOM.how) : null,
    date: neededFaultOf(known, 'people', 'left', date, PEOPLE_ROOM.leaveDate),
  };
  return (
    <StepForm
      sender={sender}
      label={PEOPLE_ROOM.leaveSave}
      faults={faults}
      seen={page.fields[how === 'matured' ? 'leftUnion' : 'status'] ?? ''}
      onSend={(accepted, seen) => {
        if (how !== null) sender.send({ ref: page.ref, how, date, to, slip, seen, accepted });
      }}
    >
      {(faultAt) => (
        <>
          <fieldset class="field plain">
            <legend class="needed">{PEOPLE_ROOM.how}</legend>
            {HOWS.map((each) => (
              <label class="choice" key={each}>
                <input
                  type="radio"
                  name="how"
                  checked={how === each}
                  aria-invalid={faultAt('how', '') !== undefined}
                  onChange={() => setHow(each)}
                />
                <span>{PEOPLE_ROOM.hows[each]}</span>
              </label>
            ))}
            <Fault id="how-fault" fault={faultAt('how', '')} />
          </fieldset>
          {how === 'matured' && <p class="secondary">{PEOPLE_ROOM.maturedHelp}</p>}
          <TextField
            label={PEOPLE_ROOM.leaveDate}
            text={date}
            onText={setDate}
            fault={faultAt('date', date)}
            placeholder={FORM.date}
          />
          {how === 'transferred' && (
            <>
              <TextField label={PEOPLE_ROOM.leaveTo} text={to} onText={setTo} isOptional />
              <TextField label={PEOPLE_ROOM.slip} text={slip} onText={setSlip} isOptional />
            </>
          )}
        </>
      )}
    </StepForm>
  );
}
