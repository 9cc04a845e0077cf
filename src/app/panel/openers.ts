import type { Table } from '../../sheet/table';

/** The bundle's function that opens the panel of a table: `openProjects`. */
export function openerOf({ name }: Table): string {
  return `open${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
