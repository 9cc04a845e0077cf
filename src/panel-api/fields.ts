import * as z from 'zod/mini';

export const ref = () => z.string().check(z.minLength(1), z.maxLength(200));

/** As long as a cell may be. */
export const text = () => z.string().check(z.maxLength(50_000));

/** A field of a row: what the officer typed, and what stood there when the panel read it. */
export const field = () => z.object({ property: ref(), text: text(), seen: text() });

export type WrittenField = z.infer<ReturnType<typeof field>>;

/** A row's fields as texts, by property. */
export type Texts = Readonly<Record<string, string>>;

/** Texts of a row that is not there yet, by property. A record of zod's would bring 3 KB of code along. */
export const texts = () =>
  z.custom<Texts>(
    (value: unknown) =>
      typeof value === 'object' &&
      value !== null &&
      Object.entries<unknown>(value as Record<string, unknown>).every(
        ([property, written]) => field().safeParse({ property, text: written, seen: '' }).success,
      ),
  );
