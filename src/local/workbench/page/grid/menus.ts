/**
 * What the library offers and the file would not keep: borders, turned texts, rights and rules of its own; and what
 * would push sorting and filtering out of sight.
 */
const NOT_OFFERED = [
  'sheet.command.set-border-basic',
  'sheet.command.set-text-rotation',
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
  'sheet.contextMenu.permission',
  'sheet.menu.data-validation',
  'sheet.toolbar.text-to-number',
  'sheet.contextMenu.text-to-number',
  'sheet.command.paste-besides-border',
  'sheet.command.clear-selection-all',
  'base-ui.operation.toggle-shortcut-panel',
  ...[
    'financial',
    'logical',
    'text',
    'date',
    'lookup',
    'math',
    'statistical',
    'engineering',
    'information',
    'database',
  ].map((kind) => `formula-ui.operation.insert-function.${kind}`),
];

export const HIDDEN_MENUS = Object.fromEntries(NOT_OFFERED.map((id) => [id, { hidden: true }]));
