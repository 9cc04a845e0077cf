import { useId } from 'preact/hooks';
import { FORM } from '../words/panel';
import { Fault } from './notices';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onValue: (value: string) => void;
  readonly isOptional?: boolean;
  readonly fault?: string | undefined;
  /** What choosing nothing means. */
  readonly none?: string;
}

/** A choice that is no column of a table. */
export function SelectField({ label, value, choices, onValue, isOptional = false, fault, none = FORM.none }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={isOptional ? '' : 'needed'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-required={!isOptional}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-fault`}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Fault id={`${id}-fault`} fault={fault} />
    </div>
  );
}
