import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FromWindow, ToWindow } from './protocol';
import type { Behind, Line } from './server';

interface Waiting {
  send: (text: string) => void;
  heard: FromWindow[];
  /** Once the desk is there. */
  line?: Line;
  isGone: boolean;
}

/** Stands before a desk that is not there yet, so that the page loads while books are read: whoever comes, waits. */
export class Lobby implements Behind {
  private readonly waiting: Waiting[] = [];
  private behind: Behind | null = null;
  private came: () => void = () => undefined;

  /** Lets in whoever waits, and whoever comes from now on. */
  open(behind: Behind): void {
    this.behind = behind;
    for (const one of this.waiting.splice(0)) enter(one, behind);
  }

  /** Says to whoever waits, or comes within `patience` milliseconds, that there is nothing to wait for. */
  async refuse(words: string, patience: number): Promise<void> {
    const isAwaited = new Promise<void>((resolve) => {
      this.came = resolve;
      setTimeout(resolve, patience).unref();
    });
    if (this.waiting.length === 0) await isAwaited;
    const message: ToWindow = { type: 'told', message: words, tone: 'error' };
    for (const { send } of this.waiting.splice(0)) send(JSON.stringify(message));
  }

  panelHtml = (id: string): string | null => this.behind?.panelHtml(id) ?? null;

  mailHtml = (id: string): string | null => this.behind?.mailHtml(id) ?? null;

  form = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> =>
    this.behind?.form(request, response) ?? false;

  sheets = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> =>
    this.behind?.sheets(request, response) ?? false;

  connect = (send: (text: string) => void): Line => {
    if (this.behind) return this.behind.connect(send);
    const one: Waiting = { send, heard: [], isGone: false };
    this.waiting.push(one);
    this.came();
    return {
      message: (message) => (one.line ? one.line.message(message) : one.heard.push(message)),
      gone: () => {
        one.isGone = true;
        one.line?.gone();
      },
    };
  };
}

function enter(one: Waiting, behind: Behind): void {
  if (one.isGone) return;
  one.line = behind.connect(one.send);
  for (const message of one.heard) one.line.message(message);
}
