/** States of a letter in Hộp thư đi. */
export const MAIL_STATUS = {
  waiting: 'Chờ gửi',
  inHand: 'Đang gửi',
  sent: 'Đã gửi',
  unknown: 'Chưa rõ',
  failed: 'Lỗi',
  cancelled: 'Đã hủy',
} as const;
export type MailStatus = (typeof MAIL_STATUS)[keyof typeof MAIL_STATUS];

/** What the type of a letter is called there. */
export const MAIL_TYPES = {
  week: 'Tổng hợp tuần',
  month: 'Tổng hợp tháng',
  reminder: 'Nhắc việc',
  waiting: 'Hồ sơ đang chờ',
} as const;
