import { useState } from 'preact/hooks';
import { PRESENCES, type RollCall } from '../../panel-api/attendance';
import type { Saved } from '../../panel-api/saved';
import { fold } from '../../text/spelling';
import { MEETINGS_ROOM } from '../../words/meetings';
import { kindOf } from '../checks';
import { givenName, useDirectory } from '../directory';
import { Form } from '../form';
import { useSaved, useSender } from '../server';
import { allPresent, countsOf, isUnnamed, marksIn, quorumOf, type Mark, type Marks, type Presence } from './marks';

interface Props {
  readonly told: RollCall;
  readonly onSaved: (saved: Saved, words: string) => void;
}

/** *Điểm danh cả chi đoàn*: one click for all, one for each who is absent, one to save. */
export function Roll({ told, onSaved }: Props) {
  const [marks, setMarks] = useState<Marks>(() => marksIn(told));
  const [seen, setSeen] = useState<Marks>(() => marksIn(told));
  const [query, setQuery] = useState('');
  const sender = useSender('callRoll');
  const { phase } = sender;
  const counts = countsOf(told, marks);
  useSaved(phase, (saved) => onSaved(saved, MEETINGS_ROOM.rollSaved(counts.present, counts.due)));

  const issues = phase.kind === 'issues' ? phase.issues : [];
  const messages = [...new Set(issues.map(({ message }) => message))];
  const hasErrors = issues.some(({ severity }) => severity === 'error');
  const changed = Object.entries(marks).flatMap(([person, { presence, reason }]) => {
    const before = seen[person];
    const isSame = before?.presence === presence && before.reason === reason;
    return presence === '' || isSame ? [] : [{ person, presence, reason, seen: before?.presence ?? '' }];
  });
  const set = (ref: string, mark: Mark): void => {
    if (issues.length > 0) sender.forget();
    setMarks((before) => ({ ...before, [ref]: mark }));
  };
  const save = (): void => {
    if (changed.length === 0) return;
    const theirs = phase.kind === 'conflict' ? phase.theirs : [];
    const now = Object.fromEntries(theirs.map(({ property, text }) => [property, text]));
    setSeen((before) => ({
      ...before,
      ...Object.fromEntries(theirs.map(({ property, text }) => [property, { presence: text as Presence, reason: '' }])),
    }));
    const sent = changed.map((mark) => ({ ...mark, seen: now[mark.person] ?? mark.seen }));
    sender.send({ ref: told.ref, marks: sent, accepted: issues.length > 0 && !hasErrors });
  };
  const nameOf = (ref: string): string => told.roll.find((each) => each.ref === ref)?.name ?? ref;
  const conflict =
    phase.kind === 'conflict'
      ? [MEETINGS_ROOM.changed(phase.theirs.map(({ property, text }) => `${nameOf(property)} – ${text}`))]
      : [];
  const shown = told.roll.filter(({ name }) => fold(name).includes(fold(query.trim())));
  const rows = (isDue: boolean) =>
    shown
      .filter((each) => each.isDue === isDue)
      .map(({ ref, name }) => (
        <Person key={ref} name={name} isUnnamed={isUnnamed(ref)} mark={marks[ref]} onMark={(mark) => set(ref, mark)} />
      ));
  const least = quorumOf(told, counts.due);
  const { of, parts } = told.quorum;
  return (
    <Form
      phase={phase}
      label={MEETINGS_ROOM.saveRoll}
      faults={[...(hasErrors ? messages : []), ...conflict]}
      warnings={hasErrors ? [] : messages}
      onSubmit={save}
    >
      {counts.due === 0 && <p class="secondary">{MEETINGS_ROOM.nobody}</p>}
      <button type="button" onClick={() => setMarks((before) => allPresent(told, before))}>
        {MEETINGS_ROOM.allPresent}
      </button>
      <div class="quorum" role="status">
        <b>{MEETINGS_ROOM.present(counts.present, counts.due)}</b>{' '}
        {counts.due > 0 && (
          <span class={counts.present >= least ? 'reached' : 'short'}>
            {MEETINGS_ROOM.quorum(`${String(of)}/${String(parts)}`, least, counts.present >= least)}
          </span>
        )}
        <br />
        <span class="secondary">{MEETINGS_ROOM.absent(counts.withReason, counts.without, counts.none)}</span>
      </div>
      <p class="secondary">{MEETINGS_ROOM.legend}</p>
      <input
        type="text"
        autocomplete="off"
        aria-label={MEETINGS_ROOM.find}
        placeholder={MEETINGS_ROOM.find}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {rows(true)}
      {told.roll.some(({ isDue }) => !isDue) && <h2>{MEETINGS_ROOM.others}</h2>}
      {rows(false)}
    </Form>
  );
}

interface PersonProps {
  readonly name: string;
  readonly isUnnamed: boolean;
  readonly mark: Mark | undefined;
  readonly onMark: (mark: Mark) => void;
}

/** A name and the three marks: a click sets one, whatever stood there. */
function Person({ name, isUnnamed, mark, onMark }: PersonProps) {
  const known = useDirectory();
  const given = givenName(name);
  const { more = [] } = kindOf(known, 'attendance', 'reason');
  return (
    <div class="called">
      <span>
        {name.slice(0, name.length - given.length)}
        <b>{given}</b>
        {isUnnamed && <span class="secondary"> {MEETINGS_ROOM.noKey}</span>}
      </span>
      <span class="marks" role="group" aria-label={name}>
        {PRESENCES.map((presence) => (
          <button
            key={presence}
            type="button"
            disabled={isUnnamed}
            aria-label={`${presence}: ${name}`}
            aria-pressed={mark?.presence === presence}
            onClick={() => onMark({ presence, reason: '' })}
          >
            {MEETINGS_ROOM.marks[presence]}
          </button>
        ))}
      </span>
      {mark?.presence === 'Vắng có lý do' && (
        <select
          aria-label={MEETINGS_ROOM.reason(name)}
          value={mark.reason}
          onChange={(event) => onMark({ presence: 'Vắng có lý do', reason: event.currentTarget.value })}
        >
          <option value="">{MEETINGS_ROOM.noReason}</option>
          {more.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
