import type { Transfer } from '../../roster/people';
import { addMonths } from '../../text/calendar';
import { isFaulty, type Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { nameOf } from '../../roster/membership';

/** Within a month of moving, and away for three months at most (30-HD/TWĐTN-BTC, on transfers). */
const MONTHS_TO_MOVE = 1;
const MONTHS_AWAY = 3;

/** The rules of Chuyển sinh hoạt. */
export function checkTransfers(books: Books, found: Findings): void {
  for (const transfer of books.rows('transfers')) {
    if (isFaulty(transfer, 'until')) continue;
    if (transfer.type === 'Chuyển đi') movesInTime(transfer, books, found);
    if (transfer.type === 'Tạm thời') comesBackInTime(transfer, books, found);
  }
}

function movesInTime(transfer: Transfer, books: Books, found: Findings): void {
  const person = books.person(transfer.person);
  const due = transfer.until ?? transfer.date;
  if (due === null || person === undefined || person.left !== null || isFaulty(person, 'left')) return;
  if (books.today <= addMonths(due, MONTHS_TO_MOVE)) return;
  const property = transfer.until === null ? 'date' : 'until';
  found.add('transfer-late', 'transfers', transfer, property, { name: nameOf(person), due });
}

function comesBackInTime(transfer: Transfer, { today }: Books, found: Findings): void {
  const { date, until } = transfer;
  if (date === null || (until ?? today) <= addMonths(date, MONTHS_AWAY)) return;
  found.add('temporary-long', 'transfers', transfer, 'until', { since: date });
}
