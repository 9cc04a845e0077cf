import './fonts.css';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import './grid.css';
import { LocaleType, mergeLocales, Univer, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreVi from '@univerjs/preset-sheets-core/locales/vi-VN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationVi from '@univerjs/preset-sheets-data-validation/locales/vi-VN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterVi from '@univerjs/preset-sheets-filter/locales/vi-VN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteVi from '@univerjs/preset-sheets-note/locales/vi-VN';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortVi from '@univerjs/preset-sheets-sort/locales/vi-VN';
import { defaultTheme } from '@univerjs/themes';
import { HIDDEN_MENUS } from './menus';

const { 'sheets-ui': SHEETS, ...OTHERS } = coreVi as { 'sheets-ui': { rightClick: object } };
/** The library's words, some of them as officers write them. */
const WORDS = {
  ...OTHERS,
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
    },
  },
};

const { 'sheets-sort-ui': SORT, ...OTHERS_OF_SORT } = sortVi as { 'sheets-sort-ui': object };
const SORT_WORDS = { ...OTHERS_OF_SORT, 'sheets-sort-ui': { ...SORT, info: { tooltip: 'Sắp xếp' } } };

/** How numbers and dates show, the desk decides by the file's locale: the library's own number formats stay out. */
const LEFT_OUT = /^SHEET_NUMFMT/;

/** The library with its plugins, in Vietnamese. @param container the id of the element that it fills. */
export function createUniver(container: string): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(WORDS, validationVi, filterVi, noteVi, SORT_WORDS) },
    theme: defaultTheme,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      menu: HIDDEN_MENUS,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      // Its sums would show as in English.
      footer: { statisticBar: false, zoomSlider: true },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsNotePreset(),
  ];
  const plugins = new Map<string, [PluginCtor, object?]>();
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    const [ctor, options] = (Array.isArray(plugin) ? plugin : [plugin]) as [PluginCtor, object?];
    if (!LEFT_OUT.test(ctor.pluginName)) plugins.set(ctor.pluginName, options ? [ctor, options] : [ctor]);
  }
  for (const [ctor, options] of plugins.values()) univer.registerPlugin(ctor, options);
  return { univer, api: FUniver.newAPI(univer) };
}
