import { createHash, randomUUID } from 'node:crypto';
import { numberArgument } from '../arguments';
import type { Clock } from '../clock';
import type { ServiceMethods } from '../service-table';

export function sleep(clock: Clock): ServiceMethods {
  return {
    'Utilities.sleep': { call: ([milliseconds]) => clock.pass(numberArgument(milliseconds, 'Utilities.sleep')) },
  };
}

/** The same ids in the same order for the same seed. */
export function uuid(seed: string | undefined): ServiceMethods {
  let count = 0;
  return {
    'Utilities.getUuid': {
      call: () => (seed === undefined ? randomUUID() : uuidOf(`${seed} ${++count}`)),
    },
  };
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
