import type { ComponentChildren } from 'preact';
import { IMPORT_ROOM } from '../words/panel';
import { Foot } from './foot';

interface Props {
  /** Why it can't be looked at yet. */
  readonly obstacle: string | null;
  readonly isBusy: boolean;
  /** Whether nothing was looked at yet: then it is the one button of the page. */
  readonly isFirst: boolean;
  readonly notes: ComponentChildren;
}

/** *Xem trước*: what comes before anything is written, and what is wanting for it. */
export function LookButton({ obstacle, isBusy, isFirst, notes }: Props) {
  const button = (
    <button
      type="submit"
      class={isFirst ? 'primary' : ''}
      aria-disabled={obstacle !== null || isBusy}
      aria-busy={isBusy}
    >
      {isBusy ? IMPORT_ROOM.working : IMPORT_ROOM.preview}
    </button>
  );
  const wanting = obstacle !== null && <p class="secondary">{obstacle}</p>;
  if (isFirst) {
    return (
      <Foot
        notes={
          <>
            {notes}
            {wanting}
          </>
        }
      >
        {button}
      </Foot>
    );
  }
  return (
    <div class="actions">
      {button}
      {wanting}
    </div>
  );
}
