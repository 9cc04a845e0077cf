/** What runs by itself, and what the officer who looks after it reads. */
export const AUTOMATION = {
  title: 'Việc tự động',
  handlers: {
    queueSummaries: 'Soạn thư tổng hợp và nhắc việc (mỗi ngày)',
    sendMails: 'Gửi thư đang chờ (mỗi giờ)',
    sweepAnswers: 'Nhận câu trả lời biểu mẫu (mười phút một lần; năm phút khi đang điểm danh)',
    answersArrived: 'Nhận câu trả lời ngay khi có người gửi',
  },
  ask: (account: string, what: readonly string[]): string =>
    [
      `Cài đặt việc tự động chạy bằng tài khoản ${account}:`,
      ...what.map((each) => `- ${each}`),
      '',
      'Thư chỉ gửi đi khi chế độ gửi thư cho phép. Tiếp tục?',
    ].join('\n'),
  askTakeOver: (owner: string, account: string): string =>
    `Việc tự động đang chạy bằng tài khoản ${owner}. Chuyển sang ${account}? Việc của tài khoản kia tự dừng ở lần chạy sau.`,
  installed: (made: string, removed: string): string => `Đã cài ${made} việc tự động mới, bỏ ${removed} việc thừa.`,
  complete: 'Việc tự động đã đủ.',
  unknownActor: 'Google không cho biết tài khoản đang dùng, nên chưa cài được việc tự động.',
  leftover: (owner: string): string => `Bỏ qua: việc tự động nay do ${owner} giữ.`,
  done: 'xong',
  failed: (message: string): string => `lỗi: ${message}`,
  log: 'Việc tự động',
  setUp: 'Cài đặt tự động',
} as const;

/** The rights that the script asks for, in the words of Google's screen, and why. */
export const RIGHTS = {
  title: 'Các quyền đã hỏi và vì sao',
  lines: [
    'Bảng tính: đọc và ghi tệp này, và đọc Sổ Đoàn theo địa chỉ ở Cấu hình.',
    'Hộp thoại: mở bảng bên, hỏi và báo kết quả.',
    'Biểu mẫu: tạo và sửa các biểu mẫu cho đoàn viên.',
    'Gửi thư: chỉ gửi khi chế độ thư cho phép, chỉ tới địa chỉ trong sổ; không đọc hộp thư.',
    'Chạy khi vắng mặt: soạn thư, gửi thư, nhận câu trả lời theo giờ.',
    'Địa chỉ email của người dùng: ghi vào Nhật ký ai đã làm.',
  ],
} as const;
