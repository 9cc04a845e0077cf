import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** What tells the contents of some files from others, whatever their times and places. */
export function digestOf(files: readonly { path: string; contents: Uint8Array | string }[]): string {
  const hash = createHash('sha256');
  const named = files.map(({ path, contents }) => ({ name: basename(path).normalize('NFC'), contents }));
  for (const { name, contents } of named.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`${name}\0${createHash('sha256').update(contents).digest('hex')}\0`);
  }
  return hash.digest('hex');
}

/** The digest of files as they are on disk; null where one can't be read. */
export async function digestOnDisk(paths: readonly string[]): Promise<string | null> {
  try {
    return digestOf(await Promise.all(paths.map(async (path) => ({ path, contents: await readFile(path) }))));
  } catch {
    return null;
  }
}
