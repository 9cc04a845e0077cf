import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** What a page may load and reach; each is closed to all that it does not need. */
export const POLICY = {
  /** Our own page: from here, and from nowhere else. */
  page: "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  /** A script's page runs what it brings, reaches nobody, and has nobody's origin. */
  panel:
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts allow-forms allow-popups allow-modals allow-downloads",
  mail: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; sandbox allow-popups",
  form: "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
} as const;

export function sendHtml(response: ServerResponse, html: string, policy: keyof typeof POLICY, status = 200): void {
  send(response, status, TYPES['.html'] ?? '', html, POLICY[policy]);
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, 'text/plain; charset=utf-8', `${text}\n`, POLICY.mail);
}

/** A file of a folder by a path of one name; there are no folders in it, so no way out of it. */
export async function sendFile(response: ServerResponse, folder: string, path: string): Promise<void> {
  const name = path.slice(1);
  const type = TYPES[extname(name)];
  const contents = /^[\w.-]+$/.test(name) && type !== undefined ? await readOrNull(join(folder, name)) : null;
  if (contents === null || type === undefined) sendText(response, 404, 'Not Found');
  else send(response, 200, type, contents, POLICY.page);
}

async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer, policy: string): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
