import { useState } from 'preact/hooks';
import type { MeetingHit } from '../../panel-api/attendance';
import { ATTENDANCE_ROOM } from '../../words/attendance';
import { STATES } from '../../words/panel';
import { LinkOf } from '../name-list';
import { Notice, Skeleton } from '../notices';
import { Room } from '../room';
import { useSavedBox } from '../saved-box';
import { useAnswer } from '../server';
import { Taking } from './taking';

/** *Điểm danh*: the meetings of today and yesterday; one is opened, shown to the room, and closed. */
export function Attendance() {
  const [answer, again] = useAnswer('meetings', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const { box, tell } = useSavedBox(again);
  if (chosen !== null) {
    const toList = (): void => {
      setChosen(null);
      again();
    };
    return (
      <Taking
        meetingRef={chosen}
        onBack={toList}
        onClosed={(saved, counted) => {
          tell(saved, ATTENDANCE_ROOM.closed(counted));
          toList();
        }}
      />
    );
  }
  if (answer.kind === 'busy') return <Skeleton lines={5} label={STATES.loading} />;
  if (answer.kind !== 'done') return <Notice phase={answer} again={again} />;
  const { hasForm, meetings, later } = answer.result;
  return (
    <Room>
      {box}
      <p>{!hasForm ? ATTENDANCE_ROOM.noForm : meetings.length === 0 ? ATTENDANCE_ROOM.none : ATTENDANCE_ROOM.choose}</p>
      {meetings.map((meeting) => (
        <Meeting key={meeting.ref} meeting={meeting} mayOpen={hasForm} onOpen={() => setChosen(meeting.ref)} />
      ))}
      {later > 0 && <p class="secondary">{ATTENDANCE_ROOM.later(later)}</p>}
    </Room>
  );
}

interface MeetingProps {
  readonly meeting: MeetingHit;
  readonly mayOpen: boolean;
  readonly onOpen: () => void;
}

function Meeting({ meeting: { unit, when, subject, present, isOpen, isHeld }, mayOpen, onOpen }: MeetingProps) {
  return (
    <div class="card">
      <b>{unit}</b> <span class="secondary">{when}</span>
      <br />
      {subject}
      <br />
      <span class="secondary">
        {isHeld ? `${ATTENDANCE_ROOM.held} · ` : ''}
        {ATTENDANCE_ROOM.present(present)}
      </span>{' '}
      {mayOpen && (
        <LinkOf
          name={`${unit}, ${when}`}
          label={isOpen ? ATTENDANCE_ROOM.look : ATTENDANCE_ROOM.open}
          onClick={onOpen}
        />
      )}
    </div>
  );
}
