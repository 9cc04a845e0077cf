import { list, quote } from '../text/format';

const THIS_YEAR = 'Năm học này';
const YEAR_BEFORE = 'Năm học trước';

/** The menu and what its actions say. */
export const MENU = {
  title: 'Sổ Đoàn',
  setUp: 'Cài đặt sổ',
  check: 'Kiểm tra dữ liệu',
  setUpRegister: 'Sổ Đoàn (cán bộ Đoàn cùng dùng)',
  setUpCommittee: 'Sổ Ban Thường vụ (giới thiệu vào Đảng, quy hoạch)',
  setUpRestricted: 'Sổ riêng (tâm tư, chăm lo, kỷ luật)',
  recruitmentMenu: 'Tổng hợp 1+1',
  recruitment: THIS_YEAR,
  recruitmentBefore: YEAR_BEFORE,
  nominationMenu: 'Tổng hợp giới thiệu vào Đảng',
  nominations: THIS_YEAR,
  nominationsBefore: YEAR_BEFORE,
  selfCheck: 'Tự kiểm tra',
  undo: 'Hoàn tác việc vừa làm',
  people: 'Đoàn viên, thanh niên …',
  contacts: 'Vận động 1+1 …',
  board: 'Giới thiệu vào Đảng …',
  health: 'Tình trạng sổ …',
  records: 'Ghi sổ',
  listMenu: 'Danh sách, năm học',
  importList: 'Nhập danh sách …',
  intake: 'Nhận khóa mới …',
  graduation: 'Ra trường …',
  formMenu: 'Biểu mẫu',
  forms: 'Tạo biểu mẫu',
  answers: 'Nhận câu trả lời',
  attendance: 'Điểm danh …',
  suggestions: 'Đề nghị của đoàn viên …',
  mail: 'Thư tự động',
  compose: 'Soạn thư đến hạn',
  preview: 'Xem trước thư',
  send: 'Gửi thư đang chờ',
  modes: 'Chế độ gửi thư',
  mailOff: 'Không gửi thư nào',
  mailTrial: 'Chỉ gửi thử',
  mailLive: 'Gửi thật',
  automate: 'Cài đặt tự động',
} as const;

/** The rooms of the side panel, by the names that its page knows. */
export const ROOM_TITLES = {
  people: 'Đoàn viên, thanh niên',
  recruitment: 'Vận động 1+1',
  nominations: 'Giới thiệu vào Đảng',
  health: 'Tình trạng sổ',
  suggestions: 'Đề nghị của đoàn viên',
  attendance: 'Điểm danh',
  import: 'Nhập danh sách',
  intake: 'Nhận khóa mới',
  graduation: 'Ra trường',
} as const;
export type Room = keyof typeof ROOM_TITLES;

export const SET_UP = {
  title: 'Cài đặt sổ',
  askRole: [
    'Tệp này là sổ nào? Gõ 1, 2 hoặc 3:',
    '',
    '1. Sổ Đoàn (cán bộ Đoàn cùng dùng)',
    '2. Sổ Ban Thường vụ (giới thiệu vào Đảng, quy hoạch)',
    '3. Sổ riêng (tâm tư, chăm lo, kỷ luật)',
  ].join('\n'),
  unknownRole: 'Chỉ nhận 1, 2 hoặc 3. Chọn lại Cài đặt sổ để làm lại.',
  askLocale: (locale: string, timeZone: string, doubtful: readonly string[]): string =>
    [
      `Bảng tính đang dùng ngôn ngữ ${locale}, múi giờ ${timeZone}. Đổi sang Việt Nam (vi_VN, Asia/Ho_Chi_Minh)?`,
      'Ngày đã nhập vẫn là ngày đó, nhưng ngày nhập sai thứ tự trước đây sẽ không tự đúng lại.',
      ...(doubtful.length === 0 ? [] : ['', 'Xem lại các ngày có thể bị đảo ngày và tháng:', ...doubtful]),
    ].join('\n'),
  moreDates: (count: string): string => `… và ${count} ngày khác`,
  askList: (title: string, rows: string): string =>
    `Trang tính “${title}” có danh sách ${rows} dòng. Xem trước việc nhập danh sách này vào ĐVTN bây giờ?`,
  askColumns: (lines: readonly string[]): string =>
    [
      'Sổ được lập theo bản cũ, còn thiếu các cột dưới đây. Thêm vào bên phải mỗi trang tính?',
      'Các cột đang có không bị chèn vào giữa hay di chuyển.',
      '',
      ...lines,
    ].join('\n'),
  newDefault: (code: string, was: string, now: string): string =>
    `Cấu hình: mặc định của ${code} đổi từ ${quote(was)} thành ${quote(now)}.`,
  localeKept: 'Chưa đổi ngôn ngữ và múi giờ của bảng tính.',
  done: (made: readonly string[]): string =>
    made.length === 0 ? 'Sổ đã đủ các trang tính.' : `Đã tạo ${String(made.length)} trang tính: ${made.join(', ')}.`,
} as const;

/** What an officer hears of a table whose column of keys was emptied, pasted over or lost. */
export const KEYS_LOST = (title: string): string =>
  `Cột mã của ${title} có vẻ bị xóa hoặc dán đè: các trang tính khác vẫn nhắc đến mã không còn. Lấy lại cột mã từ Tệp › Nhật ký phiên bản rồi chạy lại Kiểm tra dữ liệu; chưa cấp mã mới.`;

export const CHECKED = {
  working: 'Đang kiểm tra dữ liệu …',
  done: (errors: string, warnings: string): string =>
    `${errors} lỗi, ${warnings} cảnh báo. Xem trang tính Lỗi dữ liệu; ô có lỗi được tô màu và có ghi chú.`,
  clean: 'Không có lỗi, không có cảnh báo.',
  keys: (count: string): string => `Đã cấp ${count} mã mới.`,
  unmarked: (count: string): string => `${count} mục chưa được tô màu vì quá nhiều.`,
} as const;

/** Of sheets that somebody sorted or whose columns were moved while they were written to. */
export const REPAIRED = {
  cells: (count: string): string =>
    `Trang tính được sắp xếp hoặc sửa cột trong lúc ghi; đã đặt lại ${count} ô vào đúng chỗ.`,
  place: (title: string, row: string, header: string): string => `${title}, dòng ${row}, cột ${header}`,
  lost: (places: readonly string[]): string =>
    `Ô riêng bị ghi đè trong lúc đó: ${list(places)}. Lấy lại nội dung cũ ở Tệp, Lịch sử phiên bản.`,
} as const;

export const OPENED = {
  stopped: (days: string): string => `Việc tự động đã ${days} ngày không chạy. Mở Tình trạng sổ để xem.`,
  noSummary: (days: string): string =>
    `Đã ${days} ngày chưa có bản tổng hợp nào. Chọn Tổng hợp trong trình đơn Sổ Đoàn.`,
} as const;

/** What the hint says right after typing. */
export const EDITED = {
  tooMany: (rows: string): string => `Vừa sửa ${rows} dòng cùng lúc. Chạy Kiểm tra dữ liệu để rà soát.`,
  faults: (count: string): string => `${count} điều cần xem lại ở các dòng vừa sửa: xem ô được tô màu và ghi chú.`,
  keyTitle: 'Mã vừa bị sửa',
  keyChanged: (header: string, before: string, now: string, name: string): string =>
    `${header} ${quote(before)}${name === '' ? '' : ` của ${name}`} vừa bị ${now === '' ? 'xóa' : `sửa thành ${quote(now)}`}. Các dòng khác ghi ${quote(before)} sẽ không còn tìm thấy dòng này.`,
  keyAsk: (before: string): string => `Trả lại ${quote(before)}?`,
  keyUndo: 'Bấm Ctrl+Z để trả lại.',
  respelt: (count: string): string => `Đã viết lại ${count} ô cho đúng dạng (điện thoại, ngày, mã).`,
} as const;

export const SUMMARISED = {
  working: 'Đang tổng hợp …',
  done: 'Đã cập nhật trang tính tổng hợp.',
  noRegister: (code: string): string =>
    `Chưa biết địa chỉ Sổ Đoàn. Thêm dòng ${code} vào Cấu hình của tệp này, Giá trị là đường dẫn của Sổ Đoàn.`,
  closedRegister: (code: string): string =>
    `Không mở được Sổ Đoàn ở ${code} của Cấu hình. Xem lại đường dẫn, hoặc nhờ chủ tệp chia sẻ quyền xem.`,
  nothing: 'Tệp này không có trang tính để tổng hợp. Chạy Cài đặt sổ trước.',
} as const;

export const UNDO = {
  title: 'Hoàn tác',
  unknownActor: 'Google không cho biết tài khoản đang dùng, nên không biết việc nào cần hoàn tác.',
  nothing: 'Không có việc nào của tài khoản này để hoàn tác. Sửa trực tiếp trong trang tính thì dùng Ctrl+Z.',
  ask: (action: string, day: string, rows: string): string =>
    `Hoàn tác việc ${quote(action)} ngày ${day} (${rows} dòng)? Các ô trở lại như trước khi ghi.`,
  done: (action: string, rows: string): string => `Đã hoàn tác ${quote(action)}: ${rows} dòng.`,
  partly: (action: string, left: string): string =>
    `Đã hoàn tác một phần việc ${quote(action)}, còn ${left} dòng. Chọn Hoàn tác lần nữa để làm tiếp.`,
  changedSince: (moved: readonly { sheet: string; key: string; header: string }[]): string =>
    `Chưa hoàn tác được vì đã có người sửa sau đó: ${list(moved.map(({ sheet, key, header }) => [sheet, key, header].filter((part) => part !== '').join(' · ')))}. Sửa trực tiếp trong trang tính.`,
} as const;

export const LOGGED = {
  setUp: 'Cài đặt sổ',
  check: 'Kiểm tra dữ liệu',
  summary: 'Tổng hợp',
  sheets: (count: string): string => `${count} trang tính mới`,
  rows: (count: string): string => `${count} dòng mặc định`,
  columns: (count: string): string => `${count} cột mới`,
  cells: (header: string, count: string): string => `${header}: ${count} ô`,
  rewritten: 'Ghi lại toàn bộ',
  repair: 'Đặt lại ô bị lệch',
  repaired: (count: string): string => `${count} ô, do trang tính được sắp xếp hoặc sửa cột trong lúc ghi`,
} as const;

export const FAILED = {
  title: 'Chưa làm được',
  unexpected:
    'Có lỗi ngoài dự kiến. Làm lại, việc đã ghi rồi không bị ghi hai lần; nếu vẫn lỗi, báo người phụ trách kỹ thuật: chi tiết ở Tiện ích mở rộng › Apps Script › Thực thi.',
  misplaced: 'Trang tính được sắp xếp hoặc sửa cột trong lúc ghi. Kiểm tra lại các cột ⚙ rồi chạy lại.',
  titleTaken: (title: string): string =>
    `Đã có một trang tính khác tên ${quote(title)}. Đổi tên hoặc xóa trang tính đó rồi làm lại.`,
} as const;
