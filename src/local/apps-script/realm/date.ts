/** The script's own `Date`, on the clock of its host: milliseconds since 1970. */
export function dateAt(now: () => number): DateConstructor {
  const RealDate = Date;
  function LocalDate(...args: unknown[]): unknown {
    const maker: unknown = new.target;
    if (maker === undefined) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, args.length === 0 ? [now()] : args, new.target);
  }
  Object.defineProperties(LocalDate, {
    name: { value: 'Date' },
    length: { value: RealDate.length },
    prototype: { value: RealDate.prototype },
    now: { value: now, writable: true, configurable: true },
    parse: { value: RealDate.parse, writable: true, configurable: true },
    UTC: { value: RealDate.UTC, writable: true, configurable: true },
  });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: LocalDate });
  return LocalDate as unknown as DateConstructor;
}
