import { recordPanel, TODAY } from '../../sheet/record-panel';
import { PROJECTS } from './table';

/** *Công trình, phần việc*: what is registered, done and recognised. */
export const PROJECT_PANEL = recordPanel(PROJECTS, {
  title: 'Công trình, phần việc',
  one: 'công trình, phần việc',
  name: 'name',
  details: ['unit', 'status', 'start'],
  date: 'start',
  isOver: ({ status }) => status === 'Được công nhận' || status === 'Hủy',
  main: ['type', 'unit', 'name', 'start', 'end', 'status', 'participants', 'amount'],
  initial: { type: 'Công trình thanh niên', status: 'Đăng ký', start: TODAY },
  figures: ['projectsRegistered', 'projectsRecognised'],
});
