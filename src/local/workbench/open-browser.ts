import { spawn } from 'node:child_process';

/**
 * Opens an address in the person's browser.
 * @returns what comes to its end where none opens: no such program, or no screen. The person has the address then.
 */
export function openBrowser(url: string, platform = process.platform): Promise<void> {
  const [command, ...args] = opener(url, platform);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.unref();
  return new Promise((none) => {
    child.on('error', () => none());
    child.on('exit', (code) => {
      if (code !== 0) none();
    });
  });
}

/** The program that opens an address; on Windows no shell sees it, so `&` in it stays what it is. */
export function opener(url: string, platform: NodeJS.Platform): [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', url];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return ['xdg-open', url];
}
