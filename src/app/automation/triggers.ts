import type { Role } from '../file/roles';

/** Every trigger that the automation needs, in which files, and how it is made. */
const MAKERS = {
  queueSummaries: {
    roles: ['register', 'committee'],
    make: () => ScriptApp.newTrigger('queueSummaries').timeBased().everyDays(1).atHour(6).create(),
  },
  sendMails: {
    roles: ['register', 'committee'],
    make: () => ScriptApp.newTrigger('sendMails').timeBased().everyHours(1).create(),
  },
  // As often as it is ever due; the handler says when it is.
  sweepAnswers: {
    roles: ['register', 'restricted'],
    make: () => ScriptApp.newTrigger('sweepAnswers').timeBased().everyMinutes(5).create(),
  },
  answersArrived: {
    roles: ['register', 'restricted'],
    make: () =>
      ScriptApp.newTrigger('answersArrived')
        .forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet())
        .onFormSubmit()
        .create(),
  },
} as const satisfies Readonly<Record<string, { roles: readonly Role[]; make: () => unknown }>>;
export type Handler = keyof typeof MAKERS;

/** What runs by itself in a file of a role: where nobody answers forms, or no mail leaves, there is nothing to do. */
export function handlersOf(role: Role): Handler[] {
  return (Object.keys(MAKERS) as Handler[]).filter((handler) =>
    (MAKERS[handler].roles as readonly Role[]).includes(role),
  );
}

/** How many triggers of mine each handler has; Google shows nobody those of others. */
export function foundTriggers(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const trigger of ScriptApp.getProjectTriggers()) {
    const handler = trigger.getHandlerFunction();
    counts.set(handler, (counts.get(handler) ?? 0) + 1);
  }
  return counts;
}

/** Makes what is missing and takes away what is double or of no use: as often as one likes. */
export function repairTriggers(role: Role): { made: number; removed: number } {
  const needed = handlersOf(role);
  const seen = new Set<string>();
  let [made, removed] = [0, 0];
  for (const trigger of ScriptApp.getProjectTriggers()) {
    const handler = trigger.getHandlerFunction();
    const isNeeded = (needed as readonly string[]).includes(handler) && !seen.has(handler);
    seen.add(handler);
    if (isNeeded) continue;
    ScriptApp.deleteTrigger(trigger);
    removed += 1;
  }
  for (const handler of needed) {
    if (seen.has(handler)) continue;
    MAKERS[handler].make();
    made += 1;
  }
  return { made, removed };
}
