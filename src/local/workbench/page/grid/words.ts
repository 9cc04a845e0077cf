import { mergeLocales } from '@univerjs/core';
import coreVi from '@univerjs/preset-sheets-core/locales/vi-VN';
import validationVi from '@univerjs/preset-sheets-data-validation/locales/vi-VN';
import filterVi from '@univerjs/preset-sheets-filter/locales/vi-VN';
import noteVi from '@univerjs/preset-sheets-note/locales/vi-VN';
import sortVi from '@univerjs/preset-sheets-sort/locales/vi-VN';

const {
  sheets: TABS,
  'sheets-ui': SHEETS,
  ...OTHERS
} = coreVi as {
  sheets: object;
  'sheets-ui': { rightClick: object };
};
const CORE = {
  ...OTHERS,
  sheets: { ...TABS, tabs: { sheet: 'Trang tính', sheetCopy: ' (bản sao{0})' } },
  'sheets-ui': {
    ...SHEETS,
    rightClick: {
      ...SHEETS.rightClick,
      insertRowsAfter: 'Chèn',
      insertRowsAbove: 'Chèn',
      insertRowsAfterSuffix: 'hàng ở dưới',
      insertRowsAboveSuffix: 'hàng ở trên',
      insertColsLeft: 'Chèn',
      insertColsRight: 'Chèn',
      insertColsLeftSuffix: 'cột bên trái',
      insertColsRightSuffix: 'cột bên phải',
      clearSelection: 'Xóa trong ô',
      delete: 'Xóa hàng, cột',
    },
  },
};

const { 'sheets-sort-ui': SORT_UI, ...OTHERS_OF_SORT } = sortVi as { 'sheets-sort-ui': { general: object } };
const SORT = {
  ...OTHERS_OF_SORT,
  'sheets-sort-ui': {
    ...SORT_UI,
    general: {
      ...SORT_UI.general,
      'sort-asc-cur': 'Tăng dần trong vùng đã chọn',
      'sort-desc-cur': 'Giảm dần trong vùng đã chọn',
      'sort-asc-ext': 'Tăng dần cả các cột bên cạnh',
      'sort-desc-ext': 'Giảm dần cả các cột bên cạnh',
      'sort-custom': 'Sắp xếp theo nhiều cột',
    },
    info: { tooltip: 'Sắp xếp' },
  },
};

/** What the library says everywhere otherwise than officers do. */
const MENDED: readonly (readonly [RegExp, string])[] = [
  [/trang bảng/g, 'trang tính'],
  [/Trang bảng/g, 'Trang tính'],
  [/[.,] bạn có (?:chắc chắn )?muốn (.+?) không\?/gi, '. Có $1 không?'],
  [/Bạn (không thể|có thể|chưa)/g, '$1'],
  [/ của bạn/g, ''],
  [/ bạn /g, ' '],
];

/** The library's words in Vietnamese, as officers write them. */
export const WORDS = JSON.parse(
  JSON.stringify(mergeLocales(CORE, validationVi, filterVi, noteVi, SORT)),
  (_key, value: unknown) => (typeof value === 'string' ? mended(value) : value),
) as Record<string, never>;

function mended(text: string): string {
  const formal = MENDED.reduce((so, [wrong, right]) => so.replace(wrong, right), text);
  return formal === text ? text : formal.charAt(0).toUpperCase() + formal.slice(1);
}
