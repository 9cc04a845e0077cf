import { FOUND, PLACE } from '../../../../words/form-check';
import { FORM, LETTER } from '../../../../areas/papers/form';
import { departure, type Departure } from '../departure';
import { lookOf } from '../looks';
import { ADDRESSEE, NUMBER, textIn, type Parts } from '../parts';
import { typeOf } from './number';

/** The type of the paper, its abstract and short dashes; of a letter the abstract below the number alone. */
export function titleFollowsForm(parts: Parts): Departure[] {
  return isLetter(parts) ? letterOf(parts) : titleOf(parts);
}

function isLetter({ head, title, body }: Parts): boolean {
  const number = head.find(({ text }) => NUMBER.test(text))?.text ?? '';
  if (typeOf(number) === LETTER) return true;
  return title === undefined && body.slice(0, 4).some((paragraph) => ADDRESSEE.test(textIn(paragraph)));
}

function titleOf({ title, abstract, hasDashes }: Parts): Departure[] {
  if (title === undefined) return [departure('title', PLACE.head, FOUND.nothing)];
  const look = { bold: true, italic: false, isCentred: true };
  const below = abstract.length > 0 ? [] : [departure('abstract', title.where, FOUND.nothing)];
  return [
    ...lookOf('title-look', [title], { ...look, size: FORM.size.title, capitals: true }),
    ...below,
    ...lookOf('abstract-look', abstract, { ...look, size: FORM.size.abstract }),
    ...(hasDashes ? [] : [departure('title-dashes', (abstract.at(-1) ?? title).where, FOUND.nothing)]),
  ];
}

function letterOf({ head, title, body }: Parts): Departure[] {
  const at = head.findIndex(({ text }) => NUMBER.test(text));
  const abstract = head.slice(at + 1).filter(({ side, text }) => side !== 'right' && text !== '');
  const isAddressed = [...head.map(({ text }) => text), ...body.map(textIn)].some((text) => ADDRESSEE.test(text));
  return [
    ...(title === undefined ? [] : [departure('letter-title', title.where, FOUND.quoted(title.text))]),
    ...(abstract.length > 0 ? [] : [departure('letter-abstract', PLACE.head, FOUND.nothing)]),
    ...lookOf('letter-abstract', abstract, { size: FORM.size.letterAbstract, bold: false, italic: true }),
    ...(isAddressed ? [] : [departure('letter-addressee', PLACE.head, FOUND.nothing)]),
  ];
}
