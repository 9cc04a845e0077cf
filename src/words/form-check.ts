/** How the official form wants each thing (guide 29-HD/TWĐTN-VP), by the codes of `form-check`. */
export const EXPECTED = {
  'paper-size': 'khổ A4 dọc (210 × 297 mm); nằm ngang chỉ cho bảng rộng ở phụ lục',
  margins: 'trên 20, dưới 20, trái 30, phải 20 mm',
  'page-number': 'số trang ở giữa lề trên của trang giấy, từ trang thứ hai',
  'page-number-align': 'số trang ở giữa',
  'page-number-size': 'số trang cỡ 13 đến 14',
  'page-number-format': 'số trang bằng chữ số Ả Rập',
  'page-number-first': 'trang đầu không có số trang',
  'annex-number': 'số trang của phụ lục đánh riêng, từ 1',
  font: 'phông Times New Roman',
  language: 'ngôn ngữ tiếng Việt (vi-VN)',
  'body-size': 'cỡ 14, một cỡ cho toàn bộ nội dung',
  'body-align': 'canh đều hai bên',
  'body-first-line': 'dòng đầu lùi vào 1,27 cm',
  'body-spacing': 'cách đoạn không quá 6 pt',
  'body-line': 'cách dòng từ đơn đến 1,2',
  'state-header': 'không dùng quốc hiệu; tiêu đề của văn bản Đoàn là “ĐOÀN TNCS HỒ CHÍ MINH”',
  'right-header': '“ĐOÀN TNCS HỒ CHÍ MINH”, ở bên phải',
  'right-header-look': 'cỡ 15, in hoa, đậm',
  'right-header-line': 'dưới tiêu đề có đường kẻ dài bằng dòng chữ',
  superior: 'cơ quan cấp trên: cỡ 14, in hoa, không đậm',
  issuer: 'cơ quan ban hành: cỡ 14, in hoa, đậm',
  stars: '“***” dưới tên cơ quan ban hành',
  number: '“Số: 05-BC/ĐTN” dưới tên cơ quan ban hành',
  'number-form': 'số, gạch nối, loại văn bản, gạch chéo, cơ quan ban hành; số dưới 10 có số 0 ở trước: “Số: 05-BC/ĐTN”',
  'number-year': 'không ghi năm; đánh số theo loại văn bản trong cả nhiệm kỳ',
  'number-issuer': 'ĐTN, CĐCS, CĐ hoặc PĐ sau gạch chéo',
  'number-look': 'cỡ 14, chữ đứng, không đậm',
  date: 'địa danh, ngày … tháng … năm …, ở bên phải',
  'date-look': 'cỡ 13, nghiêng, không đậm',
  'date-form': 'thêm số 0 trước ngày dưới 10 và tháng 1, tháng 2; các tháng khác không thêm',
  'date-row': 'ngang hàng với số của văn bản',
  title: 'tên loại văn bản ở một dòng riêng',
  'title-look': 'cỡ 16, in hoa, đậm, canh giữa',
  abstract: 'trích yếu ở dòng riêng, dưới tên loại văn bản',
  'abstract-look': 'cỡ 14, đậm, đứng, canh giữa',
  'title-dashes': 'gạch ngang ngắn “-----” dưới trích yếu',
  'letter-title': 'công văn không ghi tên loại văn bản',
  'letter-abstract': 'trích yếu của công văn: dưới số, cỡ 12, nghiêng, không đậm',
  'letter-addressee': '“Kính gửi” ở đầu công văn',
  'heading-1': 'mục I: IN HOA, cỡ 14, đậm, đứng',
  'heading-2': 'mục 1: cỡ 14, đậm, đứng',
  'heading-3': 'mục 1.1: cỡ 14, đậm, nghiêng',
  'heading-4': 'mục 1.1.1: cỡ 14, nghiêng, không đậm',
  signature: 'quyền hạn, chức vụ, họ tên người ký, ở bên phải',
  'signature-authority': 'TM., TL. hoặc KT.: cỡ 14, in hoa, đậm',
  'signature-body': 'TM. BAN THƯỜNG VỤ hoặc TM. BAN CHẤP HÀNH; của chi đoàn: TM. BAN CHẤP HÀNH CHI ĐOÀN',
  'signature-post': 'chức vụ: cỡ 14, in hoa, đứng, không đậm, không để trong ngoặc',
  'signature-name': 'họ tên người ký: cỡ 14, đậm, đứng',
  recipients: '“Nơi nhận:” ở góc trái, ngang hàng với chức vụ của người ký',
  'recipients-level': '“Nơi nhận:” ngang hàng với chức vụ của người ký',
  'recipients-look': '“Nơi nhận:” cỡ 13, đậm, đứng',
  'recipient-look': 'từng nơi nhận: cỡ 11, đứng, không đậm',
  'recipient-form': 'mỗi nơi nhận bắt đầu bằng “- ”, cuối dòng “;”, dòng cuối cùng “.”',
  'recipient-order': 'từ cấp trên xuống cấp dưới, “Lưu” ở cuối',
} as const;

export type FormCode = keyof typeof EXPECTED | 'number-type';

/** What the number of a paper of a kind has for its type. */
export function expectedType(title: string, type: string): string {
  return `“-${type}/” của ${title.toLocaleLowerCase('vi')}`;
}

/** Where something stands in a paper. */
export const PLACE = {
  page: 'Trang giấy',
  section: (numbers: readonly number[]): string => `Trang giấy, phần ${numbers.join(', ')}`,
  header: 'Đầu trang',
  head: 'Phần đầu văn bản',
  end: 'Phần cuối văn bản',
  text: (order: number, text: string): string => `Đoạn ${order}: “${text}”`,
  andMore: (more: number): string => ` và ${more} chỗ khác`,
} as const;

export const FOUND = {
  nothing: 'không có',
  paper: (width: string, height: string): string => `${width} × ${height} mm`,
  letterPaper: 'khổ Letter',
  legalPaper: 'khổ Legal',
  landscape: 'nằm ngang',
  unsaid: 'chưa đặt',
  margins: (top: string, bottom: string, left: string, right: string): string =>
    `trên ${top}, dưới ${bottom}, trái ${left}, phải ${right} mm`,
  inFooter: 'ở chân trang',
  onFirst: 'trang đầu có số trang',
  goesOn: 'đánh tiếp theo văn bản',
  size: (points: string): string => `cỡ ${points}`,
  centimetres: (length: string): string => `${length} cm`,
  hanging: 'lùi cả đoạn',
  spacing: (before: string, after: string): string => `trước ${before} pt, sau ${after} pt`,
  lines: (lines: string): string => `${lines} dòng`,
  points: (points: string): string => `${points} pt`,
  align: { left: 'canh trái', right: 'canh phải', center: 'canh giữa', justify: 'canh đều hai bên' },
  bold: ['không đậm', 'đậm'],
  italic: ['đứng', 'nghiêng'],
  capitals: ['không in hoa', 'in hoa'],
  noLine: 'không có đường kẻ',
  otherRow: 'ở dòng khác',
  leftSide: 'ở bên trái',
  quoted: (text: string): string => `“${text}”`,
} as const;

/** What the command line says around the departures. */
export const FORM_CHECK = {
  title: (path: string): string => `${path} · thể thức văn bản của Đoàn`,
  columns: ['Ở đâu', 'Đang là', 'Theo thể thức'],
  none: 'Đúng thể thức.',
  count: (departures: number): string => `${departures} chỗ chưa đúng thể thức.`,
} as const;
