/** What is wrong with a file. */
export type FileProblemCode =
  | 'not-found'
  | 'unreadable'
  | 'not-a-workbook'
  | 'broken'
  | 'password-protected'
  | 'old-xls'
  | 'not-utf8'
  | 'unclosed-quote'
  | 'no-books'
  | 'duplicate-sheet'
  | 'too-large'
  | 'unpacks-to-more'
  | 'sheet-title'
  | 'not-written'
  | 'web-page'
  | 'has-macros'
  | 'not-written-ods';

/** A file that can't be taken or written, as facts: whoever tells a person words them. */
export class FileProblem extends Error {
  override name = 'FileProblem';

  constructor(
    readonly code: FileProblemCode,
    readonly path: string,
    readonly facts: { sheet?: string; cell?: string; row?: number; detail?: string; others?: readonly string[] } = {},
    options?: ErrorOptions,
  ) {
    super(`${code}: ${path}`, options);
  }
}

/** The problem behind an error of the file system. */
export function fileSystemProblem(error: unknown, path: string, otherwise: FileProblemCode): unknown {
  if (error instanceof FileProblem || !hasCode(error)) return error;
  const missing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
  const code = missing && otherwise === 'unreadable' ? 'not-found' : otherwise;
  return new FileProblem(code, path, { detail: error.code }, { cause: error });
}

function hasCode(error: unknown): error is { code: string } {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}
