import { whole, setting } from '../../judging/setting';
import { partsOf, type Fault } from '../../sheet/kinds';
import { dayOf } from '../../text/calendar';
import { PEOPLE } from '../../roster/people';
import { caseless } from '../../text/spelling';

function peopleColumns(value: string): readonly string[] | Fault {
  const properties = partsOf(value).map((header) =>
    Object.keys(PEOPLE.columns).find(
      (property) => caseless(PEOPLE.columns[property as keyof typeof PEOPLE.columns].header) === caseless(header),
    ),
  );
  return properties.every((property) => property !== undefined) ? properties : 'bad-choice';
}

export const YOUNGEST = setting<number>({
  code: 'Tuổi tối thiểu',
  read: whole(0),
  fallback: 15,
  written: '15',
  basis: '20-HD/TWĐTN-BTC ngày 12/7/2023',
  purpose: 'Tuổi nhỏ nhất của người đang sinh hoạt.',
});

export const OLDEST = setting<number>({
  code: 'Tuổi tối đa',
  read: whole(0),
  fallback: 35,
  written: '35',
  basis: '30-HD/TWĐTN-BTC ngày 31/12/2023',
  purpose: 'Tuổi lớn nhất của người đang sinh hoạt (gia hạn đến 35).',
});

export const JOINING_AGE = setting<number>({
  code: 'Tuổi vào Đoàn',
  read: whole(0),
  fallback: 15,
  later: { from: dayOf(2026, 6, 26) ?? 0, fallback: 16, written: '16' },
  written: '15',
  basis: '20-HD/TWĐTN-BTC ngày 12/7/2023 (từ đủ 15 tuổi + 1 ngày); Đại hội XIII: từ đủ 16 tuổi',
  purpose: 'Tuổi kết nạp, theo ngày vào Đoàn: 15 là sau ngày tròn 15 tuổi, lớn hơn là từ ngày tròn tuổi đó.',
});

export const MATURITY_AGE = setting<number>({
  code: 'Tuổi trưởng thành Đoàn',
  read: whole(0),
  fallback: 30,
  written: '30',
  basis: '30-HD/TWĐTN-BTC ngày 31/12/2023',
  purpose: 'Qua tuổi này thì xét trưởng thành Đoàn hoặc gia hạn.',
});

export const STALE_MONTHS = setting<number>({
  code: 'Số tháng phải cập nhật',
  read: whole(1),
  fallback: 12,
  written: '12',
  basis: 'Quy ước của đơn vị',
  purpose: 'Dòng ĐVTN lâu hơn số tháng này chưa cập nhật thì được nhắc.',
});

export const PROFILE_COLUMNS = setting<readonly string[]>({
  code: 'Cột hồ sơ đầy đủ',
  read: peopleColumns,
  fallback: ['studentId', 'sex', 'birthDate', 'phone', 'email', 'residence'],
  written: 'MSSV; Giới tính; Ngày sinh; Điện thoại; Email; Nơi ở',
  basis: 'Quy ước của đơn vị',
  purpose: 'Hồ sơ đoàn viên là đầy đủ khi các cột này có dữ liệu.',
});
