import type { Person } from '../../roster/people';
import { addMonths, ageOn, dayOf, monthEnd, type Day } from '../../text/calendar';
import { rowKey } from '../../judging/row-key';
import { UNKNOWN, unknownFigures, UNKNOWN_SHARE, type Counting, type Figures } from '../../counting/counting';
import { ShareTally, Tally } from '../../counting/tally';
import { activeOn, memberOn } from '../../roster/membership';

/** Whoever is young enough for either organisation (Điều lệ Đoàn, điều 1: từ 16 đến 30 tuổi). */
const YOUNGEST = 16;
const OLDEST = 30;

/** Within a month of the day on the slip (20-HD/TWĐTN-BTC). */
const MONTHS_TO_MOVE = 1;

/** What members have done of what the year asks of them: the training programme and the fees. */
export function dutyFigures(counting: Counting): Figures {
  return { trainingRegistered: trainingFigure(counting), feesPaid: feeFigure(counting) };
}

function trainingFigure(counting: Counting): Figures[string] {
  const { books, counts, endDay } = counting;
  if (!books.has('trainingProgrammes')) return () => UNKNOWN;
  const year = books.settings.schoolYearOf(endDay);
  return membersAmong(
    counting,
    books
      .rows('trainingProgrammes')
      .filter(({ schoolYear, registered }) => schoolYear === year && registered !== null && registered <= endDay)
      .filter(counts),
  );
}

function feeFigure(counting: Counting): Figures[string] {
  const { books, counts, endDay } = counting;
  if (!books.has('fees')) return () => UNKNOWN;
  const month = lastMonthOver(endDay);
  return membersAmong(
    counting,
    books
      .rows('fees')
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
  if (!books.has('people')) return () => UNKNOWN;
  const tally = new Tally();
  for (const person of new Set(rows.map((row) => books.person(row.person)))) {
    if (person === undefined || !counts(person) || memberOn(person, 'Đoàn', endDay) !== true) continue;
    tally.add(counting.scopesOf(person), rowKey('people', person));
  }
  return (scope) => tally.count(scope);
}

/** Chuyển đi whose month ended in the period, and those who had left by then. */
export function transferFigures(counting: Counting): Figures {
  const { books, counts } = counting;
  if (!books.has('transfers')) return unknownFigures(['transfersDue', 'transfersOnTime']);
  const [due, onTime] = [new Tally(), new Tally()];
  for (const transfer of books.rows('transfers')) {
    if (transfer.type !== 'Chuyển đi' || transfer.date === null || !counts(transfer)) continue;
    const deadline = addMonths(transfer.date, MONTHS_TO_MOVE);
    if (!counting.includes(deadline)) continue;
    const person = books.person(transfer.person);
    const at = counting.scopesOf(person);
    const key = rowKey('transfers', transfer);
    due.add(at, key);
    const left = person?.left ?? null;
    if (left !== null && left <= deadline) onTime.add(at, key);
  }
  return {
    transfersDue: (scope) => due.count(scope),
    transfersOnTime: books.has('people') ? (scope) => onTime.count(scope) : () => UNKNOWN,
  };
}

/** Of the young people of the end day those in the Union or the Association. */
export function gatheringFigure(counting: Counting): Figures {
  const { books, counts, endDay } = counting;
  if (!books.has('people')) return { gatheringRate: () => UNKNOWN_SHARE };
  const rate = new ShareTally();
  for (const person of books.rows('people')) {
    if (!counts(person) || person.birthDate === null || activeOn(person, endDay) !== true) continue;
    const age = ageOn(person.birthDate, endDay);
    if (age < YOUNGEST || age > OLDEST) continue;
    rate.add(counting.scopesOf(person), isGathered(person, endDay) ? rowKey('people', person) : null);
  }
  return { gatheringRate: (scope) => rate.share(scope) };
}

function isGathered(person: Person, day: Day): boolean {
  return memberOn(person, 'Đoàn', day) === true || memberOn(person, 'Hội', day) === true;
}
