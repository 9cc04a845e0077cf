import { quote } from '../text/format';

/** What *Mở điểm danh* and *Chốt điểm danh* say. */
export const ATTENDANCE = {
  title: 'Điểm danh',
  log: 'Chốt điểm danh',
  askOpen: 'Điểm danh buổi nào? Gõ số thứ tự hoặc Mã buổi.',
  askClose: 'Chốt điểm danh buổi nào? Gõ số thứ tự hoặc Mã buổi.',
  ask: (question: string, lines: readonly string[]): string =>
    lines.length === 0 ? question : [`${question} Để trống là buổi thứ nhất.`, '', ...lines].join('\n'),
  until: (time: string): string => `Nhận điểm danh đến ${time}`,
  noneOpened: 'Chưa mở điểm danh cho buổi nào. Chọn Mở điểm danh trước.',
  askCount: (count: string): string =>
    `Đã ghi ${count} người có mặt. Đếm ở phòng họp có bao nhiêu người? Gõ số để chốt.`,
  noNumber: (written: string): string => `${quote(written)} không phải là số người.`,
  differs: (count: string, counted: string): string =>
    `Đã ghi ${count} người có mặt, phòng họp có ${counted} người, nên chưa chốt. Sửa trang tính Điểm danh (thêm người thiếu, đặt Vắng cho người không đến), rồi chốt lại.`,
  moved: 'Có câu điểm danh mới vừa đến. Chốt lại để xem số mới.',
  closed: (count: string): string => `Đã chốt: ${count} người có mặt.`,
  logged: (count: string): string => `${count} người có mặt`,
} as const;
