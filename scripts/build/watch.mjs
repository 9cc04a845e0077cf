import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';
import { buildIfNeeded } from './parts.mjs';

/** Milliseconds without a further change before a build: an editor writes several files at once. */
const QUIET = 100;

/** Builds what is stale, now and whenever a source changes, until it is stopped. */
export async function watchSources() {
  let timer;
  let turn = build();
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      turn = turn.then(build);
    }, QUIET);
  };
  watch(join(root, 'src'), { recursive: true }, changed);
  for (const file of ['appsscript.json', 'package-lock.json']) watch(join(root, file), changed);
  await turn;
  console.log('Watching src. Ctrl+C ends.');
}

/** A fault in a source is told by esbuild; the last good build stays. */
async function build() {
  const begun = Date.now();
  try {
    const parts = await buildIfNeeded();
    if (parts.length > 0) console.log(`Built ${parts.join(', ')} in ${Date.now() - begun} ms.`);
  } catch (error) {
    if (error.errors === undefined) throw error;
  }
}
