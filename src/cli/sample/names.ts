import type { Random } from './random';

function words(list: string): string[] {
  return list.split(', ');
}

// Invented combinations of common names: no list of real people stands behind them.
const FAMILY: readonly (readonly [name: string, weight: number])[] = [
  ...words('Nguyễn').map((name) => [name, 30] as const),
  ...words('Trần').map((name) => [name, 11] as const),
  ...words('Lê').map((name) => [name, 9] as const),
  ...words('Phạm').map((name) => [name, 7] as const),
  ...words('Huỳnh, Hoàng').map((name) => [name, 5] as const),
  ...words('Phan, Vũ, Võ').map((name) => [name, 4] as const),
  ...words('Đặng, Bùi, Đỗ').map((name) => [name, 3] as const),
  ...words('Hồ, Ngô, Dương').map((name) => [name, 2] as const),
  ...words('Lý, Đoàn, Đinh, Lương, Mai, Trương, Cao, Tạ, Châu, Hà, Thái, Tô, Văn, Lâm, Phùng').map(
    (name) => [name, 1] as const,
  ),
];
const MIDDLE = {
  Nam: words(
    'Văn, Hữu, Đức, Công, Quang, Minh, Quốc, Thành, Gia, Anh, Xuân, Ngọc, Hoàng, Trọng, Nhật, Bảo, Tấn, Đình, Thanh, Duy, Viết, Khánh',
  ),
  Nữ: words(
    'Thị, Thị Thu, Thị Ngọc, Ngọc, Thanh, Thị Kim, Minh, Khánh, Phương, Thùy, Thị Bích, Hồng, Mỹ, Bảo, Kim, Thị Thanh, Thị Mỹ, Diệu, Quỳnh, Hoài, Thị Hồng, Cẩm',
  ),
};
const GIVEN = {
  Nam: words(
    'An, Anh, Ân, Bách, Bảo, Bình, Cường, Chiến, Dũng, Duy, Dương, Đạt, Đăng, Đông, Đức, Giang, Hải, Hào, Hiếu, Hòa, Hoàng, Hùng, Huy, Hưng, Khang, Khải, Khánh, Khoa, Kiên, Kiệt, Lâm, Long, Lộc, Lực, Mạnh, Minh, Nam, Nghĩa, Nguyên, Nhân, Nhật, Phát, Phong, Phú, Phúc, Phước, Quân, Quang, Quốc, Sang, Sơn, Tài, Tâm, Tân, Thái, Thành, Thắng, Thiện, Thịnh, Thuận, Tiến, Toàn, Trí, Trung, Tú, Tuấn, Tùng, Vinh, Vũ, Vương',
  ),
  Nữ: words(
    'An, Anh, Ánh, Ân, Băng, Châu, Chi, Diễm, Diệp, Dung, Duyên, Dương, Đào, Giang, Hà, Hạnh, Hân, Hằng, Hiền, Hoa, Hòa, Hoài, Hồng, Huệ, Huyền, Hương, Khuê, Lam, Lan, Liên, Linh, Loan, Ly, Mai, Mi, My, Mỹ, Nga, Ngân, Ngọc, Nguyệt, Nhi, Nhung, Như, Oanh, Phương, Phượng, Quyên, Quỳnh, Tâm, Thanh, Thảo, Thắm, Thi, Thơ, Thu, Thủy, Thúy, Thư, Thương, Tiên, Trang, Trâm, Trân, Trinh, Trúc, Tú, Tuyền, Tuyết, Uyên, Vân, Vy, Xuân, Yến',
  ),
};

export type Sex = 'Nam' | 'Nữ';

/** A plausible full name: family name, middle name, given name. */
export function fullName(random: Random, sex: Sex): string {
  const family = random.weighted(FAMILY);
  const middle = random.pick(MIDDLE[sex]);
  const given = random.pick(GIVEN[sex].filter((name) => !middle.endsWith(name)));
  return `${family} ${middle} ${given}`;
}

// No operator has these prefixes, so no number here rings at anybody's.
const PREFIXES = ['030', '031', '053', '071', '072', '073', '074', '075'];

/** Mobile numbers that nobody has, each given once. */
export class PhoneBook {
  private readonly given = new Set<string>();

  constructor(private readonly random: Random) {}

  next(): string {
    for (;;) {
      const number = this.random.pick(PREFIXES) + String(this.random.int(0, 9_999_999)).padStart(7, '0');
      if (this.given.has(number)) continue;
      this.given.add(number);
      return number;
    }
  }
}
