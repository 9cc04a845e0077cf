import { access, constants, copyFile, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stampOf } from './stamp';

let drafts = 0;

/**
 * Writes a file beside the old one, which then gives it its name and rights: at every moment one of the two is whole.
 * @param like whose rights it gets where there is no old one.
 * @returns the stamp of what was written: by its path another program's file could be looked at.
 */
export async function replaceFile(path: string, contents: Uint8Array | string, like = path): Promise<string | null> {
  const target = await realpath(path).catch(() => path);
  const old = await modeOf(target);
  // Taking its name would write over a file that may only be read.
  if (old !== undefined) await access(target, constants.W_OK);
  const mode = old ?? (await modeOf(like));
  await removeDrafts(target);
  const draft = join(dirname(target), `${ownPrefix(target)}${String(drafts++)}.tmp`);
  try {
    const file = await open(draft, 'wx', mode);
    try {
      // What `open` is asked for is cut by the umask.
      if (mode !== undefined) await file.chmod(mode);
      await file.writeFile(contents);
      await file.sync();
    } finally {
      await file.close();
    }
    const stamp = await stampOf(draft);
    await rename(draft, target);
    return stamp;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return undefined;
  }
}

/** Drafts begin with a dot, so that no folder is read with them. */
function prefix(target: string): string {
  return `.${basename(target)}.`;
}

function ownPrefix(target: string): string {
  return `${prefix(target)}${String(process.pid)}-`;
}

/** Drafts of runs that broke off before they had the name. */
async function removeDrafts(target: string): Promise<void> {
  const left = (await readdir(dirname(target))).filter(
    (name) =>
      name.startsWith(prefix(target)) &&
      /^\d+-\d+\.tmp$/.test(name.slice(prefix(target).length)) &&
      !name.startsWith(ownPrefix(target)),
  );
  for (const name of left) await rm(join(dirname(target), name), { force: true });
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
    await rename(draft, backupOf(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    await rm(draft, { force: true });
    throw error;
  }
}
