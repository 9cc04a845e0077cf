import type { againstOnline } from '../areas/meetings/month';
import { number, percent, quote } from '../text/format';

/** What the panel *Sinh hoạt chi đoàn* says. */
export const MEETINGS_ROOM = {
  roll: 'Điểm danh cả chi đoàn',
  votes: 'Biểu quyết',
  minutes: 'Biên bản',
  edit: 'Sửa buổi sinh hoạt',
  ahead: 'Buổi sinh hoạt này chưa đến; điểm danh được từ ngày họp.',
  nobody: 'Không có đoàn viên nào phải dự buổi này: chi đoàn chưa có đoàn viên vào ngày đó.',
  marks: { 'Có mặt': 'C', 'Vắng có lý do': 'P', 'Vắng không có lý do': 'K' },
  legend: 'C có mặt · P vắng có lý do · K vắng không có lý do',
  reason: (name: string): string => `Lý do vắng của ${name}`,
  noReason: 'Lý do',
  allPresent: 'Tất cả có mặt',
  find: 'Gõ tên để tìm',
  others: 'Người khác được ghi ở buổi này',
  noKey: 'chưa có Mã ĐVTN',
  grid: 'Bảng dự sinh hoạt',
  unit: 'Chi đoàn',
  writeGrid: 'Lập bảng năm học này',
  gridWritten: (title: string): string => `Đã lập bảng ở trang tính ${quote(title)}: in hoặc tải về từ trình đơn Tệp.`,
  saveRoll: 'Lưu điểm danh',
  rollSaved: (present: number, due: number): string => `Đã điểm danh: có mặt ${number(present)}/${number(due)}.`,
  present: (present: number, due: number): string =>
    `Có mặt ${number(present)}/${number(due)}${due === 0 ? '' : ` (${percent(present / due)})`}`,
  quorum: (share: string, least: number, isReached: boolean): string =>
    isReached ? `Đủ ${share} (cần ${number(least)})` : `Chưa đủ ${share} (cần ${number(least)})`,
  absent: (withReason: number, without: number, unmarked: number): string =>
    [
      `vắng có lý do ${number(withReason)}`,
      `không lý do ${number(without)}`,
      ...(unmarked === 0 ? [] : [`chưa ghi ${number(unmarked)}`]),
    ].join(', '),
  changed: (lines: readonly string[]): string =>
    `Có người vừa ghi ở cửa sổ khác: ${lines.join('; ')}. Xem lại rồi bấm Lưu điểm danh nếu vẫn ghi như trên.`,
  addVote: 'Thêm nội dung biểu quyết',
  noVotes: 'Chưa có nội dung biểu quyết nào.',
  vote: (votesFor: string, against: string, of: string): string =>
    `Tán thành ${votesFor === '' ? '…' : votesFor}${of === '' ? '' : `/${of}`}${against === '' ? '' : ` · không tán thành ${against}`}`,
  votesNeeded: (least: number, ofSummoned: boolean): string =>
    `Quá một nửa số ${ofSummoned ? 'được triệu tập' : 'có mặt'}: cần ít nhất ${number(least)} phiếu tán thành.`,
  saveVote: 'Lưu biểu quyết',
  voteSaved: (subject: string): string => `Đã lưu biểu quyết ${quote(subject)}.`,
  saveMinutes: 'Lưu biên bản',
  saved: (subject: string): string => `Đã lưu buổi sinh hoạt ${quote(subject)}.`,
  text: 'Nội dung biên bản (chép vào văn bản)',
  copy: 'Chép nội dung',
  copied: 'Đã chép.',
} as const;

/** The lines of a meeting's minutes, of which those that nothing is known for are left out. */
export const MINUTES = {
  head: (unit: string, day: string, time: string): string =>
    `Chi đoàn: ${unit}. Thời gian: ${[time, `ngày ${day}`].filter((part) => part !== '').join(', ')}.`,
  line: (header: string, text: string): string => `${header}: ${text}.`,
  absent: (kind: string, names: readonly string[]): string => `${kind}: ${names.join(', ')}.`,
  vote: (subject: string, votesFor: string, due: string, share: string, conclusion: string): string =>
    `Biểu quyết ${quote(subject)}: tán thành ${votesFor}/${due} (${share})${conclusion === '' ? '' : `; ${conclusion}`}.`,
} as const;

const KINDS = {
  conclusion: 'Thực hiện kết luận lần trước',
  resolution: 'Học tập nghị quyết',
  task: 'Nhiệm vụ đến hạn',
  admission: 'Xét kết nạp',
  nomination: 'Giới thiệu đoàn viên ưu tú',
  birthday: 'Mừng sinh nhật',
} as const;

/** *Lên kế hoạch tháng*: the meetings of a branch in a month, and what they may be about. */
export const AGENDA = {
  plan: 'Lên kế hoạch tháng',
  unit: 'Chi đoàn',
  month: 'Tháng (MM/yyyy)',
  badMonth: (text: string): string => `${quote(text)} không phải là tháng. Nhập theo dạng 12/2026.`,
  already: (day: string, status: string, subject: string): string => `Đã có: ${day} · ${status} · ${subject}`,
  proposed: 'Nội dung đề xuất từ sổ',
  nothing: 'Sổ không có gì để đề xuất cho tháng này.',
  kinds: KINDS,
  item: (name: string, day: string): string => (day === '' ? name : `${name} (${day})`),
  title: (month: string): string => `Sinh hoạt chi đoàn tháng ${month}`,
  subject: 'Nội dung',
  meeting: (number: number): string => `Buổi ${String(number)}`,
  another: 'Thêm một buổi',
  drop: 'Bỏ buổi này',
  save: (count: number): string => `Lưu ${number(count)} buổi dự kiến`,
  saved: (count: number, unit: string): string => `Đã lên kế hoạch ${number(count)} buổi của ${unit}.`,
} as const;

/** The agenda as Nội dung says it: items of a kind together. */
export function subjectOf(
  title: string,
  items: readonly { readonly kind: keyof typeof KINDS; readonly name: string }[],
): string {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const names = (kind: string): string[] => items.flatMap((item) => (item.kind === kind ? [item.name] : []));
  return [title, ...kinds.map((kind) => `${KINDS[kind]}: ${names(kind).join(', ')}`)].join('; ');
}

/** Why a meeting may not be held as planned; null where it may. */
export function notOnline(against: ReturnType<typeof againstOnline>): string | null {
  if (against === null) return null;
  return against === 'permit'
    ? 'Họp trực tuyến cần có văn bản cho phép của cấp ủy và Đoàn cấp trên. Nhập số văn bản.'
    : `Không được họp trực tuyến hoặc kết hợp khi có nội dung: ${against.join(', ')}. Chọn Trực tiếp, hoặc bỏ nội dung đó.`;
}
