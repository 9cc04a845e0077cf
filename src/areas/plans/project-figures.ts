import { rowKey } from '../../judging/row-key';
import { unknownFigures, type Counting, type Figures } from '../../counting/counting';
import { Tally } from '../../counting/tally';

/** Which branches have a youth project or a piece of work of their own in the period. */
export function branchProjectFigures(counting: Counting): Figures {
  const { books, counts, scopes } = counting;
  if (!books.has('projects') || !books.has('units')) return unknownFigures(['branchesWithProject']);
  const withProject = new Set(
    books
      .rows('projects')
      .filter((project) => counts(project) && project.status !== 'Hủy' && counting.includes(project.start))
      .map((project) => books.unit(project.unit)),
  );
  const tally = new Tally();
  for (const branch of counting.openBranches()) {
    if (withProject.has(branch)) tally.add(scopes.of(branch), rowKey('units', branch));
  }
  return { branchesWithProject: (scope) => tally.count(scope) };
}
