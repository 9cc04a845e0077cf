import type { Triggers, When } from '../app/ports/triggers';

export const triggers: Triggers = {
  mine: () =>
    ScriptApp.getProjectTriggers().map((trigger) => ({
      handler: trigger.getHandlerFunction(),
      remove: () => ScriptApp.deleteTrigger(trigger),
    })),
  make: (handler, when) => void timed(ScriptApp.newTrigger(handler), when).create(),
};

function timed(builder: GoogleAppsScript.Script.TriggerBuilder, when: When): { create(): unknown } {
  if (when === 'form sent') return builder.forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onFormSubmit();
  const clock = builder.timeBased();
  if (when === 'hourly') return clock.everyHours(1);
  if (when === 'every five minutes') return clock.everyMinutes(5);
  return clock.everyDays(1).atHour(when.hour);
}
