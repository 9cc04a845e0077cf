import type { Area } from '../../counting/area';
import { checkPossibleDuplicates, DUPLICATE_RULES } from './duplicates';
import { PEOPLE_FIGURES } from './figures';
import { GATHERING_FIGURES } from './gathering';
import { MATURITY_FIGURES } from './maturity';
import { checkPeople, PERSON_RULES } from './rules';
import { JOINING_AGE, MATURITY_AGE, OLDEST, PROFILE_COLUMNS, STALE_MONTHS, YOUNGEST } from './settings';
import { checkTransfers, TRANSFER_RULES } from './transfers';

export * from './commands';
export { peopleFigures } from './figures';

/** ĐVTN and Chuyển sinh hoạt: members and young people. */
export const PEOPLE_AREA: Area = {
  rules: [...PERSON_RULES, ...DUPLICATE_RULES, ...TRANSFER_RULES],
  check: (books, found) => {
    checkPeople(books, found);
    checkPossibleDuplicates(books, found);
    checkTransfers(books, found);
  },
  settings: [YOUNGEST, OLDEST, JOINING_AGE, MATURITY_AGE, STALE_MONTHS, PROFILE_COLUMNS],
  figures: [PEOPLE_FIGURES, GATHERING_FIGURES, MATURITY_FIGURES],
};
