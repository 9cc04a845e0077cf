import { buildIfNeeded } from '../../scripts/build/parts.mjs';

/** Tests that run sources alone need no build. */
const OF_SOURCES = /^test\/(app|areas|counting|domain|judging|oracle|panel-api|roster|sheet|text|words)(\/|$)/;

export default async function build({ testPathPatterns: { patterns } }) {
  if (patterns.length > 0 && patterns.every((pattern) => OF_SOURCES.test(pattern))) return;
  await buildIfNeeded();
}
