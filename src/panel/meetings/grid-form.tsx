import { useState } from 'preact/hooks';
import { MEETINGS_ROOM } from '../../words/meetings';
import { FORM } from '../../words/panel';
import { Back } from '../back';
import { branches, useDirectory } from '../directory';
import { Box } from '../notices';
import { SelectField } from '../select-field';
import { useSender } from '../server';
import { StepForm } from '../step-form';

/** *Bảng dự sinh hoạt*: members × months of a branch, on a sheet of its own. */
export function GridForm({ onBack }: { readonly onBack: () => void }) {
  const known = useDirectory();
  const [unit, setUnit] = useState(known.unit ?? '');
  const sender = useSender('attendanceSheet');
  return (
    <>
      <Back onBack={onBack} />
      <h1>{MEETINGS_ROOM.grid}</h1>
      {sender.phase.kind === 'done' && <Box tone="done">{MEETINGS_ROOM.gridWritten(sender.phase.result.title)}</Box>}
      <StepForm
        sender={sender}
        label={MEETINGS_ROOM.writeGrid}
        faults={{ unit: unit === '' ? FORM.required(MEETINGS_ROOM.unit) : null }}
        seen=""
        onSend={() => sender.send({ unit })}
      >
        {(faultAt) => (
          <SelectField
            label={MEETINGS_ROOM.unit}
            value={unit}
            choices={branches(known)}
            onValue={setUnit}
            fault={faultAt('unit', unit)}
          />
        )}
      </StepForm>
    </>
  );
}
