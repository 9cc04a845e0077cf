/** How letters look once all styles are resolved; sizes in half-points. */
export interface RunLook {
  readonly font: string;
  /** Of letters that are not ASCII, as most Vietnamese ones with marks. */
  readonly otherFont: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly capitals: boolean;
  readonly language: string | undefined;
}

export interface Run {
  readonly text: string;
  readonly look: RunLook;
}

/** What the program puts in when it shows the page; `code` as PAGE. */
export interface Field {
  readonly code: string;
  readonly look: RunLook;
}

export type Align = 'left' | 'right' | 'center' | 'justify';

/** How a paragraph lies once all styles are resolved; lengths in twips. */
export interface ParagraphLook {
  readonly align: Align;
  readonly left: number;
  /** From `left`; negative where the first line hangs. */
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  /** In 240ths of a line where `lineRule` is auto, else in twips. */
  readonly line: number;
  readonly lineRule: 'auto' | 'exact' | 'atLeast';
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** The number or bullet that the program writes before the text. */
  readonly label: string;
  readonly runs: readonly Run[];
  readonly look: ParagraphLook;
  /** Whether it has a line drawn beside or below it: a border, a shape. */
  readonly hasRule: boolean;
  readonly hasPageBreak: boolean;
  readonly fields: readonly Field[];
  /** Its number in the document, from 1; paragraphs in tables count too. */
  readonly order: number;
}

export interface Table {
  readonly kind: 'table';
  /** Cells by rows, each with what stands in it. */
  readonly rows: readonly (readonly (readonly Block[])[])[];
}

export type Block = Paragraph | Table;

/** Headers or footers of a section by the pages they are for; undefined where there is none. */
export interface Edges {
  readonly first: readonly Block[] | undefined;
  readonly default: readonly Block[] | undefined;
  readonly even: readonly Block[] | undefined;
}

/** Pages of one layout; lengths in twips, undefined where the file doesn't say. */
export interface Section {
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number | undefined>>;
  /** Whether the first page has a header of its own. */
  readonly hasTitlePage: boolean;
  readonly headers: Edges;
  readonly footers: Edges;
  readonly numberFormat: string;
  readonly numberStart: number | undefined;
  readonly blocks: readonly Block[];
}

/** A .docx as it shows. */
export interface Paper {
  readonly sections: readonly Section[];
  readonly hasEvenPages: boolean;
  /** Pages as the program counted them that saved the file. */
  readonly pages: number | undefined;
  readonly hasRenderedBreaks: boolean;
}

/** Every paragraph of some blocks, those in tables too. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap((cells) => cells.flatMap(paragraphsOf)),
  );
}

export function textOf({ label, runs }: Paragraph): string {
  return (label === '' ? '' : `${label} `) + runs.map(({ text }) => text).join('');
}
