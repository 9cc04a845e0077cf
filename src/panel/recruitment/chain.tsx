import type { ChainNode } from '../../panel-api/recruitment';
import { RECRUITMENT_ROOM, STATES } from '../../words/panel';
import { useArrival } from '../arrival';
import { Notice, Skeleton } from '../notices';
import { useAnswer } from '../server';

/** Whom a person brought in, and whom those brought in, as a tree. */
export function Chain({ personRef }: { readonly personRef: string }) {
  const [answer, again] = useAnswer('chain', { ref: personRef });
  if (answer.kind === 'busy') return <Skeleton lines={4} label={STATES.loading} />;
  if (answer.kind !== 'done') return <Notice phase={answer} again={again} />;
  return <Tree root={answer.result} />;
}

function Tree({ root: { name, unit, children } }: { readonly root: ChainNode }) {
  const tree = useArrival<HTMLDivElement>();
  return (
    <div ref={tree} tabIndex={-1}>
      {children.length === 0 ? (
        <p class="secondary">{RECRUITMENT_ROOM.chainEmpty(name)}</p>
      ) : (
        <>
          <h2>{RECRUITMENT_ROOM.chainTitle}</h2>
          <p>
            <b>{name}</b> <span class="secondary">{unit}</span>
          </p>
          <Branch nodes={children} />
        </>
      )}
    </div>
  );
}

function Branch({ nodes }: { readonly nodes: readonly ChainNode[] }) {
  return (
    <ul class="tree">
      {nodes.map(({ name, unit, organisation, date, children }) => (
        <li key={`${name} ${date} ${organisation}`}>
          <b>{name}</b>
          <br />
          <span class="secondary">{[organisation, date, unit].filter((part) => part !== '').join(' · ')}</span>
          {children.length > 0 && <Branch nodes={children} />}
        </li>
      ))}
    </ul>
  );
}
