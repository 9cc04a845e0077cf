import type { Area } from '../../counting/area';
import { meetingCells } from './attendance-cells';
import { MEETING_FIGURES } from './figures';
import { checkAttendance, checkBallots, checkMeetings, MEETING_RULES } from './rules';
import { MONTHS_OFF } from './settings';

export { ATTENDANCE, MEETINGS, type Meeting } from './tables';

/** Sinh hoạt and Điểm danh: meetings, and who came. */
export const MEETING_AREA: Area = {
  rules: MEETING_RULES,
  check: (books, found) => {
    checkMeetings(books, found);
    checkAttendance(books, found);
    checkBallots(books, found);
  },
  settings: [MONTHS_OFF],
  figures: [MEETING_FIGURES],
  systemCells: meetingCells,
};
