import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './files.mjs';

/** Names of the files in which packages keep what has to go with their code. */
const NOTICES = /^(licen[cs]e|(copyright)?notice|copying|third-?party.*)(\.(md|txt))?$/i;

/** Licences whose only duty is that their notice goes along; any other is for a person to decide on. */
const ALLOWED = new Set(['MIT', 'ISC', '0BSD', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1']);

/** What packages whose package.json names no licence say in their LICENSE. */
const UNNAMED = { '@univerjs/telemetry': 'Apache-2.0' };

const RULE = `\n\n${'-'.repeat(78)}\n\n`;

/**
 * The notices of all packages of which something was made, each text once, under the names of its packages.
 * @param inputs what esbuild read, as paths in the checkout
 * @throws {Error} where the licence of a package is none of the allowed.
 */
export async function licencesOf(inputs) {
  /** Names of packages by the text that they share. */
  const texts = new Map();
  for (const { heading, text } of await Promise.all(packagesOf(inputs).map(noticeOf))) {
    texts.set(text, [...(texts.get(text) ?? []), heading]);
  }
  return [...texts].map(([text, headings]) => `${headings.join('\n')}\n\n${text}`.trim()).join(RULE) + '\n';
}

/** The folders of the packages that files belong to, sorted. */
export function packagesOf(inputs) {
  const folders = inputs.map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** A package's name, version, licence and whose it is; and the text of its licence, which others may share. */
async function noticeOf(folder) {
  const at = join(root, folder);
  const { name, version, license, author } = JSON.parse(await readFile(join(at, 'package.json'), 'utf8'));
  const licence = license ?? UNNAMED[name];
  if (!ALLOWED.has(licence)) {
    throw new Error(`${name} ${version} has the licence ${licence}, which scripts/build/licences.mjs doesn't allow`);
  }
  const files = (await readdir(at)).filter((file) => NOTICES.test(file)).sort();
  const lines = (await Promise.all(files.map((file) => readFile(join(at, file), 'utf8')))).join('\n').split(/\r?\n/);
  const heading = `${name} ${version} (${licence})`;
  // Of these two all have the same text, but for who has the copyright.
  if (licence !== 'MIT' && licence !== 'ISC') return { heading, text: lines.join('\n').trim() };
  const isCopyright = (line) => /^\s*Copyright\b/.test(line);
  const isTitle = (line) => /^\W*(the )?\W*(mit|isc)( licen[cs]e)?\W*(\(mit\))?\s*$/i.test(line);
  const holders = lines.filter(isCopyright).map((line) => line.trim());
  const given = typeof author === 'string' ? author : (author?.name ?? '');
  return {
    heading: [heading, ...(holders.length > 0 ? holders : [given])].filter((part) => part !== '').join('. '),
    text: paragraphs(lines.filter((line) => !isCopyright(line) && !isTitle(line))),
  };
}

/** Lines of one paragraph as one line. */
function paragraphs(lines) {
  const text = lines.map((line) => line.trim()).join('\n').trim();
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
    .join('\n');
}
