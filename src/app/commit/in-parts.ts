import type { KeyGiver, PlanStep } from '../../judging/plan';
import { cellOf } from '../file/table-sheet';
import { now } from '../clock';
import { commit, type Writer } from './commit';
import { sheetOf } from '../file/locate';
import { draftPlan } from './draft-plan';
import type { ReadFile } from '../file/read-spreadsheet';
import type { Books } from '../../judging/books';
import { withNames } from './names';

/** What belongs together, planned when its turn comes, so that keys are given to what is written alone. */
export type Task = () => readonly PlanStep[];

/** What is to be done with a file as it was read, in order: what stands done already is no task any more. */
export interface Tasks {
  readonly tasks: readonly Task[];
  readonly keys?: KeyGiver;
  /** Where the people are looked up whom rows name; without them the next check writes the names. */
  readonly books?: Books;
}

/** About so many bytes one part has, of the six megabytes that a commit may have: measured, with lines of Nhật ký. */
const MOST_BYTES = 4_500_000;
const BYTES = { ofStep: 3400, ofLetter: 5 };
/** Whoever waits wants to hear something within a quarter of a minute: days, as the clock counts them. */
const LONGEST_RUN = 0.25 / 1440;

/** How many tasks are left after a part that was not planned. */
const UNKNOWN = -1;

/** What is done in Nhật ký's words, and the plan that the lines of its parts are of. */
export interface Work {
  readonly action: string;
  /** The desk's plan, or that of the run that this one goes on with. */
  readonly plan: string;
  /** The plan of all parts but the last, where another says that the whole is done. */
  readonly meanwhile?: string;
  /** How long a run goes on with further parts, in days; 0 for one part a run. */
  readonly longest?: number;
}

/**
 * Carries out tasks, however many: in parts, each a commit that is complete in itself, all under one plan in Nhật ký,
 * so that they are taken back as one. What is left after a run, or after one that was stopped, the next goes on with.
 * @param tasksIn answers with what is to be done before a part, the first of which has the number 1.
 * @returns how many tasks are left, where the time was over.
 */
export function commitInParts(
  desk: Writer,
  { action, plan, meanwhile = plan, longest = LONGEST_RUN }: Work,
  tasksIn: (file: ReadFile, part: number) => Tasks,
): number {
  const begun = now();
  for (let part = 1; ; part++) {
    // Nothing is planned for a part that an earlier run has committed: the next part counts what is left.
    let left = UNKNOWN;
    commit({ ...desk, planId: `${desk.planId}.${String(part)}` }, (file) => {
      const { tasks, keys, books } = tasksIn(file, part);
      const steps: PlanStep[] = [];
      let [next, bytes] = [0, 0];
      while (next < tasks.length && bytes < MOST_BYTES) {
        const own = tasks[next++]?.() ?? [];
        for (const step of own) bytes += bytesOf(file, step);
        steps.push(...own);
      }
      left = tasks.length - next;
      const planId = left === 0 ? plan : meanwhile;
      const occasion = { action, actor: desk.actor, at: now(), planId, ...(keys && { keys: keys.last }) };
      if (steps.length === 0) return null;
      return draftPlan(file, books === undefined ? steps : withNames(file, steps, books), occasion);
    });
    if (left !== UNKNOWN && (left === 0 || now() - begun >= longest)) return left;
  }
}

/** What a step will take, with what its cells hold, which Nhật ký keeps as well. */
function bytesOf(file: ReadFile, step: PlanStep): number {
  const sheet = sheetOf(file, step.table);
  const cells = Object.entries(step.values).map(([property, value]) =>
    step.kind === 'add' || sheet === undefined ? value : [cellOf(sheet, property, step.row), value],
  );
  return BYTES.ofStep + BYTES.ofLetter * JSON.stringify(cells).length;
}
