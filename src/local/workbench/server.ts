import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import type { FromWindow } from './protocol';
import { sendFile, sendHtml, sendText } from './web-answers';
import { newToken, WebGuard } from './web-guard';
import { NO_TOKEN } from './words';

/** A window on the other end of the line. */
export interface Line {
  message: (message: FromWindow) => void;
  gone: () => void;
}

/** What the server asks of the desk behind it. */
export interface Behind {
  /** A page of a script's own, whole, or null where no window has it open. */
  panelHtml: (id: string) => string | null;
  mailHtml: (id: string) => string | null;
  /** Answers a request for a form; false where the path is none of a form's. */
  form: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Answers a request to the Sheets API, which asks for its token itself; false where the path is none of it. */
  sheets: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** A window has come. */
  connect: (send: (text: string) => void) => Line;
}

export interface Served {
  /** Where the page is, with the token that opens it. */
  url: string;
  origin: string;
  token: string;
  close: () => Promise<void>;
}

export interface ServeOptions {
  /** 0 for a free one. */
  port: number;
  /** The folder of the built page. */
  folder: string;
}

const HOST = '127.0.0.1';
/** The code with which a WebSocket is closed on a message of the wrong form (RFC 6455, 7.4.1). */
const NOT_UNDERSTOOD = 1007;
const LONGEST_MESSAGE = 64 * 1024 * 1024;

/**
 * Serves the page and what belongs to it on loopback. `behind` is made once the token is known. Rejects with the error
 * of `listen` where the port is taken.
 */
export async function serve({ port, folder }: ServeOptions, connectDesk: (token: string) => Behind): Promise<Served> {
  const token = newToken();
  const server = createServer();
  const origin = `http://${HOST}:${String(await listening(server, port))}`;
  const guard = new WebGuard(origin, token);
  const behind = connectDesk(token);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!guard.isHere(request)) {
      sendText(response, 403, 'Forbidden');
      return;
    }
    if (!URL.canParse(request.url ?? '/', origin)) {
      sendText(response, 400, 'Bad Request');
      return;
    }
    if (await behind.sheets(request, response)) return;
    const { pathname, searchParams } = new URL(request.url ?? '/', origin);
    if (!guard.isOurs(request)) {
      sendText(response, 403, 'Forbidden');
      return;
    }
    if (pathname === '/' && guard.isToken(searchParams.get('token'))) response.setHeader('Set-Cookie', guard.setCookie);
    else if (!guard.hasCookie(request)) {
      sendText(response, 403, NO_TOKEN);
      return;
    }
    if (await behind.form(request, response)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendText(response, 405, 'Method Not Allowed');
      return;
    }
    const [, room, id = ''] = pathname.split('/');
    const html = room === 'panel' ? behind.panelHtml(id) : room === 'mail' ? behind.mailHtml(id) : null;
    if (html !== null) sendHtml(response, html, room === 'panel' ? 'panel' : 'mail');
    else await sendFile(response, folder, pathname === '/' ? '/index.html' : pathname);
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) sendText(response, 500, error instanceof Error ? error.message : String(error));
      response.end();
    });
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE });
  server.on('upgrade', (request, socket, head) => {
    const welcome = guard.isHere(request) && request.headers.origin === origin && guard.hasCookie(request);
    if (!welcome || request.url !== '/ws') socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    else sockets.handleUpgrade(request, socket, head, (webSocket) => joined(behind, webSocket));
  });
  return { url: `${origin}/?token=${token}`, origin, token, close: () => closed(server, sockets) };
}

function joined(behind: Behind, webSocket: WebSocket): void {
  const line = behind.connect((text) => {
    if (webSocket.readyState === webSocket.OPEN) webSocket.send(text);
  });
  webSocket.on('message', (data: Buffer) => {
    const message = messageOf(data.toString());
    if (message) line.message(message);
    else webSocket.close(NOT_UNDERSTOOD);
  });
  webSocket.on('close', () => line.gone());
  // `close` follows.
  webSocket.on('error', () => undefined);
}

function messageOf(text: string): FromWindow | null {
  try {
    const message = JSON.parse(text) as FromWindow | null;
    return typeof message === 'object' && typeof message?.type === 'string' ? message : null;
  } catch {
    return null;
  }
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closed(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const client of sockets.clients) client.terminate();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
