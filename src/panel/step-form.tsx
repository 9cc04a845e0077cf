import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { RequestName } from '../panel-api/requests';
import { FORM } from '../words/panel';
import { Box, Notice } from './notices';
import type { Sender } from './server';
import { SubmitButton } from './submit-button';

interface Props<N extends RequestName> {
  readonly sender: Sender<N>;
  readonly label: string;
  /** What keeps it from being sent; '' for nothing. */
  readonly obstacle: string;
  readonly onSend: (accepted: boolean) => void;
  readonly children: ComponentChildren;
}

/** The form of a single step, such as moving a person: its fields, what is wrong, and one button. */
export function StepForm<N extends RequestName>({ sender, label, obstacle, onSend, children }: Props<N>) {
  const { phase, again } = sender;
  const issues = phase.kind === 'issues' ? phase.issues : [];
  const hasErrors = issues.some(({ severity }) => severity === 'error');
  const isToAccept = issues.length > 0 && !hasErrors;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (obstacle === '') onSend(isToAccept);
      }}
    >
      {children}
      {issues.length > 0 && (
        <Box tone={hasErrors ? 'error' : 'warning'}>
          {isToAccept && <p>{FORM.warnings}</p>}
          <ul>
            {issues.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Box>
      )}
      {phase.kind === 'conflict' && (
        <Box tone="warning">{FORM.changed(phase.theirs.map(({ text }) => text).join('; '))}</Box>
      )}
      <Notice phase={phase} again={again} />
      {obstacle !== '' && <p class="secondary">{obstacle}</p>}
      <SubmitButton isBusy={phase.kind === 'busy'} label={isToAccept ? FORM.saveAnyway : label} />
    </form>
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
      <label for={id}>
        {label}
        {isOptional && <span class="secondary"> ({FORM.optional})</span>}
      </label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        placeholder={placeholder}
        value={text}
        aria-invalid={fault !== undefined}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {fault !== undefined && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
