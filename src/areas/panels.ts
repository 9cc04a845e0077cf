import type { RecordPanel } from '../sheet/record-panel';
import { ACTIVITY_PANEL } from './activities/panel';
import { MEETING_PANEL } from './meetings/panel';
import { PLAN_PANEL } from './plans/panel';
import { PROJECT_PANEL } from './projects/panel';
import { DOCUMENT_PANEL } from './records/panel';

/** The side panels that follow from a table's definition, in the order of the menu. The page uses them: no rules here. */
export const RECORD_PANELS: readonly RecordPanel[] = [
  MEETING_PANEL,
  ACTIVITY_PANEL,
  PLAN_PANEL,
  PROJECT_PANEL,
  DOCUMENT_PANEL,
];

/** The panel of a table by its name; undefined where it has none of this kind. */
export function recordPanelOf(table: string): RecordPanel | undefined {
  return RECORD_PANELS.find((panel) => panel.table.name === table);
}
