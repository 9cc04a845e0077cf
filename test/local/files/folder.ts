import { afterAll } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that goes when the tests of the file are over, and a function that puts files in it. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'so-doan-'));
  afterAll(() => rmSync(path, { recursive: true }));
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(path, name), content);
    return join(path, name);
  };
  return { path, put };
}
