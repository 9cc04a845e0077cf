import { SettableClock, type Clock } from '../local/apps-script/clock';
import { parseDay } from '../text/calendar';

const DAY = 86_400_000;

/** Today in Vietnam, ISO: the clock is read here and nowhere else. */
export function todayInVietnam(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}

/** The present time of day on another day, ISO. */
export function clockOn(day: string): Clock {
  const apart = (parseDay(day) ?? 0) - (parseDay(todayInVietnam()) ?? 0);
  return new SettableClock(Date.now() + apart * DAY);
}
