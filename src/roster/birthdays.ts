import type { Person } from './people';
import { partsOf, type Day } from '../text/calendar';

/** People whose birthday is in a month, by the day of it; who was born on 29 February has it on the 28th in other years. */
export function birthdaysIn(
  people: readonly Person[],
  year: number,
  month: number,
): { person: Person; date: number }[] {
  return people
    .flatMap((person) => {
      const date = person.birthDate === null ? null : dateIn(person.birthDate, year, month);
      return date === null ? [] : [{ person, date }];
    })
    .sort((a, b) => a.date - b.date);
}

function dateIn(birth: Day, year: number, month: number): number | null {
  const born = partsOf(birth);
  if (born.month !== month) return null;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return born.month === 2 && born.date === 29 && !isLeap ? 28 : born.date;
}
