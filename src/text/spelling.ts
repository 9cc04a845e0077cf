/** Letters that are already as `clean` would leave them: ASCII, precomposed Latin, common punctuation. */
const ALREADY_CLEAN = /^(?:[!-~À-ɏẠ-ỹ–—‘’“”…]+(?: [!-~À-ɏẠ-ỹ–—‘’“”…]+)*)?$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/**
 * A text as the register reads it: NFC, without zero-width characters, every run of white space (NBSP too) one space,
 * trimmed. Nothing else is changed.
 */
export function clean(text: string): string {
  if (ALREADY_CLEAN.test(text)) return text;
  return text.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/g, ' ').trim();
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
