import { describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, scratch } from './support/books';
import { ROOT, soDoan } from './support/run';

const { path, xlsx } = scratch();

interface Started {
  url: string;
  sheetsApi: string;
  spreadsheetId: string;
  token: string;
}

/** Starts a command that serves; its output up to the first line that fits. */
async function started(args: readonly string[], line: RegExp): Promise<{ child: ChildProcess; stdout: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'build/so-doan.cjs'), 'start', ...args], { cwd: path });
  let stdout = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (line.test(stdout)) resolve();
    });
    child.on('exit', () => resolve());
  });
  return { child, stdout };
}

function stopped(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('exit', resolve);
    child.kill('SIGINT');
  });
}

describe('start', () => {
  test('--json prints one line and serves the Sheets API and the page until it is stopped', async () => {
    const file = await xlsx('sổ', CLEAN);
    const { child, stdout } = await started([file, '--json', '--no-open'], /\n$/);
    const { url, sheetsApi, spreadsheetId, token } = JSON.parse(stdout) as Started;
    expect(stdout.split('\n')).toHaveLength(2);
    expect(sheetsApi).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(url).toBe(`${sheetsApi}/?token=${token}`);

    const book = await fetch(`${sheetsApi}/v4/spreadsheets/${spreadsheetId}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(((await book.json()) as { properties: { title: string } }).properties.title).toBe('sổ');
    const page = await fetch(url);
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);

    const status = async (address: string, headers: Record<string, string> = {}): Promise<number> =>
      (await fetch(`${sheetsApi}${address}`, { headers })).status;
    expect(await status('/page.js', { cookie })).toBe(200);
    // Without the token of this start, or from another page, nothing is given; no path leads out of the page's folder.
    expect(await status('/')).toBe(403);
    expect(await status('/?token=sai')).toBe(403);
    expect(await status('/page.js', { cookie: `${cookie}x` })).toBe(403);
    expect(await status('/page.js', { cookie, origin: 'https://example.org' })).toBe(403);
    expect(await status('/..%2fso-doan.cjs', { cookie })).toBe(404);
    expect(await status('/panel/x', { cookie })).toBe(404);
    expect(await status('/forms/x/viewform', { cookie })).toBe(404);
    expect(await status('//', { cookie })).toBe(400);
    const api = `/v4/spreadsheets/${spreadsheetId}`;
    expect(await status(api)).toBe(401);
    const bearer = { authorization: `Bearer ${token}` };
    expect(await status(api, { ...bearer, origin: 'https://example.org' })).toBe(403);
    const written = await fetch(`${sheetsApi}${api}/values/A2?valueInputOption=RAW`, {
      method: 'PUT',
      headers: bearer,
      body: '{"values":[["x"]]}',
    });
    expect(written.status).toBe(200);

    // Nobody is there to be asked about what is not saved.
    expect(await stopped(child)).toBe(0);
  });

  test('prints the summary, then the address', async () => {
    const file = await xlsx('sổ hai', CLEAN);
    const { child, stdout } = await started([file, '--no-open'], /token=/);
    await stopped(child);
    expect(stdout).toContain('Kiểm tra: 0 lỗi, 0 cảnh báo');
    expect(stdout.trim()).toMatch(/\n {2}http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+$/);
  });

  test('a port that is taken is said in one line', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const port = String((server.address() as AddressInfo).port);
    const file = await xlsx('sổ ba', CLEAN);
    expect(await soDoan('start', file, '--json', '--port', port)).toEqual({
      code: 2,
      stdout: '',
      stderr: `Cổng ${port} đang được dùng hoặc không mở được. Chọn số khác cho --port, hoặc bỏ --port để tự chọn.\n`,
    });
    await new Promise((resolve) => server.close(resolve));
  });

  test.each(['0', '70000', 'x'])('--port %s is refused', async (port) => {
    const { code, stderr } = await soDoan('start', '--json', '--port', port);
    expect([code, stderr.split('\n').length]).toEqual([2, 2]);
    expect(existsSync(join(path, 'so-mau'))).toBe(false);
  });
});
