import { useState } from 'preact/hooks';
import type { PersonPage } from '../../panel-api/people';
import type { Saved } from '../../panel-api/saved';
import { PEOPLE_ROOM } from '../../words/panel';
import { Back } from '../back';
import { unitName, useDirectory } from '../directory';
import { Chain } from '../recruitment/chain';
import { RowForm } from '../row-form';
import { useSavedBox } from '../saved-box';
import { useAnswer } from '../server';
import { Title } from '../title';
import { Facts } from './facts';
import { CHANGE_FIELDS, CHANGE_MORE, RESIDENCE_FIELDS } from './fields';
import { LeaveForm } from './leave-form';
import { MoveForm } from './move-form';
import { Unread } from '../unread';

type Step = 'page' | 'change' | 'residence' | 'move' | 'leave' | 'chain';

/** A person's page, and what can be done there. */
export function Person({ personRef, onBack }: { readonly personRef: string; readonly onBack: () => void }) {
  const [answer, again] = useAnswer('person', { ref: personRef });
  const [step, setStep] = useState<Step>('page');
  const { box, tell } = useSavedBox(again);
  if (answer.kind !== 'done') return <Unread phase={answer} again={again} onBack={onBack} />;
  const page = answer.result;
  const name = page.fields['fullName'] ?? page.ref;
  const finish = (saved: Saved, words: string): void => {
    tell(saved, words);
    setStep('page');
    again();
  };
  if (step !== 'page') {
    return (
      <>
        <Back onBack={() => setStep('page')} />
        <h1>{name}</h1>
        <StepOf step={step} page={page} finish={finish} />
      </>
    );
  }
  return (
    <>
      <Back onBack={onBack} />
      <Title>{name}</Title>
      <Tags page={page} />
      {box}
      <div class="actions">
        {(['change', 'residence', 'move', 'leave', 'chain'] as const).map((each) => (
          <button type="button" key={each} onClick={() => setStep(each)}>
            {PEOPLE_ROOM[each]}
          </button>
        ))}
      </div>
      <Facts page={page} />
    </>
  );
}

interface StepProps {
  readonly step: Exclude<Step, 'page'>;
  readonly page: PersonPage;
  readonly finish: (saved: Saved, words: string) => void;
}

function StepOf({ step, page, finish }: StepProps) {
  const known = useDirectory();
  const name = page.fields['fullName'] ?? page.ref;
  switch (step) {
    case 'move':
      return (
        <MoveForm
          page={page}
          onSaved={(saved, unit) => finish(saved, PEOPLE_ROOM.moved(name, unitName(known, unit)))}
        />
      );
    case 'leave':
      return <LeaveForm page={page} onSaved={(saved) => finish(saved, PEOPLE_ROOM.left(name))} />;
    case 'chain':
      return <Chain personRef={page.ref} />;
    case 'change':
    case 'residence': {
      const isResidence = step === 'residence';
      const shown = isResidence ? RESIDENCE_FIELDS : [...CHANGE_FIELDS, ...CHANGE_MORE];
      const initial = Object.fromEntries(shown.map((property) => [property, page.fields[property] ?? '']));
      return (
        <RowForm
          table="people"
          row={page.ref}
          main={isResidence ? RESIDENCE_FIELDS : CHANGE_FIELDS}
          more={isResidence ? [] : CHANGE_MORE}
          initial={initial}
          submit={PEOPLE_ROOM.saveChanges}
          onSaved={(saved) => finish(saved, PEOPLE_ROOM.saved(name))}
        />
      );
    }
  }
}

function Tags({ page: { isUnionMember, isAssociationMember, fields } }: { readonly page: PersonPage }) {
  const tags = [
    isUnionMember ? PEOPLE_ROOM.union : '',
    isAssociationMember ? PEOPLE_ROOM.association : '',
    isUnionMember || isAssociationMember ? '' : PEOPLE_ROOM.youth,
  ].filter((tag) => tag !== '');
  return (
    <p class="tags">
      {tags.map((tag) => (
        <span key={tag}>{tag}</span>
      ))}
      {fields['status']}
    </p>
  );
}
