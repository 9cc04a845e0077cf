import { type Day, formatDay } from '../../text/calendar';
import { error, warning, type NoFacts } from '../../judging/rule';
import { type Person, PEOPLE } from '../../roster/people';
import { type Recruitment, RECRUITMENT } from './table';
import { isFaulty, type Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { rowKey } from '../../judging/row-key';
import { joinedDay, joinedProperty, memberOn, nameOf } from '../../roster/membership';
import { creditsOf, rosterOf } from './credit';

const SELF_RECRUIT = error<NoFacts>({
  code: 'self-recruit',
  keepsRowOut: true,
  says: () => 'Người vận động và thanh niên được vận động là cùng một người.',
});

/** The rules of one 1+1 row. */
export function checkRecruitment(books: Books, found: Findings): void {
  const roster = books.once(rosterOf);
  for (const row of books.rows(RECRUITMENT)) {
    const recruiter = books.find(PEOPLE, row.recruiter);
    const youth = roster.youthOf(row);
    if (recruiter !== undefined) recruiterIsMember(row, recruiter, found);
    if (recruiter !== undefined && recruiter === youth) found.add(SELF_RECRUIT, RECRUITMENT, row, 'recruiter', {});
    if (youth !== undefined) youthIsNew(row, youth, found);
    admissionIsComplete(row, found);
  }
}

const RECRUITER_NOT_MEMBER = error({
  code: 'recruiter-not-member',
  keepsRowOut: true,
  says: ({ name, day }: { name: string; day: Day }) =>
    `Ngày ${formatDay(day)}, ${name} không phải là đoàn viên hoặc hội viên đang sinh hoạt tại đơn vị.`,
});

function recruiterIsMember(row: Recruitment, recruiter: Person, found: Findings): void {
  const { contacted } = row;
  if (contacted === null) return;
  if (memberOn(recruiter, 'Đoàn', contacted) !== false || memberOn(recruiter, 'Hội', contacted) !== false) return;
  const facts = { name: nameOf(recruiter), day: contacted };
  found.add(RECRUITER_NOT_MEMBER, RECRUITMENT, row, 'recruiter', facts);
}

const ALREADY_MEMBER = error({
  code: 'already-member',
  keepsRowOut: true,
  says: ({ name, organisation, joined }: { name: string; organisation: string; joined: Day }) =>
    `${name} đã vào ${organisation} ngày ${formatDay(joined)}, trước ngày vận động.`,
});

function youthIsNew(row: Recruitment, youth: Person, found: Findings): void {
  const { organisation, contacted } = row;
  if (organisation === null || contacted === null) return;
  const joined = joinedDay(youth, organisation);
  if (joined === null || joined >= contacted) return;
  found.add(ALREADY_MEMBER, RECRUITMENT, row, 'contacted', { name: nameOf(youth), organisation, joined });
}

const ADMITTED_WITHOUT_DATE = error<NoFacts>({
  code: 'admitted-without-date',
  keepsRowOut: true,
  says: () => 'Đã kết nạp cần có Ngày kết nạp.',
});

const ADMITTED_WITHOUT_PROOF = warning<NoFacts>({
  code: 'admitted-without-proof',
  says: () => 'Đã kết nạp nhưng chưa có Minh chứng. Nhập số quyết định hoặc đường dẫn.',
});

function admissionIsComplete(row: Recruitment, found: Findings): void {
  if (row.status !== 'Đã kết nạp') return;
  if (row.admitted === null && !isFaulty(row, 'admitted')) {
    found.add(ADMITTED_WITHOUT_DATE, RECRUITMENT, row, 'admitted', {});
  }
  if (row.proof === null) found.add(ADMITTED_WITHOUT_PROOF, RECRUITMENT, row, 'proof', {});
}

const DOUBLE_CREDIT = warning({
  code: 'double-credit',
  says: ({ key, recruiter, day }: { key: string; recruiter: string; day: Day }) =>
    `Thanh niên này đã được tính ở lượt ${key} (${recruiter === '' ? '' : `${recruiter}, `}${formatDay(day)}), nên lượt này không được tính.`,
});

const CREDITED_NOT_IN_ROSTER = warning({
  code: 'credited-not-in-roster',
  says: ({ name, organisation, known }: { name: string; organisation: string; known: boolean }) =>
    known
      ? `${name} có trong ĐVTN nhưng chưa có Ngày vào ${organisation}. Cập nhật trang tính ĐVTN.`
      : `${name} chưa có trong trang tính ĐVTN. Thêm người này vào danh sách.`,
});

/** The rules of what counts: judged when all that excludes a row has been found. */
export function checkCredits(books: Books, found: Findings): void {
  const credits = found.once(creditsOf);
  for (const { row, first } of credits.doubled) {
    found.add(DOUBLE_CREDIT, RECRUITMENT, row, 'youthName', {
      key: rowKey(RECRUITMENT, first.row),
      recruiter: first.recruiter === undefined ? '' : nameOf(first.recruiter),
      day: first.admitted,
    });
  }
  if (!books.has(PEOPLE)) return;
  for (const { row, youth, organisation } of credits.credited) {
    const isIn =
      youth !== undefined && (joinedDay(youth, organisation) !== null || isFaulty(youth, joinedProperty(organisation)));
    if (isIn) continue;
    const name = youth === undefined ? (row.youthName ?? '') : nameOf(youth);
    const facts = { name, organisation, known: youth !== undefined };
    found.add(CREDITED_NOT_IN_ROSTER, RECRUITMENT, row, 'admittedPerson', facts);
  }
}

export const RECRUITMENT_RULES = [
  SELF_RECRUIT,
  RECRUITER_NOT_MEMBER,
  ALREADY_MEMBER,
  ADMITTED_WITHOUT_DATE,
  ADMITTED_WITHOUT_PROOF,
  DOUBLE_CREDIT,
  CREDITED_NOT_IN_ROSTER,
];
