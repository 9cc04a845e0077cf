import type { IRange } from '@univerjs/core';
import type { Requests } from '../../../sheets-api/schema';
import type { GridChange } from '../../protocol';

type Dimension = 'ROWS' | 'COLUMNS';

/** First and last line of a range, counted from 0. */
function linesOf(dimension: Dimension, range: IRange): [first: number, last: number] {
  return dimension === 'ROWS' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
}

function dimensionRange(sheetId: number, dimension: Dimension, range: IRange) {
  const [first, last] = linesOf(dimension, range);
  return { sheetId, dimension, startIndex: first, endIndex: last + 1 };
}

export function inserted(sheetId: number, dimension: Dimension, range: IRange | undefined): GridChange[] {
  if (!range) return [];
  const place = dimensionRange(sheetId, dimension, range);
  return requests([{ insertDimension: { range: place, inheritFromBefore: place.startIndex > 0 } }]);
}

export function removed(sheetId: number, dimension: Dimension, range: IRange | undefined): GridChange[] {
  return range ? requests([{ deleteDimension: { range: dimensionRange(sheetId, dimension, range) } }]) : [];
}

export function movedLines(
  sheetId: number,
  dimension: Dimension,
  { sourceRange, targetRange }: { sourceRange?: IRange; targetRange?: IRange },
): GridChange[] {
  if (!sourceRange || !targetRange) return [];
  const source = dimensionRange(sheetId, dimension, sourceRange);
  const [destinationIndex] = linesOf(dimension, targetRange);
  return requests([{ moveDimension: { source, destinationIndex } }]);
}

export function sized(
  sheetId: number,
  dimension: Dimension,
  ranges: readonly IRange[] = [],
  size: number | Record<number, number> = {},
): GridChange[] {
  const runs: { pixelSize: number; startIndex: number; endIndex: number }[] = [];
  for (const range of ranges) {
    const [first, last] = linesOf(dimension, range);
    for (let line = first; line <= last; line++) {
      const pixels = typeof size === 'number' ? size : size[line];
      if (pixels === undefined) continue;
      const pixelSize = Math.round(pixels);
      const before = runs.at(-1);
      if (before?.pixelSize === pixelSize && before.endIndex === line) before.endIndex++;
      else runs.push({ pixelSize, startIndex: line, endIndex: line + 1 });
    }
  }
  return requests(
    runs.map(({ pixelSize, ...lines }) => ({
      updateDimensionProperties: {
        range: { sheetId, dimension, ...lines },
        properties: { pixelSize },
        fields: 'pixelSize',
      },
    })),
  );
}

export function shown(
  sheetId: number,
  dimension: Dimension,
  ranges: readonly IRange[] = [],
  hiddenByUser: boolean,
): GridChange[] {
  return requests(
    ranges.map((range) => ({
      updateDimensionProperties: {
        range: dimensionRange(sheetId, dimension, range),
        properties: { hiddenByUser },
        fields: 'hiddenByUser',
      },
    })),
  );
}

/** As one change; none where there is nothing to ask for. */
export function requests(all: Partial<Requests>[]): GridChange[] {
  return all.length > 0 ? [{ kind: 'requests', requests: all }] : [];
}
