/** How Vietnamese was written before Unicode: a font showed other signs than the codes stand for. */
export type OldCode = 'TCVN3' | 'VNI';

/** TCVN3 (TCVN 5712:1993, ABC) from code A1 on; capitals but these seven have the codes of small letters. */
const TCVN3 = 'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ ';
const FIRST = 0xa1;

const [GRAVE, HOOK, TILDE, ACUTE, DOT] = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const [HAT, BREVE] = ['\u0302', '\u0306'];

/** VNI for Windows writes a letter and after it a sign for its marks. */
const VNI_TONES: Readonly<Record<string, string>> = { ù: ACUTE, ø: GRAVE, û: HOOK, õ: TILDE, ï: DOT };
const VNI_HATS: Readonly<Record<string, string>> = {
  â: HAT,
  á: HAT + ACUTE,
  à: HAT + GRAVE,
  å: HAT + HOOK,
  ã: HAT + TILDE,
  ä: HAT + DOT,
};
const VNI_BREVES: Readonly<Record<string, string>> = {
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};
/** Letters that have a code of their own. */
const VNI_LETTERS: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };
const VNI = /([aeouyôö])([ùøûõï])|([aeo])([âáàåãä])|(a)([êéèúüë])|[ôöñæóòî]/gi;

function fromVni(text: string): string {
  return text.replace(VNI, (whole: string, ...parts: unknown[]) => {
    const [toned, tone = '', hatted, hat = '', breved, breve = ''] = parts as (string | undefined)[];
    const letter = toned ?? hatted ?? breved ?? whole;
    const small = letter.toLowerCase();
    const own = VNI_LETTERS[small] ?? small;
    const marks = VNI_TONES[tone.toLowerCase()] ?? VNI_HATS[hat.toLowerCase()] ?? VNI_BREVES[breve.toLowerCase()] ?? '';
    return ((letter === small ? own : own.toUpperCase()) + marks).normalize('NFC');
  });
}

function isCapital(word: string): boolean {
  return !/[a-z]/.test(word) && (word.match(/\p{Lu}/gu) ?? []).length > 1;
}

/** A word of capitals stays one: a font of capitals shows small letters as capitals. */
function fromTcvn3(text: string): string {
  const letters = text.replace(/[\u00a1-\u00ff]/g, (sign) => TCVN3.charAt(sign.charCodeAt(0) - FIRST).trim() || sign);
  return letters.replace(/[\p{L}\p{M}]+/gu, (word) => (isCapital(word) ? word.toUpperCase() : word));
}

const CONVERTERS: Readonly<Record<OldCode, (text: string) => string>> = { TCVN3: fromTcvn3, VNI: fromVni };
const CODES = ['TCVN3', 'VNI'] as const;

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?';
const OPEN =
  'a|ai|ao|au|ay|âu|ây|e|eo|ê|êu|i|ia|iu|iêu|yêu|o|oi|oa|oai|oay|oao|oe|oeo|ô|ôi|ơ|ơi|u|ui|ua|uê|uy|uya|uyu|uôi|uơ|uây|ư|ưi|ưa|ưu|ươi|ươu|y';
const CLOSED = '(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|oa|oă|oe|oo|uâ|uê|uô|uy|uyê|ươ)(?:ch|c|m|ng|nh|n|p|t)';
const SYLLABLE = new RegExp(`^${ONSET}(?:${OPEN}|${CLOSED})$`);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word can be Vietnamese: a syllable with one tone at most, or letters without any mark. */
function isSyllable(word: string): boolean {
  if (/^[a-z]*$/i.test(word)) return true;
  const apart = word.toLowerCase().normalize('NFD');
  if ((apart.match(TONES) ?? []).length > 1) return false;
  return SYLLABLE.test(apart.replace(TONES, '').normalize('NFC'));
}

/** Signs that old codes have for letters and no Vietnamese text has inside a word. */
const WORDS = /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]+/gu;

/** Whether every word of a text can be Vietnamese. */
export function isVietnamese(text: string): boolean {
  return (text.match(WORDS) ?? []).every(isSyllable);
}

/** A text of one of the old codes as Unicode. */
export function fromOldCode(text: string, code: OldCode): string {
  return CONVERTERS[code](text);
}

/**
 * The old code that a text was written in, where it doesn't read as Vietnamese and its conversion does. The soft hyphen
 * is a letter in TCVN3, so the text must not have been through `clean`.
 */
export function oldCodeOf(text: string): OldCode | null {
  if (!/[\u00a1-\u00ff]/.test(text) || /[\u0100-\u024f\u1ea0-\u1ef9]/.test(text) || isVietnamese(text)) return null;
  return CODES.find((code) => isVietnamese(fromOldCode(text, code))) ?? null;
}
