import { useState } from 'preact/hooks';
import { PEOPLE_ROOM } from '../../words/panel';
import { useDirectory } from '../directory';
import { Back } from '../back';
import { Search } from '../person-finder';
import { RowForm } from '../row-form';
import { useSavedBox } from '../saved-box';
import { ADD_FIELDS, MORE_FIELDS } from './fields';
import { Person } from './person';

type View = { readonly kind: 'find' } | { readonly kind: 'add' } | { readonly kind: 'person'; readonly ref: string };

/** *Đoàn viên, thanh niên*: find somebody, add somebody, and the page of each. */
export function People() {
  const { today } = useDirectory();
  const [view, setView] = useState<View>({ kind: 'find' });
  const { box, tell } = useSavedBox(() => undefined);
  if (view.kind === 'person') return <Person personRef={view.ref} onBack={() => setView({ kind: 'find' })} />;
  if (view.kind === 'add') {
    return (
      <>
        <Back onBack={() => setView({ kind: 'find' })} />
        <h1>{PEOPLE_ROOM.addNew}</h1>
        <RowForm
          table="people"
          row={null}
          main={ADD_FIELDS}
          more={MORE_FIELDS}
          initial={{ status: 'Đang sinh hoạt', arrived: today }}
          submit={PEOPLE_ROOM.save}
          onSaved={(saved, texts) => {
            tell(saved, PEOPLE_ROOM.added(texts['fullName'] ?? ''));
            setView({ kind: 'find' });
          }}
        />
      </>
    );
  }
  return (
    <>
      {box}
      <label for="find">{PEOPLE_ROOM.find}</label>
      <Search control={{ id: 'find' }} isArrival onChosen={({ ref }) => setView({ kind: 'person', ref })} />
      <p class="secondary">{PEOPLE_ROOM.empty}</p>
      <div class="actions">
        <button type="button" onClick={() => setView({ kind: 'add' })}>
          {PEOPLE_ROOM.add}
        </button>
      </div>
    </>
  );
}
