/** A time as it shows in Vietnam: 15/11/2026 07:30:05. */
export function moment(time: number, timeZone: string): string {
  const { day, month, year, hour, minute, second } = wallClock(time, timeZone);
  return `${day}/${month}/${year} ${hour}:${minute}:${second}`;
}

/** When a day, as 2026-11-15, begins there: milliseconds since 1970. */
export function startOfDay(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const near = midnight - offset(midnight, timeZone);
  return midnight - offset(near, timeZone);
}

/** How far clocks there are ahead of UTC, in milliseconds. */
function offset(time: number, timeZone: string): number {
  const { day, month, year, hour, minute, second } = wallClock(time, timeZone);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(time / 1000) * 1000;
}

function wallClock(time: number, timeZone: string) {
  const parts = new Intl.DateTimeFormat('vi-VN', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(time);
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return {
    day: of('day'),
    month: of('month'),
    year: of('year'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  };
}
