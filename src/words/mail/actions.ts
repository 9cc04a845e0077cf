import { quote } from '../../text/format';

/** What the actions of mail say. */
export const MAIL = {
  sender: 'Sổ Đoàn',
  title: 'Thư',
  modes: { OFF: 'không gửi thư nào', ALLOWLIST: 'chỉ gửi thử', LIVE: 'gửi thật' },
  askMode: (now: string, allowed: readonly string[]): string =>
    [
      `Đang ở chế độ: ${now}. Gõ 1, 2 hoặc 3:`,
      '',
      '1. Không gửi thư nào (thư vẫn được soạn vào Hộp thư đi)',
      `2. Chỉ gửi thử tới địa chỉ ở “Thư được phép gửi tới” của Cấu hình (${allowed.length === 0 ? 'chưa có địa chỉ nào' : allowed.join(', ')})`,
      '3. Gửi thật tới địa chỉ ghi trong sổ',
    ].join('\n'),
  unknownMode: 'Chỉ nhận 1, 2 hoặc 3. Chọn lại để làm lại.',
  modeSet: (now: string): string => `Chế độ thư: ${now}.`,
  askLive: (waiting: string, addresses: string): string =>
    `Gửi thật: ${waiting} thư đang chờ trong Hộp thư đi, và thư về sau, sẽ tới ${addresses} địa chỉ ghi trong sổ. Tệp này là bản sao thì xóa thư đang chờ trước, vì tệp gốc cũng gửi chúng. Chuyển sang gửi thật?`,
  queued: (count: string): string => `Đã soạn ${count} thư vào Hộp thư đi.`,
  nothingDue:
    'Không có thư nào đến hạn. Thư của kỳ đã soạn không soạn lại; đơn vị chưa có Email nhận báo cáo thì không có thư.',
  noOutbox: 'Tệp này không có trang tính Hộp thư đi. Chạy Cài đặt sổ để tạo.',
  off: 'Đang ở chế độ không gửi thư nào. Chọn Chế độ gửi thư để đổi.',
  nothingToSend: 'Không có thư nào chờ gửi.',
  askSend: (mails: string, recipients: string, mode: string): string =>
    `Gửi ${mails} thư tới ${recipients} người nhận (chế độ: ${mode})?`,
  sent: (sent: string, left: string): string => `Đã gửi ${sent} thư, còn ${left} thư trong Hộp thư đi.`,
  quotaOver: 'Hết hạn mức gửi thư hôm nay; thư còn lại gửi vào lần sau.',
  notAllowed: 'Địa chỉ chưa có trong “Thư được phép gửi tới”.',
  foreign: (address: string): string => `Địa chỉ ${quote(address)} không có trong sổ.`,
  twice: (row: number): string => `Thư này đã có ở dòng ${String(row)}.`,
  unknownFate:
    'Lần gửi bị ngắt nên chưa rõ thư đã đi hay chưa. Hỏi người nhận: chưa nhận thì sửa Trạng thái thành Chờ gửi, nhận rồi thì Đã gửi.',
  preview: 'Xem trước thư',
  previewEmpty: 'Hộp thư đi không có thư nào chờ gửi.',
  to: 'Đến',
  log: { queue: 'Soạn thư', send: 'Gửi thư', mode: 'Đổi chế độ thư' },
  logged: (count: string): string => `${count} thư`,
} as const;
