import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { root } from './files.mjs';
import { buildForGoogle } from './google.mjs';
import { buildForNode } from './node.mjs';
import { packagesOf } from './licences.mjs';
import { buildPage } from './page.mjs';

/** What is built, each with the folders in which nothing else may stand. */
const PARTS = {
  google: { make: buildForGoogle, folders: ['dist'] },
  node: { make: buildForNode, folders: [] },
  page: { make: buildPage, folders: ['build/page'] },
};

/** What every part depends on besides its own sources; the lock file stands for all of node_modules. */
const COMMON = ['package-lock.json', 'tsconfig.base.json', 'scripts/build'];

/** Builds those of the parts whose sources or results are other than at the last build. Answers with their names. */
export async function buildIfNeeded(names = Object.keys(PARTS)) {
  const common = await fingerprint(await filesBelow(COMMON));
  const stale = [];
  for (const name of names) if (!(await isFresh(name, common))) stale.push(name);
  await buildParts(stale);
  return stale;
}

/** Builds parts, all of them where none is named. */
export async function buildParts(names = Object.keys(PARTS)) {
  await Promise.all(names.map(buildPart));
}

async function buildPart(name) {
  const { make, folders } = PARTS[name];
  const begun = Date.now();
  const common = await fingerprint(await filesBelow(COMMON));
  const { outputs, inputs } = await make();
  const own = [...new Set(inputs)].filter((path) => !path.includes('node_modules/')).sort();
  for (const [path, contents] of outputs) await replace(path, contents);
  for (const old of await filesBelow(folders)) if (!outputs.has(old)) await rm(join(root, old));
  const newest = Math.max(...(await Promise.all(own.map(async (path) => (await stat(join(root, path))).mtimeMs))));
  // A source that was changed meanwhile may not be in it: the part stays stale.
  if (newest >= begun) return;
  const sizes = Object.fromEntries([...outputs].map(([path, contents]) => [path, Buffer.byteLength(contents)]));
  const packages = packagesOf(inputs);
  await replace(stampOf(name), JSON.stringify({ common, inputs: own, packages, sources: await fingerprint(own), sizes }));
}

function stampOf(name) {
  return `build/stamps/${name}.json`;
}

async function isFresh(name, common) {
  try {
    const stamp = JSON.parse(await readFile(join(root, stampOf(name)), 'utf8'));
    for (const [path, size] of Object.entries(stamp.sizes)) {
      if ((await stat(join(root, path))).size !== size) return false;
    }
    return stamp.common === common && stamp.sources === (await fingerprint(stamp.inputs));
  } catch {
    return false;
  }
}

/** Tells whether any of the files was changed. */
async function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\n`).update(await readFile(join(root, path)));
  return hash.digest('hex');
}

/** The files at some paths and below them, sorted. */
async function filesBelow(paths) {
  const files = [];
  for (const path of paths) {
    const at = await stat(join(root, path)).catch(() => undefined);
    if (at?.isDirectory()) {
      const inside = await readdir(join(root, path), { recursive: true, withFileTypes: true });
      for (const one of inside) if (one.isFile()) files.push(join(one.parentPath, one.name).slice(root.length));
    } else if (at) files.push(path);
  }
  return files.sort();
}

/** Whoever reads the old file meanwhile finds it whole, or the new one. */
async function replace(path, contents) {
  const target = join(root, path);
  const draft = join(root, 'build', `draft-${process.pid}-${basename(path)}`);
  await mkdir(dirname(draft), { recursive: true });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(draft, contents);
  await rename(draft, target);
}
