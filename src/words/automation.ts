/** What runs by itself, and what the officer who looks after it reads. */
export const AUTOMATION = {
  title: 'Việc tự động',
  handlers: {
    queueSummaries: 'Soạn thư tổng hợp và nhắc việc (mỗi ngày)',
    sendMails: 'Gửi thư đang chờ (mỗi giờ)',
    sweepAnswers: 'Nhận câu trả lời biểu mẫu (mười phút một lần)',
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
} as const;
