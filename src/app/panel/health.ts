import { activeOn } from '../../roster/membership';
import type { Answer } from '../../panel-api/answer';
import type { Health, HealthFault } from '../../panel-api/health';
import { type Issue, messageOf } from '../../judging/issue';
import { tableOf } from '../../areas/tables';
import { lastSummary } from '../summary/last-summary';
import { readingTextsOnce } from '../document-texts';
import { isVietnamese } from '../file/locale';
import { madeForms } from '../forms/made-forms';
import type { Desk } from '../desk';
import { tablesWithLostKeys } from '../../areas/lost-keys';
import { FORM_WORDS } from '../../words/forms';
import { KEYS_LOST } from '../../words/menu';
import { ROLES, roleBy, tablesOf } from '../file/roles';
import { caseless } from '../../text/spelling';
import { automation } from './automation';
import { openWhatIsThere } from './book';
import { PEOPLE } from '../../roster/people';

/** How the file is: faults by what they are, sheets that are missing, and what was done when. */
export function health(desk: Desk): Answer<Health> {
  return readingTextsOnce(() => stateOf(desk));
}

function stateOf(desk: Desk): Answer<Health> {
  const { open, withoutRegister } = openWhatIsThere(desk);
  const { file, books, found } = open;
  const titles = new Set(file.layout.sheets.map(({ title }) => caseless(title)));
  const role = roleBy((title) => titles.has(caseless(title))) ?? ROLES[0] ?? 'register';
  const own = new Set<string | null>([null, ...file.sheets.map(({ name }) => tableOf(name).title)]);
  const issues = found.issues().filter(({ table }) => own.has(table));
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const summary = lastSummary();
  const result: Health = {
    errors,
    warnings: issues.length - errors,
    faults: faultsOf(issues),
    withoutRegister,
    isVietnamese: isVietnamese(file.layout),
    missing: tablesOf(role)
      .map(({ title }) => title)
      .filter((title) => !titles.has(caseless(title))),
    lostKeys: tablesWithLostKeys(books, file.state?.keys ?? {}).map(({ title }) => KEYS_LOST(title)),
    lostForms: madeForms(desk.id)
      .filter(({ sheetId }) => !file.layout.sheets.some(({ id }) => id === sheetId))
      .map(({ name }) => FORM_WORDS[name].title),
    active: books.rows(PEOPLE).filter((person) => activeOn(person, books.today) === true).length,
    excluded: found.excluded,
    summary: role === 'restricted' ? null : { days: summary === null ? null : books.today - summary },
    automation: automation(desk, role),
  };
  return { status: 'ok', result };
}

/** More kinds of faults nobody reads in a panel; all are in Lỗi dữ liệu. */
const SHOWN = 8;

/** Faults by their codes, errors first, the most first; each with its first row as an example. */
function faultsOf(issues: readonly Issue[]): HealthFault[] {
  const byCode = new Map<string, Issue[]>();
  for (const issue of issues) {
    const same = byCode.get(issue.code);
    if (same === undefined) byCode.set(issue.code, [issue]);
    else same.push(issue);
  }
  const faults = [...byCode.values()].flatMap((same): HealthFault[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { severity, table, key } = first;
    return [{ severity, count: same.length, example: messageOf(first), sheet: table ?? '', ref: key ?? '' }];
  });
  const rank = ({ severity }: HealthFault): number => (severity === 'error' ? 0 : 1);
  return faults.sort((a, b) => rank(a) - rank(b) || b.count - a.count).slice(0, SHOWN);
}
