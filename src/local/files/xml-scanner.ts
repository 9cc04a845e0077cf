import { StringDecoder } from 'node:string_decoder';

/** What is no XML, or breaks off. */
export class XmlProblem extends Error {}

/** What is told of a document on the way. Names come without their prefix. */
export interface XmlHandler {
  /** Whether texts are told; asked before each. */
  readonly wantsText: boolean;
  open(name: string, tag: XmlTag): void;
  close(name: string): void;
  text(text: string): void;
}

/** No name, value or text of a workbook is longer. */
const LONGEST = 2 ** 24;

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const EXCLAMATION = 33;
const QUESTION = 63;

/** A tag's attributes, read where they stand: good until the next tag. */
export class XmlTag {
  private source = '';
  private from = 0;
  private to = 0;

  point(source: string, from: number, to: number): void {
    this.source = source;
    this.from = from;
    this.to = to;
  }

  /** An attribute by its whole name, prefix included. */
  get(name: string): string | undefined {
    const { source, to } = this;
    for (let at = this.from; at < to;) {
      while (at < to && source.charCodeAt(at) <= 32) at++;
      const start = at;
      while (at < to && source.charCodeAt(at) !== EQUALS && source.charCodeAt(at) > 32) at++;
      const end = at;
      while (at < to && source.charCodeAt(at) !== QUOTE && source.charCodeAt(at) !== APOSTROPHE) at++;
      if (at >= to) return undefined;
      const close = source.indexOf(source.charAt(at), at + 1);
      if (close < 0 || close >= to) throw new XmlProblem('A value of an attribute is not closed.');
      if (end - start === name.length && source.startsWith(name, start)) return decoded(source.slice(at + 1, close));
      at = close + 1;
    }
    return undefined;
  }

  /** An attribute by its name without the prefix. */
  local(name: string): string | undefined {
    const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(
      this.source.slice(this.from, this.to),
    );
    const value = found?.[1] ?? found?.[2];
    return value === undefined ? undefined : decoded(value);
  }

  /** Whether an attribute says yes. */
  says(name: string): boolean {
    const value = this.get(name);
    return value === '1' || value === 'true';
  }
}

/**
 * Reads a document that arrives in pieces and tells its handler of each tag and text. Holds that tags are closed in their
 * order and that the document ends; what else makes XML well-formed is not looked at.
 */
export class XmlScanner {
  private rest = '';
  /** Whole names of the elements that are open. */
  private readonly path: string[] = [];
  private hasRoot = false;
  private readonly tag = new XmlTag();
  /** How many characters were there before `rest`. */
  private passed = 0;
  /** Where the markup that is being told begins and ends, in characters of the document. */
  readonly markup = { from: 0, to: 0 };

  constructor(private readonly handler: XmlHandler) {}

  /** @throws {XmlProblem} */
  push(piece: string): void {
    const source = this.rest === '' ? piece : this.rest + piece;
    let at = 0;
    for (;;) {
      const start = source.indexOf('<', at);
      if (start < 0) break;
      const end = endOfMarkup(source, start);
      if (end < 0) break;
      if (start > at) this.takeText(source, at, start);
      this.markup.from = this.passed + start;
      this.markup.to = this.passed + end;
      this.takeMarkup(source, start, end);
      at = end;
    }
    this.rest = source.slice(at);
    this.passed += at;
    if (this.rest.length > LONGEST) throw new XmlProblem('A text or a tag is too long.');
  }

  /** @throws {XmlProblem} where the document is not whole. */
  end(): void {
    if (this.rest.trim() !== '' || this.path.length > 0 || !this.hasRoot)
      throw new XmlProblem('The document breaks off.');
  }

  private takeText(source: string, from: number, to: number): void {
    if (this.path.length === 0) {
      if (source.slice(from, to).replace('\ufeff', '').trim() !== '') throw new XmlProblem('Text beside the root.');
    } else if (this.handler.wantsText) this.handler.text(decoded(source.slice(from, to)));
  }

  private takeMarkup(source: string, start: number, end: number): void {
    const first = source.charCodeAt(start + 1);
    if (first === SLASH) this.takeClose(source, start + 2, end - 1);
    else if (first === EXCLAMATION) this.takeDeclaration(source, start, end);
    else if (first !== QUESTION) this.takeOpen(source, start + 1, end - 1);
  }

  private takeOpen(source: string, from: number, to: number): void {
    const isEmpty = source.charCodeAt(to - 1) === SLASH;
    const last = isEmpty ? to - 1 : to;
    let at = from;
    while (at < last && source.charCodeAt(at) > 32) at++;
    if (at === from) throw new XmlProblem('A tag without a name.');
    if (this.path.length === 0 && this.hasRoot) throw new XmlProblem('Two roots.');
    this.hasRoot = true;
    const whole = source.slice(from, at);
    const name = withoutPrefix(whole);
    this.tag.point(source, at, last);
    this.path.push(whole);
    this.handler.open(name, this.tag);
    if (isEmpty) {
      this.path.pop();
      this.handler.close(name);
    }
  }

  private takeClose(source: string, from: number, to: number): void {
    const whole = this.path.pop();
    if (whole === undefined || !source.startsWith(whole, from) || source.slice(from + whole.length, to).trim() !== '') {
      throw new XmlProblem('A tag is closed that is not open.');
    }
    this.handler.close(withoutPrefix(whole));
  }

  private takeDeclaration(source: string, start: number, end: number): void {
    if (source.startsWith('<![CDATA[', start)) {
      if (this.handler.wantsText) this.handler.text(source.slice(start + 9, end - 3));
      // Files of spreadsheets have no document types; one that declares entities could grow without end.
    } else if (!source.startsWith('<!--', start)) throw new XmlProblem('A document type.');
  }
}

/** Where a markup ends that begins at `start`; -1 where more is to come. */
function endOfMarkup(source: string, start: number): number {
  const first = source.charCodeAt(start + 1);
  if (first === EXCLAMATION) {
    if (source.startsWith('<!--', start)) return after(source, '-->', start + 4);
    if (source.startsWith('<![CDATA[', start)) return after(source, ']]>', start + 9);
    // Not whole yet, perhaps.
    if (source.length - start < 9) return -1;
  }
  if (first === QUESTION) return after(source, '?>', start + 2);
  let quote = 0;
  for (let at = start + 1; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at + 1;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === LESS) throw new XmlProblem('A tag within a tag.');
  }
  return -1;
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function withoutPrefix(name: string): string {
  return name.length === 1 ? name : name.slice(name.indexOf(':') + 1);
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(\w+));?/gi, (_, hex?: string, decimal?: string, name?: string) => {
    const known = name === undefined ? undefined : NAMED.get(name);
    if (known !== undefined) return known;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    if (!(code <= 0x10ffff)) throw new XmlProblem('An unknown entity.');
    return String.fromCodePoint(code);
  });
}

/** The text of a part: UTF-8, or UTF-16 where its first bytes say so. */
export async function* textOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: { write: (chunk: Buffer) => string; end: () => string } | undefined;
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk);
    yield decoder.write(chunk);
  }
  yield decoder?.end() ?? '';
}

function decoderFor(first: Buffer): { write: (chunk: Buffer) => string; end: () => string } {
  const mark = first.length > 1 ? first.readUInt16BE(0) : 0;
  if (mark !== 0xfffe && mark !== 0xfeff) return new StringDecoder('utf8');
  const decoder = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be');
  return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

/** Reads a part to its end. @throws {XmlProblem} */
export async function scanXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler);
  for await (const text of textOf(chunks)) scanner.push(text);
  scanner.end();
}
