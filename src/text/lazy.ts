/**
 * What is made when it is first asked for. The script is loaded anew at each click, most of which need little of it, so
 * what takes time to make is not made while it loads.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
