import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may come in: whoever shows the token of this start, by the number of this computer and not by a name that
 * somebody made to point here, and from no page but our own.
 */
export class WebGuard {
  private readonly cookie: string;

  constructor(
    private readonly origin: string,
    private readonly token: string,
  ) {
    this.cookie = `workbench-${new URL(origin).port}`;
  }

  /** Whether the request names this computer by its number, and comes from no page of somebody else's. */
  isHere({ headers }: IncomingMessage): boolean {
    return headers.host === new URL(this.origin).host && (headers.origin ?? this.origin) === this.origin;
  }

  /** Whether the request can have come from a page of ours alone, or asks for nothing to be done. */
  isOurs({ headers, method }: IncomingMessage): boolean {
    return headers.origin === this.origin || method === 'GET' || method === 'HEAD';
  }

  hasCookie({ headers }: IncomingMessage): boolean {
    const pairs = (headers.cookie ?? '').split(/; */);
    return pairs.some((pair) => isSame(pair, `${this.cookie}=${this.token}`));
  }

  isToken(text: string | null): boolean {
    return text !== null && isSame(text, this.token);
  }

  /** The header that lets this browser in from now on. */
  get setCookie(): string {
    return `${this.cookie}=${this.token}; HttpOnly; SameSite=Strict; Path=/`;
  }
}

export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
