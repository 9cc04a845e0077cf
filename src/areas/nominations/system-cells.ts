import type { SystemCell } from '../../counting/area';
import type { AnyRow, Books } from '../../judging/books';
import { NEXT_STEP, waitingOn } from './stages';
import { NOMINATIONS } from './tables';

/** Việc tiếp theo and Số ngày chờ of nominations that wait for somebody. */
export function nominationCells(books: Books): SystemCell[] {
  return books.rows(NOMINATIONS).flatMap((nomination): SystemCell[] => {
    const waiting = waitingOn(nomination, books.today);
    const row = nomination as unknown as AnyRow;
    const next = waiting === null ? '' : NEXT_STEP[waiting.stage].next;
    return [
      { table: NOMINATIONS, row, property: 'next', value: next },
      { table: NOMINATIONS, row, property: 'waiting', value: waiting === null ? '' : waiting.days },
    ];
  });
}
