import { MEETING_PANEL } from '../../areas/meetings/panel';
import { AGENDA, MEETINGS_ROOM } from '../../words/meetings';
import { Records } from '../records/records';
import { GridForm } from './grid-form';
import { Meeting } from './meeting';
import { PlanMonth } from './plan-month';

/** *Sinh hoạt chi đoàn*: meetings to come and held; a month is planned, one is opened. */
export function Meetings() {
  return (
    <Records
      panel={MEETING_PANEL}
      page={(ref, onBack) => <Meeting meetingRef={ref} onBack={onBack} />}
      steps={[
        { label: AGENDA.plan, view: (onBack, onSaved) => <PlanMonth onBack={onBack} onSaved={onSaved} /> },
        { label: MEETINGS_ROOM.grid, view: (onBack) => <GridForm onBack={onBack} /> },
      ]}
    />
  );
}
