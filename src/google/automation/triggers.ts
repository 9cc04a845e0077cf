/** Every trigger that the automation needs, and how it is made. */
const MAKERS = {
  queueSummaries: () => ScriptApp.newTrigger('queueSummaries').timeBased().everyDays(1).atHour(6).create(),
  sendMails: () => ScriptApp.newTrigger('sendMails').timeBased().everyHours(1).create(),
  sweepAnswers: () => ScriptApp.newTrigger('sweepAnswers').timeBased().everyMinutes(10).create(),
  answersArrived: () =>
    ScriptApp.newTrigger('answersArrived')
      .forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet())
      .onFormSubmit()
      .create(),
} as const;
export type Handler = keyof typeof MAKERS;
export const HANDLERS = Object.keys(MAKERS) as Handler[];

/** How many triggers of mine each handler has; Google shows nobody those of others. */
export function foundTriggers(): Readonly<Record<Handler, number>> {
  const count = (handler: Handler): number =>
    ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler).length;
  return {
    queueSummaries: count('queueSummaries'),
    sendMails: count('sendMails'),
    sweepAnswers: count('sweepAnswers'),
    answersArrived: count('answersArrived'),
  };
}

/** Makes what is missing and takes away what is double or of no use: as often as one likes. */
export function repairTriggers(): { made: number; removed: number } {
  const seen = new Set<string>();
  let [made, removed] = [0, 0];
  for (const trigger of ScriptApp.getProjectTriggers()) {
    const handler = trigger.getHandlerFunction();
    const isNeeded = handler in MAKERS && !seen.has(handler);
    seen.add(handler);
    if (isNeeded) continue;
    ScriptApp.deleteTrigger(trigger);
    removed += 1;
  }
  for (const handler of HANDLERS) {
    if (seen.has(handler)) continue;
    MAKERS[handler]();
    made += 1;
  }
  return { made, removed };
}
