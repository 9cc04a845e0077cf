import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { fold } from '../text/spelling';
import { FINDER } from '../words/panel';

interface Props<T> {
  readonly items: readonly T[];
  /** What one may type any parts of. */
  readonly searchedText: (item: T) => string;
  readonly children: (item: T) => ComponentChildren;
  /** Of a list that shows nobody before somebody is asked for. */
  readonly asks?: string;
  readonly none?: string;
  /** What is said of those that are not shown. */
  readonly more?: (count: number) => string;
}

/** At most so many are shown at once. */
const SHOWN = 8;

/** A list that one narrows by typing where it is long. */
export function NameList<T>(props: Props<T>) {
  const { items, searchedText, children, asks, none = FINDER.noneWithin, more = FINDER.more } = props;
  const [query, setQuery] = useState('');
  const parts = fold(query).split(' ');
  const isAsked = query.trim() !== '';
  const found = items.filter((item) => parts.every((part) => fold(searchedText(item)).includes(part)));
  const hits = asks === undefined || isAsked ? found : [];
  const label = asks ?? FINDER.within;
  return (
    <>
      {(asks !== undefined || items.length > SHOWN) && (
        <input
          type="text"
          autocomplete="off"
          aria-label={label}
          placeholder={label}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {hits.slice(0, SHOWN).map(children)}
      {hits.length > SHOWN && <p class="secondary">{more(hits.length - SHOWN)}</p>}
      {isAsked && hits.length === 0 && (
        <p class="secondary" role="status">
          {none}
        </p>
      )}
    </>
  );
}

interface LinkProps {
  readonly name: string;
  readonly label: string;
  readonly onClick: () => void;
}

/** What one does with somebody of a list: a screen reader says with whom. */
export function LinkOf({ name, label, onClick }: LinkProps) {
  return (
    <button type="button" class="link" aria-label={`${label}: ${name}`} onClick={onClick}>
      {label}
    </button>
  );
}
