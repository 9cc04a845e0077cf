import { expectedType, FOUND, PLACE } from '../../../../words/form-check';
import { FORM, ISSUERS, LETTER, TYPES, UNNUMBERED } from '../../../../areas/papers/form';
import { departure, type Departure } from '../departure';
import { lookOf } from '../looks';
import { NUMBER, type Parts } from '../parts';

const YEAR = /(?<!\d)(19|20)\d{2}(?!\d)/;
/** 05-BC/ĐTN; dots stand for a number that is written by hand. A department may stand behind its union. */
const FORM_OF_NUMBER = /^Số:\s*(\d{2,}|[.…_ ]*)\s*-\s*(\p{L}+)\/(\p{L}+)(-[\p{L}\d]+)*$/u;
const KNOWN_TYPES = [...TYPES.values(), LETTER];
/** The Central Committee's and a province's papers. */
const HIGHER_ISSUERS = ['TWĐTN', 'TĐTN'];

/** Số: 05-BC/ĐTN: hyphen before the type, slash before the issuer, no year. */
export function numberFollowsForm(parts: Parts): Departure[] {
  const { head, type } = parts;
  const line = head.find(({ text }) => NUMBER.test(text));
  if (line === undefined) {
    return type !== null && UNNUMBERED.includes(type) ? [] : [departure('number', PLACE.head, FOUND.nothing)];
  }
  const found = FOUND.quoted(line.text);
  const withoutYear = line.text.replace(new RegExp(`[/-]?${YEAR.source}`), '');
  const match = FORM_OF_NUMBER.exec(withoutYear);
  const [, digits = '', , issuer = ''] = match ?? [];
  const isNumbered = match !== null && !/^0+$/.test(digits) && !/^0\d{2,}$/.test(digits);
  const isIssuer = [...ISSUERS, ...HIGHER_ISSUERS].includes(issuer);
  const numberType = typeOf(withoutYear);
  const wanted = type === null ? undefined : TYPES.get(type);
  const isOther = wanted !== undefined && type !== null && numberType !== null && numberType !== wanted;
  return [
    ...(YEAR.test(line.text) ? [departure('number-year', line.where, found)] : []),
    ...(isNumbered ? [] : [departure('number-form', line.where, found)]),
    ...(isOther
      ? [{ code: 'number-type' as const, where: line.where, found, expected: expectedType(type, wanted) }]
      : []),
    ...(match === null || isIssuer ? [] : [departure('number-issuer', line.where, found)]),
    ...lookOf('number-look', [line], { size: FORM.size.number, bold: false, italic: false }),
  ];
}

/** The type in a number, wherever it stands. */
export function typeOf(number: string): string | null {
  const words = number.split(/[^\p{L}]+/u);
  return KNOWN_TYPES.find((type) => words.includes(type)) ?? null;
}
