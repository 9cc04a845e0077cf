import type { Box } from '../../spreadsheet/a1';
import { boxName, parseRange, quoteTitle, splitReference } from '../../spreadsheet/a1';
import type { Validation } from '../../spreadsheet/format';
import type { Sheet } from '../../spreadsheet/sheet';
import type { DataValidation } from '../library';
import { areas } from './remains';

/** A hidden sheet for lists that don't fit in a rule. It is made and dissolved here: nobody else sees it. */
export const LISTS_SHEET = '_lists';

const COMPARISONS = {
  between: ['NUMBER_BETWEEN', 'DATE_BETWEEN'],
  notBetween: ['NUMBER_NOT_BETWEEN', 'DATE_NOT_BETWEEN'],
  equal: ['NUMBER_EQ', 'DATE_EQ'],
  notEqual: ['NUMBER_NOT_EQ', 'DATE_NOT_EQ'],
  greaterThan: ['NUMBER_GREATER', 'DATE_AFTER'],
  lessThan: ['NUMBER_LESS', 'DATE_BEFORE'],
  greaterThanOrEqual: ['NUMBER_GREATER_THAN_EQ', 'DATE_ON_OR_AFTER'],
  lessThanOrEqual: ['NUMBER_LESS_THAN_EQ', 'DATE_ON_OR_BEFORE'],
} as const;

/** `undefined` for rules that Google does not have: times and lengths of text. */
export function validationFrom(rule: DataValidation, lists: readonly string[]): Validation | undefined {
  const condition = conditionFrom(rule, lists);
  if (!condition) return undefined;
  return {
    ...condition,
    strict: rule.showErrorMessage === true && (rule.errorStyle ?? 'stop') === 'stop',
    showCustomUi: condition.type.startsWith('ONE_OF') || condition.type === 'BOOLEAN',
    ...(rule.inputMessage === undefined ? {} : { inputMessage: rule.inputMessage }),
  };
}

function conditionFrom(
  rule: DataValidation,
  lists: readonly string[],
): Pick<Validation, 'type' | 'values'> | undefined {
  const { formula1, formula2, operator = 'between' } = rule;
  const values = [formula1, formula2].filter((value) => value !== undefined);
  switch (rule.type) {
    case 'list':
      return listFrom(rule, lists);
    case 'whole':
    case 'decimal':
      return { type: COMPARISONS[operator][0], values };
    case 'date':
      if (operator === 'greaterThanOrEqual' && formula1 === '1') return { type: 'DATE_IS_VALID', values: [] };
      return { type: COMPARISONS[operator][1], values };
    case 'custom':
      return { type: 'CUSTOM_FORMULA', values: values.map((value) => `=${value}`) };
    case 'time':
    case 'textLength':
      return undefined;
  }
}

function listFrom(rule: DataValidation, lists: readonly string[]): Pick<Validation, 'type' | 'values'> {
  if (rule.values) {
    const values = rule.values.map((value) => value.trim());
    return values.join() === 'TRUE,FALSE' ? { type: 'BOOLEAN', values: [] } : { type: 'ONE_OF_LIST', values };
  }
  const { title, range } = splitReference(rule.formula1 ?? '');
  const box = title === LISTS_SHEET ? parseRange(range) : undefined;
  if (box) return { type: 'ONE_OF_LIST', values: lists.slice(box.startRow, box.endRow) };
  return { type: 'ONE_OF_RANGE', values: [`=${rule.formula1 ?? ''}`] };
}

/** The rules of a sheet; long lists are put at the end of `lists` and referred to. */
export function validationsTo(sheet: Sheet, lists: string[]): DataValidation[] {
  const { rowCount, columnCount } = sheet.properties;
  return areas(sheet.validations, rowCount, columnCount).flatMap(([validation, boxes]) => {
    const rule = ruleTo(validation, lists);
    return rule ? [{ ...rule, range: boxes.map(boxName).join(' ') }] : [];
  });
}

/** A rule as an .xlsx gives it back. */
export function ruleAgain(validation: Validation): Validation | undefined {
  const lists: string[] = [];
  const rule = ruleTo(validation, lists);
  return rule && validationFrom({ ...rule, range: '' }, lists);
}

function ruleTo(validation: Validation, lists: string[]): Omit<DataValidation, 'range'> | undefined {
  const condition = conditionTo(validation, lists);
  return (
    condition && {
      ...condition,
      allowBlank: true,
      showErrorMessage: validation.strict,
      ...(validation.strict ? { errorStyle: 'stop' } : {}),
      // Excel takes 255 characters.
      ...(validation.inputMessage === undefined
        ? {}
        : { showInputMessage: true, inputMessage: validation.inputMessage.slice(0, 255) }),
    }
  );
}

function conditionTo({ type, values }: Validation, lists: string[]): Omit<DataValidation, 'range'> | undefined {
  if (type === 'BOOLEAN') return { type: 'list', values: ['TRUE', 'FALSE'] };
  if (type === 'ONE_OF_LIST') {
    const plain = values.every((value) => !/[,"]/.test(value) && value === value.trim());
    // Excel takes 255 characters in the rule itself.
    if (plain && values.join().length <= 255) return { type: 'list', values };
    const start = lists.push(...values) - values.length;
    const box = { startRow: start, endRow: lists.length, startColumn: 0, endColumn: 1 };
    return { type: 'list', formula1: `${quoteTitle(LISTS_SHEET)}!${fixed(box)}` };
  }
  const first = (values[0] ?? '').replace(/^=/, '');
  if (type === 'ONE_OF_RANGE') return { type: 'list', formula1: closedRange(first) };
  if (type === 'CUSTOM_FORMULA') return { type: 'custom', formula1: first };
  if (type === 'DATE_IS_VALID') return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
  for (const [operator, [number, date]] of Object.entries(COMPARISONS)) {
    if (type !== number && type !== date) continue;
    return {
      type: type === number ? 'decimal' : 'date',
      operator: operator as keyof typeof COMPARISONS,
      formula1: first,
      ...(values[1] === undefined ? {} : { formula2: values[1].replace(/^=/, '') }),
    };
  }
  return undefined;
}

const EXCEL_ROWS = 1_048_576;

/** Excel has no open ranges, as `$B$2:$B`. */
function closedRange(reference: string): string {
  return reference.replace(/(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3})$/, `$1$$${EXCEL_ROWS}`);
}

function fixed(box: Box): string {
  return boxName(box).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
