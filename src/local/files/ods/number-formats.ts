import type { XmlTag } from '../xml-scanner';

/** The elements of a document that hold a number's format, by their names in OpenDocument 1.3, 16.29. */
const STYLES = new Set([
  'number-style',
  'date-style',
  'time-style',
  'percentage-style',
  'currency-style',
  'text-style',
]);

/** Makes patterns, as `dd/mm/yyyy`, of the number styles of an OpenDocument file. */
export class NumberFormats {
  private readonly patterns = new Map<string, string>();
  private name: string | null = null;
  private pattern = '';
  private literal = false;

  get wantsText(): boolean {
    return this.literal;
  }

  /** The pattern of a number style. */
  get(name: string): string | undefined {
    const pattern = this.patterns.get(name);
    return pattern === '' ? undefined : pattern;
  }

  open(name: string, tag: XmlTag): void {
    if (STYLES.has(name)) {
      this.name = tag.get('style:name') ?? '';
      this.pattern = '';
    } else if (this.name !== null) this.add(name, tag);
  }

  close(name: string): void {
    this.literal = false;
    if (this.name === null || !STYLES.has(name)) return;
    this.patterns.set(this.name, this.pattern);
    this.name = null;
  }

  text(text: string): void {
    this.pattern += /^[\s\-/:.,()%]*$/.test(text) ? text : `"${text}"`;
  }

  private add(name: string, tag: XmlTag): void {
    const isLong = tag.get('number:style') === 'long';
    switch (name) {
      case 'day':
        this.pattern += isLong ? 'dd' : 'd';
        break;
      case 'month':
        this.pattern += (tag.get('number:textual') === 'true' ? 'mm' : '') + (isLong ? 'mm' : 'm');
        break;
      case 'year':
        this.pattern += isLong ? 'yyyy' : 'yy';
        break;
      case 'hours':
        this.pattern += isLong ? 'hh' : 'h';
        break;
      case 'minutes':
        this.pattern += isLong ? 'mm' : 'm';
        break;
      case 'seconds':
        this.pattern += isLong ? 'ss' : 's';
        break;
      case 'number':
        this.pattern += digits(tag);
        break;
      case 'text-content':
        this.pattern += '@';
        break;
      case 'text':
      case 'currency-symbol':
        this.literal = true;
    }
  }
}

/** Longer numbers nobody shows. */
const MOST_DIGITS = 30;

function digits(tag: XmlTag): string {
  const count = (name: string): number => Math.min(Number(tag.get(`number:${name}`) ?? 0) || 0, MOST_DIGITS);
  const least = Math.max(1, count('min-integer-digits'));
  const whole = tag.get('number:grouping') === 'true' ? '#,##0' : '0'.repeat(least);
  const decimals = count('decimal-places');
  return decimals > 0 ? `${whole}.${'0'.repeat(decimals)}` : whole;
}
