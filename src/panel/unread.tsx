import { STATES } from '../words/panel';
import { Back } from './back';
import { Notice, Skeleton } from './notices';
import type { Phase } from './server';

interface Props {
  readonly phase: Phase<unknown>;
  readonly again: () => void;
  readonly onBack: () => void;
}

/** What stands in place of a page that is not read yet: that it is being read; or why it wasn't, and the way back. */
export function Unread({ phase, again, onBack }: Props) {
  if (phase.kind === 'busy') return <Skeleton lines={8} label={STATES.loading} />;
  return (
    <>
      <Back onBack={onBack} />
      <Notice phase={phase} again={again} />
    </>
  );
}
