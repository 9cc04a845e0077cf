import { useId } from 'preact/hooks';
import { FORM } from '../words/panel';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onValue: (value: string) => void;
  readonly isOptional?: boolean;
  /** What choosing nothing means. */
  readonly none?: string;
}

/** A choice that is no column of a table. */
export function SelectField({ label, value, choices, onValue, isOptional = false, none = FORM.none }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>
        {label}
        {isOptional && <span class="secondary"> ({FORM.optional})</span>}
      </label>
      <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
