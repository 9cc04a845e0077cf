import { number, quote } from '../text/format';

/** What the panel of the programme of the year says. */
export const PLANS_ROOM = {
  title: 'Chương trình công tác',
  list: 'Danh sách, thêm mới',
  year: 'Năm học',
  unit: 'Đơn vị',
  allUnits: 'Mọi đơn vị',
  standing: (done: number, tasks: number, thisWeek: number, overdue: number): string =>
    [
      `${number(done)}/${number(tasks)} nhiệm vụ xong`,
      ...(thisWeek === 0 ? [] : [`${number(thisWeek)} đến hạn tuần này`]),
      ...(overdue === 0 ? [] : [`${number(overdue)} quá hạn`]),
    ].join(' · '),
  progress: 'Tiến độ theo đơn vị',
  thisWeek: 'đến hạn tuần này',
  overdue: 'quá hạn',
  due: (day: string): string => `Hạn ${day}`,
  owner: (name: string): string => `Phụ trách: ${name}`,
  basis: (text: string): string => `Căn cứ: ${text}`,
  open: 'Mở',
  done: 'Xong',
  doneHelp: 'Đường liên kết hoặc số văn bản cho thấy việc đã xong.',
  finish: 'Ghi hoàn thành',
  finished: (subject: string): string => `Đã ghi hoàn thành ${quote(subject)}.`,
  saved: (subject: string): string => `Đã lưu ${quote(subject)}.`,
  copy: 'Chép sang năm sau',
  copyAsk: (count: number): string => `Chép ${number(count)} dòng, ngày chuyển sang năm sau, trạng thái Chưa làm.`,
  copied: (count: number): string => `Đã chép ${number(count)} dòng sang năm sau.`,
  nothing: 'Chưa có chương trình, kế hoạch nào. Bấm Danh sách, thêm mới để ghi.',
} as const;
