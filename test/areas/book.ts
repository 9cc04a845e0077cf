import { reportOf } from '../../src/areas/report';
import type { Report } from '../../src/counting/report';
import type { Cell } from '../../src/sheet/kinds';
import { NAME_BY_TITLE, tableOf } from '../../src/areas/tables';
import { day, open, shown, type Sheets } from './sheets';

export const TODAY = '2026-11-15';

/** A row by its headers; cells that are not named are empty. */
export type Line = Readonly<Record<string, Cell>>;

/** Sheets by title, without their header rows; null for a sheet that isn't there. */
export type Book = Readonly<Record<string, readonly Line[] | null>>;

function filler(standard: Line): (changes?: Line) => Line {
  return (changes = {}) => ({ ...standard, ...changes });
}

export const unit = filler({
  'Mã đơn vị': 'KT09',
  'Tên đơn vị': 'Chi đoàn KT09',
  Cấp: 'Chi đoàn',
  'Trực thuộc': 'LKT',
});

export const person = filler({
  'Mã ĐVTN': 'DV000009',
  MSSV: 'AB1009',
  'Họ và tên': 'Vũ Chín',
  'Ngày sinh': '09/09/2005',
  'Chi đoàn': 'KT01',
  'Tình trạng': 'Đang sinh hoạt',
});

export const recruit = filler({
  'Mã lượt': 'VD000001',
  'Người vận động': 'DV000001',
  'Họ và tên thanh niên': 'Lê Hoàng Ân',
  'Tổ chức': 'Hội',
  'Ngày vận động': '10/10/2026',
  'Trạng thái': 'Đang vận động',
});

export const admission = filler({
  ...recruit(),
  'Trạng thái': 'Đã kết nạp',
  'Ngày kết nạp': '01/11/2026',
  'Minh chứng': '12-QĐ/HSV',
});

export const nomination = filler({
  'Mã hồ sơ': 'GT000001',
  'Mã ĐVTN': 'DV000001',
  'Giai đoạn': 'Đoàn viên ưu tú',
  'Ngày bình chọn': '01/10/2026',
});

export const meeting = filler({
  'Mã buổi': 'SH000001',
  'Đơn vị': 'KT01',
  Ngày: '05/10/2026',
  'Hình thức': 'Thường kỳ',
  'Cách tổ chức': 'Trực tiếp',
  'Nội dung': 'Sinh hoạt tháng 10',
});

export const attendance = filler({ 'Mã buổi': 'SH000001', 'Mã ĐVTN': 'DV000001', 'Tham dự': 'Có mặt' });

export const plan = filler({
  Mã: 'KH000001',
  'Đơn vị': 'KT01',
  Loại: 'Nhiệm vụ',
  'Nội dung': 'Ngày Chủ nhật xanh',
  Hạn: '20/12/2026',
  'Trạng thái': 'Chưa làm',
});

export const project = filler({
  Mã: 'CT000001',
  Loại: 'Công trình thanh niên',
  'Đơn vị': 'KT01',
  Tên: 'Thắp sáng đường quê',
  'Trạng thái': 'Đăng ký',
});

export const officer = filler({
  Mã: 'CB000001',
  'Mã ĐVTN': 'DV000001',
  'Đơn vị': 'KT01',
  'Chức vụ': 'Bí thư',
  'Từ ngày': '01/10/2025',
});

/** A secretary for each unit of the world, so that no post is vacant. */
export const LED: readonly Line[] = ['PH', 'LKT', 'KT01', 'KT02'].map((code, index) =>
  officer({ Mã: `CB00010${String(index)}`, 'Đơn vị': code, 'Mã ĐVTN': index % 2 === 0 ? 'DV000001' : 'DV000002' }),
);

export const transfer = filler({ Mã: 'CS000001', 'Mã ĐVTN': 'DV000001', Loại: 'Nội bộ', Ngày: '01/10/2026' });

export const course = filler({
  Mã: 'BD000001',
  'Mã ĐVTN': 'DV000001',
  'Tên lớp, khóa': 'Nghiệp vụ công tác Đoàn',
  'Từ ngày': '01/10/2026',
});

export const succession = filler({
  Mã: 'QH000001',
  'Mã ĐVTN': 'DV000001',
  'Đơn vị': 'KT01',
  'Chức vụ quy hoạch': 'Bí thư',
  'Giai đoạn': '2027-2032',
});

export const proposal = filler({
  Mã: 'TM000001',
  Loại: 'Tham mưu cấp ủy',
  'Đơn vị': 'PH',
  'Cấp ủy, tổ chức': 'Đảng ủy Phân hiệu',
  'Nội dung': 'Kiện toàn nhân sự',
  'Ngày gửi': '01/10/2026',
  'Kết quả': 'Chờ ý kiến',
});

export const rating = filler({
  'Mã ĐVTN': 'DV000001',
  'Năm học': '2025-2026',
  'Xếp loại': 'Hoàn thành xuất sắc nhiệm vụ',
});

export const UNITS: readonly Line[] = [
  unit({ 'Mã đơn vị': 'PH', 'Tên đơn vị': 'Đoàn Phân hiệu', Cấp: 'Đoàn cơ sở', 'Trực thuộc': '' }),
  unit({ 'Mã đơn vị': 'LKT', 'Tên đơn vị': 'Liên chi đoàn Kỹ thuật', Cấp: 'Liên chi đoàn', 'Trực thuộc': 'PH' }),
  unit({ 'Mã đơn vị': 'KT01', 'Tên đơn vị': 'Chi đoàn KT01' }),
  unit({ 'Mã đơn vị': 'KT02', 'Tên đơn vị': 'Chi đoàn KT02' }),
];

/** In the Union only. Row 2 of ĐVTN. */
export const ANH = person({
  'Mã ĐVTN': 'DV000001',
  MSSV: 'AB1001',
  'Họ và tên': 'Trần Thị Ánh',
  'Ngày sinh': '05/05/2005',
  'Ngày vào Đoàn': '26/03/2022',
});

/** In the Union and in the Association. Row 3. */
export const TU = person({
  'Mã ĐVTN': 'DV000002',
  MSSV: 'AB1002',
  'Họ và tên': 'Dương Tú',
  'Ngày sinh': '06/06/2005',
  'Ngày vào Đoàn': '26/03/2022',
  'Ngày vào Hội': '09/01/2025',
});

/** In the Association only, in another branch. Row 4. */
export const MAI = person({
  'Mã ĐVTN': 'DV000003',
  MSSV: 'AB1003',
  'Họ và tên': 'Phạm Mai',
  'Ngày sinh': '07/07/2006',
  'Chi đoàn': 'KT02',
  'Ngày vào Hội': '20/10/2025',
});

const WORLD: Book = { 'Đơn vị': UNITS, ĐVTN: [ANH, TU, MAI] };

/** A small sound register in which a test changes one thing. */
export function sheetsOf(book: Book): Sheets {
  const sheets: Record<string, Cell[][]> = {};
  for (const [title, lines] of Object.entries({ ...WORLD, ...book })) {
    const name = NAME_BY_TITLE.get(title);
    if (name === undefined) throw new Error(`no table is called ${title}`);
    if (lines === null) continue;
    const headers = Object.values(tableOf(name).columns).map(({ header }) => header);
    const foreign = lines.flatMap((line) => Object.keys(line)).find((header) => !headers.includes(header));
    if (foreign !== undefined) throw new Error(`${title} has no column ${foreign}`);
    sheets[title] = [headers, ...lines.map((line) => headers.map((header) => line[header] ?? ''))];
  }
  return sheets;
}

/** `code sheet!row column (key)` of all that is found, sorted. */
export function issuesIn(book: Book, today = TODAY): string[] {
  return shown(open(sheetsOf(book), today).found.issues());
}

/** What a book is expected to be found guilty of; the order is that of `issuesIn`. */
export interface Verdict {
  readonly when: string;
  readonly book: Book;
  readonly expected: readonly string[];
  readonly today?: string;
}

/** The same with only some codes looked at, for books in which other rules speak too. */
export function issuesOf(codes: readonly string[], book: Book, today = TODAY): string[] {
  return issuesIn(book, today).filter((issue) => codes.includes(issue.split(' ')[0] ?? ''));
}

interface Asked {
  readonly from?: string;
  readonly to?: string;
  readonly unit?: string | null;
  readonly today?: string;
}

export function reportIn(book: Book, asked: Asked = {}): Report {
  const { from = '2026-09-01', to = '2027-08-31', unit: code = null, today = TODAY } = asked;
  const { books, found } = open(sheetsOf(book), today);
  const report = reportOf(books, found, { from: day(from), to: day(to) }, code);
  if (report === null) throw new Error(`no unit ${String(code)}`);
  return report;
}

/** One figure of the whole books, or of a unit, in the school year 2026-2027. */
export function figureIn(name: string, book: Book, asked: Asked = {}): unknown {
  return reportIn(book, asked).figures[name];
}
