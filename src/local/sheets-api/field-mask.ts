import { ApiError } from './api-error';

/** No message of the API is nested deeper. */
const DEEPEST = 100;

const NAME = /\s*([A-Za-z0-9_*]+)\s*/y;

/** A parsed field mask: `undefined` below a name takes everything there. */
export type Mask = Map<string, Mask | undefined>;

/**
 * Reads a mask as `sheets(properties(sheetId,title),data.rowData.values.note)` or `*`. `undefined` takes everything.
 * developers.google.com/workspace/sheets/api/guides/field-masks
 * @throws {ApiError} where it is nested deeper than any message.
 */
export function parseMask(text: string): Mask | undefined {
  let [at, depth] = [0, 0];
  const parseList = (): Mask | undefined => {
    const mask: Mask = new Map();
    let all = false;
    for (;;) {
      if (parsePath(mask)) all = true;
      if (text[at] !== ',') break;
      at++;
    }
    return all ? undefined : mask;
  };
  // True where the path is a lone star.
  const parsePath = (into: Mask): boolean => {
    NAME.lastIndex = at;
    const name = NAME.exec(text);
    if (!name) return false;
    at += name[0].length;
    const key = name[1] ?? '';
    if (++depth > DEEPEST) throw ApiError.invalid('Request contains an invalid argument.');
    let below: Mask | undefined;
    if (text[at] === '.' || text[at] === '/') {
      at++;
      below = new Map();
      if (parsePath(below)) below = undefined;
    } else if (text[at] === '(') {
      at++;
      below = parseList();
      if (text[at] === ')') at++;
    }
    depth--;
    if (key === '*') return true;
    into.set(key, into.has(key) ? merged(into.get(key), below) : below);
    return false;
  };
  return parseList();
}

/** The mask below a name; `null` where the mask leaves the name out. */
export function below(mask: Mask | undefined, name: string): Mask | undefined | null {
  if (!mask) return undefined;
  return mask.has(name) ? mask.get(name) : null;
}

/** Whether a path, as `sheets.data`, is taken in whole or in part. */
export function takes(mask: Mask | undefined, path: string): boolean {
  let at: Mask | undefined | null = mask;
  for (const name of path.split('.')) {
    at = below(at, name);
    if (at === null) return false;
  }
  return true;
}

/** What the mask leaves of a JSON value; through arrays, as Google does. */
export function masked(value: unknown, mask: Mask | undefined): unknown {
  if (!mask || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => masked(item, mask));
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (mask.has(key)) result[key] = masked(item, mask.get(key));
  }
  return result;
}

function merged(a: Mask | undefined, b: Mask | undefined): Mask | undefined {
  if (!a || !b) return undefined;
  const result: Mask = new Map(a);
  for (const [key, value] of b) result.set(key, result.has(key) ? merged(result.get(key), value) : value);
  return result;
}
