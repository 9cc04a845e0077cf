import { isDueThisWeek, isOpen, isOverdue, isTask, type Plan } from '../../areas/plans/tree';
import type { Day } from '../../text/calendar';
import { PLANS_ROOM } from '../../words/plans';
import { unitName, useDirectory } from '../directory';
import { LinkOf } from '../name-list';

interface Props {
  readonly plan: Plan;
  readonly today: Day;
  readonly isRoot?: boolean;
  readonly onView: (kind: 'open' | 'finish' | 'copy', plan: Plan) => void;
}

/** A programme or plan that opens and closes over what stands below it; a task as a line. */
export function Branch({ plan, today, isRoot = false, onView }: Props) {
  const known = useDirectory();
  const { fields, children, tasks, done, thisWeek, overdue } = plan;
  const name = fields['subject'] ?? '';
  const about = [
    unitName(known, fields['unit'] ?? ''),
    fields['type'],
    fields['status'],
    PLANS_ROOM.due(fields['due'] ?? ''),
    ...(fields['owner'] === '' ? [] : [PLANS_ROOM.owner(fields['owner'] ?? '')]),
  ].join(' · ');
  const line = (
    <>
      <span class="secondary">{about}</span>
      {isTask(plan) && isOverdue(plan, today) && <b class="fault"> {PLANS_ROOM.overdue}</b>}
      {isTask(plan) && isDueThisWeek(plan, today) && <b class="short"> {PLANS_ROOM.thisWeek}</b>}
      {fields['basis'] !== '' && <p class="secondary">{PLANS_ROOM.basis(fields['basis'] ?? '')}</p>}
      <div>
        <LinkOf name={name} label={PLANS_ROOM.open} onClick={() => onView('open', plan)} />
        {isTask(plan) && isOpen(plan) && (
          <LinkOf name={name} label={PLANS_ROOM.done} onClick={() => onView('finish', plan)} />
        )}
        {isRoot && !isTask(plan) && <LinkOf name={name} label={PLANS_ROOM.copy} onClick={() => onView('copy', plan)} />}
      </div>
    </>
  );
  if (children.length === 0) {
    return (
      <div class="card">
        <b>{name}</b>
        <br />
        {line}
      </div>
    );
  }
  return (
    <details class="card" open={overdue + thisWeek > 0 && isRoot}>
      <summary>
        <b>{name}</b>
        <br />
        <span class="secondary">{PLANS_ROOM.standing(done, tasks, thisWeek, overdue)}</span>
      </summary>
      {line}
      <div class="below">
        {children.map((child) => (
          <Branch key={child.ref} plan={child} today={today} onView={onView} />
        ))}
      </div>
    </details>
  );
}
