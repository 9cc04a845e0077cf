/** What figures are called, in the order in which reports show them. */
export const FIGURE_WORDS: Readonly<Record<string, string>> = {
  unitsByLevel: 'Đơn vị đang hoạt động',
  members: 'Đoàn viên',
  associationMembers: 'Hội viên',
  membersInAssociation: 'Đoàn viên tham gia tổ chức Hội',
  recruiters: 'Đoàn viên thực hiện 1+1',
  recruitersWithCredit: 'Đoàn viên vận động thành công',
  coverage: 'Tỷ lệ đoàn viên vận động thành công',
  recruitedIntoUnion: 'Thanh niên được kết nạp vào Đoàn',
  recruitedIntoAssociation: 'Thanh niên được kết nạp vào Hội',
  recruitmentFunnel: 'Lượt vận động trong kỳ',
  retained3m: 'Còn sinh hoạt sau 3 tháng',
  retained6m: 'Còn sinh hoạt sau 6 tháng',
  nominationsByStage: 'Hồ sơ giới thiệu vào Đảng qua từng bước trong kỳ',
  introducedToParty: 'Đoàn viên được giới thiệu cho Đảng',
  admittedToParty: 'Đoàn viên được kết nạp Đảng',
  nominationsWaiting: 'Hồ sơ đang chờ',
  ratedByGrade: 'Xếp loại đoàn viên năm học',
  offCampus: 'Ở ngoại trú',
  profilesComplete: 'Hồ sơ đầy đủ',
  profilesFresh: 'Cập nhật trong 12 tháng',
  syncedToNational: 'Đã cập nhật phần mềm QLĐV',
  membersStart: 'Đoàn viên đầu kỳ',
  admitted: 'Kết nạp mới',
  arrived: 'Chuyển đến',
  left: 'Chuyển đi, thôi sinh hoạt',
  matured: 'Trưởng thành Đoàn',
  removed: 'Xóa tên',
  membersEnd: 'Đoàn viên cuối kỳ',
};

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
  unsaved: 'Còn thay đổi chưa lưu vào tệp. Lưu trên trang, hoặc nhấn Ctrl+C lần nữa để dừng và bỏ các thay đổi đó.',
} as const;
