import { useState } from 'preact/hooks';
import type { PersonPage } from '../../panel-api/people';
import type { Saved } from '../../panel-api/saved';
import { FORM, PEOPLE_ROOM } from '../../words/panel';
import { columnOf, neededFaultOf } from '../checks';
import { branches, unitName, useDirectory } from '../directory';
import { SelectField } from '../select-field';
import { useSaved, useSender } from '../server';
import { StepForm, TextField } from '../step-form';

interface Props {
  readonly page: PersonPage;
  readonly onSaved: (saved: Saved, unit: string) => void;
}

/** *Chuyển chi đoàn*. */
export function MoveForm({ page, onSaved }: Props) {
  const known = useDirectory();
  const [unit, setUnit] = useState('');
  const [date, setDate] = useState(known.today);
  const [slip, setSlip] = useState('');
  const sender = useSender('move');
  useSaved(sender.phase, (saved) => onSaved(saved, unit));
  const faults = {
    unit: unit === '' ? FORM.required(PEOPLE_ROOM.moveTo) : null,
    date: neededFaultOf(known, 'transfers', 'date', date, PEOPLE_ROOM.moveDate),
  };
  const stands = page.fields['unit'] ?? '';
  return (
    <StepForm
      sender={sender}
      label={PEOPLE_ROOM.move}
      faults={faults}
      seen={stands}
      onSend={(accepted, seenUnit) => sender.send({ ref: page.ref, unit, seenUnit, date, slip, accepted })}
    >
      {(faultAt) => (
        <>
          <p class="secondary">
            {columnOf('people', 'unit').header}: {unitName(known, stands)}
          </p>
          <SelectField
            label={PEOPLE_ROOM.moveTo}
            value={unit}
            choices={branches(known).filter(({ value }) => value !== stands)}
            fault={faultAt('unit', unit)}
            onValue={setUnit}
          />
          <TextField
            label={PEOPLE_ROOM.moveDate}
            text={date}
            onText={setDate}
            fault={faultAt('date', date)}
            placeholder={FORM.date}
          />
          <TextField label={PEOPLE_ROOM.slip} text={slip} onText={setSlip} isOptional />
        </>
      )}
    </StepForm>
  );
}
