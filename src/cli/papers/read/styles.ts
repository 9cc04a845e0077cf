import { over, paragraphSaid, runSaid, type ParagraphSaid, type RunSaid, type ThemeFonts } from './looks';
import { attribute, child, children, valueOf, type Xml } from './xml';

/** What a style says, what it is based on within. */
export interface Style {
  readonly run: RunSaid;
  readonly paragraph: ParagraphSaid;
}

const NOTHING: Style = { run: {}, paragraph: {} };

/** The styles of a document by their ids. */
export class Styles {
  /** What holds before any style. */
  readonly defaults: Style;
  private readonly byId = new Map<string, Xml>();
  private readonly resolved = new Map<string, Style>();
  private readonly defaultParagraph: string | undefined;

  constructor(
    part: Xml | undefined,
    private readonly theme: ThemeFonts,
  ) {
    const defaults = child(part, 'docDefaults');
    this.defaults = {
      run: runSaid(child(child(defaults, 'rPrDefault'), 'rPr'), theme),
      paragraph: paragraphSaid(child(child(defaults, 'pPrDefault'), 'pPr')),
    };
    for (const style of children(part, 'style')) this.byId.set(attribute(style, 'styleId') ?? '', style);
    this.defaultParagraph = [...this.byId].find(
      ([, style]) => attribute(style, 'type') === 'paragraph' && isDefault(style),
    )?.[0];
  }

  /** The style of a paragraph; without an id the document's usual one. */
  paragraphStyle(id: string | undefined): Style {
    return this.style(id ?? this.defaultParagraph);
  }

  style(id: string | undefined): Style {
    return id === undefined ? NOTHING : this.resolve(id, new Set());
  }

  private resolve(id: string, above: Set<string>): Style {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const style = this.byId.get(id);
    // A file may base two styles on each other; the circle ends here.
    if (style === undefined || above.has(id)) return NOTHING;
    above.add(id);
    const base = valueOf(style, 'basedOn');
    const { run, paragraph } = base === undefined ? NOTHING : this.resolve(base, above);
    const made = {
      run: over(run, runSaid(child(style, 'rPr'), this.theme)),
      paragraph: over(paragraph, paragraphSaid(child(style, 'pPr'))),
    };
    this.resolved.set(id, made);
    return made;
  }
}

function isDefault(style: Xml): boolean {
  return ['1', 'true', 'on'].includes(attribute(style, 'default') ?? '');
}

const TOGGLES = ['bold', 'italic', 'capitals'] as const;

/**
 * Letters as they show: defaults, then table, paragraph and character style, then the run's own. Where two of these
 * styles are bold, the text is not: they toggle (ECMA-376, 17.7.3).
 */
export function layered(defaults: RunSaid, styles: readonly RunSaid[], own: RunSaid): RunSaid {
  const merged = over(defaults, ...styles);
  const toggled = Object.fromEntries(
    TOGGLES.map((name) => [
      name,
      defaults[name] === true || styles.filter((style) => style[name] === true).length % 2 === 1,
    ]),
  );
  return over({ ...merged, ...toggled }, own);
}
