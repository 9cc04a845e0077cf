import { copyFile, open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file beside the old one, which then gives it its name: at every moment one of the two is whole. */
export async function replaceFile(path: string, contents: Uint8Array | string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const draft = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
  try {
    const file = await open(draft, 'w');
    try {
      await file.writeFile(contents);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** What the last version of a file is kept as: no name that would be opened as a book beside it. */
export function backupOf(path: string): string {
  return `${path}.bak`;
}

/** Keeps a file under its backup's name; nothing where there is no file. */
export async function keepLast(path: string): Promise<void> {
  const draft = `${backupOf(path)}.tmp`;
  try {
    await copyFile(path, draft);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  await rename(draft, backupOf(path));
}
