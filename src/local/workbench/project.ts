/** The script that is bound to each of the spreadsheets: what is pushed to Google. */
export interface Project {
  /** The bundle's text. */
  code: string;
  /** The bundle's name in stack traces. */
  fileName: string;
  /** HTML files by name, without their ending. */
  pages: ReadonlyMap<string, string>;
  /** Scopes that the manifest asks for. */
  scopes: readonly string[];
  timeZone: string;
}

/** The names of the functions at the top of a bundle: those that Google could call. */
export function declaredFunctions(code: string): ReadonlySet<string> {
  return new Set([...code.matchAll(/^function (\w+)\(/gm)].map(([, name = '']) => name));
}
