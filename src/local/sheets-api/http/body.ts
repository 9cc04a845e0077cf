import { ApiError } from '../api-error';
import { parseMask, type Mask } from '../field-mask';
import { MESSAGES } from './messages';

/**
 * A body as the message that it should be: nulls dropped, numbers in texts read, single values where lists belong made
 * lists of one. What does not fit is refused with Google's words, all of it at once.
 * @param at where the body stands in the request, as `data`; empty where it is the request.
 */
export function messageIn(body: unknown, message: string, at = ''): Record<string, unknown> {
  const problems: string[] = [];
  if (!isRecord(body)) {
    throw ApiError.invalid('Invalid JSON payload received. Unknown name "": Root element must be a message.');
  }
  const read = readMessage(body, message, at, problems);
  if (problems.length > 0) throw ApiError.invalid(problems.join('\n'));
  return read;
}

/** `sheetId` as Google writes it in its errors: `sheet_id`. */
export function snakeName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function invalidValue(place: string, type: string, value: unknown): string {
  return `Invalid value at '${place}' (${type}), ${JSON.stringify(value)}`;
}

type Fields = ReadonlyMap<string, string>;

const FIELDS: ReadonlyMap<string, Fields> = new Map(
  Object.entries(MESSAGES).map(([message, line]) => [message, fieldsIn(line)]),
);

function fieldsIn(line: string): Fields {
  const fields = line.split(' ').filter((field) => field !== '');
  return new Map(
    fields.map((field) => {
      const [name = '', kind] = field.split(':');
      return [name, kind ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Request`];
    }),
  );
}

function readMessage(
  body: Record<string, unknown>,
  message: string,
  at: string,
  problems: string[],
): Record<string, unknown> {
  const fields = FIELDS.get(message);
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const kind = fields?.get(name);
    const place = at === '' ? snakeName(name) : `${at}.${snakeName(name)}`;
    if (kind === undefined) problems.push(unknownName(name, at, 'Cannot find field.'));
    else if (Array.isArray(value) && !kind.endsWith('[]') && kind !== 'any') {
      problems.push(unknownName(name, at, 'Proto field is not repeating, cannot start list.'));
    } else if (value !== null) result[name] = readField(value, kind, place, problems);
  }
  return result;
}

function readField(value: unknown, kind: string, place: string, problems: string[]): unknown {
  const one = kind.replace(/\[\]$|\{\}$/, '');
  if (kind.endsWith('[]')) {
    if (!Array.isArray(value)) return [readOne(value, one, place, problems)];
    return value.map((item: unknown, index) => readOne(item, one, `${place}[${index}]`, problems));
  }
  if (kind.endsWith('{}') && isRecord(value)) {
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([key, item]) => [key, readOne(item, one, `${place}[${key}].value`, problems)]),
    );
  }
  return readOne(value, one, place, problems);
}

/** What a plain value is called in errors, and how it is read: undefined is refused. */
const KINDS: Readonly<Record<string, { type: string; read: (value: unknown) => unknown }>> = {
  any: { type: '', read: (value) => value },
  string: { type: 'TYPE_STRING', read: (value) => (typeof value === 'string' ? value : undefined) },
  bool: { type: 'TYPE_BOOL', read: boolOf },
  int: { type: 'TYPE_INT32', read: (value) => numberOf(value, Number.isInteger) },
  double: { type: 'TYPE_DOUBLE', read: (value) => numberOf(value, Number.isFinite) },
  list: {
    type: 'type.googleapis.com/google.protobuf.ListValue',
    read: (value) => (Array.isArray(value) ? value : undefined),
  },
};

function readOne(value: unknown, kind: string, place: string, problems: string[]): unknown {
  if (kind.startsWith('mask=')) {
    const text = readOne(value, 'string', place, problems);
    const mask = typeof text === 'string' ? parseMask(text) : undefined;
    const wrong = mask && notIn(mask, kind.slice('mask='.length));
    if (wrong !== undefined) problems.push(invalidValue(place, 'type.googleapis.com/google.protobuf.FieldMask', wrong));
    return text;
  }
  const plain = KINDS[kind];
  if (!plain && isRecord(value)) return readMessage(value, kind, place, problems);
  const read = plain?.read(value);
  if (read === undefined) {
    problems.push(invalidValue(place, plain?.type ?? `type.googleapis.com/google.apps.sheets.v4.${kind}`, value));
  }
  return read;
}

/** The first path of a mask that a message has no field for. */
function notIn(mask: Mask, message: string): string | undefined {
  for (const [name, below] of mask) {
    const kind = FIELDS.get(message)?.get(name);
    if (kind === undefined) return name;
    const wrong = below && kind !== 'any' ? notIn(below, kind) : undefined;
    if (wrong !== undefined) return `${name}.${wrong}`;
  }
  return undefined;
}

function unknownName(name: string, at: string, why: string): string {
  return `Invalid JSON payload received. Unknown name "${name}"${at === '' ? '' : ` at '${at}'`}: ${why}`;
}

function boolOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

function numberOf(value: unknown, isGood: (number: number) => boolean): number | undefined {
  const isWritten = typeof value === 'string' && value.trim() !== '';
  const number = typeof value === 'number' || isWritten ? Number(value) : NaN;
  return isGood(number) ? number : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
