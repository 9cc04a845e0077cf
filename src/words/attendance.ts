import { number, quote } from '../text/format';

/** What *Điểm danh* says. */
export const ATTENDANCE = {
  log: 'Chốt điểm danh',
  rollCall: 'Điểm danh cả chi đoàn',
  noNumber: (written: string): string => `${quote(written)} không phải là số người.`,
  differs: (count: string, counted: string): string =>
    `Đã ghi ${count} người có mặt, phòng họp có ${counted} người, nên chưa chốt. Sửa trang tính Điểm danh (thêm người thiếu, đặt Vắng cho người không đến), rồi chốt lại.`,
  logged: (count: string): string => `${count} người có mặt`,
  later: (day: string): string => `Buổi họp ngày ${day} chưa đến, nên chưa điểm danh được. Mở lại vào ngày họp.`,
  noDay: 'Buổi họp này chưa có Ngày. Nhập Ngày ở trang tính Sinh hoạt trước.',
} as const;

export const ATTENDANCE_ROOM = {
  choose: 'Chọn buổi họp để điểm danh.',
  none: 'Không có buổi họp nào hôm nay hoặc hôm qua. Thêm một dòng ở trang tính Sinh hoạt (Đơn vị, Ngày, Nội dung), rồi chạy Kiểm tra dữ liệu để cấp Mã buổi.',
  later: (count: number): string => `${number(count)} buổi sắp tới mở được vào ngày họp.`,
  noForm: 'Chưa có biểu mẫu điểm danh. Chọn Biểu mẫu › Tạo biểu mẫu trước.',
  open: 'Mở điểm danh',
  look: 'Xem mã',
  held: 'Đã chốt',
  present: (count: number): string => (count === 0 ? 'Chưa ghi ai có mặt' : `Đã ghi ${number(count)} người có mặt`),
  recount: 'Đếm lại',
  scan: (code: string): string => `Mã QR mở biểu mẫu điểm danh với mã ${code}`,
  how: 'Quét mã QR, hoặc mở đường liên kết rồi nhập mã:',
  until: (time: string): string => `Nhận đến ${time}`,
  over: 'Đã hết giờ nhận điểm danh.',
  longer: 'Nhận thêm 15 phút',
  form: 'Mở biểu mẫu',
  copy: 'Chép đường liên kết',
  copied: 'Đã chép.',
  counted: 'Số người đếm được ở phòng họp',
  close: 'Chốt điểm danh',
  closed: (count: string): string => `Đã chốt: ${count} người có mặt.`,
} as const;
