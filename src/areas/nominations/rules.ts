import { addMonths, type Day, formatDay } from '../../text/calendar';
import { error, warning } from '../../judging/rule';
import { quote } from '../../text/format';
import { NOMINATIONS, STAGE_DATES, type Nomination, type Stage } from './tables';
import { type Person, PEOPLE } from '../../roster/people';
import { isFaulty, type AnyRow, type Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { rowKey } from '../../judging/row-key';
import { votesAddUp, votesSuffice, type VoteColumns } from '../../judging/vote-rules';
import { memberOn, nameOf } from '../../roster/membership';
import { previousSchoolYear } from '../../text/school-year';
import { dateOf, isOpen, stagesAfter, stagesBefore } from './stages';
import { RATINGS } from '../ratings';
import { CERTIFICATE_YEARS } from './settings';

/** The grade that a nominee needs (30-HD/TWĐTN-BTC). */
const BEST_GRADE = 'Hoàn thành xuất sắc nhiệm vụ';

/** A list that stood so long without an answer is asked about (30-HD/TWĐTN-BTC: two years in a row). */
const LIST_MONTHS = 24;

/** The rules of Giới thiệu vào Đảng. */
export function checkNominations(books: Books, found: Findings): void {
  const bestRated = bestRatedIn(books);
  const open = new Map<Person, Nomination>();
  for (const row of books.rows(NOMINATIONS)) {
    const person = books.find(PEOPLE, row.person);
    if (person !== undefined) {
      nomineeIsMember(books, row, person, found);
      nomineeIsRated(books, row, person, bestRated, found);
      nominatedOnce(row, person, open, found);
    }
    stageHasItsDates(row, found);
    votesCarry(books, row, found);
    certificateIsValid(books, row, found);
    listIsAnswered(books, row, found);
  }
}

/** What the branch and the committee of the Đoàn cơ sở voted. */
const VOTES: readonly VoteColumns[] = [
  { all: 'branchMembers', present: 'branchPresent', votesFor: 'branchFor', against: 'branchAgainst' },
  { all: 'committeeMembers', present: null, votesFor: 'committeeFor', against: 'committeeAgainst' },
];

function votesCarry({ settings, today }: Books, nomination: Nomination, found: Findings): void {
  const row = nomination as unknown as AnyRow;
  if (!votesAddUp(NOMINATIONS, row, VOTES, found)) return;
  const day = nomination.branchMet ?? today;
  for (const vote of VOTES) votesSuffice(NOMINATIONS, row, vote, { settings, day, found });
}

const NOMINEE_NOT_MEMBER = error({
  code: 'nominee-not-member',
  keepsRowOut: true,
  says: ({ name, day }: { name: string; day: Day }) =>
    `Ngày ${formatDay(day)}, ${name} không phải là đoàn viên đang sinh hoạt tại đơn vị.`,
});

function nomineeIsMember(books: Books, row: Nomination, person: Person, found: Findings): void {
  if (isFaulty(row, 'chosen')) return;
  const day = row.chosen ?? books.today;
  if (memberOn(person, 'Đoàn', day) !== false) return;
  found.add(NOMINEE_NOT_MEMBER, NOMINATIONS, row, 'person', { name: nameOf(person), day });
}

/** In place of a school year that is missing or can't be read: it might be any. */
const ANY_YEAR = '*';

/** Who was rated best in which school year: `<row> <year>`; null where nothing is known of ratings. */
function bestRatedIn(books: Books): Set<string> | null {
  if (!books.has(RATINGS)) return null;
  const best = new Set<string>();
  for (const rating of books.rows(RATINGS)) {
    const person = books.find(PEOPLE, rating.person);
    // A grade that is missing or can't be read might be the best one.
    const isBest = rating.grade === BEST_GRADE || rating.grade === null;
    if (person !== undefined && isBest) best.add(`${String(person.row)} ${rating.schoolYear ?? ANY_YEAR}`);
  }
  return best;
}

const NOMINEE_RATING = warning({
  code: 'nominee-rating',
  says: ({ name, years }: { name: string; years: readonly string[] }) =>
    `${name} chưa được xếp loại Hoàn thành xuất sắc nhiệm vụ trong năm học ${years.join(' hoặc ')}.`,
});

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
  found.add(NOMINEE_RATING, NOMINATIONS, row, 'person', { name: nameOf(person), years });
}

const NOMINATED_TWICE = warning({
  code: 'nominated-twice',
  says: ({ key }: { key: string }) => `Người này đang có hồ sơ ${key}. Gộp về một hồ sơ.`,
});

function nominatedOnce(row: Nomination, person: Person, open: Map<Person, Nomination>, found: Findings): void {
  if (!isOpen(row)) return;
  const first = open.get(person);
  if (first === undefined) open.set(person, row);
  else found.add(NOMINATED_TWICE, NOMINATIONS, row, 'person', { key: rowKey(NOMINATIONS, first) });
}

function headerOf(stage: Stage): string {
  return NOMINATIONS.columns[STAGE_DATES[stage]].header;
}

function isEmpty(row: Nomination, stage: Stage): boolean {
  return dateOf(row, stage) === null && !isFaulty(row, STAGE_DATES[stage]);
}

const STAGE_WITHOUT_DATE = error({
  code: 'stage-without-date',
  keepsRowOut: true,
  says: ({ stage, header }: { stage: string; header: string }) => `Giai đoạn ${quote(stage)} cần có ${header}.`,
});

const STAGE_SKIPPED = warning({
  code: 'stage-skipped',
  says: ({ stage, header }: { stage: string; header: string }) =>
    `Giai đoạn ${quote(stage)} nhưng chưa có ${header} của bước trước.`,
});

const STAGE_BEHIND = warning({
  code: 'stage-behind',
  says: ({ stage, header }: { stage: string; header: string }) =>
    `Đã có ${header} nhưng Giai đoạn vẫn là ${quote(stage)}. Cập nhật Giai đoạn.`,
});

function stageHasItsDates(row: Nomination, found: Findings): void {
  const { stage } = row;
  if (stage === null) return;
  if (isEmpty(row, stage)) {
    const facts = { stage, header: headerOf(stage) };
    found.add(STAGE_WITHOUT_DATE, NOMINATIONS, row, STAGE_DATES[stage], facts);
  }
  const skipped = stagesBefore(stage).find((each) => isEmpty(row, each));
  if (skipped !== undefined) {
    const facts = { stage, header: headerOf(skipped) };
    found.add(STAGE_SKIPPED, NOMINATIONS, row, STAGE_DATES[skipped], facts);
  }
  const ahead = stagesAfter(stage).find((each) => dateOf(row, each) !== null);
  if (ahead !== undefined) {
    found.add(STAGE_BEHIND, NOMINATIONS, row, 'stage', { stage, header: headerOf(ahead) });
  }
}

const CERTIFICATE_EXPIRED = warning({
  code: 'certificate-expired',
  says: ({ taken, years }: { taken: Day; years: number }) =>
    `Học lớp nhận thức ngày ${formatDay(taken)}, giấy chứng nhận đã quá ${String(years)} năm. Cần học lại lớp bồi dưỡng.`,
});

function certificateIsValid({ settings, today }: Books, row: Nomination, found: Findings): void {
  const { stage, classTaken } = row;
  if (stage === null || classTaken === null || !isOpen(row) || stage === 'Kết nạp Đảng') return;
  const years = settings.on(today, CERTIFICATE_YEARS);
  if (addMonths(classTaken, years * 12) >= today) return;
  found.add(CERTIFICATE_EXPIRED, NOMINATIONS, row, 'classTaken', { taken: classTaken, years });
}

const RENOMINATED = warning({
  code: 'renominated',
  says: ({ sent }: { sent: Day }) =>
    `Đã gửi danh sách từ ngày ${formatDay(sent)}, quá hai năm chưa có ý kiến. Hỏi cấp ủy và xem lại lý do.`,
});

function listIsAnswered({ today }: Books, row: Nomination, found: Findings): void {
  const { stage, listSent } = row;
  const waits = stage === 'Đoàn viên ưu tú' || stage === 'Đã gửi danh sách';
  if (!waits || listSent === null || !isEmpty(row, 'Đối tượng kết nạp Đảng')) return;
  if (addMonths(listSent, LIST_MONTHS) > today) return;
  found.add(RENOMINATED, NOMINATIONS, row, 'recognised', { sent: listSent });
}

export const NOMINATION_RULES = [
  NOMINEE_NOT_MEMBER,
  NOMINEE_RATING,
  NOMINATED_TWICE,
  STAGE_WITHOUT_DATE,
  STAGE_SKIPPED,
  STAGE_BEHIND,
  CERTIFICATE_EXPIRED,
  RENOMINATED,
];
