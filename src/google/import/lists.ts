import { listIn, type List } from '../../domain/import/records';
import { quoted } from '../../sheet/layout';
import type { Cell } from '../../sheet/kinds';
import { SYSTEM_TABLES } from '../../sheet/system-tables';
import { caseless } from '../../text/spelling';
import { IMPORT } from '../../words/import';
import { NOMINATION_SUMMARY } from '../../words/views/nominations';
import { RECRUITMENT_SUMMARY } from '../../words/views/recruitment';
import { batchGet, getSpreadsheet, statusOf } from '../api';
import { madeForms } from '../forms/store';
import { Refused } from '../refused';
import type { ReadFile } from '../spreadsheet-store';

/** The sheets of a file that may be somebody's list: none of ours, and no answers to forms. */
export function listSheets(id: string, { layout, foreign }: ReadFile): string[] {
  const answers = new Set(madeForms(id).map(({ sheetId }) => sheetId));
  const ours = new Set<string>([...SYSTEM_TABLES, RECRUITMENT_SUMMARY, NOMINATION_SUMMARY].map(({ title }) => title));
  return layout.sheets
    .filter((sheet) => foreign.includes(sheet.title) && !answers.has(sheet.id) && !ours.has(sheet.title))
    .map(({ title }) => title);
}

/** Reads a sheet as a list, with one call. @throws {Refused} where there is none. */
export function readList(id: string, title: string): List {
  const cells = cellsOf(id, title);
  const list = listIn(cells);
  if (list === null) throw new Refused(IMPORT.noList(title));
  return list;
}

function cellsOf(id: string, title: string): Cell[][] {
  const options = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
  try {
    return (batchGet(id, [quoted(title)], options)[0] ?? []) as Cell[][];
  } catch (error) {
    throw statusOf(error) === 400 ? new Refused(IMPORT.noSheet(title)) : error;
  }
}

/** A list of a file of lists, and the sheets that have others. */
export interface ChosenList {
  readonly title: string;
  readonly list: List;
  readonly others: readonly string[];
}

/** The list on a sheet of a file of lists, or the first of all. @throws {Refused} where there is none. */
export function chosenList(id: string, sheet: string | null): ChosenList {
  const titles = (getSpreadsheet(id, 'sheets(properties(title))').sheets ?? []).map(
    ({ properties }) => properties?.title ?? '',
  );
  const lists = titles.flatMap((title) => {
    const list = listIn(cellsOf(id, title));
    return list === null ? [] : [{ title, list }];
  });
  const wanted = sheet === null ? lists[0] : lists.find(({ title }) => caseless(title) === caseless(sheet));
  if (wanted === undefined) throw new Refused(IMPORT.noList(sheet ?? titles[0] ?? ''));
  return { ...wanted, others: lists.flatMap(({ title }) => (title === wanted.title ? [] : [title])) };
}
