import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../../src/local/files/library';
import { writeXlsxFile } from '../../../../src/local/files/xlsx/write';
import type { ChartSpec } from '../../../../src/local/spreadsheet/chart';
import { book } from '../../books';
import { folder } from '../folder';

const { path } = folder();
const file = join(path, 'charts.xlsx');

const column = (index: number, startRowIndex = 0) => ({
  sourceRange: {
    sources: [{ sheetId: 0, startRowIndex, endRowIndex: 4, startColumnIndex: index, endColumnIndex: index + 1 }],
  },
});
const basic = (chartType: string): ChartSpec => ({
  title: 'Đoàn viên',
  basicChart: {
    chartType,
    headerCount: 1,
    legendPosition: 'NO_LEGEND',
    domains: [{ domain: column(0) }],
    series: [{ series: column(1), colorStyle: { rgbColor: { red: 0.8 } } }, { series: column(2) }],
  },
});

async function written(spec: ChartSpec) {
  const { batch, spreadsheet } = book(
    [
      ['Chi đoàn', 'Nam', 'Nữ'],
      ['A', 5, 7],
      ['B', 2, 9],
      ['C', 8, 3],
    ],
    'Tổng hợp',
  );
  const overlayPosition = { anchorCell: { rowIndex: 5, columnIndex: 1 }, widthPixels: 250, heightPixels: 42 };
  batch({ addChart: { chart: { spec, position: { overlayPosition } } } });
  await writeXlsxFile(file, spreadsheet);
  return (await readWorkbook(readFileSync(file))).sheets[0]?.charts ?? [];
}

test.each([
  ['COLUMN', 'bar'],
  ['BAR', 'bar'],
  ['LINE', 'line'],
  ['AREA', 'area'],
])('a %s chart is written for other programs', async (type, kind) => {
  const [chart] = await written(basic(type));
  expect(chart).toMatchObject({
    kinds: [kind],
    title: 'Đoàn viên',
    anchor: { from: { row: 5, col: 1 }, to: { row: 7, col: 4 } },
    series: [
      {
        name: 'Nam',
        valuesRef: "'Tổng hợp'!$B$2:$B$4",
        categoriesRef: "'Tổng hợp'!$A$2:$A$4",
        color: 'CC0000',
      },
      { name: 'Nữ', valuesRef: "'Tổng hợp'!$C$2:$C$4" },
    ],
  });
});

test.each([
  [undefined, 'pie'],
  [0.4, 'doughnut'],
])('a pie with a hole of %s is a %s', async (hole, kind) => {
  const pieChart = { domain: column(0, 1), series: column(1, 1), ...(hole === undefined ? {} : { pieHole: hole }) };
  const [chart] = await written({ pieChart });
  expect(chart).toMatchObject({ kinds: [kind], series: [{ valuesRef: "'Tổng hợp'!$B$2:$B$4" }] });
});

test('a chart of a kind that is not there is left out', async () => {
  expect(await written(basic('COMBO'))).toEqual([]);
});
