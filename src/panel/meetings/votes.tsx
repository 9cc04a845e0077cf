import { useState } from 'preact/hooks';
import type { RollCall } from '../../panel-api/attendance';
import type { Saved } from '../../panel-api/saved';
import { MEETINGS_ROOM } from '../../words/meetings';
import type { Texts } from '../checks';
import { LinkOf } from '../name-list';
import { RowForm } from '../row-form';
import { countsOf, marksIn } from './marks';

interface Props {
  readonly told: RollCall;
  readonly onSaved: (saved: Saved, words: string) => void;
}

const FIELDS = ['subject', 'person', 'due', 'present', 'votesFor', 'against', 'conclusion'];

/** *Biểu quyết*: what was voted on; a new vote begins with the numbers of the roll. */
export function Votes({ told, onSaved }: Props) {
  const [chosen, setChosen] = useState<{ readonly ref: string | null; readonly fields: Texts } | null>(null);
  const { due, present, none } = countsOf(told, marksIn(told));
  const isCalled = due > none;
  const count = { due: due === 0 ? '' : String(due), present: isCalled ? String(present) : '' };
  if (chosen !== null) {
    const least = Math.floor((told.ofSummoned || !isCalled ? due : present) / 2) + 1;
    return (
      <RowForm
        key={chosen.ref ?? ''}
        table="ballots"
        row={chosen.ref}
        main={FIELDS}
        initial={chosen.fields}
        also={() => ({ meeting: told.ref })}
        help={due === 0 ? {} : { votesFor: MEETINGS_ROOM.votesNeeded(least, told.ofSummoned) }}
        submit={MEETINGS_ROOM.saveVote}
        onSaved={(saved, texts) => onSaved(saved, MEETINGS_ROOM.voteSaved(texts['subject'] ?? ''))}
      />
    );
  }
  return (
    <>
      <button type="button" class="primary" onClick={() => setChosen({ ref: null, fields: count })}>
        {MEETINGS_ROOM.addVote}
      </button>
      {told.ballots.length === 0 && <p class="secondary">{MEETINGS_ROOM.noVotes}</p>}
      {told.ballots.map(({ ref, fields }) => (
        <div class="card" key={ref}>
          <b>{fields['subject']}</b>
          <br />
          {MEETINGS_ROOM.vote(
            fields['votesFor'] ?? '',
            fields['against'] ?? '',
            fields[told.ofSummoned ? 'due' : 'present'] ?? '',
          )}
          {fields['conclusion'] !== '' && ` · ${fields['conclusion'] ?? ''}`}
          <br />
          <LinkOf name={fields['subject'] ?? ''} label="Sửa" onClick={() => setChosen({ ref, fields })} />
        </div>
      ))}
    </>
  );
}
