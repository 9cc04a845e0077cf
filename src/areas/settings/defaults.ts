import type { Setting } from '../../judging/setting';
import { defaultNote, isDefault } from '../../judging/settings-table';
import type { Cell } from '../../sheet/kinds';
import { formatDay } from '../../text/calendar';

/** What a row of Cấu hình holds beside its code. */
export interface DefaultRow {
  readonly value: string;
  readonly basis: string;
  readonly note: string;
}

/** A setting at its default, with its meaning and its basis, as set-up writes it. */
export function defaultRow({ written, later, basis, purpose }: Setting<unknown>): DefaultRow {
  const after = later === undefined ? '' : `; từ ${formatDay(later.from)} ${later.written}`;
  return { value: written, basis, note: defaultNote(written, after, purpose) };
}

/** A row of Cấu hình by its cells. */
export type SettingCells = Readonly<Record<'code' | 'value' | 'from' | 'basis' | 'note', Cell>>;

/** Whether nobody has touched a row since a set-up, of whatever version, has written it. */
export function isUntouched({ value, from, note }: SettingCells): boolean {
  return (from ?? '') === '' && isDefault(String(value ?? ''), String(note ?? ''));
}
