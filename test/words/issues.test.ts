import { describe, expect, test } from '@jest/globals';
import { messageOf, type Issue } from '../../src/judging/issue';
import { Findings } from '../../src/judging/findings';
import { RULES } from '../../src/areas/check';
import { MISSPELT_SHEET, WRONG_LOCALE } from '../../src/judging/file-rules';
import { SEVERITY_WORDS } from '../../src/judging/rule';
import { checkJson } from '../../src/words/json';
import {
  admission,
  ANH,
  attendance,
  course,
  LED,
  MAI,
  meeting,
  nomination,
  officer,
  person,
  plan,
  project,
  rating,
  recruit,
  sheetsOf,
  transfer,
  TU,
  unit,
  UNITS,
  type Book,
  type Line,
} from '../areas/book';
import { open, type Sheets } from '../areas/sheets';

const TODAY = '2026-11-15';
const PARTY = 'Giới thiệu vào Đảng';
const AN = person({ 'Mã ĐVTN': 'DV000004', MSSV: 'AB1004', 'Họ và tên': 'Lê Hoàng Ân', 'Ngày vào Hội': '09/01/2025' });
const RENAMED: Readonly<Record<string, string>> = { 'Ngày sinh': 'Ngay sinh', 'Họ và tên': 'Người' };
const GONE = { 'Tình trạng': 'Tốt nghiệp' };

function issuesIn(sheets: Sheets): Issue[] {
  return open(sheets, TODAY).found.issues();
}

/** The sheets of a book with one header row changed. */
function headed(title: string, change: (headers: readonly string[]) => string[]): Sheets {
  const sheets = sheetsOf({});
  const [headers = [], ...rows] = sheets[title] ?? [];
  return { ...sheets, [title]: [change(headers.map(String)), ...rows] };
}

function votes(line: Line): Book {
  return { [PARTY]: [nomination(line)] };
}

/** A fault that only the spreadsheet itself can tell. */
function ofFile(add: (found: Findings) => void): Issue[] {
  const found = new Findings(open({}, TODAY).books);
  add(found);
  return found.issues();
}

interface Said {
  readonly from: Book | Issue[] | { readonly sheets: Sheets };
  readonly says: readonly string[];
}

/** What an officer reads of each code, in the order in which the issues are listed. */
const SAYINGS: Readonly<Record<string, Said>> = {
  required: { from: { ĐVTN: [person({ 'Họ và tên': '' })] }, says: ['Chưa nhập Họ và tên.'] },
  'missing-column': {
    from: {
      sheets: {
        ...headed('ĐVTN', (headers) => headers.map((each) => RENAMED[each] ?? each)),
        'Văn bản': [['DANH SÁCH VĂN BẢN'], ['Số', 'Loại', 'Ngày']],
      },
    },
    says: [
      'Thiếu cột “Họ và tên” ở dòng tiêu đề. Thêm cột này vào trang tính.',
      'Thiếu cột “Ngày sinh” ở dòng tiêu đề. Có phải cột “Ngay sinh”? Sửa lại tiêu đề cho đúng.',
      ...['Số', 'Loại', 'Ngày', 'Đơn vị', 'Trích yếu'].map(
        (header) =>
          `Thiếu cột “${header}”. Dòng 1 phải là dòng tiêu đề: xóa các dòng ở trên nó, hoặc nhập lại tiêu đề.`,
      ),
    ],
  },
  'misspelt-column': {
    from: { sheets: headed('ĐVTN', (headers) => headers.map((each) => (each === 'Điện thoại' ? 'Điên thoại' : each))) },
    says: ['Cột “Điên thoại” không được đọc. Có phải cột “Điện thoại”? Sửa lại tiêu đề cho đúng.'],
  },
  'duplicate-column': {
    from: { sheets: headed('Đơn vị', (headers) => [...headers, 'Khóa']) },
    says: ['Tiêu đề “Khóa” có ở nhiều cột (E, M); chỉ cột E được đọc. Đổi tên hoặc xóa cột thừa.'],
  },
  'misspelt-sheet': {
    from: ofFile((found) => found.addFile(MISSPELT_SHEET, 'Đơn vị', { written: 'Đơn vi', title: 'Đơn vị' })),
    says: ['Trang tính “Đơn vi” không được đọc. Có phải trang tính “Đơn vị”? Đổi tên trang tính cho đúng.'],
  },
  'bad-date': {
    from: { ĐVTN: [person({ 'Ngày sinh': '31/02/2005', 'Ngày vào Đoàn': '2022?' })] },
    says: [
      '“31/02/2005” không phải là ngày hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 28/02/2005.',
      '“2022?” không phải là ngày hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 28/02/2005, hoặc chỉ tháng/năm hay năm.',
    ],
  },
  'bad-number': {
    from: { ...votes({ 'Số có mặt': '2,5' }), 'Cấu hình': [{ Mã: 'Tuổi tối đa', 'Giá trị': 'già' }] },
    says: [
      '“2,5” không phải là số hợp lệ cho Số có mặt. Nhập số nguyên, ví dụ 1.200.',
      '“già” không phải là số hợp lệ cho Tuổi tối đa. Nhập số nguyên, ví dụ 1.200.',
    ],
  },
  'bad-choice': {
    from: {
      ĐVTN: [person({ 'Giới tính': 'N', 'Đã đăng ký tạm trú': 'rồi' })],
      'Xếp loại': [rating({ 'Mã ĐVTN': 'DV000009', 'Năm học': '2025-2027' })],
      'Cấu hình': [{ Mã: 'Cột hồ sơ đầy đủ', 'Giá trị': 'Sở thích' }],
    },
    says: [
      '“N” không hợp lệ cho Giới tính. Chọn một trong: Nam, Nữ, Khác.',
      '“rồi” không hợp lệ cho Đã đăng ký tạm trú. Chọn một trong: Có, Không.',
      '“2025-2027” không hợp lệ cho Năm học. Nhập theo mẫu 2025-2026.',
      '“Sở thích” không hợp lệ cho Cột hồ sơ đầy đủ. Xem cách ghi trong tài liệu.',
    ],
  },
  'bad-email': {
    from: { ĐVTN: [person({ Email: 'anh@' })] },
    says: ['Địa chỉ thư “anh@” chưa đúng. Nhập theo dạng ten@truong.edu.vn.'],
  },
  'bad-phone': {
    from: { ĐVTN: [person({ 'Điện thoại': '0123' })] },
    says: ['Số điện thoại “0123” chưa đúng. Số di động có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.'],
  },
  'unknown-setting': {
    from: {
      'Cấu hình': [
        { Mã: 'Tuoi toi da', 'Giá trị': 1 },
        { Mã: 'Màu áo', 'Giá trị': 'xanh' },
      ],
    },
    says: [
      'Cấu hình không có mã “Tuoi toi da” nên dòng này không có tác dụng. Có phải “Tuổi tối đa”?',
      'Cấu hình không có mã “Màu áo” nên dòng này không có tác dụng. Xem danh sách mã trong tài liệu.',
    ],
  },
  'date-imprecise': {
    from: { ĐVTN: [{ ...ANH, 'Ngày vào Đoàn': '03/2022' }] },
    says: ['“03/2022” chưa có đủ ngày, tháng; tạm tính từ ngày đầu. Bổ sung ngày đầy đủ khi có.'],
  },
  'date-in-future': {
    from: { 'Sinh hoạt': [meeting({ Ngày: '16/11/2026' })] },
    says: ['Ngày (16/11/2026) sau ngày hôm nay. Kiểm tra lại ngày.'],
  },
  'duplicate-key': {
    from: {
      ĐVTN: [
        ...Array.from({ length: 9 }, (_, index) =>
          person({ 'Mã ĐVTN': '', MSSV: '', 'Họ và tên': `Vũ ${'ABCDEGHIK'.charAt(index)}` }),
        ),
      ]
        .concat(person({ 'Mã ĐVTN': 'DV8', MSSV: 'ab1001', 'Họ và tên': 'Dương Tú', 'Ngày sinh': '01/01/2005' }))
        .concat(person({ 'Mã ĐVTN': 'DV9', MSSV: 'AB1001', 'Họ và tên': 'Dương Mai', 'Ngày sinh': '02/01/2005' })),
      'Kế hoạch': [plan(), plan()],
    },
    says: ['MSSV “AB1001” đã có ở dòng 11 (Dương Tú).', 'Mã “KH000001” đã có ở dòng 2.'],
  },
  'unknown-ref': {
    from: {
      'Đơn vị': [...UNITS, unit({ 'Mã đơn vị': 'CD09' })],
      ĐVTN: [
        person({ 'Chi đoàn': 'CD99' }),
        person({ 'Mã ĐVTN': 'DV8', MSSV: 'B8', 'Họ và tên': 'Lê B', 'Chi đoàn': 'ZZZZZZ' }),
      ],
      'Xếp loại': [rating({ 'Mã ĐVTN': 'DV00000' })],
    },
    says: [
      'Trang tính Đơn vị không có mã “CD99”. Có phải “CD09” (Chi đoàn KT09)?',
      'Trang tính Đơn vị không có mã “ZZZZZZ”. Kiểm tra lại mã.',
      'Trang tính ĐVTN không có mã “DV00000”. Có phải “DV000009” (Vũ Chín)?',
    ],
  },
  'unit-cycle': {
    from: {
      'Đơn vị': [
        ...UNITS.slice(0, 1),
        unit({ 'Mã đơn vị': 'A', 'Trực thuộc': 'B' }),
        unit({ 'Mã đơn vị': 'B', Cấp: 'Liên chi đoàn', 'Trực thuộc': 'A' }),
      ],
      ĐVTN: [],
    },
    says: [
      'Các đơn vị trực thuộc vòng tròn: A → B → A. Sửa lại Trực thuộc.',
      'Các đơn vị trực thuộc vòng tròn: B → A → B. Sửa lại Trực thuộc.',
    ],
  },
  'unit-root': {
    from: { 'Đơn vị': [...UNITS, unit({ 'Trực thuộc': '' })] },
    says: ['Chỉ một đơn vị được để trống Trực thuộc (đã có “PH”). Nhập đơn vị cấp trên của đơn vị này.'],
  },
  'unit-level': {
    from: {
      'Đơn vị': [...UNITS, unit({ 'Trực thuộc': 'KT01' })],
      ĐVTN: [person({ 'Chi đoàn': 'LKT' })],
    },
    says: [
      'Chi đoàn không thể trực thuộc “Chi đoàn KT01” (Chi đoàn). Sửa lại Cấp hoặc Trực thuộc.',
      '“Liên chi đoàn Kỹ thuật” là Liên chi đoàn, không phải chi đoàn. Nhập mã chi đoàn của người này.',
    ],
  },
  'age-range': {
    from: { ĐVTN: [person({ 'Ngày sinh': '16/11/2011' })] },
    says: ['14 tuổi, ngoài khoảng 15–35 tuổi. Kiểm tra lại Ngày sinh hoặc Tình trạng.'],
  },
  'joined-too-young': {
    from: { ĐVTN: [person({ 'Ngày sinh': '26/03/2005', 'Ngày vào Đoàn': '01/03/2020' })] },
    says: ['Ngày vào Đoàn (01/03/2020) chưa qua ngày tròn 15 tuổi (26/03/2020). Kiểm tra lại hai ngày.'],
  },
  'over-30-active': {
    from: { ĐVTN: [{ ...ANH, 'Ngày sinh': '14/11/1996' }, TU], 'Cán bộ Đoàn': [] },
    says: ['Đã qua 30 tuổi từ ngày 14/11/2026. Xét trưởng thành Đoàn, hoặc nhập Gia hạn đến.'],
  },
  'possible-duplicate': {
    from: {
      ĐVTN: [
        { ...ANH, 'Điện thoại': '0912345678' },
        { ...TU, 'Điện thoại': '0912345678' },
        person({ 'Họ và tên': 'Lê Hoà' }),
        person({ 'Mã ĐVTN': 'DV8', MSSV: 'B8', 'Họ và tên': 'Lê Hòa' }),
      ],
    },
    says: [
      'Có thể trùng với Dương Tú ở dòng 3: cùng số điện thoại. Kiểm tra rồi quyết định.',
      'Có thể trùng với Trần Thị Ánh ở dòng 2: cùng số điện thoại. Kiểm tra rồi quyết định.',
      'Có thể trùng với Lê Hòa ở dòng 5: cùng họ tên và ngày sinh. Kiểm tra rồi quyết định.',
      'Có thể trùng với Lê Hoà ở dòng 4: cùng họ tên và ngày sinh. Kiểm tra rồi quyết định.',
    ],
  },
  'stale-row': {
    from: { ĐVTN: [{ ...ANH, 'Cập nhật lúc': '14/11/2025 10:00' }] },
    says: ['Cập nhật lần cuối ngày 14/11/2025, đã quá 12 tháng. Kiểm tra lại thông tin của người này.'],
  },
  'left-without-date': {
    from: { ĐVTN: [{ ...ANH, ...GONE, 'Lý do ra khỏi Đoàn': 'Xóa tên' }] },
    says: ['“Tốt nghiệp” cần có Ngày rời đơn vị.', '“Xóa tên” cần có Ngày ra khỏi Đoàn.'],
  },
  'off-campus-address': {
    from: { ĐVTN: [{ ...ANH, 'Nơi ở': 'Nhà trọ' }] },
    says: ['Ở ngoại trú (Nhà trọ) nhưng chưa có Địa chỉ.'],
  },
  'unit-closed': {
    from: { 'Đơn vị': [...UNITS, unit({ 'Ngày kết thúc': '01/09/2026' })], ĐVTN: [person({ 'Chi đoàn': 'KT09' })] },
    says: ['Chi đoàn KT09 không còn hoạt động. Chuyển người này sang chi đoàn khác hoặc sửa Tình trạng.'],
  },
  'recruiter-not-member': {
    from: { ĐVTN: [person({ 'Họ và tên': 'Tạ Chưa Vào' })], '1+1': [recruit({ 'Người vận động': 'DV000009' })] },
    says: ['Ngày 10/10/2026, Tạ Chưa Vào không phải là đoàn viên hoặc hội viên đang sinh hoạt tại đơn vị.'],
  },
  'self-recruit': {
    from: { '1+1': [recruit({ 'ĐVTN được kết nạp': 'DV000001' })] },
    says: ['Người vận động và thanh niên được vận động là cùng một người.'],
  },
  'already-member': {
    from: { ĐVTN: [ANH, TU, MAI, AN], '1+1': [recruit({ 'MSSV thanh niên': 'AB1004' })] },
    says: ['Lê Hoàng Ân đã vào Hội ngày 09/01/2025, trước ngày vận động.'],
  },
  'admitted-without-date': {
    from: { '1+1': [admission({ 'Ngày kết nạp': '' })] },
    says: ['Đã kết nạp cần có Ngày kết nạp.'],
  },
  'admitted-without-proof': {
    from: { '1+1': [admission({ 'Minh chứng': '' })] },
    says: ['Đã kết nạp nhưng chưa có Minh chứng. Nhập số quyết định hoặc đường dẫn.'],
  },
  'double-credit': {
    from: {
      '1+1': [
        admission({ 'Mã lượt': 'VD000009', 'MSSV thanh niên': 'N1' }),
        admission({ 'Mã lượt': 'VD000010', 'MSSV thanh niên': 'N1', 'Ngày kết nạp': '02/11/2026' }),
      ],
    },
    says: ['Thanh niên này đã được tính ở lượt VD000009 (Trần Thị Ánh, 01/11/2026), nên lượt này không được tính.'],
  },
  'credited-not-in-roster': {
    from: { '1+1': [admission(), admission({ 'Mã lượt': 'VD2', 'Tổ chức': 'Đoàn', 'MSSV thanh niên': 'AB1003' })] },
    says: [
      'Lê Hoàng Ân chưa có trong trang tính ĐVTN. Thêm người này vào danh sách.',
      'Phạm Mai có trong ĐVTN nhưng chưa có Ngày vào Đoàn. Cập nhật trang tính ĐVTN.',
    ],
  },
  'done-without-date': {
    from: {
      'Kế hoạch': [plan({ 'Trạng thái': 'Hoàn thành' })],
      'Công trình': [project({ 'Trạng thái': 'Được công nhận' })],
    },
    says: ['“Hoàn thành” cần có Ngày hoàn thành.', '“Được công nhận” cần có Ngày công nhận.'],
  },
  'date-order': {
    from: { '1+1': [recruit({ 'Ngày kết nạp': '01/10/2026' })] },
    says: ['Ngày kết nạp (01/10/2026) trước Ngày vận động (10/10/2026).'],
  },
  'nominee-not-member': {
    from: { [PARTY]: [nomination({ 'Mã ĐVTN': 'DV000003' })] },
    says: ['Ngày 01/10/2026, Phạm Mai không phải là đoàn viên đang sinh hoạt tại đơn vị.'],
  },
  'nominee-rating': {
    from: { [PARTY]: [nomination()], 'Xếp loại': [] },
    says: ['Trần Thị Ánh chưa được xếp loại Hoàn thành xuất sắc nhiệm vụ trong năm học 2026-2027 hoặc 2025-2026.'],
  },
  'stage-without-date': {
    from: votes({ 'Giai đoạn': 'Nghị quyết giới thiệu' }),
    says: ['Giai đoạn “Nghị quyết giới thiệu” cần có Ngày nghị quyết.'],
  },
  'stage-skipped': {
    from: votes({ 'Giai đoạn': 'Đối tượng kết nạp Đảng', 'Ngày công nhận đối tượng': '02/10/2026' }),
    says: ['Giai đoạn “Đối tượng kết nạp Đảng” nhưng chưa có Ngày gửi danh sách của bước trước.'],
  },
  'stage-behind': {
    from: votes({ 'Ngày gửi danh sách': '02/10/2026' }),
    says: ['Đã có Ngày gửi danh sách nhưng Giai đoạn vẫn là “Đoàn viên ưu tú”. Cập nhật Giai đoạn.'],
  },
  'votes-arithmetic': {
    from: {
      ĐVTN: [ANH, TU, { ...MAI, 'Ngày vào Đoàn': '26/03/2024' }],
      [PARTY]: [
        nomination({ 'Số đoàn viên': 30, 'Số có mặt': 31 }),
        nomination({ 'Mã hồ sơ': 'GT2', 'Mã ĐVTN': 'DV000002', 'Số tán thành': -1 }),
        nomination({
          'Mã hồ sơ': 'GT3',
          'Mã ĐVTN': 'DV000003',
          'Tổng số ủy viên BCH': 9,
          'BCH tán thành': 8,
          'BCH không tán thành': 2,
        }),
      ],
    },
    says: [
      'Số có mặt (31) nhiều hơn Số đoàn viên (30). Kiểm tra lại biên bản.',
      'Số tán thành (-1) không thể nhỏ hơn 0.',
      'BCH tán thành và không tán thành (10) nhiều hơn Tổng số ủy viên BCH (9). Kiểm tra lại biên bản.',
    ],
  },
  'votes-quorum': {
    from: {
      [PARTY]: [
        nomination({ 'Số đoàn viên': 30, 'Số có mặt': 12 }),
        nomination({ 'Mã hồ sơ': 'GT2', 'Mã ĐVTN': 'DV000002', 'Số đoàn viên': 31, 'Số có mặt': 20 }),
      ],
    },
    says: [
      'Có mặt 12/30 đoàn viên, chưa đủ 2/3 (cần ít nhất 20).',
      'Có mặt 20/31 đoàn viên, chưa đủ 2/3 (cần ít nhất 21).',
    ],
  },
  'votes-majority': {
    from: votes({ 'Số có mặt': 28, 'Số tán thành': 14, 'Tổng số ủy viên BCH': 9, 'BCH tán thành': 4 }),
    says: [
      'Tán thành 14/28, chưa quá một nửa số có mặt (cần ít nhất 15).',
      'BCH tán thành 4/9, chưa quá một nửa tổng số ủy viên BCH (cần ít nhất 5).',
    ],
  },
  'certificate-expired': {
    from: votes({ 'Ngày học lớp nhận thức': '14/11/2021' }),
    says: ['Học lớp nhận thức ngày 14/11/2021, giấy chứng nhận đã quá 5 năm. Cần học lại lớp bồi dưỡng.'],
  },
  'nominated-twice': {
    from: { [PARTY]: [nomination(), nomination({ 'Mã hồ sơ': 'GT2' })] },
    says: ['Người này đang có hồ sơ GT000001. Gộp về một hồ sơ.'],
  },
  renominated: {
    from: votes({ 'Ngày bình chọn': '01/10/2024', 'Ngày gửi danh sách': '15/10/2024' }),
    says: ['Đã gửi danh sách từ ngày 15/10/2024, quá hai năm chưa có ý kiến. Hỏi cấp ủy và xem lại lý do.'],
  },
  'online-forbidden': {
    from: {
      'Sinh hoạt': [meeting({ 'Cách tổ chức': 'Trực tuyến', 'Nội dung biểu quyết': 'Kết nạp; Khác; Bỏ phiếu kín' })],
    },
    says: ['Không được họp trực tuyến hoặc kết hợp khi có nội dung: Kết nạp, Bỏ phiếu kín.'],
  },
  'attendance-not-member': {
    from: {
      ĐVTN: [{ ...ANH, 'Ngày về đơn vị': '06/10/2026' }, TU, MAI],
      'Sinh hoạt': [meeting()],
      'Điểm danh': [attendance(), attendance({ 'Mã ĐVTN': 'DV000003' })],
      'Chuyển sinh hoạt': [],
    },
    says: [
      'Ngày 05/10/2026, Trần Thị Ánh không sinh hoạt tại đơn vị.',
      'Ngày 05/10/2026, Phạm Mai không thuộc Chi đoàn KT01.',
    ],
  },
  'plan-cycle': {
    from: { 'Kế hoạch': [plan({ Thuộc: 'KH000001' })] },
    says: ['Theo cột Thuộc, dòng này nằm dưới chính nó. Sửa lại chương trình, kế hoạch cấp trên của nó.'],
  },
  'transfer-late': {
    from: { 'Chuyển sinh hoạt': [transfer({ Loại: 'Chuyển đi', Ngày: '01/09/2026' })] },
    says: ['Trần Thị Ánh phải chuyển sinh hoạt từ ngày 01/09/2026, đã quá 1 tháng mà ĐVTN chưa có Ngày rời đơn vị.'],
  },
  'temporary-long': {
    from: { 'Chuyển sinh hoạt': [transfer({ Loại: 'Tạm thời', Ngày: '01/05/2026' })] },
    says: ['Sinh hoạt tạm thời từ ngày 01/05/2026, quá 3 tháng. Làm thủ tục chuyển sinh hoạt.'],
  },
  'post-vacant': {
    from: { 'Cán bộ Đoàn': LED.slice(0, 3) },
    says: ['Chi đoàn KT02 chưa có Bí thư đương nhiệm trong trang tính Cán bộ Đoàn.'],
  },
  'term-over': {
    from: { 'Cán bộ Đoàn': [officer({ 'Ngày hết nhiệm kỳ': '01/10/2026' })] },
    says: ['Nhiệm kỳ đã hết ngày 01/10/2026. Nhập Ngày thôi giữ chức hoặc nhiệm kỳ mới.'],
  },
  'two-secretaries': {
    from: { 'Cán bộ Đoàn': [officer(), officer({ Mã: 'CB2', 'Mã ĐVTN': 'DV000002' })] },
    says: ['Chi đoàn KT01 đã có Bí thư trong cùng thời gian (CB000001).'],
  },
  'post-twice': {
    from: { 'Cán bộ Đoàn': [officer(), officer({ Mã: 'CB2' })] },
    says: ['Người này đã giữ chức vụ này trong cùng thời gian (CB000001).'],
  },
  'barred-by-discipline': {
    from: { 'Kỷ luật': [{ 'Mã ĐVTN': 'DV000001', 'Ngày hiệu lực': '15/03/2026' }], 'Bồi dưỡng': [course()] },
    says: ['Có dòng ở Bồi dưỡng ngày 01/10/2026, trong thời hạn kỷ luật (đến 15/03/2027). Xem lại với Ban Thường vụ.'],
  },
  'wrong-locale': {
    from: ofFile((found) =>
      found.addFile(WRONG_LOCALE, null, { file: 'Sổ Đoàn', locale: 'en_US', timeZone: 'America/New_York' }),
    ),
    says: [
      'Tệp “Sổ Đoàn” đang dùng ngôn ngữ en_US, múi giờ America/New_York, nên ngày có thể bị đọc sai. Đổi sang Việt Nam (vi_VN, Asia/Ho_Chi_Minh).',
    ],
  },
};

function found({ from }: Said): readonly Issue[] {
  if (Array.isArray(from)) return from;
  return issuesIn('sheets' in from ? (from as { sheets: Sheets }).sheets : sheetsOf(from));
}

const CASES = Object.entries(SAYINGS).map(([code, said]) => ({ code, ...said, issues: found(said) }));

describe('what officers read', () => {
  test.each(CASES)('$code', ({ code, issues, says }) => {
    expect(issues.filter((issue) => issue.code === code).map(messageOf)).toEqual(says);
  });
});

test('every rule there is says something here, by one code and severity', () => {
  expect(Object.keys(SAYINGS).sort()).toEqual([...new Set(RULES.map(({ code }) => code))].sort());
  const severities = new Set(RULES.map(({ code, severity }) => `${code} ${severity}`));
  expect(severities.size).toBe(Object.keys(SAYINGS).length);
});

describe('every message', () => {
  const messages = CASES.flatMap(({ issues }) => issues.map(messageOf));

  test('is a Vietnamese sentence, with nothing left out', () => {
    for (const message of messages) {
      expect(message).toMatch(/^[\p{Lu}“\d].*[.?]$/su);
      expect(message).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/i);
      expect(message).toBe(message.normalize('NFC'));
    }
  });

  test('has no English, no code and no exclamation left in it', () => {
    const leftovers =
      /undefined|null|NaN|\[object|\b(the|is|not|row|column|sheet|date|must|invalid|error|warning|true|false|unit|key)\b|!|\bbạn\b/i;
    const officers = messages.map((message) => message.replace(/“[^”]*”/g, '“”'));
    expect(officers.filter((message) => leftovers.test(message))).toEqual([]);
    expect(officers.filter((message) => / {2}|\.\.|\(\)| ,/.test(message))).toEqual([]);
  });

  test('quotes what stands in a cell, but no novel', () => {
    const [issue] = issuesIn(sheetsOf({ ĐVTN: [person({ 'Ngày sinh': 'x'.repeat(500) })] }));
    if (issue === undefined) throw new Error('nothing was found');
    expect(messageOf(issue)).toBe(
      `“${'x'.repeat(79)}…” không phải là ngày hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 28/02/2005.`,
    );
  });
});

describe('errors and warnings', () => {
  const errors: string[] = [
    'required',
    'missing-column',
    'duplicate-column',
    'bad-date',
    'bad-number',
    'bad-choice',
    'bad-email',
    'bad-phone',
  ];
  const more: string[] = [
    'duplicate-key',
    'unknown-ref',
    'unit-cycle',
    'unit-root',
    'unit-level',
    'recruiter-not-member',
    'self-recruit',
  ];
  const others: string[] = [
    'already-member',
    'admitted-without-date',
    'done-without-date',
    'date-order',
    'nominee-not-member',
  ];
  const last: string[] = [
    'stage-without-date',
    'votes-arithmetic',
    'online-forbidden',
    'plan-cycle',
    'post-twice',
    'barred-by-discipline',
  ];

  test('are told apart as in the contract', () => {
    const severe = CASES.filter(
      ({ code, issues }) => issues.find((issue) => issue.code === code)?.severity === 'error',
    );
    expect(severe.map(({ code }) => code).sort()).toEqual([...errors, ...more, ...others, ...last].sort());
    expect(SEVERITY_WORDS).toEqual({ error: 'Lỗi', warning: 'Cảnh báo' });
  });

  test('other programs get place, sentence and counts', () => {
    const told = checkJson(issuesIn(sheetsOf({ '1+1': [admission({ 'Ngày kết nạp': '', 'Minh chứng': '' })] })));
    expect(told).toEqual({
      issues: [
        {
          code: 'admitted-without-date',
          severity: 'error',
          table: '1+1',
          row: 2,
          key: 'VD000001',
          column: 'Ngày kết nạp',
          message: 'Đã kết nạp cần có Ngày kết nạp.',
        },
        {
          code: 'admitted-without-proof',
          severity: 'warning',
          table: '1+1',
          row: 2,
          key: 'VD000001',
          column: 'Minh chứng',
          message: 'Đã kết nạp nhưng chưa có Minh chứng. Nhập số quyết định hoặc đường dẫn.',
        },
      ],
      counts: { errors: 1, warnings: 1 },
    });
  });
});
