import { quote } from '../text/format';

/** Why the script does not do what a panel asks. */
export const PANEL = {
  unreadable: 'Bảng gửi một yêu cầu không đọc được. Mở lại bảng rồi làm lại.',
  gone: (sheet: string, ref: string): string =>
    `Trang tính ${sheet} không còn dòng ${quote(ref)}. Có thể dòng đã bị xóa hoặc đổi mã; mở lại bảng để tìm.`,
  noProperty: (property: string): string => `Không ghi được vào cột ${quote(property)}: cột này do hệ thống ghi.`,
  notUndone: 'Việc này không còn hoàn tác được: đã hoàn tác rồi, hoặc do tài khoản khác ghi.',
  decided: (state: string): string => `Đề nghị này đã ở trạng thái ${quote(state)}. Mở lại bảng để xem.`,
  noData: 'Đề nghị này không còn đọc được, hoặc người đó không còn trong sổ. Từ chối rồi nhờ người gửi gửi lại.',
  sameUnit: 'Chi đoàn đến trùng với chi đoàn hiện nay. Chọn chi đoàn khác.',
  closed: (status: string): string => `Lượt vận động này đã ở trạng thái ${quote(status)}. Mở lại bảng để xem.`,
} as const;

/** What Nhật ký calls the writing of panels. */
export const PANEL_ACTIONS = {
  save: {
    people: 'Ghi ĐVTN',
    recruitment: 'Ghi lượt vận động 1+1',
    nominations: 'Ghi hồ sơ giới thiệu vào Đảng',
    ballots: 'Ghi biểu quyết',
  } as Readonly<Record<string, string | undefined>>,
  saveRecord: (one: string): string => `Ghi ${one}`,
  move: 'Chuyển chi đoàn',
  leave: {
    transferred: 'Chuyển sinh hoạt đi',
    graduated: 'Ghi tốt nghiệp',
    stopped: 'Ghi thôi sinh hoạt',
    matured: 'Ghi trưởng thành Đoàn',
  },
  admit: 'Ghi kết nạp 1+1',
  decide: { accept: 'Nhận đề nghị', refuse: 'Từ chối đề nghị' },
} as const;
