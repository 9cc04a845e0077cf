import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listHeadersPage } from './list-headers';

/** As Prettier leaves a table, cells are as wide as it likes. */
const plain = (page: string): string =>
  page
    .replace(/ *\| */g, '|')
    .replace(/-{3,}/g, '---')
    .trim();

test('the page of headers says what the tables read: make it anew with npm run docs', () => {
  const page = readFileSync(join(__dirname, '../../docs/tieu-de-danh-sach.md'), 'utf8');
  expect(plain(page)).toBe(plain(listHeadersPage()));
});
