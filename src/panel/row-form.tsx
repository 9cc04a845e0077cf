import { useState } from 'preact/hooks';
import type { EditableTable, FieldIssue, Saved, WrittenField } from '../panel-api/requests';
import { sameCell } from '../sheet/typed';
import { FORM } from '../words/panel';
import { columnOf, faultOf, faultsOf, type Texts } from './checks';
import { Conflict } from './conflict';
import { useDirectory } from './directory';
import { Field } from './field';
import { Box, Notice } from './notices';
import { useSaved, useSender, type Phase } from './server';
import { SubmitButton } from './submit-button';

interface Props {
  readonly table: EditableTable;
  /** The row's key; null for a new one. */
  readonly row: string | null;
  readonly main: readonly string[];
  /** Fields behind *Thêm thông tin*. */
  readonly more?: readonly string[];
  /** What the fields hold in the sheet, and for a new row what they begin with. */
  readonly initial: Texts;
  /** What is written beside the fields that are shown. */
  readonly sent?: Readonly<Record<string, { readonly text: string; readonly seen: string }>>;
  readonly submit: string;
  readonly help?: Readonly<Record<string, string>>;
  readonly onSaved: (saved: Saved, texts: Texts) => void;
}

/** A row of a table as a form: checks as one types, and keeps all that was typed until it is saved. */
export function RowForm({ table, row, main, more = [], initial, sent = {}, submit, help = {}, onSaved }: Props) {
  const known = useDirectory();
  const [texts, setTexts] = useState<Texts>(initial);
  const [seen, setSeen] = useState<Texts>(row === null ? {} : initial);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState('');
  const sender = useSender('save');
  const shown = [...main, ...more];
  const faults = faultsOf(known, table, shown, texts);
  const { errors, warnings } = split(sender.phase, texts, told);

  useSaved(sender.phase, (saved) => onSaved(saved, texts));

  const set = (property: string, text: string): void => {
    setTexts((before) => ({ ...before, [property]: text }));
    if (faultOf(known, table, property, text) === null) setLeft((before) => without(before, property));
  };
  const save = (accepted: boolean): void => {
    setLeft(new Set(shown));
    if (Object.keys(faults).length > 0) {
      focusOn(document.querySelector('[aria-invalid="true"]'));
      return;
    }
    const beside = Object.entries(sent).map(([property, field]) => ({ property, ...field }));
    const fields = [
      ...changedFields(table, texts, seen),
      ...beside.filter(({ text, seen: before }) => text !== before),
    ];
    if (row !== null && fields.length === 0) {
      setTold(FORM.unchanged);
      return;
    }
    setTold(JSON.stringify(texts));
    sender.send({ table, ref: row, fields, accepted });
  };
  const field = (property: string) => (
    <Field
      key={property}
      {...{ table, property }}
      text={texts[property] ?? ''}
      fault={(left.has(property) ? faults[property] : undefined) ?? errors[property]}
      help={help[property]}
      onText={(text) => set(property, text)}
      onLeave={() => setLeft((before) => new Set([...before, property]))}
    />
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(warnings.length > 0);
      }}
    >
      {main.map(field)}
      {more.length > 0 && (
        <details>
          <summary>{FORM.more}</summary>
          {more.map(field)}
        </details>
      )}
      {sender.phase.kind === 'conflict' && (
        <Conflict
          theirs={sender.phase.theirs}
          headerOf={(property) => columnOf(table, property).header}
          texts={texts}
          onChosen={(property, stands, isMine) => {
            setSeen((before) => ({ ...before, [property]: stands }));
            if (!isMine) set(property, stands);
          }}
        />
      )}
      {errors[''] !== undefined && <Box tone="error">{errors['']}</Box>}
      {warnings.length > 0 && (
        <Box tone="warning">
          <p>{FORM.warnings}</p>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Box>
      )}
      {told === FORM.unchanged && <Box tone="warning">{FORM.unchanged}</Box>}
      <Notice phase={sender.phase} again={sender.again} />
      <SubmitButton isBusy={sender.phase.kind === 'busy'} label={warnings.length > 0 ? FORM.saveAnyway : submit} />
    </form>
  );
}

function without(set: ReadonlySet<string>, property: string): ReadonlySet<string> {
  return new Set([...set].filter((each) => each !== property));
}

function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus();
}

/** Fields that are other than what the sheet holds, as far as anybody knows. */
function changedFields(table: EditableTable, texts: Texts, seen: Texts): WrittenField[] {
  return Object.entries(texts).flatMap(([property, text]) => {
    const before = seen[property] ?? '';
    return sameCell(columnOf(table, property).kind, before, text) ? [] : [{ property, text, seen: before }];
  });
}

/** What the script found in what was sent, while the form is as it was sent. */
function split(
  phase: Phase<Saved>,
  texts: Texts,
  sent: string,
): { errors: Readonly<Record<string, string>>; warnings: readonly string[] } {
  if (phase.kind !== 'issues') return { errors: {}, warnings: [] };
  const of = (severity: FieldIssue['severity']): readonly FieldIssue[] =>
    phase.issues.filter((issue) => issue.severity === severity);
  const errors: Record<string, string> = {};
  const before = JSON.parse(sent) as Texts;
  for (const { property, message } of of('error')) {
    const isMended = property !== null && texts[property] !== before[property];
    const at = property !== null && property in texts ? property : '';
    if (!isMended) errors[at] = errors[at] === undefined ? message : `${errors[at]} ${message}`;
  }
  const isSame = JSON.stringify(texts) === sent && Object.keys(errors).length === 0;
  return { errors, warnings: isSame ? of('warning').map(({ message }) => message) : [] };
}
