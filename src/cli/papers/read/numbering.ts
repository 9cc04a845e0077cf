import { paragraphSaid, type ParagraphSaid } from './looks';
import { attribute, child, children, valueOf, type Xml } from './xml';

interface Level {
  readonly format: string;
  /** As `%1.%2`: each stands for the number of a level. */
  readonly text: string;
  readonly start: number;
  readonly paragraph: ParagraphSaid;
}

/** Numbers and bullets that the program writes before paragraphs; asked in the order of the document. */
export class Numbering {
  private readonly levels = new Map<string, ReadonlyMap<number, Level>>();
  /** Lists that continue each other count together: by the id of what they are made from. */
  private readonly sources = new Map<string, string>();
  private readonly counts = new Map<string, number[]>();

  constructor(part: Xml | undefined) {
    const sources = new Map(children(part, 'abstractNum').map((each) => [attribute(each, 'abstractNumId'), each]));
    for (const list of children(part, 'num')) {
      const id = attribute(list, 'numId') ?? '';
      const source = valueOf(list, 'abstractNumId') ?? '';
      const levels = new Map(levelsOf(sources.get(source)));
      const replaced = children(list, 'lvlOverride');
      for (const override of replaced) {
        for (const [at, level] of levelsOf(override)) levels.set(at, level);
      }
      this.levels.set(id, levels);
      this.sources.set(id, replaced.length > 0 ? `${source}/${id}` : source);
    }
  }

  paragraph(list: string | undefined, level = 0): ParagraphSaid {
    return this.levels.get(list ?? '')?.get(level)?.paragraph ?? {};
  }

  /** The label of the next paragraph of a list. */
  next(list: string | undefined, level = 0): string {
    const levels = this.levels.get(list ?? '');
    const own = levels?.get(level);
    if (levels === undefined || own === undefined) return '';
    const source = this.sources.get(list ?? '') ?? '';
    const counts = this.counts.get(source) ?? [];
    const startOf = (at: number): number => levels.get(at)?.start ?? 1;
    counts[level] = (counts[level] ?? startOf(level) - 1) + 1;
    counts.length = level + 1;
    this.counts.set(source, counts);
    if (own.format === 'bullet') return bullet(own.text);
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numeral(counts[at] ?? startOf(at), levels.get(at)?.format ?? 'decimal');
    });
  }
}

function levelsOf(source: Xml | undefined): [number, Level][] {
  return children(source, 'lvl').map((level) => [
    Number(attribute(level, 'ilvl') ?? 0),
    {
      format: valueOf(level, 'numFmt') ?? 'decimal',
      text: valueOf(level, 'lvlText') ?? '',
      start: Number(valueOf(level, 'start') ?? 1),
      paragraph: paragraphSaid(child(level, 'pPr')),
    },
  ]);
}

/** Bullets are often letters of a symbol font, in Unicode's private area. */
function bullet(text: string): string {
  return /^[\uE000-\uF8FF]/.test(text) ? '•' : text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function numeral(number: number, format: string): string {
  if (format === 'upperRoman') return roman(number);
  if (format === 'lowerRoman') return roman(number).toLowerCase();
  if (format === 'upperLetter') return letter(number);
  if (format === 'lowerLetter') return letter(number).toLowerCase();
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  return format === 'none' ? '' : String(number);
}

function roman(number: number): string {
  if (number > 399) return String(number);
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

function letter(number: number): string {
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)));
}
