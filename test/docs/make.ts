import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { listHeadersPage } from './list-headers';

/** Writes the pages of docs/ that are made from the source: `npm run docs`. */
async function make(path: string, page: string): Promise<void> {
  const config = await resolveConfig(path);
  writeFileSync(path, await format(page, { ...config, parser: 'markdown' }));
}

void make('docs/tieu-de-danh-sach.md', listHeadersPage());
