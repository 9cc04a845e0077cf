import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { sheetsListener } from '../../../../src/local/sheets-api/http/listener';
import { SheetsApi } from '../../../../src/local/sheets-api/service';
import { Spreadsheet } from '../../../../src/local/spreadsheet/spreadsheet';

const BEARER = 'khoa-thu';
const spreadsheets = new Map<string, Spreadsheet>();
let server: Server;
let root: string;

beforeAll(async () => {
  const book = new Spreadsheet('Sổ Đoàn');
  book.addSheet({ title: 'ĐVTN', rowCount: 20, columnCount: 5 });
  spreadsheets.set('so', book);
  const listener = sheetsListener(
    {
      api: new SheetsApi(spreadsheets),
      create: (made) => {
        spreadsheets.set('moi', made);
        return 'moi';
      },
    },
    BEARER,
  );
  server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** The clients are ES modules, or load some: they run in a Node of their own. */
function run(client: string): Promise<{ printed: unknown; problem: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(__dirname, 'clients', `${client}.cjs`), root, BEARER],
      { encoding: 'utf8' },
      (_, stdout, stderr) => resolve({ printed: stdout === '' ? null : JSON.parse(stdout), problem: stderr }),
    );
  });
}

test('googleapis creates, reads and writes, and hears Google’s errors', async () => {
  expect(await run('googleapis')).toEqual({
    printed: {
      made: ['moi', 'Mới'],
      updatedCells: 6,
      read: [
        ['Tên', 'Ngày', 'Số'],
        ['Ánh', '15/11/2026', '1,5'],
        ['=Bình', '+84'],
      ],
      many: [[['Ánh']], [['15/11/2026', '1,5']]],
      left: [['Tên', 'Ngày', 'Số'], ['Ân'], ['=Bình']],
      got: { sheets: [{ properties: { title: 'Sheet1' } }, { properties: { title: 'Chi đoàn' } }] },
      unreadable: [400, 'Unable to parse range: Không có!A1'],
      unknown: [404, 'Requested entity was not found.'],
    },
    problem: '',
  });
});

test('google-spreadsheet works through a sheet by rows and by cells', async () => {
  expect(await run('google-spreadsheet')).toEqual({
    printed: {
      title: 'Sổ Đoàn',
      names: ['Trần Thị Ánh', 'Lê Hoàng Ân', 'Phạm Mai'],
      cell: 'Lê Hoàng Ân',
    },
    problem: '',
  });
  const { values } = new SheetsApi(spreadsheets).getValues('so', "'1+1'");
  expect(values).toEqual([
    ['Họ và tên', 'Tổ chức'],
    ['Lê Hoàng Ân', 'Đoàn'],
    ['Phạm Mai', 'Cả hai'],
  ]);
});

describe('without a client', () => {
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${root}${path}`, { headers: { Authorization: `Bearer ${BEARER}` }, ...init });

  test.each([
    ['v4/spreadsheets/so', {}, 401, 'UNAUTHENTICATED'],
    ['v4/spreadsheets/so', { Authorization: 'Bearer sai' }, 401, 'UNAUTHENTICATED'],
  ])('%s with %j is %d', async (path, headers, status, name) => {
    const answer = await fetch(`${root}${path}`, { headers });
    expect([answer.status, ((await answer.json()) as { error: { status: string } }).error.status]).toEqual([
      status,
      name,
    ]);
  });

  test.each([
    ['v4/spreadsheets/so:batchUpdate', { method: 'POST', body: '{' }, 400],
    ['v4/spreadsheets/so/values/A1', { method: 'DELETE' }, 404],
    ['v4/spreadsheets/so/lạ', {}, 404],
    ['v4/spreadsheets/so/values/A1:append?valueInputOption=RAW', { method: 'POST', body: '{"values":"x"}' }, 400],
    ['v4/spreadsheets/so:batchUpdate', { method: 'POST', body: '{"requests":[{"addSlicer":{}}]}' }, 501],
  ])('%s, %j is %d', async (path, init, status) => {
    const answer = await ask(path, init);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toHaveProperty('error.code', status);
  });

  test('a body over 10 MB is 413, and who sends it hears so', async () => {
    const body = `"${'x'.repeat(10 * 1024 * 1024)}"`;
    const answer = await ask('v4/spreadsheets/so:batchUpdate', { method: 'POST', body });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toHaveProperty('error.code', 413);
  });

  test('prettyPrint=false is one line', async () => {
    const answer = await ask('v4/spreadsheets/so?fields=spreadsheetId&prettyPrint=false');
    expect(await answer.text()).toBe('{"spreadsheetId":"so"}');
  });
});
