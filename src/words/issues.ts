import type { FactsOf, Issue, IssueCode, Severity } from '../judging/issue';
import type { Fault, Kind } from '../sheet/kinds';
import { formatDay } from '../text/calendar';
import { list, quote } from '../text/format';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'Lỗi', warning: 'Cảnh báo' };

/** What is wrong, where, and what to do: one sentence or two for each code. */
const MESSAGES: { readonly [C in IssueCode]: (facts: FactsOf[C]) => string } = {
  required: ({ header }) => `Chưa nhập ${header}.`,
  'missing-column': ({ header, nearest, isHeaderRow }) =>
    isHeaderRow
      ? `Thiếu cột ${quote(header)} ở dòng tiêu đề. ` +
        (nearest === null ? 'Thêm cột này vào trang tính.' : `Có phải cột ${quote(nearest)}? Sửa lại tiêu đề cho đúng.`)
      : `Thiếu cột ${quote(header)}. Dòng 1 phải là dòng tiêu đề: xóa các dòng ở trên nó, hoặc nhập lại tiêu đề.`,
  'misspelt-column': ({ header, written }) =>
    `Cột ${quote(written)} không được đọc. Có phải cột ${quote(header)}? Sửa lại tiêu đề cho đúng.`,
  'duplicate-column': ({ header, at }) =>
    `Tiêu đề ${quote(header)} có ở nhiều cột (${at.join(', ')}); chỉ cột ${at[0] ?? ''} được đọc. Đổi tên hoặc xóa cột thừa.`,
  'misspelt-sheet': ({ title, written }) =>
    `Trang tính ${quote(written)} không được đọc. Có phải trang tính ${quote(title)}? Đổi tên trang tính cho đúng.`,
  'bad-date': ({ written, imprecise }) =>
    `${quote(written)} không phải là ngày hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 28/02/2005` +
    (imprecise ? ', hoặc chỉ tháng/năm hay năm.' : '.'),
  'bad-number': ({ written, header }) =>
    `${quote(written)} không phải là số hợp lệ cho ${header}. Nhập số nguyên, ví dụ 1.200.`,
  'bad-choice': ({ written, header, allowed, example }) =>
    `${quote(written)} không hợp lệ cho ${header}. ${choiceHint(allowed, example)}`,
  'bad-email': ({ written }) => `Địa chỉ thư ${quote(written)} chưa đúng. Nhập theo dạng ten@truong.edu.vn.`,
  'bad-phone': ({ written }) =>
    `Số điện thoại ${quote(written)} chưa đúng. Số di động có 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.`,
  'unknown-setting': ({ written, nearest }) =>
    `Cấu hình không có mã ${quote(written)} nên dòng này không có tác dụng.` +
    (nearest === null ? ' Xem danh sách mã trong tài liệu.' : ` Có phải ${quote(nearest)}?`),
  'date-imprecise': ({ written }) =>
    `${quote(written)} chưa có đủ ngày, tháng; tạm tính từ ngày đầu. Bổ sung ngày đầy đủ khi có.`,
  'date-in-future': ({ header, day }) => `${header} (${formatDay(day)}) sau ngày hôm nay. Kiểm tra lại ngày.`,
  'duplicate-key': ({ header, value, row, name }) =>
    `${header} ${quote(value)} đã có ở dòng ${String(row)}${name === null ? '' : ` (${name})`}.`,
  'unknown-ref': ({ written, title, nearest, name }) =>
    `Trang tính ${title} không có mã ${quote(written)}.` +
    (nearest === null ? ' Kiểm tra lại mã.' : ` Có phải ${quote(nearest)}${name === null ? '' : ` (${name})`}?`),
  'unit-cycle': ({ codes }) =>
    `Các đơn vị trực thuộc vòng tròn: ${[...codes, codes[0] ?? ''].join(' → ')}. Sửa lại Trực thuộc.`,
  'unit-root': ({ root }) =>
    `Chỉ một đơn vị được để trống Trực thuộc (đã có ${quote(root)}). Nhập đơn vị cấp trên của đơn vị này.`,
  'unit-level': ({ level, parent, parentLevel }) =>
    level === 'ĐVTN'
      ? `${quote(parent)} là ${parentLevel ?? ''}, không phải chi đoàn. Nhập mã chi đoàn của người này.`
      : `${level} không thể trực thuộc ${quote(parent)}${parentLevel === null ? '' : ` (${parentLevel})`}. Sửa lại Cấp hoặc Trực thuộc.`,
  'age-range': ({ age, youngest, oldest }) =>
    `${String(age)} tuổi, ngoài khoảng ${String(youngest)}–${String(oldest)} tuổi. Kiểm tra lại Ngày sinh hoặc Tình trạng.`,
  'joined-too-young': ({ day, birthday, age }) =>
    `Ngày vào Đoàn (${formatDay(day)}) chưa qua ngày tròn ${String(age)} tuổi (${formatDay(birthday)}). Kiểm tra lại hai ngày.`,
  'over-30-active': ({ birthday, age }) =>
    `Đã qua ${String(age)} tuổi từ ngày ${formatDay(birthday)}. Xét trưởng thành Đoàn, hoặc nhập Gia hạn đến.`,
  'possible-duplicate': ({ name, row, by }) =>
    by === 'name'
      ? `Có thể trùng với ${name} ở dòng ${String(row)}: cùng họ tên và ngày sinh. Kiểm tra rồi quyết định.`
      : `Có thể trùng với ${name} ở dòng ${String(row)}: cùng số điện thoại. Kiểm tra rồi quyết định.`,
  'stale-row': ({ updated, months }) =>
    `Cập nhật lần cuối ngày ${formatDay(updated)}, đã quá ${String(months)} tháng. Kiểm tra lại thông tin của người này.`,
  'left-without-date': ({ state, header }) => `${quote(state)} cần có ${header}.`,
  'off-campus-address': ({ residence }) => `Ở ngoại trú (${residence}) nhưng chưa có Địa chỉ.`,
  'unit-closed': ({ unit }) => `${unit} không còn hoạt động. Chuyển người này sang chi đoàn khác hoặc sửa Tình trạng.`,
  'recruiter-not-member': ({ name, day }) =>
    `Ngày ${formatDay(day)}, ${name} không phải là đoàn viên hoặc hội viên đang sinh hoạt tại đơn vị.`,
  'self-recruit': () => 'Người vận động và thanh niên được vận động là cùng một người.',
  'already-member': ({ name, organisation, joined }) =>
    `${name} đã vào ${organisation} ngày ${formatDay(joined)}, trước ngày vận động.`,
  'admitted-without-date': () => 'Đã kết nạp cần có Ngày kết nạp.',
  'admitted-without-proof': () => 'Đã kết nạp nhưng chưa có Minh chứng. Nhập số quyết định hoặc đường dẫn.',
  'double-credit': ({ key, recruiter, day }) =>
    `Thanh niên này đã được tính ở lượt ${key} (${recruiter === '' ? '' : `${recruiter}, `}${formatDay(day)}), nên lượt này không được tính.`,
  'credited-not-in-roster': ({ name, organisation, known }) =>
    known
      ? `${name} có trong ĐVTN nhưng chưa có Ngày vào ${organisation}. Cập nhật trang tính ĐVTN.`
      : `${name} chưa có trong trang tính ĐVTN. Thêm người này vào danh sách.`,
  'done-without-date': ({ state, header }) => `${quote(state)} cần có ${header}.`,
  'date-order': ({ earlier, earlierDay, later, laterDay }) =>
    `${later} (${formatDay(laterDay)}) trước ${earlier} (${formatDay(earlierDay)}).`,
  'nominee-not-member': ({ name, day }) =>
    `Ngày ${formatDay(day)}, ${name} không phải là đoàn viên đang sinh hoạt tại đơn vị.`,
  'nominee-rating': ({ name, years }) =>
    `${name} chưa được xếp loại Hoàn thành xuất sắc nhiệm vụ trong năm học ${years.join(' hoặc ')}.`,
  'stage-without-date': ({ stage, header }) => `Giai đoạn ${quote(stage)} cần có ${header}.`,
  'stage-skipped': ({ stage, header }) => `Giai đoạn ${quote(stage)} nhưng chưa có ${header} của bước trước.`,
  'stage-behind': ({ stage, header }) => `Đã có ${header} nhưng Giai đoạn vẫn là ${quote(stage)}. Cập nhật Giai đoạn.`,
  'votes-arithmetic': ({ smaller, less, larger, more }) =>
    smaller === '0'
      ? `${larger} (${String(more)}) không thể nhỏ hơn 0.`
      : `${smaller} (${String(less)}) nhiều hơn ${larger} (${String(more)}). Kiểm tra lại biên bản.`,
  'votes-quorum': ({ present, members, share, least }) =>
    `Có mặt ${String(present)}/${String(members)} đoàn viên, chưa đủ ${share} (cần ít nhất ${String(least)}).`,
  'votes-majority': ({ header, votes, of, whole }) =>
    `${header.replace(/^Số t/, 'T')} ${String(votes)}/${String(of)}, chưa quá một nửa ${whole} (cần ít nhất ${String(Math.floor(of / 2) + 1)}).`,
  'certificate-expired': ({ taken, years }) =>
    `Học lớp nhận thức ngày ${formatDay(taken)}, giấy chứng nhận đã quá ${String(years)} năm. Cần học lại lớp bồi dưỡng.`,
  'nominated-twice': ({ key }) => `Người này đang có hồ sơ ${key}. Gộp về một hồ sơ.`,
  renominated: ({ sent }) =>
    `Đã gửi danh sách từ ngày ${formatDay(sent)}, quá hai năm chưa có ý kiến. Hỏi cấp ủy và xem lại lý do.`,
  'online-forbidden': ({ votes }) => `Không được họp trực tuyến hoặc kết hợp khi có nội dung: ${votes.join(', ')}.`,
  'attendance-not-member': ({ name, day, unit }) =>
    unit === null
      ? `Ngày ${formatDay(day)}, ${name} không sinh hoạt tại đơn vị.`
      : `Ngày ${formatDay(day)}, ${name} không thuộc ${unit}.`,
  'transfer-late': ({ name, due }) =>
    `${name} phải chuyển sinh hoạt từ ngày ${formatDay(due)}, đã quá 1 tháng mà ĐVTN chưa có Ngày rời đơn vị.`,
  'temporary-long': ({ since }) =>
    `Sinh hoạt tạm thời từ ngày ${formatDay(since)}, quá 3 tháng. Làm thủ tục chuyển sinh hoạt.`,
  'post-vacant': ({ unit }) => `${unit} chưa có Bí thư đương nhiệm trong trang tính Cán bộ Đoàn.`,
  'term-over': ({ end }) => `Nhiệm kỳ đã hết ngày ${formatDay(end)}. Nhập Ngày thôi giữ chức hoặc nhiệm kỳ mới.`,
  'two-secretaries': ({ unit, key }) => `${unit} đã có Bí thư trong cùng thời gian (${key}).`,
  'post-twice': ({ key }) => `Người này đã giữ chức vụ này trong cùng thời gian (${key}).`,
  'barred-by-discipline': ({ what, day, until }) =>
    `Có dòng ở ${what} ngày ${formatDay(day)}, trong thời hạn kỷ luật (đến ${formatDay(until)}). Xem lại với Ban Thường vụ.`,
  'wrong-locale': ({ file, locale, timeZone }) =>
    `Tệp ${quote(file)} đang dùng ngôn ngữ ${locale}, múi giờ ${timeZone}, nên ngày có thể bị đọc sai. Đổi sang Việt Nam (vi_VN, Asia/Ho_Chi_Minh).`,
};

function choiceHint(allowed: readonly string[], example: string | null): string {
  if (example !== null) return `Nhập theo mẫu ${example}.`;
  return allowed.length === 0 ? 'Xem cách ghi trong tài liệu.' : `Chọn một trong: ${list(allowed, 9)}.`;
}

/** The sentence that an officer reads. */
export function messageOf(issue: Issue): string {
  const message = MESSAGES[issue.code] as (facts: unknown) => string;
  return message(issue.facts);
}

/** A filled cell that can't be read: what stands there, and what its column takes. */
export interface UnreadCell {
  readonly written: string;
  readonly header: string;
  readonly kind: Kind;
  /** The words of a choice. */
  readonly words: readonly string[];
}

/** The sentence for a cell that can't be read as its kind, where there is a cell and no issue yet. */
export function unreadable(fault: Fault, { written, header, kind, words }: UnreadCell): string {
  switch (fault) {
    case 'bad-date':
      return MESSAGES[fault]({ written, imprecise: kind.name === 'imprecise-date' });
    case 'bad-number':
      return MESSAGES[fault]({ written, header });
    case 'bad-choice': {
      const allowed = kind.name === 'yes-no' ? ['Có', 'Không'] : words;
      return MESSAGES[fault]({ written, header, allowed, example: kind.example ?? null });
    }
    case 'bad-email':
    case 'bad-phone':
      return MESSAGES[fault]({ written });
  }
}
