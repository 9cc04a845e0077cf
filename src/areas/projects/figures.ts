import { rowKey } from '../../judging/row-key';
import { unknownFigures, type Counting, type Figures } from '../../counting/counting';
import { Tally } from '../../counting/tally';
import { UNITS } from '../../roster/units';
import { PROJECTS } from './table';

/** Which branches have a youth project or a piece of work of their own in the period. */
export function branchProjectFigures(counting: Counting): Figures {
  const { books, counts, scopes } = counting;
  if (!books.has(PROJECTS) || !books.has(UNITS)) return unknownFigures(['branchesWithProject']);
  const withProject = new Set(
    books
      .rows(PROJECTS)
      .filter((project) => counts(project) && project.status !== 'Hủy' && counting.includes(project.start))
      .map((project) => books.find(UNITS, project.unit)),
  );
  const tally = new Tally();
  for (const branch of counting.openBranches()) {
    if (withProject.has(branch)) tally.add(scopes.of(branch), rowKey(UNITS, branch));
  }
  return { branchesWithProject: (scope) => tally.count(scope) };
}
