import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { RequestName } from '../panel-api/requests';
import { FORM } from '../words/panel';
import { Form } from './form';
import { selectAll } from './moving-on';
import { Fault } from './notices';
import type { Sender } from './server';

interface Props<N extends RequestName> {
  readonly sender: Sender<N>;
  readonly label: string;
  /** What is wrong with what was entered, or wasn't, by field: it keeps the step from being sent. */
  readonly faults: Readonly<Record<string, string | null>>;
  /** What the sheet held when the panel read it, of what this step changes. */
  readonly seen: string;
  readonly onSend: (accepted: boolean, seen: string) => void;
  /** The fields; `faultAt` is what a field with this text shows: of an empty one, nothing before it was tried. */
  readonly children: (faultAt: (name: string, text: string) => string | undefined) => ComponentChildren;
}

/** The form of a single step, such as moving a person. */
export function StepForm<N extends RequestName>({ sender, label, faults, seen, onSend, children }: Props<N>) {
  const { phase } = sender;
  const [known, setKnown] = useState<string | null>(null);
  const now = known ?? seen;
  const [isTried, setTried] = useState(false);
  const issues = phase.kind === 'issues' ? phase.issues : [];
  const messages = issues.map(({ message }) => message);
  const hasErrors = issues.some(({ severity }) => severity === 'error');
  const stands = phase.kind === 'conflict' ? phase.theirs[0]?.text : undefined;
  const warnings = stands === undefined ? messages : [FORM.changed(stands, now)];
  return (
    <Form
      phase={phase}
      label={label}
      faults={hasErrors ? messages : []}
      warnings={hasErrors ? [] : warnings}
      // Nobody has looked yet at what it is now.
      onEdited={phase.kind === 'issues' ? sender.forget : undefined}
      onSubmit={() => {
        setTried(true);
        if (Object.values(faults).some((fault) => fault !== null)) return;
        if (stands !== undefined) setKnown(stands);
        onSend(issues.length > 0 && !hasErrors, stands ?? now);
      }}
    >
      {children((name, text) => (isTried || text !== '' ? (faults[name] ?? undefined) : undefined))}
    </Form>
  );
}

interface TextProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly fault?: string | undefined;
  readonly placeholder?: string;
  readonly isOptional?: boolean;
}

/** A line to type that is no column of a table. */
export function TextField({ label, text, onText, fault, placeholder = '', isOptional = false }: TextProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={isOptional ? '' : 'needed'}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        placeholder={placeholder}
        value={text}
        aria-required={!isOptional}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-fault`}
        {...(placeholder === FORM.date ? { onFocus: selectAll } : {})}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <Fault id={`${id}-fault`} fault={fault} />
    </div>
  );
}
