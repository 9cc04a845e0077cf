// Builds what Google gets (dist/) and what a computer runs (build/).
//   node esbuild.config.mjs               builds
//   node esbuild.config.mjs --if-needed   builds what is other than its sources
import { buildIfNeeded, buildParts } from './scripts/build/parts.mjs';

await (process.argv.includes('--if-needed') ? buildIfNeeded() : buildParts());
