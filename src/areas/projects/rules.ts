import { isFaulty, type Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { DONE_WITHOUT_DATE } from '../../judging/state-rules';
import { PROJECTS } from './table';

/** The rules of Công trình. */
export function checkProjects(books: Books, found: Findings): void {
  for (const project of books.rows(PROJECTS)) {
    if (project.status !== 'Được công nhận' || project.recognised !== null || isFaulty(project, 'recognised')) continue;
    const facts = { state: project.status, header: 'Ngày công nhận' };
    found.add(DONE_WITHOUT_DATE, PROJECTS, project, 'recognised', facts);
  }
}
