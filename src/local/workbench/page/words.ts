import type { Role, RunSource, TriggerRecord } from '../protocol';

/** What the page says of its own. */
export const WORDS = {
  save: 'Lưu',
  saveAll: 'Lưu tất cả',
  saving: 'Đang lưu …',
  nothingToSave: (title: string, others: readonly string[]): string =>
    `“${title}” không có thay đổi chưa lưu.${others.length === 0 ? '' : ` Chưa lưu: ${others.join(', ')}.`}`,
  saved: 'Đã lưu vào tệp',
  unsaved: 'Chưa lưu vào tệp',
  files: 'Bảng tính',
  whoAmI: 'Đang dùng với tư cách',
  lost: 'Mất kết nối với chương trình. Đang thử kết nối lại, tạm thời chưa nhập được. Nếu chương trình đã dừng, chạy lại rồi mở địa chỉ mới mà nó in ra.',
  notSent: 'Thao tác vừa rồi chưa được ghi vì mất kết nối. Làm lại sau khi có kết nối.',
  unplaced: (text: string): string =>
    `“${text}” chưa được ghi: hàng đang nhập vừa bị dời hoặc sửa từ nơi khác. Xem lại hàng rồi nhập lại.`,
  panelsGone: 'Bảng bên và hộp thoại đang mở đã đóng khi mất kết nối. Mở lại từ trình đơn.',
  menus: 'Trình đơn của chương trình',
  close: 'Đóng',
  cancel: 'Hủy',
  desk: 'Bàn thử',
  drawerHeight: 'Chiều cao của Bàn thử',
  starting: 'Đang mở bảng tính …',
} as const;

export const BUTTON_WORDS = { OK: 'OK', CANCEL: 'Hủy', YES: 'Có', NO: 'Không', CLOSE: 'Đóng' } as const;

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  owner: 'Chủ sổ',
  editor: 'Người chỉnh sửa',
  viewer: 'Người xem',
};

export const SAVE_WORDS = {
  losesTitle: 'Lưu sẽ làm mất một phần của tệp',
  loses: (files: readonly { title: string; losses: readonly string[] }[]): string =>
    [
      ...files.map(({ title, losses }) => `Tệp gốc của “${title}” có: ${losses.join('; ')}.`),
      'Những phần này không được giữ khi lưu. Bản trước khi lưu vẫn còn ở tệp có đuôi .bak.',
    ].join('\n'),
  saveAnyway: 'Vẫn lưu',
  changedTitle: 'Tệp đã bị thay đổi bên ngoài',
  changed: (path: string): string =>
    `Tệp “${path}” đã được một chương trình khác ghi sau khi mở ở đây. Lưu sẽ ghi đè lên; bản đang có trên đĩa được giữ ở tệp có đuôi .bak.`,
  overwrite: 'Ghi đè',
} as const;

/** What an earlier run left unsaved. */
export const RECOVERY_WORDS = {
  title: (title: string): string => `“${title}” có thay đổi chưa lưu từ lần trước`,
  about: (when: string, isFileNewer: boolean, isUnsaved: boolean): string =>
    [
      `Lần trước chương trình dừng khi các thay đổi chưa được lưu vào tệp. Bản khôi phục giữ lúc ${when}.`,
      ...(isFileNewer
        ? ['Sau đó tệp đã được ghi lại: dùng bản khôi phục thì những gì ghi sau đó không còn ở đây.']
        : []),
      ...(isUnsaved ? ['Các thay đổi chưa lưu đang có ở đây cũng được thay bằng bản khôi phục.'] : []),
      'Dùng bản khôi phục chưa ghi gì vào tệp: xem lại rồi nhấn Lưu. Bỏ bản khôi phục thì không lấy lại được.',
    ].join('\n'),
  take: 'Dùng bản khôi phục',
  drop: 'Bỏ, mở như đã lưu',
  later: 'Để sau',
} as const;

export const TAB_WORDS = {
  forms: 'Biểu mẫu',
  mails: 'Thư',
  triggers: 'Trình kích hoạt',
  clock: 'Đồng hồ',
  runs: 'Lần chạy',
  quotas: 'Hạn mức',
} as const;
export type Tab = keyof typeof TAB_WORDS;

export const FORMS_WORDS = {
  empty:
    'Chưa có biểu mẫu nào. Biểu mẫu do chương trình tạo sẽ hiện ở đây để mở và điền thử như một người chưa đăng nhập.',
  published: 'Đã xuất bản',
  unpublished: 'Chưa xuất bản',
  publish: 'Xuất bản',
  unpublish: 'Ngừng xuất bản',
  open: 'Mở biểu mẫu',
  responses: (count: number): string => `${String(count)} câu trả lời`,
  closed: 'Không nhận câu trả lời',
} as const;

export const MAILS_WORDS = {
  empty: 'Chưa có thư nào. Thư do chương trình gửi sẽ nằm ở đây; không thư nào rời khỏi máy này.',
  stays: 'Không thư nào rời khỏi máy này.',
  choose: 'Chọn một thư để xem.',
  from: 'Từ',
  to: 'Đến',
  html: 'HTML',
  text: 'Văn bản',
  preview: 'Xem trước thư',
} as const;

export const TRIGGERS_WORDS = {
  empty: 'Chưa có trình kích hoạt nào được cài. Đồng hồ và các sự kiện chỉ chạy những hàm đã cài ở đây.',
  columns: ['Hàm', 'Khi', 'Của', 'Lần tới', 'Lần trước', ''],
  remove: 'Xóa',
  never: '–',
  disabled: 'đang tắt',
} as const;

export const EVENT_WORDS: Readonly<Record<TriggerRecord['event'], string>> = {
  clock: 'Theo giờ',
  open: 'Mở bảng tính',
  edit: 'Sửa ô',
  change: 'Thay đổi',
  'form-submit': 'Gửi biểu mẫu',
};

export const CLOCK_WORDS = {
  now: 'Bây giờ là',
  about:
    'Đồng hồ này dùng cho mọi hàm chạy ở đây. Cho đồng hồ chạy tới thì trình kích hoạt đến hạn trên đường đi sẽ chạy đúng giờ của nó. Đồng hồ không lùi lại.',
  hour: 'Tới 1 giờ',
  day: 'Tới 1 ngày',
  week: 'Tới 1 tuần',
  to: 'Tới ngày',
  go: 'Chạy tới',
} as const;

export const RUNS_WORDS = {
  empty: 'Chưa có hàm nào chạy.',
  columns: ['Hàm', 'Do', 'Tài khoản', 'Lúc', 'Kết quả', 'Lệnh gọi'],
  done: (milliseconds: number): string => `Xong, ${(milliseconds / 1000).toFixed(1).replace('.', ',')} giây`,
  running: 'Đang chạy …',
  failed: 'Lỗi',
  logs: 'Nhật ký',
  calls: 'Lệnh gọi dịch vụ của Google',
  noCalls: 'Không gọi dịch vụ nào.',
} as const;

export const SOURCE_WORDS: Readonly<Record<RunSource, string>> = {
  menu: 'Trình đơn',
  panel: 'Bảng bên, hộp thoại',
  open: 'Mở bảng tính',
  edit: 'Sửa ô',
  trigger: 'Trình kích hoạt',
  form: 'Biểu mẫu',
};

export const QUOTAS_WORDS = {
  columns: ['Tài khoản', 'Người nhận thư còn lại hôm nay'],
  left: (left: number, of: number): string => `${String(left)}/${String(of)}`,
} as const;
