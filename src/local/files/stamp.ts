import { stat } from 'node:fs/promises';

/** Tells whether a file is the one that was read or written; null where there is none. */
export async function stampOf(path: string): Promise<string | null> {
  try {
    const { size, mtimeMs, ino } = await stat(path);
    return `${String(size)} ${String(mtimeMs)} ${String(ino)}`;
  } catch {
    return null;
  }
}
