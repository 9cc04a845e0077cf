import { recordPanel, TODAY } from '../../sheet/record-panel';
import { ACTIVITIES } from './table';

/** *Hoạt động*: what was done for members and youth, by field. */
export const ACTIVITY_PANEL = recordPanel(ACTIVITIES, {
  title: 'Hoạt động',
  one: 'hoạt động',
  name: 'name',
  details: ['unit', 'field', 'date'],
  date: 'date',
  isOver: () => false,
  main: ['unit', 'date', 'name', 'field', 'participants', 'partners'],
  initial: { date: TODAY },
  figures: ['activities', 'fieldsOfActivity', 'jointWork'],
});
