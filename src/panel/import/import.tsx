import { useState } from 'preact/hooks';
import type { ImportPreview } from '../../panel-api/import';
import type { ArgumentsOf } from '../../panel-api/requests';
import type { Saved } from '../../panel-api/saved';
import { IMPORT_ROOM, STATES } from '../../words/panel';
import { ApplyInParts } from '../apply-in-parts';
import { useDirectory } from '../directory';
import { Notice, Skeleton } from '../notices';
import { usePreview } from '../preview';
import { SavedBox } from '../saved-box';
import { useAnswer } from '../server';
import { Columns } from './columns';
import { ListForm, type Wanted } from './list-form';
import { Questions, type Answers } from './questions';
import { Rows } from './rows';

type Asked = ArgumentsOf<'importPreview'>;

/** What an officer decided of rows, by their ids in a list as it was then. */
interface Decided {
  readonly list: string;
  readonly rows: ReadonlyMap<string, string>;
}
const UNDECIDED: Decided = { list: '', rows: new Map() };
const UNANSWERED: Answers = { letters: false, dates: [] };
/** So many rows of a kind are shown at first, and so many times more whenever more are asked for. */
const SHOWN = 100;
const MORE = 5;
const MOST = 20_000;

/** *Nhập danh sách* and *Nhận khóa mới*: a sheet of the file is judged, looked at, and taken in. */
export function Import({ isIntake }: { readonly isIntake: boolean }) {
  const { today } = useDirectory();
  const [lists, reload] = useAnswer('lists', {});
  const atSheet = document.body.dataset['sheet'] ?? '';
  const [wanted, setWanted] = useState<Wanted>({
    // The sheet that the script wrote into the page, where it opened the page at one.
    sheets: atSheet === '' ? [] : [{ title: atSheet, unit: '' }],
    isMany: false,
    intake: isIntake ? { parent: '', cohort: '', date: today } : null,
  });
  const [decided, setDecided] = useState(UNDECIDED);
  const [answers, setAnswers] = useState(UNANSWERED);
  const [rowsShown, setRowsShown] = useState(SHOWN);
  const [told, setTold] = useState<Saved | null>(null);
  const { phase, shown, ...preview } = usePreview('importPreview');
  if (lists.kind === 'busy') return <Skeleton lines={6} label={STATES.loading} />;
  if (lists.kind !== 'done') return <Notice phase={lists} again={reload} />;

  const { sheets, fields: choices } = lists.result;
  /** All that is asked of the list, as it stands or with some of it new. */
  const asked = (news: Partial<Asked> = {}): Asked => ({
    sheets: wanted.sheets,
    intake: wanted.intake,
    fields: fieldsNow,
    answers,
    decisions: [...decided.rows].map(([id, verdict]) => ({ id, verdict })),
    decidedOn: decided.list,
    shown: rowsShown,
    ...news,
  });
  const fieldsNow = shown?.layouts.map(({ columns }) => columns.map(({ field }) => field)) ?? null;
  const look = (news: Partial<Asked> = {}): void => {
    setTold(null);
    preview.look(asked(news));
  };
  const decide = (next: Decided): void => {
    setDecided(next);
    look({ decisions: [...next.rows].map(([id, verdict]) => ({ id, verdict })), decidedOn: next.list });
  };
  const answer = (next: Answers): void => {
    setAnswers(next);
    look({ answers: next });
  };
  /** What is shown is of what was asked: another sheet or day is looked at anew. */
  const change = (news: Partial<Wanted>): void => {
    setWanted({ ...wanted, ...news });
    setTold(null);
    setDecided(UNDECIDED);
    setAnswers(UNANSWERED);
    preview.clear();
  };
  const takeUnit = (title: string): void => {
    const unit = sheets.find((sheet) => sheet.title === title)?.unit ?? '';
    const next = wanted.sheets.map((sheet) => (sheet.title === title ? { title, unit } : sheet));
    setWanted({ ...wanted, sheets: next });
    look({ sheets: next });
  };
  const lookAnew = (): void => {
    preview.clear();
    setDecided(UNDECIDED);
    setAnswers(UNANSWERED);
    setRowsShown(SHOWN);
    look({ fields: null, decisions: [], decidedOn: '', answers: UNANSWERED, shown: SHOWN });
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
        onLook={lookAnew}
        onReload={reload}
      />
      {phase.kind === 'busy' && shown === null && <Skeleton lines={5} label={IMPORT_ROOM.working} />}
      {told !== null && shown !== null && (
        <SavedBox saved={told} words={IMPORT_ROOM.done(shown.counts)} onUndone={() => look()} />
      )}
      {shown !== null && told === null && (
        <>
          <Questions questions={shown.questions} answers={answers} onAnswer={answer} onUnit={takeUnit} />
          <Columns preview={shown} fields={choices} onChoose={(fields) => look({ fields })} />
          <Rows
            preview={shown}
            isOfSheets={wanted.sheets.length > 1}
            decisions={decisionsOn(shown, decided)}
            onDecide={(id, verdict) => decide(withDecision(shown, decided, id, verdict))}
            onMore={() => {
              const more = Math.min(rowsShown * MORE, MOST);
              setRowsShown(more);
              look({ shown: more });
            }}
          />
          <ApplyInParts
            request="importApply"
            argsFor={(goesOn) => ({ ...asked(), seen: shown.seen, goesOn })}
            label={labelOf(shown)}
            warnings={shown.warnings}
            preview={{ phase, again: preview.again }}
            all={shown.counts.new + shown.counts.changed}
            isReady={shown.counts.new + shown.counts.changed > 0}
            onDone={setTold}
            onAgain={() => look()}
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

function withDecision(shown: ImportPreview, decided: Decided, id: string, verdict: string): Decided {
  const rows = new Map(decisionsOn(shown, decided));
  if (verdict === '') rows.delete(id);
  else rows.set(id, verdict);
  return { list: shown.seen.list, rows };
}

function labelOf({ counts }: ImportPreview): string {
  if (counts.new + counts.changed > 0) return IMPORT_ROOM.apply(counts.new, counts.changed);
  const left = counts.waiting + counts.doubtful + counts.wrong;
  return left === 0 ? IMPORT_ROOM.nothing : IMPORT_ROOM.nothingYet(left);
}
