import type { PlanStep } from '../../judging/plan';
import { keyOf } from '../../text/spelling';
import { type Concern, CONCERNS } from '../care';
import type { Hand } from '../people';
import type { Answered, Outcome, Circumstances } from './answer';
import { text, cellsOf, dayOf } from './read-answer';

/** Days until an answer is due. */
const DUE = 15;

export function concern(answered: Answered, { keys, hand, before }: Circumstances): Outcome {
  const said = { ...cellsOf('concern', answered), person: speakerOf(answered) };
  const about = answered.revision;
  if (before !== null && 'topic' in before) {
    const steps: PlanStep[] = isConcernOf(before, answered, hand)
      ? []
      : [{ kind: 'change', table: 'concerns', row: before.row, values: said }];
    return { ref: before.key ?? '', about, steps };
  }
  const key = keys.next(CONCERNS);
  const day = dayOf(answered, hand);
  const values = { ...said, key, channel: 'Biểu mẫu', received: day, due: day + DUE, status: 'Mới' };
  return { ref: key, about, steps: [{ kind: 'add', table: 'concerns', values }] };
}

/** By what a concern's own speaker is named; null where they would not be, or did not say. */
export function speakerOf(answered: Answered): string | null {
  const named = keyOf(text(answered, 'person'));
  return text(answered, 'scope') === 'Cá nhân' && named !== '' ? named : null;
}

/** Whether a concern says what an answer says: nothing else in its row tells the answer, as that may be anonymous. */
export function isConcernOf(row: Concern, answered: Answered, hand: Hand): boolean {
  const { topic = null, scope = null, content = null } = cellsOf('concern', answered);
  return (
    row.received === dayOf(answered, hand) && row.topic === topic && row.scope === scope && row.content === content
  );
}
