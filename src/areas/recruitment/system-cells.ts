import type { SystemCell } from '../../counting/area';
import type { AnyRow, Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { messageOf } from '../../judging/issue';
import { yesNo } from '../../text/format';
import { creditsOf } from './credit';
import { RECRUITMENT } from './table';

/** Được tính, and Lý do không tính: the first error of the row, or which row came before it. */
export function recruitmentCells(books: Books, found: Findings): SystemCell[] {
  const credited = new Set(found.once(creditsOf).credited.map(({ row }) => row));
  const why = reasonsOf(found);
  return books.rows(RECRUITMENT).flatMap((admission): SystemCell[] => {
    const row = admission as unknown as AnyRow;
    const isAdmitted = admission.status === 'Đã kết nạp';
    const counts = credited.has(admission);
    const reason = isAdmitted && !counts ? (why.get(row.row) ?? '') : '';
    return [
      { table: RECRUITMENT, row, property: 'counts', value: isAdmitted ? yesNo(counts) : '' },
      { table: RECRUITMENT, row, property: 'reason', value: reason },
    ];
  });
}

/** The first sentence that says why a row does not count, by the sheet's row number. */
function reasonsOf(found: Findings): Map<number | null, string> {
  const reasons = new Map<number | null, string>();
  for (const issue of found.issues()) {
    if (issue.table !== RECRUITMENT.title || reasons.has(issue.row)) continue;
    if (issue.severity === 'error' || issue.code === 'double-credit') reasons.set(issue.row, messageOf(issue));
  }
  return reasons;
}
