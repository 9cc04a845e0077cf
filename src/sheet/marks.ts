import type { Place, Request } from './write';

/** A cell to be marked for the officer. */
export interface Mark {
  readonly place: Place;
  readonly severity: 'error' | 'warning';
  /** What the note says. */
  readonly message: string;
}

/** How a cell looks now: its note, and its fill as rrggbb or null for none. */
export interface Look {
  readonly note: string;
  readonly fill: string | null;
}

/** Our notes begin with this line; every other note is the officer's. */
const OURS = 'Sổ Đoàn:';
export const FILLS = { error: 'fce8e6', warning: 'fef7e0' } as const;
const OUR_FILLS = new Set<string | null>(Object.values(FILLS));

export function noteOf(message: string): string {
  return `${OURS} ${message}`;
}

export function isOurNote(note: string): boolean {
  return note.startsWith(OURS);
}

/** The note on the header of a column that names people: by it one that set-up made is known from an officer's own. */
export const NAME_NOTE = '🔒 Hệ thống tự ghi tên theo mã, không sửa.';

/** Whether a header's note says that set-up made its column. */
export function isOfSetUp(note: string): boolean {
  return note.startsWith(NAME_NOTE);
}

/** @param fill rrggbb, or null for none. */
export function isOurFill(fill: string | null): boolean {
  return OUR_FILLS.has(fill);
}

/** By what a place is told from another. */
export function placeKey({ sheetId, row, column }: Place): string {
  return `${String(sheetId)} ${String(row)} ${String(column)}`;
}

/**
 * The requests that mark cells and take away marks whose fault is mended. An officer's own note and colour stay: such a
 * cell is marked by what is left to mark, and listed all the same.
 */
export function markRequests(
  marks: readonly Mark[],
  marked: readonly Place[],
  lookOf: (place: Place) => Look,
): Request[] {
  const now = new Set(marks.map(({ place }) => placeKey(place)));
  const mended = marked.filter((place) => !now.has(placeKey(place)));
  return [
    ...marks.flatMap(({ place, severity, message }) => {
      const { note, fill } = lookOf(place);
      const canNote = note === '' || isOurNote(note);
      const canFill = fill === null || isOurFill(fill);
      return change(place, canNote ? noteOf(message) : null, canFill ? FILLS[severity] : null);
    }),
    ...mended.flatMap((place) => {
      const { note, fill } = lookOf(place);
      return change(place, isOurNote(note) ? '' : null, isOurFill(fill) ? '' : null);
    }),
  ];
}

/** Sets a cell's note and fill; '' takes one away, null leaves it as it is. */
function change({ sheetId, row, column }: Place, note: string | null, fill: string | null): Request[] {
  const fields = [
    note === null ? [] : ['note'],
    fill === null ? [] : ['userEnteredFormat.backgroundColorStyle'],
  ].flat();
  if (fields.length === 0) return [];
  const cell = {
    ...(note === null ? {} : { note }),
    ...(fill === null || fill === '' ? {} : { userEnteredFormat: { backgroundColorStyle: { rgbColor: rgb(fill) } } }),
  };
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: row, columnIndex: column },
        rows: [{ values: [cell] }],
        fields: fields.join(','),
      },
    },
  ];
}

function rgb(hex: string): { red: number; green: number; blue: number } {
  const part = (start: number): number => parseInt(hex.slice(start, start + 2), 16) / 255;
  return { red: part(0), green: part(2), blue: part(4) };
}

/** A colour of the Sheets API as rrggbb; white and nothing are no fill. */
export function fillOf(
  color: { red?: number | undefined; green?: number | undefined; blue?: number | undefined } | undefined,
): string | null {
  if (color === undefined) return null;
  const hex = [color.red, color.green, color.blue]
    .map((part) =>
      Math.round((part ?? 0) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
  return hex === 'ffffff' ? null : hex;
}
