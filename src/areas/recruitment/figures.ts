import { figureGroup } from '../../counting/figure';
import { type Person, PEOPLE } from '../../roster/people';
import { RECRUITMENT_STATUSES, RECRUITMENT } from './table';
import { addMonths } from '../../text/calendar';
import { rowKey } from '../../judging/row-key';
import { memberOn } from '../../roster/membership';
import { shareOf, UNKNOWN, type Counting, type Figure, type Figures } from '../../counting/counting';
import { ChoiceTally, Tally, type Count } from '../../counting/tally';
import { creditsOf, type Admission } from './credit';
import { peopleFigures } from '../people';
import { RECRUITS_PER_MEMBER } from './settings';

const RETAINED = { retained3m: 3, retained6m: 6 } as const;

function recruitmentFigures(counting: Counting): Figures {
  const { members } = counting.once(peopleFigures);
  const credited = counting.found.once(creditsOf).credited.filter(({ admitted }) => counting.includes(admitted));
  return {
    ...recruiterFigures(counting, credited, members),
    ...recruitedFigures(counting, credited),
    ...funnelFigures(counting),
    ...retentionFigures(counting, credited),
  };
}

function recruiterFigures(
  counting: Counting,
  credited: readonly Admission[],
  members: (scope: number) => Figure,
): Figures {
  const { books, counts, endDay } = counting;
  const recruits = new Map<Person, number>();
  for (const { recruiter } of credited) {
    if (recruiter !== undefined) recruits.set(recruiter, (recruits.get(recruiter) ?? 0) + 1);
  }
  const target = books.settings.on(endDay, RECRUITS_PER_MEMBER);
  const successful = new Tally();
  for (const [person, number] of recruits) {
    if (number < target || !counts(person) || memberOn(person, 'Đoàn', endDay) !== true) continue;
    successful.add(counting.scopesOf(person), rowKey(PEOPLE, person));
  }
  return {
    recruitersWithCredit: (scope) => successful.count(scope),
    coverage: (scope) => shareOf(successful.rows(scope), members(scope).value),
  };
}

function recruitedFigures(counting: Counting, credited: readonly Admission[]): Figures {
  const into = { Đoàn: new Tally(), Hội: new Tally() };
  for (const { row, recruiter, organisation } of credited) {
    into[organisation].add(counting.scopesOf(recruiter), rowKey(RECRUITMENT, row));
  }
  return {
    recruitedIntoUnion: (scope) => into.Đoàn.count(scope),
    recruitedIntoAssociation: (scope) => into.Hội.count(scope),
  };
}

function funnelFigures(counting: Counting): Figures {
  const funnel = new ChoiceTally(RECRUITMENT_STATUSES);
  for (const row of counting.books.rows(RECRUITMENT)) {
    if (row.status === null || !counting.counts(row) || !counting.includes(row.contacted)) continue;
    const recruiter = counting.books.find(PEOPLE, row.recruiter);
    funnel.add(row.status, counting.scopesOf(recruiter), rowKey(RECRUITMENT, row));
  }
  return { recruitmentFunnel: (scope) => funnel.count(scope) };
}

/** Who was still a member so many months after the admission, among those of whom it can be told by now. */
function retentionFigures(counting: Counting, credited: readonly Admission[]): Figures {
  const figures: Record<string, (scope: number) => Figure> = {};
  for (const [name, months] of Object.entries(RETAINED)) {
    const stayed = new Tally();
    const judged = new Tally();
    const missing = new Tally();
    for (const { row, admitted, organisation, recruiter, youth } of credited) {
      const day = addMonths(admitted, months);
      if (day > counting.endDay) continue;
      const at = counting.scopesOf(recruiter);
      const key = rowKey(RECRUITMENT, row);
      if (youth === undefined) missing.add(at, key);
      else judged.add(at, key);
      if (youth !== undefined && memberOn(youth, organisation, day) === true) stayed.add(at, key);
    }
    figures[name] = (scope): Count => {
      const beside = { of: judged.rows(scope).length, unknown: missing.rows(scope).length };
      return { ...(beside.of === 0 ? UNKNOWN : stayed.count(scope)), ...beside };
    };
  }
  return figures;
}

/** The figures of 1+1 (recruits follow the recruiter, who may have left since): what was credited in the period, by whom of the members, and who stayed. */
export const RECRUITMENT_FIGURES = figureGroup(
  { follows: 'person', needs: [RECRUITMENT] },
  {
    recruitersWithCredit: { label: 'Đoàn viên vận động thành công', nature: 'distinct', needs: [RECRUITMENT, PEOPLE] },
    coverage: { label: 'Tỷ lệ đoàn viên vận động thành công', nature: 'share', needs: [RECRUITMENT, PEOPLE] },
    recruitedIntoUnion: { label: 'Thanh niên được kết nạp vào Đoàn', nature: 'flow' },
    recruitedIntoAssociation: { label: 'Thanh niên được kết nạp vào Hội', nature: 'flow' },
    recruitmentFunnel: { label: 'Lượt vận động trong kỳ', nature: 'flow', byChoice: true },
    retained3m: { label: 'Còn sinh hoạt sau 3 tháng', nature: 'distinct', needs: [RECRUITMENT, PEOPLE] },
    retained6m: { label: 'Còn sinh hoạt sau 6 tháng', nature: 'distinct', needs: [RECRUITMENT, PEOPLE] },
  },
  recruitmentFigures,
);
