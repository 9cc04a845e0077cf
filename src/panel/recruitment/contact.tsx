import { useState } from 'preact/hooks';
import type { ContactPage } from '../../panel-api/recruitment';
import type { Saved } from '../../panel-api/saved';
import { RECRUITMENT_ROOM } from '../../words/panel';
import { Back } from '../back';
import { RowForm } from '../row-form';
import { useAnswer } from '../server';
import { Title } from '../title';
import { AdmitForm } from './admit-form';
import { ADMITTED, CHANGE_FIELDS } from './fields';
import { Unread } from '../unread';

interface Props {
  readonly contactRef: string;
  readonly onBack: () => void;
  readonly onSaved: (saved: Saved, words: string) => void;
}

/** A contact that is on its way: admit the young person, or say how it stands. */
export function Contact({ contactRef, onBack, onSaved }: Props) {
  const [answer, again] = useAnswer('contact', { ref: contactRef });
  const [isAdmitting, setAdmitting] = useState(false);
  if (answer.kind !== 'done') return <Unread phase={answer} again={again} onBack={onBack} />;
  const page = answer.result;
  const youth = page.fields['youthName'] ?? '';
  return (
    <>
      <Back onBack={isAdmitting ? () => setAdmitting(false) : onBack} />
      <Title>{youth}</Title>
      <p class="secondary">{RECRUITMENT_ROOM.by(page.recruiter)}</p>
      {isAdmitting ? (
        <AdmitForm page={page} onSaved={(saved) => onSaved(saved, admittedWords(page))} />
      ) : (
        <>
          <div class="actions">
            <button type="button" onClick={() => setAdmitting(true)}>
              {RECRUITMENT_ROOM.admit}
            </button>
          </div>
          <RowForm
            table="recruitment"
            row={page.ref}
            main={CHANGE_FIELDS.slice(0, 2)}
            more={CHANGE_FIELDS.slice(2)}
            initial={Object.fromEntries(CHANGE_FIELDS.map((property) => [property, page.fields[property] ?? '']))}
            without={ADMITTED}
            submit={RECRUITMENT_ROOM.saveChange}
            onSaved={(saved) => onSaved(saved, RECRUITMENT_ROOM.changed(youth))}
          />
        </>
      )}
    </>
  );
}

function admittedWords({ fields }: ContactPage): string {
  return RECRUITMENT_ROOM.admitted(fields['youthName'] ?? '', fields['organisation'] ?? '');
}
