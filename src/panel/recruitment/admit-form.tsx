import { useState } from 'preact/hooks';
import type { ContactPage, Saved } from '../../panel-api/requests';
import { FORM, RECRUITMENT_ROOM } from '../../words/panel';
import { columnOf, faultOf } from '../checks';
import { labelOf, personIn, useDirectory } from '../directory';
import { Field } from '../field';
import { Search } from '../person-finder';
import { useSaved, useSender } from '../server';
import { StepForm, TextField } from '../step-form';

interface Props {
  readonly page: ContactPage;
  readonly onSaved: (saved: Saved) => void;
}

/** *Ghi kết nạp*: the day, the decision, and who of the roster it is; who is nobody yet is added. */
export function AdmitForm({ page, onSaved }: Props) {
  const known = useDirectory();
  const [date, setDate] = useState(known.today);
  const [proof, setProof] = useState(page.fields['proof'] ?? '');
  const [person, setPerson] = useState(page.youthRef);
  const [unit, setUnit] = useState(page.unit);
  const [birthDate, setBirthDate] = useState(page.fields['youthBirthDate'] ?? '');
  const sender = useSender('admit');
  useSaved(sender.phase, onSaved);
  const header = (property: string): string => columnOf('recruitment', property).header;
  const fault = faultOf(known, 'recruitment', 'admitted', date) ?? undefined;
  const birthFault = faultOf(known, 'people', 'birthDate', birthDate) ?? undefined;
  const isMissing = person === null && birthDate === '' ? FORM.required(columnOf('people', 'birthDate').header) : '';
  const obstacle = date === '' ? FORM.required(header('admitted')) : (fault ?? birthFault ?? isMissing);
  const found = person === null ? undefined : personIn(known, person);
  return (
    <StepForm
      sender={sender}
      label={RECRUITMENT_ROOM.admit}
      obstacle={obstacle}
      seen={page.fields['status'] ?? ''}
      onSend={(accepted, seenStatus) => {
        sender.send({ ref: page.ref, date, proof, person, unit, birthDate, seenStatus, accepted });
      }}
    >
      <TextField label={header('admitted')} text={date} onText={setDate} fault={fault} placeholder={FORM.date} />
      <TextField label={header('proof')} text={proof} onText={setProof} isOptional />
      {person !== null && (
        <div class="chosen">
          <span>{RECRUITMENT_ROOM.inRoster(found === undefined ? person : labelOf(found))}</span>
          <button type="button" class="link" onClick={() => setPerson(null)}>
            {RECRUITMENT_ROOM.notThem}
          </button>
        </div>
      )}
      {person === null && (
        <>
          <p class="secondary">{RECRUITMENT_ROOM.notInRoster}</p>
          <Field table="people" property="unit" text={unit} onText={setUnit} />
          <Field table="people" property="birthDate" text={birthDate} fault={birthFault} onText={setBirthDate} />
          <div class="field">
            <label for="someone">{RECRUITMENT_ROOM.someoneElse}</label>
            <Search control={{ id: 'someone' }} onChosen={({ ref }) => setPerson(ref)} />
          </div>
        </>
      )}
    </StepForm>
  );
}
