import type { Answers, Form, Item } from '../../forms/form';
import type { Closed, Refusal } from '../../forms/submit';
import { escaped } from '../html';
import { STYLE } from './style';
import { CLOSED, FORM_WORDS, REFUSED } from './words';

/** What somebody has filled in, and what is wrong with it. */
export interface Filling {
  /** The response's id: sent twice, it is one response. */
  responseId: string;
  answers: Answers;
  email: string;
  refusals: ReadonlyMap<number, Refusal>;
}

/** The form, to be filled in. It works without a script of its own. */
export function formPage(form: Form, { responseId, answers, email, refusals }: Filling): string {
  const items = form.items.map((item) => itemCard(item, answers[item.id] ?? '', refusals.get(item.id)));
  return page(
    form.title,
    `<form method="post" action="/forms/${escaped(form.id)}/formResponse" novalidate>
<input type="hidden" name="responseId" value="${escaped(responseId)}">
${head(form, refusals.size > 0 ? FORM_WORDS.stands : '')}
${form.collectsEmail ? emailCard(email, refusals.get(0)) : ''}
${items.join('\n')}
<div class="foot"><button class="send">${FORM_WORDS.send}</button><button type="reset" class="clear">${FORM_WORDS.clear}</button></div>
</form>`,
  );
}

/** What somebody sees who has sent it. */
export function thanksPage(form: Form, responseId: string): string {
  const address = `/forms/${escaped(form.id)}/viewform`;
  const links = [
    ...(form.allowsEdits ? [`<a href="${address}?edit=${escaped(responseId)}">${FORM_WORDS.edit}</a>`] : []),
    ...(form.showsAgain ? [`<a href="${address}">${FORM_WORDS.again}</a>`] : []),
  ];
  const text = form.confirmation === '' ? FORM_WORDS.recorded : form.confirmation;
  return page(
    form.title,
    card(`<h1>${escaped(form.title)}</h1><p>${lines(text)}</p><p class="links">${links.join('')}</p>`, 'title'),
  );
}

export function closedPage(form: Form, why: Closed): string {
  const text = why === 'closed' && form.closedMessage !== '' ? form.closedMessage : CLOSED[why];
  return page(form.title, card(`<h1>${escaped(form.title)}</h1><p>${lines(text)}</p>`, 'title'));
}

export function noFormPage(): string {
  return page(FORM_WORDS.noForm, card(`<h1>${FORM_WORDS.noForm}</h1><p>${FORM_WORDS.noFormWhy}</p>`, 'title'));
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

function head({ title, description, items, collectsEmail }: Form, problem: string): string {
  const hasRequired = collectsEmail || items.some(({ required }) => required);
  return card(
    `<h1>${escaped(title)}</h1>${description === '' ? '' : `<p>${lines(description)}</p>`}${
      hasRequired ? `<p class="required">* ${FORM_WORDS.required}</p>` : ''
    }${problem === '' ? '' : `<p class="problem" role="alert">${problem}</p>`}`,
    'title',
  );
}

function card(content: string, kind = ''): string {
  return `<section class="card ${kind}">${content}</section>`;
}

function emailCard(email: string, refusal: Refusal | undefined): string {
  const field = `<input type="email" name="email" id="email" value="${escaped(email)}" autocomplete="off">`;
  return question(FORM_WORDS.email, '', true, 'email', field, refusal);
}

function itemCard(item: Item, answer: string | string[], refusal: Refusal | undefined): string {
  const { id, title, helpText, required, validation } = item;
  const help = helpText === '' ? '' : `<p class="help">${lines(helpText)}</p>`;
  if (item.type === 'SECTION_HEADER' || item.type === 'PAGE_BREAK') {
    return card(`<h2>${escaped(title)}</h2>${help}`, 'section');
  }
  const name = `entry.${String(id)}`;
  const wrong = refusal === 'invalid' && validation?.helpText !== undefined ? validation.helpText : undefined;
  return question(title, help, required, name, field(item, name, [answer].flat()), refusal, wrong);
}

function question(
  title: string,
  help: string,
  required: boolean,
  id: string,
  field: string,
  refusal: Refusal | undefined,
  words = refusal && REFUSED[refusal],
): string {
  const star = required ? ' <span class="star" aria-hidden="true">*</span>' : '';
  const problem = words === undefined ? '' : `<p class="problem" role="alert">${escaped(words)}</p>`;
  const isGroup = field.startsWith('<div');
  const label = isGroup
    ? `<div class="label" id="${id}-label">${escaped(title)}${star}</div>`
    : `<label class="label" for="${id}">${escaped(title)}${star}</label>`;
  return card(`${label}${help}${field}${problem}`, refusal ? 'wrong' : '');
}

function field(item: Item, name: string, answers: readonly string[]): string {
  const value = escaped(answers[0] ?? '');
  const plain = (type: string): string =>
    `<input type="${type}" name="${name}" id="${name}" value="${value}" autocomplete="off">`;
  switch (item.type) {
    case 'PARAGRAPH_TEXT':
      return `<textarea name="${name}" id="${name}" rows="3">${value}</textarea>`;
    case 'DATE':
      return plain('date');
    case 'TIME':
      return plain('time');
    case 'LIST':
      return `<select name="${name}" id="${name}"><option value="">${FORM_WORDS.choose}</option>${item.choices
        .map((choice) => `<option${answers.includes(choice) ? ' selected' : ''}>${escaped(choice)}</option>`)
        .join('')}</select>`;
    case 'MULTIPLE_CHOICE':
      return choices(item, name, 'radio', answers);
    case 'CHECKBOX':
      return choices(item, name, 'checkbox', answers);
    case 'SCALE':
      return scale(item, name, answers[0] ?? '');
    default:
      return `<input type="text" name="${name}" id="${name}" value="${value}" placeholder="${FORM_WORDS.yourAnswer}" autocomplete="off">`;
  }
}

function choices(item: Item, name: string, type: 'radio' | 'checkbox', answers: readonly string[]): string {
  const options = item.choices.map(
    (choice) =>
      `<label class="choice"><input type="${type}" name="${name}" value="${escaped(choice)}"${
        answers.includes(choice) ? ' checked' : ''
      }>${escaped(choice)}</label>`,
  );
  const others = answers.filter((answer) => answer !== '' && !item.choices.includes(answer));
  const other = item.hasOther
    ? `<label class="choice"><input type="${type}" name="${name}" value="__other__"${others.length > 0 ? ' checked' : ''}>${
        FORM_WORDS.other
      }: <input type="text" name="${name}.other" value="${escaped(others[0] ?? '')}"></label>`
    : '';
  return `<div role="group" aria-labelledby="${name}-label">${options.join('')}${other}</div>`;
}

function scale({ bounds }: Item, name: string, answer: string): string {
  const { lower, upper, lowerLabel, upperLabel } = bounds;
  const steps = Array.from({ length: upper - lower + 1 }, (_, step) => String(lower + step));
  const marks = steps.map(
    (step) =>
      `<label class="step">${step}<input type="radio" name="${name}" value="${step}"${step === answer ? ' checked' : ''}></label>`,
  );
  return `<div role="group" aria-labelledby="${name}-label" class="scale"><span>${escaped(lowerLabel)}</span>${marks.join('')}<span>${escaped(upperLabel)}</span></div>`;
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}
