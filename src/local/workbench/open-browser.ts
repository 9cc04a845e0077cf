import { spawn } from 'node:child_process';

/** Opens an address in the person's browser; answers with nothing, for where there is none, the address is printed. */
export function openBrowser(url: string, platform = process.platform): void {
  const [command, ...args] = opener(url, platform);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // No such program, or no screen: the person has the address.
  child.on('error', () => undefined);
  child.unref();
}

/** The program that opens an address; on Windows no shell sees it, so `&` in it stays what it is. */
export function opener(url: string, platform: NodeJS.Platform): [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', url];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return ['xdg-open', url];
}
