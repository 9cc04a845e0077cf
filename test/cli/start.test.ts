import { describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
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

/** Starts a command that serves; its output up to the first line that fits, and what it says of itself until now. */
async function started(
  args: readonly string[],
  line: RegExp,
): Promise<{ child: ChildProcess; stdout: string; stderr: () => string }> {
  const child = spawn(process.execPath, [join(ROOT, 'build/so-doan.cjs'), 'start', ...args], { cwd: path });
  let [stdout, stderr] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (line.test(stdout)) resolve();
    });
    child.on('exit', () => resolve());
  });
  return { child, stdout, stderr: () => stderr };
}

function stopped(child: ChildProcess, signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('exit', resolve);
    child.kill(signal);
  });
}

/** Puts a text into A1 of a sheet of a spreadsheet that is served. */
async function write({ sheetsApi, spreadsheetId, token }: Started, sheet: string, text: string): Promise<void> {
  const range = encodeURIComponent(`'${sheet}'!Z1`);
  const written = await fetch(`${sheetsApi}/v4/spreadsheets/${spreadsheetId}/values/${range}?valueInputOption=RAW`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ values: [[text]] }),
  });
  if (written.status !== 200) throw new Error(await written.text());
}

/** The copies that are kept in a folder, whole. */
async function copiesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.khoi-phuc'));
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

describe('start', () => {
  test('--json prints one line and serves the Sheets API and the page until it is stopped', async () => {
    const file = await xlsx('sổ', CLEAN);
    const { child, stdout } = await started([file, '--json', '--no-open', '--port', '0'], /\n$/);
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
    expect(await status(api, { authorization: `Bearer ${token}`, origin: 'https://example.org' })).toBe(403);
    expect(await stopped(child)).toBe(0);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s keeps what is not saved and says of which files, with nobody at a terminal too',
    async (signal) => {
      const folder = join(path, signal);
      await mkdir(folder);
      const file = await xlsx(join(signal, 'sổ'), CLEAN);
      await xlsx(join(signal, 'sổ khác'), { 'Ghi chép': [['A'], ['1']] });
      const { child, stdout, stderr } = await started([folder, '--json', '--no-open'], /\n$/);
      await write(JSON.parse(stdout) as Started, 'Đơn vị', 'chưa lưu');
      const before = await readFile(file);
      expect(await stopped(child, signal)).toBe(0);
      expect(stderr()).toContain(`Chưa lưu: ${file}\n`);
      expect(stderr()).not.toContain('sổ khác');
      expect(stderr()).toMatch(/bản khôi phục .*\.sổ\.xlsx\.\d+-[\da-f]+\.khoi-phuc\n/);
      expect((await readFile(file)).equals(before)).toBe(true);
      const copies = await copiesIn(folder);
      expect(copies).toHaveLength(1);
      expect(copies[0]).toContain('chưa lưu');
    },
  );

  test('a terminal that is gone takes no words, and what is not saved is kept all the same', async () => {
    const folder = join(path, 'mất');
    await mkdir(folder);
    await xlsx(join('mất', 'sổ'), CLEAN);
    const { child, stdout } = await started([folder, '--json', '--no-open'], /\n$/);
    await write(JSON.parse(stdout) as Started, 'Đơn vị', 'chưa lưu');
    child.stdout?.destroy();
    child.stderr?.destroy();
    expect(await stopped(child, 'SIGHUP')).toBe(0);
    expect(await copiesIn(folder)).toHaveLength(1);
  });

  test('of a program that was killed hard at most ten seconds are lost, and the next start offers the rest', async () => {
    const folder = join(path, 'giết');
    await mkdir(folder);
    const file = await xlsx(join('giết', 'sổ'), CLEAN);
    const first = await started([folder, '--json', '--no-open'], /\n$/);
    await write(JSON.parse(first.stdout) as Started, 'Đơn vị', 'mười giây');
    const end = Date.now() + 10_000;
    const isKept = async (): Promise<boolean> => (await copiesIn(folder)).some((copy) => copy.includes('mười giây'));
    while (!(await isKept()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100));
    await stopped(first.child, 'SIGKILL');
    expect(await isKept()).toBe(true);
    const { child, stderr } = await started([file, '--no-open'], /token=/);
    expect(stderr()).toContain(`“${file}” có thay đổi chưa lưu từ lần trước`);
    await stopped(child);
    expect(await isKept()).toBe(true);
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

  test.each(['1.5', '70000', 'x'])('--port %s is refused', async (port) => {
    const { code, stderr } = await soDoan('start', '--json', '--port', port);
    expect([code, stderr.split('\n').length]).toEqual([2, 2]);
    expect(existsSync(join(path, 'so-mau'))).toBe(false);
  });
});
