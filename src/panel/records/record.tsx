import type { Saved } from '../../panel-api/saved';
import { furtherColumns, type RecordPanel } from '../../sheet/record-panel';
import { RECORDS_ROOM, STATES } from '../../words/panel';
import { Back } from '../back';
import { tableNamed } from '../checks';
import { Notice, Skeleton } from '../notices';
import { RowForm } from '../row-form';
import { useAnswer } from '../server';
import { Title } from '../title';

interface Props {
  readonly panel: RecordPanel;
  readonly recordRef: string;
  readonly onBack: () => void;
  readonly onSaved: (saved: Saved, words: string) => void;
}

/** A row of a table, all of whose fields may be changed. */
export function Record({ panel, recordRef, onBack, onSaved }: Props) {
  const [answer, again] = useAnswer('record', { table: panel.table.name, ref: recordRef });
  if (answer.kind === 'busy') return <Skeleton lines={6} label={STATES.loading} />;
  return (
    <>
      <Back onBack={onBack} />
      <Notice phase={answer} again={again} />
      {answer.kind === 'done' && (
        <>
          <Title>{answer.result.name}</Title>
          <RowForm
            table={tableNamed(panel.table)}
            row={answer.result.ref}
            main={panel.main}
            more={furtherColumns(panel)}
            initial={answer.result.fields}
            submit={RECORDS_ROOM.saveChanges}
            onSaved={(saved) => onSaved(saved, RECORDS_ROOM.saved(answer.result.name))}
          />
        </>
      )}
    </>
  );
}
