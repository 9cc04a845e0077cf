import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { tableNamed } from '../checks';
import { furtherColumns, TODAY, type RecordPanel } from '../../sheet/record-panel';
import type { RecordItem, Records as Told } from '../../panel-api/records';
import type { Saved } from '../../panel-api/saved';
import { RECORDS_ROOM, STATES } from '../../words/panel';
import { Back } from '../back';
import type { Texts } from '../checks';
import { useDirectory } from '../directory';
import { LinkOf, NameList } from '../name-list';
import { Notice, Skeleton } from '../notices';
import { Room } from '../room';
import { RowForm } from '../row-form';
import { useSavedBox } from '../saved-box';
import { useAnswer } from '../server';
import { Record } from './record';

type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'add' }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'record'; readonly ref: string };

interface Props {
  readonly panel: RecordPanel;
  /** What a row opens as, where that is more than its fields. */
  readonly page?: (ref: string, onBack: () => void) => ComponentChildren;
  /** What else is done with such rows. */
  readonly steps?: readonly Step[];
}

export interface Step {
  readonly label: string;
  readonly view: (onBack: () => void, onSaved: (saved: Saved, words: string) => void) => ComponentChildren;
}

/** The rows of a table: list them, open one, add one; everything follows from the table's definition. */
export function Records({ panel, page, steps = [] }: Props) {
  const { table, one, main, name } = panel;
  const [answer, again] = useAnswer('records', { table: table.name });
  const { today } = useDirectory();
  const [view, setView] = useState<View>({ kind: 'list' });
  const { box, tell } = useSavedBox(again);
  const toList = (): void => setView({ kind: 'list' });
  const finish: typeof tell = (saved, words) => {
    tell(saved, words);
    toList();
    again();
  };
  const back = (): void => {
    toList();
    again();
  };
  if (view.kind === 'step') return <>{view.step.view(back, finish)}</>;
  if (view.kind === 'record' && page !== undefined) return <>{page(view.ref, back)}</>;
  if (view.kind === 'record') return <Record panel={panel} recordRef={view.ref} onBack={toList} onSaved={finish} />;
  if (view.kind === 'add') {
    return (
      <>
        <Back onBack={toList} />
        <h1>{RECORDS_ROOM.add(one)}</h1>
        <RowForm
          table={tableNamed(table)}
          row={null}
          main={main}
          more={furtherColumns(panel)}
          initial={initialOf(panel, today)}
          submit={RECORDS_ROOM.save}
          onSaved={(saved, texts) => finish(saved, RECORDS_ROOM.added(texts[name] ?? ''))}
        />
      </>
    );
  }
  if (answer.kind === 'busy') return <Skeleton lines={8} label={STATES.loading} />;
  if (answer.kind !== 'done') return <Notice phase={answer} again={again} />;
  return (
    <Room>
      {box}
      <div class="actions">
        <button type="button" class="primary" onClick={() => setView({ kind: 'add' })}>
          {RECORDS_ROOM.add(one)}
        </button>
        {steps.map((step) => (
          <button key={step.label} type="button" onClick={() => setView({ kind: 'step', step })}>
            {step.label}
          </button>
        ))}
      </div>
      <Figures told={answer.result} />
      <List told={answer.result} onOpen={(ref) => setView({ kind: 'record', ref })} />
    </Room>
  );
}

function initialOf({ initial }: RecordPanel, today: string): Texts {
  return Object.fromEntries(
    Object.entries(initial).map(([property, text]) => [property, text === TODAY ? today : text]),
  );
}

function Figures({ told: { schoolYear, figures } }: { readonly told: Told }) {
  if (figures.length === 0) return null;
  return (
    <section>
      <h2>{RECORDS_ROOM.schoolYear(schoolYear)}</h2>
      <dl>
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{RECORDS_ROOM.value(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface ListProps {
  readonly told: Told;
  readonly onOpen: (ref: string) => void;
}

function List({ told: { rows, unnamed }, onOpen }: ListProps) {
  const [open, over] = [rows.filter(({ isOver }) => !isOver), rows.filter(({ isOver }) => isOver)];
  const items = (shown: readonly RecordItem[]) => (
    <NameList items={shown} searchedText={textOf} none={RECORDS_ROOM.noneWithin} more={RECORDS_ROOM.more}>
      {({ ref, name, details }) => (
        <div class="card" key={ref}>
          <b>{name}</b>
          <br />
          <span class="secondary">{details.join(' · ')}</span>
          <br />
          <LinkOf name={name} label={RECORDS_ROOM.open} onClick={() => onOpen(ref)} />
        </div>
      )}
    </NameList>
  );
  return (
    <>
      <h2>{RECORDS_ROOM.current(open.length)}</h2>
      {open.length === 0 && <p class="secondary">{RECORDS_ROOM.nothing}</p>}
      {items(open)}
      {over.length > 0 && (
        <details>
          <summary>{RECORDS_ROOM.over(over.length)}</summary>
          {items(over)}
        </details>
      )}
      {unnamed > 0 && <p class="secondary">{RECORDS_ROOM.unnamed(unnamed)}</p>}
    </>
  );
}

function textOf({ name, details }: RecordItem): string {
  return [name, ...details].join(' ');
}
