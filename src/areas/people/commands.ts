import { date } from '../../sheet/kinds';
import { cellFor } from '../../sheet/typed';
import type { Person } from '../../roster/people';
import { keyOf } from '../../text/spelling';
import type { KeyGiver, PlanStep, Values } from '../../judging/plan';
import { TRANSFERS } from '../../roster/transfers';

/** Who changes a person's row, and when (a serial number). */
export interface Hand {
  readonly actor: string;
  readonly at: number;
}

/** What an officer's hand leaves on a person's row. */
export function signed(values: Values, { actor, at }: Hand): Values {
  return { ...values, updatedAt: at, updatedBy: actor };
}

function change(person: Person, values: Values, hand: Hand): PlanStep {
  return { kind: 'change', table: 'people', row: person.row, values: signed(values, hand) };
}

/** By what other tables name a person. */
export function refOf({ key, studentId }: Person): string | null {
  return key ?? studentId;
}

export interface Move {
  readonly unit: string;
  readonly date: string;
  readonly slip: string;
}

/** Chuyển sinh hoạt nội bộ: another branch from a day on (20-HD/TWĐTN-BTC: within the same đoàn cơ sở). */
export function moveSteps(person: Person, move: Move, keys: KeyGiver, hand: Hand): PlanStep[] {
  return [change(person, { unit: keyOf(move.unit) }, hand), internalTransfer(person, move, keys)];
}

/** The row of Chuyển sinh hoạt that says since when a person is of another branch. */
export function internalTransfer(person: Person, move: Move, keys: KeyGiver): PlanStep {
  const values = {
    key: keys.next(TRANSFERS),
    person: refOf(person),
    type: 'Nội bộ',
    from: person.unit,
    to: keyOf(move.unit),
    date: cellFor(date, move.date),
    slip: move.slip,
  };
  return { kind: 'add', table: 'transfers', values };
}

/** How a person leaves, and what Tình trạng says then; at maturity they may stay as youth. */
const STATUS_AFTER = {
  transferred: 'Đã chuyển sinh hoạt',
  graduated: 'Tốt nghiệp',
  stopped: 'Thôi sinh hoạt',
} as const;
export type Leaving = keyof typeof STATUS_AFTER | 'matured';

export interface Leave {
  readonly how: Leaving;
  readonly date: string;
  readonly to: string;
  readonly slip: string;
}

/** A person leaves the unit; who moves elsewhere gets a transfer, for its slip. */
export function leaveSteps(person: Person, leave: Leave, keys: KeyGiver, hand: Hand): PlanStep[] {
  const day = cellFor(date, leave.date);
  if (leave.how === 'matured') return [change(person, { leftUnion: day, leftUnionReason: 'Trưởng thành' }, hand)];
  const left = change(person, { status: STATUS_AFTER[leave.how], left: day }, hand);
  return leave.how === 'transferred' ? [left, outwardTransfer(person, leave, keys)] : [left];
}

/** The row of Chuyển sinh hoạt of somebody who goes elsewhere, for its slip. */
export function outwardTransfer(person: Person, leave: Omit<Leave, 'how'>, keys: KeyGiver): PlanStep {
  const values = {
    key: keys.next(TRANSFERS),
    person: refOf(person),
    type: 'Chuyển đi',
    from: person.unit,
    to: leave.to,
    date: cellFor(date, leave.date),
    slip: leave.slip,
  };
  return { kind: 'add', table: 'transfers', values };
}
