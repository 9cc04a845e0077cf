import { NotImplemented } from '../sheets-api/api-error';

/** An argument that Google takes as a text. Other types are turned into texts by Java's rules there, so not here. */
export function textArgument(value: unknown, method: string): string {
  if (typeof value !== 'string') throw new NotImplemented(`${method} with ${value === null ? 'null' : typeof value}`);
  return value;
}

/** An argument that Google takes as a number. */
export function numberArgument(value: unknown, method: string): number {
  if (typeof value !== 'number') throw new NotImplemented(`${method} with ${value === null ? 'null' : typeof value}`);
  return value;
}
