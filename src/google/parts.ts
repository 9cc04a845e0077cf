import type { KeyGiver, PlanStep } from '../domain/plan';
import { now } from './clock';
import { commit } from './commit';
import type { Desk } from './office';
import { draftPlan } from './plans';
import type { ReadFile } from './spreadsheet-store';

/** What belongs together, planned when its turn comes, so that keys are given to what is written alone. */
export type Task = () => readonly PlanStep[];

/** What is to be done with a file as it was read, in order: what stands done already is no task any more. */
export interface Tasks {
  readonly tasks: readonly Task[];
  readonly keys: KeyGiver;
}

/** With their lines of Nhật ký so many steps make about three megabytes, of the six that one commit may have. */
const MOST_STEPS = 1000;
/** Whoever waits wants to hear something within a minute: days, as the clock counts them. */
const LONGEST_RUN = 1 / 1440;

/**
 * Carries out tasks, however many: in parts, each a commit that is complete in itself, all under one plan in Nhật ký,
 * so that they are taken back as one. What is left after a run, or after one that was stopped, the next goes on with.
 * @param plan the plan that the parts are of: the desk's, or that of the run that this one goes on with.
 * @returns how many tasks are left, where the time was over.
 */
export function commitInParts(
  desk: Desk,
  { action, plan }: { readonly action: string; readonly plan: string },
  tasksIn: (file: ReadFile) => Tasks,
): number {
  const begun = now();
  for (let part = 1; ; part++) {
    let left = 0;
    commit({ ...desk, planId: `${desk.planId}.${String(part)}` }, (file) => {
      const { tasks, keys } = tasksIn(file);
      const steps: PlanStep[] = [];
      let next = 0;
      while (next < tasks.length && steps.length < MOST_STEPS) steps.push(...(tasks[next++]?.() ?? []));
      left = tasks.length - next;
      const occasion = { action, actor: desk.actor, at: now(), planId: plan, keys: keys.last };
      return steps.length === 0 ? null : draftPlan(file, steps, occasion);
    });
    if (left === 0 || now() - begun > LONGEST_RUN) return left;
  }
}
