import { plainName } from './cells';
import { FIGURE_COLUMNS, PERSON, RECRUIT } from './definitions';
import type { Books, Row } from './books';
import { cellOf, dayOf, nameOf, refOf, rowsOf, tableOf, textOf } from './books';

export interface Issue {
  code: string;
  severity: 'error' | 'warning';
  table: string;
  row: number;
  key: string | null;
  column: string | null;
}

/** The "E of the row" that keep it out of every figure. */
const ROW_CODES = [
  'date-order',
  'votes-arithmetic',
  'self-recruit',
  'recruiter-not-member',
  'already-member',
  'admitted-without-date',
  'duplicate-key',
  'stage-without-date',
  'nominee-not-member',
  'done-without-date',
  'post-twice',
  'unit-cycle',
  'unit-root',
  'unit-level',
];

/**
 * "A row counts in no figure when it has an E on its key, a ref, a required cell, or a date, state or number that
 * figures read, or an E of the row (…); `bad-phone`, `bad-email` and an E on another optional cell don't stop it."
 */
function stops(issue: Issue): boolean {
  if (issue.severity !== 'error') return false;
  // "`online-forbidden` and `barred-by-discipline` don't"
  if (issue.code === 'online-forbidden' || issue.code === 'barred-by-discipline') return false;
  if (issue.code === 'bad-phone' || issue.code === 'bad-email') return false;
  if (ROW_CODES.includes(issue.code)) return true;
  const column = tableOf(issue.table).columns.find((one) => one.header === issue.column);
  if (column === undefined) return false;
  if (column.kind === 'key' || column.kind === 'ref' || column.required) return true;
  return (FIGURE_COLUMNS[issue.table] ?? []).includes(column.header);
}

export function counts(row: Row, issues: Issue[]): boolean {
  for (const issue of issues) {
    if (issue.table === row.table && issue.row === row.row && stops(issue)) return false;
  }
  return true;
}

/**
 * "the youth of a 1+1 row: ĐVTN được kết nạp; else the person with that MSSV; else the one person with that name
 * (NFC, case, spaces) and birth date. Two filled, different MSSV are two people"
 */
export function youthOf(books: Books, recruit: Row): Row | null {
  const named = refOf(books, recruit, 'ĐVTN được kết nạp', PERSON);
  if (named !== null) return named;

  const mssv = textOf(recruit, 'MSSV thanh niên');
  if (mssv !== null) {
    for (const person of rowsOf(books, PERSON)) if (textOf(person, 'MSSV') === mssv) return person;
  }

  const name = textOf(recruit, 'Họ và tên thanh niên');
  const birth = dayOf(recruit, 'Ngày sinh thanh niên');
  if (name === null || birth === null) return null;
  const found: Row[] = [];
  for (const person of rowsOf(books, PERSON)) {
    const theirs = textOf(person, 'MSSV');
    if (mssv !== null && theirs !== null && mssv !== theirs) continue;
    if (dayOf(person, 'Ngày sinh') !== birth) continue;
    if (plainName(textOf(person, 'Họ và tên') ?? '') !== plainName(name)) continue;
    found.push(person);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** "the same youth (person, else MSSV, else folded name + birth date, else the row itself)" */
function youthIdentity(books: Books, recruit: Row): string {
  const person = youthOf(books, recruit);
  if (person !== null) return `person ${person.row}`;
  const mssv = textOf(recruit, 'MSSV thanh niên');
  if (mssv !== null) return `mssv ${mssv}`;
  const name = textOf(recruit, 'Họ và tên thanh niên');
  const birth = dayOf(recruit, 'Ngày sinh thanh niên');
  if (name !== null && birth !== null) return `name ${plainName(name)} ${birth}`;
  return `row ${recruit.row}`;
}

function isBefore(a: Row, b: Row): boolean {
  const admitted = (dayOf(a, 'Ngày kết nạp') ?? 0) - (dayOf(b, 'Ngày kết nạp') ?? 0);
  if (admitted !== 0) return admitted < 0;
  const met = (dayOf(a, 'Ngày vận động') ?? 0) - (dayOf(b, 'Ngày vận động') ?? 0);
  if (met !== 0) return met < 0;
  const keyA = cellOf(a, 'Mã lượt').text;
  const keyB = cellOf(b, 'Mã lượt').text;
  if (keyA !== keyB) return nameOf(a) < nameOf(b);
  return a.row < b.row;
}

export interface Credit {
  first: Row[];
  later: Row[];
}

/** "among all Đã kết nạp rows that count, of all time, with the same youth and Tổ chức": the first, and the others. */
export function creditOf(books: Books, issues: Issue[]): Credit {
  const rows = rowsOf(books, RECRUIT).filter(
    (row) => textOf(row, 'Trạng thái') === 'Đã kết nạp' && dayOf(row, 'Ngày kết nạp') !== null && counts(row, issues),
  );
  const youths = rows.map((row) => `${textOf(row, 'Tổ chức') ?? ''} ${youthIdentity(books, row)}`);
  const credit: Credit = { first: [], later: [] };
  rows.forEach((row, i) => {
    const hasEarlier = rows.some((other, j) => j !== i && youths[j] === youths[i] && isBefore(other, row));
    (hasEarlier ? credit.later : credit.first).push(row);
  });
  return credit;
}
