import { addMonths, partsOf, type Day } from '../../text/calendar';
import { known, on } from './days';
import { isSteady, type Person } from './person';
import { keyed, type SampleRow } from './rows';
import type { Scene } from './scene';
import type { Unit } from './units';

/** A post that somebody holds from a day until the next congress. */
export interface Post {
  readonly person: Person;
  readonly unit: Unit;
  readonly title: string;
  readonly term: string;
  readonly start: Day;
  readonly termEnd: Day;
  readonly ended: Day | null;
  readonly elected: boolean;
}

const TERM_START = on('2024-06-15');
const TERM_END = on('2027-12-31');
const ABOVE_TITLES = ['Bí thư', 'Phó Bí thư Thường trực', 'Phó Bí thư', 'Ủy viên BTV', 'Ủy viên BTV', 'Ủy viên BCH'];

/** Everybody who held a post in the time of the records; each unit always has a Bí thư. */
export function makePosts(scene: Scene): Post[] {
  const random = scene.random('posts');
  const { root, faculties, branches, staff } = scene.units;
  const posts: Post[] = [];
  const steadyOf = new Map(
    branches.map((branch) => [branch, scene.people.filter((person) => person.branch === branch && isSteady(person))]),
  );
  const oldest = branches.filter(({ entry, closed }) => entry === 2023 && closed === null);
  const leaders = [...(staff === null ? [] : (steadyOf.get(staff) ?? [])), ...oldest.flatMap((each) => first(each))];
  const ofTerm = { term: '2024-2027', start: TERM_START, termEnd: TERM_END, ended: null, elected: true };
  function first(branch: Unit): Person[] {
    return (steadyOf.get(branch) ?? []).slice(0, 1);
  }

  const titles = ABOVE_TITLES.slice(0, Math.max(1, leaders.length - faculties.length));
  const soon = new Set(
    random.sample(
      branches.filter(({ closed }) => closed === null),
      scene.some(1),
    ),
  );
  let next = 0;
  const nextLeader = (): Person | undefined => leaders[next++ % Math.max(1, leaders.length)];
  for (const title of titles) {
    const person = nextLeader();
    // The third of the staff is over 30 and holds no post, so that somebody has to decide.
    const holder = next === 3 && leaders.length > 6 ? nextLeader() : person;
    if (holder !== undefined) posts.push({ person: holder, unit: root, title, ...ofTerm });
  }
  for (const unit of faculties) {
    const person = nextLeader();
    if (person !== undefined) posts.push({ person, unit, title: 'Bí thư', ...ofTerm });
  }
  for (const branch of branches) {
    const people = steadyOf.get(branch) ?? [];
    if (branch === staff) {
      const person = people[people.length - 1];
      if (person !== undefined) posts.push({ person, unit: branch, title: 'Bí thư', ...ofTerm });
      continue;
    }
    let [secretary] = people;
    for (const term of termsOf(branch)) {
      const [other] = random.sample(people.slice(1), 1);
      if (term.elected && other !== undefined && random.chance(0.4)) secretary = other;
      if (secretary !== undefined) posts.push({ person: secretary, unit: branch, title: 'Bí thư', ...term });
      const deputies = random.sample(
        people.filter((person) => person !== secretary && startsBy(person, term.start)),
        3,
      );
      deputies.forEach((person, index) => {
        posts.push({ person, unit: branch, title: index === 0 ? 'Phó Bí thư' : 'Ủy viên BCH', ...term });
      });
    }
  }
  return posts;

  /** One term a year, from a congress in October to the next; the first from the day of the founding. */
  function termsOf(branch: Unit): Omit<Post, 'person' | 'unit' | 'title'>[] {
    const { founded, closed, entry } = branch;
    const starts = [founded];
    for (let year = (entry ?? 2023) + 1; year <= 2025; year++) {
      const congress = on(`${year}-10-08`) + random.int(0, 16);
      if (closed === null || congress < closed) starts.push(congress);
    }
    return starts.map((start, index) => {
      const { year } = partsOf(start);
      const ended = starts[index + 1] ?? closed;
      const nominalEnd = closed !== null && index === starts.length - 1 ? closed : on(`${year + 1}-10-31`);
      // Congresses of the running term are due by the end of the year, a few of them sooner.
      const runs = ended === null && !soon.has(branch);
      const termEnd = runs ? on('2026-12-31') : nominalEnd;
      return { term: `${year}-${year + 1}`, start, termEnd, ended, elected: index > 0 };
    });
  }
}

function startsBy(person: Person, day: Day): boolean {
  return person.arrived <= day;
}

/** Cán bộ Đoàn. */
export function officerRows(scene: Scene, posts: readonly Post[]): SampleRow<'officers'>[] {
  const begun = posts.filter(({ start, person }) => start <= scene.now && person.arrived <= scene.now);
  begun.sort((a, b) => a.start - b.start);
  return keyed(
    'officers',
    begun.map((post, index): SampleRow<'officers'> => {
      const ended = known(post.ended, scene.now);
      return {
        person: scene.keyOf(post.person),
        unit: post.unit.code,
        post: post.title,
        term: post.term,
        way: post.elected ? 'Bầu' : 'Chỉ định',
        decision: `${String(index + 1).padStart(2, '0')}-QĐ/ĐTN`,
        start: post.start,
        termEnd: post.termEnd,
        ended,
        whyEnded: ended === null ? null : ended === post.unit.closed ? 'Chi đoàn kết thúc' : 'Hết nhiệm kỳ',
      };
    }),
  );
}

const COURSES = [
  { name: 'Tập huấn cán bộ Đoàn chủ chốt năm học 2024-2025', start: on('2024-10-26'), days: 1 },
  { name: 'Kỹ năng tổ chức sinh hoạt chi đoàn', start: on('2025-03-15'), days: 1 },
  { name: 'Tập huấn cán bộ Đoàn chủ chốt năm học 2025-2026', start: on('2025-11-08'), days: 1 },
  { name: 'Bồi dưỡng nghiệp vụ công tác Đoàn cho Bí thư chi đoàn', start: on('2026-03-21'), days: 2 },
];

/** Bồi dưỡng: those in office, most of them. */
export function courseRows(scene: Scene, posts: readonly Post[]): SampleRow<'courses'>[] {
  const random = scene.random('courses');
  const rows = COURSES.flatMap(({ name, start, days }) => {
    const holders = new Set(
      posts
        .filter(
          (post) => post.start < start && (post.ended === null || post.ended > start) && post.title !== 'Ủy viên BCH',
        )
        .map(({ person }) => person),
    );
    const taking = [...holders].filter(({ arrived }) => arrived <= start && random.chance(0.75));
    if (start + days > scene.now) return [];
    return taking.map((person, index): SampleRow<'courses'> => ({
      person: scene.keyOf(person),
      name,
      organiser: 'Đoàn Phân hiệu Hải Vân',
      start,
      end: start + days,
      certificate: `${String(index + 1).padStart(3, '0')}/GCN`,
    }));
  });
  return keyed('courses', rows);
}

const PLANNED = ['Bí thư Liên chi đoàn', 'Phó Bí thư Đoàn Phân hiệu', 'Ủy viên Ban Chấp hành Đoàn Phân hiệu'];

/** Quy hoạch: some of the officers, for the next term. */
export function successionRows(scene: Scene, posts: readonly Post[]): SampleRow<'succession'>[] {
  const random = scene.random('succession');
  const approved = on('2025-12-19');
  const open = posts.filter(({ ended, start, title }) => ended === null && start < approved && title !== 'Ủy viên BCH');
  const people = random.sample([...new Set(open.map(({ person }) => person))], Math.max(1, scene.some(14)));
  if (approved > scene.now) return [];
  const rows = people.map((person): SampleRow<'succession'> => {
    const post = random.pick(PLANNED);
    const faculty = person.branch.parent ?? scene.units.root;
    return {
      person: scene.keyOf(person),
      unit: post.endsWith('Liên chi đoàn') ? faculty.code : scene.units.root.code,
      post,
      term: '2027-2030',
      approved,
      review:
        scene.now < addMonths(approved, 6)
          ? null
          : random.pick(['Tiếp tục quy hoạch', 'Tiếp tục quy hoạch', 'Theo dõi thêm']),
    };
  });
  return keyed('succession', rows);
}

interface Proposal {
  readonly type: 'Tham mưu cấp ủy' | 'Phối hợp';
  readonly field: string;
  readonly partner: string;
  readonly subject: string;
  readonly sent: Day;
  readonly answered: Day | null;
  readonly result: string;
}

const PARTY = 'Đảng ủy Phân hiệu';
const PROPOSALS: readonly Proposal[] = [
  {
    type: 'Tham mưu cấp ủy',
    field: 'Cơ chế, nội dung công tác Đoàn',
    partner: PARTY,
    subject: 'Chương trình công tác Đoàn và phong trào thanh niên năm học 2024-2025',
    sent: on('2024-09-16'),
    answered: on('2024-09-27'),
    result: 'Đã thực hiện',
  },
  {
    type: 'Phối hợp',
    field: 'Khác',
    partner: 'Hội Sinh viên Phân hiệu',
    subject: 'Kế hoạch phối hợp thực hiện chủ trương “1+1” năm học 2024-2025',
    sent: on('2024-10-03'),
    answered: on('2024-10-08'),
    result: 'Đã thực hiện',
  },
  {
    type: 'Tham mưu cấp ủy',
    field: 'Công tác cán bộ',
    partner: PARTY,
    subject: 'Kiện toàn Ban Chấp hành các Liên chi đoàn',
    sent: on('2024-11-12'),
    answered: on('2024-11-29'),
    result: 'Chấp thuận',
  },
  {
    type: 'Tham mưu cấp ủy',
    field: 'Giới thiệu đoàn viên ưu tú',
    partner: PARTY,
    subject: 'Danh sách đoàn viên ưu tú đợt 1 năm 2025',
    sent: on('2025-03-28'),
    answered: on('2025-04-25'),
    result: 'Chấp thuận',
  },
  {
    type: 'Phối hợp',
    field: 'Khác',
    partner: 'Phòng Công tác sinh viên',
    subject: 'Phối hợp thăm nơi ở của sinh viên ngoại trú',
    sent: on('2025-05-06'),
    answered: on('2025-05-12'),
    result: 'Đã thực hiện',
  },
  {
    type: 'Tham mưu cấp ủy',
    field: 'Cơ chế, nội dung công tác Đoàn',
    partner: PARTY,
    subject: 'Chương trình công tác Đoàn và phong trào thanh niên năm học 2025-2026',
    sent: on('2025-09-15'),
    answered: on('2025-09-26'),
    result: 'Đã thực hiện',
  },
  {
    type: 'Phối hợp',
    field: 'Khác',
    partner: 'Hội Sinh viên Phân hiệu',
    subject: 'Kế hoạch phối hợp thực hiện chủ trương “1+1” năm học 2025-2026',
    sent: on('2025-09-29'),
    answered: on('2025-10-06'),
    result: 'Đã thực hiện',
  },
  {
    type: 'Tham mưu cấp ủy',
    field: 'Công tác cán bộ',
    partner: PARTY,
    subject: 'Quy hoạch cán bộ Đoàn nhiệm kỳ 2027-2030',
    sent: on('2025-11-24'),
    answered: on('2025-12-19'),
    result: 'Chấp thuận',
  },
  {
    type: 'Tham mưu cấp ủy',
    field: 'Giới thiệu đoàn viên ưu tú',
    partner: PARTY,
    subject: 'Danh sách đoàn viên ưu tú đợt 1 năm 2026',
    sent: on('2026-03-30'),
    answered: on('2026-04-29'),
    result: 'Chấp thuận',
  },
  {
    type: 'Phối hợp',
    field: 'Khác',
    partner: 'Đoàn phường Liên Chiểu',
    subject: 'Phối hợp tổ chức Chiến dịch tình nguyện hè 2026',
    sent: on('2026-05-18'),
    answered: on('2026-05-25'),
    result: 'Đã thực hiện',
  },
  {
    type: 'Tham mưu cấp ủy',
    field: 'Cơ chế, nội dung công tác Đoàn',
    partner: PARTY,
    subject: 'Đề xuất kinh phí hoạt động Đoàn năm học 2026-2027',
    sent: on('2026-08-12'),
    answered: null,
    result: 'Chờ ý kiến',
  },
];

/** Tham mưu, phối hợp. */
export function proposalRows(scene: Scene): SampleRow<'proposals'>[] {
  const rows = PROPOSALS.filter(({ sent }) => sent <= scene.now).map((proposal, index): SampleRow<'proposals'> => {
    const answered = scene.known(proposal.answered);
    return {
      ...proposal,
      unit: scene.units.root.code,
      document: `${String(index + 11)}-${proposal.type === 'Phối hợp' ? 'KH' : 'TTr'}/ĐTN`,
      answered,
      result: answered === null ? 'Chờ ý kiến' : proposal.result,
    };
  });
  return keyed('proposals', rows);
}
