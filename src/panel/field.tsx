import { useId } from 'preact/hooks';
import type { TableName } from '../areas/tables';
import { FORM } from '../words/panel';
import { columnOf, kindOf } from './checks';
import { branches, openUnits, useDirectory, type Known } from './directory';
import { selectAll } from './moving-on';
import { Fault } from './notices';
import { PersonFinder } from './person-finder';

export interface FieldProps {
  readonly table: TableName;
  readonly property: string;
  readonly text: string;
  readonly fault?: string | undefined;
  /** Whether it has to be filled; by default where its column has to be. */
  readonly isNeeded?: boolean;
  readonly help?: string | undefined;
  /** Words that a choice does not offer here. */
  readonly without?: readonly string[];
  readonly onText: (text: string) => void;
  readonly onLeave?: (() => void) | undefined;
}

/** A column of a table as a field: label, control of its kind, help, and what is wrong. */
export function Field(props: FieldProps) {
  const { table, property, text, fault, help, without = [], onText, onLeave } = props;
  const id = useId();
  const known = useDirectory();
  const { header, required } = columnOf(table, property);
  const isNeeded = props.isNeeded ?? required;
  const described = [fault === undefined ? '' : `${id}-fault`, help === undefined ? '' : `${id}-help`];
  const control = {
    id,
    'aria-invalid': fault !== undefined,
    'aria-required': isNeeded,
    'aria-describedby': described.filter((part) => part !== '').join(' '),
  };
  return (
    <div class="field">
      <label for={id} class={isNeeded ? 'needed' : ''}>
        {header}
      </label>
      <Control known={known} {...{ table, property, text, without, onText, onLeave, control }} />
      {help !== undefined && (
        <p class="secondary" id={`${id}-help`}>
          {help}
        </p>
      )}
      <Fault id={`${id}-fault`} fault={fault} />
    </div>
  );
}

interface ControlProps extends Pick<FieldProps, 'table' | 'property' | 'text' | 'onText' | 'onLeave'> {
  readonly known: Known;
  readonly without: readonly string[];
  readonly control: { readonly id: string };
}

/** Which keys a telephone shows. */
const KEYS = { phone: 'tel', email: 'email', int: 'numeric', money: 'numeric' } as const;

function Control({ known, table, property, text, without, onText, onLeave, control }: ControlProps) {
  const column = columnOf(table, property);
  const kind = kindOf(known, table, property);
  if (column.target === 'ĐVTN') return <PersonFinder control={control} value={text} onValue={onText} />;
  const words = wordsOf(known, table, property)?.filter(({ value }) => !without.includes(value));
  if (words !== undefined) {
    return (
      <select {...control} value={text} onChange={(event) => onText(event.currentTarget.value)}>
        <option value="">{FORM.none}</option>
        {words.every(({ value }) => value !== text) && text !== '' && <option value={text}>{text}</option>}
        {words.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  const isDay = kind.name === 'date' || kind.name === 'imprecise-date';
  if (column.header === 'Ghi chú') {
    return <textarea {...control} rows={3} value={text} onInput={(event) => onText(event.currentTarget.value)} />;
  }
  return (
    <input
      {...control}
      type="text"
      inputMode={kind.name in KEYS ? KEYS[kind.name as keyof typeof KEYS] : 'text'}
      autocomplete="off"
      placeholder={isDay ? FORM.date : ''}
      value={text}
      {...(isDay ? { onFocus: selectAll } : {})}
      onInput={(event) => onText(event.currentTarget.value)}
      onBlur={() => onLeave?.()}
    />
  );
}

interface Word {
  readonly value: string;
  readonly label: string;
}

/** What a field lets one choose from; nothing where one types. */
function wordsOf(known: Known, table: TableName, property: string): readonly Word[] | undefined {
  const { target } = columnOf(table, property);
  // People belong to branches; what is planned, held or done may be any unit's.
  if (target === 'Đơn vị') return table === 'people' ? branches(known) : openUnits(known);
  const kind = kindOf(known, table, property);
  if (kind.name === 'yes-no') return ['Có', 'Không'].map((word) => ({ value: word, label: word }));
  if (kind.name !== 'choice') return undefined;
  return [...(kind.fixed ?? []), ...(kind.more ?? [])].map((word) => ({ value: word, label: word }));
}
