import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Saved } from '../panel-api/saved';
import { SAVED } from '../words/panel';
import { useArrival } from './arrival';
import { Box, Lines, Notice } from './notices';
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
  const arrival = useArrival<HTMLDivElement>();
  useRest(undo.phase, () => undo.send({ plan: saved.plan }));
  useSaved(undo.phase, ({ left }) => {
    if (left === 0) onUndone();
  });
  if (undo.phase.kind === 'done' && undo.phase.result.left === 0) return <Box tone="done">{SAVED.undone}</Box>;
  return (
    <div ref={arrival} tabIndex={-1}>
      <Box tone={saved.warnings.length > 0 ? 'warning' : 'done'}>
        <p>{words}</p>
        {saved.warnings.length > 0 && <p>{SAVED.warnings}</p>}
        <Lines lines={saved.warnings} />
        {first !== undefined && first.ref !== '' && (
          <button type="button" class="link" onClick={() => show.send({ table: first.sheet, ref: first.ref })}>
            {SAVED.show(first.ref)}
          </button>
        )}
        <button type="button" class="link" onClick={() => undo.send({ plan: saved.plan })}>
          {undo.phase.kind === 'busy' ? SAVED.undoing : SAVED.undo}
        </button>
      </Box>
      <Notice phase={undo.phase} again={undo.again} />
      <Notice phase={show.phase} again={show.again} />
    </div>
  );
}

/** What a room saved last, until it was taken back; the box stands above the room. */
export function useSavedBox(onUndone: () => void): {
  readonly box: ComponentChildren;
  readonly tell: (saved: Saved, words: string) => void;
} {
  const [told, setTold] = useState<{ saved: Saved; words: string } | 'undone' | null>(null);
  const undone = (): void => {
    setTold('undone');
    onUndone();
  };
  const box =
    told === 'undone' ? (
      <Box tone="done">{SAVED.undone}</Box>
    ) : (
      told !== null && <SavedBox key={told.saved.plan} {...told} onUndone={undone} />
    );
  return { box, tell: (saved, words) => setTold({ saved, words }) };
}
