import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../../read-body';
import { failure, handleSheetsRequest, isSheetsPath, type ApiResponse, type SheetsBackend } from './handler';

const LONGEST_BODY = 10 * 1024 * 1024;

/**
 * Answers requests to the Sheets API that show the token as a Bearer; others as Google does. The answer is false where
 * the path is none of the API's.
 */
export function sheetsListener(
  backend: SheetsBackend,
  token: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!isSheetsPath(pathname)) return false;
    const { status, body } = await answer();
    const text = JSON.stringify(body, null, searchParams.get('prettyPrint') === 'false' ? 0 : 2);
    response.writeHead(status, {
      'Content-Type': 'application/json; charset=UTF-8',
      'Content-Length': Buffer.byteLength(text),
    });
    response.end(text);
    return true;

    async function answer(): Promise<ApiResponse> {
      if (!isBearer(request.headers.authorization, token)) return failure(UNAUTHENTICATED);
      const isTooLong = Number(request.headers['content-length'] ?? 0) > LONGEST_BODY;
      // Let through unread: who is cut off while sending sees no answer.
      if (isTooLong) request.resume();
      const sent = isTooLong ? null : await readBody(request, LONGEST_BODY);
      if (sent === null) return failure(TOO_LARGE);
      const parsed = parse(sent);
      if (!parsed) return failure(NO_JSON);
      const method = request.method ?? 'GET';
      return handleSheetsRequest(backend, { method, path: pathname, query: searchParams, body: parsed.value });
    }
  };
}

const UNAUTHENTICATED = {
  code: 401,
  message:
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
  status: 'UNAUTHENTICATED',
};
const TOO_LARGE = { code: 413, message: 'Request payload size exceeds the limit.', status: 'INVALID_ARGUMENT' };
const NO_JSON = { code: 400, message: 'Invalid JSON payload received.', status: 'INVALID_ARGUMENT' };

/** Compared by digests, which are of one length. */
function isBearer(header: string | undefined, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`));
}

function parse(text: string): { value: unknown } | null {
  if (text === '') return { value: {} };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}
