import { Fragment, useState } from 'react';
import type { DeskFile, RunRecord } from '../../protocol';
import { RUNS_WORDS, SOURCE_WORDS } from '../words';
import { titleOf } from './file-title';
import { moment } from './moment';
import { Table } from './table';

interface Props {
  runs: readonly RunRecord[];
  files: readonly DeskFile[];
  timeZone: string;
}

export function RunsTab({ runs, files, timeZone }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  if (runs.length === 0) return <p className="empty">{RUNS_WORDS.empty}</p>;
  return (
    <Table columns={RUNS_WORDS.columns}>
      {runs.map((run) => (
        <Fragment key={run.id}>
          <tr className={run.outcome}>
            <td>
              <button
                className="link"
                aria-expanded={open === run.id}
                onClick={() => setOpen(open === run.id ? null : run.id)}
              >
                <code>{run.functionName}</code>
              </button>
              <span className="secondary"> {titleOf(files, run.fileId)}</span>
            </td>
            <td>{SOURCE_WORDS[run.source]}</td>
            <td>{run.email}</td>
            <td>{moment(run.startedAt, timeZone)}</td>
            <td className="outcome">{outcome(run)}</td>
            <td>{Object.values(run.calls).reduce((sum, count) => sum + count, 0)}</td>
          </tr>
          {open === run.id && (
            <tr>
              <td colSpan={RUNS_WORDS.columns.length}>
                <Details run={run} />
              </td>
            </tr>
          )}
        </Fragment>
      ))}
    </Table>
  );
}

function outcome({ outcome: how, milliseconds = 0, error }: RunRecord): string {
  if (how === 'running') return RUNS_WORDS.running;
  return how === 'failed' ? `${RUNS_WORDS.failed}: ${error ?? ''}` : RUNS_WORDS.done(milliseconds);
}

function Details({ run: { calls, logs } }: { run: RunRecord }) {
  return (
    <div className="details">
      <div>
        <h3>{RUNS_WORDS.calls}</h3>
        {Object.keys(calls).length === 0 && <p className="secondary">{RUNS_WORDS.noCalls}</p>}
        <ul>
          {Object.entries(calls).map(([name, count]) => (
            <li key={name}>
              <code>{name}</code> × {count}
            </li>
          ))}
        </ul>
      </div>
      {logs.length > 0 && (
        <div>
          <h3>{RUNS_WORDS.logs}</h3>
          <pre>{logs.join('\n')}</pre>
        </div>
      )}
    </div>
  );
}
