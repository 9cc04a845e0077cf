/** The words around the figures, for a person who reads them in a terminal. */
export const REPORT_WORDS = {
  title: 'SỐ LIỆU 1+1 VÀ GIỚI THIỆU VÀO ĐẢNG',
  period: (from: string, to: string): string => `Từ ngày ${from} đến ngày ${to}`,
  wholeBooks: 'Toàn bộ sổ',
  figure: 'Chỉ số',
  value: 'Giá trị',
  unit: 'Đơn vị',
  unknown: 'chưa có số liệu',
  ofJudged: (of: string, unknown: string): string => `trên ${of} người xét được; ${unknown} chưa có trong ĐVTN`,
  byUnit: 'Theo đơn vị',
  unionShort: 'Vào Đoàn',
  associationShort: 'Vào Hội',
  bothShort: 'ĐV trong Hội',
  creditedShort: 'Vận động được',
  coverageShort: 'Tỷ lệ',
  introducedShort: 'Giới thiệu Đảng',
  waiting: 'Hồ sơ đang chờ',
  key: 'Mã hồ sơ',
  stage: 'Giai đoạn',
  days: 'Số ngày',
  next: 'Việc tiếp theo',
  turn: 'Đến lượt',
  excluded: (rows: string): string => `${rows} dòng có lỗi nên không được tính. Xem bằng lệnh so-doan check.`,
} as const;

/** The words around the issues. */
export const CHECK_WORDS = {
  title: (path: string, today: string): string => `${path} · kiểm tra ngày ${today}`,
  columns: ['Mức', 'Dòng', 'Mã', 'Cột', 'Nội dung'],
  wholeFile: 'Cả tệp',
  more: (issues: string): string => `… và ${issues} mục khác (xem đủ bằng --json)`,
  counts: (errors: string, warnings: string): string => `${errors} lỗi, ${warnings} cảnh báo.`,
  clean: 'Không có lỗi, không có cảnh báo.',
} as const;

/** What `start` says. */
export const START_WORDS = {
  sample: (paths: readonly string[]): string =>
    ['Bộ sổ mẫu (người không có thật):', ...paths.map((path) => `  ${path}`)].join('\n'),
  books: (path: string): string => `Sổ: ${path}`,
  check: (errors: string, warnings: string): string => `Kiểm tra: ${errors} lỗi, ${warnings} cảnh báo`,
  next: (path: string): string =>
    [
      'Xem từng lỗi, từng số liệu:',
      `  npm run --silent so-doan -- check ${path}`,
      `  npm run --silent so-doan -- report ${path} --from NGÀY --to NGÀY`,
    ].join('\n'),
  served: (url: string): string =>
    ['Bàn thử đang mở tại địa chỉ sau (chỉ dùng được trên máy này). Nhấn Ctrl+C để dừng.', `  ${url}`].join('\n'),
  noSummary: (why: string): string =>
    `Chưa tóm tắt được: ${why}\nTrên trang bàn thử, chọn Sổ Đoàn › Cài đặt sổ để tạo các trang tính còn thiếu.`,
  unsaved: (path: string): string => `Chưa lưu: ${path}`,
  copyKept: (copy: string): string => `  Các thay đổi được giữ ở bản khôi phục ${copy}`,
  copyLost: '  Không giữ được bản khôi phục. Kiểm tra quyền ghi và dung lượng ổ đĩa.',
  recoverHow: 'Lần mở sau, trang bàn thử sẽ hỏi dùng hay bỏ bản khôi phục.',
  stopAnyway: 'Nhấn Lưu trên trang, hoặc nhấn Ctrl+C lần nữa để dừng và bỏ các thay đổi không giữ được.',
} as const;
