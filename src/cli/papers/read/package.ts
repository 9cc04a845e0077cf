import { unzipSync } from 'fflate';
import { posix } from 'node:path';
import { attribute, children, parseXml, type Xml } from './xml';

export type DocxProblem = 'not-a-document' | 'old-doc' | 'password-protected' | 'broken' | 'too-large';

/** A file that can't be read as a .docx. */
export class UnreadableDocx extends Error {
  constructor(
    readonly code: DocxProblem,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** Where a relationship leads, and what it is: the last word of its type. */
interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Larger parts than this, unpacked, are no paper: a hundred megabytes. */
const MOST_BYTES = 100_000_000;

/** A .docx as its parts: XML files in a zip that name each other by relationships. */
export class DocxPackage {
  private readonly relations: readonly Relation[];

  private constructor(
    private readonly files: Readonly<Record<string, Uint8Array>>,
    private readonly mainName: string,
  ) {
    this.relations = relationsOf(files, mainName);
  }

  /** @throws {UnreadableDocx} */
  static open(bytes: Uint8Array): DocxPackage {
    refuseOthers(bytes);
    const files = unpack(bytes);
    try {
      const main = relationsOf(files, '').find(({ type }) => type === 'officeDocument')?.target;
      if (main === undefined || files[main] === undefined) throw new UnreadableDocx('not-a-document');
      const opened = new DocxPackage(files, main);
      if (opened.main.localName !== 'document') throw new UnreadableDocx('not-a-document');
      return opened;
    } catch (error) {
      throw error instanceof UnreadableDocx ? error : new UnreadableDocx('broken', { cause: error });
    }
  }

  get main(): Xml {
    return this.parse(this.mainName) ?? fail();
  }

  /** The part of the document that has a type: styles, numbering, theme, settings. */
  part(type: string): Xml | undefined {
    const relation = this.relations.find((each) => each.type === type);
    return relation && this.parse(relation.target);
  }

  /** The part that a relationship's id names: headers and footers. */
  partById(id: string | undefined): Xml | undefined {
    const relation = this.relations.find((each) => each.id === id);
    return relation && this.parse(relation.target);
  }

  /** How many pages the program that saved the file counted. */
  get pages(): number | undefined {
    const properties = this.parse('docProps/app.xml');
    const pages = Number(children(properties, 'Pages')[0]?.textContent ?? NaN);
    return Number.isInteger(pages) && pages > 0 ? pages : undefined;
  }

  private parse(name: string): Xml | undefined {
    try {
      return parsePart(this.files, name);
    } catch (error) {
      throw new UnreadableDocx('broken', { cause: error });
    }
  }
}

function fail(): never {
  throw new UnreadableDocx('broken');
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

function refuseOthers(bytes: Uint8Array): void {
  const startsWith = (magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
  const holds = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (startsWith(OLE) && holds('EncryptedPackage')) throw new UnreadableDocx('password-protected');
  if (startsWith(OLE) && holds('WordDocument')) throw new UnreadableDocx('old-doc');
  if (!startsWith(ZIP)) throw new UnreadableDocx('not-a-document');
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/.test(name)) return false;
        size += originalSize;
        if (size > MOST_BYTES) throw new UnreadableDocx('too-large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof UnreadableDocx ? error : new UnreadableDocx('broken', { cause: error });
  }
}

function parsePart(files: Readonly<Record<string, Uint8Array>>, name: string): Xml | undefined {
  const bytes = files[name];
  if (bytes === undefined) return undefined;
  // Parts are UTF-8, rarely UTF-16, which begins with a mark of its own.
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return parseXml(new TextDecoder(encoding).decode(bytes));
}

/** Targets as names of files in the zip; '' stands for the package itself. */
function relationsOf(files: Readonly<Record<string, Uint8Array>>, name: string): Relation[] {
  const folder = posix.dirname(name);
  const base = folder === '.' ? '' : folder;
  const part = parsePart(files, posix.join(base, '_rels', `${posix.basename(name)}.rels`));
  return children(part, 'Relationship').map((relation) => {
    const target = attribute(relation, 'Target') ?? '';
    return {
      id: attribute(relation, 'Id') ?? '',
      type: (attribute(relation, 'Type') ?? '').replace(/^.*\//, ''),
      target: target.startsWith('/') ? target.slice(1) : posix.join(base, target),
    };
  });
}
