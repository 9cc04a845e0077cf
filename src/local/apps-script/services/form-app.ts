import { addItem, ITEM_TYPES, newForm, type Form, type Item, type TextValidation } from '../../forms/form';
import { addResponseSheet } from '../../forms/response-sheet';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import { textArgument } from '../arguments';
import { EnumValue, RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { Host } from '../host';
import type { ServiceMethods } from '../service-table';
import type { Store } from '../store';
import { itemMethods, TYPE_NAMES } from './form-items';
import { formResponses } from './form-responses';
import { textValidations } from './text-validation';

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
  const set = (change: (form: Form, given: unknown) => void) => ({
    call: ([given]: readonly unknown[], self: Self) => {
      change(formOf(self), given);
      return new RemoteObject('Form', self);
    },
  });
  const get = (read: (form: Form) => unknown) => ({ call: (_: readonly unknown[], self: Self) => read(formOf(self)) });
  const addressOf = (id: string): string => `${host.formsAt ?? 'https://docs.google.com/forms/d/e'}/${id}/viewform`;
  const validations: TextValidation[] = [];
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
    ...adders,
    ...textValidations(validations),
    ...formResponses({ formOf, itemOf, addressOf }),
    ...itemMethods(itemOf, validations),
  } satisfies ServiceMethods;
}
