import { figureGroup, rowFigures } from '../../counting/figure';
import { rowKey } from '../../judging/row-key';
import type { Counting, Figures } from '../../counting/counting';
import { Tally } from '../../counting/tally';
import { UNITS } from '../../roster/units';
import { PROJECTS, type Project } from './table';

/** What is added up beside the number of projects. */
const SUMS = {
  amount: ({ amount }: Project): number | null => amount,
  participants: ({ participants }: Project): number | null => participants,
};

function branchFigures(counting: Counting): Figures {
  const { books, counts, scopes } = counting;
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

/** Which branches have a youth project or a piece of work of their own in the period. */
export const BRANCH_FIGURES = figureGroup(
  { follows: 'unit', needs: [PROJECTS, UNITS] },
  {
    branchesWithProject: { label: 'Chi đoàn có công trình, phần việc', nature: 'distinct' },
  },
  branchFigures,
);

/** What was registered and what the superior recognised; participants are lượt, the value is in đồng. */
export const PROJECT_FIGURES = rowFigures(PROJECTS, {
  projectsRegistered: {
    label: 'Công trình, phần việc đăng ký',
    nature: 'flow',
    when: ({ status, start }, counting) => status !== 'Hủy' && counting.includes(start),
    sums: SUMS,
  },
  projectsRecognised: {
    label: 'Công trình, phần việc được công nhận',
    nature: 'flow',
    when: ({ recognised }, counting) => counting.includes(recognised),
    sums: SUMS,
  },
});
