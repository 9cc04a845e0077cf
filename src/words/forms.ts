import type { Refusal } from '../areas/forms/answer';
import type { FormName } from '../areas/forms/definitions';
import { tableOf } from '../areas/tables';
import { quote } from '../text/format';
import { unreadable } from '../judging/cell-rules';

interface Words {
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  readonly sheet: string;
  readonly questions: Readonly<Record<string, { readonly title: string; readonly help: string }>>;
}

/** The text that a person agrees to, and its version: what Đồng ý keeps. */
export const CONSENT_VERSION = '2026-11';
const AGREE = 'Tôi đồng ý';

/** What Đồng ý keeps of a consent: for what, and in which way it was given. */
export const CONSENTED: { readonly purposes: Readonly<Partial<Record<FormName, string>>>; readonly way: string } = {
  purposes: {
    profile: 'Quản lý đoàn viên, thanh niên và liên hệ công tác Đoàn',
    concern: 'Tiếp nhận và trả lời tâm tư, nguyện vọng',
  },
  way: 'Biểu mẫu trực tuyến',
};

/** What the member forms say. */
export const FORM_WORDS: Readonly<Record<FormName, Words>> = {
  contact: {
    title: 'Báo cáo lượt vận động “1+1”',
    description: 'Ghi lại một thanh niên vừa được vận động vào Đoàn hoặc Hội. Cán bộ xem và ghi vào sổ.',
    confirmation: 'Đã nhận báo cáo. Cán bộ chi đoàn sẽ xem và phản hồi khi cần.',
    sheet: 'Trả lời 1+1',
    questions: {
      recruiter: { title: 'MSSV hoặc Mã ĐVTN của người vận động', help: '' },
      youthName: { title: 'Họ và tên thanh niên', help: '' },
      organisation: { title: 'Vận động vào', help: '' },
      youthStudentId: { title: 'MSSV thanh niên', help: 'Để trống nếu chưa biết.' },
      youthPhone: { title: 'Điện thoại thanh niên', help: 'Chỉ ghi khi người đó đồng ý.' },
      consent: {
        title: 'Về thông tin của thanh niên',
        help: 'Thanh niên này biết và đồng ý cho đơn vị ghi họ tên và các thông tin trên để liên hệ kết nạp. Có thể rút lại bất cứ lúc nào qua cán bộ chi đoàn.',
      },
    },
  },
  profile: {
    title: 'Cập nhật thông tin của tôi',
    description: 'Chỉ điền phần cần đổi; phần để trống giữ nguyên như trong sổ.',
    confirmation: 'Đã nhận. Cán bộ chi đoàn sẽ xem và cập nhật vào sổ.',
    sheet: 'Trả lời thông tin',
    questions: {
      person: { title: 'MSSV', help: '' },
      birthDate: { title: 'Ngày sinh', help: 'Để đối chiếu đúng người; không thay đổi trong sổ.' },
      phone: { title: 'Điện thoại', help: '' },
      residence: { title: 'Nơi ở', help: '' },
      address: { title: 'Địa chỉ', help: 'Số nhà, đường, thôn.' },
      ward: { title: 'Xã/phường', help: '' },
      province: { title: 'Tỉnh/thành', help: '' },
      consent: {
        title: 'Về dữ liệu cá nhân',
        help: 'Thông tin dùng để liên hệ và chăm lo đoàn viên, do đơn vị giữ. Được xem, sửa, rút lại đồng ý hoặc yêu cầu xóa qua cán bộ chi đoàn.',
      },
    },
  },
  attendance: {
    title: 'Điểm danh sinh hoạt',
    description: 'Mã ngắn hiện ở phòng họp, chỉ dùng được trong ít phút.',
    confirmation: 'Đã gửi. Có mặt được ghi khi mã đúng và còn giờ.',
    sheet: 'Trả lời điểm danh',
    questions: {
      person: { title: 'MSSV hoặc Mã ĐVTN', help: '' },
      code: { title: 'Mã ngắn ở phòng họp', help: '' },
    },
  },
  concern: {
    title: 'Tâm tư, nguyện vọng',
    description:
      'Nói điều muốn đơn vị biết. Có thể ẩn danh. Không ghi quan điểm chính trị, tôn giáo, tình trạng sức khỏe, hoặc tên người khác.',
    confirmation: 'Đã nhận. Người được phân công sẽ đọc và trả lời.',
    sheet: 'Trả lời tâm tư',
    questions: {
      unit: { title: 'Chi đoàn', help: '' },
      scope: { title: 'Nói với tư cách', help: 'Chọn Ẩn danh thì không cần ghi MSSV.' },
      person: { title: 'MSSV', help: 'Chỉ khi chọn Cá nhân.' },
      topic: { title: 'Chủ đề', help: '' },
      urgency: { title: 'Mức độ', help: '' },
      content: { title: 'Nội dung', help: '' },
      consent: {
        title: 'Về điều được gửi',
        help: 'Nội dung chỉ hai, ba người được Ban Thường vụ phân công đọc. Ra ngoài chỉ có con số.',
      },
    },
  },
};

export const FORM_ANSWERS = {
  agree: AGREE,
  /** Headers of our own columns beside the form's. */
  state: { ref: '⚙ Mã kết quả', revision: '⚙ Dấu', reason: '⚙ Lý do' },
  log: 'Nhận câu trả lời biểu mẫu',
} as const;

/** Why a response was not taken, for the officer who looks at the sheet. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.code) {
    case 'no-person':
      return `ĐVTN không có ${quote(refusal.written)}. Hỏi lại người gửi, sửa ô đó thì được nhận ở lần quét sau.`;
    case 'other-birth-date':
      return 'Ngày sinh không khớp với ĐVTN.';
    case 'nothing-new':
      return 'Không có gì khác với sổ.';
    case 'wrong-code':
      return 'Mã ngắn không đúng.';
    case 'closed-code':
      return 'Gửi ngoài thời gian điểm danh.';
    case 'no-consent':
      return 'Chưa đồng ý cho ghi thông tin.';
    case 'too-long':
      return 'Câu trả lời dài quá 8.000 ký tự. Nhờ người gửi viết ngắn lại.';
    case 'unreadable': {
      const [table = '', property = ''] = refusal.column.split('.');
      const column = tableOf(table).columns[property];
      if (column === undefined) return '';
      const { header, kind } = column;
      return unreadable(refusal.fault, { written: refusal.written, header, kind, words: [] });
    }
  }
}

/** What the actions of forms say. */
export const FORM_ACTIONS = {
  title: 'Biểu mẫu',
  make: 'Tạo biểu mẫu',
  made: (lines: readonly string[]): string =>
    [
      'Các biểu mẫu đã được xuất bản và đang nhận câu trả lời:',
      '',
      ...lines.flatMap((line) => [line, '']),
      'Xem lại ai trả lời được: mở biểu mẫu › Xuất bản › Người trả lời. Tài khoản của trường thường chỉ cho người trong trường; cần người ngoài trả lời thì chọn Bất kỳ ai có đường liên kết.',
      'Chạy Cài đặt tự động để câu trả lời được nhận ngay.',
    ].join('\n'),
  line: (title: string, who: string, url: string): string => `${title} (${who}):\n${url}`,
  who: {
    contact: 'đăng nhập Google, ghi địa chỉ thư thật',
    profile: 'đăng nhập Google, ghi địa chỉ thư thật',
    attendance: 'không cần đăng nhập, cần mã ngắn ở phòng họp',
    concern: 'không cần đăng nhập, không ghi địa chỉ thư',
  },
  askGone: (title: string): string =>
    `Không mở được biểu mẫu ${quote(title)}: biểu mẫu đã bị xóa, hoặc tài khoản này chưa được chia sẻ. Chọn Có để lập biểu mẫu mới; chọn Không nếu biểu mẫu cũ còn, và nhờ người lập chia sẻ quyền sửa.`,
  none: 'Tệp này không có biểu mẫu.',
  swept: (taken: string, refused: string): string =>
    `Đã nhận ${taken} câu trả lời, ${refused} câu chưa nhận được (xem cột ⚙ Lý do).`,
  nothing: 'Không có câu trả lời mới.',
  lost: (titles: readonly string[]): string =>
    `Không đọc được câu trả lời của ${titles.map(quote).join(', ')}: trang tính trả lời hoặc câu hỏi cần có không còn. Chọn Tạo biểu mẫu để lập lại.`,
  noMeeting: (code: string): string => `Trang tính Sinh hoạt không có buổi ${quote(code)}.`,
  noForm: 'Chưa có biểu mẫu điểm danh. Chọn Tạo biểu mẫu trước.',
} as const;
