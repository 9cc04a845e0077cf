import { isQuestion, plain, type Answers, type Form, type FormResponse, type Item } from './form';

/** What is wrong with an answer. */
export type Refusal = 'required' | 'not-a-choice' | 'bad-date' | 'bad-time' | 'invalid' | 'too-long' | 'bad-email';

/** Why a form takes no answers; null where it does. */
export type Closed = 'unpublished' | 'closed';

/** As much as one answer holds there (memory). */
const LONGEST = 50_000;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function closedBecause({ published, accepting }: Form): Closed | null {
  if (!published) return 'unpublished';
  return accepting ? null : 'closed';
}

/** What stands in the way of an answer being taken, by question; 0 is the address. */
export function refusalsOf(form: Form, answers: Answers, email: string): Map<number, Refusal> {
  const refusals = new Map<number, Refusal>();
  if (form.collectsEmail && !EMAIL.test(email)) refusals.set(0, email === '' ? 'required' : 'bad-email');
  for (const item of form.items.filter(isQuestion)) {
    const refusal = refusalOf(item, answers[item.id] ?? '');
    if (refusal) refusals.set(item.id, refusal);
  }
  return refusals;
}

function refusalOf(item: Item, answer: string | string[]): Refusal | null {
  const texts = [answer].flat().filter((text) => text !== '');
  if (texts.length === 0) return item.required ? 'required' : null;
  if (texts.some((text) => text.length > LONGEST)) return 'too-long';
  const [text = ''] = texts;
  switch (item.type) {
    case 'MULTIPLE_CHOICE':
    case 'CHECKBOX':
    case 'LIST':
      return item.hasOther || texts.every((one) => item.choices.map(plain).includes(plain(one)))
        ? null
        : 'not-a-choice';
    case 'SCALE':
      return Number(text) >= item.bounds.lower && Number(text) <= item.bounds.upper ? null : 'not-a-choice';
    case 'DATE':
      return isDate(text) ? null : 'bad-date';
    case 'TIME':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? null : 'bad-time';
    default:
      return isValid(item, text) ? null : 'invalid';
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // 2026-02-30 would be a day of March, and 2026-13-01 none at all.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isValid({ validation }: Item, text: string): boolean {
  switch (validation?.kind) {
    case undefined:
      return true;
    case 'number':
      return Number.isFinite(Number(text.replace(',', '.')));
    case 'whole-number':
      return /^-?\d+$/.test(text);
    case 'number-between':
      return Number(text) >= validation.least && Number(text) <= validation.most;
    case 'email':
      return EMAIL.test(text);
    case 'url':
      return /^https?:\/\/\S+$/.test(text);
    case 'matches':
      return compiled(`^(?:${validation.pattern})$`)?.test(text) ?? true;
    case 'contains':
      return compiled(validation.pattern)?.test(text) ?? true;
    case 'length':
      return text.length >= (validation.least ?? 0) && text.length <= (validation.most ?? Infinity);
  }
}

/** Null for what is no regular expression: no answer is held against it. */
export function compiled(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern);
  } catch {
    return null;
  }
}

/**
 * Takes an answer: a new one, or in the place of the one of that id. Null where that one says the same already, as the
 * second of a double click does.
 */
export function recorded(form: Form, response: FormResponse): FormResponse | null {
  const index = form.responses.findIndex(({ id }) => id === response.id);
  const before = form.responses[index];
  if (before === undefined) {
    form.responses.push(response);
    return response;
  }
  const says = ({ answers, email }: FormResponse): string => JSON.stringify([answers, email]);
  if (says(before) === says(response)) return null;
  const revised = { ...before, ...response };
  form.responses[index] = revised;
  return revised;
}
