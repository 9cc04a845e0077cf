import { useState } from 'preact/hooks';
import type { RollCall } from '../../panel-api/attendance';
import type { Saved } from '../../panel-api/saved';
import { percent } from '../../text/format';
import { MEETINGS_ROOM, MINUTES } from '../../words/meetings';
import { columnOf } from '../checks';
import { RowForm } from '../row-form';
import { countsOf, marksIn } from './marks';

interface Props {
  readonly told: RollCall;
  readonly onSaved: (saved: Saved, words: string) => void;
}

const FIELDS = ['chair', 'secretary', 'guests', 'place', 'conclusion', 'minutes', 'pictures'];

/** *Biên bản*: the fields that minutes need, and all that is known of the meeting as a text to copy. */
export function Minutes({ told, onSaved }: Props) {
  const [isCopied, setCopied] = useState(false);
  const text = textOf(told);
  return (
    <>
      <RowForm
        table="meetings"
        row={told.ref}
        main={FIELDS}
        initial={Object.fromEntries(FIELDS.map((property) => [property, told.fields[property] ?? '']))}
        submit={MEETINGS_ROOM.saveMinutes}
        onSaved={(saved) => onSaved(saved, MEETINGS_ROOM.saved(told.fields['subject'] ?? ''))}
      />
      <details>
        <summary>{MEETINGS_ROOM.text}</summary>
        <textarea readOnly rows={10} aria-label={MEETINGS_ROOM.text} value={text} />
        <button
          type="button"
          class="link"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {isCopied ? MEETINGS_ROOM.copied : MEETINGS_ROOM.copy}
        </button>
      </details>
    </>
  );
}

/** What the minutes of a branch say, as far as it is recorded. */
function textOf(told: RollCall): string {
  const { unit, fields, roll, ballots } = told;
  const { due, present } = countsOf(told, marksIn(told));
  const absent = (presence: string): readonly string[] => {
    const names = roll
      .filter((each) => each.presence === presence)
      .map(({ name, reason }) => (reason === '' ? name : `${name} (${reason})`));
    return names.length === 0 ? [] : [MINUTES.absent(presence, names)];
  };
  const line = (property: string): readonly string[] => {
    const text = fields[property] ?? '';
    return text === '' ? [] : [MINUTES.line(columnOf('meetings', property).header, text)];
  };
  return [
    MINUTES.head(unit, fields['date'] ?? '', fields['time'] ?? ''),
    ...['place', 'mode', 'forms', 'chair', 'secretary', 'guests'].flatMap(line),
    `${MEETINGS_ROOM.present(present, due)}.`,
    ...absent('Vắng có lý do'),
    ...absent('Vắng không có lý do'),
    ...line('subject'),
    ...ballots.map(({ fields: vote }) => {
      const of = vote['due'] ?? '';
      const share = of === '' || of === '0' ? '…' : percent(Number(vote['votesFor'] ?? '') / Number(of));
      return MINUTES.vote(vote['subject'] ?? '', vote['votesFor'] ?? '', of, share, vote['conclusion'] ?? '');
    }),
    ...line('conclusion'),
  ].join('\n');
}
