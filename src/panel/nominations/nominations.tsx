import { Room } from '../room';
import { useState } from 'preact/hooks';
import type { Board, Candidate, WaitingItem } from '../../panel-api/nominations';
import type { Stage } from '../../areas/nominations/tables';
import { compareNames } from '../../text/collation';
import { NOMINATIONS_ROOM, STATES } from '../../words/panel';
import { NEXT_STEP } from '../../areas/nominations/stages';
import { LinkOf, NameList } from '../name-list';
import { Notice, Skeleton } from '../notices';
import { useSavedBox } from '../saved-box';
import { useAnswer } from '../server';
import { ChooseForm } from './choose-form';
import { Nomination } from './nomination';

type View =
  | { readonly kind: 'board' }
  | { readonly kind: 'nomination'; readonly ref: string }
  | { readonly kind: 'choose'; readonly candidate: Candidate };

/** *Giới thiệu vào Đảng*: what waits and for whom, and who may be chosen. The committee's file. */
export function Nominations() {
  const [answer, again] = useAnswer('nominations', {});
  const [view, setView] = useState<View>({ kind: 'board' });
  const { box, tell } = useSavedBox(again);
  const toBoard = (): void => setView({ kind: 'board' });
  const finish: typeof tell = (saved, words) => {
    tell(saved, words);
    toBoard();
    again();
  };
  if (view.kind === 'nomination') return <Nomination nominationRef={view.ref} onBack={toBoard} onSaved={finish} />;
  if (view.kind === 'choose') return <ChooseForm candidate={view.candidate} onBack={toBoard} onSaved={finish} />;
  if (answer.kind === 'busy') return <Skeleton lines={8} label={STATES.loading} />;
  if (answer.kind !== 'done') return <Notice phase={answer} again={again} />;
  const { resolved, waiting, unnamed, candidates } = answer.result;
  return (
    <Room>
      {box}
      <p>{NOMINATIONS_ROOM.resolved(resolved ?? 0, waiting.length)}</p>
      <Progress board={answer.result} />
      <h2>{NOMINATIONS_ROOM.todo}</h2>
      {waiting.length === 0 && <p class="secondary">{NOMINATIONS_ROOM.nothing}</p>}
      <NameList items={waiting} searchedText={searchedText}>
        {(item) => <Waiting key={item.ref} item={item} onOpen={() => setView({ kind: 'nomination', ref: item.ref })} />}
      </NameList>
      {unnamed > 0 && <p class="secondary">{NOMINATIONS_ROOM.unnamed(unnamed)}</p>}
      <Eligible candidates={candidates} onChosen={(candidate) => setView({ kind: 'choose', candidate })} />
      <NotEligible candidates={candidates} />
    </Room>
  );
}

function searchedText({ name, unit }: { readonly name: string; readonly unit: string }): string {
  return `${name} ${unit}`;
}

function Progress({ board: { resolved, waiting } }: { readonly board: Board }) {
  const done = resolved ?? 0;
  const all = done + waiting.length;
  return (
    <div class="bar" aria-hidden="true">
      <div style={{ width: `${String(all === 0 ? 0 : Math.round((done / all) * 100))}%` }} />
    </div>
  );
}

function Waiting({ item, onOpen }: { readonly item: WaitingItem; readonly onOpen: () => void }) {
  const { next, turn } = NEXT_STEP[item.stage as Stage];
  return (
    <div class="card">
      <b>{item.name}</b> <span class="secondary">{item.unit}</span>
      <br />
      {NOMINATIONS_ROOM.days(item.stage, item.days)}
      <br />
      <span class="secondary">{NOMINATIONS_ROOM.next(next, turn)}</span>
      <br />
      <LinkOf name={item.name} label={NOMINATIONS_ROOM.record} onClick={onOpen} />
    </div>
  );
}

interface EligibleProps {
  readonly candidates: readonly Candidate[];
  readonly onChosen: (candidate: Candidate) => void;
}

function Eligible({ candidates, onChosen }: EligibleProps) {
  const eligible = candidates.filter(({ whyNot }) => whyNot.length === 0).sort((a, b) => compareNames(a.name, b.name));
  return (
    <section>
      <h2>{NOMINATIONS_ROOM.eligible(eligible.length)}</h2>
      {eligible.length === 0 ? (
        <p class="secondary">{NOMINATIONS_ROOM.nobody}</p>
      ) : (
        <p class="secondary">{NOMINATIONS_ROOM.fits}</p>
      )}
      <NameList items={eligible} searchedText={searchedText}>
        {(candidate) => (
          <div class="card" key={candidate.ref}>
            <b>{candidate.name}</b> <span class="secondary">{candidate.unit}</span>{' '}
            <LinkOf name={candidate.name} label={NOMINATIONS_ROOM.choose} onClick={() => onChosen(candidate)} />
          </div>
        )}
      </NameList>
    </section>
  );
}

function NotEligible({ candidates }: { readonly candidates: readonly Candidate[] }) {
  return (
    <details>
      <summary>{NOMINATIONS_ROOM.notEligible}</summary>
      <NameList
        items={candidates.filter(({ whyNot }) => whyNot.length > 0)}
        searchedText={searchedText}
        asks={NOMINATIONS_ROOM.askFor}
        none={NOMINATIONS_ROOM.nobodyNamed}
      >
        {({ ref, name, unit, whyNot }) => (
          <div class="card" key={ref}>
            <b>{name}</b> <span class="secondary">{unit}</span>
            {whyNot.map((reason) => (
              <p key={reason}>{NOMINATIONS_ROOM.whyNot[reason]}</p>
            ))}
          </div>
        )}
      </NameList>
    </details>
  );
}
