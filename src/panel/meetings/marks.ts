import type { PRESENCES, RollCall } from '../../panel-api/attendance';

export type Presence = (typeof PRESENCES)[number];

/** Somebody's mark as it stands in the panel. */
export interface Mark {
  readonly presence: Presence | '';
  readonly reason: string;
}

/** Marks by people's references. */
export type Marks = Readonly<Record<string, Mark>>;

/** How the sheet has them. */
export function marksIn({ roll }: RollCall): Marks {
  return Object.fromEntries(
    roll.map(({ ref, presence, reason }) => [ref, { presence: presence as Presence | '', reason }]),
  );
}

/** All who were due and are marked in no way yet are there. */
export function allPresent({ roll }: RollCall, marks: Marks): Marks {
  const there: Mark = { presence: 'Có mặt', reason: '' };
  return {
    ...marks,
    ...Object.fromEntries(
      roll.flatMap(({ ref, isDue }) =>
        isDue && !isUnnamed(ref) && (marks[ref]?.presence ?? '') === '' ? [[ref, there]] : [],
      ),
    ),
  };
}

/** Who has neither a key nor a student number can't be named in Điểm danh. */
export function isUnnamed(ref: string): boolean {
  return ref.startsWith('#');
}

/** How many of those due are marked how; `none` are not marked yet. */
export function countsOf({ roll }: RollCall, marks: Marks) {
  const due = roll.filter(({ isDue }) => isDue);
  const count = (presence: Presence | ''): number =>
    due.filter(({ ref }) => (marks[ref]?.presence ?? '') === presence).length;
  return {
    due: due.length,
    present: count('Có mặt'),
    withReason: count('Vắng có lý do'),
    without: count('Vắng không có lý do'),
    none: count(''),
  };
}

/** How many of those due have to be there. */
export function quorumOf({ quorum: { of, parts } }: RollCall, due: number): number {
  return Math.ceil((due * of) / parts);
}
