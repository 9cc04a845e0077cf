import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeEdit } from '../../src/judging/judge-edit';
import type { Cell } from '../../src/sheet/kinds';
import { TABLE_NAMES, tableOf } from '../../src/areas/tables';
import { parseDay } from '../../src/text/calendar';

const TODAY = parseDay('2026-11-22') ?? 0;

function judge(cells: Readonly<Record<string, readonly Cell[]>>, known: Parameters<typeof judgeEdit>[1] = null) {
  return judgeEdit(
    { table: 'people', firstRow: 7, cells: new Map(Object.entries(cells)), edited: new Set(Object.keys(cells)) },
    known,
    TODAY,
  );
}

describe('edited rows', () => {
  test('are told by the rows of the sheet', () => {
    const { issues, respellings } = judge({ phone: ['0912345678', '0123', '912345678'], fullName: ['A', 'B', 'C'] });
    expect(issues.map(({ code, row, column }) => [code, row, column])).toEqual([['bad-phone', 8, 'Điện thoại']]);
    expect(respellings).toEqual([{ row: 9, property: 'phone', value: '0912345678' }]);
  });

  test.each<[string, Readonly<Record<string, readonly Cell[]>>, string[]]>([
    ['nothing is missing yet', { fullName: [''], note: ['x'] }, []],
    ['a day to come', { birthDate: [TODAY + 1] }, ['date-in-future']],
    ['a day that is none', { birthDate: ['31/02/2005'] }, ['bad-date']],
    ['leaving before coming', { arrived: [TODAY], left: [TODAY - 1] }, ['date-order']],
    ['a year alone', { joinedUnion: ['2021'] }, ['date-imprecise']],
    ['a fixed word', { status: ['Đi đâu đó'] }, ['bad-choice']],
    ['words that may be the officers’ own', { residence: ['Ký túc xá'] }, []],
    ['units that nobody knows of', { unit: ['KT99'] }, []],
  ])('%s', (_what, cells, codes) => {
    expect(judge(cells).issues.map(({ code }) => code)).toEqual(codes);
  });

  test('are judged by units and words, where those are known', () => {
    const known = { units: ['KT01'], changed: ['people.sex'] };
    expect(
      judge({ unit: ['KT99'], residence: ['Ký túc xá'], sex: ['Khác nữa'] }, known).issues.map(({ code }) => code),
    ).toEqual(['unknown-ref', 'bad-choice']);
  });

  test('a spelling is put right once: what was put right is right', () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.constantFrom(...TABLE_NAMES), fc.array(cell, { minLength: 1, maxLength: 4 }), (table, cells) => {
        const properties = Object.keys(tableOf(table).columns);
        const columns = new Map(properties.map((property) => [property, [...cells]]));
        const edited = new Set(properties);
        const first = judgeEdit({ table, firstRow: 2, cells: columns, edited }, null, TODAY);
        for (const { row, property, value } of first.respellings) {
          const column = columns.get(property);
          if (column !== undefined) column[row - 2] = value;
        }
        expect(judgeEdit({ table, firstRow: 2, cells: columns, edited }, null, TODAY).respellings).toEqual([]);
      }),
    );
  });
});
