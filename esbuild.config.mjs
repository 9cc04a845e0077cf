// Builds what Google gets (dist/) and what a computer runs (build/).
//   node esbuild.config.mjs               builds
//   node esbuild.config.mjs --if-needed   builds what is other than its sources
//   node esbuild.config.mjs --watch       does so at every change, until it is stopped
import { buildIfNeeded, buildParts } from './scripts/build/parts.mjs';
import { watchSources } from './scripts/build/watch.mjs';

if (process.argv.includes('--watch')) await watchSources();
else if (process.argv.includes('--if-needed')) await buildIfNeeded();
else await buildParts();
