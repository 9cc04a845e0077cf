import { doubtfulDates } from '../../../src/areas/import/turned-dates';
import { listIn, type List } from '../../../src/areas/import/list';
import { plainSheet, type ListSheet } from '../../../src/areas/import/list-sheet';
import { guessFields, recordsOf, type Around, type Fields, type Records } from '../../../src/areas/import/records';
import type { Cell } from '../../../src/sheet/kinds';

export type Cells = readonly (readonly Cell[])[];

/** A sheet of a list; what is hidden, merged or shown otherwise where that is said. */
export function sheet(cells: Cells, more: Partial<ListSheet> = {}): ListSheet {
  return { ...plainSheet('DS', cells), ...more };
}

export function listOf(...sheets: readonly ListSheet[]): List {
  const list = listIn(sheets);
  if (list === null) throw new Error('no list');
  return list;
}

const UNITS = new Map([
  ['KT01', 'KT01'],
  ['KT02', 'KT02'],
]);

/** Nobody has answered anything; KT01 and KT02 are branches. */
const PLAIN: Omit<Around, 'doubtful'> = {
  answers: { letters: false, dates: {} },
  unitOf: (written) => UNITS.get(written) ?? null,
  unitOfSheet: () => null,
  isKey: () => true,
  isFounding: false,
};

/** The records of a list, by what its columns are read as, or by what somebody chose. */
export function recordsIn(list: List, around: Partial<Around> = {}, fields: Fields = guessFields(list)): Records {
  const { answers = PLAIN.answers } = around;
  const open = doubtfulDates(list, fields).filter(({ column }) => answers.dates[column] === undefined);
  return recordsOf(list, fields, { ...PLAIN, doubtful: new Set(open.map(({ column }) => column)), ...around });
}
