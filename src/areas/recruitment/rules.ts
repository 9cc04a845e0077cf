import type { Person } from '../../roster/people';
import type { Recruitment } from './table';
import { isFaulty, type Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { rowKey } from '../../judging/row-key';
import { joinedDay, joinedProperty, memberOn, nameOf } from '../../roster/membership';
import { creditsOf, type Roster } from './credit';

/** The rules of one 1+1 row. */
export function checkRecruitment(books: Books, roster: Roster, found: Findings): void {
  for (const row of books.rows('recruitment')) {
    const recruiter = books.person(row.recruiter);
    const youth = roster.youthOf(row);
    if (recruiter !== undefined) recruiterIsMember(row, recruiter, found);
    if (recruiter !== undefined && recruiter === youth) found.add('self-recruit', 'recruitment', row, 'recruiter', {});
    if (youth !== undefined) youthIsNew(row, youth, found);
    admissionIsComplete(row, found);
  }
}

function recruiterIsMember(row: Recruitment, recruiter: Person, found: Findings): void {
  const { contacted } = row;
  if (contacted === null) return;
  if (memberOn(recruiter, 'Đoàn', contacted) !== false || memberOn(recruiter, 'Hội', contacted) !== false) return;
  const facts = { name: nameOf(recruiter), day: contacted };
  found.add('recruiter-not-member', 'recruitment', row, 'recruiter', facts);
}

function youthIsNew(row: Recruitment, youth: Person, found: Findings): void {
  const { organisation, contacted } = row;
  if (organisation === null || contacted === null) return;
  const joined = joinedDay(youth, organisation);
  if (joined === null || joined >= contacted) return;
  found.add('already-member', 'recruitment', row, 'contacted', { name: nameOf(youth), organisation, joined });
}

function admissionIsComplete(row: Recruitment, found: Findings): void {
  if (row.status !== 'Đã kết nạp') return;
  if (row.admitted === null && !isFaulty(row, 'admitted')) {
    found.add('admitted-without-date', 'recruitment', row, 'admitted', {});
  }
  if (row.proof === null) found.add('admitted-without-proof', 'recruitment', row, 'proof', {});
}

/** The rules of what counts: judged when all that excludes a row has been found. */
export function checkCredits(books: Books, roster: Roster, found: Findings): void {
  const credits = creditsOf(books, roster, (row) => found.counts(row));
  found.credits = credits;
  for (const { row, first } of credits.doubled) {
    found.add('double-credit', 'recruitment', row, 'youthName', {
      key: rowKey('recruitment', first.row),
      recruiter: first.recruiter === undefined ? '' : nameOf(first.recruiter),
      day: first.admitted,
    });
  }
  if (!books.has('people')) return;
  for (const { row, youth, organisation } of credits.credited) {
    const isIn =
      youth !== undefined && (joinedDay(youth, organisation) !== null || isFaulty(youth, joinedProperty(organisation)));
    if (isIn) continue;
    const name = youth === undefined ? (row.youthName ?? '') : nameOf(youth);
    const facts = { name, organisation, known: youth !== undefined };
    found.add('credited-not-in-roster', 'recruitment', row, 'admittedPerson', facts);
  }
}
