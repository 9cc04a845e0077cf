import { byUnit, treesOf, yearOf, type Plan } from '../../areas/plans/tree';
import { useState } from 'preact/hooks';
import { PLAN_PANEL } from '../../areas/plans/panel';
import type { ResultOf } from '../../panel-api/requests';
import type { Saved } from '../../panel-api/saved';
import { parseDay } from '../../text/calendar';
import { STATES } from '../../words/panel';
import { PLANS_ROOM } from '../../words/plans';
import { Back } from '../back';
import { openUnits, unitName, useDirectory } from '../directory';
import { Notice, Skeleton } from '../notices';
import { Record } from '../records/record';
import { Records } from '../records/records';
import { Room } from '../room';
import { RowForm } from '../row-form';
import { useSavedBox } from '../saved-box';
import { SelectField } from '../select-field';
import { useAnswer } from '../server';
import { CopyForm } from './copy-form';
import { Branch } from './plan-branch';

type View = { readonly kind: 'tree' | 'list' } | { readonly kind: 'open' | 'finish' | 'copy'; readonly plan: Plan };

/** *Chương trình công tác*: programmes, plans and tasks as a tree; one is opened, a task is done in two clicks. */
export function Programme() {
  const [answer, again] = useAnswer('tableRows', { table: 'plans' });
  const [view, setView] = useState<View>({ kind: 'tree' });
  const { box, tell } = useSavedBox(again);
  const toTree = (): void => setView({ kind: 'tree' });
  const finish = (saved: Saved, words: string): void => {
    tell(saved, words);
    toTree();
    again();
  };
  if (view.kind === 'list') {
    return (
      <>
        <Back
          onBack={() => {
            toTree();
            again();
          }}
        />
        <Records panel={PLAN_PANEL} />
      </>
    );
  }
  if (view.kind === 'open')
    return <Record panel={PLAN_PANEL} recordRef={view.plan.ref} onBack={toTree} onSaved={finish} />;
  if (view.kind === 'finish') return <Finish plan={view.plan} onBack={toTree} onSaved={finish} />;
  if (view.kind === 'copy') return <CopyForm plan={view.plan} onBack={toTree} onSaved={finish} />;
  if (answer.kind === 'busy') return <Skeleton lines={8} label={STATES.loading} />;
  if (answer.kind !== 'done') return <Notice phase={answer} again={again} />;
  return (
    <Room>
      {box}
      <div class="actions">
        <button type="button" onClick={() => setView({ kind: 'list' })}>
          {PLANS_ROOM.list}
        </button>
      </div>
      <Trees rows={answer.result} onView={(kind, plan) => setView({ kind, plan })} />
    </Room>
  );
}

interface TreesProps {
  readonly rows: ResultOf<'tableRows'>;
  readonly onView: (kind: 'open' | 'finish' | 'copy', plan: Plan) => void;
}

function Trees({ rows, onView }: TreesProps) {
  const known = useDirectory();
  const today = parseDay(known.today) ?? 0;
  const [unit, setUnit] = useState('');
  const ofUnit = rows.filter(({ fields }) => unit === '' || fields['unit'] === unit);
  const trees = treesOf(ofUnit, today);
  const years = [...new Set(trees.map(yearOf))].sort().reverse();
  const [year, setYear] = useState(years[0] ?? '');
  const shown = trees.filter((tree) => yearOf(tree) === year);
  const sum = (number: 'tasks' | 'done' | 'thisWeek' | 'overdue'): number =>
    shown.reduce((total, tree) => total + tree[number], 0);
  if (rows.length === 0) return <p class="secondary">{PLANS_ROOM.nothing}</p>;
  return (
    <>
      <SelectField
        label={PLANS_ROOM.year}
        value={year}
        choices={years.map((each) => ({ value: each, label: each }))}
        onValue={setYear}
      />
      <SelectField
        label={PLANS_ROOM.unit}
        value={unit}
        choices={openUnits(known)}
        onValue={setUnit}
        none={PLANS_ROOM.allUnits}
        isOptional
      />
      <p>
        <b>{PLANS_ROOM.standing(sum('done'), sum('tasks'), sum('thisWeek'), sum('overdue'))}</b>
      </p>
      <details>
        <summary>{PLANS_ROOM.progress}</summary>
        <dl>
          {byUnit(
            ofUnit.filter((row) => yearOf(row) === year),
            today,
          ).map(({ unit: code, done, tasks, overdue }) => (
            <div key={code}>
              <dt>{unitName(known, code)}</dt>
              <dd>{PLANS_ROOM.standing(done, tasks, 0, overdue)}</dd>
            </div>
          ))}
        </dl>
      </details>
      {shown.map((tree) => (
        <Branch key={tree.ref} plan={tree} today={today} isRoot onView={onView} />
      ))}
    </>
  );
}

interface FinishProps {
  readonly plan: Plan;
  readonly onBack: () => void;
  readonly onSaved: (saved: Saved, words: string) => void;
}

/** A task is done: the day is today's, and what shows it. */
function Finish({ plan: { ref, fields }, onBack, onSaved }: FinishProps) {
  const { today } = useDirectory();
  return (
    <>
      <Back onBack={onBack} />
      <h1>{fields['subject']}</h1>
      <RowForm
        table="plans"
        row={ref}
        main={['proof', 'result', 'done']}
        initial={{
          status: fields['status'] ?? '',
          proof: fields['proof'] ?? '',
          result: fields['result'] ?? '',
          done: fields['done'] ?? '',
        }}
        also={({ done = '' }) => ({ status: 'Hoàn thành', done: done === '' ? today : done })}
        help={{ proof: PLANS_ROOM.doneHelp }}
        submit={PLANS_ROOM.finish}
        onSaved={(saved) => onSaved(saved, PLANS_ROOM.finished(fields['subject'] ?? ''))}
      />
    </>
  );
}
