import { useState } from 'preact/hooks';
import type { ArgumentsOf, ImportPreview, Saved } from '../../panel-api/requests';
import { IMPORT_ROOM, STATES } from '../../words/panel';
import { ApplyInParts } from '../apply-in-parts';
import { useDirectory } from '../directory';
import { Notice, Skeleton } from '../notices';
import { usePreview } from '../preview';
import { SavedBox } from '../saved-box';
import { useAnswer } from '../server';
import { Columns } from './columns';
import { ListForm, type Wanted } from './list-form';
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
  const { today } = useDirectory();
  const [lists, reload] = useAnswer('lists', {});
  const [wanted, setWanted] = useState<Wanted>({
    sheet: '',
    unit: '',
    intake: isIntake ? { parent: '', cohort: '', date: today } : null,
  });
  const [decided, setDecided] = useState(UNDECIDED);
  const [told, setTold] = useState<Saved | null>(null);
  const { phase, shown, ...preview } = usePreview('importPreview');
  if (lists.kind === 'busy') return <Skeleton lines={6} label={STATES.loading} />;
  if (lists.kind !== 'done') return <Notice phase={lists} again={reload} />;

  const { sheets, fields: choices } = lists.result;
  const asked = (fields: Asked['fields'], { list, rows }: Decided): Asked => ({
    ...wanted,
    fields,
    decisions: [...rows].map(([row, verdict]) => ({ row, verdict })),
    decidedOn: list,
  });
  const fieldsNow = shown?.columns.map(({ field }) => field) ?? null;
  const look = (fields: Asked['fields'], next = decided): void => {
    setTold(null);
    setDecided(next);
    preview.look(asked(fields, next));
  };
  /** What is shown is of what was asked: another sheet or day is looked at anew. */
  const change = (news: Partial<Wanted>): void => {
    setWanted({ ...wanted, ...news });
    setTold(null);
    setDecided(UNDECIDED);
    preview.clear();
  };
  return (
    <>
      <p class="secondary">
        {sheets.length === 0 ? IMPORT_ROOM.noSheets : ''} {IMPORT_ROOM.help}
      </p>
      {isIntake && <p class="secondary">{IMPORT_ROOM.intakeHelp}</p>}
      <ListForm
        wanted={wanted}
        sheets={sheets}
        isBusy={phase.kind === 'busy'}
        isFirst={shown === null}
        notes={shown === null && <Notice phase={phase} again={preview.again} />}
        onChange={change}
        onLook={() => {
          preview.clear();
          look(null, UNDECIDED);
        }}
        onReload={reload}
      />
      {phase.kind === 'busy' && shown === null && <Skeleton lines={5} label={IMPORT_ROOM.working} />}
      {told !== null && shown !== null && (
        <SavedBox saved={told} words={IMPORT_ROOM.done(shown.counts)} onUndone={() => look(fieldsNow)} />
      )}
      {shown !== null && told === null && (
        <>
          <Columns preview={shown} fields={choices} onChoose={(fields) => look(fields)} />
          <Rows
            preview={shown}
            decisions={decisionsOn(shown, decided)}
            onDecide={(row, verdict) => look(fieldsNow, withDecision(shown, decided, row, verdict))}
          />
          <ApplyInParts
            request="importApply"
            argsFor={(goesOn) => ({ ...asked(fieldsNow, decided), seen: shown.seen, goesOn })}
            label={labelOf(shown)}
            warnings={shown.warnings}
            preview={{ phase, again: preview.again }}
            isReady={shown.counts.new + shown.counts.changed > 0}
            onDone={setTold}
            onAgain={() => look(fieldsNow)}
          />
        </>
      )}
    </>
  );
}

/** What was decided of the rows that are shown; of another list nothing. */
function decisionsOn({ seen }: ImportPreview, { list, rows }: Decided): Decided['rows'] {
  return seen.list === list ? rows : UNDECIDED.rows;
}

function withDecision(shown: ImportPreview, decided: Decided, row: number, verdict: string): Decided {
  const rows = new Map(decisionsOn(shown, decided));
  if (verdict === '') rows.delete(row);
  else rows.set(row, verdict);
  return { list: shown.seen.list, rows };
}

function labelOf({ counts }: ImportPreview): string {
  return counts.new + counts.changed === 0 ? IMPORT_ROOM.nothing : IMPORT_ROOM.apply(counts.new, counts.changed);
}
