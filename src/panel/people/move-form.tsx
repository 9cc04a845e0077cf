import { useState } from 'preact/hooks';
import type { PersonPage, Saved } from '../../panel-api/requests';
import { FORM, PEOPLE_ROOM } from '../../words/panel';
import { columnOf, faultOf } from '../checks';
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
  const fault = faultOf(known, 'transfers', 'date', date);
  const obstacle =
    unit === '' ? FORM.required(PEOPLE_ROOM.moveTo) : date === '' ? FORM.required(PEOPLE_ROOM.moveDate) : '';
  const stands = page.fields['unit'] ?? '';
  return (
    <StepForm
      sender={sender}
      label={PEOPLE_ROOM.move}
      obstacle={fault ?? obstacle}
      seen={stands}
      onSend={(accepted, seenUnit) => sender.send({ ref: page.ref, unit, seenUnit, date, slip, accepted })}
    >
      <p class="secondary">
        {columnOf('people', 'unit').header}: {unitName(known, stands)}
      </p>
      <SelectField
        label={PEOPLE_ROOM.moveTo}
        value={unit}
        choices={branches(known).filter(({ value }) => value !== stands)}
        onValue={setUnit}
      />
      <TextField
        label={PEOPLE_ROOM.moveDate}
        text={date}
        onText={setDate}
        fault={fault ?? undefined}
        placeholder={FORM.date}
      />
      <TextField label={PEOPLE_ROOM.slip} text={slip} onText={setSlip} isOptional />
    </StepForm>
  );
}
