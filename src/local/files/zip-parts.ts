import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** What is wrong with a container. */
export type ZipFault = 'broken' | 'too-large' | 'unpacks-to-more' | 'password-protected';

/** A container that can't be read as its directory says. */
export class ZipProblem extends Error {
  constructor(
    readonly fault: ZipFault,
    options?: ErrorOptions,
  ) {
    super(options?.cause instanceof Error ? options.cause.message : fault, options);
  }
}

/** The most that all parts may say that they unpack to: two gigabytes. */
const MOST_BYTES = 2 ** 31;

/** A part as it is unpacked: its chunks, one after the other. */
export type Chunks = AsyncIterable<Buffer>;

/** The parts of a ZIP container by their names. Each is unpacked when it is asked for, in pieces. */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws {ZipProblem} */
  static async open(bytes: Uint8Array): Promise<ZipParts> {
    const entries = new Map<string, Entry>();
    let size = 0;
    try {
      const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      for await (const entry of zip.eachEntry()) {
        entries.set(entry.fileName, entry);
        size += entry.uncompressedSize;
      }
      if (size > MOST_BYTES) throw new ZipProblem('too-large');
      return new ZipParts(zip, entries);
    } catch (error) {
      throw asProblem(error);
    }
  }

  get names(): string[] {
    return [...this.entries.keys()].filter((name) => !name.endsWith('/'));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** @throws {ZipProblem} also on the way, where a part is other than its directory says. */
  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new ZipProblem('broken');
    if (entry.isEncrypted()) throw new ZipProblem('password-protected');
    let sum = 0;
    try {
      for await (const chunk of (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      throw asProblem(error);
    }
    if (sum !== entry.crc32) throw new ZipProblem('broken');
  }

  /** A part as a whole. @throws {ZipProblem} */
  async bytes(name: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.chunks(name)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
}

function asProblem(error: unknown): ZipProblem {
  if (error instanceof ZipProblem) return error;
  const message = error instanceof Error ? error.message : '';
  if (/too many bytes in the stream/.test(message)) return new ZipProblem('unpacks-to-more', { cause: error });
  if (/encrypt/.test(message)) return new ZipProblem('password-protected', { cause: error });
  return new ZipProblem('broken', { cause: error });
}
