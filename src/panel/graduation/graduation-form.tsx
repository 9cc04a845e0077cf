import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ArgumentsOf } from '../../panel-api/requests';
import { FORM, GRADUATION_ROOM } from '../../words/panel';
import { useArrival } from '../arrival';
import { faultOf } from '../checks';
import { openBranches, useDirectory } from '../directory';
import { LookButton } from '../look-button';
import { SelectField } from '../select-field';
import { TextField } from '../step-form';
import { toggled } from './toggled';

type Asked = ArgumentsOf<'graduation'>;

interface Props {
  readonly asked: Asked;
  readonly isBusy: boolean;
  /** Whether nothing was looked at yet. */
  readonly isFirst: boolean;
  readonly notes: ComponentChildren;
  readonly onChange: (news: Partial<Asked>) => void;
  readonly onLook: () => void;
}

/** Which branches graduate, when, and where their members go. */
export function GraduationForm({ asked, isBusy, isFirst, notes, onChange, onLook }: Props) {
  const { units, date, to, slip } = asked;
  const known = useDirectory();
  const form = useArrival<HTMLFormElement>('select, input');
  const fault = faultOf(known, 'people', 'left', date);
  const obstacle =
    units.length === 0
      ? FORM.required(GRADUATION_ROOM.units)
      : date === ''
        ? FORM.required(GRADUATION_ROOM.date)
        : fault;
  return (
    <form
      ref={form}
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
      <LookButton obstacle={obstacle} isBusy={isBusy} isFirst={isFirst} notes={notes} />
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
          isOptional
          onValue={(each) => {
            setCohort(each);
            onChoose(each === '' ? [] : ofCohort(each).map(({ code }) => code));
          }}
        />
      )}
      <fieldset class="field plain">
        <legend class="needed">{GRADUATION_ROOM.units}</legend>
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
