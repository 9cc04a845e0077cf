// Writes one register with every program that this machine has, and holds what `check` and `report` say of each file
// against the first: node scripts/writers/compare.mjs (after npm run build). Prints a table; exits 1 where one differs.
// Not part of the tests: the writers are no packages of this project. On Debian: apt-get install libreoffice-calc
// gnumeric python3-openpyxl python3-xlsxwriter libexcel-writer-xlsx-perl r-cran-openxlsx r-cran-jsonlite.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const SO_DOAN = join(HERE, '../../build/so-doan.cjs');
const REGISTER = join(HERE, 'register.json');
const folder = mkdtempSync(join(tmpdir(), 'writers-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const run = (program, ...args) =>
  execFileSync(program, args, { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const script = (name) => join(HERE, 'write', name);
const npm = (name, look, packed) => (out) => {
  run('npm', 'install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, packed);
  return run(process.execPath, '-r', join(HERE, 'from-here.cjs'), script(name), REGISTER, out, look);
};
const python = (name) => (out) => run('/usr/bin/python3', script(name), REGISTER, out);
const office = (ending) => (out) => {
  const beside = mkdtempSync(join(folder, 'office-'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', profile, '--headless', '--convert-to', ending, '--outdir', beside, join(folder, FIRST, `so.xlsx`));
  renameSync(join(beside, `so.${ending}`), out);
  return run('soffice', profile, '--version').split(' ').slice(0, 2).join(' ');
};
const gnumeric = (out) => {
  run('ssconvert', join(folder, FIRST, 'so.xlsx'), out);
  return `Gnumeric ${/\d[\d.]*/.exec(run('ssconvert', '--version'))?.[0] ?? ''}`;
};

const FIRST = 'openpyxl';
/** Who writes, into which kind of file. LibreOffice and Gnumeric open what openpyxl wrote and save it anew. */
const WRITERS = [
  [FIRST, 'xlsx', python('with_openpyxl.py')],
  ['xlsxwriter', 'xlsx', python('with_xlsxwriter.py')],
  ['excel-writer-xlsx', 'xlsx', (out) => run('perl', script('excel-writer-xlsx.pl'), REGISTER, out)],
  ['openxlsx', 'xlsx', (out) => run('Rscript', script('openxlsx.R'), REGISTER, out)],
  ['exceljs', 'xlsx', npm('exceljs.cjs', '', 'exceljs@4.4.0')],
  ['sheetjs', 'xlsx', npm('sheetjs.cjs', '', 'xlsx@0.18.5')],
  ['sheetjs-iso', 'xlsx', npm('sheetjs.cjs', 'iso', 'xlsx@0.18.5')],
  ['sheetjs-ods', 'ods', npm('sheetjs.cjs', '', 'xlsx@0.18.5')],
  ['libreoffice', 'xlsx', office('xlsx')],
  ['libreoffice-ods', 'ods', office('ods')],
  ['gnumeric', 'xlsx', gnumeric],
  ['gnumeric-ods', 'ods', gnumeric],
];

/** What a command says of a file, without the path. */
function said(command, file, ...args) {
  try {
    return run(process.execPath, SO_DOAN, command, file, ...args, '--json');
  } catch (error) {
    // Exit 1: the data has errors, as it should.
    return error.status === 1 ? String(error.stdout).trim() : `refused: ${String(error.stderr).trim()}`;
  }
}

const day = ['--today', '2026-10-01'];
const period = ['--from', '2025-09-01', '--to', '2026-08-31'];
const rows = [];
let first = null;
let isAlike = true;
for (const [name, ending, write] of WRITERS) {
  mkdirSync(join(folder, name));
  const file = join(folder, name, `so.${ending}`);
  let version;
  try {
    version = write(file);
  } catch (error) {
    rows.push([
      name,
      ending,
      '–',
      `not here: ${String(error.stderr || error.message)
        .trim()
        .split('\n')
        .at(-1)}`,
    ]);
    continue;
  }
  const texts = [said('check', file, ...day), said('report', file, ...period, ...day)].map((text) =>
    text.replaceAll(`so.${ending}`, 'so.xlsx').replaceAll(join(folder, name), ''),
  );
  first ??= texts;
  const told = texts.map((text, at) => {
    const mark = createHash('md5').update(text).digest('hex').slice(0, 8);
    return text === first[at] ? `same (${mark})` : `DIFFERS: ${differenceOf(first[at], text)}`;
  });
  if (texts.some((text, at) => text !== first[at])) isAlike = false;
  rows.push([version, `.${ending}`, ...told]);
}
console.log('| Writer | File | check | report |\n| --- | --- | --- | --- |');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
process.exitCode = isAlike ? 0 : 1;

/** The first place in which two texts differ. */
function differenceOf(one, other) {
  if (other.startsWith('refused')) return other;
  let at = 0;
  while (one[at] === other[at]) at++;
  return `…${one.slice(Math.max(0, at - 80), at + 60)}… / …${other.slice(Math.max(0, at - 80), at + 60)}…`;
}
