import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inputsOf, outputsOf, root } from './files.mjs';
import { licencesOf } from './licences.mjs';

const FOLDER = 'src/local/workbench/page';
const HTML = `${FOLDER}/index.html`;

/** The workbench's page, with its fonts, and the script that it puts into pages of scripts. Nothing is fetched later. */
export async function buildPage() {
  const common = {
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    outdir: join(root, 'build/page'),
  };
  const made = await Promise.all([
    build({
      ...common,
      // What the grid's library loads when it needs it, as how other languages divide words, stays out of the page.
      format: 'esm',
      splitting: true,
      entryPoints: { page: join(root, FOLDER, 'main.tsx') },
      jsx: 'automatic',
      loader: { '.woff2': 'file' },
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    build({ ...common, entryPoints: { 'script-run': join(root, FOLDER, 'script-run.ts') } }),
    // For pages that load nothing: their fonts come within.
    build({
      ...common,
      entryPoints: { fonts: join(root, FOLDER, 'grid/fonts.css') },
      loader: { '.woff2': 'dataurl' },
    }),
  ]);
  const inputs = made.flatMap(inputsOf);
  return {
    outputs: new Map([
      ...made.flatMap(outputsOf),
      ['build/page/licences.txt', await licencesOf(inputs)],
      ['build/page/index.html', await readFile(join(root, HTML), 'utf8')],
    ]),
    inputs: [...inputs, HTML],
  };
}
