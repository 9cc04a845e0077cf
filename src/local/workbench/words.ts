/** What the desk itself says to the person in front of a window. */

export const NO_TOKEN = 'Trang này chỉ mở được bằng địa chỉ mà chương trình vừa in ra, kèm mã của lần chạy đó.';

export const PEOPLE = { owner: 'Chủ sổ', editor: 'Cán bộ thứ hai', viewer: 'Người xem' } as const;

export const TOLD = {
  mayNotEdit: 'Người xem không sửa được bảng tính. Đổi sang chủ sổ hoặc cán bộ để sửa.',
  isProtected: 'Ô hoặc trang tính này được bảo vệ, tài khoản đang dùng không sửa được.',
  notUnderstood: 'Cửa sổ gửi một yêu cầu không đọc được, nên không làm gì. Tải lại trang rồi làm lại.',
  notDone: (why: string): string => `Không thực hiện được: ${why}`,
  storeAside: (path: string, aside: string): string =>
    `Không đọc được tệp “${path}” (biểu mẫu, trình kích hoạt, thư đã giữ từ lần trước). Tệp được để sang “${aside}”; lần này bắt đầu từ trống.`,
  otherDesk:
    'Có một bàn thử khác đang mở cùng bộ sổ này. Biểu mẫu, trình kích hoạt và thư của bàn thử ở đây không được giữ lại cho lần sau.',
  saved: (names: readonly string[]): string =>
    `Đã lưu ${names.map((name) => `“${name}”`).join(', ')}. Bản trước đó ở tệp cùng tên, có đuôi .bak.`,
  recovered: (name: string): string =>
    `Đã mở bản khôi phục của “${name}”. Các thay đổi chưa ở trong tệp: xem lại rồi nhấn Lưu.`,
  recoveryLeft: (path: string): string =>
    `“${path}” có thay đổi chưa lưu từ lần trước, còn trong bản khôi phục. Mở trang bàn thử để chọn dùng hay bỏ.`,
  recoveryUnreadable: (name: string): string =>
    `Không đọc được bản khôi phục “${name}”. Tệp đó vẫn nằm cạnh sổ; sổ mở như đã lưu.`,
  scriptFailed: (functionName: string, why: string): string => `Hàm ${functionName} báo lỗi: ${why}`,
  noFunction: (functionName: string): string =>
    `Không có hàm ${functionName} trong chương trình, hoặc hàm không được gọi từ đây.`,
  formulaWithoutValue: (sheet: string, cell: string): string =>
    `Trang tính “${sheet}”, ô ${cell}: công thức chưa có giá trị.`,
  windowClosed: 'Cửa sổ đã đóng khi chương trình đang chờ trả lời.',
  timedOut: 'Lần chạy vượt quá thời gian cho phép (Exceeded maximum execution time).',
  tooManyRuns: 'Có quá nhiều lần chạy cùng lúc của tài khoản này.',
} as const;

/** When a trigger of the clock fires. */
export const SCHEDULE = {
  everyMinutes: (count: number): string => `${String(count)} phút một lần`,
  everyHours: (count: number): string => `${String(count)} giờ một lần`,
  everyDays: (count: number): string => `${String(count)} ngày một lần`,
  everyWeeks: (count: number): string => `${String(count)} tuần một lần`,
  /** @param day 0 for Sunday. */
  weekDay: (day: number): string => (day === 0 ? 'Chủ nhật' : `thứ ${String(day + 1)}`),
  monthDay: (day: number): string => `ngày ${String(day)} hằng tháng`,
  atHour: (hour: number): string => `lúc ${String(hour)} giờ`,
  nearMinute: (minute: number): string => `khoảng phút ${String(minute)}`,
  once: (): string => 'một lần',
} as const;

/** Asked before what a protection only warns of is changed. */
export const WARNED = {
  title: 'Phần này được bảo vệ',
  message: 'Phần bảng tính này do chương trình ghi, không nên sửa tay. Vẫn sửa?',
} as const;
