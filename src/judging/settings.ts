import { partsOf, type Fault } from '../sheet/kinds';
import type { Column, Table } from '../sheet/table';
import type { Day } from '../text/calendar';
import { nearest } from '../text/nearest';
import { caseless } from '../text/spelling';
import { daysOfSchoolYear, schoolYearOf } from '../text/school-year';
import { SCHOOL_YEAR_START, type Setting } from './setting';
import type { SettingRow } from './settings-table';

interface Dated<T> {
  /** The first day on which the value holds; null = ever since. */
  readonly from: Day | null;
  readonly value: T;
}

/** A row of Cấu hình that can't be used as it stands. */
export type SettingFault =
  | { readonly code: 'unknown-setting'; readonly row: SettingRow; readonly nearest: string | null }
  | { readonly code: Fault; readonly row: SettingRow };

/** Two values of one setting for the same day. */
export interface SettingConflict {
  readonly code: string;
  readonly rows: readonly [SettingRow, SettingRow];
}

function valueOn<T>(values: readonly Dated<T>[] | undefined, day: Day): T | undefined {
  let found: Dated<T> | undefined;
  for (const dated of values ?? []) {
    const holds = dated.from === null || dated.from <= day;
    if (holds && (found === undefined || (dated.from ?? 0) >= (found.from ?? 0))) found = dated;
  }
  return found?.value;
}

/** A column whose choices officers may change. */
interface Choice {
  readonly table: Table;
  readonly column: Column;
}

function codeOf({ table, column }: Choice): string {
  return `${table.title}.${column.header}`;
}

function isSame(value: unknown, other: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(other);
}

/** What Cấu hình may say: the settings there are, and the tables whose choices officers may change. */
export interface KnownSettings {
  readonly settings: readonly Setting<unknown>[];
  readonly tables: readonly Table[];
}

function changeableChoices(tables: readonly Table[]): Choice[] {
  return tables.flatMap((table) =>
    Object.values(table.columns)
      .filter((column) => (column.kind.more ?? []).length > 0)
      .map((column) => ({ table, column })),
  );
}

/** The unit's settings: what Cấu hình says, else the defaults. Each value holds from a day on. */
export class Settings {
  private constructor(
    /** By the code of a setting or of a column's choices, in small letters. */
    private readonly values: ReadonlyMap<string, readonly Dated<unknown>[]>,
    readonly faults: readonly SettingFault[],
    readonly conflicts: readonly SettingConflict[],
  ) {}

  static readonly defaults = new Settings(new Map(), [], []);

  /** Reads the rows of Cấu hình, of every file there is. */
  static of(rows: readonly SettingRow[], known: KnownSettings): Settings {
    const values = new Map<string, Dated<unknown>[]>();
    const faults: SettingFault[] = [];
    const conflicts: SettingConflict[] = [];
    const byDay = new Map<string, SettingRow>();
    const settingOf = new Map(known.settings.map((setting) => [caseless(setting.code), setting]));
    const choiceOf = new Map(changeableChoices(known.tables).map((choice) => [caseless(codeOf(choice)), choice]));

    for (const row of rows) {
      if (row.code === null || row.value === null || row.faults !== null) continue;
      const code = caseless(row.code);
      const ofUnits = settingOf.get(code.slice(0, Math.max(0, code.indexOf('.'))));
      const setting = settingOf.get(code) ?? (ofUnits?.byUnit === true ? ofUnits : undefined);
      const column = choiceOf.get(code);
      if (setting === undefined && column === undefined) {
        const codes = [...known.settings.map((each) => each.code), ...[...choiceOf.values()].map(codeOf)];
        faults.push({ code: 'unknown-setting', row, nearest: nearest(row.code, codes) });
        continue;
      }
      const value = setting === undefined ? partsOf(row.value) : setting.read(row.value);
      const usual = setting === undefined ? column?.column.kind.more : setting.fallback;
      // Set-up fills in the defaults of its version: they say no more than rows that aren't there.
      if (row.from === null && setting !== ofUnits && isSame(value, usual)) continue;
      const day = `${code} ${String(row.from)}`;
      const other = byDay.get(day);
      if (other !== undefined && other.value !== row.value) conflicts.push({ code: row.code, rows: [other, row] });
      byDay.set(day, row);
      const isFault = typeof value === 'string' && value !== row.value;
      if (isFault) faults.push({ code: value as Fault, row });
      else values.set(code, [...(values.get(code) ?? []), { from: row.from, value }]);
    }
    return new Settings(values, faults, conflicts);
  }

  /** What a setting says on a day, of a unit where it may have a value of its own. */
  on<T>(day: Day, setting: Setting<T>, unit: string | null = null): T {
    const { fallback, later } = setting;
    const usual = later !== undefined && day >= later.from ? later.fallback : fallback;
    const own = unit === null ? undefined : valueOn(this.values.get(caseless(`${setting.code}.${unit}`)), day);
    return (own ?? valueOn(this.values.get(caseless(setting.code)), day) ?? usual) as T;
  }

  /** The words that replace a column's changeable choices on a day, or null to keep them. */
  choicesOn(day: Day, table: Table, column: Column): readonly string[] | null {
    const words = valueOn(this.values.get(caseless(codeOf({ table, column }))), day);
    return (words as readonly string[] | undefined) ?? null;
  }

  /** The words of a choice that hold on a day: those that rules read, then the changeable ones. */
  wordsOn(day: Day, table: Table, column: Column): readonly string[] {
    const { fixed = [], more = [] } = column.kind;
    return [...fixed, ...(this.choicesOn(day, table, column) ?? more)];
  }

  /** The school year that a day lies in. */
  schoolYearOf(day: Day): string {
    return schoolYearOf(day, this.on(day, SCHOOL_YEAR_START));
  }

  /** The first and last day of the school year that a day lies in. */
  schoolYearPeriod(day: Day): { readonly from: Day; readonly to: Day } {
    return daysOfSchoolYear(this.schoolYearOf(day), this.on(day, SCHOOL_YEAR_START));
  }
}
