import { expect, test } from '@jest/globals';
import { transformSync } from '@swc/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';

const LOCAL = join(__dirname, '../../src/local');

test('the run that the README shows is carried out as it says', async () => {
  const shown = /```ts\n(.*?)```/s.exec(readFileSync(join(LOCAL, 'README.md'), 'utf8'))?.[1] ?? '';
  const { code } = transformSync(shown, { jsc: { parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } });
  const made: { ran?: Promise<{ value: unknown; calls: Record<string, number> }> } = {};
  const needed = (name: string): unknown => jestRequire(join(LOCAL, name));
  (compileFunction(code, ['exports', 'require']) as (...given: unknown[]) => void)(made, needed);
  const { value, calls } = (await made.ran) ?? {};
  expect(value).toBe(30);
  expect(calls).toMatchObject({ 'Ui#prompt': 1, 'Range#setValue': 1 });
});

function jestRequire(path: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(path);
}
