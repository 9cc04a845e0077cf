import { useState } from 'preact/hooks';
import type { ArgumentsOf, Saved } from '../../panel-api/requests';
import { FORM, IMPORT_ROOM, STATES } from '../../words/panel';
import { ApplyInParts } from '../apply-in-parts';
import { faultOf } from '../checks';
import { openBranches, useDirectory } from '../directory';
import { Notice, Skeleton } from '../notices';
import { usePreview } from '../preview';
import { SavedBox } from '../saved-box';
import { SelectField } from '../select-field';
import { useAnswer } from '../server';
import { TextField } from '../step-form';
import { Columns } from './columns';
import { Rows } from './rows';

type Asked = ArgumentsOf<'importPreview'>;

/** What an officer decided of rows, by their numbers in a list as it was then. */
interface Decided {
  readonly list: string;
  readonly rows: ReadonlyMap<number, string>;
}
const UNDECIDED: Decided = { list: '', rows: new Map() };

/** *Nhập danh sách* and *Nhận khóa mới*: a sheet of the file is judged, looked at, and taken in. */
export function Import({ isIntake }: { readonly isIntake: boolean }) {
  const known = useDirectory();
  const [lists, reload] = useAnswer('lists', {});
  const [sheet, setSheet] = useState('');
  const [unit, setUnit] = useState('');
  const [intake, setIntake] = useState({ parent: '', cohort: '', date: known.today });
  const [decided, setDecided] = useState(UNDECIDED);
  const [told, setTold] = useState<Saved | null>(null);
  const preview = usePreview('importPreview');
  const { shown } = preview;
  if (lists.kind === 'busy') return <Skeleton lines={6} label={STATES.loading} />;
  if (lists.kind !== 'done') return <Notice phase={lists} again={reload} />;

  const asked = (fields: Asked['fields'], { list, rows }: Decided): Asked => ({
    sheet,
    fields,
    unit,
    intake: isIntake ? intake : null,
    decisions: [...rows].map(([row, verdict]) => ({ row, verdict })),
    decidedOn: list,
  });
  const decisions = decided.list === shown?.seen.list ? decided.rows : UNDECIDED.rows;
  const fieldsNow = shown?.columns.map(({ field }) => field) ?? null;
  const look = (fields: Asked['fields'], next = decided): void => {
    setTold(null);
    setDecided(next);
    preview.look(asked(fields, next));
  };
  /** What is shown is of what was asked: another sheet or day is looked at anew. */
  const changed = (): void => {
    setTold(null);
    setDecided(UNDECIDED);
    preview.clear();
  };
  const changeIntake = (news: Partial<typeof intake>): void => {
    setIntake({ ...intake, ...news });
    changed();
  };
  const fault = isIntake ? faultOf(known, 'people', 'arrived', intake.date) : null;
  const obstacle =
    sheet === ''
      ? FORM.required(IMPORT_ROOM.sheet)
      : isIntake && intake.parent === ''
        ? FORM.required(IMPORT_ROOM.parent)
        : fault;
  const isStale = preview.phase.kind !== 'done';
  const counts = shown?.counts ?? { new: 0, changed: 0 };
  const isEmpty = counts.new + counts.changed === 0;
  const sheets = lists.result.sheets.map((title) => ({ value: title, label: title }));
  const units = (levels: readonly string[]) =>
    known.units
      .filter(({ level, isOpen }) => isOpen && levels.includes(level))
      .map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }));
  return (
    <>
      <p class="secondary">
        {sheets.length === 0 ? IMPORT_ROOM.noSheets : ''} {IMPORT_ROOM.help}
      </p>
      {isIntake && <p class="secondary">{IMPORT_ROOM.intakeHelp}</p>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (obstacle !== null) return;
          preview.clear();
          look(null, UNDECIDED);
        }}
      >
        <div class="beside">
          <SelectField
            label={IMPORT_ROOM.sheet}
            value={sheet}
            choices={sheets}
            onValue={(title) => {
              setSheet(title);
              changed();
            }}
          />
          {!isIntake && (
            <SelectField
              label={IMPORT_ROOM.unit}
              value={unit}
              choices={openBranches(known).map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
              onValue={(code) => {
                setUnit(code);
                changed();
              }}
              isOptional
            />
          )}
          {isIntake && (
            <>
              <SelectField
                label={IMPORT_ROOM.parent}
                value={intake.parent}
                choices={units(['Liên chi đoàn', 'Đoàn cơ sở'])}
                onValue={(parent) => changeIntake({ parent })}
              />
              <TextField
                label={IMPORT_ROOM.cohort}
                text={intake.cohort}
                onText={(cohort) => changeIntake({ cohort })}
                isOptional
              />
              <TextField
                label={IMPORT_ROOM.date}
                text={intake.date}
                onText={(date) => changeIntake({ date })}
                placeholder={FORM.date}
                fault={fault ?? undefined}
              />
            </>
          )}
        </div>
        <div class="actions">
          <button type="submit" aria-disabled={obstacle !== null || preview.phase.kind === 'busy'}>
            {IMPORT_ROOM.preview}
          </button>
          <button type="button" onClick={reload}>
            {IMPORT_ROOM.reload}
          </button>
        </div>
        {obstacle !== null && <p class="secondary">{obstacle}</p>}
      </form>
      <Notice phase={preview.phase} again={preview.again} />
      {preview.phase.kind === 'busy' && shown === null && <Skeleton lines={5} label={IMPORT_ROOM.working} />}
      {told !== null && <SavedBox saved={told} words={IMPORT_ROOM.done} onUndone={() => look(fieldsNow)} />}
      {shown !== null && told === null && (
        <>
          <Columns preview={shown} fields={lists.result.fields} onChoose={(fields) => look(fields)} />
          <Rows
            preview={shown}
            decisions={decisions}
            onDecide={(row, verdict) => {
              const rows = new Map(decisions);
              if (verdict === '') rows.delete(row);
              else rows.set(row, verdict);
              look(fieldsNow, { list: shown.seen.list, rows });
            }}
          />
          <ApplyInParts
            request="importApply"
            argsFor={(goesOn) => ({
              ...asked(fieldsNow, decided),
              seen: shown.seen,
              goesOn,
            })}
            label={
              isStale
                ? IMPORT_ROOM.working
                : isEmpty
                  ? IMPORT_ROOM.nothing
                  : IMPORT_ROOM.apply(counts.new, counts.changed)
            }
            isReady={!isStale && !isEmpty}
            onDone={setTold}
            onAgain={() => look(fieldsNow)}
          />
        </>
      )}
    </>
  );
}
