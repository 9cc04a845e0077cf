import { useRef, useState } from 'preact/hooks';
import type { ArgumentsOf, ResultOf } from '../panel-api/requests';
import { ask, type Phase } from './server';

type Previewed = 'importPreview' | 'graduation';

export interface Preview<N extends Previewed> {
  readonly phase: Phase<ResultOf<N>>;
  /** What was answered last, until what is asked for now is there; null where it is of something else. */
  readonly shown: ResultOf<N> | null;
  readonly look: (args: ArgumentsOf<N>) => void;
  readonly again: () => void;
  /** Forgets what is shown, and what is on its way. */
  readonly clear: () => void;
}

/** What something would come to: what was asked for last counts, whatever is answered first. */
export function usePreview<N extends Previewed>(name: N): Preview<N> {
  const [phase, setPhase] = useState<Phase<ResultOf<N>>>({ kind: 'idle' });
  const [shown, setShown] = useState<ResultOf<N> | null>(null);
  const last = useRef<ArgumentsOf<N> | null>(null);
  const look = (args: ArgumentsOf<N>): void => {
    last.current = args;
    setPhase({ kind: 'busy' });
    void ask(name, args, crypto.randomUUID()).then((answer) => {
      if (last.current !== args) return;
      if (answer.kind === 'done') setShown(answer.result);
      setPhase(answer);
    });
  };
  return {
    phase,
    shown,
    look,
    again: () => {
      if (last.current !== null) look(last.current);
    },
    clear: () => {
      last.current = null;
      setShown(null);
      setPhase({ kind: 'idle' });
    },
  };
}
