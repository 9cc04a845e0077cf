import { isFaulty, type Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';

/** The rules of Kế hoạch. */
export function checkPlans(books: Books, found: Findings): void {
  for (const plan of books.rows('plans')) {
    if (plan.status !== 'Hoàn thành' || plan.done !== null || isFaulty(plan, 'done')) continue;
    found.add('done-without-date', 'plans', plan, 'done', { state: plan.status, header: 'Ngày hoàn thành' });
  }
}

/** The rules of Công trình. */
export function checkProjects(books: Books, found: Findings): void {
  for (const project of books.rows('projects')) {
    if (project.status !== 'Được công nhận' || project.recognised !== null || isFaulty(project, 'recognised')) continue;
    const facts = { state: project.status, header: 'Ngày công nhận' };
    found.add('done-without-date', 'projects', project, 'recognised', facts);
  }
}
