import fc from 'fast-check';

const LETTERS = Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ');
const TONES = ['', '', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

const letter = fc
  .tuple(fc.constantFrom(...LETTERS), fc.constantFrom(...TONES), fc.boolean())
  .map(([base, tone, composed]) => {
    const marked = /[aeiouyăâêôơư]/i.test(base) ? base + tone : base;
    return composed ? marked.normalize('NFC') : marked.normalize('NFD');
  });

const between = fc.constantFrom(' ', '\u00a0', '  ', '\t', '\u200b', '\u00ad', '\ufeff', '');

/** Vietnamese text as it comes: composed or not, with strange spaces and invisible characters. */
export const vietnamese: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.array(letter, { maxLength: 5 }), between), { maxLength: 5 })
  .map((parts) => parts.map(([letters, space]) => letters.join('') + space).join(''));

const ONSETS = [
  '',
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'gi',
  'h',
  'kh',
  'l',
  'm',
  'ng',
  'nh',
  'ph',
  'qu',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];
/** Rhymes cut where the tone stands. */
const RHYMES = [
  'a',
  'ă|n',
  'â|n',
  'a|nh',
  'a|n',
  'e',
  'ê',
  'iê|n',
  'o|n',
  'ô|ng',
  'ơ',
  'u|ng',
  'ư',
  'ươ|ng',
  'o|a',
  'y',
  'uyê|n',
  'â|m',
];

const syllable = fc
  .tuple(fc.constantFrom(...ONSETS), fc.constantFrom(...RHYMES), fc.constantFrom(...new Set(TONES)))
  .map(([onset, rhyme, tone]) => {
    const [head = '', tail = ''] = rhyme.split('|');
    return `${onset}${head}${tone}${tail}`.normalize('NFC');
  });

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** One Vietnamese word, its tone where it belongs. */
export const word: fc.Arbitrary<string> = syllable.map(capital);

/** A name of one to four words. */
export const name: fc.Arbitrary<string> = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
