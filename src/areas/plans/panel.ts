import { recordPanel, TODAY } from '../../sheet/record-panel';
import { PLANS } from './table';

/** *Kế hoạch*: programmes, plans and tasks, each as a row. */
export const PLAN_PANEL = recordPanel(PLANS, {
  title: 'Chương trình, kế hoạch',
  one: 'chương trình, kế hoạch, nhiệm vụ',
  name: 'subject',
  details: ['unit', 'type', 'status', 'due'],
  date: 'due',
  isOver: ({ status }) => status === 'Hoàn thành' || status === 'Hủy',
  main: ['unit', 'type', 'subject', 'partOf', 'start', 'due', 'owner', 'status'],
  initial: { type: 'Nhiệm vụ', status: 'Chưa làm', start: TODAY },
  figures: ['programmesIssued', 'tasksDue', 'tasksOnTime', 'tasksOverdue'],
});
