import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { GridSheet, GridValidation } from '../../protocol';
import { rangeOf } from './boxes';

/** The rules that the grid can show: lists and checkboxes. Others stand in the file, and nothing here shows them. */
export function rulesOf({ validations }: GridSheet): ISheetDataValidationRule[] {
  return validations.flatMap((validation, index) => {
    const kind = kindOf(validation);
    if (!kind) return [];
    return [
      {
        uid: `rule-${String(index)}`,
        ranges: validation.boxes.map(rangeOf),
        allowBlank: true,
        errorStyle: validation.strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
        showErrorMessage: true,
        error: validation.strict ? 'Chỉ nhận giá trị trong danh sách.' : 'Giá trị không có trong danh sách.',
        ...kind,
      },
    ];
  });
}

function kindOf({
  type,
  values,
  showCustomUi,
}: GridValidation): Pick<
  ISheetDataValidationRule,
  'type' | 'formula1' | 'formula2' | 'showDropDown' | 'renderMode'
> | null {
  if (type === 'ONE_OF_LIST') {
    return {
      type: DataValidationType.LIST,
      formula1: JSON.stringify(values),
      showDropDown: showCustomUi,
      renderMode: DataValidationRenderMode.ARROW,
    };
  }
  if (type === 'BOOLEAN') {
    const [checked = 'TRUE', unchecked = 'FALSE'] = values;
    return { type: DataValidationType.CHECKBOX, formula1: checked, formula2: unchecked };
  }
  return null;
}

/** Whether a strict rule of the sheet lets a text be typed into a cell. */
export function isAllowed({ validations }: GridSheet, row: number, column: number, text: string): boolean {
  const rule = validations.find(({ boxes }) =>
    boxes.some((box) => row >= box.startRow && row < box.endRow && column >= box.startColumn && column < box.endColumn),
  );
  if (!rule?.strict || text === '') return true;
  if (rule.type === 'ONE_OF_LIST') return rule.values.includes(text);
  return (
    rule.type !== 'BOOLEAN' || (rule.values.length > 0 ? rule.values : ['TRUE', 'FALSE']).includes(text.toUpperCase())
  );
}
