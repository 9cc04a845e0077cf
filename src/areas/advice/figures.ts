import { figureGroup } from '../../counting/figure';
import type { RowPlace, Table } from '../../sheet/table';
import { rowKey } from '../../judging/row-key';
import { UNKNOWN, type Counting, type Figures } from '../../counting/counting';
import { Tally } from '../../counting/tally';
import { UNITS } from '../../roster/units';
import { PROPOSALS } from './table';
import { ACTIVITIES } from '../activities';

function adviceFigures(counting: Counting): Figures {
  return { ...proposalFigures(counting), jointWork: jointWorkFigure(counting) };
}

function proposalFigures(counting: Counting): Figures {
  const { books, counts, scopes, endDay } = counting;
  const [sent, answered] = [new Tally(), new Tally()];
  for (const proposal of books.rows(PROPOSALS)) {
    if (proposal.type !== 'Tham mưu cấp ủy' || !counts(proposal) || !counting.includes(proposal.sent)) continue;
    const at = scopes.of(books.find(UNITS, proposal.unit));
    const key = rowKey(PROPOSALS, proposal);
    sent.add(at, key);
    if (proposal.answered !== null && proposal.answered <= endDay) answered.add(at, key);
  }
  return { proposalsSent: (scope) => sent.count(scope), proposalsAnswered: (scope) => answered.count(scope) };
}

/** Work done with others: agreed with an organisation, or an activity together with one. */
function jointWorkFigure(counting: Counting): Figures[string] {
  const { books, counts, scopes } = counting;
  if (!books.has(PROPOSALS) && !books.has(ACTIVITIES)) return () => UNKNOWN;
  const tally = new Tally();
  for (const row of books.rows(PROPOSALS)) {
    if (row.type !== 'Phối hợp' || row.result !== 'Đã thực hiện' || !counts(row) || !counting.includes(row.sent)) {
      continue;
    }
    tally.add(scopes.of(books.find(UNITS, row.unit)), keyWithSheet(PROPOSALS, row));
  }
  for (const row of books.rows(ACTIVITIES)) {
    if (row.partners === null || !counts(row) || !counting.includes(row.date)) continue;
    tally.add(scopes.of(books.find(UNITS, row.unit)), keyWithSheet(ACTIVITIES, row));
  }
  return (scope) => tally.count(scope);
}

/** Keys of two sheets stand side by side, so a row without one is named with its sheet. */
function keyWithSheet(table: Table, row: RowPlace): string {
  const key = rowKey(table, row);
  return key.startsWith('#') ? `${table.title}${key}` : key;
}

/** The figures of Tham mưu, phối hợp: proposals to the Party committee, and work with others, of which activities tell too. */
export const ADVICE_FIGURES = figureGroup(
  { follows: 'unit', needs: [PROPOSALS] },
  {
    proposalsSent: { label: 'Nội dung tham mưu cấp ủy', nature: 'flow' },
    proposalsAnswered: { label: 'Tham mưu đã có trả lời', nature: 'flow' },
    jointWork: { label: 'Việc phối hợp với tổ chức khác', nature: 'flow', needs: [] },
  },
  adviceFigures,
);
