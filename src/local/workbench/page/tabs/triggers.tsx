import type { DeskFile, FromWindow, TriggerRecord } from '../../protocol';
import { EVENT_WORDS, TRIGGERS_WORDS } from '../words';
import { titleOf } from './file-title';
import { moment } from './moment';
import { Table } from './table';

interface Props {
  triggers: readonly TriggerRecord[];
  files: readonly DeskFile[];
  timeZone: string;
  send: (message: FromWindow) => void;
}

export function TriggersTab({ triggers, files, timeZone, send }: Props) {
  if (triggers.length === 0) return <p className="empty">{TRIGGERS_WORDS.empty}</p>;
  const at = (time: number | undefined): string => (time === undefined ? TRIGGERS_WORDS.never : moment(time, timeZone));
  return (
    <Table columns={TRIGGERS_WORDS.columns}>
      {triggers.map(({ id, fileId, functionName, event, schedule, owner, next, last, disabled }) => (
        <tr key={id}>
          <td>
            <code>{functionName}</code>
            <span className="secondary"> {titleOf(files, fileId)}</span>
          </td>
          <td>
            {EVENT_WORDS[event]}
            {schedule !== undefined && <span className="secondary"> · {schedule}</span>}
            {disabled === true && <span className="secondary"> · {TRIGGERS_WORDS.disabled}</span>}
          </td>
          <td>{owner}</td>
          <td>{at(next)}</td>
          <td>{at(last)}</td>
          <td>
            <button className="quiet" onClick={() => send({ type: 'delete-trigger', triggerId: id })}>
              {TRIGGERS_WORDS.remove}
            </button>
          </td>
        </tr>
      ))}
    </Table>
  );
}
