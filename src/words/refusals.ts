import { quote } from '../text/format';

/** Why a set of books can't be taken as it is: one sentence that says what, where and what to do. */
export const REFUSAL = {
  tableTwice: (title: string, first: string, second: string): string =>
    first === second
      ? `${quote(first)} có hai trang tính ${quote(title)} (chỉ khác cách gõ dấu hoặc chữ hoa). Giữ lại một trang tính.`
      : `Trang tính ${quote(title)} có ở cả ${quote(first)} và ${quote(second)}. Chỉ giữ ở một tệp.`,
  settingTwice: (code: string, first: string, firstRow: number, second: string, secondRow: number): string =>
    `Cấu hình ${quote(code)} có hai giá trị cho cùng một ngày: ${quote(first)} dòng ${String(firstRow)} ` +
    `và ${quote(second)} dòng ${String(secondRow)}. Giữ lại một giá trị.`,
  noTables: (files: readonly string[]): string =>
    `${files.map(quote).join(', ')} không có trang tính nào của Sổ Đoàn (Đơn vị, ĐVTN, 1+1 …). Kiểm tra lại tên trang tính.`,
  noSheet: (title: string): string => `Tệp này không có trang tính ${quote(title)}. Chạy Cài đặt sổ để tạo.`,
  noColumn: (title: string, header: string): string =>
    `Trang tính ${quote(title)} thiếu cột ${quote(header)}. Thêm lại cột với đúng tiêu đề rồi làm lại.`,
  changing: (file: string): string =>
    `Tệp ${quote(file)} đang được sửa tiêu đề hoặc tên trang tính trong lúc đọc. Thử lại sau ít phút.`,
  busy: 'Nhiều người đang ghi cùng lúc. Thử lại sau ít phút.',
  mayNotWrite:
    'Tài khoản đang dùng không có quyền sửa bảng tính này. Mở bằng tài khoản được chia sẻ quyền chỉnh sửa; ' +
    'khi trình duyệt đang đăng nhập nhiều tài khoản Google, dùng cửa sổ chỉ đăng nhập một tài khoản.',
  notWritten:
    'Google không nhận thay đổi này. Xem Dữ liệu › Bảo vệ trang tính và dải ô: vùng có hạn chế thì nhờ chủ tệp ghi hoặc bỏ hạn chế; ô dài quá 50.000 ký tự thì viết ngắn lại.',
  noFigure: (name: string, near: string | null): string =>
    `Không có số liệu nào tên là ${quote(name)}.${near === null ? '' : ` Có phải ${quote(near)}?`} Tên các số liệu có trong kết quả của lệnh report --json.`,
  noRows: (label: string): string => `Số liệu “${label}” không gắn với dòng nào để xem.`,
  noRoot: 'Trang tính Đơn vị không có đơn vị nào để trống Trực thuộc, nên chưa rõ đánh giá đơn vị nào. Thêm --unit.',
  noUnit: (code: string): string => `Không có đơn vị nào mang mã ${quote(code)}. Kiểm tra lại mã ở trang tính Đơn vị.`,
} as const;
