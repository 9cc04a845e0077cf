import { useState } from 'preact/hooks';
import type { ArgumentsOf, ResultOf } from '../panel-api/requests';
import type { Saved } from '../panel-api/saved';
import { FORM, IMPORT_ROOM } from '../words/panel';
import { Foot, once, useReading, Warnings } from './foot';
import { Notice } from './notices';
import type { Preview } from './preview';
import { useRest, useSaved, useSender } from './server';

type InParts = 'importApply' | 'graduate';

interface Props<N extends InParts> {
  readonly request: N;
  /** What is sent; `goesOn` is the plan of a run whose time was over. */
  readonly argsFor: (goesOn: string | null) => ArgumentsOf<N>;
  readonly label: string;
  /** What is to be read before it is carried out. */
  readonly warnings?: readonly string[];
  /** How the preview stands that is carried out. */
  readonly preview: Pick<Preview<'importPreview' | 'graduation'>, 'phase' | 'again'>;
  /** How many rows it writes, where it may be long. */
  readonly all?: number;
  /** Whether it comes to anything. */
  readonly isReady: boolean;
  readonly onDone: (saved: Saved) => void;
  /** Looks anew, where what was shown is not what stands. */
  readonly onAgain: () => void;
}

/** More rows than these are written long enough for whoever waits to want to see how far it is. */
const LONG = 500;

function Progress({ left, all }: { readonly left: number; readonly all: number }) {
  return (
    <p role="status">
      {IMPORT_ROOM.going(left)}
      {all > 0 && <progress aria-label={IMPORT_ROOM.progress} max={all} value={all - left} />}
    </p>
  );
}

/** The one button of what may take several runs, and how far it is. */
export function ApplyInParts<N extends InParts>({
  request,
  argsFor,
  label,
  warnings = [],
  preview,
  all = 0,
  isReady,
  onDone,
  onAgain,
}: Props<N>) {
  const sender = useSender(request);
  const { phase } = sender;
  /** How many rows are left to be written; null before any are. */
  const [going, setGoing] = useState<number | null>(null);
  /** The warnings that stand above the button, to be read before it goes on. */
  const [asked, setAsked] = useState('');
  const reading = useReading(warnings);
  useRest(phase, ({ left, plan }: ResultOf<InParts>) => {
    setGoing(left);
    sender.send(argsFor(plan));
  });
  useSaved(phase, (done: ResultOf<InParts>) => {
    if (done.left === 0) onDone(done);
  });
  const isBusy = phase.kind === 'busy';
  const text = warnings.join('\n');
  const asks = warnings.length > 0 && asked === text && phase.kind !== 'busy';
  const maySend = isReady && preview.phase.kind === 'done' && (!asks || reading.isRead);
  return (
    <Foot
      notes={
        <>
          {asks && <Warnings title={FORM.warnings} lines={warnings} {...reading} />}
          <Notice phase={preview.phase} again={preview.again} />
          <Notice phase={phase} again={phase.kind === 'refused' ? onAgain : sender.again} />
          {isBusy && (going !== null || all > LONG) && <Progress left={going ?? all} all={all} />}
        </>
      }
    >
      <button
        type="button"
        class="primary"
        aria-disabled={!maySend || isBusy}
        aria-busy={isBusy}
        onClick={(event) => {
          once(event);
          if (!maySend || event.defaultPrevented) return;
          if (warnings.length > 0 && !asks) setAsked(text);
          else sender.send(argsFor(null));
        }}
      >
        {isBusy
          ? FORM.saving
          : preview.phase.kind === 'busy'
            ? IMPORT_ROOM.working
            : asks
              ? IMPORT_ROOM.anyway(label)
              : label}
      </button>
    </Foot>
  );
}
