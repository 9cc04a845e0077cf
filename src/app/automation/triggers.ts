import type { Role } from '../file/roles';
import { ports } from '../ports/ports';
import type { When } from '../ports/triggers';

/** Every trigger that the automation needs, in which files, and when it runs. */
const NEEDED = {
  queueSummaries: { roles: ['register', 'committee'], when: { hour: 6 } },
  sendMails: { roles: ['register', 'committee'], when: 'hourly' },
  // As often as it is ever due; the handler says when it is.
  sweepAnswers: { roles: ['register', 'restricted'], when: 'every five minutes' },
  answersArrived: { roles: ['register', 'restricted'], when: 'form sent' },
} as const satisfies Readonly<Record<string, { roles: readonly Role[]; when: When }>>;
export type Handler = keyof typeof NEEDED;

/** What runs by itself in a file of a role: where nobody answers forms, or no mail leaves, there is nothing to do. */
export function handlersOf(role: Role): Handler[] {
  return (Object.keys(NEEDED) as Handler[]).filter((handler) =>
    (NEEDED[handler].roles as readonly Role[]).includes(role),
  );
}

/** How many triggers of mine each handler has; Google shows nobody those of others. */
export function foundTriggers(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { handler } of ports.triggers.mine()) {
    counts.set(handler, (counts.get(handler) ?? 0) + 1);
  }
  return counts;
}

/** Makes what is missing and takes away what is double or of no use: as often as one likes. */
export function repairTriggers(role: Role): { made: number; removed: number } {
  const needed = handlersOf(role);
  const seen = new Set<string>();
  let [made, removed] = [0, 0];
  for (const trigger of ports.triggers.mine()) {
    const { handler } = trigger;
    const isNeeded = (needed as readonly string[]).includes(handler) && !seen.has(handler);
    seen.add(handler);
    if (isNeeded) continue;
    trigger.remove();
    removed += 1;
  }
  for (const handler of needed) {
    if (seen.has(handler)) continue;
    ports.triggers.make(handler, NEEDED[handler].when);
    made += 1;
  }
  return { made, removed };
}
