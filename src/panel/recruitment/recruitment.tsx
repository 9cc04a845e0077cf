import { useState } from 'preact/hooks';
import { RECRUITMENT_ROOM } from '../../words/panel';
import { useArrival } from '../arrival';
import { Back } from '../back';
import { useDirectory } from '../directory';
import { Search } from '../person-finder';
import { RowForm } from '../row-form';
import { useSavedBox } from '../saved-box';
import { Chain } from './chain';
import { Contact } from './contact';
import { ADMITTED, CONTACT_FIELDS, CONTACT_MORE } from './fields';
import { UnitStanding } from './standing';

type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'record' }
  | { readonly kind: 'contact'; readonly ref: string }
  | { readonly kind: 'chain'; readonly ref: string };

/** *Vận động 1+1*: record a contact, move it on, and see how a unit stands. */
export function Recruitment() {
  const { today, unit: mine } = useDirectory();
  const [view, setView] = useState<View>({ kind: 'list' });
  const [unit, setUnit] = useState(mine);
  const [changes, setChanges] = useState(0);
  const { box, tell } = useSavedBox(() => setChanges((before) => before + 1));
  const toList = (): void => setView({ kind: 'list' });
  const finish: typeof tell = (saved, words) => {
    tell(saved, words);
    toList();
  };
  switch (view.kind) {
    case 'record':
      return (
        <>
          <Back onBack={toList} />
          <h1>{RECRUITMENT_ROOM.record}</h1>
          <RowForm
            table="recruitment"
            row={null}
            main={CONTACT_FIELDS}
            more={CONTACT_MORE}
            initial={{ organisation: 'Hội', contacted: today, status: 'Đang vận động' }}
            without={ADMITTED}
            help={{ recruiter: RECRUITMENT_ROOM.recruiterHelp, status: RECRUITMENT_ROOM.statusHelp }}
            submit={RECRUITMENT_ROOM.save}
            onSaved={(saved, texts) => finish(saved, RECRUITMENT_ROOM.saved(texts['youthName'] ?? ''))}
          />
        </>
      );
    case 'contact':
      return <Contact contactRef={view.ref} onBack={toList} onSaved={finish} />;
    case 'chain':
      return (
        <>
          <Back onBack={toList} />
          <Chain personRef={view.ref} />
        </>
      );
    case 'list':
      return (
        <>
          {box}
          <RecordButton onRecord={() => setView({ kind: 'record' })} />
          <UnitStanding
            key={changes}
            unit={unit}
            onUnit={setUnit}
            onOpen={(ref) => setView({ kind: 'contact', ref })}
          />
          <h2>
            <label for="chain">{RECRUITMENT_ROOM.chainOf}</label>
          </h2>
          <Search control={{ id: 'chain' }} onChosen={({ ref }) => setView({ kind: 'chain', ref })} />
        </>
      );
  }
}

/** What an officer most often comes for: Enter does it as soon as the panel is there. */
function RecordButton({ onRecord }: { readonly onRecord: () => void }) {
  return (
    <div class="actions" ref={useArrival<HTMLDivElement>('button')}>
      <button type="button" class="primary" onClick={onRecord}>
        {RECRUITMENT_ROOM.record}
      </button>
    </div>
  );
}
