import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(__dirname, '../..');
const OUTPUTS = ['dist/Code.js', 'dist/Panel.html', 'dist/appsscript.json', 'build/so-doan.cjs', 'build/worker.cjs'];

const copy = mkdtempSync(join(tmpdir(), 'so-doan-build-'));
afterAll(() => rmSync(copy, { recursive: true }));

beforeAll(() => {
  for (const path of [
    'src',
    'scripts',
    'esbuild.config.mjs',
    'appsscript.json',
    'package.json',
    'package-lock.json',
    'tsconfig.base.json',
  ]) {
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  }
  // What goes into the bundle is named by its path, so it has to lie in the copy itself.
  for (const name of [...packagesOf('google'), ...packagesOf('node')]) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  for (const name of ['esbuild', '@swc', 'acorn']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name));
  }
  built();
});

/** The folders of the packages that went into a part. */
function packagesOf(part: string): string[] {
  const stamp = JSON.parse(readFileSync(join(ROOT, `build/stamps/${part}.json`), 'utf8')) as { packages: string[] };
  return stamp.packages;
}

/** Builds what is needed, and says what that was. The workbench's page takes long and is no other case. */
function built(): unknown {
  const parts = pathToFileURL(join(copy, 'scripts/build/parts.mjs')).href;
  const program = `import { buildIfNeeded } from '${parts}';
    console.log(JSON.stringify(await buildIfNeeded(['google', 'node'])));`;
  const given = { cwd: tmpdir(), encoding: 'utf8' } as const;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], given));
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(join(copy, path), change(readFileSync(join(copy, path), 'utf8')));
}

const idOf = (): string | undefined =>
  /build:"([0-9a-f]{12})"/.exec(readFileSync(join(copy, 'dist/Panel.html'), 'utf8'))?.[1];

test('gives the same bytes wherever and whenever it runs', () => {
  const same = OUTPUTS.filter((path) => readFileSync(join(copy, path)).equals(readFileSync(join(ROOT, path))));
  expect(same).toEqual(OUTPUTS);
});

describe('builds again what is other than its sources', () => {
  test('and nothing where nothing was changed', () => {
    expect(built()).toEqual([]);
  });

  test.each([
    ['a source of the command line', 'src/cli/text-table.ts', ['node']],
    ['a source of the panels', 'src/panel/title.tsx', ['google']],
    ['a source of both', 'src/text/contact.ts', ['google', 'node']],
    ['the manifest', 'appsscript.json', ['google']],
    ['a file that nothing is made of', 'src/local/README.md', []],
  ])('%s', (_, path, parts) => {
    writeFileSync(join(copy, path), readOr(path) + '\n');
    expect(built()).toEqual(parts);
  });

  test('also a result that was taken away or cut off', () => {
    rmSync(join(copy, 'build/worker.cjs'));
    writeFileSync(join(copy, 'dist/Code.js'), '');
    expect(built()).toEqual(['google', 'node']);
    expect(readFileSync(join(copy, 'dist/Code.js'), 'utf8')).toContain('SoDoan');
  });
});

describe('the id of a build', () => {
  test('stays where what is sent to Google stays', () => {
    const id = idOf();
    edit('src/cli/text-table.ts', (text) => `${text}// Một ghi chú.\n`);
    edit('src/text/contact.ts', (text) => `// Một ghi chú.\n${text}`);
    built();
    expect({ id: idOf(), isThere: id !== undefined }).toEqual({ id, isThere: true });
  });

  test('is another where the script or the panels are', () => {
    const ids = [idOf()];
    edit('src/panel/style.css', (text) => `${text}\n.mới { color: #123456; }\n`);
    built();
    ids.push(idOf());
    edit('src/entry.ts', (text) => `${text}\nexport const MORE = 1;\n`);
    built();
    ids.push(idOf());
    expect(new Set(ids).size).toBe(3);
  });
});

function readOr(path: string): string {
  try {
    return readFileSync(join(copy, path), 'utf8');
  } catch {
    return '';
  }
}
