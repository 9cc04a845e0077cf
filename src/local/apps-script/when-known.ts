/** Goes on with a value: at once where it is known, with a promise where it is waited for. */
export function whenKnown<T, U>(value: T | Promise<T>, goOn: (known: T) => U): U | Promise<U> {
  return value instanceof Promise ? value.then(goOn) : goOn(value);
}
