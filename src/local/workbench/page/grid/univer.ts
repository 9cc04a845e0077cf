import './fonts.css';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import './grid.css';
import { LocaleType, Univer, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import { defaultTheme } from '@univerjs/themes';
import { HIDDEN_MENUS } from './menus';
import { WORDS } from './words';

/** How numbers and dates show, the desk decides by the file's locale: the library's own number formats stay out. */
const LEFT_OUT = /^SHEET_NUMFMT/;

/** The library with its plugins, in Vietnamese. @param container the id of the element that it fills. */
export function createUniver(container: string): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: WORDS },
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
    // The list's own search would take what is typed into the cell.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
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
