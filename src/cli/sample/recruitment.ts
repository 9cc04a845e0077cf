import type { Day } from '../../text/calendar';
import { on, RECORDS_END, RECORDS_START } from './days';
import { fullName } from './names';
import { branchOn, isMember, type Organisation, type Person } from './person';
import type { Random } from './random';
import { keyed, type SampleRow } from './rows';
import type { Scene } from './scene';

type Status = 'Khảo sát' | 'Đang vận động' | 'Đã nộp đơn' | 'Đã kết nạp' | 'Không thành công';

interface Youth {
  readonly name: string;
  readonly birth: Day | null;
  readonly studentId: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** The row in ĐVTN, where there is one. */
  readonly person: Person | null;
}

interface Attempt {
  readonly youth: Youth;
  readonly organisation: Organisation;
  readonly recruiter: Person | null;
  readonly contacted: Day;
  readonly applied: Day | null;
  readonly ended: Day | null;
  readonly end: Status;
  readonly hasProof: boolean;
  readonly source: string;
}

/** 1+1: those who joined because somebody brought them, those who did not, and those who still think about it. */
export function makeAttempts(scene: Scene): Attempt[] {
  const random = scene.random('1+1');
  const attempts = [...successes(scene, random), ...others(scene, random)];
  const won = attempts.filter(({ end, youth }) => end === 'Đã kết nạp' && youth.person !== null);
  for (const first of random.sample(won, scene.some(1))) {
    // Two brought the same person; only one of them can have the credit.
    const recruiter = recruiterOf(scene, first.youth.person, first.contacted, random);
    attempts.push({ ...first, recruiter, hasProof: true });
  }
  for (const index of random.sample([...won.keys()], scene.some(3))) {
    const unproved = won[index];
    if (unproved !== undefined) attempts[attempts.indexOf(unproved)] = { ...unproved, hasProof: false };
  }
  return attempts.sort((a, b) => a.contacted - b.contacted);
}

function successes(scene: Scene, random: Random): Attempt[] {
  const attempts: Attempt[] = [];
  for (const person of scene.people) {
    for (const organisation of ['Đoàn', 'Hội'] as const) {
      const joined = organisation === 'Đoàn' ? person.joinedUnion : person.joinedAssociation;
      if (joined === null || joined <= person.arrived || joined < RECORDS_START + 40) continue;
      if (!random.chance(organisation === 'Đoàn' ? 0.95 : 0.75)) continue;
      const contacted = Math.max(person.arrived + 2, RECORDS_START + 2, joined - random.int(20, 80));
      const recruiter = recruiterOf(scene, person, contacted, random);
      if (recruiter === null) continue;
      attempts.push({
        youth: youthOf(person),
        organisation,
        recruiter,
        contacted,
        applied: joined - Math.min(12, Math.floor((joined - contacted) / 2)),
        ended: joined,
        end: 'Đã kết nạp',
        hasProof: true,
        source: random.chance(0.7) ? 'Biểu mẫu' : 'Cán bộ',
      });
    }
  }
  return attempts;
}

const ENDS: readonly (readonly [Status, number])[] = [
  ['Không thành công', 45],
  ['Khảo sát', 20],
  ['Đang vận động', 20],
  ['Đã nộp đơn', 15],
];

/** Attempts without an admission, of people in the roster and of others; and a few who joined and aren't in it. */
function others(scene: Scene, random: Random): Attempt[] {
  const attempts: Attempt[] = [];
  const open = random.shuffled(
    scene.people.filter(
      ({ joinedUnion, joinedAssociation, leave, studentId }) =>
        leave === null && studentId !== null && (joinedUnion === null || joinedAssociation === null),
    ),
  );
  const count = scene.some(130);
  const strangers = scene.some(2);
  for (let index = 0; index < count + strangers; index++) {
    const person = index < count && random.chance(0.6) ? (open.pop() ?? null) : null;
    const end = index < count ? random.weighted(ENDS) : 'Đã kết nạp';
    const isOver = end === 'Không thành công' || end === 'Đã kết nạp';
    const earliest = Math.max(person?.arrived ?? 0, isOver ? RECORDS_START + 20 : on('2026-04-01'));
    const contacted = random.int(Math.min(earliest + 5, RECORDS_END - 70), RECORDS_END - (isOver ? 70 : 6));
    const surveyed = end === 'Khảo sát' && random.chance(0.3);
    const recruiter = recruiterOf(scene, person, contacted, random);
    if (recruiter === null) continue;
    attempts.push({
      youth: person === null ? stranger(random) : youthOf(person),
      organisation:
        person === null || person.joinedAssociation === null
          ? person?.joinedUnion === null && random.chance(0.5)
            ? 'Đoàn'
            : 'Hội'
          : 'Đoàn',
      recruiter: surveyed ? null : recruiter,
      contacted,
      applied: end === 'Đã nộp đơn' || end === 'Đã kết nạp' ? contacted + random.int(4, 30) : null,
      ended: isOver ? contacted + random.int(35, 65) : null,
      end,
      hasProof: true,
      source: random.chance(0.7) ? 'Biểu mẫu' : 'Cán bộ',
    });
  }
  return attempts;
}

function youthOf(person: Person): Youth {
  return { ...person, person };
}

function stranger(random: Random): Youth {
  const name = fullName(random, random.chance(0.5) ? 'Nam' : 'Nữ');
  // Without a birth date, so that the name alone is never taken for somebody of the roster.
  return { name, birth: null, studentId: null, phone: null, email: null, person: null };
}

/** A member of the same branch on that day, else of any. */
function recruiterOf(scene: Scene, youth: Person | null, day: Day, random: Random): Person | null {
  const near = youth === null ? random.pick(scene.units.branches) : branchOn(youth, day);
  const suits = (person: Person): boolean =>
    person !== youth && (isMember(person, 'Đoàn', day) || isMember(person, 'Hội', day));
  const inBranch = scene.inBranch(near, day).filter(suits);
  if (inBranch.length > 0) return random.pick(inBranch);
  return scene.people.find(suits) ?? null;
}

/** How far an attempt had come on a day. */
function statusOn(attempt: Attempt, day: Day): Status {
  if (attempt.ended !== null && attempt.ended <= day) return attempt.end;
  if (attempt.applied !== null && attempt.applied <= day) return 'Đã nộp đơn';
  return attempt.end === 'Khảo sát' || attempt.contacted + 4 > day ? 'Khảo sát' : 'Đang vận động';
}

/** 1+1 as it stands now. */
export function recruitmentRows(scene: Scene, attempts: readonly Attempt[]): SampleRow<'recruitment'>[] {
  const random = scene.random('1+1 rows');
  const rows = attempts.map((attempt, index): SampleRow<'recruitment'> | null => {
    const { youth, organisation, contacted, recruiter } = attempt;
    const [linked, named, told, confirmedAfter] = [
      random.chance(0.85),
      random.chance(0.7),
      random.chance(0.6),
      random.int(1, 7),
    ];
    const reason = random.pick(['Không có nguyện vọng', 'Chưa đủ điều kiện', 'Không liên lạc được', 'Khác']);
    if (contacted > scene.now) return null;
    const status = statusOn(attempt, scene.now);
    const admitted = status === 'Đã kết nạp' ? attempt.ended : null;
    const person = youth.person !== null && youth.person.arrived <= scene.now ? youth.person : null;
    const confirmed = admitted === null || !attempt.hasProof ? null : scene.known(admitted + confirmedAfter);
    return {
      recruiter: recruiter === null ? null : scene.keyOf(recruiter),
      youthName: youth.name,
      youthStudentId: named || !linked ? youth.studentId : null,
      youthBirthDate: youth.birth,
      youthPhone: told ? youth.phone : null,
      youthEmail: told ? youth.email : null,
      organisation,
      contacted,
      status,
      admitted,
      proof: admitted !== null && attempt.hasProof ? proofOf(organisation, index) : null,
      failure: status === 'Không thành công' ? reason : null,
      admittedPerson: admitted !== null && linked && person !== null ? scene.keyOf(person) : null,
      confirmed,
      confirmedBy: confirmed === null ? null : 'Ban Thường vụ Đoàn Phân hiệu',
      source: attempt.source,
    };
  });
  return keyed(
    'recruitment',
    rows.filter((row) => row !== null),
  );
}

function proofOf(organisation: Organisation, index: number): string {
  return `${String(index + 1).padStart(3, '0')}-QĐ/${organisation === 'Đoàn' ? 'ĐTN' : 'HSV'}`;
}
