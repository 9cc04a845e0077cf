import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { HEADER, STATES } from '../words/panel';
import { DirectoryContext, type Known } from './directory';
import { Notice, Skeleton } from './notices';
import { useAnswer } from './server';
import { Nominations } from './nominations/nominations';
import { People } from './people/people';
import { Recruitment } from './recruitment/recruitment';

const ROOMS: Readonly<Record<string, () => ComponentChildren>> = {
  people: () => <People />,
  recruitment: () => <Recruitment />,
  nominations: () => <Nominations />,
};

/** A side panel: the room that was opened, once it is known who and what there is. */
export function Panel({ room }: { readonly room: string }) {
  const [answer, again] = useAnswer('directory', {});
  const [added, setAdded] = useState<Known['added']>([]);
  if (answer.kind === 'busy') return <Skeleton lines={6} label={STATES.loading} />;
  if (answer.kind !== 'done') return <Notice phase={answer} again={again} />;
  const { actor, unnamed } = answer.result;
  const known: Known = {
    ...answer.result,
    added,
    add: (person) => setAdded((before) => [...before.filter(({ ref }) => ref !== person.ref), person]),
  };
  return (
    <DirectoryContext.Provider value={known}>
      <main>{ROOMS[room]?.()}</main>
      <footer>
        {unnamed > 0 && <p>{HEADER.unnamed(unnamed)}</p>}
        <p>{actor === '' ? HEADER.noActor : HEADER.actor(actor)}</p>
      </footer>
    </DirectoryContext.Provider>
  );
}
