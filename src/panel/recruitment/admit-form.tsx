import { useState } from 'preact/hooks';
import type { ContactPage } from '../../panel-api/recruitment';
import type { Saved } from '../../panel-api/saved';
import { FORM, RECRUITMENT_ROOM } from '../../words/panel';
import { columnOf, neededFaultOf } from '../checks';
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
  const isNew = person === null;
  const faults = {
    date: neededFaultOf(known, 'recruitment', 'admitted', date),
    unit: isNew ? neededFaultOf(known, 'people', 'unit', unit) : null,
    birthDate: isNew ? neededFaultOf(known, 'people', 'birthDate', birthDate) : null,
  };
  const found = person === null ? undefined : personIn(known, person);
  return (
    <StepForm
      sender={sender}
      label={RECRUITMENT_ROOM.admit}
      faults={faults}
      seen={page.fields['status'] ?? ''}
      onSend={(accepted, seenStatus) => {
        sender.send({ ref: page.ref, date, proof, person, unit, birthDate, seenStatus, accepted });
      }}
    >
      {(faultAt) => (
        <>
          <TextField
            label={header('admitted')}
            text={date}
            onText={setDate}
            fault={faultAt('date', date)}
            placeholder={FORM.date}
          />
          <TextField label={header('proof')} text={proof} onText={setProof} isOptional />
          {isNew ? (
            <>
              <p class="secondary">{RECRUITMENT_ROOM.notInRoster}</p>
              <Field table="people" property="unit" text={unit} fault={faultAt('unit', unit)} onText={setUnit} />
              <Field
                table="people"
                property="birthDate"
                text={birthDate}
                fault={faultAt('birthDate', birthDate)}
                onText={setBirthDate}
              />
              <div class="field">
                <label for="someone">{RECRUITMENT_ROOM.someoneElse}</label>
                <Search control={{ id: 'someone' }} onChosen={({ ref }) => setPerson(ref)} />
              </div>
            </>
          ) : (
            <div class="chosen">
              <span>{RECRUITMENT_ROOM.inRoster(found === undefined ? person : labelOf(found))}</span>
              <button type="button" class="link" onClick={() => setPerson(null)}>
                {RECRUITMENT_ROOM.notThem}
              </button>
            </div>
          )}
        </>
      )}
    </StepForm>
  );
}
