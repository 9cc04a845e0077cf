import type { Home, Table } from '../../sheet/table';
import { TABLE_NAMES, tableOf } from '../../areas/tables';
import { SYSTEM_TABLES } from '../../sheet/system-tables';

/** Which of the three files a spreadsheet is. */
export type Role = Exclude<Home, 'every'>;

export const ROLES: readonly Role[] = ['register', 'committee', 'restricted'];

/** The tables of a file of a role, in the order in which their tabs stand. */
export function tablesOf(role: Role): Table[] {
  return [...TABLE_NAMES.map(tableOf), ...SYSTEM_TABLES].filter(({ home }) => home === role || home === 'every');
}

/** The role of a file, by the sheets that it has; null before set-up. */
export function roleBy(hasSheet: (title: string) => boolean): Role | null {
  return (
    ROLES.find((role) => TABLE_NAMES.map(tableOf).some(({ home, title }) => home === role && hasSheet(title))) ?? null
  );
}
