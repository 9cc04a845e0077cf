import { partsOf, type Fault } from '../sheet/kinds';
import type { Column, Table } from '../sheet/table';
import { TABLES } from '../areas/tables';
import type { SettingRow } from '../areas/records/tables';
import type { Day } from '../text/calendar';
import { nearest } from '../text/nearest';
import { caseless } from '../text/spelling';
import { daysOfSchoolYear, schoolYearOf } from '../text/school-year';
import { SETTING, SETTING_NAMES, type SettingName, type SettingValue } from '../areas/settings';

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

function choiceCode(table: Table, column: Column): string {
  return `${table.title}.${column.header}`;
}

const CHANGEABLE_CHOICES = Object.values<Table>(TABLES).flatMap((table) =>
  Object.values(table.columns)
    .filter((column) => (column.kind.more ?? []).length > 0)
    .map((column) => choiceCode(table, column)),
);

/** The unit's settings: what Cấu hình says, else the defaults. Each value holds from a day on. */
export class Settings {
  private constructor(
    private readonly values: ReadonlyMap<SettingName, readonly Dated<unknown>[]>,
    private readonly choices: ReadonlyMap<string, readonly Dated<readonly string[]>[]>,
    readonly faults: readonly SettingFault[],
    readonly conflicts: readonly SettingConflict[],
  ) {}

  static readonly defaults = new Settings(new Map(), new Map(), [], []);

  /** Reads the rows of Cấu hình, of every file there is. */
  static of(rows: readonly SettingRow[]): Settings {
    const values = new Map<SettingName, Dated<unknown>[]>();
    const choices = new Map<string, Dated<readonly string[]>[]>();
    const faults: SettingFault[] = [];
    const conflicts: SettingConflict[] = [];
    const byDay = new Map<string, SettingRow>();
    const nameOf = new Map(SETTING_NAMES.map((name) => [caseless(SETTING[name].code), name]));
    const choiceOf = new Map(CHANGEABLE_CHOICES.map((code) => [caseless(code), code]));

    for (const row of rows) {
      if (row.code === null || row.value === null || row.faults !== null) continue;
      const code = caseless(row.code);
      const name = nameOf.get(code);
      const choice = choiceOf.get(code);
      if (name === undefined && choice === undefined) {
        const known = [...SETTING_NAMES.map((each) => SETTING[each].code), ...CHANGEABLE_CHOICES];
        faults.push({ code: 'unknown-setting', row, nearest: nearest(row.code, known) });
        continue;
      }
      const day = `${code} ${String(row.from)}`;
      const other = byDay.get(day);
      if (other !== undefined && other.value !== row.value) conflicts.push({ code: row.code, rows: [other, row] });
      byDay.set(day, row);
      if (choice !== undefined) {
        choices.set(choice, [...(choices.get(choice) ?? []), { from: row.from, value: partsOf(row.value) }]);
      } else if (name !== undefined) {
        const value: unknown = SETTING[name].read(row.value);
        if (typeof value === 'string') faults.push({ code: value as Fault, row });
        else values.set(name, [...(values.get(name) ?? []), { from: row.from, value }]);
      }
    }
    return new Settings(values, choices, faults, conflicts);
  }

  /** What a setting says on a day. */
  on<N extends SettingName>(day: Day, name: N): SettingValue<N> {
    return (valueOn(this.values.get(name), day) ?? SETTING[name].fallback) as SettingValue<N>;
  }

  /** The words that replace a column's changeable choices on a day, or null to keep them. */
  choicesOn(day: Day, table: Table, column: Column): readonly string[] | null {
    return valueOn(this.choices.get(choiceCode(table, column)), day) ?? null;
  }

  /** The words of a choice that hold on a day: those that rules read, then the changeable ones. */
  wordsOn(day: Day, table: Table, column: Column): readonly string[] {
    const { fixed = [], more = [] } = column.kind;
    return [...fixed, ...(this.choicesOn(day, table, column) ?? more)];
  }

  /** The school year that a day lies in. */
  schoolYearOf(day: Day): string {
    return schoolYearOf(day, this.on(day, 'schoolYearStart'));
  }

  /** The first and last day of the school year that a day lies in. */
  schoolYearPeriod(day: Day): { readonly from: Day; readonly to: Day } {
    return daysOfSchoolYear(this.schoolYearOf(day), this.on(day, 'schoolYearStart'));
  }
}
