import { addMonths, partsOf, type Day } from '../../text/calendar';
import { known, on } from './days';
import { isSteady, type Person } from './person';
import type { Random } from './random';
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

const TERM_ABOVE = {
  term: '2024-2027',
  start: on('2024-06-15'),
  termEnd: on('2027-12-31'),
  ended: null,
  elected: true,
};
const ABOVE_TITLES = ['Bí thư', 'Phó Bí thư Thường trực', 'Phó Bí thư', 'Ủy viên BTV', 'Ủy viên BTV', 'Ủy viên BCH'];

/** Everybody who held a post in the time of the records; each unit always has a Bí thư. */
export function makePosts(scene: Scene): Post[] {
  const random = scene.random('posts');
  const steadyOf = new Map<Unit, Person[]>(scene.units.branches.map((branch) => [branch, []]));
  for (const person of scene.people) if (isSteady(person)) steadyOf.get(person.branch)?.push(person);
  return [...postsAbove(scene, steadyOf), ...postsInBranches(scene, steadyOf, random)];
}

/** Of the campus and its faculties: staff first, then the first of the oldest classes. */
function postsAbove({ units }: Scene, steadyOf: ReadonlyMap<Unit, readonly Person[]>): Post[] {
  const { root, faculties, branches, staff } = units;
  const oldest = branches.filter(({ entry, closed }) => entry === 2023 && closed === null);
  const ofStaff = staff === null ? [] : (steadyOf.get(staff) ?? []);
  // The third of the staff is over 30 and holds no post, so that somebody has to decide.
  const leaders = [
    ...ofStaff.filter((_, index) => index !== 2),
    ...oldest.flatMap((branch) => (steadyOf.get(branch) ?? []).slice(0, 1)),
  ];
  const titles = ABOVE_TITLES.slice(0, Math.max(1, leaders.length - faculties.length));
  const places = [
    ...titles.map((title) => ({ unit: root, title })),
    ...faculties.map((unit) => ({ unit, title: 'Bí thư' })),
    ...(staff === null ? [] : [{ unit: staff, title: 'Bí thư' }]),
  ];
  return places.flatMap(({ unit, title }, index): Post[] => {
    const person = unit === staff ? ofStaff[ofStaff.length - 1] : leaders[index % Math.max(1, leaders.length)];
    return person === undefined ? [] : [{ person, unit, title, ...TERM_ABOVE }];
  });
}

function postsInBranches(scene: Scene, steadyOf: ReadonlyMap<Unit, readonly Person[]>, random: Random): Post[] {
  const classes = scene.units.branches.filter(({ entry }) => entry !== null);
  const soon = new Set(
    random.sample(
      classes.filter(({ closed }) => closed === null),
      scene.some(1),
    ),
  );
  const posts: Post[] = [];
  for (const branch of classes) {
    const people = steadyOf.get(branch) ?? [];
    let [secretary] = people;
    for (const term of termsOf(branch, soon.has(branch), random)) {
      const here = people.filter(({ arrived }) => arrived <= term.start);
      const [other] = random.sample(here.slice(1), 1);
      if (term.elected && other !== undefined && random.chance(0.4)) secretary = other;
      if (secretary !== undefined) posts.push({ person: secretary, unit: branch, title: 'Bí thư', ...term });
      const others = here.filter((person) => person !== secretary);
      random.sample(others, 3).forEach((person, index) => {
        posts.push({ person, unit: branch, title: index === 0 ? 'Phó Bí thư' : 'Ủy viên BCH', ...term });
      });
    }
  }
  return posts;
}

/** One term a year, from a congress in October to the next; the first from the day of the founding. */
function termsOf(branch: Unit, isDueSoon: boolean, random: Random): Omit<Post, 'person' | 'unit' | 'title'>[] {
  const { founded, closed, entry } = branch;
  const starts = [founded];
  for (let year = (entry ?? 2023) + 1; year <= 2025; year++) {
    const congress = on(`${year}-10-08`) + random.int(0, 16);
    if (closed === null || congress < closed) starts.push(congress);
  }
  return starts.map((start, index) => {
    const { year } = partsOf(start);
    const isLast = index === starts.length - 1;
    const usualEnd = on(`${year + 1}-10-31`);
    // Congresses of the running term are due by the end of the year, a few of them sooner.
    const runningEnd = isDueSoon ? usualEnd : on('2026-12-31');
    return {
      term: `${year}-${year + 1}`,
      start,
      termEnd: isLast ? (closed ?? runningEnd) : usualEnd,
      ended: starts[index + 1] ?? closed,
      elected: index > 0,
    };
  });
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
