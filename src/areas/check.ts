import type { LayoutFault } from '../sheet/layout';
import type { TableName } from './tables';
import type { Books } from '../judging/books';
import { checkDiscipline } from './care/rules';
import { checkAttendance, checkMeetings } from './meetings/rules';
import { checkNominations } from './nominations/rules';
import { checkOfficers } from './officers/rules';
import { checkPossibleDuplicates } from './people/duplicates';
import { checkPeople } from './people/rules';
import { checkTransfers } from './people/transfers';
import { checkPlans, checkProjects } from './plans/rules';
import { Roster } from './recruitment/credit';
import { checkCredits, checkRecruitment } from './recruitment/rules';
import { checkUnits } from './units/rules';
import { Findings } from '../judging/findings';
import {
  checkCells,
  checkDateOrder,
  checkFuture,
  checkHeaders,
  checkKeys,
  checkLinks,
  checkSettings,
} from '../judging/general';

/** The rules of one area each; what counts as credit is judged last, when all that excludes a row is known. */
const AREAS: readonly ((books: Books, found: Findings) => void)[] = [
  checkUnits,
  checkPeople,
  checkPossibleDuplicates,
  checkTransfers,
  checkNominations,
  checkMeetings,
  checkAttendance,
  checkPlans,
  checkProjects,
  checkOfficers,
  checkDiscipline,
  checkSettings,
];

/** A header row with faults. */
export interface HeaderFaults {
  readonly name: TableName;
  readonly faults: readonly LayoutFault[];
}

/** Judges a set of books by every rule. Rules whose answer depends on a table that isn't there are silent. */
export function check(books: Books, headers: readonly HeaderFaults[] = []): Findings {
  const found = new Findings();
  for (const { name, faults } of headers) checkHeaders(name, faults, found);
  for (const table of books.tables) {
    checkCells(books, table, found);
    checkKeys(books, table, found);
    checkDateOrder(table, found);
    checkFuture(books.today, table, found);
  }
  checkLinks(books, found);
  for (const area of AREAS) area(books, found);
  const roster = new Roster(books);
  checkRecruitment(books, roster, found);
  checkCredits(books, roster, found);
  return found;
}
