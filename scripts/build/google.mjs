import { minify } from '@swc/core';
import { build, transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inputsOf, root } from './files.mjs';
import { licencesOf } from './licences.mjs';
import { shareTexts } from './shared-texts.mjs';

/** Stands in both texts until they are made; what they are gives the id. */
const PLACEHOLDER = '@@build@@';

/** What is pushed to Google: the script, the page of the side panels, the manifest. */
export async function buildForGoogle() {
  const [script, page] = await Promise.all([buildScript(), buildPanelPage()]);
  const id = createHash('sha256').update(script.text).update(page.text).digest('hex').slice(0, 12);
  const withId = (text) => text.replaceAll(PLACEHOLDER, id);
  return {
    outputs: new Map([
      ['dist/Code.js', withId(script.text)],
      ['dist/Panel.html', withId(page.text)],
      ['dist/appsscript.json', await readFile(join(root, 'appsscript.json'), 'utf8')],
    ]),
    inputs: [...script.inputs, ...page.inputs, 'appsscript.json'],
  };
}

/** How esbuild puts the script together. */
export const SCRIPT = {
  absWorkingDir: root,
  entryPoints: [join(root, 'src/entry.ts')],
  bundle: true,
  write: false,
  metafile: true,
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  outfile: join(root, 'dist/Code.js'),
  define: { BUILD_ID: JSON.stringify(PLACEHOLDER) },
  // A field is set, not defined: shorter in a language without fields, and the same where no setter is inherited.
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
};

/**
 * One file for Apps Script. Google calls functions by name, so every export of entry.ts becomes a real top-level
 * function; the rest stays inside one global. ES2020, because the editor's parser has refused class fields. The file is
 * read anew at every click, so it is sent as small as it can be made: swc makes it some 4 % smaller than esbuild.
 */
async function buildScript() {
  const { metafile } = await build({ ...SCRIPT, format: 'esm' });
  const names = Object.values(metafile.outputs)[0].exports;
  const made = await build({ ...SCRIPT, format: 'iife', globalName: 'SoDoan' });
  const { code } = await minify(made.outputFiles[0].text, {
    compress: { ecma: 2020, passes: 3, unsafe_arrows: true, unsafe_methods: true },
    mangle: true,
    ecma: 2020,
    module: false,
  });
  // swc writes one line; the editor of Apps Script and whoever reads a stack want shorter ones.
  const lines = await transform(shareTexts(code), { charset: 'utf8', target: 'es2020', minify: true, lineLimit: 500 });
  const stubs = names.map((name) => `function ${name}(){return SoDoan.${name}(...arguments)}`);
  // zod leaves its settings on the global object; inside the bundle it has them already.
  const notices = `/*\n${await licencesOf(inputsOf(made))}*/`;
  const text = [lines.code, ...stubs, 'delete globalThis.__zod_globalConfig;', notices, ''].join('\n');
  return { text, inputs: inputsOf(made) };
}

/** The side panels: one page with all that it needs in it. */
async function buildPanelPage() {
  const made = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'src/panel/main.tsx')],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: join(root, 'dist'),
    define: { BUILD_ID: JSON.stringify(PLACEHOLDER) },
  });
  const textOf = (ending) => made.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const html = 'src/panel/panel.html';
  const page = await readFile(join(root, html), 'utf8');
  const notices = await licencesOf(inputsOf(made));
  // A function, because `$&` in a text to be put in would mean something.
  const text = page
    .replace('/* styles */', () => textOf('.css'))
    .replace('/* script */', () => textOf('.js').replaceAll('</script', '<\\/script'))
    .replace('<!-- licences -->', () => `<!--\n${notices}-->`);
  return { text, inputs: [...inputsOf(made), html] };
}
