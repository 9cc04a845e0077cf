import { useState } from 'preact/hooks';
import type { Theirs } from '../panel-api/requests';
import { FORM } from '../words/panel';
import type { Texts } from './checks';
import { Box } from './notices';

interface Props {
  readonly theirs: readonly Theirs[];
  readonly headerOf: (property: string) => string;
  readonly texts: Texts;
  /** `stands` is what the sheet holds now. */
  readonly onChosen: (property: string, stands: string, isMine: boolean) => void;
}

/** Fields that somebody changed meanwhile: both texts, and the officer's choice. */
export function Conflict({ theirs, headerOf, texts, onChosen }: Props) {
  const [mine] = useState(texts);
  return (
    <Box tone="warning">
      <p>{FORM.conflict}</p>
      {theirs.map(({ property, text }) => (
        <fieldset key={property}>
          <legend>{headerOf(property)}</legend>
          {[true, false].map((isMine) => (
            <label key={String(isMine)} class="choice">
              <input type="radio" name={`conflict-${property}`} onChange={() => onChosen(property, text, isMine)} />
              <span>{isMine ? FORM.mine(mine[property] ?? '') : FORM.theirs(text)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </Box>
  );
}
