import type { PlanStep, Values } from '../../judging/plan';
import type { Person } from '../../roster/people';
import { refOf, type Hand } from '../people';
import type { Answered, Outcome, Circumstances } from './answer';
import { FORMS } from './definitions';
import { type Suggestion, SUGGESTIONS } from './table';

export interface Written {
  readonly result: string;
  readonly steps: readonly PlanStep[];
}

export const PROFILE = 'Thông tin cá nhân';

interface Suggested {
  readonly kind: '1+1' | typeof PROFILE;
  readonly person: Person;
  readonly data: Values;
  /** What is written at once; null where an officer has to accept it. */
  readonly direct: Written | null;
  readonly about: string;
}

/** Puts a row into Đề nghị, or renews the one that waits there. */
export function suggest(
  { kind, person, data, direct, about }: Suggested,
  answered: Answered,
  setting: Circumstances,
): Outcome {
  const { keys, hand } = setting;
  const before = setting.before !== null && 'result' in setting.before ? setting.before : null;
  const asked = FORMS[kind === '1+1' ? 'contact' : 'profile'].questions.map(({ column }) => column?.split('.')[1]);
  const row: Values = {
    kind,
    person: refOf(person),
    email: answered.email === '' ? null : answered.email,
    sentAt: answered.sentAt > 0 ? answered.sentAt : hand.at,
    state: direct === null ? 'Chờ duyệt' : 'Đã nhận',
    decidedAt: direct === null ? null : hand.at,
    decidedBy: null,
    // Of one that was taken before: accepting it again revises the same row.
    result: direct?.result ?? before?.result ?? null,
    data: JSON.stringify(data),
    content: Object.entries(data)
      .flatMap(([property, cell]) => (typeof cell === 'string' && asked.includes(property) ? [cell] : []))
      .join(' · '),
    revision: answered.revision,
  };
  const isOpen = before !== null && (before.state === 'Chờ duyệt' || direct !== null);
  const ref = isOpen ? (before.key ?? '') : keys.next(SUGGESTIONS);
  const step: PlanStep = isOpen
    ? { kind: 'change', table: 'suggestions', row: before.row, values: row }
    : { kind: 'add', table: 'suggestions', values: { ...row, key: ref } };
  return { ref, about, steps: [...(direct?.steps ?? []), step] };
}

/** The moment at which what made a suggestion was sent: the column is read as a day, the response's revision has the time. */
export function sentAtOf({ revision, sentAt }: Suggestion): number {
  return Number(/@([\d.]+)$/.exec(revision ?? '')?.[1] ?? sentAt ?? 0);
}

export function decided(
  { row }: Suggestion,
  state: 'Đã nhận' | 'Từ chối',
  result: string,
  { at, actor }: Hand,
): PlanStep {
  return {
    kind: 'change',
    table: 'suggestions',
    row,
    values: { state, result, decidedAt: at, decidedBy: actor },
  };
}

/** What a suggestion would write; null where somebody has edited that away. */
export function valuesIn(json: string | null): Values | null {
  try {
    const parsed = JSON.parse(json ?? '') as unknown;
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Values) : null;
  } catch {
    return null;
  }
}
