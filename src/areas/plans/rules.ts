import { isFaulty, type Books } from '../../judging/books';
import type { Findings } from '../../judging/findings';
import { error, type NoFacts } from '../../judging/rule';
import { DONE_WITHOUT_DATE } from '../../judging/state-rules';
import { PLANS, type Plan } from './table';

const PLAN_CYCLE = error<NoFacts>({
  code: 'plan-cycle',
  says: () => 'Theo cột Thuộc, dòng này nằm dưới chính nó. Sửa lại chương trình, kế hoạch cấp trên của nó.',
});

/** The rules of Kế hoạch. */
export function checkPlans(books: Books, found: Findings): void {
  for (const plan of books.rows(PLANS)) {
    if (isBelowItself(books, plan)) found.add(PLAN_CYCLE, PLANS, plan, 'partOf', {});
    if (plan.status !== 'Hoàn thành' || plan.done !== null || isFaulty(plan, 'done')) continue;
    found.add(DONE_WITHOUT_DATE, PLANS, plan, 'done', { state: plan.status, header: 'Ngày hoàn thành' });
  }
}

/** Whether the way up from a plan comes back to it. */
function isBelowItself(books: Books, plan: Plan): boolean {
  const passed = new Set<Plan>();
  for (
    let at = books.find(PLANS, plan.partOf);
    at !== undefined && !passed.has(at);
    at = books.find(PLANS, at.partOf)
  ) {
    if (at === plan) return true;
    passed.add(at);
  }
  return false;
}

export const PLAN_RULES = [DONE_WITHOUT_DATE, PLAN_CYCLE];
