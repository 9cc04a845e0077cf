import { useState } from 'preact/hooks';
import type { ArgumentsOf } from '../../panel-api/requests';
import { FORM, GRADUATION_ROOM } from '../../words/panel';
import { faultOf } from '../checks';
import { openBranches, useDirectory } from '../directory';
import { SelectField } from '../select-field';
import { TextField } from '../step-form';
import { toggled } from './toggled';

type Asked = ArgumentsOf<'graduation'>;

interface Props {
  readonly asked: Asked;
  readonly isBusy: boolean;
  readonly onChange: (news: Partial<Asked>) => void;
  readonly onLook: () => void;
}

/** Which branches graduate, when, and where their members go. */
export function GraduationForm({ asked: { units, date, to, slip }, isBusy, onChange, onLook }: Props) {
  const known = useDirectory();
  const fault = faultOf(known, 'people', 'left', date);
  const obstacle =
    units.length === 0
      ? FORM.required(GRADUATION_ROOM.units)
      : date === ''
        ? FORM.required(GRADUATION_ROOM.date)
        : fault;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (obstacle === null) onLook();
      }}
    >
      <Branches chosen={units} onChoose={(codes) => onChange({ units: codes })} />
      <div class="beside">
        <TextField
          label={GRADUATION_ROOM.date}
          text={date}
          onText={(text) => onChange({ date: text })}
          fault={fault ?? undefined}
          placeholder={FORM.date}
        />
        <TextField label={GRADUATION_ROOM.to} text={to} onText={(text) => onChange({ to: text })} isOptional />
        <TextField label={GRADUATION_ROOM.slip} text={slip} onText={(text) => onChange({ slip: text })} isOptional />
      </div>
      <p class="secondary">
        {GRADUATION_ROOM.toHelp} {GRADUATION_ROOM.slipHelp}
      </p>
      <div class="actions">
        <button type="submit" aria-disabled={obstacle !== null || isBusy}>
          {GRADUATION_ROOM.preview}
        </button>
      </div>
      {obstacle !== null && <p class="secondary">{obstacle}</p>}
    </form>
  );
}

interface BranchesProps {
  /** Codes. */
  readonly chosen: readonly string[];
  readonly onChoose: (codes: string[]) => void;
}

/** The open branches, one by one or a whole cohort. */
function Branches({ chosen, onChoose }: BranchesProps) {
  const branches = openBranches(useDirectory());
  const [cohort, setCohort] = useState('');
  const cohorts = [...new Set(branches.map((unit) => unit.cohort))].filter((each) => each !== '').sort();
  const ofCohort = (wanted: string) => branches.filter((unit) => unit.cohort === wanted);
  const shown = cohort === '' ? branches : ofCohort(cohort);
  return (
    <>
      {cohorts.length > 0 && (
        <SelectField
          label={GRADUATION_ROOM.cohort}
          value={cohort}
          choices={cohorts.map((each) => ({ value: each, label: each }))}
          none={GRADUATION_ROOM.allCohorts}
          onValue={(each) => {
            setCohort(each);
            onChoose(each === '' ? [] : ofCohort(each).map(({ code }) => code));
          }}
        />
      )}
      <fieldset class="field plain">
        <legend>{GRADUATION_ROOM.units}</legend>
        {shown.length === 0 && <p class="secondary">{GRADUATION_ROOM.noUnits}</p>}
        <div class="beside">
          {shown.map(({ code, name }) => (
            <label class="choice" key={code}>
              <input type="checkbox" checked={chosen.includes(code)} onChange={() => onChoose(toggled(chosen, code))} />
              <span>{name === code ? code : `${code} · ${name}`}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
