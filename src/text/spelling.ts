/** Letters that look like Vietnamese ones; Ð is Icelandic, Ɖ African, ǎ Chinese. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ', Ǎ: 'Ă', ǎ: 'ă', ı: 'i' };
const LOOKING_ALIKE = /[ÐðƉɖǍǎı]/g;
/** Keyboards give the sign of the đồng for đ, converters a d with a stroke through it. */
const STROKED = /([dD])[\u0335-\u0338]|₫(?=\p{L})/gu;

/** Letters that are already as `clean` would leave them: ASCII, precomposed Latin, common punctuation. */
const ALREADY_CLEAN = /^(?:[!-~À-ÏÑ-ïñ-İĲ-ƈƊ-ǌǏ-ɏẠ-ỹ–—‘’“”…]+(?: [!-~À-ÏÑ-ïñ-İĲ-ƈƊ-ǌǏ-ɏẠ-ỹ–—‘’“”…]+)*)?$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/**
 * A text as the register reads it: NFC, without zero-width characters, every run of white space (NBSP too) one space,
 * trimmed; letters that only look Vietnamese (Ð for Đ) are the ones that they look like. Nothing else is changed.
 */
export function clean(text: string): string {
  if (ALREADY_CLEAN.test(text)) return text;
  const composed = text.replace(INVISIBLE, '').normalize('NFC');
  const spelt = composed
    .replace(STROKED, (_, d?: string) => (d === 'D' ? 'Đ' : 'đ'))
    .replace(LOOKING_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter)
    .normalize('NFC');
  return spelt.replace(/\s+/g, ' ').trim();
}

/** What two headers, choices or sheet names are compared by: cleaned, without case. */
export function caseless(text: string): string {
  return clean(text).toLowerCase();
}

/** What keys, student numbers and references are compared by, and shown as: cleaned, upper-cased. */
export function keyOf(text: string): string {
  return clean(text).toUpperCase();
}

const ACCENTED = /[\u00c0-\u024f\u1ea0-\u1ef9]/g;
const bases = new Map<string, string>();

function baseOf(letter: string): string {
  let base = bases.get(letter);
  if (base === undefined) {
    // đ has no decomposition in Unicode, so NFD leaves it.
    base = letter === 'đ' ? 'd' : letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    bases.set(letter, base);
  }
  return base;
}

/**
 * A text without case and accents, for finding and for proposing likenesses: "Nguyễn Hoà" and "nguyen hoa" are equal,
 * so are the two placements of a tone ("hoà", "hòa"). Never an identity.
 */
export function fold(text: string): string {
  return caseless(text).replace(ACCENTED, baseOf);
}

/** `fold` without spaces: what two spellings of one name have in common. */
export function foldName(name: string): string {
  return fold(name).replace(/ /g, '');
}
