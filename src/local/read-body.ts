import type { IncomingMessage } from 'node:http';

/** What a request carries, as UTF-8; null where it is longer than so many bytes. */
export async function readBody(request: IncomingMessage, longest: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
