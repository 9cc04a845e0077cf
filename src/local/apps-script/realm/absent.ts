/** Names that a script may ask for by `in`, `await` or JSON without meaning a service. */
const NO_SERVICE: ReadonlySet<PropertyKey> = new Set(['then', 'toJSON']);

/** Something of Google's that is not there: it can be named, and what is below it; calling it throws. */
export function absent(name: string): unknown {
  const refuse = (): never => {
    throw new Error(`${name} is not implemented here`);
  };
  return new Proxy(function () {}, {
    get: (_, key) => (typeof key === 'string' && key !== 'then' ? absent(`${name}.${key}`) : undefined),
    apply: refuse,
    construct: refuse,
  });
}

/** A service or an object of Google's: its members, and by any other name something absent. */
export function service(name: string, members: object): object {
  return new Proxy(members, {
    get(target, key): unknown {
      if (Object.hasOwn(target, key)) return Reflect.get(target, key);
      return typeof key === 'string' && !NO_SERVICE.has(key) ? absent(`${name}.${key}`) : undefined;
    },
  });
}
