import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** The grid, and all that it told. */
const SCRIPT = `
import { createGrid } from './grid';
const seen = [];
const hear = (name) => (...args) => seen.push([name, ...args]);
const ready = new Promise((resolve) => {
  const events = { change: hear('change'), computed: hear('computed'), selected: () => {}, followed: hear('followed'), unplaced: hear('unplaced'), ready: resolve, wanted: hear('wanted'), waiting: hear('waiting') };
  globalThis.made = createGrid(document.getElementById('grid'), events);
});
globalThis.start = async (book) => {
  globalThis.grid = await globalThis.made;
  globalThis.grid.show(book);
  await ready;
};
globalThis.seen = seen;
`;

const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="stylesheet" href="page.css">
<style>html, body, #grid { height: 100%; margin: 0 }</style><div id="grid"></div><script src="page.js"></script></html>`;

/** Serves a page with the grid alone; `start(book)` there shows a book, `seen` is what it told. */
export async function serveGrid(): Promise<{ url: string; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'luoi-thu-'));
  await build({
    stdin: { contents: SCRIPT, resolveDir: join(ROOT, 'src/local/workbench/page/grid'), loader: 'js' },
    outfile: join(folder, 'page.js'),
    bundle: true,
    target: 'es2022',
    jsx: 'automatic',
    loader: { '.woff2': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'index.html'), PAGE);
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1);
    try {
      const contents = readFileSync(join(folder, name));
      response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream').end(contents);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.close();
    rmSync(folder, { recursive: true });
  };
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, close };
}
