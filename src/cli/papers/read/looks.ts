import type { Align } from './paper';
import { attribute, child, children, isOn, measure, twips, valueOf, type Xml } from './xml';

/** What one place of a file says of letters; undefined where it says nothing. */
export interface RunSaid {
  readonly font?: string | undefined;
  readonly otherFont?: string | undefined;
  readonly size?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly language?: string | undefined;
}

/** What one place of a file says of a paragraph. */
export interface ParagraphSaid {
  readonly align?: Align | undefined;
  readonly left?: number | undefined;
  readonly firstLine?: number | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly line?: number | undefined;
  readonly lineRule?: 'auto' | 'exact' | 'atLeast' | undefined;
  readonly list?: string | undefined;
  readonly level?: number | undefined;
  readonly hasRule?: boolean | undefined;
  readonly breaksPage?: boolean | undefined;
}

/** What is said later goes before what was said first. */
export function over<T extends object>(first: T, ...later: readonly T[]): T {
  const merged = { ...first } as Record<string, unknown>;
  for (const said of later) {
    for (const [name, value] of Object.entries(said)) if (value !== undefined) merged[name] = value;
  }
  return merged as T;
}

/** The fonts of the theme, which styles name by their use. */
export interface ThemeFonts {
  readonly major: string | undefined;
  readonly minor: string | undefined;
}

export function themeFontsOf(theme: Xml | undefined): ThemeFonts {
  const scheme = child(child(theme, 'themeElements'), 'fontScheme');
  const latin = (name: string): string | undefined => attribute(child(child(scheme, name), 'latin'), 'typeface');
  return { major: latin('majorFont'), minor: latin('minorFont') };
}

/** Reads `rPr`. */
export function runSaid(properties: Xml | undefined, theme: ThemeFonts): RunSaid {
  if (properties === undefined) return {};
  const fonts = child(properties, 'rFonts');
  const font = (name: string): string | undefined => {
    const use = attribute(fonts, `${name}Theme`);
    const themed = use === undefined ? undefined : use.startsWith('major') ? theme.major : theme.minor;
    return themed ?? attribute(fonts, name);
  };
  const underline = child(properties, 'u');
  return {
    font: font('ascii'),
    otherFont: font('hAnsi'),
    size: measure(valueOf(properties, 'sz'), 2),
    bold: isOn(properties, 'b'),
    italic: isOn(properties, 'i'),
    underline: underline && (attribute(underline, 'val') ?? 'single') !== 'none',
    capitals: isOn(properties, 'caps'),
    hidden: isOn(properties, 'vanish'),
    language: valueOf(properties, 'lang'),
  };
}

const ALIGNS: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
  center: 'center',
  both: 'justify',
  distribute: 'justify',
};

/** Reads `pPr`. */
export function paragraphSaid(properties: Xml | undefined): ParagraphSaid {
  if (properties === undefined) return {};
  const indent = child(properties, 'ind');
  const spacing = child(properties, 'spacing');
  const numbering = child(properties, 'numPr');
  const hanging = twips(indent, 'hanging');
  const rule = attribute(spacing, 'lineRule');
  const borders = child(properties, 'pBdr');
  const level = valueOf(numbering, 'ilvl');
  // Space that the program chooses is a line's, about 14 points.
  const automatic = (name: string): number | undefined =>
    ['1', 'true', 'on'].includes(attribute(spacing, `${name}Autospacing`) ?? '') ? 280 : undefined;
  const line = twips(spacing, 'line');
  return {
    // A frame, as page numbers have, lies by itself.
    align: ALIGNS[attribute(child(properties, 'framePr'), 'xAlign') ?? ''] ?? ALIGNS[valueOf(properties, 'jc') ?? ''],
    left: twips(indent, 'left', 'start'),
    firstLine: hanging === undefined ? twips(indent, 'firstLine') : -hanging,
    before: automatic('before') ?? twips(spacing, 'before'),
    after: automatic('after') ?? twips(spacing, 'after'),
    line,
    lineRule:
      rule === 'exact' || rule === 'atLeast' || rule === 'auto' ? rule : line === undefined ? undefined : 'auto',
    list: valueOf(numbering, 'numId'),
    level: level === undefined ? undefined : Number(level),
    hasRule: borders && children(borders).some((border) => !['nil', 'none'].includes(attribute(border, 'val') ?? '')),
    breaksPage: isOn(properties, 'pageBreakBefore'),
  };
}
