import { tableOf } from '../../areas/tables';
import { keyOf } from '../../text/spelling';
import { EDITED } from '../../words/menu';
import { orNull } from '../desk';
import type { SheetRange } from '../ports/open-spreadsheet';
import { ports } from '../ports/ports';
import type { Rows } from './mark-rows';

/** A key that somebody has typed over: what stood there, and what stands there now. */
export interface Overwritten {
  readonly header: string;
  readonly before: string;
  readonly now: string;
  /** Of whom or what the row is. */
  readonly name: string;
  readonly cell: SheetRange;
}

/**
 * The key that an edit has typed over; null where it was none. Google tells what stood in a cell only where a single one
 * was edited, and not of an empty one.
 */
export function overwrittenKey(
  { table, edited, cells }: Rows,
  event: object,
  cell: Overwritten['cell'],
): Overwritten | null {
  const { key, columns } = tableOf(table);
  const before = 'oldValue' in event && typeof event.oldValue === 'string' ? keyOf(event.oldValue) : '';
  if (key === null || !edited.has(key) || edited.size > 1 || before === '') return null;
  const now = keyOf(String(cells.get(key)?.[0] ?? ''));
  if (now === before) return null;
  const name = String((cells.get('fullName') ?? cells.get('youthName') ?? cells.get('name'))?.[0] ?? '');
  return { header: columns[key]?.header ?? '', before, now, name, cell };
}

/** Offers to put the key back, for other rows name this one by it; where nobody can be asked, says how. */
export function offerBack({ header, before, now, name, cell }: Overwritten): void {
  const words = EDITED.keyChanged(header, before, now, name);
  const answer = orNull(() => ports.ui.ask(EDITED.keyTitle, `${words} ${EDITED.keyAsk(before)}`));
  if (answer === null) ports.ui.toast(`${words} ${EDITED.keyUndo}`);
  // Somebody may have sorted the sheet while the question stood there.
  if (answer === true && keyOf(String(cell.getValue())) === now) cell.setValue(before);
}
