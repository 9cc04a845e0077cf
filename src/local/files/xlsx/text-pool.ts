// Below this V8 copies a slice; from here on a slice holds the whole text that it was cut from.
const SLICE_LENGTH = 13;

/** One copy of each long text, cut loose from the file's text that it is a slice of. */
export class TextPool {
  private readonly known = new Map<string, string>();

  keep(text: string): string {
    if (text.length < SLICE_LENGTH) return text;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const copy = Buffer.from(text, 'utf16le').toString('utf16le');
    this.known.set(copy, copy);
    return copy;
  }
}
