import type { Person } from '../../roster/people';
import type { Recruitment } from './table';
import type { Day } from '../../text/calendar';
import type { Organisation } from '../../roster/membership';
import type { Credits } from './credit';

/** A young person who was brought in, and whom they brought in themselves. */
export interface Recruit {
  readonly row: Recruitment;
  readonly person: Person | undefined;
  readonly organisation: Organisation;
  readonly day: Day;
  readonly recruits: readonly Recruit[];
}

/** The recruits that count, of a person, and theirs in turn; nobody twice, though they joined both organisations. */
export function chainOf({ credited }: Credits, person: Person): Recruit[] {
  const seen = new Set<Person>([person]);
  const below = (recruiter: Person): Recruit[] =>
    credited
      .filter((admission) => admission.recruiter === recruiter)
      .map(({ row, youth, organisation, admitted }) => {
        const isNew = youth !== undefined && !seen.has(youth);
        if (isNew) seen.add(youth);
        return { row, person: youth, organisation, day: admitted, recruits: isNew ? below(youth) : [] };
      });
  return below(person);
}
