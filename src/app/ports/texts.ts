/** Texts by key that are kept beside the open spreadsheet: nine kilobytes each at most. A copy of it has copies of them. */
export interface Texts {
  get(key: string): string | null;
  put(key: string, text: string): void;
  remove(key: string): void;
  all(): Readonly<Record<string, string>>;
}

/** Texts that may be gone at any time: a hundred kilobytes each at most, six hours at most. */
export interface Cache {
  get(key: string): string | null;
  put(key: string, text: string, seconds: number): void;
  remove(key: string): void;
}
