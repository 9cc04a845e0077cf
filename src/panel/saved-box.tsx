import type { Saved } from '../panel-api/requests';
import { SAVED } from '../words/panel';
import { Box, Notice } from './notices';
import { useRest, useSaved, useSender } from './server';

interface Props {
  readonly saved: Saved;
  readonly words: string;
  /** After it was taken back. */
  readonly onUndone: () => void;
}

/** What was saved, the way to its row, and the way back. */
export function SavedBox({ saved, words, onUndone }: Props) {
  const undo = useSender('undo');
  const show = useSender('show');
  const [first] = saved.rows;
  useRest(undo.phase, () => undo.send({ plan: saved.plan }));
  useSaved(undo.phase, ({ left }) => {
    if (left === 0) onUndone();
  });
  if (undo.phase.kind === 'done' && undo.phase.result.left === 0) return <Box tone="done">{SAVED.undone}</Box>;
  return (
    <>
      <Box tone="done">
        <p>{words}</p>
        {saved.warnings.length > 0 && <p>{SAVED.warnings}</p>}
        <ul>
          {saved.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
        {first !== undefined && first.ref !== '' && (
          <button type="button" class="link" onClick={() => show.send({ table: first.sheet, ref: first.ref })}>
            {SAVED.show}
          </button>
        )}
        <button type="button" class="link" onClick={() => undo.send({ plan: saved.plan })}>
          {undo.phase.kind === 'busy' ? SAVED.undoing : SAVED.undo}
        </button>
      </Box>
      <Notice phase={undo.phase} again={undo.again} />
      <Notice phase={show.phase} again={show.again} />
    </>
  );
}
