import { posix } from 'node:path';
import { scanXml, XmlProblem, type XmlHandler, type XmlTag } from '../xml-scanner';
import type { ZipParts } from '../zip-parts';

/** A sheet of cells: its name, and the part that holds it. */
export interface SheetEntry {
  title: string;
  part: string;
  /** Hidden, or so well hidden that no menu shows it. */
  isHidden: boolean;
}

/** What a workbook's own part says. */
export interface WorkbookParts {
  /** The part itself. */
  root: string;
  sheets: SheetEntry[];
  /** How many of its sheets are a chart or a dialog. */
  otherSheets: number;
  sharedTexts: string | undefined;
  countsFrom1904: boolean;
  /** Whether whoever opens it is asked to compute all formulas: their values are no more than placeholders, then. */
  asksToCompute: boolean;
  /** Whether its structure is locked. */
  isLocked: boolean;
  names: DefinedName[];
}

/** A name that formulas may use. */
export interface DefinedName {
  name: string;
  /** Whether it counts on one sheet alone. */
  isOfSheet: boolean;
  formula: string;
}

/** A container that holds no workbook of this format. */
export class NoWorkbook extends Error {}

/** @throws {NoWorkbook} {XmlProblem} */
export async function readWorkbookParts(parts: ZipParts): Promise<WorkbookParts> {
  if (!parts.has('[Content_Types].xml') || !parts.has('_rels/.rels')) throw new NoWorkbook();
  const root = (await relationsOf(parts, '')).find(({ type }) => type === 'officeDocument')?.target;
  if (root === undefined) throw new NoWorkbook();
  const handler = new WorkbookHandler();
  await scanXml(parts.chunks(root), handler);
  const relations = new Map((await relationsOf(parts, root)).map((relation) => [relation.id, relation]));
  const sheets: SheetEntry[] = [];
  for (const { title, relation, isHidden } of handler.sheets) {
    const { type, target } = relations.get(relation) ?? {};
    if (target === undefined) throw new XmlProblem(`No part of the sheet ${title}.`);
    if (type === 'worksheet') sheets.push({ title, part: target, isHidden });
  }
  return {
    root,
    sheets,
    otherSheets: handler.sheets.length - sheets.length,
    sharedTexts: [...relations.values()].find(({ type }) => type === 'sharedStrings')?.target,
    countsFrom1904: handler.countsFrom1904,
    asksToCompute: handler.asksToCompute,
    isLocked: handler.isLocked,
    names: handler.names,
  };
}

/** Where a part's relations stand. */
export function relationsPart(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

interface Relation {
  id: string;
  /** The last word of its type. */
  type: string;
  target: string;
}

/** The parts of the container that a part names; `''` stands for the container itself. */
export async function relationsOf(parts: ZipParts, part: string): Promise<Relation[]> {
  const name = relationsPart(part);
  if (!parts.has(name)) return [];
  const found: Relation[] = [];
  const handler: XmlHandler = {
    wantsText: false,
    open(element, tag) {
      if (element !== 'Relationship' || tag.get('TargetMode') === 'External') return;
      const target = tag.get('Target') ?? '';
      const whole = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
      found.push({ id: tag.get('Id') ?? '', type: (tag.get('Type') ?? '').replace(/^.*\//, ''), target: whole });
    },
    close: () => undefined,
    text: () => undefined,
  };
  await scanXml(parts.chunks(name), handler);
  return found;
}

class WorkbookHandler implements XmlHandler {
  wantsText = false;
  readonly names: DefinedName[] = [];
  readonly sheets: { title: string; relation: string; isHidden: boolean }[] = [];
  countsFrom1904 = false;
  asksToCompute = false;
  isLocked = false;
  private depth = 0;

  open(name: string, tag: XmlTag): void {
    this.depth++;
    if (this.depth === 1 && name !== 'workbook') throw new NoWorkbook();
    if (name === 'workbookPr') this.countsFrom1904 = tag.says('date1904');
    else if (name === 'calcPr') this.asksToCompute = tag.says('fullCalcOnLoad');
    else if (name === 'workbookProtection') this.isLocked = true;
    else if (name === 'definedName') {
      this.names.push({
        name: tag.get('name') ?? '',
        isOfSheet: tag.get('localSheetId') !== undefined,
        formula: '',
      });
      this.wantsText = true;
    } else if (name === 'sheet' && this.depth === 3) {
      const state = tag.get('state');
      const isHidden = state === 'hidden' || state === 'veryHidden';
      this.sheets.push({ title: tag.get('name') ?? '', relation: tag.local('id') ?? '', isHidden });
    }
  }

  close(): void {
    this.depth--;
    this.wantsText = false;
  }

  text(text: string): void {
    const last = this.names.at(-1);
    if (last) last.formula += text;
  }
}
