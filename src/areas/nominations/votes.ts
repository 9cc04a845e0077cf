import { error, warning } from '../../judging/rule';
import { type Nomination, NOMINATIONS } from './tables';
import type { Findings } from '../../judging/findings';
import type { Fraction } from '../../judging/setting';

/** Two numbers of which the first may not exceed the second, each with the header it stands under. */
interface Pair {
  readonly property: string;
  readonly smaller: string;
  readonly less: number;
  readonly larger: string;
  readonly more: number;
}

/** All that must hold, in the order in which it is looked at; an empty part of a sum counts as nothing. */
function pairsOf(row: Nomination): Pair[] {
  const { branchMembers, branchPresent, branchFor, branchAgainst, committeeMembers, committeeFor, committeeAgainst } =
    row;
  const [members, present, votesFor] = ['Số đoàn viên', 'Số có mặt', 'Số tán thành'];
  const pairs: Pair[] = [];
  const add = (property: string, smaller: string, less: number | null, larger: string, more: number | null): void => {
    if (less !== null && more !== null) pairs.push({ property, smaller, less, larger, more });
  };
  add('branchFor', '0', 0, votesFor, branchFor);
  add('branchFor', votesFor, branchFor, present, branchPresent);
  add('branchPresent', '0', 0, present, branchPresent);
  add('branchPresent', present, branchPresent, members, branchMembers);
  add('branchFor', votesFor, branchFor, members, branchMembers);
  add('branchMembers', '0', 0, members, branchMembers);
  add('branchAgainst', 'Số tán thành và không tán thành', sum(branchFor, branchAgainst), present, branchPresent);
  const last = committeeAgainst === null ? 'committeeFor' : 'committeeAgainst';
  const votes = sum(committeeFor, committeeAgainst);
  add(last, 'BCH tán thành và không tán thành', votes, 'Tổng số ủy viên BCH', committeeMembers);
  return pairs;
}

function sum(a: number | null, b: number | null): number | null {
  return a === null && b === null ? null : (a ?? 0) + (b ?? 0);
}

const VOTES_ARITHMETIC = error({
  code: 'votes-arithmetic',
  keepsRowOut: true,
  says: ({ smaller, less, larger, more }: { smaller: string; less: number; larger: string; more: number }) =>
    smaller === '0'
      ? `${larger} (${String(more)}) không thể nhỏ hơn 0.`
      : `${smaller} (${String(less)}) nhiều hơn ${larger} (${String(more)}). Kiểm tra lại biên bản.`,
});

/** Whether the votes can be as they are written; one issue a row where they can't. */
export function votesAddUp(row: Nomination, found: Findings): boolean {
  const wrong = pairsOf(row).find(({ less, more }) => less > more);
  if (wrong === undefined) return true;
  const { property, ...facts } = wrong;
  found.add(VOTES_ARITHMETIC, NOMINATIONS, row, property, facts);
  return false;
}

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

/** Votes that are possible but too few: presence (a setting), more than half of those present, of all committee members. */
export function votesSuffice(row: Nomination, quorum: Fraction, found: Findings): void {
  const { branchMembers: members, branchPresent: present, branchFor, committeeMembers, committeeFor } = row;
  if (members !== null && present !== null && present * quorum.parts < members * quorum.of) {
    found.add(VOTES_QUORUM, NOMINATIONS, row, 'branchPresent', {
      present,
      members,
      share: `${String(quorum.of)}/${String(quorum.parts)}`,
      least: Math.ceil((members * quorum.of) / quorum.parts),
    });
  }
  if (branchFor !== null && present !== null && branchFor * 2 <= present) {
    const facts = { header: 'Số tán thành', votes: branchFor, of: present, whole: 'số có mặt' };
    found.add(VOTES_MAJORITY, NOMINATIONS, row, 'branchFor', facts);
  }
  if (committeeFor !== null && committeeMembers !== null && committeeFor * 2 <= committeeMembers) {
    const facts = { header: 'BCH tán thành', votes: committeeFor, of: committeeMembers, whole: 'tổng số ủy viên BCH' };
    found.add(VOTES_MAJORITY, NOMINATIONS, row, 'committeeFor', facts);
  }
}

export const VOTE_RULES = [VOTES_ARITHMETIC, VOTES_QUORUM, VOTES_MAJORITY];
