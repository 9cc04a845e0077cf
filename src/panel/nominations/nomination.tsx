import { useId, useState } from 'preact/hooks';
import type { NominationPage } from '../../panel-api/nominations';
import type { Saved } from '../../panel-api/saved';
import { STAGE_DATES, STAGES, type Stage } from '../../areas/nominations/tables';
import { NOMINATIONS_ROOM, STATES } from '../../words/panel';
import { clean } from '../../text/spelling';
import { Back } from '../back';
import type { Texts } from '../checks';
import { Notice, Skeleton } from '../notices';
import { RowForm } from '../row-form';
import { useAnswer } from '../server';
import { Title } from '../title';
import { STAGE_FIELDS } from './fields';

interface Props {
  readonly nominationRef: string;
  readonly onBack: () => void;
  readonly onSaved: (saved: Saved, words: string) => void;
}

/** A nomination: the stage that was reached, with its date and votes. */
export function Nomination({ nominationRef, onBack, onSaved }: Props) {
  const [answer, again] = useAnswer('nomination', { ref: nominationRef });
  if (answer.kind === 'busy') return <Skeleton lines={6} label={STATES.loading} />;
  return (
    <>
      <Back onBack={onBack} />
      <Notice phase={answer} again={again} />
      {answer.kind === 'done' && (
        <StageForm
          page={answer.result}
          onSaved={(saved) => onSaved(saved, NOMINATIONS_ROOM.saved(answer.result.name))}
        />
      )}
    </>
  );
}

interface FormProps {
  readonly page: NominationPage;
  readonly onSaved: (saved: Saved) => void;
}

function StageForm({ page, onSaved }: FormProps) {
  const id = useId();
  const reached = page.fields['stage'] ?? '';
  const [stage, setStage] = useState<Stage>(nextStage(reached));
  const fields = STAGE_FIELDS[stage];
  const day = STAGE_DATES[stage];
  // An earlier stage is looked at to mend what it says; a later one is reached on its day.
  const isAhead = STAGES.indexOf(stage) > STAGES.indexOf(reached as Stage);
  const initial = Object.fromEntries(fields.map((property) => [property, page.fields[property] ?? '']));
  return (
    <>
      <Title>{page.name}</Title>
      <p class="secondary">
        {page.unit} · {reached}
      </p>
      <div class="field">
        <label for={id}>{NOMINATIONS_ROOM.stage}</label>
        <select id={id} value={stage} onChange={(event) => setStage(event.currentTarget.value as Stage)}>
          {STAGES.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </div>
      <RowForm
        key={stage}
        table="nominations"
        row={page.ref}
        main={fields}
        initial={{ ...initial, stage: reached }}
        also={(texts): Texts => (isAhead && clean(texts[day] ?? '') !== '' ? { stage } : {})}
        help={isAhead ? { [day]: NOMINATIONS_ROOM.moves(stage) } : {}}
        submit={NOMINATIONS_ROOM.save}
        onSaved={onSaved}
      />
    </>
  );
}

/** The stage after the one that was reached: what an officer most often comes for. */
function nextStage(reached: string): Stage {
  const next = STAGES[STAGES.indexOf(reached as Stage) + 1];
  return next === undefined || next === 'Dừng giới thiệu' ? 'Dừng giới thiệu' : next;
}
