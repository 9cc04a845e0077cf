import { recordPanel, TODAY } from '../../sheet/record-panel';
import { DOCUMENTS } from './tables';

/** *Văn bản*: what was issued and what came from above. */
export const DOCUMENT_PANEL = recordPanel(DOCUMENTS, {
  title: 'Văn bản',
  one: 'văn bản',
  name: 'summary',
  details: ['number', 'unit', 'date'],
  date: 'date',
  isOver: () => false,
  main: ['number', 'type', 'date', 'unit', 'summary', 'link'],
  initial: { date: TODAY },
  figures: [],
});
