import { expect, test } from '@jest/globals';
import type { FiguresByName, PlainReport, UnitBelow } from '../../../src/areas/papers/report-data';
import { warningsOf } from '../../../src/areas/papers/warnings';
import { warningWords } from '../../../src/areas/papers/words';

const count = (value: number, beside = {}): FiguresByName[string] => ({ value, rows: [], ...beside });

function report(figures: FiguresByName, byUnit: Readonly<Record<string, FiguresByName>> = {}): PlainReport {
  return { figures, byUnit: Object.entries(byUnit).map(([unit, own]) => ({ unit, figures: own })) };
}

function words(now: PlainReport, before = report({})): string[] {
  const units = now.byUnit.map(({ unit }): UnitBelow => ({ code: unit, name: unit, level: 'Chi đoàn', isChild: true }));
  return warningsOf(now, before, units, { members: 'stock', coverage: 'share', left: 'flow' }).map((warning) =>
    warningWords(
      warning,
      (name) => name,
      (code) => code,
    ),
  );
}

test.each<[string, PlainReport, PlainReport | undefined, string[]]>([
  ['a fifth more is no warning', report({ members: count(120) }), report({ members: count(100) }), []],
  [
    'more than a fifth',
    report({ members: count(121) }),
    report({ members: count(100) }),
    ['members: 121, tăng 21% so với 100 của kỳ trước.'],
  ],
  [
    'less',
    report({ members: count(79) }),
    report({ members: count(100) }),
    ['members: 79, giảm 21% so với 100 của kỳ trước.'],
  ],
  ['few change much by themselves', report({ members: count(9) }), report({ members: count(3) }), []],
  ['nothing before', report({ members: count(90) }), report({ members: count(0) }), []],
  ['unknown before', report({ members: count(90) }), report({ members: { value: null, rows: [] } }), []],
  ['a share', report({ coverage: count(90) }), report({ coverage: count(10) }), []],
  [
    'fewer participants than activities',
    report({ activities: count(5, { participants: 4 }) }),
    undefined,
    ['activities: 5, nhưng chỉ có 4 lượt tham gia.'],
  ],
  ['as many', report({ activities: count(5, { participants: 5 }) }), undefined, []],
  [
    'a part larger than its whole',
    report({ recruitersWithCredit: count(5), recruiters: count(4) }),
    undefined,
    ['recruitersWithCredit: 5, lớn hơn recruiters (4).'],
  ],
  [
    'in a unit',
    report({}, { A: { tasksOnTime: count(3), tasksDue: count(2) } }),
    undefined,
    ['tasksOnTime (A): 3, lớn hơn tasksDue (2).'],
  ],
  [
    'three times the average of its peers',
    report({}, { A: { left: count(70) }, B: { left: count(0) }, C: { left: count(1) }, D: { left: count(1) } }),
    undefined,
    ['left: hơn ba lần mức trung bình 18 của các đơn vị cùng cấp: A 70.'],
  ],
  ['two units have no average', report({}, { A: { left: count(70) }, B: { left: count(0) } }), undefined, []],
])('%s', (_name, now, before, told) => {
  expect(words(now, before)).toEqual(told);
});
