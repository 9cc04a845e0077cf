import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { FORM, STATES } from '../words/panel';
import { useArrival } from './arrival';
import { Box, Lines, Notice } from './notices';
import type { Phase } from './server';

interface Props {
  readonly phase: Phase<unknown>;
  readonly label: string;
  /** Faults that are of no field. */
  readonly faults: readonly string[];
  /** What the officer may go on with. */
  readonly warnings: readonly string[];
  readonly onSubmit: () => void;
  readonly onEdited?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/**
 * Fields, what is wrong beside them, and one button. While nobody knows yet whether it was written, what was typed stays
 * as it was sent, and the button asks the same again.
 */
export function Form({ phase, label, faults, warnings, onSubmit, onEdited, children }: Props) {
  const form = useArrival<HTMLFormElement>('input, select, textarea');
  const isSent = phase.kind === 'busy' || phase.kind === 'lost';
  useEffect(() => {
    const isAnswered = ['issues', 'conflict', 'refused', 'lost'].includes(phase.kind);
    if (isAnswered) focusOn(form.current, '[aria-invalid=true], .conflict input, button[type=submit]');
  }, [phase]);
  return (
    <form
      ref={form}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
        // Faults that were there before it was sent show only now.
        setTimeout(() => focusOn(form.current, '[aria-invalid=true]'));
      }}
    >
      <fieldset class="plain" disabled={isSent} onInput={onEdited}>
        {children}
      </fieldset>
      {faults.length > 0 && (
        <Box tone="error">
          <Lines lines={faults} />
        </Box>
      )}
      {warnings.length > 0 && (
        <Box tone="warning">
          <p>{FORM.warnings}</p>
          <Lines lines={warnings} />
        </Box>
      )}
      <Notice phase={phase} />
      <SubmitButton phase={phase} label={warnings.length > 0 ? FORM.saveAnyway : label} />
    </form>
  );
}

function focusOn(form: HTMLFormElement | null, selector: string): void {
  const [first] = form?.querySelectorAll<HTMLElement>(selector) ?? [];
  const hidden = first?.closest('details');
  if (hidden) hidden.open = true;
  first?.focus();
}

/** The one primary button, at the bottom and always in sight; busy while something is being saved. */
function SubmitButton({ phase: { kind }, label }: { readonly phase: Phase<unknown>; readonly label: string }) {
  const isBusy = kind === 'busy';
  return (
    <div class="submit">
      <button
        type="submit"
        class="primary"
        aria-disabled={isBusy}
        aria-busy={isBusy}
        // A field that is left may show a fault, and push the button from under the pointer before it is up.
        onMouseDown={(event) => event.preventDefault()}
      >
        {isBusy ? FORM.saving : kind === 'lost' ? STATES.again : label}
      </button>
    </div>
  );
}
