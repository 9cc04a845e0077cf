import type { Random } from './random';

/** Where somebody lives, in the two levels of addresses since 1/7/2025. */
export interface Place {
  readonly address: string;
  readonly ward: string;
  readonly province: string;
}

const NEAR = ['Phường Hải Vân', 'Phường Liên Chiểu', 'Phường Hòa Khánh', 'Phường Thanh Khê', 'Phường An Khê'];
const HOME: readonly (readonly [ward: string, province: string])[] = [
  ['Xã Hòa Vang', 'Đà Nẵng'],
  ['Phường Cẩm Lệ', 'Đà Nẵng'],
  ['Phường Sơn Trà', 'Đà Nẵng'],
  ['Xã Bà Nà', 'Đà Nẵng'],
  ['Phường Phú Xuân', 'Huế'],
  ['Xã Chân Mây - Lăng Cô', 'Huế'],
];
const STREETS = ['Hoa Phượng', 'Bằng Lăng', 'Sông Xanh', 'Đồi Thông', 'Hướng Dương', 'Thạch Thảo', 'Tân Bình Minh'];

function houseIn(random: Random): string {
  return `Số ${random.int(1, 180)} đường ${random.pick(STREETS)}`;
}

/** A lodging near the campus. */
export function lodging(random: Random): Place {
  const room = random.chance(0.6) ? `Phòng ${random.int(1, 24)}, ` : '';
  return { address: `${room}${houseIn(random)}`, ward: random.pick(NEAR), province: 'Đà Nẵng' };
}

/** A family's house, from which one comes to class every day. */
export function familyHome(random: Random): Place {
  const [ward, province] = random.pick(HOME);
  return { address: houseIn(random), ward, province };
}
