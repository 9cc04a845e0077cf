// Builds what Google gets (dist/) and what a computer runs (build/).
//   node esbuild.config.mjs               builds
//   node esbuild.config.mjs --if-needed   builds only when a source is newer than the last build
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const STAMP = join(root, 'build', 'stamp');

/** The newest change below the sources, in milliseconds. */
async function newestSource() {
  const files = ['esbuild.config.mjs', 'appsscript.json', 'package.json', 'package-lock.json'];
  for (const entry of await readdir(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name).slice(root.length));
  }
  const times = await Promise.all(files.map(async (file) => (await stat(join(root, file))).mtimeMs));
  return Math.max(...times);
}

async function isBuilt() {
  try {
    return (await stat(STAMP)).mtimeMs >= (await newestSource());
  } catch {
    return false;
  }
}

/**
 * One file for Apps Script. Google calls functions by name, so every export of entry.ts becomes a real top-level
 * function; the rest stays inside one global. ES2020, because the editor's parser has refused class fields. The file is
 * read anew at every click, so it is sent as small as it can be made.
 */
async function buildForGoogle() {
  const BUILD_ID = JSON.stringify(await buildId());
  const bundle = {
    absWorkingDir: root,
    entryPoints: [join(root, 'src/entry.ts')],
    bundle: true,
    write: false,
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    lineLimit: 160,
    outfile: join(root, 'dist/Code.js'),
    define: { BUILD_ID },
  };
  const { metafile } = await build({ ...bundle, format: 'esm', metafile: true });
  const names = Object.values(metafile.outputs)[0].exports;
  const stubs = names.map((name) => `function ${name}() { return SoDoan.${name}.apply(this, arguments); }`);
  // zod leaves its settings on the global object; inside the bundle it has them already.
  const footer = [...stubs, 'delete globalThis.__zod_globalConfig;'].join('\n');
  const { outputFiles } = await build({ ...bundle, format: 'iife', globalName: 'SoDoan', footer: { js: footer } });
  const files = new Map([
    ['Code.js', outputFiles[0].contents],
    ['Panel.html', await panelPage(BUILD_ID)],
    ['appsscript.json', await readFile(join(root, 'appsscript.json'))],
  ]);
  await mkdir(join(root, 'dist'), { recursive: true });
  for (const old of await readdir(join(root, 'dist'))) if (!files.has(old)) await rm(join(root, 'dist', old));
  for (const [name, contents] of files) await replace(join(root, 'dist', name), contents);
}

/** Tells this build from others: what it is made of. */
async function buildId() {
  const hash = createHash('sha256');
  const files = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true });
  const paths = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) hash.update(await readFile(path));
  return hash.digest('hex').slice(0, 12);
}

/** The side panels: one page with all that it needs in it. */
async function panelPage(BUILD_ID) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'src/panel/main.tsx')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: join(root, 'dist'),
    define: { BUILD_ID },
  });
  const text = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const page = await readFile(join(root, 'src/panel/panel.html'), 'utf8');
  // A function, because `$&` in a text to be put in would mean something.
  return page
    .replace('/* styles */', () => text('.css'))
    .replace('/* script */', () => text('.js').replaceAll('</script', '<\\/script'));
}

/** Whoever runs the old file meanwhile finds it whole, or the new one. */
async function replace(path, contents) {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, contents);
  await rename(draft, path);
}

async function buildForNode() {
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
  };
  await build({
    ...common,
    entryPoints: { 'so-doan': join(root, 'src/cli/so-doan.ts'), worker: join(root, 'src/local/apps-script/worker.ts') },
    outdir: join(root, 'build'),
    outExtension: { '.js': '.cjs' },
    banner: { js: '#!/usr/bin/env node' },
  });
  await build({
    ...common,
    entryPoints: { 'hucre-xlsx': 'hucre/xlsx', 'hucre-csv': 'hucre/csv' },
    outdir: join(root, 'build/vendor'),
    outExtension: { '.js': '.cjs' },
  });
}

/** The workbench's page, with its fonts, and the script that it puts into pages of scripts. Nothing is fetched later. */
async function buildPage() {
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    outdir: join(root, 'build/page'),
  };
  const page = join(root, 'src/local/workbench/page');
  await rm(join(root, 'build/page'), { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: { page: join(page, 'main.tsx') },
    jsx: 'automatic',
    loader: { '.woff2': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  await build({ ...common, entryPoints: { 'script-run': join(page, 'script-run.ts') } });
  // For pages that load nothing: their fonts come within.
  await build({ ...common, entryPoints: { fonts: join(page, 'grid/fonts.css') }, loader: { '.woff2': 'dataurl' } });
  await writeFile(join(root, 'build/page/index.html'), await readFile(join(page, 'index.html')));
}

if (!process.argv.includes('--if-needed') || !(await isBuilt())) {
  await Promise.all([buildForGoogle(), buildForNode(), buildPage()]);
  await writeFile(STAMP, '');
}
