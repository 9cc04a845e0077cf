import { useState } from 'preact/hooks';
import { MEETING_PANEL } from '../../areas/meetings/panel';
import type { RollCall } from '../../panel-api/attendance';
import type { Saved } from '../../panel-api/saved';
import { furtherColumns } from '../../sheet/record-panel';
import { MEETINGS_ROOM } from '../../words/meetings';
import { Back } from '../back';
import { RowForm } from '../row-form';
import { useSavedBox } from '../saved-box';
import { useAnswer } from '../server';
import { Title } from '../title';
import { Minutes } from './minutes';
import { Roll } from './roll';
import { Votes } from './votes';
import { Unread } from '../unread';

interface Props {
  readonly meetingRef: string;
  readonly onBack: () => void;
}

type Part = 'roll' | 'votes' | 'minutes' | 'edit';
const PARTS: readonly Part[] = ['roll', 'votes', 'minutes', 'edit'];

/** A meeting: its roll, its votes, its minutes, its row. */
export function Meeting({ meetingRef, onBack }: Props) {
  const [answer, again] = useAnswer('rollCall', { ref: meetingRef });
  const [part, setPart] = useState<Part>('roll');
  const { box, tell } = useSavedBox(again);
  if (answer.kind !== 'done') return <Unread phase={answer} again={again} onBack={onBack} />;
  const told = answer.result;
  const saved = (plan: Saved, words: string): void => {
    tell(plan, words);
    again();
  };
  return (
    <>
      <Back onBack={onBack} />
      <Title>{told.fields['subject'] ?? ''}</Title>
      <p class="secondary">
        {[told.unit, told.fields['date'], told.fields['time'], told.fields['status']]
          .filter((text) => (text ?? '') !== '')
          .join(' · ')}
      </p>
      {box}
      <div class="tabs" role="group">
        {PARTS.map((each) => (
          <button key={each} type="button" aria-pressed={each === part} onClick={() => setPart(each)}>
            {MEETINGS_ROOM[each]}
          </button>
        ))}
      </div>
      <PartOf part={part} told={told} onSaved={saved} />
    </>
  );
}

interface PartProps {
  readonly part: Part;
  readonly told: RollCall;
  readonly onSaved: (saved: Saved, words: string) => void;
}

function PartOf({ part, told, onSaved }: PartProps) {
  switch (part) {
    case 'roll':
      return told.isAhead ? <p>{MEETINGS_ROOM.ahead}</p> : <Roll told={told} onSaved={onSaved} />;
    case 'votes':
      return <Votes told={told} onSaved={onSaved} />;
    case 'minutes':
      return <Minutes told={told} onSaved={onSaved} />;
    case 'edit':
      return (
        <RowForm
          table="meetings"
          row={told.ref}
          main={MEETING_PANEL.main}
          more={furtherColumns(MEETING_PANEL)}
          initial={told.fields}
          submit={MEETINGS_ROOM.edit}
          onSaved={(saved) => onSaved(saved, MEETINGS_ROOM.saved(told.fields['subject'] ?? ''))}
        />
      );
  }
}
