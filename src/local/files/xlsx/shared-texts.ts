import { scanXml, XmlProblem, type XmlHandler } from '../xml-scanner';
import type { Chunks } from '../zip-parts';
import { unescaped } from './escapes';
import type { TextPool } from './text-pool';

/** The texts that the cells of a workbook share. */
export class SharedTexts {
  constructor(
    private readonly texts: readonly string[],
    private readonly rich: ReadonlySet<number>,
  ) {}

  /** `undefined` where the file has no such text. */
  get(index: number): string | undefined {
    return this.texts[index];
  }

  /** Whether parts of a text have looks of their own. */
  isRich(index: number): boolean {
    return this.rich.has(index);
  }
}

/** Reads the part of shared texts. @throws {XmlProblem} where it is none. */
export async function readSharedTexts(chunks: Chunks, pool: TextPool): Promise<SharedTexts> {
  const handler = new TextsHandler(pool);
  await scanXml(chunks, handler);
  return new SharedTexts(handler.texts, handler.rich);
}

class TextsHandler implements XmlHandler {
  wantsText = false;
  readonly texts: string[] = [];
  readonly rich = new Set<number>();
  private depth = 0;
  private current = '';
  private isPhonetic = false;

  constructor(private readonly pool: TextPool) {}

  open(name: string): void {
    this.depth++;
    if (this.depth === 1 && name !== 'sst') throw new XmlProblem(`No texts: ${name}.`);
    if (this.depth === 2) this.current = '';
    else if (name === 't') this.wantsText = !this.isPhonetic;
    else if (name === 'r') this.rich.add(this.texts.length);
    // How a text is pronounced is no part of it.
    else if (name === 'rPh') this.isPhonetic = true;
  }

  close(name: string): void {
    this.depth--;
    this.wantsText = false;
    if (name === 'rPh') this.isPhonetic = false;
    if (this.depth === 1 && name === 'si') this.texts.push(this.pool.keep(unescaped(this.current)));
  }

  text(text: string): void {
    this.current += text;
  }
}
