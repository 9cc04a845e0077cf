import { addMonths, type Day, formatDay } from '../../text/calendar';
import { warning } from '../../judging/rule';
import { type Transfer, TRANSFERS } from '../../roster/transfers';
import { isFaulty, type Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { nameOf } from '../../roster/membership';
import { PEOPLE } from '../../roster/people';

/** Within a month of moving, and away for three months at most (30-HD/TWĐTN-BTC, on transfers). */
const MONTHS_TO_MOVE = 1;
const MONTHS_AWAY = 3;

/** The rules of Chuyển sinh hoạt. */
export function checkTransfers(books: Books, found: Findings): void {
  for (const transfer of books.rows(TRANSFERS)) {
    if (isFaulty(transfer, 'until')) continue;
    if (transfer.type === 'Chuyển đi') movesInTime(transfer, books, found);
    if (transfer.type === 'Tạm thời') comesBackInTime(transfer, books, found);
  }
}

const TRANSFER_LATE = warning({
  code: 'transfer-late',
  says: ({ name, due }: { name: string; due: Day }) =>
    `${name} phải chuyển sinh hoạt từ ngày ${formatDay(due)}, đã quá 1 tháng mà ĐVTN chưa có Ngày rời đơn vị.`,
});

function movesInTime(transfer: Transfer, books: Books, found: Findings): void {
  const person = books.find(PEOPLE, transfer.person);
  const due = transfer.until ?? transfer.date;
  if (due === null || person === undefined || person.left !== null || isFaulty(person, 'left')) return;
  if (books.today <= addMonths(due, MONTHS_TO_MOVE)) return;
  const property = transfer.until === null ? 'date' : 'until';
  found.add(TRANSFER_LATE, TRANSFERS, transfer, property, { name: nameOf(person), due });
}

const TEMPORARY_LONG = warning({
  code: 'temporary-long',
  says: ({ since }: { since: Day }) =>
    `Sinh hoạt tạm thời từ ngày ${formatDay(since)}, quá 3 tháng. Làm thủ tục chuyển sinh hoạt.`,
});

function comesBackInTime(transfer: Transfer, { today }: Books, found: Findings): void {
  const { date, until } = transfer;
  if (date === null || (until ?? today) <= addMonths(date, MONTHS_AWAY)) return;
  found.add(TEMPORARY_LONG, TRANSFERS, transfer, 'until', { since: date });
}

export const TRANSFER_RULES = [TRANSFER_LATE, TEMPORARY_LONG];
