/** The tables, written down from the contract. `*` after a header = required, `⚙` = written by the system. */

type Kind =
  | 'text'
  | 'key'
  | 'mssv'
  | 'date'
  | 'joined'
  | 'moment'
  | 'int'
  | 'decimal'
  | 'amount'
  | 'yesno'
  | 'choice'
  | 'choices'
  | 'phone'
  | 'landline'
  | 'email'
  | 'emails'
  | 'schoolYear'
  | 'quarter'
  | 'clock'
  | 'month'
  | 'ref';

export interface Column {
  header: string;
  kind: Kind;
  required: boolean;
  system: boolean;
  choices: string[];
  target: string | null;
}

export interface Table {
  title: string;
  columns: Column[];
  /** Headers of a composite key; empty when the key is one column or there is none. */
  composite: string[];
}

function column(mark: string, kind: Kind, choices: string[] = [], target: string | null = null): Column {
  return {
    header: mark.replace(/[*⚙]/g, '').trim(),
    kind,
    required: mark.includes('*'),
    system: mark.includes('⚙'),
    choices,
    target,
  };
}

const text = (mark: string): Column => column(mark, 'text');
const key = (mark: string): Column => column(mark, 'key');
const date = (mark: string): Column => column(mark, 'date');
const int = (mark: string): Column => column(mark, 'int');
const yesno = (mark: string): Column => column(mark, 'yesno');
const choice = (mark: string, choices: string[]): Column => column(mark, 'choice', choices);
const choices = (mark: string, words: string[]): Column => column(mark, 'choices', words);
const ref = (mark: string, target: string): Column => column(mark, 'ref', [], target);
const of = (mark: string, kind: Kind): Column => column(mark, kind);

export const LEVELS = ['Đoàn cấp trên', 'Đoàn cơ sở', 'Liên chi đoàn', 'Chi đoàn'];
export const GRADES = [
  'Hoàn thành xuất sắc nhiệm vụ',
  'Hoàn thành tốt nhiệm vụ',
  'Hoàn thành nhiệm vụ',
  'Không hoàn thành nhiệm vụ',
  'Không xếp loại',
];
export const MEETING_FORMS = [
  'Thường kỳ',
  'Chuyên đề',
  'Sinh nhật đoàn viên',
  'Dã ngoại',
  'Kỹ năng',
  'Sân khấu hóa',
  'Phóng sự, video',
  'Hình ảnh trực quan',
  'Khác',
];
export const FUNNEL = ['Khảo sát', 'Đang vận động', 'Đã nộp đơn', 'Đã kết nạp', 'Không thành công'];
export const STAGES = [
  'Đoàn viên ưu tú',
  'Đã gửi danh sách',
  'Đối tượng kết nạp Đảng',
  'Đã học lớp bồi dưỡng nhận thức về Đảng',
  'Nghị quyết giới thiệu',
  'Kết nạp Đảng',
  'Đảng viên chính thức',
  'Dừng giới thiệu',
];
/** The stages' own dates, in the order of the list. */
export const STAGE_DATES = [
  'Ngày bình chọn',
  'Ngày gửi danh sách',
  'Ngày công nhận đối tượng',
  'Ngày học lớp nhận thức',
  'Ngày nghị quyết',
  'Ngày kết nạp Đảng',
  'Ngày chính thức',
  'Ngày dừng',
];
export const BANNED_ONLINE = [
  'Xếp loại',
  'Kết nạp',
  'Xóa tên',
  'Công tác cán bộ',
  'Kỷ luật',
  'Kiểm tra, giám sát',
  'Bỏ phiếu kín',
];

export const UNIT = 'Đơn vị';
export const PERSON = 'ĐVTN';
export const RATING = 'Xếp loại';
export const TRANSFER = 'Chuyển sinh hoạt';
export const RECRUIT = '1+1';
export const NOMINATION = 'Giới thiệu vào Đảng';
export const MEETING = 'Sinh hoạt';
export const ATTENDANCE = 'Điểm danh';
export const BALLOT = 'Biểu quyết';
export const PLAN = 'Kế hoạch';
export const PROJECT = 'Công trình';
export const POST = 'Cán bộ Đoàn';
export const SUCCESSION = 'Quy hoạch';
export const TRAINING = 'Bồi dưỡng';
export const PROPOSAL = 'Tham mưu, phối hợp';
export const DISCIPLINE = 'Kỷ luật';

export const TABLES: Table[] = [
  {
    title: UNIT,
    composite: [],
    columns: [
      key('Mã đơn vị*'),
      text('Tên đơn vị*'),
      choice('Cấp*', LEVELS),
      ref('Trực thuộc', UNIT),
      text('Khóa'),
      of('Email nhận báo cáo', 'emails'),
      date('Ngày thành lập'),
      date('Ngày kết thúc'),
      date('Dự kiến ra trường'),
      ref('Đơn vị kế tiếp', UNIT),
      int('Chu kỳ sinh hoạt'),
      text('Ghi chú'),
    ],
  },
  {
    title: PERSON,
    composite: [],
    columns: [
      key('Mã ĐVTN ⚙'),
      of('MSSV', 'mssv'),
      text('Họ và tên*'),
      choice('Giới tính', ['Nam', 'Nữ', 'Khác']),
      date('Ngày sinh*'),
      ref('Chi đoàn*', UNIT),
      of('Điện thoại', 'phone'),
      of('Email', 'email'),
      of('Ngày vào Đoàn', 'joined'),
      text('Số thẻ đoàn viên'),
      choice('Sổ đoàn', ['Đã nộp', 'Chưa nộp', 'Thất lạc', 'Điện tử']),
      date('Ngày vào Hội'),
      text('Chi hội'),
      text('Số thẻ hội viên'),
      choice('Tình trạng*', [
        'Đang sinh hoạt',
        'Sinh hoạt tạm thời nơi khác',
        'Đã chuyển sinh hoạt',
        'Tốt nghiệp',
        'Thôi sinh hoạt',
      ]),
      date('Ngày về đơn vị'),
      date('Ngày rời đơn vị'),
      date('Ngày ra khỏi Đoàn'),
      choice('Lý do ra khỏi Đoàn', ['Trưởng thành', 'Xóa tên', 'Khác']),
      date('Ngày ra khỏi Hội'),
      date('Gia hạn đến'),
      choice('Nơi ở', ['Nội trú', 'Ở cùng gia đình', 'Nhà người thân', 'Nhà trọ', 'Nhà riêng']),
      text('Địa chỉ'),
      text('Xã/phường'),
      text('Tỉnh/thành'),
      yesno('Đã đăng ký tạm trú'),
      date('Cập nhật phần mềm QLĐV'),
      of('Cập nhật lúc ⚙', 'moment'),
      text('Người cập nhật ⚙'),
      text('Ghi chú'),
      text('Mã định danh đoàn viên'),
      text('Số NQ chuẩn y'),
    ],
  },
  {
    title: RATING,
    composite: ['Mã ĐVTN', 'Năm học'],
    columns: [
      ref('Mã ĐVTN*', PERSON),
      of('Năm học*', 'schoolYear'),
      choice('Xếp loại*', GRADES),
      date('Ngày họp'),
      text('Ghi chú'),
    ],
  },
  {
    title: 'Xếp loại đơn vị',
    composite: [],
    columns: [
      ref('Đơn vị*', UNIT),
      of('Năm học*', 'schoolYear'),
      choice('Xếp loại*', GRADES),
      text('Số quyết định'),
      text('Ghi chú'),
    ],
  },
  {
    title: 'Rèn luyện',
    composite: ['Mã ĐVTN', 'Năm học'],
    columns: [
      ref('Mã ĐVTN*', PERSON),
      of('Năm học*', 'schoolYear'),
      date('Ngày đăng ký'),
      text('Kết quả'),
      text('Ghi chú'),
    ],
  },
  {
    title: TRANSFER,
    composite: [],
    columns: [
      key('Mã ⚙'),
      ref('Mã ĐVTN*', PERSON),
      choice('Loại*', ['Nội bộ', 'Chuyển đi', 'Chuyển đến', 'Tạm thời']),
      text('Từ đơn vị'),
      text('Đến đơn vị'),
      date('Ngày*'),
      date('Hạn'),
      text('Số giấy giới thiệu'),
      text('Ghi chú'),
    ],
  },
  {
    title: RECRUIT,
    composite: [],
    columns: [
      key('Mã lượt ⚙'),
      ref('Người vận động*', PERSON),
      text('Họ và tên thanh niên*'),
      of('MSSV thanh niên', 'mssv'),
      date('Ngày sinh thanh niên'),
      of('Điện thoại thanh niên', 'phone'),
      of('Email thanh niên', 'email'),
      choice('Tổ chức*', ['Đoàn', 'Hội']),
      date('Ngày vận động*'),
      choice('Trạng thái*', FUNNEL),
      date('Ngày kết nạp'),
      text('Minh chứng'),
      choice('Lý do không thành công', [
        'Không có nguyện vọng',
        'Chưa đủ điều kiện',
        'Chuyển nơi học',
        'Không liên lạc được',
        'Khác',
      ]),
      ref('ĐVTN được kết nạp', PERSON),
      date('Ngày xác nhận'),
      text('Người xác nhận'),
      yesno('Được tính ⚙'),
      text('Lý do không tính ⚙'),
      choice('Nguồn ⚙', ['Biểu mẫu', 'Cán bộ', 'Nhập tệp']),
      text('Ghi chú'),
    ],
  },
  {
    title: NOMINATION,
    composite: [],
    columns: [
      key('Mã hồ sơ ⚙'),
      ref('Mã ĐVTN*', PERSON),
      choice('Giai đoạn*', STAGES),
      date('Ngày bình chọn'),
      date('Ngày gửi danh sách'),
      date('Ngày công nhận đối tượng'),
      date('Ngày học lớp nhận thức'),
      text('Số chứng nhận'),
      date('Ngày họp chi đoàn'),
      int('Số đoàn viên'),
      int('Số có mặt'),
      int('Số tán thành'),
      int('Số không tán thành'),
      date('Ngày họp BCH'),
      choice('Cấp ra nghị quyết', ['BCH', 'BTV', 'Chi đoàn cơ sở']),
      int('Tổng số ủy viên BCH'),
      int('BCH tán thành'),
      int('BCH không tán thành'),
      text('Số nghị quyết'),
      date('Ngày nghị quyết'),
      date('Ngày gửi hồ sơ'),
      text('Cấp ủy tiếp nhận'),
      date('Ngày kết nạp Đảng'),
      date('Ngày chính thức'),
      date('Ngày dừng'),
      choice('Lý do dừng', ['Chuyển đơn vị', 'Trưởng thành Đoàn', 'Theo nguyện vọng', 'Chưa đủ điều kiện', 'Khác']),
      text('Việc tiếp theo ⚙'),
      text('Số ngày chờ ⚙'),
      text('Ghi chú'),
    ],
  },
  {
    title: 'Theo dõi ĐVƯT',
    composite: [],
    columns: [ref('Mã hồ sơ*', NOMINATION), of('Quý*', 'quarter'), text('Nhận xét*'), date('Ngày')],
  },
  {
    title: MEETING,
    composite: [],
    columns: [
      key('Mã buổi ⚙'),
      ref('Đơn vị*', UNIT),
      date('Ngày*'),
      of('Giờ', 'clock'),
      choice('Trạng thái', ['Dự kiến', 'Đã họp', 'Hoãn']),
      choices('Hình thức*', MEETING_FORMS),
      choice('Cách tổ chức*', ['Trực tiếp', 'Trực tuyến', 'Kết hợp']),
      text('Nội dung*'),
      choices('Nội dung biểu quyết', [
        'Xếp loại',
        'Kết nạp',
        'Xóa tên',
        'Công tác cán bộ',
        'Kỷ luật',
        'Kiểm tra, giám sát',
        'Giới thiệu đoàn viên ưu tú',
        'Khác',
        'Bỏ phiếu kín',
      ]),
      text('Địa điểm'),
      text('Khách mời'),
      text('Chủ trì'),
      text('Thư ký'),
      text('Kết luận'),
      text('Văn bản cho phép họp trực tuyến'),
      text('Biên bản'),
      text('Hình ảnh'),
      text('Số phải dự ⚙'),
      text('Số có mặt ⚙'),
      text('Tỷ lệ ⚙'),
      text('Ghi chú'),
    ],
  },
  {
    title: ATTENDANCE,
    composite: ['Mã buổi', 'Mã ĐVTN'],
    columns: [
      ref('Mã buổi*', MEETING),
      ref('Mã ĐVTN*', PERSON),
      choice('Tham dự*', ['Có mặt', 'Vắng có lý do', 'Vắng không có lý do']),
      choice('Lý do', ['Học, thi', 'Việc gia đình', 'Công tác', 'Khác']),
      of('Ghi lúc ⚙', 'moment'),
    ],
  },
  {
    title: 'Hoạt động',
    composite: [],
    columns: [
      key('Mã ⚙'),
      ref('Đơn vị*', UNIT),
      date('Ngày*'),
      text('Tên*'),
      choice('Lĩnh vực*', [
        'Chính trị, tư tưởng',
        'Kinh tế',
        'Văn hóa, xã hội',
        'Quốc phòng, an ninh',
        'Xây dựng Đoàn, Hội',
      ]),
      int('Số ĐVTN tham gia'),
      text('Phối hợp với'),
      text('Hình ảnh'),
      text('Ghi chú'),
    ],
  },
  {
    title: PLAN,
    composite: [],
    columns: [
      key('Mã ⚙'),
      ref('Đơn vị*', UNIT),
      choice('Loại*', ['Chương trình hành động', 'Chương trình công tác năm', 'Kế hoạch', 'Nhiệm vụ']),
      ref('Thuộc', PLAN),
      text('Căn cứ'),
      text('Số văn bản'),
      text('Lĩnh vực'),
      text('Nội dung*'),
      text('Phụ trách'),
      date('Từ ngày'),
      date('Hạn*'),
      text('Chỉ tiêu'),
      text('Kết quả'),
      choice('Trạng thái*', ['Chưa làm', 'Đang làm', 'Hoàn thành', 'Hủy']),
      date('Ngày hoàn thành'),
      text('Minh chứng'),
      text('Ghi chú'),
    ],
  },
  {
    title: PROJECT,
    composite: [],
    columns: [
      key('Mã ⚙'),
      choice('Loại*', ['Công trình thanh niên', 'Phần việc thanh niên']),
      ref('Đơn vị*', UNIT),
      text('Tên*'),
      text('Nội dung'),
      text('Địa điểm'),
      date('Từ ngày'),
      date('Đến ngày'),
      choice('Trạng thái*', ['Đăng ký', 'Đang thực hiện', 'Hoàn thành', 'Được công nhận', 'Hủy']),
      text('Số quyết định'),
      date('Ngày công nhận'),
      int('Số ĐVTN tham gia'),
      int('Giá trị'),
      int('Ngày công'),
      text('Nguồn kinh phí'),
      text('Đối tượng thụ hưởng'),
      text('Minh chứng'),
      text('Ghi chú'),
    ],
  },
  {
    title: POST,
    composite: [],
    columns: [
      key('Mã ⚙'),
      ref('Mã ĐVTN*', PERSON),
      ref('Đơn vị*', UNIT),
      choice('Chức vụ*', [
        'Bí thư',
        'Phó Bí thư Thường trực',
        'Phó Bí thư',
        'Ủy viên BTV',
        'Ủy viên BCH',
        'Ủy viên UBKT',
      ]),
      text('Nhiệm kỳ'),
      choice('Hình thức', ['Bầu', 'Chỉ định', 'Lâm thời']),
      text('Số quyết định'),
      date('Từ ngày*'),
      date('Ngày hết nhiệm kỳ'),
      date('Ngày thôi giữ chức'),
      text('Lý do thôi giữ chức'),
      text('Ghi chú'),
    ],
  },
  {
    title: SUCCESSION,
    composite: [],
    columns: [
      key('Mã ⚙'),
      ref('Mã ĐVTN*', PERSON),
      ref('Đơn vị*', UNIT),
      text('Chức vụ quy hoạch*'),
      text('Giai đoạn*'),
      date('Ngày phê duyệt'),
      text('Kết quả rà soát'),
      text('Ghi chú'),
    ],
  },
  {
    title: TRAINING,
    composite: [],
    columns: [
      key('Mã ⚙'),
      ref('Mã ĐVTN*', PERSON),
      text('Tên lớp, khóa*'),
      text('Nơi tổ chức'),
      date('Từ ngày*'),
      date('Đến ngày'),
      text('Số chứng nhận'),
      text('Ghi chú'),
    ],
  },
  {
    title: PROPOSAL,
    composite: [],
    columns: [
      key('Mã ⚙'),
      choice('Loại*', ['Tham mưu cấp ủy', 'Phối hợp']),
      choice('Lĩnh vực', ['Cơ chế, nội dung công tác Đoàn', 'Công tác cán bộ', 'Giới thiệu đoàn viên ưu tú', 'Khác']),
      ref('Đơn vị*', UNIT),
      text('Cấp ủy, tổ chức*'),
      text('Nội dung*'),
      text('Số văn bản'),
      date('Ngày gửi*'),
      date('Ngày trả lời'),
      choice('Kết quả*', ['Chờ ý kiến', 'Chấp thuận', 'Không chấp thuận', 'Đã thực hiện']),
      text('Ghi chú'),
    ],
  },
  {
    title: 'Đoàn phí',
    composite: ['Mã ĐVTN', 'Năm học'],
    columns: [
      ref('Mã ĐVTN*', PERSON),
      of('Năm học*', 'schoolYear'),
      of('Đã đóng đến tháng', 'month'),
      int('Số tiền'),
      date('Ngày thu'),
    ],
  },
  {
    title: 'Văn bản',
    composite: [],
    columns: [text('Số*'), text('Loại*'), date('Ngày*'), ref('Đơn vị*', UNIT), text('Trích yếu*'), text('Liên kết')],
  },
  {
    title: 'Đánh giá 3 chủ động',
    composite: [],
    columns: [
      ref('Đơn vị*', UNIT),
      text('Kỳ*'),
      text('Tiêu chí*'),
      text('Tự đánh giá'),
      text('Kết quả xét'),
      yesno('Công nhận'),
      text('Số quyết định'),
      text('Ghi chú'),
      text('Giá trị ⚙'),
      text('Chỉ tiêu ⚙'),
      text('Điểm ⚙'),
      text('Kết luận ⚙'),
      of('Điểm tự chấm', 'decimal'),
      of('Điểm thẩm định', 'decimal'),
      text('Minh chứng'),
      text('Ý kiến thẩm định'),
      text('Người thẩm định'),
      date('Ngày thẩm định'),
      choice('Trạng thái', ['Chưa nộp', 'Đã nộp', 'Yêu cầu bổ sung', 'Đã thẩm định']),
    ],
  },
  {
    title: 'Kỳ đã chốt',
    composite: [],
    columns: [
      text('Kỳ ⚙'),
      text('Đơn vị ⚙'),
      text('Chỉ số ⚙'),
      text('Giá trị ⚙'),
      text('Chốt lúc ⚙'),
      text('Người chốt ⚙'),
    ],
  },
  {
    title: 'Mẫu văn bản',
    composite: [],
    columns: [key('Mã*'), text('Tên'), text('Nội dung')],
  },
  {
    title: 'Đồng ý',
    composite: [],
    columns: [
      ref('Mã ĐVTN*', PERSON),
      text('Mục đích*'),
      text('Loại dữ liệu*'),
      text('Bản nội dung*'),
      text('Cách đồng ý*'),
      date('Ngày*'),
      date('Ngày rút'),
    ],
  },
  {
    title: 'Tâm tư, nguyện vọng',
    composite: [],
    columns: [
      key('Mã ⚙'),
      ref('Đơn vị*', UNIT),
      choice('Phạm vi*', ['Cá nhân', 'Tập thể', 'Ẩn danh']),
      ref('Mã ĐVTN', PERSON),
      choice('Kênh*', ['Biểu mẫu', 'Sinh hoạt', 'Gặp gỡ', 'Dư luận trên mạng, báo chí (chung của đơn vị)']),
      text('Chủ đề*'),
      choice('Mức độ*', ['Bình thường', 'Sớm', 'Khẩn']),
      text('Nội dung'),
      text('Người xử lý'),
      date('Ngày nhận*'),
      date('Hạn trả lời*'),
      choice('Trạng thái*', ['Mới', 'Đang xử lý', 'Đã trả lời', 'Đã đóng']),
      text('Trả lời'),
      date('Ngày trả lời'),
      date('Ngày đóng'),
    ],
  },
  {
    title: 'Chăm lo',
    composite: [],
    columns: [
      key('Mã ⚙'),
      ref('Mã ĐVTN*', PERSON),
      choice('Loại*', ['Thăm nơi ở', 'Gặp gỡ', 'Hỗ trợ', 'Tặng quà']),
      date('Ngày*'),
      text('Người thực hiện'),
      text('Người liên hệ'),
      of('Điện thoại liên hệ', 'landline'),
      int('Giá trị'),
    ],
  },
  {
    title: DISCIPLINE,
    composite: [],
    columns: [ref('Mã ĐVTN*', PERSON), date('Ngày hiệu lực*'), date('Ngày hết hiệu lực')],
  },
  {
    title: 'Tiêu chí',
    composite: [],
    columns: [
      text('Bộ tiêu chí*'),
      text('Mã*'),
      choice('Cấp*', ['Đoàn cơ sở', 'Chi đoàn']),
      choice('Mặt*', ['1', '2', '3']),
      text('Nội dung*'),
      text('Tử số'),
      text('Mẫu số'),
      choice('Chiều', ['≥', '≤']),
      text('Mục tiêu'),
      choice('Cách tính*', ['R', 'T', 'M', 'C']),
      of('Trọng số*', 'decimal'),
      yesno('Bắt buộc'),
      choice('Phạm vi', ['Cả cấp dưới', 'Của đơn vị']),
      text('Minh chứng'),
      date('Hiệu lực từ'),
      text('Ghi chú'),
    ],
  },
  {
    title: BALLOT,
    composite: [],
    columns: [
      ref('Mã buổi*', MEETING),
      text('Nội dung*'),
      ref('Mã ĐVTN', PERSON),
      int('Số phải dự'),
      int('Số có mặt'),
      int('Tán thành'),
      int('Không tán thành'),
      text('Kết luận'),
    ],
  },
  {
    title: 'Chỉ tiêu',
    composite: ['Năm học', 'Đơn vị', 'Chỉ số'],
    columns: [
      of('Năm học*', 'schoolYear'),
      ref('Đơn vị*', UNIT),
      text('Chỉ số*'),
      of('Giá trị*', 'amount'),
      text('Căn cứ'),
      text('Ghi chú'),
    ],
  },
];

/**
 * "a date, state or number that figures read": the optional ones, for every figure of the contract.
 * The tables named here are the ones whose rows figures count.
 */
export const FIGURE_COLUMNS: Record<string, string[]> = {
  [UNIT]: ['Ngày thành lập', 'Ngày kết thúc', 'Chu kỳ sinh hoạt'],
  [PERSON]: [
    'Ngày vào Đoàn',
    'Ngày vào Hội',
    'Ngày về đơn vị',
    'Ngày rời đơn vị',
    'Ngày ra khỏi Đoàn',
    'Lý do ra khỏi Đoàn',
    'Ngày ra khỏi Hội',
    'Nơi ở',
    'Cập nhật phần mềm QLĐV',
    'Cập nhật lúc',
  ],
  [RATING]: ['Ngày họp'],
  [RECRUIT]: ['Ngày sinh thanh niên', 'Ngày kết nạp'],
  [NOMINATION]: STAGE_DATES,
  [MEETING]: ['Trạng thái'],
  [ATTENDANCE]: [],
  'Hoạt động': ['Số ĐVTN tham gia'],
  [PLAN]: ['Từ ngày', 'Ngày hoàn thành'],
  [PROJECT]: ['Từ ngày', 'Ngày công nhận', 'Số ĐVTN tham gia', 'Giá trị'],
  [POST]: ['Ngày hết nhiệm kỳ', 'Ngày thôi giữ chức'],
  [SUCCESSION]: ['Ngày phê duyệt'],
  [TRAINING]: [],
  [PROPOSAL]: ['Ngày trả lời'],
  'Rèn luyện': ['Ngày đăng ký'],
  [TRANSFER]: ['Hạn'],
  'Đoàn phí': ['Đã đóng đến tháng', 'Ngày thu'],
  'Tâm tư, nguyện vọng': ['Ngày trả lời', 'Ngày đóng'],
  'Chăm lo': [],
};
