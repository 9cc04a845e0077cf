import { clean } from '../../../../text/spelling';
import { FOUND, PLACE } from '../../../../words/form-check';
import { FORM } from '../../../../areas/papers/form';
import { departure, type Departure } from '../departure';
import type { Line } from '../lines';
import { lookOf } from '../looks';
import { ADDRESSEE, DASHES, DATE, NUMBER, STARS, STATE, UNION, type Parts } from '../parts';

/** Top left: superior, issuer, stars. Top right: the Union's name with a line below, place and date. */
export function headFollowsForm({ head }: Parts): Departure[] {
  return [...unionOf(head), ...unitsOf(head), ...dateOf(head)];
}

function unionOf(head: readonly Line[]): Departure[] {
  const state = head.find(({ text }) => STATE.test(text));
  if (state !== undefined) return [departure('state-header', state.where, FOUND.quoted(state.text))];
  const title =
    head.find(({ text }) => UNION.test(text)) ??
    head.find(({ text, side }) => side === 'right' && text !== '' && !DATE.test(text));
  if (title === undefined) return [departure('right-header', PLACE.head, FOUND.nothing)];
  if (title.text.toLocaleUpperCase('vi') !== FORM.union)
    return [departure('right-header', title.where, FOUND.quoted(title.text))];
  const side = title.side === 'left' ? [departure('right-header', title.where, FOUND.leftSide)] : [];
  const look = lookOf('right-header-look', [title], {
    size: FORM.size.union,
    bold: true,
    italic: false,
    capitals: true,
  });
  return [
    ...side,
    ...look,
    ...(hasLine(head, title) ? [] : [departure('right-header-line', title.where, FOUND.noLine)]),
  ];
}

/** Underlined, bordered, drawn, or typed as dashes on the next line. */
function hasLine(head: readonly Line[], title: Line): boolean {
  if (title.hasRule || title.runs.every(({ text, look }) => look.underline || text.trim() === '')) return true;
  const next = head.slice(head.indexOf(title) + 1).find(({ side, text }) => side === title.side && !DATE.test(text));
  return next !== undefined && (DASHES.test(next.text) || (next.text === '' && next.hasRule));
}

/** The lines of the superior and the issuer are told apart by being bold. */
function unitsOf(head: readonly Line[]): Departure[] {
  const left = head.filter(({ side, text }) => side !== 'right' && text !== '');
  const end = left.findIndex(({ text }) => STARS.test(text) || NUMBER.test(text) || DASHES.test(text));
  const names = left
    .slice(0, end < 0 ? left.length : end)
    .filter(
      ({ text }) =>
        !UNION.test(text) && !STATE.test(text) && !DATE.test(text) && !/^v\/v/i.test(text) && !ADDRESSEE.test(text),
    );
  if (names.length === 0) return [departure('issuer', PLACE.head, FOUND.nothing)];
  const firstBold = names.findIndex(({ runs }) => runs.every(({ look }) => look.bold));
  const cut = firstBold > 0 ? firstBold : names.length - 1;
  const stars = left.some(({ text }) => STARS.test(text)) ? [] : [departure('stars', PLACE.head, FOUND.nothing)];
  const wanted = { size: FORM.size.unit, italic: false, capitals: true };
  return [
    ...lookOf('superior', names.slice(0, cut), { ...wanted, bold: false }),
    ...lookOf('issuer', names.slice(cut), { ...wanted, bold: true }),
    ...stars,
  ];
}

/** Dots or blanks stand for what is written by hand. */
const SHORT_DATE = /ngày\s+(\d{1,2}|[.…_ ]*)\s*tháng\s+(\d{1,2}|[.…_ ]*)\s*năm\s+(\d{4}|[.…_ ]*)/i;

function dateOf(head: readonly Line[]): Departure[] {
  const date = head.find(({ text }) => DATE.test(text));
  if (date === undefined) return [departure('date', PLACE.head, FOUND.nothing)];
  const [, day = '', month = ''] = SHORT_DATE.exec(clean(date.text)) ?? [];
  const isForm =
    isBlankOr(day, (number) => day.length === 2 && number > 0) &&
    isBlankOr(month, (number) => month === shownMonth(number));
  const hasPlace = /^[^\d,]+,\s*ngày/i.test(date.text) && SHORT_DATE.test(date.text);
  const number = head.find(({ text }) => NUMBER.test(text));
  return [
    ...(hasPlace ? [] : [departure('date', date.where, FOUND.quoted(date.text))]),
    ...(date.side === 'left' ? [departure('date', date.where, FOUND.leftSide)] : []),
    ...(isForm || !hasPlace ? [] : [departure('date-form', date.where, FOUND.quoted(date.text))]),
    ...lookOf('date-look', [date], { size: FORM.size.date, bold: false, italic: true }),
    ...(number === undefined || number.row === date.row ? [] : [departure('date-row', date.where, FOUND.otherRow)]),
  ];
}

function isBlankOr(digits: string, is: (number: number) => boolean): boolean {
  return !/\d/.test(digits) || is(Number(digits));
}

function shownMonth(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}
