import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { FORM, STATES } from '../words/panel';
import { useArrival } from './arrival';
import { Foot, once, useReading, Warnings } from './foot';
import { emptyField, focusAfter } from './moving-on';
import { Box, Lines, Notice } from './notices';
import type { Phase } from './server';

interface Props {
  readonly phase: Phase<unknown>;
  readonly label: string;
  /** Faults that are of no field. */
  readonly faults: readonly string[];
  /** What the officer may go on with. */
  readonly warnings: readonly string[];
  /** What else is to be known of what was sent, such as that nothing has changed. */
  readonly note?: string | null;
  readonly onSubmit: () => void;
  readonly onEdited?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/**
 * Fields, what is wrong beside them, and one button. While nobody knows yet whether it was written, what was typed stays
 * as it was sent, and the button asks the same again. Warnings are read before the button goes on with them.
 */
export function Form({ phase, label, faults, warnings, note = null, onSubmit, onEdited, children }: Props) {
  const form = useArrival<HTMLFormElement>('input, select, textarea');
  const isByMouse = useRef(false);
  const reading = useReading(warnings);
  const isSent = phase.kind === 'busy' || phase.kind === 'lost';
  const isBusy = phase.kind === 'busy';
  const mayPress = !isBusy && (warnings.length === 0 || reading.isRead);
  useEffect(() => {
    const isAnswered = ['issues', 'conflict', 'refused', 'lost'].includes(phase.kind);
    if (isAnswered && warnings.length === 0) {
      focusOn(form.current, '[aria-invalid=true], .conflict input, button[type=submit]');
    }
  }, [phase]);
  return (
    <form
      ref={form}
      noValidate
      aria-label={label}
      onPointerDown={() => (isByMouse.current = true)}
      onKeyDown={(event) => {
        isByMouse.current = false;
        leadOn(event, form.current);
      }}
      // With arrow keys one passes words that one does not want: only a pick with the mouse is over.
      onChange={({ target }) => {
        if (isByMouse.current && target instanceof HTMLSelectElement) setTimeout(() => focusAfter(target));
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!mayPress) return;
        onSubmit();
        // Faults that were there before it was sent show only now.
        setTimeout(() => focusOn(form.current, '[aria-invalid=true]'));
      }}
    >
      <p class="secondary needs">{FORM.needed}</p>
      <fieldset class="plain" disabled={isSent} onInput={onEdited}>
        {children}
      </fieldset>
      <Foot
        notes={
          <>
            {faults.length > 0 && (
              <Box tone="error">
                <Lines lines={faults} />
              </Box>
            )}
            {warnings.length > 0 && <Warnings title={FORM.warnings} lines={warnings} {...reading} />}
            {note !== null && <Box tone="warning">{note}</Box>}
            <Notice phase={phase} />
          </>
        }
      >
        <button
          type="submit"
          class="primary"
          aria-disabled={!mayPress}
          aria-busy={isBusy}
          onClick={once}
          // A field that is left may show a fault, and push the button from under the pointer before it is up.
          onMouseDown={(event) => event.preventDefault()}
        >
          {isBusy ? FORM.saving : phase.kind === 'lost' ? STATES.again : warnings.length > 0 ? FORM.saveAnyway : label}
        </button>
      </Foot>
    </form>
  );
}

/** Enter leads on to the next field that has to be filled; where none is left it saves. */
function leadOn(event: KeyboardEvent, form: HTMLFormElement | null): void {
  if (event.key !== 'Enter' || event.defaultPrevented || form === null) return;
  if (!(event.target instanceof HTMLInputElement)) return;
  const next = emptyField(form, event.target);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function focusOn(form: HTMLFormElement | null, selector: string): void {
  const [first] = form?.querySelectorAll<HTMLElement>(selector) ?? [];
  const hidden = first?.closest('details');
  if (hidden) hidden.open = true;
  first?.focus();
  // Its label and its message are to be seen as well.
  first?.closest('.field')?.scrollIntoView({ block: 'nearest' });
}
