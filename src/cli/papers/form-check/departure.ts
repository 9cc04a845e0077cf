import { EXPECTED, PLACE, type FormCode } from '../../../words/form-check';

/** Where a paper departs from the official form. */
export interface Departure {
  readonly code: FormCode;
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}

export function departure(code: keyof typeof EXPECTED, where: string, found: string): Departure {
  return { code, where, found, expected: EXPECTED[code] };
}

/** The same departure in many places is told once, with the first of them. */
export function grouped(departures: readonly Departure[]): Departure[] {
  const groups = new Map<string, { first: Departure; places: Set<string> }>();
  for (const each of departures) {
    const key = [each.code, each.found, each.expected].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: each, places: new Set([each.where]) });
    else group.places.add(each.where);
  }
  return [...groups.values()].map(({ first, places }) => {
    const more = places.size - 1;
    return more === 0 ? first : { ...first, where: first.where + PLACE.andMore(more) };
  });
}
