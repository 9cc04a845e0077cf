import { listIn, type List } from '../../areas/import/list';
import type { ListSheet, Merge } from '../../areas/import/list-sheet';
import { quoted } from '../../sheet/layout';
import type { Cell } from '../../sheet/kinds';
import { SYSTEM_TABLES } from '../../sheet/system-tables';
import { caseless } from '../../text/spelling';
import { IMPORT } from '../../words/import';
import { NOMINATION_SUMMARY } from '../../words/views/nominations';
import { RECRUITMENT_SUMMARY } from '../../words/views/recruitment';
import { batchGet, getSpreadsheet, statusOf } from '../file/api';
import { madeForms } from '../forms/made-forms';
import type { DimensionAnswer, GridRange, SheetAnswer } from '../ports/store';
import { Refused } from '../refused';
import type { ReadFile } from '../file/read-spreadsheet';

/** The sheets of a file that may be somebody's list: none of ours, and no answers to forms. */
export function listSheets(id: string, { layout, foreign }: ReadFile): { title: string; isHidden: boolean }[] {
  const answers = new Set(madeForms(id).map(({ sheetId }) => sheetId));
  const ours = new Set<string>([...SYSTEM_TABLES, RECRUITMENT_SUMMARY, NOMINATION_SUMMARY].map(({ title }) => title));
  const looks = getSpreadsheet(id, 'sheets(properties(title,hidden))').sheets ?? [];
  const hidden = new Set(
    looks.flatMap(({ properties }) => (properties?.hidden === true ? [properties.title ?? ''] : [])),
  );
  return layout.sheets
    .filter((sheet) => foreign.includes(sheet.title) && !answers.has(sheet.id) && !ours.has(sheet.title))
    .map(({ title }) => ({ title, isHidden: hidden.has(title) }));
}

/** Reads sheets as one list, with three calls however many they are. @throws {Refused} where there is none. */
export function readList(id: string, titles: readonly string[]): List {
  const list = listIn(sheetsOf(id, titles));
  if (list === null) throw new Refused(IMPORT.noList(titles[0] ?? ''));
  return list;
}

/** What of sheets is hidden or merged. */
const LOOKS =
  'sheets(properties(title,hidden),merges,data(rowMetadata(hiddenByUser,hiddenByFilter),columnMetadata(hiddenByUser)))';

/**
 * Sheets with their cells: the values, so that a date is a number; the same as they are shown, so that a student number
 * keeps the zeros of its format; and what is hidden or merged.
 */
function sheetsOf(id: string, titles: readonly string[]): ListSheet[] {
  try {
    const ranges = titles.map(quoted);
    const looks = getSpreadsheet(id, LOOKS, ranges).sheets ?? [];
    const dates = { dateTimeRenderOption: 'SERIAL_NUMBER' } as const;
    const values = batchGet(id, ranges, { valueRenderOption: 'UNFORMATTED_VALUE', ...dates });
    const shown = batchGet(id, ranges, { valueRenderOption: 'FORMATTED_VALUE', ...dates });
    return titles.map((title, index) => {
      const look = looks.find(({ properties }) => caseless(properties?.title ?? '') === caseless(title));
      return sheetOf(look ?? {}, title, values[index] as Cell[][], shown[index] as string[][]);
    });
  } catch (error) {
    throw statusOf(error) === 400 ? new Refused(IMPORT.noSheet(titles[0] ?? '')) : error;
  }
}

function sheetOf(look: SheetAnswer, title: string, cells: Cell[][], shown: string[][]): ListSheet {
  const [grid] = look.data ?? [];
  return {
    title: look.properties?.title ?? title,
    isHidden: look.properties?.hidden === true,
    cells,
    shown,
    merges: (look.merges ?? []).map(mergeOf),
    hiddenRows: hiddenAmong(grid?.rowMetadata ?? []),
    hiddenColumns: hiddenAmong(grid?.columnMetadata ?? []),
  };
}

function mergeOf(range: GridRange): Merge {
  const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } = range;
  return { startRow: startRowIndex, endRow: endRowIndex, startColumn: startColumnIndex, endColumn: endColumnIndex };
}

function hiddenAmong(dimensions: readonly DimensionAnswer[]): Set<number> {
  return new Set(
    dimensions.flatMap(({ hiddenByUser, hiddenByFilter }, index) =>
      hiddenByUser === true || hiddenByFilter === true ? [index] : [],
    ),
  );
}

/** What of a file of lists is taken: one sheet, or all that are to be seen. */
export interface Choice {
  readonly sheet: string | null;
  readonly isAll: boolean;
}

/** The list of a file of lists, and which of its sheets have others. */
export interface ChosenList {
  readonly titles: readonly string[];
  /** Those of `titles` that nobody named and nobody sees who opens the file. */
  readonly unseen: readonly string[];
  readonly list: List;
  readonly others: readonly string[];
  readonly hidden: readonly string[];
}

/** The list on a sheet of a file of lists, or the first that is to be seen, or all. @throws {Refused} where there is none. */
export function chosenList(id: string, { sheet, isAll }: Choice): ChosenList {
  const all = (getSpreadsheet(id, 'sheets(properties(title))').sheets ?? []).map(
    ({ properties }) => properties?.title ?? '',
  );
  const sheets = sheetsOf(id, all);
  const withList = sheets.filter((each) => listIn([each]) !== null);
  const seen = withList.filter(({ isHidden }) => !isHidden);
  const first = seen[0] ?? withList[0];
  const named = sheet === null ? first : withList.find(({ title }) => caseless(title) === caseless(sheet));
  const isOfAll = isAll && sheet === null && seen.length > 0;
  const chosen = isOfAll ? seen : named === undefined ? [] : [named];
  // Of a whole file sheets without a list are told as well.
  const list = listIn(isOfAll ? sheets.filter(({ isHidden }) => !isHidden) : chosen);
  if (list === null) throw new Refused(IMPORT.noList(sheet ?? all[0] ?? ''));
  const left = withList.filter((each) => !chosen.includes(each));
  const titlesOf = (some: readonly ListSheet[]): string[] => some.map(({ title }) => title);
  return {
    titles: titlesOf(chosen),
    unseen: sheet === null ? titlesOf(chosen.filter(({ isHidden }) => isHidden)) : [],
    list,
    others: titlesOf(left.filter(({ isHidden }) => !isHidden)),
    hidden: titlesOf(left.filter(({ isHidden }) => isHidden)),
  };
}
