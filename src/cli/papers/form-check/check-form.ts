import { readPaper } from '../read/read-paper';
import { grouped, type Departure } from './departure';
import { partsOf } from './parts';
import { bodyFollowsForm } from './rules/body';
import { footFollowsForm } from './rules/foot';
import { headFollowsForm } from './rules/head';
import { headingsFollowForm } from './rules/headings';
import { lettersFollowForm } from './rules/letters';
import { numberFollowsForm } from './rules/number';
import { pagesFollowForm } from './rules/pages';
import { titleFollowsForm } from './rules/title';

const RULES = [
  pagesFollowForm,
  headFollowsForm,
  numberFollowsForm,
  titleFollowsForm,
  lettersFollowForm,
  bodyFollowsForm,
  headingsFollowForm,
  footFollowsForm,
];

/**
 * Where a .docx departs from the official form, from the page to the recipients.
 * @throws {UnreadableDocx}
 */
export function checkForm(bytes: Uint8Array): Departure[] {
  const parts = partsOf(readPaper(bytes));
  return grouped(RULES.flatMap((rule) => rule(parts)));
}
