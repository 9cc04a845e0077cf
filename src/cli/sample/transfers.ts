import type { Person } from './person';
import { keyed, type SampleRow } from './rows';
import type { Scene } from './scene';
import { on } from './days';

/** Chuyển sinh hoạt of every kind, by date. */
export function transferRows(scene: Scene): SampleRow<'transfers'>[] {
  const random = scene.random('transfers');
  const rows: (SampleRow<'transfers'> & { date: number })[] = [];
  const add = (person: Person, date: number, row: Omit<SampleRow<'transfers'>, 'person' | 'date'>): void => {
    if (date <= scene.now) rows.push({ person: scene.keyOf(person), date, ...row });
  };
  for (const person of scene.people) {
    const { branch, cameFrom, arrived, move, away, leave } = person;
    const isUnion = person.joinedUnion !== null && person.joinedUnion < arrived;
    if (cameFrom !== null && isUnion) add(person, arrived, { type: 'Chuyển đến', from: cameFrom, to: branch.code });
    if (move !== null) add(person, move.day, { type: 'Nội bộ', from: move.from.code, to: move.to.code });
    if (away !== null) {
      add(person, away.day, { type: 'Tạm thời', from: branch.code, to: away.to, until: away.until });
    }
    if (leave === null || leave.status === 'Thôi sinh hoạt' || person.joinedUnion === null) continue;
    const day = Math.max(arrived, leave.day - random.int(0, 14));
    add(person, day, { type: 'Chuyển đi', from: branch.code, to: random.pick(DESTINATIONS), until: leave.day });
  }
  const late = scene.people.filter(
    (person) => person.leave === null && person.joinedWritten !== null && person.arrived < on('2026-01-01'),
  );
  for (const person of late.slice(0, scene.some(1))) {
    add(person, on('2026-06-15'), {
      type: 'Chuyển đi',
      from: person.branch.code,
      to: 'Nơi cư trú',
      until: on('2026-07-15'),
      note: 'Chờ đoàn viên nhận giấy',
    });
  }
  rows.sort((a, b) => a.date - b.date);
  return keyed(
    'transfers',
    rows.map((row, index) => ({ ...row, slip: slipOf(row, index) })),
  );
}

function slipOf({ type }: SampleRow<'transfers'>, index: number): string | null {
  return type === 'Nội bộ' ? null : `${String(index + 1).padStart(3, '0')}-GGT/ĐTN`;
}

const DESTINATIONS = ['Nơi cư trú', 'Nơi công tác', 'Trường khác', 'Đoàn xã, phường nơi cư trú'];
