import { over, paragraphSaid, runSaid, themeFontsOf, type ParagraphSaid, type RunSaid, type ThemeFonts } from './looks';
import { Numbering } from './numbering';
import { DocxPackage } from './package';
import type { Block, Edges, Field, Paper, Paragraph, ParagraphLook, Run, RunLook, Section } from './paper';
import { layered, Styles, type Style } from './styles';
import { attribute, below, child, children, isOn, localName, twips, valueOf, type Xml } from './xml';

/** What holds where a file says nothing (ECMA-376, and what Word does). */
const RUN = { font: 'Times New Roman', size: 20 } as const;

/**
 * Reads a .docx as it shows: styles, defaults, theme and numbering resolved.
 * @throws {UnreadableDocx}
 */
export function readPaper(bytes: Uint8Array): Paper {
  const file = DocxPackage.open(bytes);
  return new Reader(file).paper();
}

class Reader {
  private readonly theme: ThemeFonts;
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  private readonly main: Xml;
  private order = 0;

  constructor(private readonly file: DocxPackage) {
    this.main = file.main;
    this.theme = themeFontsOf(file.part('theme'));
    this.styles = new Styles(file.part('styles'), this.theme);
    this.numbering = new Numbering(file.part('numbering'));
  }

  paper(): Paper {
    return {
      sections: this.sections(),
      hasEvenPages: isOn(this.file.part('settings'), 'evenAndOddHeaders') ?? false,
      pages: this.file.pages,
      hasRenderedBreaks: below(this.main, 'lastRenderedPageBreak').length > 0,
    };
  }

  private sections(): Section[] {
    const sections: Section[] = [];
    let blocks: Block[] = [];
    let last: Xml | undefined;
    const end = (properties: Xml | undefined): void => {
      sections.push(this.section(properties, blocks, sections.at(-1)));
      blocks = [];
    };
    const walk = (parent: Xml | undefined): void => {
      for (const element of children(parent)) {
        // The last section's stands at the end of the body; some programs put it first.
        if (localName(element) === 'sectPr') last = element;
        else if (isWrapper(element)) walk(element);
        else {
          blocks.push(...this.blocksOf(element, {}));
          const own = child(child(element, 'pPr'), 'sectPr');
          if (own !== undefined) end(own);
        }
      }
    };
    walk(child(this.main, 'body'));
    end(last);
    return sections;
  }

  private section(properties: Xml | undefined, blocks: readonly Block[], before: Section | undefined): Section {
    const size = child(properties, 'pgSz');
    const margin = child(properties, 'pgMar');
    const numbers = child(properties, 'pgNumType');
    const start = attribute(numbers, 'start');
    return {
      width: twips(size, 'w'),
      height: twips(size, 'h'),
      margins: {
        top: twips(margin, 'top'),
        bottom: twips(margin, 'bottom'),
        left: twips(margin, 'left', 'start'),
        right: twips(margin, 'right', 'end'),
      },
      hasTitlePage: isOn(properties, 'titlePg') ?? false,
      headers: this.edges(properties, 'headerReference', before?.headers),
      footers: this.edges(properties, 'footerReference', before?.footers),
      numberFormat: attribute(numbers, 'fmt') ?? 'decimal',
      numberStart: start === undefined ? undefined : Number(start),
      blocks,
    };
  }

  /** Headers and footers that a section doesn't name are those of the section before. */
  private edges(properties: Xml | undefined, name: string, before: Edges | undefined): Edges {
    const references = children(properties, name);
    const edge = (type: keyof Edges): readonly Block[] | undefined => {
      const reference = references.find((each) => (attribute(each, 'type') ?? 'default') === type);
      if (reference === undefined) return before?.[type];
      return children(this.file.partById(attribute(reference, 'id'))).flatMap((each) => this.blocksOf(each, {}));
    };
    return { first: edge('first'), default: edge('default'), even: edge('even') };
  }

  private blocksOf(element: Xml, table: Partial<Style>): Block[] {
    if (isWrapper(element)) return children(element).flatMap((each) => this.blocksOf(each, table));
    if (localName(element) === 'p') return this.paragraphs(element, table);
    return localName(element) === 'tbl' ? [this.table(element)] : [];
  }

  private table(element: Xml): Block {
    const style = this.styles.style(valueOf(child(element, 'tblPr'), 'tblStyle'));
    const unwrapped = (parent: Xml, name: string): Xml[] =>
      children(parent).flatMap((each) =>
        localName(each) === name ? [each] : isWrapper(each) ? unwrapped(each, name) : [],
      );
    const rows = unwrapped(element, 'tr').map((row) =>
      unwrapped(row, 'tc').map((cell) => children(cell).flatMap((each) => this.blocksOf(each, style))),
    );
    return { kind: 'table', rows };
  }

  /** A paragraph, and behind it those of the text boxes that hang on it. */
  private paragraphs(element: Xml, table: Partial<Style>): Paragraph[] {
    const properties = child(element, 'pPr');
    const style = this.styles.paragraphStyle(valueOf(properties, 'pStyle'));
    const own = paragraphSaid(properties);
    const numbered = over(style.paragraph, own);
    const ofList = this.numbering.paragraph(numbered.list, numbered.level);
    // A list that the style names stands below the style's own indents, one of the paragraph above them.
    const inherited = own.list === undefined ? [ofList, style.paragraph] : [style.paragraph, ofList];
    const said = over(this.styles.defaults.paragraph, table.paragraph ?? {}, ...inherited, own);
    const order = ++this.order;
    const content = new Content((run) => this.lookOf(run, style.run, table.run ?? {}));
    content.take(element);
    const label =
      content.isEmpty && content.drawings.length === 0 ? '' : this.numbering.next(numbered.list, numbered.level);
    const boxes = content.drawings.flatMap((drawing) => outermost(drawing, 'txbxContent'));
    const inBoxes = boxes.flatMap((box) => children(box).flatMap((each) => this.blocksOf(each, {})));
    const paragraph: Paragraph = {
      kind: 'paragraph',
      label,
      runs: content.runs,
      look: paragraphLook(said),
      hasRule: said.hasRule === true || content.drawings.length > boxes.length,
      hasPageBreak: content.hasPageBreak || said.breaksPage === true,
      fields: content.fields,
      order,
    };
    return [paragraph, ...inBoxes.filter((block) => block.kind === 'paragraph')];
  }

  private lookOf(run: Xml, paragraph: RunSaid, table: RunSaid): RunSaid {
    const properties = child(run, 'rPr');
    const character = this.styles.style(valueOf(properties, 'rStyle')).run;
    return layered(this.styles.defaults.run, [table, paragraph, character], runSaid(properties, this.theme));
  }
}

/** What stands around blocks or runs without showing: changes that were accepted, controls, tags. */
function isWrapper(element: Xml): boolean {
  return [
    'sdt',
    'sdtContent',
    'ins',
    'moveTo',
    'smartTag',
    'customXml',
    'hyperlink',
    'fldSimple',
    'bdo',
    'dir',
  ].includes(localName(element));
}

function outermost(element: Xml, name: string): Xml[] {
  return children(element).flatMap((each) => (localName(each) === name ? [each] : outermost(each, name)));
}

/** Collects what a paragraph holds, in order. */
class Content {
  readonly runs: Run[] = [];
  readonly fields: Field[] = [];
  readonly drawings: Xml[] = [];
  hasPageBreak = false;

  constructor(private readonly lookOf: (run: Xml) => RunSaid) {}

  get isEmpty(): boolean {
    return this.runs.every(({ text }) => text.trim() === '');
  }

  take(parent: Xml): void {
    for (const element of children(parent)) {
      const name = localName(element);
      if (name === 'fldSimple') this.takeSimpleField(element);
      if (name === 'r') this.takeRun(element);
      else if (isWrapper(element)) this.take(element);
    }
  }

  /** Its look is that of the run that holds its last result. */
  private takeSimpleField(field: Xml): void {
    const look = runLook(this.lookOf(child(field, 'r') ?? field));
    this.fields.push({ code: attribute(field, 'instr') ?? '', look });
  }

  private takeRun(run: Xml): void {
    const said = this.lookOf(run);
    if (said.hidden === true) return;
    let text = '';
    for (const element of children(run)) {
      const name = localName(element);
      if (name === 't') text += element.textContent ?? '';
      else if (name === 'tab' || name === 'ptab') text += '\t';
      else if (name === 'noBreakHyphen') text += '-';
      else if (name === 'cr') text += '\n';
      else if (name === 'br') {
        if (attribute(element, 'type') === 'page') this.hasPageBreak = true;
        else text += '\n';
      } else if (name === 'instrText') this.fields.push({ code: element.textContent ?? '', look: runLook(said) });
      else this.takeDrawing(element);
    }
    if (text !== '') this.runs.push({ text: text.normalize('NFC'), look: runLook(said) });
  }

  /** Of drawings written in two ways, for new and for old programs, the first counts. */
  private takeDrawing(element: Xml): void {
    const name = localName(element);
    if (name === 'AlternateContent') {
      for (const each of children(child(element, 'Choice'))) this.takeDrawing(each);
    } else if (name === 'drawing' || name === 'pict' || name === 'object') this.drawings.push(element);
  }
}

function runLook(said: RunSaid): RunLook {
  const font = said.font ?? said.otherFont ?? RUN.font;
  return {
    font,
    otherFont: said.otherFont ?? font,
    size: said.size ?? RUN.size,
    bold: said.bold ?? false,
    italic: said.italic ?? false,
    underline: said.underline ?? false,
    capitals: said.capitals ?? false,
    language: said.language,
  };
}

function paragraphLook(said: ParagraphSaid): ParagraphLook {
  return {
    align: said.align ?? 'left',
    left: said.left ?? 0,
    firstLine: said.firstLine ?? 0,
    before: said.before ?? 0,
    after: said.after ?? 0,
    line: said.line ?? 240,
    lineRule: said.lineRule ?? 'auto',
  };
}
