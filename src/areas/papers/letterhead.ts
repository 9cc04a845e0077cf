import type { Books } from '../../judging/books';
import { PEOPLE } from '../../roster/people';
import { UNITS, type Unit } from '../../roster/units';
import type { Day } from '../../text/calendar';
import { inOffice, OFFICERS } from '../officers';
import { PAPER_PLACE, SUPERIOR_NAME } from './settings';

/** What stands on a unit's papers, whatever they say. */
export interface Letterhead {
  /** The unit's own name; '' where the books have no root. */
  readonly unit: string;
  readonly superior: string | null;
  readonly issuer: string;
  /** Behind the slash of a number. */
  readonly issuerCode: string;
  readonly place: string;
  readonly authority: string;
  readonly post: string;
  /** Who holds the post today; '' where nobody is known. */
  readonly signer: string;
}

/** The letterhead of a unit on the day of the books. */
export function letterheadOf(books: Books, unit: Unit | undefined): Letterhead {
  const day = books.today;
  const parent = unit === undefined ? undefined : books.find(UNITS, unit.parent);
  const higher = parent === undefined ? books.settings.on(day, SUPERIOR_NAME) : issuerOf(parent);
  return {
    unit: unit?.name ?? '',
    superior: higher === '' ? null : higher,
    issuer: unit === undefined ? '' : issuerOf(unit),
    issuerCode: codeOf(unit, parent),
    place: books.settings.on(day, PAPER_PLACE),
    authority: authorityOf(unit),
    post: 'Bí thư',
    signer: unit === undefined ? '' : secretaryOf(books, unit, day),
  };
}

/** A committee issues, a branch as itself (30-HD/TWĐTN-BTC, forms). */
function issuerOf({ name, level }: Unit): string {
  const isCommittee = level !== 'Chi đoàn' && !/^(bch|ban chấp hành|ban thường vụ)/i.test(name ?? '');
  return isCommittee ? `BCH ${name ?? ''}` : (name ?? '');
}

/** A branch under no other unit of the Union has the powers of a đoàn cơ sở. */
function codeOf(unit: Unit | undefined, parent: Unit | undefined): string {
  if (unit?.level !== 'Chi đoàn') return 'ĐTN';
  return parent === undefined ? 'CĐCS' : 'CĐ';
}

function authorityOf(unit: Unit | undefined): string {
  if (unit?.level === 'Chi đoàn') return 'TM. Ban Chấp hành Chi đoàn';
  return unit?.level === 'Liên chi đoàn' ? 'TM. Ban Chấp hành' : 'TM. Ban Thường vụ';
}

function secretaryOf(books: Books, unit: Unit, day: Day): string {
  const holder = books
    .rows(OFFICERS)
    .find((each) => each.post === 'Bí thư' && books.find(UNITS, each.unit) === unit && inOffice(each, day) === true);
  return books.find(PEOPLE, holder?.person ?? null)?.fullName ?? '';
}
