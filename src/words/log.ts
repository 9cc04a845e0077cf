import type { PlanStep, Values } from '../judging/plan';
import type { Cell, Kind } from '../sheet/kinds';
import { tableOf } from '../areas/tables';
import { formatDay } from '../text/calendar';
import { number, quote, yesNo } from '../text/format';

/** What a step of a plan did, as Nhật ký tells it; `before` is what its cells held. */
export function changeText(step: PlanStep, before: Values): string {
  const { columns, key } = tableOf(step.table);
  const changes = Object.entries(step.values).flatMap(([property, value]) => {
    const column = columns[property];
    if (column === undefined || column.system || property === key) return [];
    const after = cellText(column.kind, value);
    if (step.kind === 'add') return after === '' ? [] : [`${column.header}: ${after}`];
    return [`${column.header}: ${shown(column.kind, before, property)} → ${after === '' ? 'trống' : after}`];
  });
  return step.kind === 'add' ? `Thêm dòng. ${changes.slice(0, SHOWN).join('; ')}` : changes.join('; ');
}

/** Cells of a new row that a line tells; all stand in the sheet. */
const SHOWN = 4;

function shown(kind: Kind, values: Values, property: string): string {
  const text = cellText(kind, values[property] ?? null);
  return text === '' ? 'trống' : text;
}

/** A cell as the sheet shows it; long texts are cut. */
export function cellText(kind: Kind, cell: Cell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return yesNo(cell);
  if (typeof cell === 'string') return cell.length > 80 ? quote(cell).slice(1, -1) : cell;
  const isDay = ['date', 'imprecise-date', 'moment'].includes(kind.name) && cell > LAST_YEAR;
  return isDay ? formatDay(Math.floor(cell)) : number(cell);
}

/** A number up to here in a date's cell is a year. */
const LAST_YEAR = 2100;
