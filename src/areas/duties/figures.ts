import { figureGroup } from '../../counting/figure';
import { PEOPLE } from '../../roster/people';
import { addMonths, dayOf, monthEnd, type Day } from '../../text/calendar';
import { rowKey } from '../../judging/row-key';
import type { Counting, Figures } from '../../counting/counting';
import { Tally } from '../../counting/tally';
import { memberOn } from '../../roster/membership';
import { TRANSFERS } from '../../roster/transfers';
import { FEES, TRAINING_PROGRAMMES } from './tables';

/** Within a month of the day on the slip (20-HD/TWĐTN-BTC). */
const MONTHS_TO_MOVE = 1;

function dutyFigures(counting: Counting): Figures {
  return {
    trainingRegistered: trainingFigure(counting),
    feesPaid: feeFigure(counting),
    ...transferFigures(counting),
  };
}

function trainingFigure(counting: Counting): Figures[string] {
  const { books, counts, endDay } = counting;
  const year = books.settings.schoolYearOf(endDay);
  return membersAmong(
    counting,
    books
      .rows(TRAINING_PROGRAMMES)
      .filter(({ schoolYear, registered }) => schoolYear === year && registered !== null && registered <= endDay)
      .filter(counts),
  );
}

function feeFigure(counting: Counting): Figures[string] {
  const { books, counts, endDay } = counting;
  const month = lastMonthOver(endDay);
  return membersAmong(
    counting,
    books
      .rows(FEES)
      .filter(({ paidUntil, collected }) => {
        return paidUntil !== null && firstOf(paidUntil) >= month && (collected === null || collected <= endDay);
      })
      .filter(counts),
  );
}

/** The first day of the last month that is over on a day: its own where it is the month's last. */
function lastMonthOver(day: Day): Day {
  const end = monthEnd(day) === day ? day : addMonths(monthEnd(day), -1);
  return addMonths(monthEnd(end), -1) + 1;
}

/** The first day of a month written `MM/yyyy`. */
function firstOf(month: string): Day {
  return dayOf(Number(month.slice(3)), Number(month.slice(0, 2)), 1) ?? 0;
}

/** The members of the end day of whom a row speaks. */
function membersAmong(counting: Counting, rows: readonly { readonly person: string | null }[]): Figures[string] {
  const { books, counts, endDay } = counting;
  const tally = new Tally();
  for (const person of new Set(rows.map((row) => books.find(PEOPLE, row.person)))) {
    if (person === undefined || !counts(person) || memberOn(person, 'Đoàn', endDay) !== true) continue;
    tally.add(counting.scopesOf(person), rowKey(PEOPLE, person));
  }
  return (scope) => tally.count(scope);
}

/** Chuyển đi whose month ended in the period, and those who had left by then. */
function transferFigures(counting: Counting): Figures {
  const { books, counts } = counting;
  const [due, onTime] = [new Tally(), new Tally()];
  for (const transfer of books.rows(TRANSFERS)) {
    if (transfer.type !== 'Chuyển đi' || transfer.date === null || !counts(transfer)) continue;
    const deadline = addMonths(transfer.date, MONTHS_TO_MOVE);
    if (!counting.includes(deadline)) continue;
    const person = books.find(PEOPLE, transfer.person);
    const at = counting.scopesOf(person);
    const key = rowKey(TRANSFERS, transfer);
    due.add(at, key);
    const left = person?.left ?? null;
    if (left !== null && left <= deadline) onTime.add(at, key);
  }
  return {
    transfersDue: (scope) => due.count(scope),
    transfersOnTime: (scope) => onTime.count(scope),
  };
}

/** What members have done of what the year asks of them: the training programme, the fees, moving on in time. */
export const DUTY_FIGURES = figureGroup(
  { follows: 'person', needs: [PEOPLE] },
  {
    trainingRegistered: {
      label: 'Đoàn viên đăng ký chương trình rèn luyện',
      nature: 'stock',
      needs: [TRAINING_PROGRAMMES, PEOPLE],
    },
    feesPaid: { label: 'Đoàn viên đóng đủ đoàn phí', nature: 'stock', needs: [FEES, PEOPLE] },
    transfersDue: { label: 'Chuyển sinh hoạt đến hạn trong kỳ', nature: 'flow', needs: [TRANSFERS] },
    transfersOnTime: { label: 'Chuyển sinh hoạt đúng hạn', nature: 'flow', needs: [TRANSFERS, PEOPLE] },
  },
  dutyFigures,
);
