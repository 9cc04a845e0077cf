import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { writeSample } from '../../src/cli/sample/write-sample';
import { parseDay } from '../../src/text/calendar';
import { launchBrowser } from '../support/browser';

/**
 * What an officer waits for in the workbench, in a real browser, from the click until it is seen:
 *   npm run bench:workbench
 *   npm run bench:workbench -- ../other-checkout     also there, by turns, with ratios; it has to be built
 */
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const PATIENCE = 120_000;

/** What is waited for, in the order in which it is done, each with its time in milliseconds. */
type Times = Record<string, number>;

async function main(): Promise<void> {
  const checkouts = [process.cwd(), ...process.argv.slice(2).map((path) => resolve(path))];
  const work = mkdtempSync(join(tmpdir(), 'do-ban-thu-'));
  const sample = join(work, 'so-mau');
  mkdirSync(sample);
  await writeSample(sample, { members: 1000, seed: '1', today: parseDay('2026-11-15') ?? 0 });
  const browser = await launchBrowser();
  const times = new Map<string, Times[]>(checkouts.map((path) => [path, []]));
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const checkout of checkouts) {
        const folder = join(work, 'so');
        rmSync(folder, { recursive: true, force: true });
        cpSync(sample, folder, { recursive: true });
        times.get(checkout)?.push(await timesOf(checkout, folder, browser));
      }
    }
  } finally {
    await browser.close();
    rmSync(work, { recursive: true });
  }
  const [own = [], other] = [...times.values()];
  for (const what of Object.keys(own[0] ?? {})) {
    const ours = median(own, what);
    const line = `${what.padEnd(44)} ${ours.toFixed(0).padStart(7)} ms`;
    const beside = other === undefined ? undefined : median(other, what);
    console.log(
      beside === undefined
        ? line
        : `${line}  beside ${beside.toFixed(0).padStart(7)} ms  ratio ${(ours / beside).toFixed(2)}`,
    );
  }
}

function median(rounds: readonly Times[], what: string): number {
  const sorted = rounds.map((round) => round[what] ?? NaN).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

async function timesOf(checkout: string, folder: string, browser: Browser): Promise<Times> {
  const times: Times = {};
  const timed = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    const begun = performance.now();
    await act();
    times[what] = performance.now() - begun;
  };
  const context = await browser.newContext({ viewport: { width: 1366, height: 657 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  let served: Served | undefined;
  try {
    await timed('npm start to a usable grid', async () => {
      served = await start(checkout, folder);
      await page.goto(served.url);
      await page.waitForSelector('#grid[data-ready=true]');
      await menuBar(page).waitFor();
    });
    await served?.counted;
    await check(page, timed, 'Kiểm tra dữ liệu');
    await check(page, timed, 'Kiểm tra dữ liệu, again');
    await automate(page);
    await openClock(page);
    await timed('the clock by an hour', () => leap(page));
    await timed('the clock by an hour, again', () => leap(page));
    await page.locator('.drawer').getByRole('button', { name: 'Đóng' }).click();
    await timed('opening the panel of people', async () => {
      await menu(page, 'Đoàn viên, thanh niên …');
      await panelOf(page).getByRole('button', { name: 'Thêm người' }).waitFor();
    });
    await addPerson(page, 'Tạ Giang', timed, 'a save from a panel');
    await addPerson(page, 'Hồ Lan', timed, 'a save from a panel, again');
    return times;
  } catch (error) {
    await page.screenshot({ path: join(tmpdir(), 'bench-failed.png') });
    console.error(times);
    throw error;
  } finally {
    await context.close();
    await served?.stop();
  }
}

type Timed = (what: string, act: () => Promise<unknown>) => Promise<void>;

interface Served {
  url: string;
  /** Once the summary is printed, so that its work is in nobody's time. */
  counted: Promise<void>;
  stop: () => Promise<void>;
}

/** `npm start`, with a program in the browser's place that writes down the address that it is given. */
async function start(checkout: string, folder: string): Promise<Served> {
  const work = mkdtempSync(join(tmpdir(), 'mo-'));
  const addressFile = join(work, 'address');
  writeFileSync(
    join(work, 'xdg-open'),
    `#!/bin/sh\nprintf %s "$1" > ${addressFile}.tmp && mv ${addressFile}.tmp ${addressFile}\n`,
    {
      mode: 0o755,
    },
  );
  const child = spawn('npm', ['start', '--silent', '--', folder], {
    cwd: checkout,
    env: { ...process.env, PATH: `${work}:${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const counted = printed(child, /http:\/\/127/);
  while (!existsSync(addressFile)) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${String(child.exitCode)}`);
    await new Promise((wait) => setTimeout(wait, 5));
  }
  const stop = async (): Promise<void> => {
    const ended = new Promise((end) => child.on('close', end));
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
    rmSync(work, { recursive: true });
  };
  return { url: readFileSync(addressFile, 'utf8'), counted, stop };
}

function printed(child: ChildProcess, what: RegExp): Promise<void> {
  return new Promise((done) => {
    let text = '';
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString();
      if (what.test(text)) done();
    });
  });
}

function menuBar(page: Page): ReturnType<Page['locator']> {
  return page.getByRole('menuitem', { name: 'Sổ Đoàn', exact: true });
}

async function menu(page: Page, ...names: string[]): Promise<void> {
  await menuBar(page).click();
  for (const name of names) await page.getByRole('menuitem', { name, exact: true }).click();
}

function panelOf(page: Page): ReturnType<ReturnType<Page['locator']>['contentFrame']> {
  return page.locator('iframe').last().contentFrame();
}

async function check(page: Page, timed: Timed, what: string): Promise<void> {
  const told = page.getByText(/ lỗi, .* cảnh báo/).first();
  await timed(what, async () => {
    await menu(page, 'Kiểm tra dữ liệu');
    await told.waitFor();
  });
  await told.waitFor({ state: 'detached' });
}

async function automate(page: Page): Promise<void> {
  await menu(page, 'Thư tự động', 'Cài đặt tự động');
  await page.getByRole('alertdialog').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
}

async function openClock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bàn thử' }).click();
  await page.locator('.drawer').getByRole('tab', { name: 'Đồng hồ' }).click();
}

/** Leaps an hour, until the clock shows it. */
async function leap(page: Page): Promise<void> {
  const shown = page.locator('.drawer .clock strong');
  const before = (await shown.textContent()) ?? '';
  const wanted = minutesOf(before) + 60;
  await page.locator('.drawer .clock button').first().click();
  while (minutesOf((await shown.textContent()) ?? '') < wanted) await page.waitForTimeout(20);
}

/** Minutes since 1970 of a time that is shown as 15/11/2026 08:30, in whatever order its parts are. */
function minutesOf(shown: string): number {
  const [, day = 0, month = 1, year = 0] = /(\d+)\/(\d+)\/(\d+)/.exec(shown)?.map(Number) ?? [];
  const [, hour = 0, minute = 0] = /(\d+):(\d+)/.exec(shown)?.map(Number) ?? [];
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
}

async function addPerson(page: Page, name: string, timed: Timed, what: string): Promise<void> {
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Thêm người' }).click();
  await panel.getByLabel('Họ và tên').fill(name);
  await panel.getByLabel('Ngày sinh').fill('01/02/2006');
  await panel.getByLabel('Chi đoàn').selectOption({ index: 3 });
  await timed(what, async () => {
    await panel.getByRole('button', { name: 'Lưu người này' }).click();
    await panel
      .getByText(new RegExp(`Đã (lưu|thêm) ${name}`))
      .first()
      .waitFor();
  });
  await page.waitForTimeout(1000);
}

void main();
