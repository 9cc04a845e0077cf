import type { Cell } from '../../src/sheet/kinds';
import { day, type Sheets } from '../areas/sheets';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ'];
const MIDDLE = ['Văn', 'Thị', 'Minh', 'Hoàng', 'Thanh', 'Ngọc', 'Quốc', 'Gia', 'Bảo', 'Thu'];
const GIVEN = ['Ánh', 'Hòa', 'Mai', 'Tú', 'Ân', 'Dũng', 'Đức', 'Hương', 'Khánh', 'Linh', 'Nam', 'Phúc', 'Quân', 'Yến'];

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

function numbered(prefix: string, index: number): string {
  return `${prefix}${String(index).padStart(6, '0')}`;
}

/** A register of so many people, half as many 1+1 rows and a hundredth of nominations; every 77th row has a fault. */
export function bigRegister(people: number): Sheets {
  const units: Cell[][] = [
    ['Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Trực thuộc'],
    ['PH', 'Phân hiệu', 'Đoàn cơ sở', ''],
  ];
  for (let index = 0; index < 400; index++)
    units.push([`CD${String(index)}`, `Chi đoàn ${String(index)}`, 'Chi đoàn', 'PH']);
  return {
    'Đơn vị': units,
    ĐVTN: peopleRows(people),
    '1+1': recruitmentRows(people),
    'Giới thiệu vào Đảng': nominationRows(people),
  };
}

/** Odd people are members who recruit; even ones were recruited, each by the one before. */
function contactedOn(row: number): number {
  return day('2025-09-10') + (row % 200);
}

function isAdmitted(row: number): boolean {
  return row % 3 !== 0;
}

function joinedUnion(index: number): Cell {
  if (index % 2 === 1) return day('2020-03-26') + (index % 700);
  return index % 4 === 2 && isAdmitted(index / 2) ? contactedOn(index / 2) + 30 : '';
}

function joinedAssociation(index: number): Cell {
  if (index % 2 === 1) return index % 3 === 0 ? '' : day('2024-10-01') + (index % 300);
  return index % 4 === 0 && isAdmitted(index / 2) ? contactedOn(index / 2) + 30 : '';
}

function peopleRows(people: number): Cell[][] {
  const header = [
    'Mã ĐVTN',
    'MSSV',
    'Họ và tên',
    'Giới tính',
    'Ngày sinh',
    'Chi đoàn',
    'Điện thoại',
    'Email',
    'Ngày vào Đoàn',
    'Số thẻ đoàn viên',
  ];
  const rest = [
    'Sổ đoàn',
    'Ngày vào Hội',
    'Chi hội',
    'Tình trạng',
    'Ngày về đơn vị',
    'Nơi ở',
    'Địa chỉ',
    'Xã/phường',
    'Tỉnh/thành',
    'Cập nhật lúc',
  ];
  const rows: Cell[][] = [[...header, ...rest]];
  for (let index = 0; index < people; index++) {
    const faulty = index % 77 === 0;
    const name = `${pick(FAMILY, index)} ${pick(MIDDLE, Math.floor(index / 10))} ${pick(GIVEN, Math.floor(index / 100))}`;
    rows.push([
      numbered('DV', index),
      numbered('SV', index),
      name,
      index % 2 === 0 ? 'Nam' : 'Nữ',
      day('2003-01-01') + ((index * 7 + Math.floor(index / 1400)) % 1400),
      `CD${String(index % 400)}`,
      faulty ? '0123' : `09${String(10000000 + index)}`,
      `sv${String(index)}@example.edu.vn`,
      joinedUnion(index),
      '',
      'Đã nộp',
      joinedAssociation(index),
      'Chi hội',
      faulty ? 'Nghỉ' : 'Đang sinh hoạt',
      day('2023-09-05'),
      index % 4 === 0 ? 'Nhà trọ' : 'Nội trú',
      index % 4 === 0 ? 'Đường số 1' : '',
      'Phường 1',
      'Cần Thơ',
      day('2026-05-01'),
    ]);
  }
  return rows;
}

function recruitmentRows(people: number): Cell[][] {
  const rows: Cell[][] = [
    [
      'Mã lượt',
      'Người vận động',
      'Họ và tên thanh niên',
      'MSSV thanh niên',
      'Tổ chức',
      'Ngày vận động',
      'Trạng thái',
      'Ngày kết nạp',
      'Minh chứng',
    ],
  ];
  for (let index = 0; index < people / 2; index++) {
    const contacted = contactedOn(index);
    rows.push([
      numbered('VD', index),
      numbered('DV', index * 2 + 1),
      'Nguyễn Văn Mới',
      numbered('SV', index % 50 === 0 ? 2 : index * 2),
      index % 2 === 0 ? 'Hội' : 'Đoàn',
      contacted,
      isAdmitted(index) ? 'Đã kết nạp' : 'Đang vận động',
      isAdmitted(index) ? contacted + 30 : '',
      isAdmitted(index) ? 'QĐ 12' : '',
    ]);
  }
  return rows;
}

function nominationRows(people: number): Cell[][] {
  const rows: Cell[][] = [['Mã hồ sơ', 'Mã ĐVTN', 'Giai đoạn', 'Ngày bình chọn', 'Ngày gửi danh sách']];
  for (let index = 0; index < people / 100; index++) {
    rows.push([
      numbered('GT', index),
      numbered('DV', index * 100 + 1),
      'Đã gửi danh sách',
      day('2026-01-10'),
      day('2026-02-10'),
    ]);
  }
  return rows;
}
