import { expect, test } from '@jest/globals';
import { chainOf, type Recruit } from '../../../src/areas/recruitment/chain';
import { creditsOf } from '../../../src/areas/recruitment/credit';
import { PEOPLE } from '../../../src/roster/people';
import { admission, person, sheetsOf, TODAY, UNITS, type Line } from '../book';
import { open } from '../sheets';

const member = (number: number, name: string): Line =>
  person({
    'Mã ĐVTN': `DV00000${String(number)}`,
    MSSV: `AB${String(number)}`,
    'Họ và tên': name,
    'Ngày vào Đoàn': '26/03/2020',
    'Ngày vào Hội': '05/11/2026',
  });

/** Who brought in whom, by their numbers. */
function chain(pairs: readonly (readonly [number, number])[], root: number): unknown {
  const people = [member(1, 'An'), member(2, 'Bình'), member(3, 'Chi'), member(4, 'Dung')];
  const rows = pairs.map(([recruiter, youth], index) =>
    admission({
      'Mã lượt': `VD00000${String(index + 1)}`,
      'Người vận động': `DV00000${String(recruiter)}`,
      'ĐVTN được kết nạp': `DV00000${String(youth)}`,
      'Họ và tên thanh niên': 'x',
      'Ngày kết nạp': '05/11/2026',
    }),
  );
  const { books, found } = open(sheetsOf({ 'Đơn vị': UNITS, ĐVTN: people, '1+1': rows }), TODAY);
  const who = books.find(PEOPLE, `DV00000${String(root)}`);
  if (who === undefined) throw new Error('no books');
  const names = (recruits: readonly Recruit[]): unknown =>
    recruits.map((recruit) => [recruit.person?.fullName, names(recruit.recruits)]);
  return names(chainOf(found.once(creditsOf), who));
}

test.each([
  ['nobody', [], []],
  [
    'two, and one of theirs',
    [
      [1, 2],
      [1, 3],
      [3, 4],
    ],
    [
      ['Bình', []],
      ['Chi', [['Dung', []]]],
    ],
  ],
  [
    'in a ring, which ends where it began',
    [
      [1, 2],
      [2, 3],
      [3, 1],
    ],
    [['Bình', [['Chi', [['An', []]]]]]],
  ],
] as const)('a chain of %s', (_what, pairs, expected) => {
  expect(chain(pairs, 1)).toEqual(expected);
});
