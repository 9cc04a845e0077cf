import type { Answers, Form } from '../../src/local/forms/form';
import { questionsOf, writeResponse } from '../../src/local/forms/response-sheet';
import { recorded } from '../../src/local/forms/submit';
import { FORM_WORDS } from '../../src/words/forms';
import type { FormName } from '../../src/areas/forms/definitions';
import { fields, register, result } from './panel-calls';
import type { World } from './world';

export function formOf(world: World, name: FormName): Form {
  const form = [...world.store.forms.values()].find(({ title }) => title === FORM_WORDS[name].title);
  if (form === undefined) throw new Error(`no form ${name}`);
  return form;
}

/** Somebody fills in a form; the same id sent again revises the answer. Texts are by the questions' names in our code. */
export function respond(
  world: World,
  name: FormName,
  texts: Readonly<Record<string, string>>,
  { id, email = '' }: { id: string; email?: string },
): void {
  const form = formOf(world, name);
  const words: Readonly<Record<string, { title: string }>> = FORM_WORDS[name].questions;
  const answers: Answers = {};
  for (const item of questionsOf(form)) {
    const question =
      Object.keys(words).find((each) => words[each]?.title === item.title) ?? renamed(form, item.id, words);
    const text = texts[question];
    if (text !== undefined) answers[item.id] = item.type === 'CHECKBOX' ? [text] : text;
  }
  const response = recorded(form, {
    id,
    timestamp: world.clock.now(),
    email: form.collectsEmail ? email : '',
    answers,
  });
  if (response) writeResponse(world.book, form, response);
}

/** A question that somebody renamed is still the nth of its form. */
function renamed(form: Form, itemId: number, words: Readonly<Record<string, unknown>>): string {
  return Object.keys(words)[form.items.findIndex(({ id }) => id === itemId)] ?? '';
}

export const AGREED = 'Tôi đồng ý';

export const CONTACT = {
  recruiter: 'SV1',
  youthName: 'Phạm Mai',
  organisation: 'Hội',
  consent: AGREED,
};

/** The day in the form in which a form's date question sends it. */
export const BORN = '2006-02-01';

/** A register with its forms; Lê Ân has an address. */
export async function withForms(): Promise<World> {
  const world = await register();
  await result(world, 'save', {
    table: 'people',
    ref: 'DV000001',
    fields: fields({ email: 'an@example.edu.vn' }),
    accepted: true,
  });
  await world.act('makeForms');
  world.dialogs.length = 0;
  return world;
}
