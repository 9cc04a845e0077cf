import type { ComponentChildren } from 'preact';
import type { Lists } from '../../panel-api/import';
import type { ArgumentsOf } from '../../panel-api/requests';
import { FORM, IMPORT_ROOM } from '../../words/panel';
import { useArrival } from '../arrival';
import { faultOf } from '../checks';
import { useDirectory, type Known } from '../directory';
import { LookButton } from '../look-button';
import { SelectField } from '../select-field';
import { TextField } from '../step-form';
import { Sheets } from './sheets';

/** Which list, and into what: all that is asked before it is looked at. */
export interface Wanted extends Pick<ArgumentsOf<'importPreview'>, 'sheets' | 'intake'> {
  /** Whether several sheets are one list. */
  readonly isMany: boolean;
}
type Intake = NonNullable<Wanted['intake']>;

interface Props {
  readonly wanted: Wanted;
  /** The sheets that may be lists. */
  readonly sheets: Lists['sheets'];
  readonly isBusy: boolean;
  /** Whether nothing was looked at yet. */
  readonly isFirst: boolean;
  readonly notes: ComponentChildren;
  readonly onChange: (news: Partial<Wanted>) => void;
  readonly onLook: () => void;
  readonly onReload: () => void;
}

/** No title of a sheet is as long. */
const MANY = '*'.repeat(101);

export function ListForm({ wanted, sheets, isBusy, isFirst, notes, onChange, onLook, onReload }: Props) {
  const known = useDirectory();
  const form = useArrival<HTMLFormElement>('select, input');
  const { sheets: chosen, isMany, intake } = wanted;
  const [first] = chosen;
  const obstacle =
    first === undefined ? FORM.required(IMPORT_ROOM.sheet) : intake === null ? null : obstacleOf(known, intake);
  const branches = unitsOf(known, ['Chi đoàn']);
  /** A sheet that is called after a branch is proposed as the list of that branch. */
  const pick = (title: string): void => {
    const seen = sheets.filter(({ isHidden }) => !isHidden);
    const picked = title === MANY ? seen : sheets.filter((sheet) => sheet.title === title);
    onChange({ isMany: title === MANY, sheets: picked.map(({ title: each, unit }) => ({ title: each, unit })) });
  };
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
          value={isMany ? MANY : (first?.title ?? '')}
          choices={[
            ...sheets.map(({ title, isHidden }) => ({
              value: title,
              label: isHidden ? `${title} (${IMPORT_ROOM.hidden})` : title,
            })),
            ...(sheets.length > 1 ? [{ value: MANY, label: IMPORT_ROOM.many(sheets.length) }] : []),
          ]}
          onValue={pick}
        />
        {intake === null && !isMany && (
          <SelectField
            label={IMPORT_ROOM.unit}
            value={first?.unit ?? ''}
            choices={branches}
            onValue={(unit) => onChange({ sheets: chosen.map((sheet) => ({ ...sheet, unit })) })}
            isOptional
          />
        )}
        {intake !== null && (
          <IntakeFields intake={intake} onChange={(news) => onChange({ intake: { ...intake, ...news } })} />
        )}
      </div>
      {isMany && (
        <Sheets all={sheets} chosen={chosen} branches={branches} onChoose={(next) => onChange({ sheets: next })} />
      )}
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
