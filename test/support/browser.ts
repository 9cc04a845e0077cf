import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const VERSION = '147.0.0';

/**
 * The package's own looks for its font where a Lambda has it. Without any font, and without a place to remember them, the
 * browser ends itself.
 */
const FONTS =
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">' +
  '<fontconfig><dir>FOLDER/fonts</dir><cachedir>FOLDER/cache</cachedir></fontconfig>';

/** What the package's own arguments would switch off as well, site isolation and CORS among it, stays on. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** A headless Chromium that came with `npm ci`: it needs nothing else of the machine. */
export function launchBrowser(): Promise<Browser> {
  const folder = unpacked();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: FLAGS,
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  });
}

/**
 * The folder of the unpacked browser. It is unpacked once for a machine, beside, and then renamed: two tests may come at
 * once, and one that was stopped half-way leaves nothing that looks whole. The package unpacks into the temporary folder
 * of its process, with the libraries that a bare machine lacks only where it takes that for a Lambda.
 */
function unpacked(): string {
  const folder = join(tmpdir(), `so-doan-chromium-${VERSION}`);
  if (existsSync(folder)) return folder;
  const beside = mkdtempSync(`${folder}-`);
  const unpack = `require('@sparticuz/chromium').executablePath()`;
  execFileSync(process.execPath, ['-e', unpack], {
    env: { ...process.env, TMPDIR: beside, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  writeFileSync(join(beside, 'fonts', 'fonts.conf'), FONTS.replaceAll('FOLDER', join(folder, 'fonts')));
  try {
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
