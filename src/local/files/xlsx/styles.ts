import type { CellFormat } from '../../spreadsheet/format';
import { formatType } from '../../spreadsheet/format';
import type { CellStyle } from '../library';
import { themeColor } from '../library';

type LibraryColor = NonNullable<NonNullable<CellStyle['font']>['color']>;

// ECMA-376 part 1, 18.8.27: the colours that files may name by number; 64 and 65 are the system's.
const INDEXED =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

// In the file themes begin dark, light; numbers count light, dark.
const THEME_ORDER = [1, 0, 3, 2];

/** Six hex digits, or `undefined` where the colour is left to the program that shows it. */
export function hexColor(color: LibraryColor | undefined, theme: readonly string[] | undefined): string | undefined {
  if (!color) return undefined;
  if (color.rgb !== undefined) return color.rgb.slice(-6).toUpperCase();
  if (color.theme !== undefined && theme) {
    return themeColor(theme, THEME_ORDER[color.theme] ?? color.theme, color.tint);
  }
  return color.indexed === undefined ? undefined : INDEXED[color.indexed];
}

const HORIZONTAL: Record<string, CellFormat['horizontal']> = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' };
// The bottom is where cells stand anyway, and some programs say so of every cell.
const VERTICAL: Record<string, CellFormat['vertical']> = { top: 'TOP', center: 'MIDDLE' };

/** `undefined` where the style sets nothing that is kept: borders, rotation and locks are not. */
export function formatOf(style: CellStyle, theme: readonly string[] | undefined): CellFormat | undefined {
  const { font, fill, alignment, numFmt } = style;
  const fillColor = fill?.type === 'pattern' && fill.pattern === 'solid' ? hexColor(fill.fgColor, theme) : undefined;
  const fontColor = hexColor(font?.color, theme);
  const format: CellFormat = {};
  if (numFmt !== undefined && !/^general$/i.test(numFmt)) {
    format.numberFormat = { type: formatType(numFmt), pattern: numFmt };
  }
  if (fillColor !== undefined) format.fill = fillColor;
  if (fontColor !== undefined && fontColor !== '000000') format.fontColor = fontColor;
  const isUsual = font?.name === USUAL_FONT.name && font.size === USUAL_FONT.size;
  if (font?.name !== undefined && !isUsual) format.fontFamily = font.name;
  if (font?.size !== undefined && !isUsual) format.fontSize = font.size;
  if (font?.bold) format.bold = true;
  if (font?.italic) format.italic = true;
  if (font?.strikethrough) format.strikethrough = true;
  if (font?.underline !== undefined && font.underline !== false) format.underline = true;
  const horizontal = HORIZONTAL[alignment?.horizontal ?? ''];
  const vertical = VERTICAL[alignment?.vertical ?? ''];
  if (horizontal) format.horizontal = horizontal;
  if (vertical) format.vertical = vertical;
  if (alignment?.wrapText) format.wrap = 'WRAP';
  return Object.keys(format).length > 0 ? format : undefined;
}

/** The font of a new spreadsheet at Google. */
export const USUAL_FONT = { name: 'Arial', size: 10 };

/** The style to write for a format; the inverse of {@link formatOf}. */
export function styleOf(format: CellFormat): CellStyle {
  const style: CellStyle = {};
  if (format.numberFormat) style.numFmt = format.numberFormat.pattern;
  if (format.fill !== undefined) {
    style.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: format.fill } };
  }
  const font: NonNullable<CellStyle['font']> = {
    ...(format.fontColor === undefined ? {} : { color: { rgb: format.fontColor } }),
    ...(format.fontFamily === undefined ? {} : { name: format.fontFamily }),
    ...(format.fontSize === undefined ? {} : { size: format.fontSize }),
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italic: true } : {}),
    ...(format.strikethrough ? { strikethrough: true } : {}),
    ...(format.underline ? { underline: true } : {}),
  };
  // Without a name and size LibreOffice takes its own default, which is a serif.
  if (Object.keys(font).length > 0) style.font = { ...USUAL_FONT, ...font };
  const alignment: NonNullable<CellStyle['alignment']> = {
    ...(format.horizontal ? { horizontal: HORIZONTAL_OUT[format.horizontal] } : {}),
    ...(format.vertical ? { vertical: VERTICAL_OUT[format.vertical] } : {}),
    ...(format.wrap === 'WRAP' ? { wrapText: true } : {}),
  };
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  return style;
}

const HORIZONTAL_OUT = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const VERTICAL_OUT = { TOP: 'top', MIDDLE: 'center', BOTTOM: 'bottom' } as const;
