import { useState } from 'preact/hooks';
import type { TableName } from '../areas/tables';
import type { FieldIssue } from '../panel-api/answer';
import type { WrittenField } from '../panel-api/fields';
import type { Saved } from '../panel-api/saved';
import { sameCell } from '../sheet/typed';
import { FORM } from '../words/panel';
import { columnOf, faultOf, faultsOf, isNeeded, type Texts } from './checks';
import { Conflict } from './conflict';
import { useDirectory } from './directory';
import { Field } from './field';
import { Form } from './form';
import { useSaved, useSender, type Phase } from './server';

interface Props {
  readonly table: TableName;
  /** The row's key; null for a new one. */
  readonly row: string | null;
  readonly main: readonly string[];
  /** Fields behind *Thêm thông tin*. */
  readonly more?: readonly string[];
  /** What the fields hold in the sheet, and for a new row what they begin with. */
  readonly initial: Texts;
  /** What is written beside the fields that are shown. */
  readonly also?: (texts: Texts) => Texts;
  /** Words that a choice here does not offer. */
  readonly without?: readonly string[];
  readonly submit: string;
  readonly help?: Readonly<Record<string, string>>;
  readonly onSaved: (saved: Saved, texts: Texts) => void;
}

/** A row of a table as a form: checks as one types, and keeps all that was typed until it is saved. */
export function RowForm(props: Props) {
  const { table, row, main, more = [], initial, also = () => ({}), without = [], submit, help = {}, onSaved } = props;
  const known = useDirectory();
  const [typed, setTyped] = useState<Texts>(initial);
  /** What the officer chose of two where somebody else changed a field. */
  const [chosen, setChosen] = useState<Texts>({});
  const [seen, setSeen] = useState<Texts>(row === null ? {} : initial);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  /** The texts that were sent last, as JSON. */
  const [sent, setSent] = useState('{}');
  const [isUnchanged, setUnchanged] = useState(false);
  const sender = useSender('save');
  const shown = [...main, ...more];
  const texts: Texts = { ...typed, ...also(typed), ...chosen };
  const faults = faultsOf(known, table, shown, texts);
  const { errors, others, warnings } = split(sender.phase, shown, texts, sent);

  useSaved(sender.phase, (saved) => onSaved(saved, texts));

  const set = (property: string, text: string): void => {
    setUnchanged(false);
    setTyped((before) => ({ ...before, [property]: text }));
    setChosen(({ [property]: _, ...rest }) => rest);
    if (faultOf(known, table, property, text) === null) setLeft((before) => leftOut(before, property));
  };
  const save = (): void => {
    setLeft(new Set(shown));
    if (Object.keys(faults).length > 0) return;
    const fields = changedFields(table, texts, seen);
    if (row !== null && fields.length === 0) {
      setUnchanged(true);
      return;
    }
    setSent(JSON.stringify(texts));
    sender.send({ table, ref: row, fields, accepted: warnings.length > 0 });
  };
  const field = (property: string) => (
    <Field
      key={property}
      {...{ table, property, without }}
      isNeeded={isNeeded(table, property, texts)}
      text={texts[property] ?? ''}
      fault={(left.has(property) ? faults[property] : undefined) ?? errors[property]}
      help={help[property]}
      onText={(text) => set(property, text)}
      onLeave={() => setLeft((before) => new Set([...before, property]))}
    />
  );
  return (
    <Form
      phase={sender.phase}
      label={submit}
      faults={others}
      warnings={warnings}
      note={isUnchanged ? FORM.unchanged : null}
      onSubmit={save}
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
          onChosen={(property, stands, text) => {
            setSeen((before) => ({ ...before, [property]: stands }));
            setChosen((before) => ({ ...before, [property]: text }));
          }}
        />
      )}
    </Form>
  );
}

function leftOut(set: ReadonlySet<string>, property: string): ReadonlySet<string> {
  return new Set([...set].filter((each) => each !== property));
}

/** Fields that are other than what the sheet holds, as far as anybody knows. */
function changedFields(table: TableName, texts: Texts, seen: Texts): WrittenField[] {
  return Object.entries(texts).flatMap(([property, text]) => {
    const before = seen[property] ?? '';
    return sameCell(columnOf(table, property).kind, before, text) ? [] : [{ property, text, seen: before }];
  });
}

/** What the script found in what was sent, while the form is as it was sent. */
function split(
  phase: Phase<Saved>,
  shown: readonly string[],
  texts: Texts,
  sent: string,
): { errors: Readonly<Record<string, string>>; others: readonly string[]; warnings: readonly string[] } {
  if (phase.kind !== 'issues') return { errors: {}, others: [], warnings: [] };
  const of = (severity: FieldIssue['severity']): readonly FieldIssue[] =>
    phase.issues.filter((issue) => issue.severity === severity);
  const errors: Record<string, string> = {};
  const others: string[] = [];
  const before = JSON.parse(sent) as Texts;
  for (const { property, message } of of('error')) {
    if (property === null || !shown.includes(property)) others.push(message);
    else if (texts[property] === before[property]) errors[property] = [errors[property], message].join(' ').trim();
  }
  const isSame = JSON.stringify(texts) === sent && Object.keys(errors).length + others.length === 0;
  return { errors, others, warnings: isSame ? of('warning').map(({ message }) => message) : [] };
}
