import { answerText } from '../../forms/response-sheet';
import type { Form, FormResponse, Item } from '../../forms/form';
import { RemoteObject } from '../crossing';
import { ServiceException } from '../errors';
import type { ServiceMethods } from '../service-table';

type Self = string | number;

/** Where the forms of a run are found. */
interface Forms {
  readonly formOf: (self: Self) => Form;
  readonly itemOf: (self: Self) => Item;
  readonly addressOf: (id: string) => string;
}

/** Responses, and those that are made up to be linked to: developers.google.com/apps-script/reference/forms/form-response */
export function formResponses({ formOf, itemOf, addressOf }: Forms) {
  const responseOf = (self: Self): { form: Form; response: FormResponse } => {
    const [formId = '', responseId = ''] = String(self).split(' ');
    const form = formOf(formId);
    const response = form.responses.find(({ id }) => id === responseId);
    if (!response) throw new ServiceException('No response with the given ID could be found.');
    return { form, response };
  };
  const drafts: [question: string, answer: string][][] = [];
  return {
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
  } satisfies ServiceMethods;
}
