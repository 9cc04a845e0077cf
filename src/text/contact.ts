const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{8,9}$/;
const COUNTRY_CODE = /^(?:\+84|0084|84(?=\d{9,10}$))/;

/**
 * A Vietnamese mobile number as `0xxxxxxxxx`, or null. Spaces, dots, hyphens, +84, 84, 0084 and one lost leading zero
 * are repaired. Prefixes 03, 05, 07, 08 and 09.
 */
export function parseMobile(text: string): string | null {
  const number = localNumber(text);
  return MOBILE.test(number) ? number : null;
}

/** A mobile or landline number as `0…`, or null. */
export function parsePhone(text: string): string | null {
  const number = localNumber(text);
  return MOBILE.test(number) || LANDLINE.test(number) ? number : null;
}

function localNumber(text: string): string {
  const digits = text.replace(/[ .-]/g, '').replace(COUNTRY_CODE, '0');
  return /^(?:[1-9]\d{8}|2\d{9})$/.test(digits) ? `0${digits}` : digits;
}

const EMAIL = /^[a-z0-9_'+-]+(?:\.[a-z0-9_'+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** Whether a text is one e-mail address. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}
