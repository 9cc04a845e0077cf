import type { CellStyle } from '../library';

/** What a file holds that is not read here, and so is lost when it is written. */
export type Loss =
  | 'charts'
  | 'pictures'
  | 'shapes'
  | 'objects'
  | 'controls'
  | 'macros'
  | 'pivot-tables'
  | 'slicers'
  | 'links-to-files'
  | 'queries'
  | 'tables'
  | 'filters'
  | 'comments'
  | 'conditional-formats'
  | 'validations'
  | 'names'
  | 'links'
  | 'array-formulas'
  | 'borders'
  | 'looks'
  | 'rich-text'
  | 'groups'
  | 'views'
  | 'print-settings'
  | 'protection'
  | 'signatures'
  | 'properties'
  | 'other-parts'
  | 'google-parts'
  | 'csv'
  | 'ods';

/** Parts of a container by the loss that they are; `null` where they are read, or nobody misses them. */
const PARTS: readonly [pattern: RegExp, loss: Loss | null][] = [
  [/^\[Content_Types\]\.xml$|(^|\/)_rels\//, null],
  [/^docProps\//, null],
  [/^xl\/(workbook|styles|sharedStrings|calcChain|metadata)\.xml$/, null],
  [/^xl\/(theme|worksheets|richData)\/[^/]*$/, null],
  // Remarks of the older kind, and how they are drawn.
  [/^xl\/(comments[^/]*|comments\/[^/]*)\.xml$|vml[^/]*\.vml$|Drawing\d*\.vml$/i, null],
  // Which part a chart, a picture or a shape is tells `drawings`.
  [/^xl\/drawings\/[^/]*\.xml$|^xl\/charts\//, null],
  [/^xl\/printerSettings\//, null],
  [/^xl\/media\//, 'pictures'],
  [/^xl\/(chartsheets)\//, 'charts'],
  [/^xl\/(embeddings|dialogsheets)\//, 'objects'],
  [/^xl\/(ctrlProps|activeX)\//, 'controls'],
  [/^xl\/(vbaProject[^/]*\.bin|vbaData\.xml|macrosheets\/.*)$|^customUI\//i, 'macros'],
  [/^xl\/(pivotTables|pivotCache)\//, 'pivot-tables'],
  [/^xl\/(slicers|slicerCaches|timelines|timelineCaches)\//, 'slicers'],
  [/^xl\/externalLinks\//, 'links-to-files'],
  [/^xl\/(connections\.xml$|queryTables\/|model\/|customData\/)/, 'queries'],
  [/^xl\/tables\//, 'tables'],
  [/^xl\/(threadedComments|persons)\//, 'comments'],
  [/^_xmlsignatures\//, 'signatures'],
];

/** What is in a container, by the names of its parts. `charts` is how many charts of it are known otherwise. */
export function lossesIn(names: readonly string[], charts: number): Loss[] {
  const found = new Set<Loss>();
  for (const name of names) {
    const known = PARTS.find(([pattern]) => pattern.test(name));
    const loss = known ? known[1] : 'other-parts';
    if (loss !== null) found.add(loss);
  }
  const drawn = names.filter((name) => /^xl\/charts\/chart\d*\.xml$/.test(name)).length;
  if (drawn > charts || names.some((name) => /^xl\/charts\/chartEx/.test(name))) found.add('charts');
  return [...found];
}

/** What of a style is not taken over: lines around the cell, and looks that a spreadsheet at Google doesn't have. */
export function lossesOfStyle({ border, alignment, fill, font }: CellStyle): Loss[] {
  const hasBorder =
    border !== undefined && [border.top, border.right, border.bottom, border.left, border.diagonal].some(Boolean);
  const isLayout =
    alignment !== undefined &&
    ([alignment.textRotation, alignment.indent].some((value) => value !== undefined && value !== 0) ||
      alignment.shrinkToFit === true ||
      /fill|justify|centerContinuous|distributed/.test(`${alignment.horizontal ?? ''} ${alignment.vertical ?? ''}`));
  const isPattern = fill !== undefined && (fill.type === 'gradient' || !/^(none|solid|gray125)$/.test(fill.pattern));
  const isFont = font?.vertAlign !== undefined || (typeof font?.underline === 'string' && font.underline !== 'single');
  return [
    ...(hasBorder ? (['borders'] as const) : []),
    ...(isLayout || isPattern || isFont ? (['looks'] as const) : []),
  ];
}
