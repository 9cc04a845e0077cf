import type { MarkedCell } from '../../sheet/state';
import { removeDocumentText, setDocumentText, documentText } from '../document-texts';
import { orNull } from '../desk';

/** Where marks of the hint stand is kept apart from the state, which no simple trigger can write, until the next check. */
const KEY = 'hint marks';
/** A property holds nine kilobytes. */
const LONGEST = 8000;

/** Keeps where marks were put. */
export function rememberHints(cells: readonly MarkedCell[]): void {
  if (cells.length === 0) return;
  orNull(() => {
    const before = documentText(KEY) ?? '';
    const lines = cells.map(({ title, key, header, row }) => [title, key, header, String(row)].join('\t'));
    const all = [...new Set([...before.split('\n'), ...lines])].filter((line) => line !== '');
    while (all.join('\n').length > LONGEST) all.shift();
    setDocumentText(KEY, all.join('\n'));
  });
}

/** The cells that the hint marked since the last check. */
export function hintMarks(): MarkedCell[] {
  const text = orNull(() => documentText(KEY)) ?? '';
  return text.split('\n').flatMap((line) => {
    const [title = '', key = '', header = '', row = ''] = line.split('\t');
    return /^\d+$/.test(row) ? [{ title, key, header, row: Number(row) }] : [];
  });
}

/** Forgets them: a check has seen to them. */
export function forgetHints(): void {
  orNull(() => removeDocumentText(KEY));
}
