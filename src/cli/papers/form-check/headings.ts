import type { Paragraph } from '../read/paper';
import { textIn } from './parts';

export type HeadingLevel = 1 | 2 | 3 | 4;

const LEVELS: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, /^[IVXL]+\s*[.)]\s*\S/],
  [4, /^\d{1,2}\.\d{1,2}\.\d{1,2}\.?\s+\S/],
  [3, /^\d{1,2}\.\d{1,2}\.?\s+\S/],
  [2, /^\d{1,2}\s*[.)]\s+\S/],
];

/** A heading is a line or two, and no sentence. */
const LONGEST = 220;

function levelOf(paragraph: Paragraph): HeadingLevel | null {
  const text = textIn(paragraph);
  if (text.length > LONGEST || /[.;,]$/.test(text)) return null;
  return LEVELS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The headings among paragraphs. Numbered lines that follow each other and aren't marked as headings are a list. */
export function headingLevels(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, HeadingLevel> {
  const shown = paragraphs.filter((paragraph) => textIn(paragraph) !== '');
  const levels = shown.map(levelOf);
  const found = new Map<Paragraph, HeadingLevel>();
  shown.forEach((paragraph, at) => {
    const level = levels[at] ?? null;
    if (level === null) return;
    const isListed = levels[at - 1] === level || levels[at + 1] === level;
    const isMarked = paragraph.runs.some(({ text, look }) => text.trim() !== '' && (look.bold || look.italic));
    if (level === 1 || isMarked || !isListed) found.set(paragraph, level);
  });
  return found;
}
