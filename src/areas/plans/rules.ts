import { isFaulty, type Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { DONE_WITHOUT_DATE } from '../../judging/state-rules';
import { PLANS } from './table';

/** The rules of Kế hoạch. */
export function checkPlans(books: Books, found: Findings): void {
  for (const plan of books.rows(PLANS)) {
    if (plan.status !== 'Hoàn thành' || plan.done !== null || isFaulty(plan, 'done')) continue;
    found.add(DONE_WITHOUT_DATE, PLANS, plan, 'done', { state: plan.status, header: 'Ngày hoàn thành' });
  }
}
