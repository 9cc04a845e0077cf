import type { Kind, KindName } from '../sheet/kinds';
import { NAME_NOTE } from '../sheet/marks';
import type { Column, Table } from '../sheet/table';

/** What the note on a header says of cells of each kind. */
const OF_KIND: Readonly<Record<KindName, (kind: Kind, column: Column, words: readonly string[]) => string>> = {
  text: () => '',
  key: () => 'Mã của dòng.',
  ref: (_kind, { target }) =>
    target === 'ĐVTN'
      ? 'Mã ĐVTN hoặc MSSV của một người ở trang tính ĐVTN.'
      : `Mã của một dòng ở trang tính ${target ?? ''}.`,
  date: () => 'Ngày dạng dd/MM/yyyy, ví dụ 28/02/2005.',
  'imprecise-date': () => 'Ngày dạng dd/MM/yyyy. Khi không rõ, nhập tháng/năm (03/2021) hoặc năm (2021).',
  moment: () => 'Ngày và giờ.',
  int: () => 'Số nguyên.',
  decimal: () => 'Số, có thể có phần thập phân sau dấu phẩy, ví dụ 2,5.',
  amount: () => 'Một số, hoặc một tỷ lệ như 50%.',
  money: () => 'Số tiền bằng đồng, số nguyên, ví dụ 24.000.',
  'yes-no': () => 'Có hoặc Không.',
  choice: (_kind, _column, words) => `Chọn một trong: ${words.join('; ')}.`,
  choices: (_kind, _column, words) => `Một hoặc nhiều mục, cách nhau bằng dấu chấm phẩy: ${words.join('; ')}.`,
  pattern: ({ example }) => `Nhập theo mẫu ${example ?? ''}.`,
  phone: () => 'Số điện thoại, chữ số đầu là 0.',
  email: () => 'Một địa chỉ thư điện tử.',
  emails: () => 'Một hoặc nhiều địa chỉ thư điện tử, cách nhau bằng dấu chấm phẩy.',
  link: () => 'Đường dẫn.',
};

/** What the definition alone doesn't tell, by sheet and header. */
const MORE: Readonly<Record<string, string>> = {
  'Đơn vị.Trực thuộc': 'Chỉ đơn vị cao nhất để trống.',
  'Đơn vị.Chu kỳ sinh hoạt': 'Số tháng giữa hai kỳ sinh hoạt; để trống là 1.',
  'ĐVTN.Ngày vào Đoàn': 'Để trống nếu chưa là đoàn viên.',
  'ĐVTN.Ngày vào Hội': 'Để trống nếu chưa vào Hội Sinh viên.',
  'ĐVTN.Gia hạn đến': 'Ngày cuối được tiếp tục sinh hoạt khi đã qua 30 tuổi.',
  'ĐVTN.Cập nhật phần mềm QLĐV': 'Ngày đã cập nhật người này trên phần mềm quản lý đoàn viên.',
  'ĐVTN.Mã định danh đoàn viên': 'Mã của phần mềm quản lý đoàn viên.',
  'ĐVTN.Số NQ chuẩn y': 'Số nghị quyết chuẩn y kết nạp đoàn viên.',
  '1+1.Người vận động': 'Có thể để trống khi mới Khảo sát.',
  '1+1.Minh chứng': 'Số quyết định hoặc đường dẫn.',
  'Giới thiệu vào Đảng.Ngày nghị quyết': 'Ngày của nghị quyết Ban Chấp hành Đoàn cơ sở.',
  'Sinh hoạt.Trạng thái': 'Để trống là Đã họp.',
  'Tâm tư, nguyện vọng.Mã ĐVTN': 'Chỉ nhập khi Phạm vi là Cá nhân.',
  'Tâm tư, nguyện vọng.Nội dung':
    'Ghi ngắn gọn. Không ghi quan điểm chính trị, tôn giáo, tình trạng sức khỏe hoặc tên người thứ ba.',
  'Chăm lo.Điện thoại liên hệ': 'Xóa khi người này rời đơn vị.',
};

/**
 * The note on a column's header: what goes in. `words` are those of a choice where a setting has changed them.
 */
export function headerNote(table: Table, column: Column, words: readonly string[] | null = null): string {
  const { kind, required, unique, past, system, header } = column;
  if (column.namesPerson !== null) return NAME_NOTE;
  if (system) return '🔒 Hệ thống tự ghi, không sửa.';
  const allWords = [...(kind.fixed ?? []), ...(words ?? kind.more ?? [])];
  const more = MORE[`${table.title}.${header}`] ?? '';
  const isOptional = more.startsWith('Có thể để trống');
  const sentences = [
    OF_KIND[kind.name](kind, column, allWords),
    required && !isOptional ? 'Bắt buộc nhập.' : '',
    unique ? 'Không trùng với dòng khác.' : '',
    past ? 'Không sau ngày hôm nay.' : '',
    required && isOptional ? `Bắt buộc nhập. ${more}` : more,
  ].filter((sentence) => sentence !== '');
  return sentences.length > 0 ? sentences.join(' ') : 'Nhập tự do.';
}
