import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package, wherever this file was bundled to. */
export function packageRoot(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) || folder === dirname(folder)) return folder;
  }
}
