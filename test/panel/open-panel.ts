import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { runTheBundle, type Acting, type World } from '../support/world';

const PAGE = readFileSync(join(__dirname, '../../dist/Panel.html'), 'utf8');

runTheBundle();

/** What stands between a panel and the script: to be slowed down or cut. */
export interface Line {
  isCut: boolean;
  /** The script does it, and its answer is lost. */
  isDeaf: boolean;
  acting: Acting;
  /** Requests by name, as they came. */
  readonly sent: string[];
  readonly waiting: (() => void)[];
  isHeld: boolean;
}

/** The built panel at its real width, 300 px or that of a dialog, with `google.script.run` that calls the built bundle in a world. */
export async function openPanel(
  browser: Browser,
  world: World,
  room: string,
  width = 300,
  height = 800,
): Promise<{ page: Page; line: Line }> {
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(8000);
  const line: Line = { isCut: false, isDeaf: false, acting: {}, sent: [], waiting: [], isHeld: false };
  await page.exposeFunction('callScript', async (name: string, args: unknown[]) => {
    line.sent.push((args[0] as { name: string }).name);
    if (line.isHeld) await new Promise<void>((resolve) => line.waiting.push(resolve));
    if (line.isCut) throw new Error('NetworkError: Connection failure');
    const { value } = await world.act(name, { ...line.acting, args });
    if (line.isDeaf) throw new Error('NetworkError: Connection failure');
    return value;
  });
  await page.addInitScript(() => {
    const runner = (succeeded: (value: unknown) => void, failed: (error: unknown) => void): object => ({
      withSuccessHandler: (handler: typeof succeeded) => runner(handler, failed),
      withFailureHandler: (handler: typeof failed) => runner(succeeded, handler),
      panelCall: (request: object) => {
        const call = (globalThis as unknown as { callScript: (name: string, args: unknown[]) => Promise<unknown> })
          .callScript;
        void call('panelCall', [request]).then(succeeded, failed);
      },
    });
    const ignore = (): void => undefined;
    (globalThis as unknown as { google: object }).google = { script: { run: runner(ignore, ignore) } };
  });
  await page.route('https://panel.test/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: PAGE.replace('<body>', `<body data-room="${room}">`),
    }),
  );
  await page.goto('https://panel.test/');
  return { page, line };
}

/** Finds a person by typing, and takes the first. */
export async function find(page: Page, label: string, query: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(query);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}
