import type { Table } from '../sheet/table';
import { dayOf, type Day } from '../text/calendar';
import type { AnyRow } from './books';
import type { Findings } from './findings';
import { error, warning } from './rule';
import { fraction, setting, type Fraction } from './setting';
import type { Settings } from './settings';

export const QUORUM = setting<Fraction>({
  code: 'Tỷ lệ dự họp giới thiệu',
  read: fraction,
  fallback: { of: 2, parts: 3 },
  written: '2/3',
  basis: 'Quy định của địa phương; 30-HD/TWĐTN-BTC không nêu',
  purpose: 'Tỷ lệ đoàn viên có mặt ít nhất khi họp chi đoàn giới thiệu, biểu quyết.',
});

const BASES: Readonly<Record<string, boolean>> = { 'có mặt': false, 'triệu tập': true };

/** Whether more than half of those summoned have to be in favour, not of those present alone. */
export const OF_SUMMONED = setting<boolean>({
  code: 'Cơ sở tính biểu quyết',
  read: (value) => BASES[value.toLowerCase()] ?? 'bad-choice',
  fallback: false,
  written: 'có mặt',
  later: { from: dayOf(2026, 6, 26) ?? 0, fallback: true, written: 'triệu tập' },
  basis: '20-HD/TWĐTN-BTC; từ Đại hội XIII (26/06/2026) tính trên số được triệu tập',
  purpose: 'Tán thành phải quá một nửa số có mặt hay số được triệu tập: ghi có mặt hoặc triệu tập.',
});

/** The properties under which a row holds the numbers of a vote; a committee's has no number of those present. */
export interface VoteColumns {
  readonly all: string;
  readonly present: string | null;
  readonly votesFor: string;
  readonly against: string;
}

const VOTES_ARITHMETIC = error({
  code: 'votes-arithmetic',
  keepsRowOut: true,
  says: ({ smaller, less, larger, more }: { smaller: string; less: number; larger: string; more: number }) =>
    smaller === '0'
      ? `${larger} (${String(more)}) không thể nhỏ hơn 0.`
      : `${smaller} (${String(less)}) nhiều hơn ${larger} (${String(more)}). Kiểm tra lại biên bản.`,
});

const VOTES_QUORUM = warning({
  code: 'votes-quorum',
  says: ({ present, members, share, least }: { present: number; members: number; share: string; least: number }) =>
    `Có mặt ${String(present)}/${String(members)} đoàn viên, chưa đủ ${share} (cần ít nhất ${String(least)}).`,
});

const VOTES_MAJORITY = warning({
  code: 'votes-majority',
  says: ({ header, votes, of, whole }: { header: string; votes: number; of: number; whole: string }) =>
    `${header.replace(/^Số t/, 'T')} ${String(votes)}/${String(of)}, chưa quá một nửa ${whole} (cần ít nhất ${String(Math.floor(of / 2) + 1)}).`,
});

export const VOTE_RULES = [VOTES_ARITHMETIC, VOTES_QUORUM, VOTES_MAJORITY];

function numberAt(row: AnyRow, property: string): number | null {
  return row[property] as number | null;
}

/** Whether the votes of a row can be as they are written; one issue where they can't. */
export function votesAddUp(table: Table, row: AnyRow, votes: readonly VoteColumns[], found: Findings): boolean {
  const header = (property: string): string => table.columns[property]?.header ?? property;
  /** Reports a number that is below another one; an unknown one is below none. */
  const isBelow = (property: string, smaller: string, less: number | null, larger: string): boolean => {
    const more = numberAt(row, larger);
    if (less === null || more === null || less <= more) return false;
    found.add(VOTES_ARITHMETIC, table, row, property, { smaller, less, larger: header(larger), more });
    return true;
  };
  const isLess = (larger: string, smaller: string): boolean =>
    isBelow(smaller, header(smaller), numberAt(row, smaller), larger);
  const isNegative = (property: string): boolean => isBelow(property, '0', 0, property);
  return !votes.some(({ all, present, votesFor, against }) => {
    const [inFavour, opposed] = [numberAt(row, votesFor), numberAt(row, against)];
    // An empty part of a sum counts as nothing.
    const cast = inFavour === null && opposed === null ? null : (inFavour ?? 0) + (opposed ?? 0);
    const areTooMany = (property: string, of: string): boolean =>
      isBelow(property, `${header(votesFor)} và không tán thành`, cast, of);
    if (present === null) return areTooMany(opposed === null ? votesFor : against, all);
    return (
      isNegative(votesFor) ||
      isLess(present, votesFor) ||
      isNegative(present) ||
      isLess(all, present) ||
      isLess(all, votesFor) ||
      isNegative(all) ||
      areTooMany(against, present)
    );
  });
}

/** Votes that are possible but too few: of those summoned who came, and of them or of all who agreed (settings). */
export function votesSuffice(
  table: Table,
  row: AnyRow,
  { all, present, votesFor }: VoteColumns,
  { settings, day, found }: { readonly settings: Settings; readonly day: Day; readonly found: Findings },
): void {
  const header = (property: string): string => table.columns[property]?.header ?? property;
  const [summoned, inFavour] = [numberAt(row, all), numberAt(row, votesFor)];
  const came = present === null ? null : numberAt(row, present);
  const { of, parts } = settings.on(day, QUORUM);
  if (present !== null && summoned !== null && came !== null && came * parts < summoned * of) {
    const facts = { present: came, members: summoned, share: `${String(of)}/${String(parts)}` };
    found.add(VOTES_QUORUM, table, row, present, { ...facts, least: Math.ceil((summoned * of) / parts) });
  }
  const ofAll = present === null || (settings.on(day, OF_SUMMONED) && summoned !== null);
  const base = ofAll ? summoned : came;
  if (inFavour === null || base === null || inFavour * 2 > base) return;
  const whole = header(ofAll ? all : present).replace(/^[ST]/, (letter) => letter.toLowerCase());
  found.add(VOTES_MAJORITY, table, row, votesFor, { header: header(votesFor), votes: inFavour, of: base, whole });
}
