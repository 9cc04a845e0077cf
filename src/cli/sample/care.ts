import type { Day } from '../../text/calendar';
import { known, on, RECORDS_END, RECORDS_START } from './days';
import { fullName, PhoneBook } from './names';
import { branchOn, isHere, type Person } from './person';
import { keyed, type SampleRow } from './rows';
import type { Scene } from './scene';

// Everyday matters of studying and living; nothing about views, health or other people.
const TOPICS: readonly (readonly [topic: string, content: string, answer: string])[] = [
  ['Cơ sở vật chất', 'Mong có thêm chỗ tự học buổi tối.', 'Đã đề nghị mở phòng tự học đến 21 giờ.'],
  ['Học tập', 'Mong có lớp ôn tập trước kỳ thi.', 'Chi đoàn đã tổ chức nhóm ôn tập.'],
  ['Học bổng', 'Hỏi điều kiện xét học bổng học kỳ.', 'Đã gửi thông báo của Phòng Công tác sinh viên.'],
  ['Ký túc xá', 'Mong sửa đèn ở hành lang.', 'Đã chuyển Ban quản lý ký túc xá, đã sửa xong.'],
  ['Thực tập, việc làm', 'Mong được giới thiệu nơi thực tập.', 'Đã mời tham gia ngày hội việc làm.'],
  ['Hoạt động Đoàn, Hội', 'Mong có thêm sân chơi thể thao.', 'Đưa vào kế hoạch tháng sau.'],
];

/** Tâm tư, nguyện vọng: who said what stands nowhere unless the person wished so. */
export function concernRows(scene: Scene): SampleRow<'concerns'>[] {
  const random = scene.random('concerns');
  const rows: (SampleRow<'concerns'> & { received: Day })[] = [];
  for (let index = scene.some(28); index > 0; index--) {
    const received = random.int(RECORDS_START + 10, RECORDS_END - 3);
    const unit = random.pick(scene.units.branches);
    const scope = random.weighted([
      ['Cá nhân', 3],
      ['Tập thể', 4],
      ['Ẩn danh', 3],
    ]);
    const channel = random.pick(['Biểu mẫu', 'Sinh hoạt', 'Gặp gỡ']);
    const [topic, content, answer] = random.pick(TOPICS);
    const urgency = random.weighted([
      ['Bình thường', 7],
      ['Sớm', 2],
      ['Khẩn', 1],
    ]);
    const [answeredAfter, closedAfter] = [random.int(2, 16), random.int(5, 20)];
    const here = scene.inBranch(unit, received);
    const person = here.length > 0 ? random.pick(here) : null;
    if (received > scene.now || person === null) continue;
    const answered = known(received + answeredAfter, scene.now);
    const closed = known(received + answeredAfter + closedAfter, scene.now);
    rows.push({
      unit: unit.code,
      scope,
      person: scope === 'Cá nhân' ? scene.keyOf(person) : null,
      channel,
      topic,
      urgency,
      content,
      handler: 'Bí thư Liên chi đoàn',
      received,
      due: received + 15,
      status:
        closed !== null
          ? 'Đã đóng'
          : answered !== null
            ? 'Đã trả lời'
            : received + 2 > scene.now
              ? 'Mới'
              : 'Đang xử lý',
      answer: answered === null ? null : answer,
      answered,
      closed,
    });
  }
  rows.sort((a, b) => a.received - b.received);
  return keyed('concerns', rows);
}

/** Chăm lo: visits to those who live off campus, meetings, gifts and help. */
export function careRows(scene: Scene): SampleRow<'care'>[] {
  const random = scene.random('care');
  const phones = new PhoneBook(random);
  const rows: (SampleRow<'care'> & { date: Day })[] = [];
  const visited = scene.people.filter((person) => person.place !== null && person.studentId !== null);
  for (let index = scene.some(130); index > 0 && visited.length > 0; index--) {
    const person = random.pick(visited);
    const date = random.int(RECORDS_START + 30, RECORDS_END - 5);
    const type = random.weighted([
      ['Thăm nơi ở', 7],
      ['Gặp gỡ', 2],
      ['Hỗ trợ', 1],
      ['Tặng quà', 1],
    ]);
    const [contact, contactPhone] = [fullName(random, random.chance(0.5) ? 'Nam' : 'Nữ'), phones.next()];
    const amount = type === 'Hỗ trợ' || type === 'Tặng quà' ? random.int(2, 10) * 100_000 : null;
    if (date > scene.now || !isHere(person, date)) continue;
    const isLodger = type === 'Thăm nơi ở' && person.residence === 'Nhà trọ' && isHere(person, scene.now);
    rows.push({
      person: scene.keyOf(person),
      type,
      date,
      doneBy: `Ban Chấp hành ${branchOn(person, date).code}`,
      contact: isLodger ? contact : null,
      contactPhone: isLodger ? contactPhone : null,
      amount,
    });
  }
  rows.sort((a, b) => a.date - b.date);
  return keyed('care', rows);
}

/** Kỷ luật: at most two rows, of people who hold nothing and are planned for nothing. */
export function disciplineRows(scene: Scene, engaged: ReadonlySet<Person>): SampleRow<'discipline'>[] {
  const days = [on('2025-04-14'), on('2026-03-16')].slice(0, Math.min(2, scene.some(2)));
  const free = scene.people.filter(
    (person) =>
      person.joinedUnion !== null &&
      person.joinedUnion < person.arrived &&
      person.leave === null &&
      person.arrived < RECORDS_START + 30 &&
      !engaged.has(person),
  );
  const people = scene.random('discipline').sample(free, days.length);
  return people.flatMap((person, index): SampleRow<'discipline'>[] => {
    const effective = days[index];
    if (effective === undefined || effective > scene.now) return [];
    return [{ person: scene.keyOf(person), effective, lapsed: scene.known(effective + 365) }];
  });
}

const TEXT_VERSION = 'Bản 01';

/** Đồng ý in the register: those who filled in a form of it. */
export function consentRows(scene: Scene): SampleRow<'consents'>[] {
  const random = scene.random('consents');
  const rows = scene.people.flatMap((person): (SampleRow<'consents'> & { date: Day })[] => {
    const [gives, date, withdraws] = [random.chance(0.2), on('2025-10-01') + random.int(0, 40), random.chance(0.01)];
    if (!gives || date > scene.now || !isHere(person, date)) return [];
    return [
      {
        person: scene.keyOf(person),
        purpose: 'Quản lý đoàn viên, thanh niên và liên hệ công tác Đoàn',
        data: 'Họ tên, ngày sinh, nơi ở, điện thoại, thư điện tử',
        version: TEXT_VERSION,
        way: 'Biểu mẫu trực tuyến',
        date,
        withdrawn: withdraws ? scene.known(date + 90) : null,
      },
    ];
  });
  return rows.sort((a, b) => a.date - b.date);
}

/** Đồng ý in the restricted file: those whose concern bears their name. */
export function restrictedConsentRows(concerns: readonly SampleRow<'concerns'>[]): SampleRow<'consents'>[] {
  const seen = new Set<unknown>();
  return concerns.flatMap(({ person, received }): SampleRow<'consents'>[] => {
    if (person === null || person === undefined || seen.has(person)) return [];
    seen.add(person);
    return [
      {
        person,
        purpose: 'Tiếp nhận và trả lời tâm tư, nguyện vọng',
        data: 'Họ tên, nội dung tâm tư, nguyện vọng',
        version: TEXT_VERSION,
        way: 'Biểu mẫu trực tuyến',
        date: received ?? null,
      },
    ];
  });
}
