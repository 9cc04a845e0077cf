import type { ImportQuestion } from '../../panel-api/import';
import type { ArgumentsOf } from '../../panel-api/requests';
import { IMPORT_ROOM } from '../../words/panel';
import { Box } from '../notices';
import { SelectField } from '../select-field';

export type Answers = ArgumentsOf<'importPreview'>['answers'];
type Orders = Answers['dates'];

const ORDERS = ['keep', 'swap'] as const;

interface Props {
  readonly questions: readonly ImportQuestion[];
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
  /** The rows of a sheet that name no class are of the branch that it is called after. */
  readonly onUnit: (sheet: string) => void;
}

/** What an officer has to say of a list before the rows that it is about are taken. */
export function Questions({ questions, answers, onAnswer, onUnit }: Props) {
  return (
    <>
      {questions.map(({ kind, about, text }) => (
        <Box key={`${kind} ${about}`} tone="warning">
          <p>{text}</p>
          {kind === 'letters' && (
            <label class="check">
              <input
                type="checkbox"
                checked={answers.letters}
                onChange={(event) => onAnswer({ ...answers, letters: event.currentTarget.checked })}
              />
              {IMPORT_ROOM.letters}
            </label>
          )}
          {kind === 'dates' && (
            <SelectField
              label={IMPORT_ROOM.dates}
              value={answers.dates.find(({ column }) => column === about)?.order ?? ''}
              none={IMPORT_ROOM.undecided}
              choices={ORDERS.map((order) => ({ value: order, label: IMPORT_ROOM.orders[order] }))}
              onValue={(order) => onAnswer({ ...answers, dates: withOrder(answers.dates, about, order) })}
            />
          )}
          {kind === 'unit' && (
            <button type="button" onClick={() => onUnit(about)}>
              {IMPORT_ROOM.isUnit}
            </button>
          )}
        </Box>
      ))}
    </>
  );
}

function withOrder(dates: Orders, column: string, written: string): Orders {
  const others = dates.filter((other) => other.column !== column);
  return [...others, ...ORDERS.filter((order) => order === written).map((order) => ({ column, order }))];
}
