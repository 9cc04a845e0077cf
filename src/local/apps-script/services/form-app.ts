import {
  addItem,
  ITEM_TYPES,
  newForm,
  type Form,
  type FormResponse,
  type Item,
  type ItemType,
  type TextValidation,
} from '../../forms/form';
import { compiled } from '../../forms/submit';
import { addResponseSheet, answerText } from '../../forms/response-sheet';
import { NotImplemented } from '../../sheets-api/api-error';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { numberArgument, textArgument } from '../arguments';
import { EnumValue, RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { Host } from '../host';
import type { ServiceMethods } from '../service-table';
import type { Store } from '../store';

export const FORM_ENUMS = {
  'FormApp.ItemType': ITEM_TYPES,
  'FormApp.DestinationType': ['SPREADSHEET'],
  'FormApp.EmailCollectionType': ['DO_NOT_COLLECT', 'VERIFIED', 'RESPONDER_INPUT'],
} as const;

type Self = string | number;

/** Forms, as far as member forms go: developers.google.com/apps-script/reference/forms/form-app */
export function formApp(store: Store, host: Host, spreadsheets: ReadonlyMap<string, Spreadsheet>, newId: () => string) {
  const formOf = (self: Self): Form => {
    const form = store.forms.get(String(self));
    if (!form) throw new ServiceException('No item with the given ID could be found.');
    return form;
  };
  const object = (form: Form): RemoteObject => new RemoteObject('Form', form.id);
  const itemObject = (form: Form, item: Item, type = TYPE_NAMES[item.type]): RemoteObject =>
    new RemoteObject(type, `${form.id} ${String(item.id)}`);
  const itemOf = (self: Self): Item => {
    const [formId = '', itemId = ''] = String(self).split(' ');
    const item = formOf(formId).items.find(({ id }) => id === Number(itemId));
    if (!item) throw new ServiceException('No item with the given ID could be found.');
    return item;
  };
  const responseOf = (self: Self): { form: Form; response: FormResponse } => {
    const [formId = '', responseId = ''] = String(self).split(' ');
    const form = formOf(formId);
    const response = form.responses.find(({ id }) => id === responseId);
    if (!response) throw new ServiceException('No response with the given ID could be found.');
    return { form, response };
  };
  const set = (change: (form: Form, given: unknown) => void) => ({
    call: ([given]: readonly unknown[], self: Self) => {
      change(formOf(self), given);
      return new RemoteObject('Form', self);
    },
  });
  const get = (read: (form: Form) => unknown) => ({ call: (_: readonly unknown[], self: Self) => read(formOf(self)) });
  const drafts: [question: string, answer: string][][] = [];
  const addressOf = (id: string): string => `${host.formsAt ?? 'https://docs.google.com/forms/d/e'}/${id}/viewform`;
  const validations: TextValidation[] = [];
  const validated = (make: (args: readonly unknown[]) => TextValidation) => ({
    call: (args: readonly unknown[], self: Self) => {
      validations[Number(self)] = { ...validations[Number(self)], ...make(args) };
      return new RemoteObject('TextValidationBuilder', self);
    },
  });
  const adders = Object.fromEntries(
    ITEM_TYPES.map((type) => [
      `Form#add${TYPE_NAMES[type]}`,
      { call: (_: readonly unknown[], self: Self) => itemObject(formOf(self), addItem(formOf(self), type)) },
    ]),
  );
  return {
    'FormApp.create': {
      call: ([title, isPublished]) => {
        const form = newForm(newId(), textArgument(title, 'FormApp.create'), host.actor.email, isPublished === true);
        store.forms.set(form.id, form);
        return object(form);
      },
    },
    'FormApp.openById': { call: ([id]) => object(formOf(textArgument(id, 'FormApp.openById'))) },
    'FormApp.openByUrl': {
      call: ([url]) => object(formOf(/\/d\/(?:e\/)?([\w-]+)/.exec(textArgument(url, 'FormApp.openByUrl'))?.[1] ?? '')),
    },
    'FormApp.createTextValidation': {
      call: () => new RemoteObject('TextValidationBuilder', validations.push({ kind: 'length' }) - 1),
    },
    'TextValidationBuilder#requireNumber': validated(() => ({ kind: 'number' })),
    'TextValidationBuilder#requireWholeNumber': validated(() => ({ kind: 'whole-number' })),
    'TextValidationBuilder#requireNumberBetween': validated(([least, most]) => ({
      kind: 'number-between',
      least: numberArgument(least, 'TextValidationBuilder.requireNumberBetween'),
      most: numberArgument(most, 'TextValidationBuilder.requireNumberBetween'),
    })),
    'TextValidationBuilder#requireTextIsEmail': validated(() => ({ kind: 'email' })),
    'TextValidationBuilder#requireTextIsUrl': validated(() => ({ kind: 'url' })),
    'TextValidationBuilder#requireTextMatchesPattern': validated(([pattern]) => ({
      kind: 'matches',
      pattern: patternArgument(pattern, 'TextValidationBuilder.requireTextMatchesPattern'),
    })),
    'TextValidationBuilder#requireTextContainsPattern': validated(([pattern]) => ({
      kind: 'contains',
      pattern: patternArgument(pattern, 'TextValidationBuilder.requireTextContainsPattern'),
    })),
    'TextValidationBuilder#requireTextLengthLessThanOrEqualTo': validated(([most]) => ({
      kind: 'length',
      most: numberArgument(most, 'TextValidationBuilder.requireTextLengthLessThanOrEqualTo'),
    })),
    'TextValidationBuilder#requireTextLengthGreaterThanOrEqualTo': validated(([least]) => ({
      kind: 'length',
      least: numberArgument(least, 'TextValidationBuilder.requireTextLengthGreaterThanOrEqualTo'),
    })),
    'TextValidationBuilder#setHelpText': {
      call: ([text], self) => {
        const known = validations[Number(self)] ?? { kind: 'length' };
        validations[Number(self)] = { ...known, helpText: textArgument(text, 'TextValidationBuilder.setHelpText') };
        return new RemoteObject('TextValidationBuilder', self);
      },
    },
    'TextValidationBuilder#build': { call: (_, self) => new RemoteObject('TextValidation', self) },

    // The form that answers into a sheet.
    'Sheet#getFormUrl': {
      call: (_, self) => {
        const answers = ({ destination }: Form): boolean =>
          destination?.spreadsheetId === host.active && destination.sheetId === Number(self);
        const form = [...store.forms.values()].find(answers);
        return form === undefined ? null : `https://docs.google.com/forms/d/${form.id}/viewform`;
      },
    },
    'Form#getId': get(({ id }) => id),
    'Form#getTitle': get(({ title }) => title),
    'Form#getDescription': get(({ description }) => description),
    'Form#getConfirmationMessage': get(({ confirmation }) => confirmation),
    'Form#getPublishedUrl': get(({ id }) => addressOf(id)),
    'Form#getEditUrl': get(({ id }) => `https://docs.google.com/forms/d/${id}/edit`),
    'Form#isPublished': get(({ published }) => published),
    'Form#isAcceptingResponses': get(({ accepting }) => accepting),
    'Form#getDestinationId': get(({ destination }) => destination?.spreadsheetId ?? null),
    'Form#setTitle': set((form, title) => void (form.title = textArgument(title, 'Form.setTitle'))),
    'Form#setDescription': set((form, text) => void (form.description = textArgument(text, 'Form.setDescription'))),
    'Form#setConfirmationMessage': set(
      (form, text) => void (form.confirmation = textArgument(text, 'Form.setConfirmationMessage')),
    ),
    'Form#setCustomClosedFormMessage': set(
      (form, text) => void (form.closedMessage = textArgument(text, 'Form.setCustomClosedFormMessage')),
    ),
    'Form#setPublished': set((form, isOn) => void (form.published = isOn === true)),
    'Form#setAcceptingResponses': set((form, isOn) => void (form.accepting = isOn === true)),
    'Form#setCollectEmail': set((form, isOn) => void (form.collectsEmail = isOn === true)),
    'Form#setEmailCollectionType': set(
      (form, type) => void (form.collectsEmail = type instanceof EnumValue && type.name !== 'DO_NOT_COLLECT'),
    ),
    'Form#setAllowResponseEdits': set((form, isOn) => void (form.allowsEdits = isOn === true)),
    'Form#setShowLinkToRespondAgain': set((form, isOn) => void (form.showsAgain = isOn === true)),
    // Who respondents are, a page on one computer can't tell.
    'Form#setLimitOneResponsePerUser': set(() => undefined),
    'Form#setProgressBar': set(() => undefined),
    'Form#setDestination': {
      call: ([, id], self) => {
        const spreadsheetId = textArgument(id, 'Form.setDestination');
        const spreadsheet = spreadsheets.get(spreadsheetId);
        if (!spreadsheet) throw new ServiceException('No item with the given ID could be found.');
        addResponseSheet(spreadsheet, spreadsheetId, formOf(self));
        return new RemoteObject('Form', self);
      },
    },
    'Form#removeDestination': set((form) => {
      delete form.destination;
    }),
    'Form#getItems': {
      call: ([type], self) => {
        const wanted = type instanceof EnumValue ? type.name : null;
        const form = formOf(self);
        return form.items
          .filter((item) => wanted === null || item.type === wanted)
          .map((item) => itemObject(form, item, 'Item'));
      },
    },
    'Form#deleteItem': {
      call: ([given], self) => {
        const form = formOf(self);
        const index =
          typeof given === 'number'
            ? given
            : form.items.indexOf(itemOf(given instanceof RemoteObject ? given.self : ''));
        form.items.splice(index, 1);
      },
    },
    'Form#getResponses': {
      call: ([since], self) => {
        const form = formOf(self);
        const from = since instanceof Date ? since.getTime() : 0;
        return form.responses
          .filter(({ timestamp }) => timestamp >= from)
          .map(({ id }) => new RemoteObject('FormResponse', `${form.id} ${id}`));
      },
    },
    // A response that is made up to be linked to: the form opens with its answers filled in.
    'Form#createResponse': {
      call: (_, self) => new RemoteObject('FormResponse', `${String(self)} draft-${String(drafts.push([]) - 1)}`),
    },
    'FormResponse#withItemResponse': {
      call: ([given], self) => {
        const [, name = ''] = String(self).split(' ');
        const [, , itemId = '', ...text] = given instanceof RemoteObject ? String(given.self).split(' ') : [];
        drafts[Number(name.slice('draft-'.length))]?.push([`entry.${itemId}`, text.join(' ')]);
        return new RemoteObject('FormResponse', self);
      },
    },
    'FormResponse#toPrefilledUrl': {
      call: (_, self) => {
        const [formId = '', name = ''] = String(self).split(' ');
        const answers = drafts[Number(name.slice('draft-'.length))] ?? [];
        return `${addressOf(formId)}?${new URLSearchParams([['usp', 'pp_url'], ...answers]).toString()}`;
      },
    },
    'FormResponse#getId': { call: (_, self) => responseOf(self).response.id },
    'FormResponse#getTimestamp': { call: (_, self) => new Date(responseOf(self).response.timestamp) },
    'FormResponse#getRespondentEmail': { call: (_, self) => responseOf(self).response.email },
    'FormResponse#getItemResponses': {
      call: (_, self) => {
        const { form, response } = responseOf(self);
        return form.items
          .filter(({ id }) => response.answers[id] !== undefined)
          .map(({ id }) => new RemoteObject('ItemResponse', `${String(self)} ${String(id)}`));
      },
    },
    'ItemResponse#getItem': {
      call: (_, self) => {
        const [formId = '', , itemId = ''] = String(self).split(' ');
        return new RemoteObject('Item', `${formId} ${itemId}`);
      },
    },
    'ItemResponse#getResponse': {
      call: (_, self) => {
        const [formId = '', responseId = '', itemId = ''] = String(self).split(' ');
        const { response } = responseOf(`${formId} ${responseId}`);
        const item = itemOf(`${formId} ${itemId}`);
        return item.type === 'CHECKBOX' ? [response.answers[item.id] ?? []].flat() : answerText(item, response);
      },
    },
    ...adders,
    ...itemMethods(itemOf, validations),
  } satisfies ServiceMethods;
}

function patternArgument(given: unknown, method: string): string {
  const pattern = textArgument(given, method);
  if (compiled(pattern) === null) throw new ServiceException(`Invalid argument: ${pattern}`);
  return pattern;
}

/** Those of every item, under the names of all their types. */
function itemMethods(itemOf: (self: Self) => Item, validations: readonly TextValidation[]): ServiceMethods {
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

const TYPE_NAMES: Readonly<Record<ItemType, string>> = {
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
