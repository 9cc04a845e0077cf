import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Directory } from '../panel-api/directory';
import { HEADER, STATES } from '../words/panel';
import { DirectoryContext } from './directory';
import { Notice, Skeleton } from './notices';
import { useAnswer } from './server';
import { Attendance } from './attendance/attendance';
import { Graduation } from './graduation/graduation';
import { Health } from './health/health';
import { Import } from './import/import';
import { Meetings } from './meetings/meetings';
import { Nominations } from './nominations/nominations';
import { Programme } from './plans/programme';
import { People } from './people/people';
import { Suggestions } from './suggestions/suggestions';
import { Recruitment } from './recruitment/recruitment';
import { Records } from './records/records';
import { recordPanelOf } from '../areas/panels';

const ROOMS: Readonly<Record<string, () => ComponentChildren>> = {
  people: () => <People />,
  recruitment: () => <Recruitment />,
  nominations: () => <Nominations />,
  health: () => <Health />,
  suggestions: () => <Suggestions />,
  attendance: () => <Attendance />,
  import: () => <Import isIntake={false} />,
  intake: () => <Import isIntake />,
  graduation: () => <Graduation />,
  meetings: () => <Meetings />,
  plans: () => <Programme />,
};

/** The room of a name: one of its own, or that of a table with a panel by its definition. */
function roomOf(room: string): ComponentChildren {
  const records = recordPanelOf(room);
  return ROOMS[room]?.() ?? (records !== undefined && <Records panel={records} />);
}

/** A side panel: the room that was opened, once it is known who and what there is. */
export function Panel({ room }: { readonly room: string }) {
  const [answer, again] = useAnswer('directory', {});
  const known = useRef<Directory | null>(null);
  if (answer.kind === 'done') known.current = answer.result;
  // While it is loaded anew, the room goes on with what is known.
  if (known.current === null) {
    if (answer.kind === 'busy') return <Skeleton lines={6} label={STATES.loading} />;
    return (
      <main>
        <Notice phase={answer} again={again} />
      </main>
    );
  }
  const { actor, unnamed } = known.current;
  return (
    <DirectoryContext.Provider value={{ ...known.current, refresh: again }}>
      <main>{roomOf(room)}</main>
      <footer>
        {unnamed > 0 && <p>{HEADER.unnamed(unnamed)}</p>}
        <p>{actor === '' ? HEADER.noActor : HEADER.actor(actor)}</p>
      </footer>
    </DirectoryContext.Provider>
  );
}
