import { KNOWN_SETTINGS } from '../../areas/all';
import { defaultRow, isUntouched, type SettingCells } from '../../areas/settings/defaults';
import { SETTINGS } from '../../judging/settings-table';
import { caseless } from '../../text/spelling';
import type { CellChange, NewRow } from '../commit/writes';
import { cellOf, lengthOf, type TableSheet } from '../file/table-sheet';

/** What fills Cấu hình. */
interface Filled {
  readonly rows: readonly NewRow[];
  readonly changes: readonly CellChange[];
  /** Of settings whose default is another now: which, what it was, and what it is. */
  readonly moved: readonly (readonly [code: string, before: string, now: string])[];
}

const COLUMNS = Object.keys(SETTINGS.columns) as (keyof SettingCells)[];

/**
 * A row for each setting of which Cấu hình says nothing, at its default; and the present default where it stands as an
 * earlier version has written it.
 */
export function fillSettings(sheet: TableSheet | undefined): Filled {
  // Without these columns nobody could tell such a row from one that an officer wrote.
  if (sheet === undefined || !COLUMNS.every((property) => sheet.layout.at.has(property))) {
    return { rows: [], changes: [], moved: [] };
  }
  const known = new Set<string>();
  const changes: CellChange[] = [];
  const moved: [string, string, string][] = [];
  const settingOf = new Map(KNOWN_SETTINGS.settings.map((setting) => [caseless(setting.code), setting]));
  for (let row = 2; row <= lengthOf(sheet); row++) {
    const stands = Object.fromEntries(COLUMNS.map((each) => [each, cellOf(sheet, each, row)])) as SettingCells;
    const code = caseless(String(stands.code));
    const setting = settingOf.get(code);
    known.add(code);
    if (setting === undefined || !isUntouched(stands)) continue;
    const wanted = Object.entries(defaultRow(setting)).filter(([each, value]) => cellOf(sheet, each, row) !== value);
    changes.push(...wanted.map(([property, value]: [string, string]) => ({ sheet, row, property, value })));
    if (String(stands.value) !== setting.written) moved.push([setting.code, String(stands.value), setting.written]);
  }
  const rows = [...settingOf]
    .filter(([code]) => !known.has(code))
    .map(([, setting]) => ({ sheet, values: { code: setting.code, ...defaultRow(setting) } }));
  return { rows, changes, moved };
}
