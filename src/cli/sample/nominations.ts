import { partsOf, type Day } from '../../text/calendar';
import type { Stage } from '../../areas/nominations/tables';
import { known, on, RECORDS_END } from './days';
import { isMember, isSteady, type Person } from './person';
import type { Random } from './random';
import { keyAt, keyed, type SampleRow } from './rows';
import type { Scene } from './scene';

/** The days of a nomination, in their order; what never came is null. */
interface Steps {
  readonly chosen: Day;
  readonly listSent: Day | null;
  readonly recognised: Day | null;
  readonly classTaken: Day | null;
  readonly branchMet: Day | null;
  readonly committeeMet: Day | null;
  readonly resolved: Day | null;
  readonly filesSent: Day | null;
  readonly admitted: Day | null;
  readonly official: Day | null;
  readonly stopped: Day | null;
}

export interface Nominee {
  readonly person: Person;
  readonly steps: Steps;
  /** The row begins only now, with the steps that were taken elsewhere. */
  readonly begins: Day;
}

/** People whom a resolution of the Union introduces in the second school year, for each 1,000 members. */
const INTRODUCED = 7;
const NOTHING = {
  listSent: null,
  recognised: null,
  classTaken: null,
  branchMet: null,
  committeeMet: null,
  resolved: null,
  filesSent: null,
  admitted: null,
  official: null,
  stopped: null,
};

/** Nominations at every stage; each person once. */
export function makeNominees(scene: Scene): Nominee[] {
  const random = scene.random('nominations');
  const nominees: Nominee[] = [];
  const steady = scene.people.filter((person) => isSteady(person) && person.leave === null);
  const isOld = ({ branch }: Person): boolean => branch.entry === null || branch.entry <= 2023;
  const young = random.shuffled(steady.filter(({ branch }) => branch.entry !== null && branch.entry <= 2024));
  const old = young.filter(isOld);
  const taken = new Set<Person>();
  const each = (pool: readonly Person[], count: number, make: () => Steps): void => {
    for (const person of pool.filter((one) => !taken.has(one)).slice(0, count)) {
      taken.add(person);
      const steps = make();
      nominees.push({ person, steps, begins: steps.chosen });
    }
  };
  each(young, scene.some(INTRODUCED), () =>
    introduced(random, random.int(on('2025-10-15'), on('2026-06-30')), random.chance(0.4)),
  );
  each(old, scene.some(4), () => introduced(random, random.int(on('2025-05-12'), on('2025-07-15')), true));
  each(young, scene.some(5), () => waiting(random, 4));
  each(young, scene.some(6), () => waiting(random, 3));
  each(young, scene.some(7), () => waiting(random, 2));
  each(young, scene.some(9), () => waiting(random, 1));
  each(young, scene.some(2), () => ({ ...waiting(random, 2), stopped: on('2026-06-20') + random.int(0, 40) }));
  each(old, scene.some(1), () => ({ ...NOTHING, chosen: on('2024-09-27'), listSent: on('2024-10-15') }));
  const staff = steady.filter((person) => person.branch.entry === null && isMember(person, 'Đoàn', on('2025-10-01')));
  const [colleague] = staff.slice(4);
  if (colleague !== undefined && scene.some(1) > 0) nominees.push(withOldCertificate(colleague));
  return nominees.sort((a, b) => a.begins - b.begins);
}

/** Back from the resolution to the choice, on to the admission. */
function introduced(random: Random, resolved: Day, admits: boolean): Steps {
  const committeeMet = resolved - random.int(1, 5);
  const branchMet = committeeMet - random.int(5, 12);
  const classTaken = branchMet - random.int(20, 60);
  const recognised = classTaken - random.int(30, 70);
  const listSent = recognised - random.int(25, 50);
  const admitted = admits ? resolved + random.int(45, 75) : null;
  const admittedByNow = known(admitted, RECORDS_END);
  const official = admittedByNow === null ? null : admittedByNow + 365 + random.int(5, 20);
  return {
    chosen: Math.max(listSent - random.int(14, 28), on('2024-09-12')),
    listSent,
    recognised,
    classTaken,
    branchMet,
    committeeMet,
    resolved,
    filesSent: resolved + random.int(3, 10),
    admitted: admittedByNow,
    official: known(official, RECORDS_END),
    stopped: null,
  };
}

/** Chosen in the second school year and come as far as the stage of that number. */
function waiting(random: Random, stages: 1 | 2 | 3 | 4): Steps {
  const chosen =
    stages === 1 ? random.int(on('2026-03-10'), on('2026-05-25')) : random.int(on('2025-10-01'), on('2025-12-20'));
  const listSent = stages >= 2 ? chosen + random.int(14, 28) : null;
  const recognised = stages >= 3 && listSent !== null ? listSent + random.int(25, 50) : null;
  const classTaken = stages >= 4 && recognised !== null ? recognised + random.int(30, 70) : null;
  return { ...NOTHING, chosen, listSent, recognised, classTaken };
}

/** Took the class as a student elsewhere, more than five years ago. */
function withOldCertificate(person: Person): Nominee {
  const begins = on('2026-01-20');
  const steps = { ...NOTHING, chosen: on('2025-10-10'), listSent: on('2025-10-30'), recognised: begins };
  return { person, steps: { ...steps, classTaken: on('2021-04-24') }, begins };
}

const STAGES: readonly (readonly [keyof Steps, Stage])[] = [
  ['chosen', 'Đoàn viên ưu tú'],
  ['listSent', 'Đã gửi danh sách'],
  ['recognised', 'Đối tượng kết nạp Đảng'],
  ['classTaken', 'Đã học lớp bồi dưỡng nhận thức về Đảng'],
  ['resolved', 'Nghị quyết giới thiệu'],
  ['admitted', 'Kết nạp Đảng'],
  ['official', 'Đảng viên chính thức'],
  ['stopped', 'Dừng giới thiệu'],
];

/** Giới thiệu vào Đảng, as far as each had come by now. */
export function nominationRows(scene: Scene, nominees: readonly Nominee[]): SampleRow<'nominations'>[] {
  const random = scene.random('votes');
  const rows = nominees.map(({ person, steps, begins }, index): SampleRow<'nominations'> | null => {
    const votes = votesOf(scene, person, steps.branchMet ?? RECORDS_END, random);
    const number = String(index + 21).padStart(3, '0');
    if (begins > scene.now) return null;
    const days = Object.fromEntries(
      Object.entries(steps).map(([name, day]: [string, Day | null]) => [name, scene.known(day)]),
    ) as { [K in keyof Steps]: Day | null };
    const stage = STAGES.reduce(
      (reached, [name, each]) => (days[name] === null ? reached : each),
      STAGES[0]?.[1] ?? null,
    );
    return {
      person: scene.keyOf(person),
      stage,
      ...days,
      certificate: days.classTaken === null ? null : `${number}/GCN-BDCT`,
      ...(days.branchMet === null ? {} : votes.branch),
      ...(days.committeeMet === null ? {} : votes.committee),
      resolution: days.resolved === null ? null : `${number}-NQ/ĐTN`,
      receivedBy: days.filesSent === null ? null : 'Đảng ủy Phân hiệu',
      whyStopped: days.stopped === null ? null : 'Theo nguyện vọng',
    };
  });
  return keyed(
    'nominations',
    rows.filter((row) => row !== null),
  );
}

function votesOf(scene: Scene, person: Person, day: Day, random: Random) {
  const members = scene.inBranch(person.branch, day).filter((each) => isMember(each, 'Đoàn', day)).length;
  const present = members - random.int(0, Math.floor(members / 6));
  const votesFor = present - (present > 6 ? random.int(0, 2) : 0);
  const committeeFor = random.int(13, 15);
  return {
    branch: { branchMembers: members, branchPresent: present, branchFor: votesFor, branchAgainst: present - votesFor },
    committee: { resolvedBy: 'BCH', committeeMembers: 15, committeeFor, committeeAgainst: 15 - committeeFor },
  };
}

const COMMENTS = [
  'Gương mẫu trong học tập và rèn luyện, tham gia đầy đủ sinh hoạt chi đoàn.',
  'Hoàn thành tốt nhiệm vụ được giao, tích cực tham gia hoạt động tình nguyện.',
  'Có ý thức tổ chức kỷ luật, cần chủ động hơn trong công tác vận động thanh niên.',
];

/** Theo dõi ĐVƯT: a comment each quarter from the recognition to the admission. */
export function followUpRows(scene: Scene, nominees: readonly Nominee[]): SampleRow<'followUps'>[] {
  const random = scene.random('follow-ups');
  return nominees
    .filter(({ begins }) => begins <= scene.now)
    .flatMap(({ steps }, index) => {
      const { recognised } = steps;
      const last = Math.min(scene.now, steps.admitted ?? RECORDS_END, steps.stopped ?? RECORDS_END);
      return QUARTER_ENDS.filter((end) => recognised !== null && recognised < end && end <= last).map((date) => {
        const { year, month } = partsOf(date);
        const quarter = `Q${Math.ceil(month / 3)}-${year}`;
        return { nomination: keyAt('nominations', index), quarter, comment: random.pick(COMMENTS), date };
      });
    });
}

const QUARTER_ENDS = [
  '2024-12-27',
  '2025-03-28',
  '2025-06-27',
  '2025-09-26',
  '2025-12-26',
  '2026-03-27',
  '2026-06-26',
].map(on);
