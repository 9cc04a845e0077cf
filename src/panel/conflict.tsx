import { useState } from 'preact/hooks';
import type { Theirs } from '../panel-api/answer';
import { FORM } from '../words/panel';
import type { Texts } from './checks';
import { Box } from './notices';

interface Props {
  readonly theirs: readonly Theirs[];
  readonly headerOf: (property: string) => string;
  readonly texts: Texts;
  /** `stands` is what the sheet holds now, `text` what was chosen. */
  readonly onChosen: (property: string, stands: string, text: string) => void;
}

/** Fields that somebody changed meanwhile: both texts, and the officer's choice. */
export function Conflict({ theirs, headerOf, texts, onChosen }: Props) {
  const [mine] = useState(texts);
  return (
    <Box tone="warning">
      <p>{FORM.conflict}</p>
      {theirs.map(({ property, text: stands }) => (
        <fieldset key={property} class="conflict">
          <legend>{headerOf(property)}</legend>
          {[
            { words: FORM.mine, text: mine[property] ?? '' },
            { words: FORM.theirs, text: stands },
          ].map(({ words, text }, at) => (
            <label key={at} class="choice">
              <input type="radio" name={`conflict-${property}`} onChange={() => onChosen(property, stands, text)} />
              <span>{words(text)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </Box>
  );
}
