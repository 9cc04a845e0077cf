import { build } from 'esbuild';
import { join } from 'node:path';
import { inputsOf, outputsOf, root } from './files.mjs';
import { licencesOf } from './licences.mjs';

/** What runs on a computer: the command line, and the thread in which scripts run. */
export async function buildForNode() {
  const realm = await buildRealm();
  const made = await build({
    absWorkingDir: root,
    entryPoints: { 'so-doan': join(root, 'src/cli/so-doan.ts'), worker: join(root, 'src/local/apps-script/worker.ts') },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    outdir: join(root, 'build'),
    outExtension: { '.js': '.cjs' },
    banner: { js: '#!/usr/bin/env node' },
    define: { REALM_SOURCE: JSON.stringify(realm.outputFiles[0].text) },
  });
  const outputs = new Map([...outputsOf(made), ['build/licences.txt', await licencesOf(inputsOf(made))]]);
  return { outputs, inputs: [...inputsOf(realm), ...inputsOf(made)] };
}

/** What runs in the realm of a script before the script: a text, as all that the script touches is made there. */
function buildRealm() {
  return build({
    absWorkingDir: root,
    entryPoints: [join(root, 'src/local/apps-script/realm/enter.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'realm',
    target: 'es2022',
  });
}
