import { recordPanel, TODAY } from '../../sheet/record-panel';
import { MEETINGS } from './tables';

/** *Sinh hoạt*: meetings that are planned, and those that were held. */
export const MEETING_PANEL = recordPanel(MEETINGS, {
  title: 'Sinh hoạt chi đoàn',
  one: 'buổi sinh hoạt',
  name: 'subject',
  details: ['unit', 'date', 'status'],
  date: 'date',
  isOver: ({ status }) => status !== 'Dự kiến',
  main: ['unit', 'date', 'time', 'status', 'forms', 'mode', 'subject', 'votes', 'place'],
  initial: { status: 'Dự kiến', date: TODAY, forms: 'Thường kỳ', mode: 'Trực tiếp' },
  figures: ['meetingsHeld', 'meetingsWithMinutes', 'formsOfMeeting'],
});
