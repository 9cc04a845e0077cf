import { caseless, clean } from './spelling';

const LETTERS = [
  'a',
  'ă',
  'â',
  'b',
  'c',
  'd',
  'đ',
  'e',
  'ê',
  'f',
  'g',
  'h',
  'i',
  'j',
  'k',
  'l',
  'm',
  'n',
  'o',
  'ô',
  'ơ',
].concat(['p', 'q', 'r', 's', 't', 'u', 'ư', 'v', 'w', 'x', 'y', 'z']);
const RANK = new Map(LETTERS.map((letter, rank) => [letter, String.fromCharCode(0x61 + rank)]));

/** Ngang, huyền, hỏi, ngã, sắc, nặng: the order of dictionaries and of ICU's "vi". */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const TONE = new RegExp(`[${TONES.join('')}]`, 'g');

/**
 * Letters first, tones after, one tone a syllable: so "hoà" and "hòa" have one key, and "An, Ánh, Ăn" stand in the order
 * of the alphabet whatever the engine's own collation knows.
 */
function wordKey(word: string): string {
  const decomposed = word.normalize('NFD');
  const tone = decomposed.match(TONE)?.[0];
  const letters = decomposed.replace(TONE, '').normalize('NFC');
  const ranks = Array.from(letters, (letter) => RANK.get(letter) ?? letter).join('');
  return `${ranks} ${String(tone === undefined ? 0 : TONES.indexOf(tone) + 1)}`;
}

const nameKeys = new Map<string, string>();

/** The key by which rosters are sorted: given name (last word), then middle names, then family name. */
export function nameSortKey(name: string): string {
  let key = nameKeys.get(name);
  if (key === undefined) {
    const words = caseless(name).split(' ').map(wordKey);
    const given = words.pop() ?? '';
    const family = words.shift() ?? '';
    key = [given, words.join('\u0002'), family].join('\u0001');
    nameKeys.set(name, key);
  }
  return key;
}

/** Orders two names as a Vietnamese roster does. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [nameSortKey(a), nameSortKey(b)];
  if (left !== right) return left < right ? -1 : 1;
  const [cleanA, cleanB] = [clean(a), clean(b)];
  return cleanA < cleanB ? -1 : cleanA > cleanB ? 1 : 0;
}
