import type { Saved } from '../../panel-api/saved';
import type { SuggestionItem } from '../../panel-api/suggestions';
import { STATES, SUGGESTIONS_ROOM } from '../../words/panel';
import { unitName, useDirectory } from '../directory';
import { Box, Notice, Skeleton } from '../notices';
import { Room } from '../room';
import { useSavedBox } from '../saved-box';
import { useAnswer, useSaved, useSender } from '../server';

/** *Đề nghị*: what members sent, to be taken or refused with one click. */
export function Suggestions() {
  const [answer, again] = useAnswer('suggestions', {});
  const { box, tell } = useSavedBox(again);
  if (answer.kind === 'busy') return <Skeleton lines={6} label={STATES.loading} />;
  if (answer.kind !== 'done') return <Notice phase={answer} again={again} />;
  const finish = (saved: Saved, words: string): void => {
    tell(saved, words);
    again();
  };
  return (
    <Room>
      {box}
      {answer.result.length === 0 && <p class="secondary">{SUGGESTIONS_ROOM.empty}</p>}
      {answer.result.map((item) => (
        <Suggestion key={item.ref} item={item} onDecided={finish} />
      ))}
    </Room>
  );
}

interface Props {
  readonly item: SuggestionItem;
  readonly onDecided: (saved: Saved, words: string) => void;
}

function Suggestion({ item, onDecided }: Props) {
  const known = useDirectory();
  const accept = useSender('decide');
  const refuse = useSender('decide');
  useSaved(accept.phase, (saved) => onDecided(saved, SUGGESTIONS_ROOM.taken(item.name)));
  useSaved(refuse.phase, (saved) => onDecided(saved, SUGGESTIONS_ROOM.refused(item.name)));
  const issues = accept.phase.kind === 'issues' ? accept.phase.issues : [];
  const hasErrors = issues.some(({ severity }) => severity === 'error');
  const isBusy = accept.phase.kind === 'busy' || refuse.phase.kind === 'busy';
  return (
    <div class="card">
      <b>{item.name}</b> <span class="secondary">{unitName(known, item.unit)}</span>
      <br />
      <span class="secondary">{SUGGESTIONS_ROOM.sent(item.kind, item.sentAt, item.email)}</span>
      <ul>
        {item.changes.map(({ header, before, after }) => (
          <li key={header}>{SUGGESTIONS_ROOM.change(header, before, after)}</li>
        ))}
      </ul>
      {item.alike.length > 0 && <Box tone="warning">{SUGGESTIONS_ROOM.alike(item.alike)}</Box>}
      {issues.length > 0 && (
        <Box tone={hasErrors ? 'error' : 'warning'}>
          {issues.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Box>
      )}
      <Notice phase={accept.phase} again={accept.again} />
      <Notice phase={refuse.phase} again={refuse.again} />
      <div class="actions">
        <button
          type="button"
          aria-disabled={isBusy}
          onClick={() => accept.send({ ref: item.ref, verdict: 'accept', accepted: issues.length > 0 && !hasErrors })}
        >
          {issues.length > 0 && !hasErrors ? SUGGESTIONS_ROOM.acceptAnyway : SUGGESTIONS_ROOM.accept}
        </button>
        <button
          type="button"
          aria-disabled={isBusy}
          onClick={() => refuse.send({ ref: item.ref, verdict: 'refuse', accepted: true })}
        >
          {SUGGESTIONS_ROOM.refuse}
        </button>
      </div>
    </div>
  );
}
