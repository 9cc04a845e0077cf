import { createHash, randomUUID } from 'node:crypto';
import { NotImplemented } from '../../sheets-api/api-error';
import { numberArgument, textArgument } from '../arguments';
import type { Clock } from '../clock';
import { EnumValue } from '../crossing';
import type { ServiceMethods } from '../service-table';
import { zonedParts } from '../../spreadsheet/zoned-parts';

export function sleep(clock: Clock): ServiceMethods {
  return {
    'Utilities.sleep': { call: ([milliseconds]) => clock.pass(numberArgument(milliseconds, 'Utilities.sleep')) },
  };
}

const DIGESTS = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_512: 'sha512' } as const;

export const UTILITY_ENUMS = {
  'Utilities.DigestAlgorithm': Object.keys(DIGESTS),
  'Utilities.Charset': ['US_ASCII', 'UTF_8'],
};

/** What needs nothing but its arguments: developers.google.com/apps-script/reference/utilities/utilities */
export function plainUtilities() {
  return {
    'Utilities.formatDate': {
      call: ([date, timeZone, pattern]) => {
        if (!(date instanceof Date)) throw new NotImplemented('Utilities.formatDate of no date');
        return formatDate(
          date,
          textArgument(timeZone, 'Utilities.formatDate'),
          textArgument(pattern, 'Utilities.formatDate'),
        );
      },
    },
    'Utilities.base64Encode': {
      call: ([data]) => Buffer.from(bytesOf(data, 'Utilities.base64Encode')).toString('base64'),
    },
    'Utilities.base64EncodeWebSafe': {
      call: ([data]) =>
        Buffer.from(bytesOf(data, 'Utilities.base64EncodeWebSafe'))
          .toString('base64')
          .replaceAll('+', '-')
          .replaceAll('/', '_'),
    },
    'Utilities.computeDigest': {
      call: ([algorithm, data]) => {
        const name = algorithm instanceof EnumValue ? algorithm.name : '';
        const known = Object.entries(DIGESTS).find(([one]) => one === name)?.[1];
        if (known === undefined) throw new NotImplemented(`Utilities.computeDigest by ${name}`);
        // Google's bytes are signed.
        return [...new Int8Array(createHash(known).update(bytesOf(data, 'Utilities.computeDigest')).digest())];
      },
    },
  } satisfies ServiceMethods;
}

function bytesOf(data: unknown, method: string): Uint8Array {
  if (Array.isArray(data)) return Uint8Array.from(Int8Array.from(data as number[]));
  return Buffer.from(textArgument(data, method), 'utf8');
}

/** A pattern of Java's SimpleDateFormat, as far as figures go. */
function formatDate(date: Date, timeZone: string, pattern: string): string {
  const { year, month, day, hour, minute, second } = zonedParts(date.getTime(), timeZone);
  const fields: Readonly<Record<string, number>> = {
    y: year,
    M: month,
    d: day,
    H: hour,
    m: minute,
    s: second,
    S: date.getUTCMilliseconds(),
  };
  return pattern.replace(/'([^']*)'|([a-zA-Z])\2*/g, (token: string, quoted: string | undefined, letter: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted;
    const field = fields[letter];
    if (field === undefined) throw new NotImplemented(`Utilities.formatDate with ${token}`);
    if (letter === 'y' && token.length === 2) return String(field % 100).padStart(2, '0');
    return String(field).padStart(token.length, '0');
  });
}

/** The same ids in the same order for the same seed. */
export function idSource(seed: string | undefined): () => string {
  let count = 0;
  return () => (seed === undefined ? randomUUID() : uuidOf(`${seed} ${++count}`));
}

/** In the form of version 4, whose bits of version and variant are fixed (RFC 9562, 5.4). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
