import type { Crossing } from '../crossing';
import type { Answer, Call, CallPayload, Surface } from '../protocol';
import { service } from './absent';

/** Google's services as the script finds them, and how values come and go. */
export interface Remote {
  /** By name, as `Sheets`. */
  readonly services: Record<string, object>;
  /** A value of the script's own for one that came from outside. */
  received: (crossing: Crossing) => unknown;
  /** Whether it is one of Google's objects. */
  isHeld: (value: object) => boolean;
}

type Members = Record<string, unknown>;

export function remote(call: Call, { methods, enums }: Surface): Remote {
  /** Google's objects that the script holds, each with the form in which it crosses. */
  const held = new WeakMap<object, Crossing>();
  const enumValues = new Map(Object.entries(enums).map(([type, names]) => [type, enumOf(type, names)]));

  function enumOf(type: string, names: readonly string[]): Record<string, object> {
    const values = names.map((name, ordinal): [string, object] => {
      const value = Object.freeze({ name: () => name, ordinal: () => ordinal, toString: () => name });
      held.set(value, { enumValue: { type, name } });
      return [name, value];
    });
    return Object.fromEntries(values);
  }

  function isSpecial(value: unknown): boolean {
    if (typeof value !== 'object' || value === null) return false;
    if (held.has(value) || value instanceof Date) return true;
    return (Array.isArray(value) ? value : Object.values(value)).some(isSpecial);
  }

  function sent(value: unknown): Crossing {
    if (typeof value !== 'object' || value === null || !isSpecial(value)) return { value };
    const crossing = held.get(value);
    if (crossing !== undefined) return crossing;
    if (value instanceof Date) return { date: value.getTime() };
    if (Array.isArray(value)) return { list: value.map(sent) };
    return { record: mapped(value as Members, sent) };
  }

  function received(crossing: Crossing): unknown {
    if ('object' in crossing) return object(crossing.object.type, crossing.object.self);
    if ('enumValue' in crossing) return enumValues.get(crossing.enumValue.type)?.[crossing.enumValue.name];
    if ('date' in crossing) return new Date(crossing.date);
    if ('list' in crossing) return crossing.list.map(received);
    if ('record' in crossing) return mapped(crossing.record, received);
    return crossing.value;
  }

  function method(name: string, self?: string | number): (...args: unknown[]) => unknown {
    return (...args) => {
      const payload: CallPayload = { ...(self === undefined ? {} : { self }), args: args.map(sent) };
      const answer = JSON.parse(call(name, JSON.stringify(payload))) as Answer;
      if ('stopped' in answer) throw new Error('The run was stopped');
      if ('error' in answer || 'apiError' in answer || 'exception' in answer) throw failure(answer);
      return received(answer);
    };
  }

  /** The methods of an object type and its enums, as full and own names. */
  const membersOf = remembered((type: string) => ({
    methods: below(methods, `${type}#`),
    enums: below([...enumValues.keys()], `${type}.`),
  }));

  function object(type: string, self: string | number): object {
    const members: Members = { toString: () => type };
    const own = membersOf(type);
    for (const [full, name] of own.methods) members[name] = method(full, self);
    for (const [full, name] of own.enums) members[name] = enumValues.get(full);
    const made = service(type, members);
    held.set(made, { object: { type, self } });
    return made;
  }

  const services: Record<string, Members> = {};
  for (const name of methods) {
    if (name.includes('#')) continue;
    const path = name.split('.');
    const last = path.pop() ?? name;
    let at: Members = services;
    for (const part of path) at = (at[part] ??= {}) as Members;
    at[last] = method(name);
  }
  for (const [type, values] of enumValues) {
    const [owner = '', name = ''] = type.split('.');
    const members = services[owner];
    if (members !== undefined) members[name] = values;
  }
  return { services: wrapped(services, ''), received, isHeld: (value) => held.has(value) };

  /** Services within services, each of which names what it lacks. Enums stay as they are. */
  function wrapped(members: Members, prefix: string): Record<string, object> {
    return mapped(members, (member, key) => {
      if (typeof member !== 'object' || member === null || enumValues.has(prefix + key)) return member;
      return service(prefix + key, wrapped(member as Members, `${prefix + key}.`));
    }) as Record<string, object>;
  }
}

/** What a service answers with where it fails, as the script catches it. */
function failure(answer: Exclude<Answer, Crossing | { stopped: true }>): Error {
  if ('error' in answer) return new Error(answer.error);
  if ('exception' in answer) return Object.assign(new Error(answer.exception), { name: 'Exception' });
  const { method, code, message, status } = answer.apiError;
  return Object.assign(new Error(`API call to ${method} failed with error: ${message}`), {
    name: 'GoogleJsonResponseException',
    details: { code, message, status },
  });
}

/** Names that begin so, each with the rest of it. */
function below(names: readonly string[], beginning: string): [string, string][] {
  return names.filter((name) => name.startsWith(beginning)).map((name) => [name, name.slice(beginning.length)]);
}

function mapped<A, B>(record: Readonly<Record<string, A>>, change: (value: A, key: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}

function remembered<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    let one = made.get(name);
    if (one === undefined) made.set(name, (one = make(name)));
    return one;
  };
}
