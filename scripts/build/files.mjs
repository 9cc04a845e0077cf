import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';

/** The checkout, ending in a slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What esbuild read, as paths in the checkout. */
export function inputsOf({ metafile }) {
  return Object.keys(metafile.inputs);
}

/** What esbuild made and did not write, by paths in the checkout. */
export function outputsOf({ outputFiles }) {
  return outputFiles.map(({ path, contents }) => [relative(root, path), contents]);
}
