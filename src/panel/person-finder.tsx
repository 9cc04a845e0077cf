import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PersonHit } from '../panel-api/directory';
import { FINDER } from '../words/panel';
import { useArrival } from './arrival';
import { focusAfter } from './moving-on';
import { givenName, labelOf, personIn, useDirectory, usePersonSearch } from './directory';

interface Props {
  readonly control: { readonly id: string };
  /** The reference of who was chosen; '' for nobody. */
  readonly value: string;
  readonly onValue: (ref: string) => void;
}

/** Finds a person by typing; who was chosen stands there until one changes it. */
export function PersonFinder({ control, value, onValue }: Props) {
  const [isUsed, setUsed] = useState(false);
  const choose = (ref: string): void => {
    setUsed(true);
    onValue(ref);
  };
  if (value === '') return <Search control={control} isArrival={isUsed} onChosen={({ ref }) => choose(ref)} />;
  return <Chosen control={control} value={value} isPicked={isUsed} onChange={() => choose('')} />;
}

interface ChosenProps extends Pick<Props, 'control' | 'value'> {
  /** Whether somebody has chosen just now: then the next field is what they come to. */
  readonly isPicked: boolean;
  readonly onChange: () => void;
}

function Chosen({ control, value, isPicked, onChange }: ChosenProps) {
  const found = personIn(useDirectory(), value);
  const label = found === undefined ? value : labelOf(found);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isPicked) focusAfter(box.current);
  }, []);
  return (
    <div class="chosen" ref={box}>
      <span>{label}</span>
      <button type="button" id={control.id} class="link" aria-label={`${FINDER.change}: ${label}`} onClick={onChange}>
        {FINDER.change}
      </button>
    </div>
  );
}

interface SearchProps {
  readonly control: { readonly id: string };
  readonly onChosen: (person: PersonHit) => void;
  /** Whether one comes here to type, by keyboard. */
  readonly isArrival?: boolean;
}

/** The field in which one types, and the people that fit: arrow keys and Enter choose, Escape closes. */
export function Search({ control, onChosen, isArrival = false }: SearchProps) {
  const search = usePersonSearch();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const finder = useArrival<HTMLDivElement>('input', isArrival);
  const hits = search(query);
  const list = `${control.id}-list`;
  const isOpen = query.trim() !== '';
  const choose = (person: PersonHit | undefined): void => {
    if (person === undefined) return;
    setQuery('');
    onChosen(person);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // A form below is not sent, nor a key taken, by somebody who looks for nobody.
    if (!isOpen && event.key !== 'Enter') return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((before) => (before + step + hits.length) % Math.max(1, hits.length));
    else if (event.key === 'Enter') choose(hits[at]);
    else if (event.key === 'Escape') setQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <div class="finder" ref={finder}>
      <input
        {...control}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded={isOpen}
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
      <ul role="listbox" id={list} aria-label={FINDER.placeholder} hidden={hits.length === 0}>
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
      </ul>
      <p role="status" class={hits.length > 0 ? 'unseen' : 'secondary'}>
        {isOpen && (hits.length > 0 ? FINDER.hits(hits.length) : FINDER.none)}
      </p>
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
