import type { CellFormat, NumberFormatType, Validation } from '../spreadsheet/format';
import { formatType } from '../spreadsheet/format';
import { ApiError } from './api-error';
import type { Mask } from './field-mask';
import type { CellFormatResource, Color, ColorStyle, DataValidationRule } from './schema';

/** Six hex digits from red, green and blue of 0 to 1; a missing one is 0. */
export function hexOf(color: Color): string {
  return [color.red, color.green, color.blue]
    .map((part) =>
      Math.round((part ?? 0) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

/** Google leaves a channel of 0 out. */
export function colorOf(hex: string): Color {
  const part = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  const [red, green, blue] = [part(0), part(2), part(4)];
  return { ...(red ? { red } : {}), ...(green ? { green } : {}), ...(blue ? { blue } : {}) };
}

export function formatResource(format: CellFormat): CellFormatResource {
  const { fill, fontColor } = format;
  const text = {
    ...(fontColor === undefined
      ? {}
      : { foregroundColor: colorOf(fontColor), foregroundColorStyle: { rgbColor: colorOf(fontColor) } }),
    ...(format.fontFamily === undefined ? {} : { fontFamily: format.fontFamily }),
    ...(format.fontSize === undefined ? {} : { fontSize: format.fontSize }),
    ...(format.bold === undefined ? {} : { bold: format.bold }),
    ...(format.italic === undefined ? {} : { italic: format.italic }),
    ...(format.strikethrough === undefined ? {} : { strikethrough: format.strikethrough }),
    ...(format.underline === undefined ? {} : { underline: format.underline }),
    ...(format.link === undefined ? {} : { link: { uri: format.link } }),
  };
  return {
    ...(format.numberFormat ? { numberFormat: format.numberFormat } : {}),
    ...(fill === undefined
      ? {}
      : { backgroundColor: colorOf(fill), backgroundColorStyle: { rgbColor: colorOf(fill) } }),
    ...(format.horizontal ? { horizontalAlignment: format.horizontal } : {}),
    ...(format.vertical ? { verticalAlignment: format.vertical } : {}),
    ...(format.wrap ? { wrapStrategy: format.wrap } : {}),
    ...(Object.keys(text).length > 0 ? { textFormat: text } : {}),
  };
}

type Put = (format: CellFormat, from: CellFormatResource) => void;

function put<K extends keyof CellFormat>(key: K, read: (from: CellFormatResource) => CellFormat[K] | undefined): Put {
  return (format, from) => {
    const value = read(from);
    if (value === undefined) Reflect.deleteProperty(format, key);
    else format[key] = value;
  };
}

const color = (plain: Color | undefined, style: ColorStyle | undefined): string | undefined => {
  const rgb = style?.rgbColor ?? plain;
  return rgb && hexOf(rgb);
};

const FILL = put('fill', (from) => color(from.backgroundColor, from.backgroundColorStyle));
const FONT_COLOR = put('fontColor', ({ textFormat: text }) => color(text?.foregroundColor, text?.foregroundColorStyle));

const PUTS: Record<string, Put> = {
  numberFormat: put('numberFormat', ({ numberFormat }) => numberFormat && numberFormatOf(numberFormat)),
  backgroundColor: FILL,
  backgroundColorStyle: FILL,
  horizontalAlignment: put('horizontal', (from) => oneOf(['LEFT', 'CENTER', 'RIGHT'], from.horizontalAlignment)),
  verticalAlignment: put('vertical', (from) => oneOf(['TOP', 'MIDDLE', 'BOTTOM'], from.verticalAlignment)),
  wrapStrategy: put('wrap', (from) => oneOf(['OVERFLOW_CELL', 'CLIP', 'WRAP'], from.wrapStrategy)),
  'textFormat.foregroundColor': FONT_COLOR,
  'textFormat.foregroundColorStyle': FONT_COLOR,
  'textFormat.fontFamily': put('fontFamily', (from) => from.textFormat?.fontFamily),
  'textFormat.fontSize': put('fontSize', (from) => from.textFormat?.fontSize),
  'textFormat.bold': put('bold', (from) => from.textFormat?.bold),
  'textFormat.italic': put('italic', (from) => from.textFormat?.italic),
  'textFormat.strikethrough': put('strikethrough', (from) => from.textFormat?.strikethrough),
  'textFormat.underline': put('underline', (from) => from.textFormat?.underline),
  'textFormat.link': put('link', (from) => from.textFormat?.link?.uri),
};

/** Parts of a format that are taken and not kept: nothing here shows them. */
const IGNORED = new Set(['borders', 'padding', 'textDirection', 'textRotation', 'hyperlinkDisplayType']);

/** The format after the masked parts of `from` were put on it; parts that `from` leaves out are cleared. */
export function withFormat(old: CellFormat | undefined, from: CellFormatResource, mask: Mask | undefined): CellFormat {
  const format: CellFormat = mask ? { ...old } : {};
  for (const change of changes(mask)) change(format, from);
  return format;
}

/** By masks: one request puts formats on thousands of cells. */
const CHANGES = new WeakMap<Mask, Put[]>();

function changes(mask: Mask | undefined): Put[] {
  if (!mask) return Object.values(PUTS);
  let puts = CHANGES.get(mask);
  if (puts === undefined) {
    puts = maskPaths(mask).flatMap((path) =>
      Object.entries(PUTS)
        .filter(([name]) => name === path || name.startsWith(`${path}.`))
        .map(([, change]) => change),
    );
    CHANGES.set(mask, puts);
  }
  return puts;
}

function maskPaths(mask: Mask): string[] {
  return [...mask].flatMap(([name, inner]) => {
    if (name === 'textFormat' && inner) return [...inner.keys()].map((key) => checked(`textFormat.${key}`));
    if (name === 'textFormat' || IGNORED.has(name)) return [name];
    return [checked(name)];
  });
}

function checked(path: string): string {
  if (!(path in PUTS)) throw ApiError.invalid(`Invalid field: user_entered_format.${path}`);
  return path;
}

function numberFormatOf(from: { type?: string; pattern?: string }): CellFormat['numberFormat'] {
  const type = from.type as NumberFormatType | undefined;
  const pattern = from.pattern ?? (type && DEFAULT_PATTERNS[type]) ?? 'General';
  return { type: type ?? formatType(pattern), pattern };
}

const DEFAULT_PATTERNS: Record<NumberFormatType, string> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '#,##0\\ [$₫-42A]',
  DATE: 'dd/mm/yyyy',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

function oneOf<T extends string>(names: readonly T[], name: string | undefined): T | undefined {
  return names.find((one) => one === name);
}

export function validationOf(rule: DataValidationRule): Validation {
  return {
    type: rule.condition?.type ?? 'CONDITION_TYPE_UNSPECIFIED',
    values: (rule.condition?.values ?? []).map((value) => value.userEnteredValue ?? value.relativeDate ?? ''),
    strict: rule.strict ?? false,
    showCustomUi: rule.showCustomUi ?? false,
    ...(rule.inputMessage === undefined ? {} : { inputMessage: rule.inputMessage }),
  };
}

export function validationResource(rule: Validation): DataValidationRule {
  return {
    condition: {
      type: rule.type,
      ...(rule.values.length > 0 ? { values: rule.values.map((value) => ({ userEnteredValue: value })) } : {}),
    },
    ...(rule.inputMessage === undefined ? {} : { inputMessage: rule.inputMessage }),
    ...(rule.strict ? { strict: true } : {}),
    ...(rule.showCustomUi ? { showCustomUi: true } : {}),
  };
}
