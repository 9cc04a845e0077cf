import { numberArgument, textArgument } from '../arguments';
import type { Clock } from '../clock';
import { EnumValue, RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { Host } from '../host';
import type { ServiceMethods } from '../service-table';
import type { Store } from '../store';
import { MOST_TRIGGERS, nextTime, WEEK_DAYS, type Schedule, type Trigger, type TriggerSource } from '../triggers';

const EVENT_TYPES = { open: 'ON_OPEN', edit: 'ON_EDIT', change: 'ON_CHANGE', 'form-submit': 'ON_FORM_SUBMIT' } as const;

interface Drafted {
  functionName: string;
  schedule: Schedule;
  source: TriggerSource | null;
}

/** Triggers of the file that is open, and the builders that make them. */
export function triggers(store: Store, host: Host, clock: Clock, newId: () => string) {
  const { active, actor, timeZone = 'Asia/Ho_Chi_Minh' } = host;
  const drafts: Drafted[] = [];
  const draftOf = (self: string | number): Drafted => {
    const draft = drafts[Number(self)];
    if (!draft) throw new Error(`No trigger builder ${self}`);
    return draft;
  };
  /** Nobody sees another's. */
  const mine = (): Trigger[] =>
    store.triggers.filter(({ fileId, owner }) => fileId === active && owner === actor.email);
  const triggerOf = (self: string | number): Trigger => {
    const trigger = mine().find(({ id }) => id === self);
    if (!trigger) throw new ServiceException('Trigger not found');
    return trigger;
  };
  const scheduled = (change: (schedule: Schedule, args: readonly unknown[]) => void) => ({
    call: (args: readonly unknown[], self: string | number) => {
      change(draftOf(self).schedule, args);
      return new RemoteObject('ClockTriggerBuilder', self);
    },
  });
  const number = (value: unknown): number => numberArgument(value, 'ClockTriggerBuilder');
  const evented = (event: keyof typeof EVENT_TYPES) => ({
    call: (_: readonly unknown[], self: string | number) => {
      draftOf(self).source = { kind: 'spreadsheet', event };
      return new RemoteObject('SpreadsheetTriggerBuilder', self);
    },
  });
  const create = {
    call: (_: readonly unknown[], self: string | number) => {
      const { functionName, schedule, source } = draftOf(self);
      const made: TriggerSource = source ?? { kind: 'clock', schedule };
      if (mine().length >= MOST_TRIGGERS) {
        throw new ServiceException(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      }
      const trigger: Trigger = { id: newId(), fileId: active, owner: actor.email, functionName, source: made };
      const next = made.kind === 'clock' ? nextTime(made.schedule, clock.now(), trigger.id) : null;
      store.triggers.push(next === null ? trigger : { ...trigger, next });
      return new RemoteObject('Trigger', trigger.id);
    },
  };
  return {
    'ScriptApp.getProjectTriggers': { call: () => mine().map(({ id }) => new RemoteObject('Trigger', id)) },
    'ScriptApp.getUserTriggers': { call: () => mine().map(({ id }) => new RemoteObject('Trigger', id)) },
    'ScriptApp.deleteTrigger': {
      call: ([given]) => {
        const trigger = triggerOf(given instanceof RemoteObject ? given.self : '');
        store.triggers = store.triggers.filter((one) => one !== trigger);
      },
    },
    'ScriptApp.newTrigger': {
      call: ([name]) => {
        const functionName = textArgument(name, 'ScriptApp.newTrigger');
        return new RemoteObject(
          'TriggerBuilder',
          drafts.push({ functionName, schedule: { timeZone }, source: null }) - 1,
        );
      },
    },
    'TriggerBuilder#timeBased': { call: (_, self) => new RemoteObject('ClockTriggerBuilder', self) },
    'TriggerBuilder#forSpreadsheet': { call: (_, self) => new RemoteObject('SpreadsheetTriggerBuilder', self) },
    'TriggerBuilder#forForm': {
      call: ([form], self) => {
        const formId = form instanceof RemoteObject ? String(form.self) : textArgument(form, 'TriggerBuilder.forForm');
        draftOf(self).source = { kind: 'form', formId };
        return new RemoteObject('FormTriggerBuilder', self);
      },
    },
    'FormTriggerBuilder#onFormSubmit': { call: (_, self) => new RemoteObject('FormTriggerBuilder', self) },
    'FormTriggerBuilder#create': create,
    'SpreadsheetTriggerBuilder#onOpen': evented('open'),
    'SpreadsheetTriggerBuilder#onEdit': evented('edit'),
    'SpreadsheetTriggerBuilder#onChange': evented('change'),
    'SpreadsheetTriggerBuilder#onFormSubmit': evented('form-submit'),
    'SpreadsheetTriggerBuilder#create': create,
    'ClockTriggerBuilder#everyMinutes': scheduled((schedule, [n]) => {
      if (![1, 5, 10, 15, 30].includes(number(n))) {
        throw new ServiceException(
          'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
        );
      }
      schedule.everyMinutes = number(n);
    }),
    'ClockTriggerBuilder#everyHours': scheduled((schedule, [n]) => void (schedule.everyHours = number(n))),
    'ClockTriggerBuilder#everyDays': scheduled((schedule, [n]) => void (schedule.everyDays = number(n))),
    'ClockTriggerBuilder#everyWeeks': scheduled((schedule, [n]) => void (schedule.everyWeeks = number(n))),
    'ClockTriggerBuilder#onWeekDay': scheduled((schedule, [day]) => {
      const weekDay = WEEK_DAYS.find((one) => day instanceof EnumValue && day.name === one);
      if (weekDay) schedule.weekDay = weekDay;
    }),
    'ClockTriggerBuilder#onMonthDay': scheduled((schedule, [n]) => void (schedule.monthDay = number(n))),
    'ClockTriggerBuilder#atHour': scheduled((schedule, [n]) => void (schedule.atHour = number(n))),
    'ClockTriggerBuilder#nearMinute': scheduled((schedule, [n]) => void (schedule.nearMinute = number(n))),
    'ClockTriggerBuilder#inTimezone': scheduled(
      (schedule, [zone]) => void (schedule.timeZone = textArgument(zone, 'ClockTriggerBuilder.inTimezone')),
    ),
    'ClockTriggerBuilder#at': scheduled((schedule, [date]) => {
      schedule.at = date instanceof Date ? date.getTime() : number(date);
    }),
    'ClockTriggerBuilder#after': scheduled((schedule, [n]) => void (schedule.at = clock.now() + number(n))),
    'ClockTriggerBuilder#create': create,
    'Trigger#getUniqueId': { call: (_, self) => self },
    'Trigger#getHandlerFunction': { call: (_, self) => triggerOf(self).functionName },
    'Trigger#getEventType': { call: (_, self) => new EnumValue('ScriptApp.EventType', eventType(triggerOf(self))) },
    'Trigger#getTriggerSource': {
      call: (_, self) => new EnumValue('ScriptApp.TriggerSource', SOURCES[triggerOf(self).source.kind]),
    },
    'Trigger#getTriggerSourceId': {
      call: (_, self) => {
        const { source } = triggerOf(self);
        return source.kind === 'clock' ? null : source.kind === 'form' ? source.formId : active;
      },
    },
  } satisfies ServiceMethods;
}

const SOURCES = { clock: 'CLOCK', spreadsheet: 'SPREADSHEETS', form: 'FORMS' } as const;

function eventType({ source }: Trigger): string {
  if (source.kind === 'clock') return 'CLOCK';
  return source.kind === 'form' ? 'ON_FORM_SUBMIT' : EVENT_TYPES[source.event];
}
