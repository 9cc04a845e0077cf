import { describe, expect, test } from '@jest/globals';
import type { Column, Home, Table } from '../../src/sheet/table';
import { NAME_BY_TITLE, TABLE_NAMES, TABLES, tableOf } from '../../src/areas/tables';
import { STAGE_DATES, STAGES } from '../../src/areas/nominations/tables';
import { SYSTEM_TABLES } from '../../src/sheet/system-tables';

/**
 * Every sheet as officers see it, in the order in which issues are listed. Of each column: header, `*` where a row needs
 * it, `⚙` where the system writes it, then its kind where it is no text, and what a reference names. Of a choice: the
 * words that rules read | those that a setting may change.
 */
const SHEETS: Readonly<Record<string, { home: Home; columns: string[] }>> = {
  'Đơn vị': {
    home: 'register',
    columns: [
      'Mã đơn vị* key',
      'Tên đơn vị*',
      'Cấp* choice: Đoàn cấp trên / Đoàn cơ sở / Liên chi đoàn / Chi đoàn |',
      'Trực thuộc ref: Đơn vị',
      'Khóa',
      'Email nhận báo cáo emails',
      'Ngày thành lập date',
      'Ngày kết thúc date',
      'Dự kiến ra trường date',
      'Đơn vị kế tiếp ref: Đơn vị',
      'Chu kỳ sinh hoạt int',
      'Ghi chú',
    ],
  },
  ĐVTN: {
    home: 'register',
    columns: [
      'Mã ĐVTN ⚙ key',
      'MSSV unique',
      'Họ và tên*',
      'Giới tính choice: | Nam / Nữ / Khác',
      'Ngày sinh* date',
      'Chi đoàn* ref: Đơn vị',
      'Điện thoại phone',
      'Email email',
      'Ngày vào Đoàn imprecise-date',
      'Số thẻ đoàn viên',
      'Sổ đoàn choice: | Đã nộp / Chưa nộp / Thất lạc / Điện tử',
      'Ngày vào Hội date',
      'Chi hội',
      'Số thẻ hội viên',
      'Tình trạng* choice: Đang sinh hoạt / Sinh hoạt tạm thời nơi khác / Đã chuyển sinh hoạt / Tốt nghiệp / Thôi sinh hoạt |',
      'Ngày về đơn vị date',
      'Ngày rời đơn vị date',
      'Ngày ra khỏi Đoàn date',
      'Lý do ra khỏi Đoàn choice: Trưởng thành / Xóa tên | Khác',
      'Ngày ra khỏi Hội date',
      'Gia hạn đến date',
      'Nơi ở choice: Nội trú | Ở cùng gia đình / Nhà người thân / Nhà trọ / Nhà riêng',
      'Địa chỉ',
      'Xã/phường',
      'Tỉnh/thành',
      'Đã đăng ký tạm trú yes-no',
      'Cập nhật phần mềm QLĐV date',
      'Cập nhật lúc ⚙ moment',
      'Người cập nhật ⚙',
      'Ghi chú',
      'Mã định danh đoàn viên',
      'Số NQ chuẩn y',
    ],
  },
  'Xếp loại': {
    home: 'register',
    columns: [
      'Mã ĐVTN* ref: ĐVTN',
      'Năm học* pattern: 2025-2026',
      'Xếp loại* choice: Hoàn thành xuất sắc nhiệm vụ | Hoàn thành tốt nhiệm vụ / Hoàn thành nhiệm vụ / Không hoàn thành nhiệm vụ / Không xếp loại',
      'Ngày họp date',
      'Ghi chú',
      'Họ và tên ⚙',
    ],
  },
  'Xếp loại đơn vị': {
    home: 'register',
    columns: [
      'Đơn vị* ref: Đơn vị',
      'Năm học* pattern: 2025-2026',
      'Xếp loại* choice: Hoàn thành xuất sắc nhiệm vụ | Hoàn thành tốt nhiệm vụ / Hoàn thành nhiệm vụ / Không hoàn thành nhiệm vụ / Không xếp loại',
      'Số quyết định',
      'Ghi chú',
    ],
  },
  'Rèn luyện': {
    home: 'register',
    columns: [
      'Mã ĐVTN* ref: ĐVTN',
      'Năm học* pattern: 2025-2026',
      'Ngày đăng ký date',
      'Kết quả',
      'Ghi chú',
      'Họ và tên ⚙',
    ],
  },
  'Chuyển sinh hoạt': {
    home: 'register',
    columns: [
      'Mã ⚙ key',
      'Mã ĐVTN* ref: ĐVTN',
      'Loại* choice: Nội bộ / Chuyển đi / Chuyển đến / Tạm thời |',
      'Từ đơn vị',
      'Đến đơn vị',
      'Ngày* date',
      'Hạn date',
      'Số giấy giới thiệu',
      'Ghi chú',
      'Họ và tên ⚙',
    ],
  },
  '1+1': {
    home: 'register',
    columns: [
      'Mã lượt ⚙ key',
      'Người vận động* ref: ĐVTN',
      'Họ và tên thanh niên*',
      'MSSV thanh niên',
      'Ngày sinh thanh niên date',
      'Điện thoại thanh niên phone',
      'Email thanh niên email',
      'Tổ chức* choice: Đoàn / Hội |',
      'Ngày vận động* date',
      'Trạng thái* choice: Khảo sát / Đang vận động / Đã nộp đơn / Đã kết nạp / Không thành công |',
      'Ngày kết nạp date',
      'Minh chứng',
      'Lý do không thành công choice: | Không có nguyện vọng / Chưa đủ điều kiện / Chuyển nơi học / Không liên lạc được / Khác',
      'ĐVTN được kết nạp ref: ĐVTN',
      'Ngày xác nhận date',
      'Người xác nhận',
      'Được tính ⚙ yes-no',
      'Lý do không tính ⚙',
      'Nguồn ⚙ choice: | Biểu mẫu / Cán bộ / Nhập tệp',
      'Ghi chú',
      'Họ và tên người vận động ⚙',
    ],
  },
  'Giới thiệu vào Đảng': {
    home: 'committee',
    columns: [
      'Mã hồ sơ ⚙ key',
      'Mã ĐVTN* ref: ĐVTN',
      'Giai đoạn* choice: Đoàn viên ưu tú / Đã gửi danh sách / Đối tượng kết nạp Đảng / Đã học lớp bồi dưỡng nhận thức về Đảng / Nghị quyết giới thiệu / Kết nạp Đảng / Đảng viên chính thức / Dừng giới thiệu |',
      'Ngày bình chọn date',
      'Ngày gửi danh sách date',
      'Ngày công nhận đối tượng date',
      'Ngày học lớp nhận thức date',
      'Số chứng nhận',
      'Ngày họp chi đoàn date',
      'Số đoàn viên int',
      'Số có mặt int',
      'Số tán thành int',
      'Số không tán thành int',
      'Ngày họp BCH date',
      'Cấp ra nghị quyết choice: | BCH / BTV / Chi đoàn cơ sở',
      'Tổng số ủy viên BCH int',
      'BCH tán thành int',
      'BCH không tán thành int',
      'Số nghị quyết',
      'Ngày nghị quyết date',
      'Ngày gửi hồ sơ date',
      'Cấp ủy tiếp nhận',
      'Ngày kết nạp Đảng date',
      'Ngày chính thức date',
      'Ngày dừng date',
      'Lý do dừng choice: | Chuyển đơn vị / Trưởng thành Đoàn / Theo nguyện vọng / Chưa đủ điều kiện / Khác',
      'Việc tiếp theo ⚙',
      'Số ngày chờ ⚙',
      'Ghi chú',
      'Họ và tên ⚙',
    ],
  },
  'Theo dõi ĐVƯT': {
    home: 'committee',
    columns: ['Mã hồ sơ* ref: Giới thiệu vào Đảng', 'Quý* pattern: Q1-2026', 'Nhận xét*', 'Ngày date'],
  },
  'Sinh hoạt': {
    home: 'register',
    columns: [
      'Mã buổi ⚙ key',
      'Đơn vị* ref: Đơn vị',
      'Ngày* date',
      'Giờ pattern: 14:30',
      'Trạng thái choice: Dự kiến / Đã họp / Hoãn |',
      'Hình thức* choices: | Thường kỳ / Chuyên đề / Sinh nhật đoàn viên / Dã ngoại / Kỹ năng / Sân khấu hóa / Phóng sự, video / Hình ảnh trực quan / Khác',
      'Cách tổ chức* choice: Trực tiếp / Trực tuyến / Kết hợp |',
      'Nội dung*',
      'Nội dung biểu quyết choices: Xếp loại / Kết nạp / Xóa tên / Công tác cán bộ / Kỷ luật / Kiểm tra, giám sát / Bỏ phiếu kín | Giới thiệu đoàn viên ưu tú / Khác',
      'Địa điểm',
      'Khách mời',
      'Chủ trì',
      'Thư ký',
      'Kết luận',
      'Văn bản cho phép họp trực tuyến',
      'Biên bản link',
      'Hình ảnh link',
      'Số phải dự ⚙',
      'Số có mặt ⚙',
      'Tỷ lệ ⚙',
      'Ghi chú',
    ],
  },
  'Điểm danh': {
    home: 'register',
    columns: [
      'Mã buổi* ref: Sinh hoạt',
      'Mã ĐVTN* ref: ĐVTN',
      'Tham dự* choice: Có mặt / Vắng có lý do / Vắng không có lý do |',
      'Lý do choice: | Học, thi / Việc gia đình / Công tác / Khác',
      'Ghi lúc ⚙ moment',
    ],
  },
  'Hoạt động': {
    home: 'register',
    columns: [
      'Mã ⚙ key',
      'Đơn vị* ref: Đơn vị',
      'Ngày* date',
      'Tên*',
      'Lĩnh vực* choice: | Chính trị, tư tưởng / Kinh tế / Văn hóa, xã hội / Quốc phòng, an ninh / Xây dựng Đoàn, Hội',
      'Số ĐVTN tham gia int',
      'Phối hợp với',
      'Hình ảnh link',
      'Ghi chú',
    ],
  },
  'Kế hoạch': {
    home: 'register',
    columns: [
      'Mã ⚙ key',
      'Đơn vị* ref: Đơn vị',
      'Loại* choice: Chương trình hành động / Chương trình công tác năm / Kế hoạch / Nhiệm vụ |',
      'Thuộc ref: Kế hoạch',
      'Căn cứ',
      'Số văn bản',
      'Lĩnh vực',
      'Nội dung*',
      'Phụ trách',
      'Từ ngày date',
      'Hạn* date',
      'Chỉ tiêu',
      'Kết quả',
      'Trạng thái* choice: Chưa làm / Đang làm / Hoàn thành / Hủy |',
      'Ngày hoàn thành date',
      'Minh chứng',
      'Ghi chú',
    ],
  },
  'Công trình': {
    home: 'register',
    columns: [
      'Mã ⚙ key',
      'Loại* choice: Công trình thanh niên / Phần việc thanh niên |',
      'Đơn vị* ref: Đơn vị',
      'Tên*',
      'Nội dung',
      'Địa điểm',
      'Từ ngày date',
      'Đến ngày date',
      'Trạng thái* choice: Đăng ký / Đang thực hiện / Hoàn thành / Được công nhận / Hủy |',
      'Số quyết định',
      'Ngày công nhận date',
      'Số ĐVTN tham gia int',
      'Giá trị money',
      'Ngày công int',
      'Nguồn kinh phí',
      'Đối tượng thụ hưởng',
      'Minh chứng',
      'Ghi chú',
    ],
  },
  'Cán bộ Đoàn': {
    home: 'register',
    columns: [
      'Mã ⚙ key',
      'Mã ĐVTN* ref: ĐVTN',
      'Đơn vị* ref: Đơn vị',
      'Chức vụ* choice: Bí thư | Phó Bí thư Thường trực / Phó Bí thư / Ủy viên BTV / Ủy viên BCH / Ủy viên UBKT',
      'Nhiệm kỳ',
      'Hình thức choice: | Bầu / Chỉ định / Lâm thời',
      'Số quyết định',
      'Từ ngày* date',
      'Ngày hết nhiệm kỳ date',
      'Ngày thôi giữ chức date',
      'Lý do thôi giữ chức',
      'Ghi chú',
      'Họ và tên ⚙',
    ],
  },
  'Quy hoạch': {
    home: 'committee',
    columns: [
      'Mã ⚙ key',
      'Mã ĐVTN* ref: ĐVTN',
      'Đơn vị* ref: Đơn vị',
      'Chức vụ quy hoạch*',
      'Giai đoạn*',
      'Ngày phê duyệt date',
      'Kết quả rà soát',
      'Ghi chú',
      'Họ và tên ⚙',
    ],
  },
  'Bồi dưỡng': {
    home: 'register',
    columns: [
      'Mã ⚙ key',
      'Mã ĐVTN* ref: ĐVTN',
      'Tên lớp, khóa*',
      'Nơi tổ chức',
      'Từ ngày* date',
      'Đến ngày date',
      'Số chứng nhận',
      'Ghi chú',
      'Họ và tên ⚙',
    ],
  },
  'Tham mưu, phối hợp': {
    home: 'register',
    columns: [
      'Mã ⚙ key',
      'Loại* choice: Tham mưu cấp ủy / Phối hợp |',
      'Lĩnh vực choice: | Cơ chế, nội dung công tác Đoàn / Công tác cán bộ / Giới thiệu đoàn viên ưu tú / Khác',
      'Đơn vị* ref: Đơn vị',
      'Cấp ủy, tổ chức*',
      'Nội dung*',
      'Số văn bản',
      'Ngày gửi* date',
      'Ngày trả lời date',
      'Kết quả* choice: Chờ ý kiến / Chấp thuận / Không chấp thuận / Đã thực hiện |',
      'Ghi chú',
    ],
  },
  'Đoàn phí': {
    home: 'register',
    columns: [
      'Mã ĐVTN* ref: ĐVTN',
      'Năm học* pattern: 2025-2026',
      'Đã đóng đến tháng pattern: 09/2025',
      'Số tiền money',
      'Ngày thu date',
      'Họ và tên ⚙',
    ],
  },
  'Văn bản': {
    home: 'register',
    columns: ['Số*', 'Loại*', 'Ngày* date', 'Đơn vị* ref: Đơn vị', 'Trích yếu*', 'Liên kết link'],
  },
  'Đánh giá 3 chủ động': {
    home: 'register',
    columns: [
      'Đơn vị* ref: Đơn vị',
      'Kỳ*',
      'Tiêu chí*',
      'Tự đánh giá',
      'Kết quả xét',
      'Công nhận yes-no',
      'Số quyết định',
      'Ghi chú',
      'Giá trị ⚙',
      'Chỉ tiêu ⚙',
      'Điểm ⚙',
      'Kết luận ⚙',
      'Điểm tự chấm decimal',
      'Điểm thẩm định decimal',
      'Minh chứng link',
      'Ý kiến thẩm định',
      'Người thẩm định',
      'Ngày thẩm định date',
      'Trạng thái choice: Chưa nộp / Đã nộp / Yêu cầu bổ sung / Đã thẩm định |',
    ],
  },
  'Kỳ đã chốt': {
    home: 'register',
    columns: ['Kỳ ⚙', 'Đơn vị ⚙', 'Chỉ số ⚙', 'Giá trị ⚙', 'Chốt lúc ⚙ moment', 'Người chốt ⚙'],
  },
  'Mẫu văn bản': { home: 'register', columns: ['Mã* key', 'Tên', 'Nội dung'] },
  'Đề nghị': {
    home: 'register',
    columns: [
      'Mã ⚙ key',
      'Loại choice: 1+1 / Thông tin cá nhân |',
      'Mã ĐVTN ref: ĐVTN',
      'Nội dung',
      'Thư của người gửi email',
      'Gửi lúc moment',
      'Trạng thái choice: Chờ duyệt / Đã nhận / Từ chối |',
      'Duyệt lúc ⚙ moment',
      'Người duyệt ⚙',
      'Mã kết quả ⚙',
      'Dữ liệu ⚙',
      'Dấu câu trả lời ⚙',
    ],
  },
  'Mẫu nhập': {
    home: 'register',
    columns: ['Nguồn', 'Các cột*', 'Khớp với*', 'Dùng lúc ⚙ moment'],
  },
  'Đồng ý': {
    home: 'every',
    columns: [
      'Mã ĐVTN* ref: ĐVTN',
      'Mục đích*',
      'Loại dữ liệu*',
      'Bản nội dung*',
      'Cách đồng ý*',
      'Ngày* date',
      'Ngày rút date',
    ],
  },
  'Tâm tư, nguyện vọng': {
    home: 'restricted',
    columns: [
      'Mã ⚙ key',
      'Đơn vị* ref: Đơn vị',
      'Phạm vi* choice: Cá nhân / Tập thể / Ẩn danh |',
      'Mã ĐVTN ref: ĐVTN',
      'Kênh* choice: | Biểu mẫu / Sinh hoạt / Gặp gỡ / Dư luận trên mạng, báo chí (chung của đơn vị)',
      'Chủ đề*',
      'Mức độ* choice: | Bình thường / Sớm / Khẩn',
      'Nội dung',
      'Người xử lý',
      'Ngày nhận* date',
      'Hạn trả lời* date',
      'Trạng thái* choice: Mới / Đang xử lý / Đã trả lời / Đã đóng |',
      'Trả lời',
      'Ngày trả lời date',
      'Ngày đóng date',
    ],
  },
  'Chăm lo': {
    home: 'restricted',
    columns: [
      'Mã ⚙ key',
      'Mã ĐVTN* ref: ĐVTN',
      'Loại* choice: Thăm nơi ở | Gặp gỡ / Hỗ trợ / Tặng quà',
      'Ngày* date',
      'Người thực hiện',
      'Người liên hệ',
      'Điện thoại liên hệ phone',
      'Giá trị money',
    ],
  },
  'Kỷ luật': {
    home: 'restricted',
    columns: ['Mã ĐVTN* ref: ĐVTN', 'Ngày hiệu lực* date', 'Ngày hết hiệu lực date'],
  },
  'Cấu hình': { home: 'every', columns: ['Mã*', 'Giá trị*', 'Hiệu lực từ date', 'Căn cứ', 'Ghi chú'] },
  'Tiêu chí': {
    home: 'register',
    columns: [
      'Bộ tiêu chí*',
      'Mã*',
      'Cấp* choice: Đoàn cơ sở / Chi đoàn |',
      'Mặt* choice: 1 / 2 / 3 |',
      'Nội dung*',
      'Tử số',
      'Mẫu số',
      'Chiều choice: ≥ / ≤ |',
      'Mục tiêu',
      'Cách tính* choice: R / T / M / C |',
      'Trọng số* decimal',
      'Bắt buộc yes-no',
      'Phạm vi choice: Cả cấp dưới / Của đơn vị |',
      'Minh chứng',
      'Hiệu lực từ date',
      'Ghi chú',
    ],
  },
  'Biểu quyết': {
    home: 'register',
    columns: [
      'Mã buổi* ref: Sinh hoạt',
      'Nội dung*',
      'Mã ĐVTN ref: ĐVTN',
      'Số phải dự int',
      'Số có mặt int',
      'Tán thành int',
      'Không tán thành int',
      'Kết luận',
    ],
  },
  'Chỉ tiêu': {
    home: 'register',
    columns: ['Năm học* pattern: 2025-2026', 'Đơn vị* ref: Đơn vị', 'Chỉ số*', 'Giá trị* amount', 'Căn cứ', 'Ghi chú'],
  },
};

function detailOf({ kind, target }: Column): string {
  switch (kind.name) {
    case 'text':
      return '';
    case 'ref':
      return ` ref: ${target ?? ''}`;
    case 'choice':
    case 'choices':
      return ` ${kind.name}: ${[...[(kind.fixed ?? []).join(' / ')], '|', (kind.more ?? []).join(' / ')].filter((part) => part !== '').join(' ')}`;
    case 'pattern':
      return ` pattern: ${kind.example ?? ''}`;
    default:
      return ` ${kind.name}`;
  }
}

function shown(column: Column): string {
  const { header, required, system, unique, kind } = column;
  const marks = `${required ? '*' : ''}${system ? ' ⚙' : ''}`;
  return `${header}${marks}${detailOf(column)}${unique && kind.name !== 'key' ? ' unique' : ''}`;
}

describe('the sheets of the register', () => {
  test('are these, in this order', () => {
    expect(TABLE_NAMES.map((name) => TABLES[name].title)).toEqual(Object.keys(SHEETS));
    expect([...NAME_BY_TITLE]).toEqual(TABLE_NAMES.map((name) => [TABLES[name].title, name]));
  });

  test.each(Object.entries(SHEETS))('%s', (title, { home, columns }) => {
    const table = tableOf(NAME_BY_TITLE.get(title) ?? 'settings');
    expect(Object.values(table.columns).map(shown)).toEqual(columns);
    expect(table.home).toBe(home);
  });

  test('what the system writes row by row', () => {
    const headers = SYSTEM_TABLES.map((table) => {
      const { title, columns }: Table = table;
      return [title, Object.values(columns).map(({ header }) => header)];
    });
    expect(headers).toEqual([
      ['Lỗi dữ liệu', ['Mức', 'Trang tính', 'Dòng', 'Mã', 'Cột', 'Nội dung', 'Liên kết', 'Loại lỗi', 'Mã lỗi']],
      ['Số liệu từ sổ khác', ['Chỉ số', 'Đơn vị', 'Kỳ', 'Giá trị', 'Cập nhật lúc']],
      ['Nhật ký', ['Lúc', 'Người', 'Việc', 'Trang tính', 'Mã', 'Thay đổi', 'Mã việc', 'Ô đã ghi']],
      ['Hộp thư đi', ['Mã', 'Loại', 'Đến', 'Tiêu đề', 'Nội dung', 'Trạng thái', 'Lúc', 'Ghi chú', 'Bản HTML']],
    ]);
    expect(SYSTEM_TABLES.map(({ home }) => home)).toEqual(['every', 'register', 'every', 'every']);
  });
});

describe('definitions hold together', () => {
  const all: Table[] = [...Object.values(TABLES), ...SYSTEM_TABLES];
  const columnsOf = (table: Table): [string, Column][] => Object.entries(table.columns);

  test('sheet ids and titles are unique', () => {
    expect(new Set(all.map(({ sheetId }) => sheetId)).size).toBe(all.length);
    expect(new Set(all.map(({ title }) => title.toLowerCase())).size).toBe(all.length);
    for (const { sheetId } of all) expect(Number.isInteger(sheetId) && sheetId > 0 && sheetId < 2 ** 31).toBe(true);
  });

  test('headers are unique within a sheet', () => {
    for (const table of all) {
      const headers = columnsOf(table).map(([, { header }]) => header.toLowerCase());
      expect([table.title, new Set(headers).size]).toEqual([table.title, headers.length]);
    }
  });

  test('keys begin with letters of their own', () => {
    const prefixes = all.map(({ prefix }) => prefix).filter((prefix) => prefix !== null);
    expect(prefixes).toEqual([
      'DV',
      'CS',
      'VD',
      'GT',
      'SH',
      'HD',
      'KH',
      'CT',
      'CB',
      'QH',
      'BD',
      'TM',
      'DN',
      'TT',
      'CL',
    ]);
  });

  test('what a table names of itself are its columns', () => {
    for (const { title, columns, key, composite, order } of all) {
      const named = [...(key === null ? [] : [key]), ...composite, ...order.flat()];
      expect([title, named.filter((property) => columns[property] === undefined)]).toEqual([title, []]);
    }
    for (const { title, columns, order } of all) {
      const kinds = order.flat().map((property) => columns[property]?.kind.name);
      expect([title, kinds.filter((kind) => kind !== 'date')]).toEqual([title, []]);
    }
  });

  test('a key is the column of that kind, and a reference names a sheet that has one', () => {
    for (const table of all) {
      const keys = columnsOf(table).filter(([, { kind }]) => kind.name === 'key');
      expect([table.title, keys.map(([property]) => property)]).toEqual([
        table.title,
        table.key === null ? [] : [table.key],
      ]);
      for (const [, { header, kind, target }] of columnsOf(table)) {
        expect([header, kind.name === 'ref']).toEqual([header, target !== null]);
        if (target !== null)
          expect([target, tableOf(NAME_BY_TITLE.get(target) ?? 'settings').key]).not.toEqual([target, null]);
      }
    }
  });

  test('what may be written down once only', () => {
    const composites = all.filter(({ composite }) => composite.length > 0);
    expect(
      composites.map(({ title, columns, composite }) => [
        title,
        ...composite.map((property) => columns[property]?.header),
      ]),
    ).toEqual([
      ['Xếp loại', 'Mã ĐVTN', 'Năm học'],
      ['Rèn luyện', 'Mã ĐVTN', 'Năm học'],
      ['Điểm danh', 'Mã buổi', 'Mã ĐVTN'],
      ['Đoàn phí', 'Mã ĐVTN', 'Năm học'],
      ['Chỉ tiêu', 'Năm học', 'Đơn vị', 'Chỉ số'],
    ]);
  });

  test('no word of a choice is another one in other letters', () => {
    for (const table of all) {
      for (const [, { header, kind }] of columnsOf(table)) {
        const words = [...(kind.fixed ?? []), ...(kind.more ?? [])].map((word) => word.toLowerCase());
        expect([table.title, header, new Set(words).size]).toEqual([table.title, header, words.length]);
        expect(words.filter((word) => word.includes(';') || word !== word.normalize('NFC').trim())).toEqual([]);
      }
    }
  });

  test('each stage of a nomination has its own date', () => {
    const { columns } = TABLES.nominations;
    expect(STAGES.map((stage) => [stage, columns[STAGE_DATES[stage]].header])).toEqual([
      ['Đoàn viên ưu tú', 'Ngày bình chọn'],
      ['Đã gửi danh sách', 'Ngày gửi danh sách'],
      ['Đối tượng kết nạp Đảng', 'Ngày công nhận đối tượng'],
      ['Đã học lớp bồi dưỡng nhận thức về Đảng', 'Ngày học lớp nhận thức'],
      ['Nghị quyết giới thiệu', 'Ngày nghị quyết'],
      ['Kết nạp Đảng', 'Ngày kết nạp Đảng'],
      ['Đảng viên chính thức', 'Ngày chính thức'],
      ['Dừng giới thiệu', 'Ngày dừng'],
    ]);
  });

  test('there is no place for what the law calls sensitive', () => {
    const headers = all.flatMap((table) => columnsOf(table).map(([, { header }]) => header.toLowerCase()));
    const forbidden = ['tôn giáo', 'dân tộc', 'chính kiến', 'facebook', 'zalo', 'mạng xã hội', 'sức khỏe', 'cccd'];
    expect(headers.filter((header) => forbidden.some((word) => header.includes(word)))).toEqual([]);
  });
});

describe('which faults keep a row out of figures', () => {
  test('dates, states and numbers that figures read, beside keys, references and required cells', () => {
    const figured = Object.values<Table>(TABLES).flatMap(({ title, columns }) => {
      const headers = Object.values(columns).filter(({ figured: reads }) => reads);
      return headers.length === 0 ? [] : [[title, headers.map(({ header }) => header)]];
    });
    expect(figured).toEqual([
      ['Đơn vị', ['Ngày thành lập', 'Ngày kết thúc', 'Chu kỳ sinh hoạt']],
      [
        'ĐVTN',
        [
          'Ngày vào Đoàn',
          'Ngày vào Hội',
          'Ngày về đơn vị',
          'Ngày rời đơn vị',
          'Ngày ra khỏi Đoàn',
          'Lý do ra khỏi Đoàn',
        ].concat(['Ngày ra khỏi Hội', 'Nơi ở', 'Cập nhật phần mềm QLĐV', 'Cập nhật lúc']),
      ],
      ['Xếp loại', ['Ngày họp']],
      ['Rèn luyện', ['Ngày đăng ký']],
      ['Chuyển sinh hoạt', ['Hạn']],
      ['1+1', ['Ngày sinh thanh niên', 'Ngày kết nạp']],
      [
        'Giới thiệu vào Đảng',
        ['Ngày bình chọn', 'Ngày gửi danh sách', 'Ngày công nhận đối tượng', 'Ngày học lớp nhận thức'].concat([
          'Ngày nghị quyết',
          'Ngày kết nạp Đảng',
          'Ngày chính thức',
          'Ngày dừng',
        ]),
      ],
      ['Sinh hoạt', ['Trạng thái']],
      ['Hoạt động', ['Số ĐVTN tham gia']],
      ['Kế hoạch', ['Từ ngày', 'Ngày hoàn thành']],
      ['Công trình', ['Từ ngày', 'Ngày công nhận', 'Số ĐVTN tham gia', 'Giá trị']],
      ['Cán bộ Đoàn', ['Ngày hết nhiệm kỳ', 'Ngày thôi giữ chức']],
      ['Quy hoạch', ['Ngày phê duyệt']],
      ['Tham mưu, phối hợp', ['Ngày trả lời']],
      ['Đoàn phí', ['Đã đóng đến tháng', 'Ngày thu']],
      ['Tâm tư, nguyện vọng', ['Ngày trả lời', 'Ngày đóng']],
    ]);
  });
});
