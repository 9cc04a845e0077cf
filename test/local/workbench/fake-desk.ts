import { build, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { WebSocketServer, type WebSocket } from 'ws';
import { withScriptRun } from '../../../src/local/workbench/open-panel';
import type { FromWindow, ToWindow } from '../../../src/local/workbench/protocol';

const PAGE = join(__dirname, '..', '..', '..', 'src', 'local', 'workbench', 'page');

/** In the grid's place: what it is told is kept in `told`, and `gridEvents` lets a test do what a person does in it. */
const GRID = `export async function createGrid(container, events) {
  const cell = document.createElement('div');
  cell.contentEditable = 'true';
  container.append(cell);
  globalThis.gridEvents = events;
  globalThis.told = [];
  setTimeout(events.ready);
  const keep = (name) => (...args) => void globalThis.told.push([name, ...args]);
  return { show: keep('show'), take: keep('take'), fill: keep('fill'), select: keep('select'), finish: keep('finish'), dispose: keep('dispose') };
}`;

const gridStub: Plugin = {
  name: 'grid-stub',
  setup: (bundler) => {
    bundler.onResolve({ filter: /\/grid\/grid$/ }, () => ({ path: 'grid', namespace: 'stub' }));
    bundler.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: GRID }));
  },
};

/** The page around a grid that is none, by path. */
export async function buildPage(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: { page: join(PAGE, 'main.tsx'), 'script-run': join(PAGE, 'script-run.ts') },
    bundle: true,
    write: false,
    outdir: '/',
    format: 'iife',
    jsx: 'automatic',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [gridStub],
  });
  const files = outputFiles.map(({ path, text }): [string, string] => [path, text]);
  return new Map([...files, ['/', readFileSync(join(PAGE, 'index.html'), 'utf8')]]);
}

/** The other end of the page's line, which says what a test has it say. */
export class FakeDesk {
  /** All that windows said, the first first. */
  readonly heard: FromWindow[] = [];
  /** The pages of panels and mails, by path. */
  readonly pages = new Map<string, string>();
  /** Whether windows are let in. */
  isOpen = true;
  private readonly server = createServer((request, response) => this.answer(request.url ?? '/', response));
  private readonly sockets = new WebSocketServer({ noServer: true });

  /** @param onMessage what a window's message is answered with. */
  constructor(
    private readonly files: ReadonlyMap<string, string>,
    private readonly onMessage: (message: FromWindow) => ToWindow[],
  ) {}

  async listen(): Promise<string> {
    this.server.on('upgrade', (request, socket, head) => {
      if (!this.isOpen || request.url !== '/ws') socket.destroy();
      else this.sockets.handleUpgrade(request, socket, head, (line) => this.joined(line));
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/`;
  }

  say(...messages: ToWindow[]): void {
    for (const line of this.sockets.clients) for (const message of messages) line.send(JSON.stringify(message));
  }

  heardOf<T extends FromWindow['type']>(type: T): Extract<FromWindow, { type: T }>[] {
    return this.heard.filter((message): message is Extract<FromWindow, { type: T }> => message.type === type);
  }

  /** Breaks the line, as when the program is stopped. */
  drop(): void {
    this.isOpen = false;
    for (const line of this.sockets.clients) line.terminate();
  }

  async close(): Promise<void> {
    this.drop();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private joined(line: WebSocket): void {
    line.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as FromWindow;
      this.heard.push(message);
      for (const answer of this.onMessage(message)) line.send(JSON.stringify(answer));
    });
  }

  private answer(path: string, response: ServerResponse): void {
    const html = this.pages.get(path);
    const shim = this.files.get('/script-run.js') ?? '';
    const text = html !== undefined && path.startsWith('/panel/') ? withScriptRun(html, shim) : html;
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.end(text ?? this.files.get(path) ?? '');
  }
}
