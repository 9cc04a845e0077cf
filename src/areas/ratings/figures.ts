import { figureGroup } from '../../counting/figure';
import { RATINGS } from './tables';
import { type Person, PEOPLE } from '../../roster/people';
import { addMonths, type Day } from '../../text/calendar';
import type { Settings } from '../../judging/settings';
import { rowKey } from '../../judging/row-key';
import type { Counting, Figures } from '../../counting/counting';
import { ChoiceTally, Tally } from '../../counting/tally';
import { nextYearDay } from '../../text/school-year';
import { memberOn } from '../../roster/membership';
import { TRANSFERS } from '../../roster/transfers';
import { MONTHS_BEFORE_RATING, RATING_DEADLINE } from './settings';

const NOT_RATED = 'Không xếp loại';
/** Hoàn thành xuất sắc and Hoàn thành tốt: the grades stand in the list from the highest down. */
const GOOD_GRADES = 2;

function ratingFigures(counting: Counting): Figures {
  const { books, counts, endDay } = counting;
  const toBeRated = toBeRatedIn(counting);
  const grades = books.settings.wordsOn(endDay, RATINGS, RATINGS.columns.grade);
  const good = new Set(grades.slice(0, GOOD_GRADES));
  const year = books.settings.schoolYearOf(endDay);
  const deadline = ratingDeadline(books.settings, endDay);
  const byGrade = new ChoiceTally(grades);
  const [due, onTime, rated, ratedGood] = [new Tally(), new Tally(), new Tally(), new Tally()];
  for (const person of toBeRated) due.add(counting.scopesOf(person), rowKey(PEOPLE, person));
  for (const rating of books.rows(RATINGS)) {
    const { grade, meetingDate } = rating;
    if (grade === null || rating.schoolYear !== year || !counts(rating)) continue;
    if (meetingDate !== null && meetingDate > endDay) continue;
    const person = books.find(PEOPLE, rating.person);
    const at = counting.scopesOf(person);
    byGrade.add(grade, at, rowKey(RATINGS, rating));
    if (person === undefined || !counts(person)) continue;
    const key = rowKey(PEOPLE, person);
    if (meetingDate !== null && meetingDate <= deadline && toBeRated.has(person)) onTime.addOnce(at, key);
    if (grade === NOT_RATED || memberOn(person, 'Đoàn', endDay) !== true) continue;
    rated.addOnce(at, key);
    if (good.has(grade)) ratedGood.addOnce(at, key);
  }
  return {
    ratedByGrade: (scope) => byGrade.count(scope),
    toBeRated: (scope) => due.count(scope),
    ratedOnTime: (scope) => onTime.count(scope),
    rated: (scope) => rated.count(scope),
    ratedGood: (scope) => ratedGood.count(scope),
  };
}

/** The first Hạn xếp loại on or after the beginning of the school year of a day. */
export function ratingDeadline(settings: Settings, day: Day): Day {
  return nextYearDay(settings.on(day, RATING_DEADLINE), settings.schoolYearPeriod(day).from);
}

/** Members of some months who are not away for a time. */
function toBeRatedIn({ books, counts, endDay }: Counting): ReadonlySet<Person> {
  const months = books.settings.on(endDay, MONTHS_BEFORE_RATING);
  const away = new Set(
    books
      .rows(TRANSFERS)
      .filter(({ type, date, until }) => {
        return type === 'Tạm thời' && date !== null && date <= endDay && (until === null || until > endDay);
      })
      .filter(counts)
      .map((transfer) => books.find(PEOPLE, transfer.person)),
  );
  const isDue = (person: Person): boolean =>
    counts(person) &&
    memberOn(person, 'Đoàn', endDay) === true &&
    person.joinedUnion !== null &&
    addMonths(person.joinedUnion, months) <= endDay &&
    !away.has(person);
  return new Set(books.rows(PEOPLE).filter(isDue));
}

/** The figures of Xếp loại, of the school year of the end day. */
export const RATING_FIGURES = figureGroup(
  { follows: 'person', needs: [RATINGS] },
  {
    ratedByGrade: { label: 'Xếp loại đoàn viên năm học', nature: 'stock', byChoice: true },
    toBeRated: { label: 'Đoàn viên thuộc diện xếp loại', nature: 'stock', needs: [PEOPLE, TRANSFERS] },
    ratedOnTime: { label: 'Đoàn viên được xếp loại đúng hạn', nature: 'stock', needs: [RATINGS, PEOPLE, TRANSFERS] },
    rated: { label: 'Đoàn viên được xếp loại', nature: 'stock', needs: [RATINGS, PEOPLE] },
    ratedGood: { label: 'Đoàn viên xếp loại từ Hoàn thành tốt trở lên', nature: 'stock', needs: [RATINGS, PEOPLE] },
  },
  ratingFigures,
);
