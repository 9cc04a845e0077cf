import { NOMINATIONS, STAGE_DATES, type Nomination, type Stage } from './tables';
import type { Person } from '../../roster/people';
import { addMonths } from '../../text/calendar';
import { isFaulty, type Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { rowKey } from '../../judging/row-key';
import { memberOn, nameOf } from '../../roster/membership';
import { previousSchoolYear } from '../../text/school-year';
import { dateOf, isOpen, stagesAfter, stagesBefore } from './stages';
import { votesAddUp, votesSuffice } from './votes';

/** The grade that a nominee needs (30-HD/TWĐTN-BTC). */
const BEST_GRADE = 'Hoàn thành xuất sắc nhiệm vụ';

/** A list that stood so long without an answer is asked about (30-HD/TWĐTN-BTC: two years in a row). */
const LIST_MONTHS = 24;

/** The rules of Giới thiệu vào Đảng. */
export function checkNominations(books: Books, found: Findings): void {
  const bestRated = bestRatedIn(books);
  const open = new Map<Person, Nomination>();
  for (const row of books.rows('nominations')) {
    const person = books.person(row.person);
    if (person !== undefined) {
      nomineeIsMember(books, row, person, found);
      nomineeIsRated(books, row, person, bestRated, found);
      nominatedOnce(row, person, open, found);
    }
    stageHasItsDates(row, found);
    const day = row.branchMet ?? books.today;
    if (votesAddUp(row, found)) votesSuffice(row, books.settings.on(day, 'quorum'), found);
    certificateIsValid(books, row, found);
    listIsAnswered(books, row, found);
  }
}

function nomineeIsMember(books: Books, row: Nomination, person: Person, found: Findings): void {
  if (isFaulty(row, 'chosen')) return;
  const day = row.chosen ?? books.today;
  if (memberOn(person, 'Đoàn', day) !== false) return;
  found.add('nominee-not-member', 'nominations', row, 'person', { name: nameOf(person), day });
}

/** In place of a school year that is missing or can't be read: it might be any. */
const ANY_YEAR = '*';

/** Who was rated best in which school year: `<row> <year>`; null where nothing is known of ratings. */
function bestRatedIn(books: Books): Set<string> | null {
  if (!books.has('ratings')) return null;
  const best = new Set<string>();
  for (const rating of books.rows('ratings')) {
    const person = books.person(rating.person);
    // A grade that is missing or can't be read might be the best one.
    const isBest = rating.grade === BEST_GRADE || rating.grade === null;
    if (person !== undefined && isBest) best.add(`${String(person.row)} ${rating.schoolYear ?? ANY_YEAR}`);
  }
  return best;
}

function nomineeIsRated(
  books: Books,
  row: Nomination,
  person: Person,
  bestRated: Set<string> | null,
  found: Findings,
): void {
  if (bestRated === null || row.chosen === null) return;
  const year = books.settings.schoolYearOf(row.chosen);
  const years = [year, previousSchoolYear(year)];
  if ([...years, ANY_YEAR].some((each) => bestRated.has(`${String(person.row)} ${each}`))) return;
  found.add('nominee-rating', 'nominations', row, 'person', { name: nameOf(person), years });
}

function nominatedOnce(row: Nomination, person: Person, open: Map<Person, Nomination>, found: Findings): void {
  if (!isOpen(row)) return;
  const first = open.get(person);
  if (first === undefined) open.set(person, row);
  else found.add('nominated-twice', 'nominations', row, 'person', { key: rowKey('nominations', first) });
}

function headerOf(stage: Stage): string {
  return NOMINATIONS.columns[STAGE_DATES[stage]].header;
}

function isEmpty(row: Nomination, stage: Stage): boolean {
  return dateOf(row, stage) === null && !isFaulty(row, STAGE_DATES[stage]);
}

function stageHasItsDates(row: Nomination, found: Findings): void {
  const { stage } = row;
  if (stage === null) return;
  if (isEmpty(row, stage)) {
    const facts = { stage, header: headerOf(stage) };
    found.add('stage-without-date', 'nominations', row, STAGE_DATES[stage], facts);
  }
  const skipped = stagesBefore(stage).find((each) => isEmpty(row, each));
  if (skipped !== undefined) {
    const facts = { stage, header: headerOf(skipped) };
    found.add('stage-skipped', 'nominations', row, STAGE_DATES[skipped], facts);
  }
  const ahead = stagesAfter(stage).find((each) => dateOf(row, each) !== null);
  if (ahead !== undefined) {
    found.add('stage-behind', 'nominations', row, 'stage', { stage, header: headerOf(ahead) });
  }
}

function certificateIsValid({ settings, today }: Books, row: Nomination, found: Findings): void {
  const { stage, classTaken } = row;
  if (stage === null || classTaken === null || !isOpen(row) || stage === 'Kết nạp Đảng') return;
  const years = settings.on(today, 'certificateYears');
  if (addMonths(classTaken, years * 12) >= today) return;
  found.add('certificate-expired', 'nominations', row, 'classTaken', { taken: classTaken, years });
}

function listIsAnswered({ today }: Books, row: Nomination, found: Findings): void {
  const { stage, listSent } = row;
  const waits = stage === 'Đoàn viên ưu tú' || stage === 'Đã gửi danh sách';
  if (!waits || listSent === null || !isEmpty(row, 'Đối tượng kết nạp Đảng')) return;
  if (addMonths(listSent, LIST_MONTHS) > today) return;
  found.add('renominated', 'nominations', row, 'recognised', { sent: listSent });
}
