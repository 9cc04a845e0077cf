import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from '@univerjs/core';
import type { CellFormatResource, Color } from '../../../sheets-api/schema';
import type { CellFormat } from '../../../spreadsheet/format';

const HORIZONTAL = { LEFT: HorizontalAlign.LEFT, CENTER: HorizontalAlign.CENTER, RIGHT: HorizontalAlign.RIGHT };
const VERTICAL = { TOP: VerticalAlign.TOP, MIDDLE: VerticalAlign.MIDDLE, BOTTOM: VerticalAlign.BOTTOM };
const WRAP = { OVERFLOW_CELL: WrapStrategy.OVERFLOW, CLIP: WrapStrategy.CLIP, WRAP: WrapStrategy.WRAP };

/** What a cell without a format of its own looks like. */
const PLAIN = { ff: 'Arial', fs: 10, vt: VerticalAlign.MIDDLE } satisfies IStyleData;
export const PLAIN_STYLE: IStyleData = PLAIN;

const LINK_COLOR = '#1155CC';

/** A format as the grid's library draws it. */
export function styleOf(format: CellFormat): IStyleData {
  const color =
    format.fontColor === undefined ? (format.link === undefined ? undefined : LINK_COLOR) : `#${format.fontColor}`;
  const isUnderlined = format.underline ?? format.link !== undefined;
  return {
    ...PLAIN,
    ...(format.fill === undefined ? {} : { bg: { rgb: `#${format.fill}` } }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(format.fontFamily === undefined ? {} : { ff: format.fontFamily }),
    ...(format.fontSize === undefined ? {} : { fs: format.fontSize }),
    ...(format.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(format.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(format.strikethrough ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(isUnderlined ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(format.horizontal === undefined ? {} : { ht: HORIZONTAL[format.horizontal] }),
    ...(format.vertical === undefined ? {} : { vt: VERTICAL[format.vertical] }),
    ...(format.wrap === undefined ? {} : { tb: WRAP[format.wrap] }),
    ...(format.numberFormat === undefined ? {} : { n: { pattern: format.numberFormat.pattern } }),
  };
}

export interface FormatChange {
  format: CellFormatResource;
  /** The mask of what was changed. */
  fields: string;
}

/** Undoing names what there was not as null. */
type Nullable<T> = { [K in keyof T]: T[K] | null };

/**
 * What a person changed in a style; null where nothing that the file keeps.
 * @param numberFormat the number format of a pattern.
 */
export function formatChange(
  style: Nullable<IStyleData>,
  numberFormat: (pattern: string) => CellFormatResource['numberFormat'],
): FormatChange | null {
  const format: CellFormatResource = {};
  const text: NonNullable<CellFormatResource['textFormat']> = {};
  const fields: string[] = [];
  const note = (field: string): void => void fields.push(`userEnteredFormat.${field}`);
  if ('bg' in style) {
    note('backgroundColorStyle');
    const color = colorOf(style.bg ?? null);
    if (color) format.backgroundColorStyle = { rgbColor: color };
  }
  if ('cl' in style) {
    note('textFormat.foregroundColorStyle');
    const color = colorOf(style.cl ?? null);
    if (color) text.foregroundColorStyle = { rgbColor: color };
  }
  if ('bl' in style) {
    note('textFormat.bold');
    text.bold = style.bl === BooleanNumber.TRUE;
  }
  if ('it' in style) {
    note('textFormat.italic');
    text.italic = style.it === BooleanNumber.TRUE;
  }
  if ('st' in style) {
    note('textFormat.strikethrough');
    text.strikethrough = style.st?.s === BooleanNumber.TRUE;
  }
  if ('ul' in style) {
    note('textFormat.underline');
    text.underline = style.ul?.s === BooleanNumber.TRUE;
  }
  if ('ff' in style) {
    note('textFormat.fontFamily');
    if (typeof style.ff === 'string' && style.ff !== PLAIN.ff) text.fontFamily = style.ff;
  }
  if ('fs' in style) {
    note('textFormat.fontSize');
    if (typeof style.fs === 'number' && style.fs !== PLAIN.fs) text.fontSize = style.fs;
  }
  if ('ht' in style) {
    note('horizontalAlignment');
    const name = nameOf(HORIZONTAL, style.ht);
    if (name !== undefined) format.horizontalAlignment = name;
  }
  if ('vt' in style) {
    note('verticalAlignment');
    const name = nameOf(VERTICAL, style.vt);
    if (name !== undefined && style.vt !== PLAIN.vt) format.verticalAlignment = name;
  }
  if ('tb' in style) {
    note('wrapStrategy');
    const name = nameOf(WRAP, style.tb);
    if (name !== undefined) format.wrapStrategy = name;
  }
  if ('n' in style) {
    note('numberFormat');
    const known = style.n ? numberFormat(style.n.pattern) : undefined;
    if (known) format.numberFormat = known;
  }
  if (fields.length === 0) return null;
  return { format: Object.keys(text).length > 0 ? { ...format, textFormat: text } : format, fields: fields.join() };
}

function nameOf<T>(names: Readonly<Record<string, T>>, value: unknown): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}

/** `#rrggbb` or `rgb(r,g,b)`; undefined where there is none. */
export function colorOf(style: { rgb?: unknown } | null): Color | undefined {
  const rgb = typeof style?.rgb === 'string' ? style.rgb : '';
  const hex = /^#([0-9a-f]{6})$/i.exec(rgb)?.[1];
  const parts =
    hex !== undefined
      ? [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16))
      : /^rgba?\((\d+), *(\d+), *(\d+)/.exec(rgb)?.slice(1, 4).map(Number);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => part / 255);
  return { red, green, blue };
}
