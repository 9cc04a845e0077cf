import { figureGroup } from '../../counting/figure';
import type { Counting, Figures } from '../../counting/counting';
import { ShareTally } from '../../counting/tally';
import { rowKey } from '../../judging/row-key';
import { activeOn, memberOn } from '../../roster/membership';
import { ageOn, type Day } from '../../text/calendar';
import { type Person, PEOPLE } from '../../roster/people';

/** Whoever is young enough for either organisation (Điều lệ Đoàn, điều 1: từ 16 đến 30 tuổi). */
const YOUNGEST = 16;
const OLDEST = 30;

/** Of the young people of the end day those in the Union or the Association. */
function gatheringFigure(counting: Counting): Figures {
  const { books, counts, endDay } = counting;
  const rate = new ShareTally();
  for (const person of books.rows(PEOPLE)) {
    if (!counts(person) || person.birthDate === null || activeOn(person, endDay) !== true) continue;
    const age = ageOn(person.birthDate, endDay);
    if (age < YOUNGEST || age > OLDEST) continue;
    rate.add(counting.scopesOf(person), isGathered(person, endDay) ? rowKey(PEOPLE, person) : null);
  }
  return { gatheringRate: (scope) => rate.share(scope) };
}

function isGathered(person: Person, day: Day): boolean {
  return memberOn(person, 'Đoàn', day) === true || memberOn(person, 'Hội', day) === true;
}

/** How many young people one of the two organisations has brought together. */
export const GATHERING_FIGURES = figureGroup(
  { follows: 'person', needs: [PEOPLE] },
  {
    gatheringRate: { label: 'Tỷ lệ tập hợp thanh niên', nature: 'share' },
  },
  gatheringFigure,
);
