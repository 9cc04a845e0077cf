import type { Books } from '../judging/books';
import { Findings } from '../judging/findings';
import { checkGeneral, GENERAL_RULES, type HeaderFaults } from '../judging/general';
import type { Rule } from '../judging/rule';
import { checkSettings } from '../judging/setting-rules';
import { AREAS } from './all';

/** Every rule there is. */
export const RULES: readonly Rule[] = [...GENERAL_RULES, ...AREAS.flatMap(({ rules }) => rules)];

/** Judges a set of books by every rule. Rules whose answer depends on a table that isn't there are silent. */
export function check(books: Books, headers: readonly HeaderFaults[] = []): Findings {
  const found = new Findings(books);
  checkGeneral(books, headers, found);
  for (const area of AREAS) area.check?.(books, found);
  checkSettings(books, found);
  for (const area of AREAS) area.checkLast?.(books, found);
  return found;
}
