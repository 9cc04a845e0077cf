import { addresses, whole, setting } from '../../judging/setting';

export const MAIL_ALLOWED = setting<readonly string[]>({
  code: 'Thư được phép gửi tới',
  read: addresses,
  fallback: [],
  written: '',
  basis: 'Quy ước của đơn vị',
  purpose: 'Ở chế độ gửi thử, chỉ các địa chỉ này nhận thư; cách nhau bằng dấu chấm phẩy.',
});

export const MAIL_RESERVE = setting<number>({
  code: 'Số thư dành cho bản tổng hợp',
  read: whole(0),
  fallback: 20,
  written: '20',
  basis: 'Hạn mức của Google',
  purpose: 'Số người nhận mỗi ngày để dành cho bản tổng hợp; thư nhắc việc chỉ dùng phần còn lại.',
});

export const COMMITTEE_MAIL = setting<readonly string[]>({
  code: 'Email nhận hồ sơ chờ',
  read: addresses,
  fallback: [],
  written: '',
  basis: 'Quy ước của đơn vị',
  purpose: 'Địa chỉ nhận danh sách mã hồ sơ đang chờ; chỉ nhập ở Sổ Ban Thường vụ.',
});
