import { tableOf, type TableName } from '../tables';
import type { RowPlace } from '../../sheet/table';
import { rowKey } from '../../judging/row-key';
import { UNKNOWN, unknownFigures, type Counting, type Figures } from '../../counting/counting';
import { Tally } from '../../counting/tally';

/** The figures of Tham mưu, phối hợp: proposals to the Party committee, and work with others. */
export function adviceFigures(counting: Counting): Figures {
  return { ...proposalFigures(counting), jointWork: jointWorkFigure(counting) };
}

function proposalFigures(counting: Counting): Figures {
  const { books, counts, scopes, endDay } = counting;
  if (!books.has('proposals')) return unknownFigures(['proposalsSent', 'proposalsAnswered']);
  const [sent, answered] = [new Tally(), new Tally()];
  for (const proposal of books.rows('proposals')) {
    if (proposal.type !== 'Tham mưu cấp ủy' || !counts(proposal) || !counting.includes(proposal.sent)) continue;
    const at = scopes.of(books.unit(proposal.unit));
    const key = rowKey('proposals', proposal);
    sent.add(at, key);
    if (proposal.answered !== null && proposal.answered <= endDay) answered.add(at, key);
  }
  return { proposalsSent: (scope) => sent.count(scope), proposalsAnswered: (scope) => answered.count(scope) };
}

/** Work done with others: agreed with an organisation, or an activity together with one. */
function jointWorkFigure(counting: Counting): Figures[string] {
  const { books, counts, scopes } = counting;
  if (!books.has('proposals') && !books.has('activities')) return () => UNKNOWN;
  const tally = new Tally();
  for (const row of books.rows('proposals')) {
    if (row.type !== 'Phối hợp' || row.result !== 'Đã thực hiện' || !counts(row) || !counting.includes(row.sent)) {
      continue;
    }
    tally.add(scopes.of(books.unit(row.unit)), keyWithSheet('proposals', row));
  }
  for (const row of books.rows('activities')) {
    if (row.partners === null || !counts(row) || !counting.includes(row.date)) continue;
    tally.add(scopes.of(books.unit(row.unit)), keyWithSheet('activities', row));
  }
  return (scope) => tally.count(scope);
}

/** Keys of two sheets stand side by side, so a row without one is named with its sheet. */
function keyWithSheet(name: TableName, row: RowPlace): string {
  const key = rowKey(name, row);
  return key.startsWith('#') ? `${tableOf(name).title}${key}` : key;
}
