import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ARGUMENTS } from '../../src/panel-api/requests';
import { ACTIONS, ASKED_OTHERWISE, OPENING, WRITING } from './actions';
import { placesOf, STOPS, undisturbed, wrongAfter } from './stops';
import { stateOf } from './told';

test('every action that there is is disturbed, or known to do nothing by itself', () => {
  const asked = Object.keys(ARGUMENTS);
  const called = [...readFileSync('src/entry.ts', 'utf8').matchAll(/export \{([^}]*)\}/g)].flatMap(([, names = '']) =>
    names.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()])),
  );
  const known = new Set([
    ...OPENING,
    ...ASKED_OTHERWISE,
    ...Object.keys(ACTIONS).flatMap((name) => name.match(/^\w+|(?<=of )\w+/g) ?? []),
  ]);
  expect([...asked, ...called].filter((name) => !known.has(name))).toEqual([]);
});

// At one call for each way, other ones for each action and the same each time; `npm run disturb` tries every call.
test.each(Object.entries(ACTIONS))('%s, disturbed and done again, ends as undisturbed', async (name, action) => {
  const calm = await undisturbed(action);
  if (name in WRITING) expect(calm.ends[0]).not.toEqual(stateOf(calm.made));
  const chance = Array.from(name).reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const wrong: string[] = [];
  for (const [nth, stop] of Object.keys(STOPS).entries()) {
    const places = placesOf(calm, stop);
    const index = places[(chance * 7 + nth * 13) % Math.max(1, places.length)];
    // What only reads has little to lose.
    const isTried = name in WRITING ? (chance + nth) % 5 < 3 : (chance + nth) % 5 === 0;
    if (index !== undefined && isTried) wrong.push(...(await wrongAfter(action, calm, stop, index)));
  }
  expect(wrong).toEqual([]);
});
