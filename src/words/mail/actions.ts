import { quote } from '../../text/format';

/** What the actions of mail say. */
export const MAIL = {
  sender: 'Sổ Đoàn',
  title: 'Thư',
  modes: { OFF: 'không gửi thư nào', ALLOWLIST: 'chỉ gửi thử', LIVE: 'gửi thật' },
  modeSet: (now: string, allowed: readonly string[] | null): string => {
    if (allowed === null) return `Chế độ thư: ${now}.`;
    return allowed.length === 0
      ? `Chế độ thư: ${now}. Chưa có địa chỉ nào: nhập vào “Thư được phép gửi tới” của Cấu hình.`
      : `Chế độ thư: ${now} tới ${allowed.join(', ')}.`;
  },
  askRecipients: (lines: readonly string[]): string =>
    [
      'Các đơn vị dưới đây chưa có Email nhận báo cáo. Ghi địa chỉ của Bí thư vào trang tính Đơn vị?',
      '',
      ...lines,
    ].join('\n'),
  moreProposed: (count: string): string => `… và ${count} đơn vị khác`,
  askCompose: (letters: string, recipients: string, quota: string): string =>
    `Lần soạn đầu tiên: ${letters} thư tới ${recipients} người nhận. Hạn mức hôm nay còn ${quota} người nhận. Soạn vào Hộp thư đi? Chưa thư nào được gửi cho đến khi chọn chế độ gửi.`,
  askLive: (waiting: string, addresses: string): string =>
    `Gửi thật: ${waiting} thư đang chờ trong Hộp thư đi, và thư về sau, sẽ tới ${addresses} địa chỉ ghi trong sổ. Nếu tệp này là bản sao, hãy xóa thư đang chờ trước, vì tệp gốc cũng gửi chúng. Chuyển sang gửi thật?`,
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
  log: { queue: 'Soạn thư', recipients: 'Ghi Email nhận báo cáo', send: 'Gửi thư', mode: 'Đổi chế độ thư' },
  logged: (count: string): string => `${count} thư`,
} as const;
