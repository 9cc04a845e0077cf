import { distance } from 'fastest-levenshtein';
import { PEOPLE } from '../../roster/people';
import { lazy } from '../../text/lazy';
import { caseless, clean, fold } from '../../text/spelling';
import { ALIASES, BARRED, BELOW, COUNTS, NOT_THE_SAME, OF_SOMEBODY, UNCLEAR, WHOSE } from './aliases';
import { isPart, LIST_FIELDS, type ListField } from './fields';

/** Between a header over several columns and what stands below it: Ngày sinh › Nam. */
const BELOW_SIGN = ' › ';

/** What fields are called by our own definition. */
export function ownHeader(field: ListField): string | null {
  return isPart(field) ? null : PEOPLE.columns[field].header;
}

/** How to fill a column in, said in brackets. */
const HINT = lazy(
  () =>
    new RegExp(
      `^(?:${[
        '[dmyn /.,-]+',
        'ngay,? ?/? ?thang,? ?/? ?nam',
        '(?:ghi|vd|vi du|dinh dang|theo mau|dang|nhap|neu co)\\b.*',
        '(?:khong )?bat buoc',
        'tuy chon',
        '(?:viet )?(?:chu )?(?:in )?hoa',
        '(?:co|khong) dau',
        '(?:danh dau |tich )?x',
        'nam ?[/,;-]? ?nu',
      ].join('|')})$`,
    ),
);
const BRACKETS = /[([]([^)\]]*)[)\]]/g;
const SIGNS = /[*:.,;/\\|+_"'“”‘’()[\]{}?!–—-]/g;

/** A header as it is compared: its words in small letters, without signs and hints. */
function plain(header: string): string {
  return caseless(header)
    .replace(BRACKETS, (whole, inside: string) => (isHint(inside) ? ' ' : whole))
    .replace(/&/g, ' và ')
    .replace(SIGNS, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

function isHint(text: string): boolean {
  return HINT().test(fold(text));
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A text whose tone may stand on either letter: thoại, thọai. */
function toneless(text: string): string {
  return text
    .split(' ')
    .map((word) => {
      const apart = word.normalize('NFD');
      return apart.replace(TONES, '').normalize('NFC') + (apart.match(TONES) ?? []).join('');
    })
    .join(' ');
}

interface Known {
  readonly spelt: readonly string[];
  readonly field: ListField;
}

/** Headers that are known, by their words without accents; our own come first. */
class Vocabulary {
  private readonly byWords = new Map<string, Known[]>();

  constructor(entries: Iterable<readonly [string, ListField]>) {
    for (const [header, field] of entries) {
      const written = plain(header);
      const known = { spelt: toneless(written).split(' '), field };
      this.byWords.set(fold(written), [...(this.byWords.get(fold(written)) ?? []), known]);
    }
  }

  /** Each word as it is known, or wholly without accents where that can be no other. */
  find(written: string): ListField | null {
    const folded = fold(written);
    const known = this.byWords.get(folded);
    if (known === undefined) return null;
    const spelt = toneless(written).split(' ');
    const bare = folded.split(' ');
    const isUnclear = UNCLEAR_FORMS().has(written);
    const found = known.find(({ spelt: theirs }) =>
      spelt.every((word, index) => word === theirs[index] || (!isUnclear && word === bare[index])),
    );
    return found?.field ?? null;
  }

  /** The one that was probably meant: other accents, or a letter more, less or other in a word of four or more. */
  near(written: string): { header: string; field: ListField } | null {
    const words = fold(written).split(' ');
    for (const [header, [known]] of this.byWords) {
      const theirs = header.split(' ');
      const isNear = theirs.length === words.length && theirs.every((word, index) => isLike(words[index] ?? '', word));
      if (isNear && known !== undefined) return { header, field: known.field };
    }
    return null;
  }
}

const LONG = 4;

function isLike(written: string, known: string): boolean {
  if (written === known) return true;
  if (Math.min(written.length, known.length) < LONG) return false;
  return distance(written, known) === 1 || isTurned(written, known);
}

/** Two letters that changed places. */
function isTurned(written: string, known: string): boolean {
  const sorted = (word: string): string => Array.from(word).sort().join('');
  return sorted(written) === sorted(known) && distance(written, known) === 2;
}

const UNCLEAR_FORMS = lazy(() => new Set(UNCLEAR.map(plain)));
const COUNT_WORDS = lazy(() => new Set(COUNTS.map(plain)));
const BARRED_WORDS = lazy(() => BARRED.map((words) => ` ${fold(words)} `));

const OWN = lazy(
  () =>
    new Vocabulary(
      LIST_FIELDS.flatMap((field): [string, ListField][] => {
        const header = ownHeader(field);
        return header === null ? [] : [[header, field]];
      }),
    ),
);
const OTHERS = lazy(
  () =>
    new Vocabulary(
      LIST_FIELDS.flatMap((field) => (ALIASES[field] ?? []).map((alias): [string, ListField] => [alias, field])),
    ),
);
const BELOW_OF = lazy(
  () =>
    new Map(
      Object.entries(BELOW).map(([field, parts]) => [
        field,
        new Vocabulary(
          Object.entries(parts).flatMap(([part, words]) =>
            words.map((word): [string, ListField] => [word, part as ListField]),
          ),
        ),
      ]),
    ),
);
const NOT_MEANT = lazy(() => new Set(NOT_THE_SAME.map(([written, not]) => `${plain(written)}|${fold(plain(not))}`)));

/** Whether a column is never taken in, whatever it is chosen to stand for. */
export function isBarred(header: string): boolean {
  const written = plain(header);
  const words = ` ${fold(written)} `;
  return BARRED_WORDS().some((barred) => words.includes(barred)) && known(written) === null;
}

/** Whether a column counts the rows. */
export function isCount(header: string): boolean {
  return COUNT_WORDS().has(plain(header)) || clean(header) === '#';
}

/** What a header stands for, by our own headers and those of the table of aliases: nothing is guessed. */
export function fieldOf(header: string): ListField | null {
  const [above, below] = header.split(BELOW_SIGN);
  if (below !== undefined) return fieldBelow(above ?? '', below);
  if (/\d/.test(header) || isCount(header) || isBarred(header)) return null;
  const written = plain(header);
  return known(written) ?? fieldOfSomebody(written) ?? fieldSaidTwice(written);
}

function known(written: string): ListField | null {
  return OWN().find(written) ?? OTHERS().find(written);
}

/** A header that says the same twice: Mã sinh viên (MSSV), Ngày sinh / Date of birth. */
function fieldSaidTwice(written: string): ListField | null {
  const words = written.split(' ');
  for (let cut = 1; cut < Math.min(words.length, MANY_WORDS); cut++) {
    const field = known(words.slice(0, cut).join(' '));
    if (field !== null && field === known(words.slice(cut).join(' '))) return field;
  }
  return null;
}

/** No header of ours has more. */
const MANY_WORDS = 8;

/** Whether a header is our own, which counts before any other spelling. */
function isOwn(header: string): boolean {
  return OWN().find(plain(header)) !== null;
}

const WHOSE_WORDS = lazy(() => WHOSE.map((words) => ` ${plain(words)}`));

function fieldOfSomebody(written: string): ListField | null {
  for (const whose of WHOSE_WORDS()) {
    if (!written.endsWith(whose)) continue;
    const rest = written.slice(0, -whose.length);
    const field = known(rest);
    if (field !== null && OF_SOMEBODY.has(field)) return field;
  }
  return null;
}

/** A line above that says nothing but of whom the columns below are: the person that a row names. */
const OF_THE_PERSON =
  /^(?:thong tin|ly lich|lien he|lien lac|ca nhan|sinh vien|doan vien|hoc sinh|hssv|chung|cua|ve| )+$/;

function fieldBelow(above: string, below: string): ListField | null {
  if (isBarred(above) || isBarred(below)) return null;
  const whole = fieldOf(above);
  const part = whole === null ? null : (BELOW_OF().get(whole)?.find(plain(below)) ?? null);
  if (part !== null || whole !== null) return part;
  return fieldOf(`${above} ${below}`) ?? (OF_THE_PERSON.test(fold(plain(above))) ? fieldOf(below) : null);
}

/** A header in two lines, as one. */
export function headerBelow(above: string, below: string): string {
  return `${above}${BELOW_SIGN}${below}`;
}

/** Whether a word may stand below a header over several columns. */
export function isBelow(word: string): boolean {
  const written = plain(word);
  return [...BELOW_OF().values()].some((vocabulary) => vocabulary.find(written) !== null) || fieldOf(word) !== null;
}

/** What a header that we don't know may stand for: for an officer to say, never taken by itself. */
export function likeness(header: string): ListField | null {
  if (/\d/.test(header) || header.includes(BELOW_SIGN) || isCount(header) || isBarred(header)) return null;
  if (fieldOf(header) !== null) return null;
  const written = plain(header);
  for (const vocabulary of [OWN(), OTHERS()]) {
    const near = vocabulary.near(written);
    if (near !== null && !NOT_MEANT().has(`${written}|${near.header}`)) return near.field;
  }
  return null;
}

/**
 * What the columns of a header row stand for: our own headers count before other spellings, wherever they stand; of two
 * columns for one field the first does.
 */
export function fieldsOf(headers: readonly string[]): (ListField | null)[] {
  const fields = headers.map(fieldOf);
  const first = new Map<ListField, number>();
  for (const isFirst of [true, false]) {
    fields.forEach((field, at) => {
      if (field !== null && !first.has(field) && (!isFirst || isOwn(headers[at] ?? ''))) first.set(field, at);
    });
  }
  return fields.map((field, at) => (field !== null && first.get(field) === at ? field : null));
}
