import type { ComponentChildren } from 'preact';
import type { ArgumentsOf } from '../../panel-api/requests';
import { FORM, IMPORT_ROOM } from '../../words/panel';
import { useArrival } from '../arrival';
import { faultOf } from '../checks';
import { useDirectory, type Known } from '../directory';
import { LookButton } from '../look-button';
import { SelectField } from '../select-field';
import { TextField } from '../step-form';

/** Which list, and into what: all that is asked before it is looked at. */
export type Wanted = Pick<ArgumentsOf<'importPreview'>, 'sheet' | 'unit' | 'intake'>;
type Intake = NonNullable<Wanted['intake']>;

interface Props {
  readonly wanted: Wanted;
  /** The sheets that may be lists. */
  readonly sheets: readonly string[];
  readonly isBusy: boolean;
  /** Whether nothing was looked at yet. */
  readonly isFirst: boolean;
  readonly notes: ComponentChildren;
  readonly onChange: (news: Partial<Wanted>) => void;
  readonly onLook: () => void;
  readonly onReload: () => void;
}

export function ListForm({ wanted, sheets, isBusy, isFirst, notes, onChange, onLook, onReload }: Props) {
  const known = useDirectory();
  const form = useArrival<HTMLFormElement>('select, input');
  const { sheet, unit, intake } = wanted;
  const obstacle = sheet === '' ? FORM.required(IMPORT_ROOM.sheet) : intake === null ? null : obstacleOf(known, intake);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (obstacle === null) onLook();
      }}
    >
      <div class="beside">
        <SelectField
          label={IMPORT_ROOM.sheet}
          value={sheet}
          choices={sheets.map((title) => ({ value: title, label: title }))}
          onValue={(title) => onChange({ sheet: title })}
        />
        {intake === null ? (
          <SelectField
            label={IMPORT_ROOM.unit}
            value={unit}
            choices={unitsOf(known, ['Chi đoàn'])}
            onValue={(code) => onChange({ unit: code })}
            isOptional
          />
        ) : (
          <IntakeFields intake={intake} onChange={(news) => onChange({ intake: { ...intake, ...news } })} />
        )}
      </div>
      <button type="button" class="link" onClick={onReload}>
        {IMPORT_ROOM.reload}
      </button>
      <LookButton obstacle={obstacle} isBusy={isBusy} isFirst={isFirst} notes={notes} />
    </form>
  );
}

/** Why an intake can't be looked at yet. */
function obstacleOf(known: Known, { parent, date }: Intake): string | null {
  if (parent === '') return FORM.required(IMPORT_ROOM.parent);
  return date === '' ? FORM.required(IMPORT_ROOM.date) : faultOf(known, 'people', 'arrived', date);
}

function unitsOf({ units }: Known, levels: readonly string[]): { value: string; label: string }[] {
  return units
    .filter(({ level, isOpen }) => isOpen && levels.includes(level))
    .map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }));
}

function IntakeFields({
  intake: { parent, cohort, date },
  onChange,
}: {
  readonly intake: Intake;
  readonly onChange: (news: Partial<Intake>) => void;
}) {
  const known = useDirectory();
  return (
    <>
      <SelectField
        label={IMPORT_ROOM.parent}
        value={parent}
        choices={unitsOf(known, ['Liên chi đoàn', 'Đoàn cơ sở'])}
        onValue={(code) => onChange({ parent: code })}
      />
      <TextField label={IMPORT_ROOM.cohort} text={cohort} onText={(text) => onChange({ cohort: text })} isOptional />
      <TextField
        label={IMPORT_ROOM.date}
        text={date}
        onText={(text) => onChange({ date: text })}
        placeholder={FORM.date}
        fault={faultOf(known, 'people', 'arrived', date) ?? undefined}
      />
    </>
  );
}
