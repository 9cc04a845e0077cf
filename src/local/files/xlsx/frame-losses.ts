import { XmlScanner, type XmlHandler, type XmlTag } from '../xml-scanner';
import type { Loss } from './losses';
import type { SheetFrame } from './sheet-part';
import type { WorkbookParts } from './workbook-parts';

/** Elements of a worksheet whose loss is told by their being there. */
const ELEMENTS: Readonly<Record<string, Loss>> = {
  conditionalFormatting: 'conditional-formats',
  autoFilter: 'filters',
  sortState: 'filters',
  protectedRanges: 'protection',
  tableParts: 'tables',
  tablePart: 'tables',
  oleObjects: 'objects',
  controls: 'controls',
  picture: 'pictures',
  sparklineGroups: 'charts',
  slicerList: 'slicers',
  timelineRefs: 'slicers',
  customSheetViews: 'views',
  scenarios: 'other-parts',
  dataConsolidate: 'other-parts',
  headerFooter: 'print-settings',
  rowBreaks: 'print-settings',
  colBreaks: 'print-settings',
  printOptions: 'print-settings',
};

/** Elements that are read, or that nobody misses. */
const KNOWN = new Set(
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr mergeCells phoneticPr dataValidations
   hyperlinks pageMargins pageSetup sheetProtection drawing legacyDrawing legacyDrawingHF drawingHF ignoredErrors
   cellWatches smartTags webPublishItems extLst AlternateContent`.split(/\s+/),
);

/** What of a worksheet beside its cells is not taken over. */
export function lossesOfFrame({ before, after, prefix }: SheetFrame): Set<Loss> {
  const handler = new FrameHandler();
  const scanner = new XmlScanner(handler);
  scanner.push(`${before}<${prefix}sheetData/>${after}`);
  return handler.found;
}

class FrameHandler implements XmlHandler {
  readonly wantsText = false;
  readonly found = new Set<Loss>();
  private depth = 0;
  private isExtension = false;

  open(name: string, tag: XmlTag): void {
    this.depth++;
    if (name === 'extLst') this.isExtension = true;
    const loss = ELEMENTS[name];
    if (loss !== undefined) this.found.add(loss);
    else if (this.depth === 2 && !KNOWN.has(name)) this.found.add('other-parts');
    if (name === 'dataValidation' && (this.isExtension || isLost(tag))) this.found.add('validations');
    if (name === 'sheetProtection' && tag.says('sheet')) this.found.add('protection');
    if (name === 'sheetView' && isSpecial(tag)) this.found.add('views');
    if (name === 'pane' && !/^frozen/.test(tag.get('state') ?? 'split')) this.found.add('views');
    if (name === 'pageSetup' && !isOurs(tag)) this.found.add('print-settings');
    if (name === 'col' && Number(tag.get('outlineLevel') ?? 0) > 0) this.found.add('groups');
  }

  close(name: string): void {
    this.depth--;
    if (name === 'extLst') this.isExtension = false;
  }

  text(): void {
    // None is asked for.
  }
}

/** Rules that Google doesn't have, and words of a rule besides its hint. */
function isLost(rule: XmlTag): boolean {
  const type = rule.get('type') ?? 'none';
  if (type === 'time' || type === 'textLength') return true;
  return ['error', 'errorTitle', 'promptTitle'].some((name) => (rule.get(name) ?? '') !== '');
}

function isSpecial(view: XmlTag): boolean {
  const zoom = Number(view.get('zoomScale') ?? 100);
  const isOff = (name: string): boolean => ['0', 'false'].includes(view.get(name) ?? '');
  return zoom !== 100 || view.says('rightToLeft') || view.says('showFormulas') || isOff('showZeros');
}

/** Printing as every file is written here, or as no person chose anything. */
function isOurs(setup: XmlTag): boolean {
  const is = (name: string, value: string): boolean => (setup.get(name) ?? value) === value;
  const isUnset = ['orientation', 'paperSize', 'scale', 'fitToWidth', 'fitToHeight'].every(
    (name) => setup.get(name) === undefined,
  );
  const isLandscape = setup.get('orientation') === 'landscape';
  return isUnset || (isLandscape && is('paperSize', '9') && is('fitToWidth', '1') && is('fitToHeight', '0'));
}

/** What of a workbook's own part is not taken over. `known` are the names that were. */
export function lossesOfWorkbook({ names, isLocked, otherSheets }: WorkbookParts, known: ReadonlySet<string>): Loss[] {
  const found = new Set<Loss>();
  if (isLocked) found.add('protection');
  if (otherSheets > 0) found.add('charts');
  for (const { name, isOfSheet } of names) {
    if (/^_xlnm\.Print_/i.test(name)) found.add('print-settings');
    else if (!/^_xlnm\./i.test(name) && (isOfSheet || !known.has(name))) found.add('names');
  }
  return [...found];
}
