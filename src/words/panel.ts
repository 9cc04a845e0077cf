import { number, percent, quote } from '../text/format';

/** What the side panels say. */

export const STATES = {
  loading: 'Đang tải …',
  again: 'Thử lại',
  back: 'Quay lại',
  lost:
    'Chưa nhận được trả lời từ Google. Nội dung đã nhập còn nguyên; bấm Thử lại, việc đã ghi rồi không bị ghi hai lần. ' +
    'Nếu trình duyệt đang đăng nhập nhiều tài khoản Google, hãy dùng cửa sổ chỉ đăng nhập một tài khoản.',
  stale: 'Sổ vừa được nâng cấp. Mở lại bảng từ trình đơn Sổ Đoàn.',
} as const;

export const HEADER = {
  actor: (email: string): string => `Tài khoản đang dùng: ${email}`,
  noActor: 'Google không cho biết tài khoản đang dùng.',
  unnamed: (count: number): string =>
    `${number(count)} người chưa có Mã ĐVTN và MSSV nên chưa tìm được ở đây. Chạy Kiểm tra dữ liệu để cấp mã.`,
} as const;

function said(text: string): string {
  return text === '' ? 'để trống' : quote(text);
}

export const FORM = {
  required: (header: string): string => `Chưa nhập ${header}.`,
  needed: '* là phần cần nhập',
  readOn: 'Cuộn xuống đọc hết để đi tiếp.',
  none: 'Chưa chọn',
  date: 'ngày/tháng/năm',
  more: 'Thêm thông tin',
  saving: 'Đang lưu …',
  saveAnyway: 'Vẫn lưu',
  warnings: 'Xem lại trước khi lưu:',
  conflict: 'Có người vừa sửa dòng này. Chọn nội dung cần giữ:',
  mine: (text: string): string => `Của tôi: ${said(text)}`,
  theirs: (text: string): string => `Trong sổ: ${said(text)}`,
  unchanged: 'Chưa có gì thay đổi.',
  changed: (now: string, before: string): string =>
    `Có người vừa sửa dòng này: nay là ${said(now)}, lúc mở bảng là ${said(before)}. Bấm Vẫn lưu nếu vẫn ghi như trên.`,
} as const;

export const SAVED = {
  show: (ref: string): string => `Mở dòng ${ref}`,
  undo: 'Hoàn tác',
  undoing: 'Đang hoàn tác …',
  undone: 'Đã hoàn tác.',
  warnings: 'Đã lưu, còn điều cần xem lại:',
} as const;

export const FINDER = {
  placeholder: 'Gõ tên, MSSV hoặc điện thoại',
  none: 'Không tìm thấy ai. Gõ một phần tên khác, hoặc số cuối của MSSV.',
  inactive: 'không còn sinh hoạt',
  change: 'Đổi',
  within: 'Gõ tên để tìm trong danh sách',
  noneWithin: 'Không có ai tên như vậy trong danh sách này.',
  more: (count: number): string => `Còn ${number(count)} người nữa; gõ tên để tìm.`,
  hits: (count: number): string => `${String(count)} người`,
} as const;

export const PEOPLE_ROOM = {
  find: 'Tìm người',
  empty: 'Gõ vài chữ của tên để tìm. Chưa có trong sổ thì thêm người mới.',
  add: 'Thêm người',
  addNew: 'Thêm đoàn viên, thanh niên',
  save: 'Lưu người này',
  saveChanges: 'Lưu thay đổi',
  added: (name: string): string => `Đã thêm ${name}.`,
  saved: (name: string): string => `Đã lưu ${name}.`,
  change: 'Sửa thông tin',
  move: 'Chuyển chi đoàn',
  leave: 'Ghi rời đơn vị',
  residence: 'Ghi nơi ở',
  chain: 'Chuỗi vận động',
  union: 'Đoàn viên',
  association: 'Hội viên',
  youth: 'Thanh niên',
  facts: {
    contact: 'Liên hệ',
    residence: 'Nơi ở',
    membership: 'Sinh hoạt',
    posts: 'Chức vụ',
    ratings: 'Xếp loại',
    recruits: 'Vận động 1+1',
    meetings: 'Sinh hoạt 12 tháng qua',
    transfers: 'Chuyển sinh hoạt',
    issues: 'Cần xem lại',
  },
  nothing: 'Chưa có',
  meetings: (present: number, named: number): string =>
    named === 0 ? 'Chưa có điểm danh' : `Có mặt ${String(present)}/${String(named)} buổi được điểm danh`,
  moveTo: 'Chi đoàn chuyển đến',
  moveDate: 'Ngày chuyển',
  slip: 'Số giấy giới thiệu',
  moved: (name: string, unit: string): string => `Đã chuyển ${name} sang ${unit}.`,
  how: 'Lý do',
  hows: {
    transferred: 'Chuyển sinh hoạt đi nơi khác',
    graduated: 'Tốt nghiệp',
    stopped: 'Thôi sinh hoạt',
    matured: 'Trưởng thành Đoàn',
  },
  leaveDate: 'Từ ngày',
  leaveTo: 'Nơi chuyển đến',
  leaveSave: 'Ghi rời đơn vị',
  left: (name: string): string => `Đã ghi cho ${name}.`,
  maturedHelp: 'Người này không còn là đoàn viên nhưng vẫn có thể sinh hoạt tại đơn vị.',
} as const;

export const RECRUITMENT_ROOM = {
  record: 'Thêm lượt vận động',
  save: 'Lưu lượt vận động',
  saved: (youth: string): string => `Đã lưu lượt vận động ${youth}.`,
  unit: 'Đơn vị',
  all: 'Toàn đơn vị',
  standing: (schoolYear: string): string => `Năm học ${schoolYear}`,
  coverage: (recruiters: number, members: number, share: number): string =>
    `${number(recruiters)}/${number(members)} đoàn viên đã vận động được (${percent(share)})`,
  into: (union: number, association: number): string => `${number(association)} vào Hội · ${number(union)} vào Đoàn`,
  noFigures: 'Chưa đủ dữ liệu để tính. Cần có trang tính Đơn vị, ĐVTN và 1+1.',
  open: (count: number): string => `Đang vận động (${number(count)})`,
  nothingOpen: 'Không có lượt nào đang chờ. Bấm Thêm lượt vận động để ghi lượt mới.',
  by: (recruiter: string): string => `Người vận động: ${recruiter}`,
  nobody: 'Chưa có người vận động',
  unnamed: (count: number): string =>
    `${number(count)} lượt chưa có Mã lượt nên chưa cập nhật được ở đây. Chạy Kiểm tra dữ liệu để cấp mã.`,
  towards: (organisation: string): string => `vào ${organisation}`,
  waits: (status: string, days: number): string => `${status} · ${number(days)} ngày`,
  moveOn: 'Cập nhật',
  admit: 'Ghi kết nạp',
  saveChange: 'Lưu thay đổi',
  changed: (youth: string): string => `Đã cập nhật lượt vận động ${youth}.`,
  inRoster: (label: string): string => `Đã có trong sổ: ${label}`,
  notInRoster: 'Chưa có trong ĐVTN: khi lưu sẽ thêm người này vào sổ.',
  someoneElse: 'Nếu đã có trong sổ dưới tên khác, tìm ở đây',
  notThem: 'Không phải',
  admitted: (youth: string, organisation: string): string => `Đã ghi ${youth} vào ${organisation}.`,
  chainTitle: 'Chuỗi vận động',
  chainEmpty: (name: string): string => `${name} chưa có lượt vận động nào được tính.`,
  chainOf: 'Xem chuỗi vận động của',
  statusHelp: 'Khi thanh niên được kết nạp: mở lượt này rồi bấm Ghi kết nạp.',
  recruiterHelp: 'Là đoàn viên hoặc hội viên vào ngày vận động. Mới Khảo sát thì có thể để trống.',
} as const;

export const NOMINATIONS_ROOM = {
  resolved: (count: number, waiting: number): string =>
    `${number(count)} nghị quyết năm học này · ${number(waiting)} hồ sơ đang chờ`,
  todo: 'Cần làm',
  nothing: 'Không có hồ sơ nào đang chờ.',
  days: (stage: string, days: number): string => `${stage} · ${number(days)} ngày`,
  next: (step: string, turn: string): string => `Tiếp theo: ${step} (${turn})`,
  record: 'Ghi kết quả',
  unnamed: (count: number): string =>
    `${number(count)} hồ sơ chưa có Mã hồ sơ nên chưa ghi được ở đây. Chạy Kiểm tra dữ liệu để cấp mã.`,
  eligible: (count: number): string => `Đủ điều kiện bình chọn (${number(count)})`,
  nobody:
    'Chưa có đoàn viên nào được xếp loại Hoàn thành xuất sắc nhiệm vụ trong hai năm học gần nhất mà chưa có hồ sơ.',
  notEligible: 'Chưa đủ điều kiện (xem lý do)',
  askFor: 'Gõ tên để xem lý do',
  choose: 'Bình chọn',
  whyNot: {
    rating: 'Không được xếp loại Hoàn thành xuất sắc nhiệm vụ trong hai năm học gần nhất',
    'unknown-rating': 'Chưa có xếp loại trong hai năm học gần nhất',
    open: 'Đã có hồ sơ đang giới thiệu',
  },
  fits: 'Đủ điều kiện theo xếp loại; kỷ luật (nếu có) hỏi người giữ Sổ riêng.',
  moves: (stage: string): string => `Có ngày này thì hồ sơ chuyển sang “${stage}”.`,
  nobodyNamed:
    'Không có đoàn viên nào tên như vậy còn vướng điều kiện; người ngoài danh sách này không phải đoàn viên đang sinh hoạt.',
  stage: 'Giai đoạn',
  save: 'Lưu kết quả',
  saved: (name: string): string => `Đã lưu hồ sơ của ${name}.`,
  chosen: (name: string): string => `Đã lập hồ sơ cho ${name}.`,
  start: 'Lập hồ sơ',
} as const;

export const RECORDS_ROOM = {
  add: (one: string): string => `Thêm ${one}`,
  save: 'Lưu',
  saveChanges: 'Lưu thay đổi',
  added: (name: string): string => `Đã thêm ${quote(name)}.`,
  saved: (name: string): string => `Đã lưu ${quote(name)}.`,
  schoolYear: (year: string): string => `Năm học ${year}`,
  value: (value: number | null): string => (value === null ? 'chưa có số liệu' : number(value)),
  current: (count: number): string => `Đang theo dõi (${number(count)})`,
  over: (count: number): string => `Đã kết thúc (${number(count)})`,
  nothing: 'Không có dòng nào đang theo dõi.',
  open: 'Mở',
  more: (count: number): string => `Còn ${number(count)} dòng nữa; gõ tên để tìm.`,
  noneWithin: 'Không có dòng nào như vậy trong danh sách này.',
  unnamed: (count: number): string =>
    `${number(count)} dòng chưa có mã nên chưa mở được ở đây. Chạy Kiểm tra dữ liệu để cấp mã.`,
} as const;

export const HEALTH_ROOM = {
  clean: 'Không có lỗi, không có cảnh báo.',
  errors: (errors: number, warnings: number): string => `${number(errors)} lỗi, ${number(warnings)} cảnh báo.`,
  warnings: (count: number): string => `Không có lỗi, ${number(count)} cảnh báo.`,
  count: (count: number, severity: 'error' | 'warning'): string =>
    `${number(count)} ${severity === 'error' ? 'lỗi' : 'cảnh báo'}`,
  example: (message: string): string => `Ví dụ: ${message}`,
  allInSheet: 'Chạy Kiểm tra dữ liệu để ghi tất cả vào trang tính Lỗi dữ liệu và tô màu các ô.',
  file: 'Tệp này',
  active: (count: number): string => `${number(count)} người đang sinh hoạt`,
  excluded: (count: number): string => `${number(count)} dòng có lỗi nên không được tính vào số liệu`,
  locale: 'Ngôn ngữ và múi giờ là Việt Nam',
  otherLocale: 'Ngôn ngữ hoặc múi giờ không phải Việt Nam: chạy Cài đặt sổ',
  complete: 'Đủ các trang tính',
  missing: (titles: readonly string[]): string =>
    `Thiếu trang tính ${titles.join(', ')}: nếu bị xóa nhầm, lấy lại từ Tệp › Nhật ký phiên bản; nếu chưa có, chạy Cài đặt sổ`,
  lostForms: (titles: readonly string[]): string =>
    `Không còn trang tính trả lời của ${titles.map(quote).join(', ')}: chạy Tạo biểu mẫu`,
  summary: (days: number | null): string =>
    days === null
      ? 'Chưa có bản tổng hợp nào'
      : days === 0
        ? 'Bản tổng hợp gần nhất: hôm nay'
        : `Bản tổng hợp gần nhất: ${number(days)} ngày trước`,
  refresh: 'Xem lại',
  noOwner: 'Chưa cài đặt. Chọn Cài đặt tự động trong trình đơn Sổ Đoàn.',
  owner: (email: string): string => `Chạy bằng tài khoản ${email}`,
  never: 'Chưa chạy lần nào',
  last: (at: string, result: string): string => `Lần gần nhất ${at}${result === '' ? ', chưa xong' : `: ${result}`}`,
  next: (at: string): string => `Lần tới khoảng ${at}`,
  late: 'Đã quá giờ mà chưa chạy. Chọn Cài đặt tự động để sửa; nếu tài khoản trên không còn dùng được, việc này chuyển sang tài khoản của người chọn.',
  triggers: (found: number): string =>
    found === 0
      ? 'Mất trình kích hoạt. Chọn Cài đặt tự động để cài lại.'
      : 'Có trình kích hoạt thừa. Chọn Cài đặt tự động để bỏ.',
  mode: (mode: 'OFF' | 'ALLOWLIST' | 'LIVE'): string =>
    `Thư: ${{ OFF: 'không gửi', ALLOWLIST: 'chỉ gửi thử', LIVE: 'gửi thật' }[mode]}`,
  quota: (left: number): string => `Hôm nay tài khoản này còn gửi được tới ${number(left)} người nhận`,
} as const;

export const SUGGESTIONS_ROOM = {
  empty: 'Không có đề nghị nào chờ duyệt.',
  sent: (kind: string, day: string, email: string): string =>
    [kind, `gửi ngày ${day}`, email].filter((part) => part !== '').join(' · '),
  change: (header: string, before: string, after: string): string =>
    before === '' ? `${header}: ${after}` : `${header}: ${before} → ${after}`,
  alike: (refs: readonly string[]): string => `Có thể trùng thanh niên với ${refs.join(', ')}.`,
  accept: 'Nhận',
  acceptAnyway: 'Vẫn nhận',
  refuse: 'Từ chối',
  taken: (name: string): string => `Đã nhận đề nghị của ${name}.`,
  refused: (name: string): string => `Đã từ chối đề nghị của ${name}.`,
} as const;

export const IMPORT_ROOM = {
  sheet: 'Trang tính có danh sách',
  many: (count: number): string => `Nhiều trang tính (${number(count)})`,
  sheets: 'Các trang tính, mỗi trang một chi đoàn',
  hidden: 'đang ẩn',
  unitOf: (sheet: string): string => `Chi đoàn của ${sheet}`,
  help: 'Dán danh sách vào một trang tính mới, hoặc vào Tệp › Nhập của Google Trang tính để chèn tệp .xlsx, .csv thành trang tính mới; rồi chọn trang tính đó ở đây.',
  noSheets: 'Chưa có trang tính nào ngoài các trang tính của sổ.',
  reload: 'Tìm lại trang tính',
  unit: 'Chi đoàn của các dòng không ghi lớp',
  parent: 'Chi đoàn mới trực thuộc',
  cohort: 'Khóa',
  date: 'Ngày về đơn vị',
  intakeHelp: 'Lớp chưa có trong Đơn vị sẽ được lập thành chi đoàn mới; mọi người mới có cùng Ngày về đơn vị.',
  preview: 'Xem trước',
  working: 'Đang đối chiếu …',
  columns: 'Các cột của danh sách',
  remembered: 'Khớp như lần trước đã chọn.',
  columnHead: ['Cột trong danh sách', 'Ví dụ', 'Ghi vào'],
  left: 'Bỏ qua',
  leftColumns: (count: number): string => `Các cột bỏ qua (${number(count)})`,
  barred: 'Không nhập vào sổ',
  like: (field: string): string => `Có thể là ${field}?`,
  from: (place: string): string => `Tiêu đề ở dòng ${place}`,
  noName: '(không tên)',
  counts: {
    new: 'người mới',
    changed: 'có thay đổi',
    same: 'không có gì mới',
    doubtful: 'chờ quyết định',
    waiting: 'chờ xác nhận',
    wrong: 'có lỗi',
    skipped: 'bỏ qua',
  },
  founded: (names: readonly string[]): string => `Lập ${number(names.length)} chi đoàn mới: ${names.join(', ')}.`,
  leftRows: (count: number): string => `Dòng không ghi người nào nên không nhập (${number(count)})`,
  notes: 'Về danh sách này:',
  letters: 'Chữ được đọc đúng, nhập các dòng này',
  dates: 'Thứ tự ngày, tháng',
  orders: { keep: 'Ngày trước, tháng sau như đang hiện', swap: 'Đổi chỗ ngày và tháng' },
  isUnit: 'Đúng chi đoàn này',
  system: 'Ngoài các ô trên, hệ thống tự ghi Mã ĐVTN, Cập nhật lúc, Người cập nhật.',
  sections: {
    waiting: 'Chờ xác nhận ở trên',
    doubtful: 'Chờ quyết định',
    wrong: 'Có lỗi, chưa nhập',
    changed: 'Thay đổi',
    new: 'Người mới',
  },
  wrongHelp: 'Sửa trong trang tính danh sách rồi bấm Xem trước.',
  row: (row: number, sheet: string): string => `Dòng ${number(row)}${sheet === '' ? '' : ` · ${sheet}`}`,
  undecided: 'Chưa quyết định',
  isNew: 'Người mới',
  noKey: 'Người trong sổ chưa có Mã ĐVTN: chạy Kiểm tra dữ liệu rồi xem trước lại để chọn.',
  skip: 'Bỏ qua dòng này',
  is: (person: string): string => `Là ${person}`,
  more: (count: number): string => `Hiện thêm, còn ${number(count)} dòng`,
  anyway: (label: string): string => `Vẫn ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  apply: (added: number, changed: number): string =>
    [
      added === 0 ? '' : `Nhập ${number(added)} người mới`,
      changed === 0 ? '' : `${added === 0 ? 'Ghi' : 'ghi'} ${number(changed)} thay đổi`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  nothing: 'Không có gì mới để nhập.',
  nothingYet: (waiting: number): string => `Chưa nhập được: ${number(waiting)} dòng chờ xử lý.`,
  going: (left: number): string => `Đang ghi, còn ${number(left)} dòng …`,
  progress: 'Đã ghi được',
  done: ({
    doubtful,
    waiting,
    wrong,
  }: {
    readonly doubtful: number;
    readonly waiting: number;
    readonly wrong: number;
  }): string => {
    const left = [
      ...(waiting > 0 ? [`${number(waiting)} dòng chờ xác nhận`] : []),
      ...(doubtful > 0 ? [`${number(doubtful)} dòng chờ quyết định`] : []),
      ...(wrong > 0 ? [`${number(wrong)} dòng có lỗi`] : []),
    ];
    return left.length === 0
      ? 'Đã nhập xong. Trang tính danh sách không dùng nữa thì xóa đi.'
      : `Đã nhập xong. Còn ${left.join(' và ')} chưa nhập: bấm Xem trước để làm tiếp.`;
  },
} as const;

export const GRADUATION_ROOM = {
  help: 'Chọn các chi đoàn ra trường rồi xem trước. Chưa ghi gì cho đến khi bấm nút ở cuối.',
  cohort: 'Khóa',
  allCohorts: 'Mọi khóa',
  units: 'Chi đoàn ra trường',
  noUnits: 'Không có chi đoàn nào đang mở.',
  date: 'Ngày ra trường',
  to: 'Nơi chuyển sinh hoạt đến',
  toHelp: 'Chưa biết nơi chuyển đến thì để trống, ghi sau.',
  slip: 'Số giấy giới thiệu đầu tiên',
  slipHelp: 'Số giấy, ví dụ 15-GGT/ĐTN, tăng dần theo chi đoàn và tên.',
  counts: (people: number, members: number): string =>
    `${number(people)} người ra trường, trong đó ${number(members)} đoàn viên được ghi chuyển sinh hoạt.`,
  ends: (posts: number, contacts: number): string =>
    `Kết thúc ${number(posts)} chức vụ và ${number(contacts)} lượt vận động còn dở.`,
  closing: (names: readonly string[]): string =>
    names.length === 0 ? 'Không chi đoàn nào kết thúc vì còn người ở lại.' : `Chi đoàn kết thúc: ${names.join(', ')}.`,
  stays: 'Bỏ dấu chọn ở người chưa ra trường:',
  posts: 'có chức vụ',
  contacts: (count: number): string => `${number(count)} lượt vận động dở`,
  slips: (numbers: readonly string[]): string =>
    `Giấy giới thiệu: ${[...new Set([numbers[0], numbers[numbers.length - 1]])].join(' đến ')}.`,
  apply: (people: number, closing: number): string =>
    people > 0 || closing === 0 ? `Ghi ra trường cho ${number(people)} người` : `Kết thúc ${number(closing)} chi đoàn`,
  done: 'Đã ghi ra trường.',
} as const;
