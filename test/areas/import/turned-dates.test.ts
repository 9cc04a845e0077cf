import { expect, test } from '@jest/globals';
import { guessFields } from '../../../src/areas/import/records';
import { doubtfulDates } from '../../../src/areas/import/turned-dates';
import type { Cell } from '../../../src/sheet/kinds';
import { parseDay } from '../../../src/text/calendar';
import { listOf, recordsIn, sheet } from './lists';

const on = (text: string): Cell => parseDay(text);
const listWith = (dates: readonly Cell[]) =>
  listOf(sheet([['Họ và tên', 'Ngày sinh', 'Ghi chú'], ...dates.map((date) => ['Lê An', date, '12/31/2006'])]));

test.each<[string, readonly Cell[], unknown[]]>([
  [
    'texts above 12, dates below',
    [on('05/04/2006'), '25/06/2006', on('07/06/2006'), '17/08/2006'],
    [['turned', 2, '05/04/2006', '04/05/2006']],
  ],
  ['month first above 12, dates below', ['06/25/2006', on('05/04/2006')], [['turned', 3, '05/04/2006', '04/05/2006']]],
  ['a date above 12', [on('05/04/2006'), '25/06/2006', on('17/06/2006')], []],
  ['a text below 12', [on('05/04/2006'), '25/06/2006', '04/05/2006'], []],
  ['dates alone', [on('05/04/2006'), on('07/06/2006')], []],
  ['texts alone', ['25/06/2006', '17/08/2006'], []],
  ['a month first', ['03/04/2006', '12-31-2006', '31/12/2006'], [['month-first', 3, '12-31-2006', '31-12-2006']]],
  ['what is no date', ['12/32/2006', '13/13/2006', 2006, 'x'], []],
])('%s', (_, dates, expected) => {
  const list = listWith(dates);
  expect(
    doubtfulDates(list, guessFields(list)).map(({ why, row, written, turned }) => [why, row, written, turned]),
  ).toEqual(expected);
});

test('a doubtful column waits as a whole, and is read as a person says', () => {
  const list = listWith([on('05/04/2006'), '25/06/2006']);
  expect(recordsIn(list).listed.map(({ doubts }) => doubts)).toEqual([['dates'], ['dates']]);
  const read = (order: 'keep' | 'swap') =>
    recordsIn(list, { answers: { letters: false, dates: { birthDate: order } } }).listed.map(({ values, doubts }) => [
      values['birthDate'],
      doubts,
    ]);
  expect(read('keep')).toEqual([
    [on('05/04/2006'), []],
    [on('25/06/2006'), []],
  ]);
  expect(read('swap')).toEqual([
    [on('04/05/2006'), []],
    [on('25/06/2006'), []],
  ]);
});
