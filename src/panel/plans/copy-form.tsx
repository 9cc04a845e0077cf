import { copyOf, type Plan } from '../../areas/plans/tree';
import type { Saved } from '../../panel-api/saved';
import { PLANS_ROOM } from '../../words/plans';
import { Back } from '../back';
import { useSaved, useSender } from '../server';
import { StepForm } from '../step-form';

interface Props {
  readonly plan: Plan;
  readonly onBack: () => void;
  readonly onSaved: (saved: Saved, words: string) => void;
}

/** *Chép sang năm sau*: what will be written is shown first, with its new days. */
export function CopyForm({ plan, onBack, onSaved }: Props) {
  const sender = useSender('addRows');
  const rows = copyOf(plan);
  useSaved(sender.phase, (saved) => onSaved(saved, PLANS_ROOM.copied(rows.length)));
  return (
    <>
      <Back onBack={onBack} />
      <h1>{PLANS_ROOM.copy}</h1>
      <p>{PLANS_ROOM.copyAsk(rows.length)}</p>
      {rows.map((row, index) => (
        <p key={index}>
          {row['subject']}
          <br />
          <span class="secondary">{[row['start'], row['due']].filter((text) => text !== '').join(' – ')}</span>
        </p>
      ))}
      <StepForm
        sender={sender}
        label={PLANS_ROOM.copy}
        faults={{}}
        seen=""
        onSend={(accepted) => sender.send({ table: 'plans', rows, accepted })}
      >
        {() => null}
      </StepForm>
    </>
  );
}
