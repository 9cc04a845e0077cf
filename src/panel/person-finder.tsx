import { useState } from 'preact/hooks';
import type { PersonHit } from '../panel-api/requests';
import { FINDER } from '../words/panel';
import { givenName, labelOf, personIn, useDirectory, usePersonSearch } from './directory';

interface Props {
  readonly control: { readonly id: string };
  /** The reference of who was chosen; '' for nobody. */
  readonly value: string;
  readonly onValue: (ref: string) => void;
}

/** Finds a person by typing: arrow keys and Enter choose, Escape closes. */
export function PersonFinder({ control, value, onValue }: Props) {
  const known = useDirectory();
  const chosen = value === '' ? undefined : personIn(known, value);
  if (value === '') return <Search control={control} onChosen={({ ref }) => onValue(ref)} />;
  return (
    <div class="chosen">
      <span>{chosen === undefined ? value : labelOf(chosen)}</span>
      <button type="button" id={control.id} class="link" onClick={() => onValue('')}>
        {FINDER.change}
      </button>
    </div>
  );
}

/** The field in which one types, and the people that fit. */
export function Search({
  control,
  onChosen,
}: {
  readonly control: { readonly id: string };
  readonly onChosen: (person: PersonHit) => void;
}) {
  const search = usePersonSearch();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const hits = search(query);
  const list = `${control.id}-list`;
  const choose = (person: PersonHit | undefined): void => {
    if (person === undefined) return;
    setQuery('');
    onChosen(person);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((before) => (before + step + hits.length) % Math.max(1, hits.length));
    else if (event.key === 'Enter') choose(hits[at]);
    else if (event.key === 'Escape') setQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <div class="finder">
      <input
        {...control}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded={query !== ''}
        aria-controls={list}
        aria-autocomplete="list"
        {...(hits[at] === undefined ? {} : { 'aria-activedescendant': `${list}-${String(at)}` })}
        placeholder={FINDER.placeholder}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {query.trim() !== '' && (
        <ul role="listbox" id={list}>
          {hits.map((person, index) => (
            <li
              key={person.ref}
              id={`${list}-${String(index)}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(person);
              }}
            >
              <Hit person={person} />
            </li>
          ))}
          {hits.length === 0 && <li class="secondary">{FINDER.none}</li>}
        </ul>
      )}
    </div>
  );
}

/** A person in a list, the given name in bold. */
function Hit({ person }: { readonly person: PersonHit }) {
  const given = givenName(person.name);
  const rest = [person.unit, person.studentId, person.isActive ? '' : FINDER.inactive].filter((part) => part !== '');
  return (
    <>
      {person.name.slice(0, person.name.length - given.length)}
      <b>{given}</b>
      <span class="secondary"> · {rest.join(' · ')}</span>
    </>
  );
}
