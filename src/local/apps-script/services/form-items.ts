import { ITEM_TYPES, type Item, type ItemType, type TextValidation } from '../../forms/form';
import { NotImplemented } from '../../sheets-api/api-error';
import { textArgument } from '../arguments';
import { EnumValue, RemoteObject } from '../crossing';
import type { ServiceMethods } from '../service-table';

type Self = string | number;

/** Those of every item, under the names of all their types. */
export function itemMethods(itemOf: (self: Self) => Item, validations: readonly TextValidation[]): ServiceMethods {
  const types = ['Item', ...new Set(Object.values(TYPE_NAMES))];
  return Object.assign(
    {},
    ...types.map((type): ServiceMethods => {
      const set = (change: (item: Item, ...args: readonly unknown[]) => void) => ({
        call: (args: readonly unknown[], self: Self) => {
          change(itemOf(self), ...args);
          return new RemoteObject(type, self);
        },
      });
      return {
        [`${type}#getId`]: { call: (_, self) => itemOf(self).id },
        [`${type}#getTitle`]: { call: (_, self) => itemOf(self).title },
        [`${type}#getType`]: { call: (_, self) => new EnumValue('FormApp.ItemType', itemOf(self).type) },
        [`${type}#setTitle`]: set((item, title) => void (item.title = textArgument(title, `${type}.setTitle`))),
        [`${type}#setHelpText`]: set((item, text) => void (item.helpText = textArgument(text, `${type}.setHelpText`))),
        [`${type}#setRequired`]: set((item, isOn) => void (item.required = isOn === true)),
        [`${type}#setChoiceValues`]: set((item, values) => {
          if (!Array.isArray(values)) throw new NotImplemented(`${type}.setChoiceValues of no list`);
          item.choices = values.map(String);
        }),
        [`${type}#getChoiceValues`]: { call: (_, self) => itemOf(self).choices },
        [`${type}#showOtherOption`]: set((item, isOn) => void (item.hasOther = isOn === true)),
        [`${type}#createResponse`]: {
          call: ([answer], self) =>
            new RemoteObject(
              'ItemResponse',
              `${String(self).replace(' ', ' draft ')} ${textArgument(answer, `${type}.createResponse`)}`,
            ),
        },
        [`${type}#setBounds`]: set((item, lower, upper) => {
          item.bounds = { ...item.bounds, lower: Number(lower), upper: Number(upper) };
        }),
        [`${type}#setLabels`]: set((item, lowerLabel, upperLabel) => {
          item.bounds = { ...item.bounds, lowerLabel: String(lowerLabel), upperLabel: String(upperLabel) };
        }),
        [`${type}#setValidation`]: set((item, given) => {
          const validation = given instanceof RemoteObject ? validations[Number(given.self)] : undefined;
          if (validation) item.validation = validation;
        }),
        ...Object.fromEntries(
          ITEM_TYPES.map((name) => [
            `${type}#as${TYPE_NAMES[name]}`,
            { call: (_: readonly unknown[], self: Self) => new RemoteObject(TYPE_NAMES[name], self) },
          ]),
        ),
      };
    }),
  ) as ServiceMethods;
}

/** Google's names of the types of items. */
export const TYPE_NAMES: Readonly<Record<ItemType, string>> = {
  TEXT: 'TextItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  CHECKBOX: 'CheckboxItem',
  LIST: 'ListItem',
  DATE: 'DateItem',
  TIME: 'TimeItem',
  SCALE: 'ScaleItem',
  SECTION_HEADER: 'SectionHeaderItem',
  PAGE_BREAK: 'PageBreakItem',
};
