import { number, quote } from '../text/format';

/** A path as it is named in a sentence: whole, because its end says most. */
function file(path: string): string {
  return `“${path}”`;
}

/** So many names are told. */
const TOLD_NAMES = 10;

function listed(names: readonly string[]): string {
  return `${names.slice(0, TOLD_NAMES).map(quote).join(', ')}${names.length > TOLD_NAMES ? ' …' : ''}`;
}

/** How the command line is used; shown when it is used wrongly. */
export const USAGE = `Cách dùng: so-doan <lệnh>

  start [tệp] [--port N] [--no-open] [--json]     tóm tắt sổ của tệp, hoặc của chi đoàn mẫu, rồi mở bàn thử
                                                 trên trình duyệt
  check <tệp> [--today NGÀY] [--json]            kiểm tra dữ liệu
  report <tệp> --from NGÀY --to NGÀY [--unit MÃ] [--today NGÀY] [--json] [--out THƯ MỤC]
                                                 số liệu của kỳ; --out ghi vào thư mục đó báo cáo (.docx,
                                                 .html) và các sổ kèm trang tính tổng hợp
  import <tệp> --from <danh sách> [--sheet TÊN | --all-sheets] [--unit MÃ | --by-sheet]
         [--columns "TIÊU ĐỀ=CỘT; …"] [--letters] [--dates keep|swap] [--apply] [--json]
                                                 xem trước việc nhập một danh sách .xlsx, .ods hoặc
                                                 .csv vào ĐVTN; chỉ ghi khi có --apply. --all-sheets
                                                 lấy mọi trang tính, --by-sheet xác nhận tên trang tính
                                                 là chi đoàn, --columns chọn cột, --letters xác nhận mã
                                                 chữ cũ đọc đúng, --dates xác nhận thứ tự ngày, tháng
  rows <tệp> --figure TÊN --from NGÀY --to NGÀY [--unit MÃ] [--today NGÀY] [--out TỆP] [--json]
                                                 đúng các dòng làm nên một số liệu; --out ghi ra .csv hoặc .xlsx
  scorecard <tệp> --year 2025-2026 [--unit MÃ] [--today NGÀY] [--json]
                                                 đánh giá “3 chủ động” của một đơn vị trong năm học
  form-check <tệp .docx> [--json]                chỗ nào của văn bản chưa đúng thể thức của Đoàn
  new <thư mục>                                  tạo các sổ trống, đã có đủ trang tính
  sample [--members N] [--seed S] [--today NGÀY] <thư mục>
                                                 ghi một bộ sổ mẫu (người không có thật)
  --version                                      phiên bản của chương trình

<tệp> là một tệp .xlsx, .xlsm hoặc .ods, hoặc một thư mục gồm các tệp đó và các tệp .csv; .xlsm và .ods chỉ đọc. NGÀY có dạng năm-tháng-ngày, ví dụ 2026-08-31.`;

/** Where in a file something is wrong. */
interface Place {
  readonly sheet?: string;
  readonly row?: number;
  readonly cell?: string;
  /** Files beside the one that is meant. */
  readonly others?: readonly string[];
}

/** Why a command was not carried out: one line that says what, where and what to do. */
export const PROBLEM = {
  noCommand: 'Chưa có lệnh. Gõ so-doan --help để xem các lệnh.',
  unknownCommand: (name: string, near: string | null): string =>
    `Không có lệnh ${quote(name)}.${near === null ? '' : ` Có phải ${quote(near)}?`} Gõ so-doan --help để xem các lệnh.`,
  unknownOption: (name: string): string => `Không có tùy chọn ${quote(name)} cho lệnh này. Gõ so-doan --help để xem.`,
  optionWithoutValue: (name: string): string => `Tùy chọn ${quote(name)} cần có giá trị.`,
  flagWithValue: (name: string): string => `Tùy chọn ${quote(name)} không nhận giá trị. Bỏ phần sau dấu “=”.`,
  badArguments: 'Tham số chưa đúng. Gõ so-doan --help để xem cách dùng.',
  noPath: (command: string, what: string): string => `Lệnh ${command} cần có một ${what}.`,
  manyPaths: (command: string, what: string): string =>
    `Lệnh ${command} chỉ nhận một ${what}.${what.includes('tệp') ? ' Có nhiều tệp thì để chung vào một thư mục và đưa thư mục đó.' : ''}`,
  tooManyPaths: (command: string): string =>
    `Lệnh ${command} nhận nhiều nhất một tệp hoặc thư mục. Có nhiều tệp thì để chung vào một thư mục và đưa thư mục đó.`,
  missingOption: (command: string, option: string): string => `Lệnh ${command} cần có --${option}.`,
  badDate: (option: string, value: string): string =>
    `--${option} ${quote(value)} không phải là ngày hợp lệ. Nhập dạng năm-tháng-ngày, ví dụ 2026-08-31.`,
  shortDate: (option: string, value: string): string =>
    `--${option} ${quote(value)} không phải là ngày hợp lệ. Năm, tháng, ngày cần đủ 4-2-2 chữ số, ví dụ 2026-08-31.`,
  rowsEnding: (path: string): string => `${file(path)} không ghi được. --out nhận một tệp .csv hoặc .xlsx.`,
  rowsExist: (path: string): string => `${file(path)} đã có. Chọn tên khác.`,
  badYear: (value: string): string => `--year ${quote(value)} không phải là năm học hợp lệ. Nhập dạng 2025-2026.`,
  badOrder: (value: string): string => `--dates ${quote(value)} không hợp lệ. Nhập keep (giữ) hoặc swap (đổi chỗ).`,
  badNumber: (option: string, value: string): string => `--${option} ${quote(value)} không phải là số nguyên hợp lệ.`,
  periodBackwards: (from: string, to: string): string =>
    `Ngày bắt đầu (${from}) sau ngày kết thúc (${to}). Đổi lại hai ngày.`,
  'not-found': (path: string): string => `Không tìm thấy ${file(path)}. Kiểm tra lại đường dẫn.`,
  unreadable: (path: string): string => `Không có quyền đọc ${file(path)}. Kiểm tra quyền truy cập.`,
  'not-a-workbook': (path: string): string =>
    `${file(path)} không phải là bảng tính .xlsx, .ods hay .csv. Mở tệp và lưu lại dưới dạng .xlsx.`,
  broken: (path: string, { sheet, cell }: Place): string => {
    const place = [
      ...(sheet === undefined ? [] : [`trang tính ${quote(sheet)}`]),
      ...(cell === undefined ? [] : [`ô ${cell}`]),
    ];
    return `${file(path)}${place.length === 0 ? '' : ` (${place.join(', ')})`} bị hỏng, không đọc được. Lấy lại bản sao khác của tệp.`;
  },
  'password-protected': (path: string): string => `${file(path)} có mật khẩu. Mở tệp, bỏ mật khẩu rồi lưu lại.`,
  'old-xls': (path: string): string => `${file(path)} là tệp Excel đời cũ (.xls). Mở tệp và lưu lại dưới dạng .xlsx.`,
  'not-utf8': (path: string): string => `${file(path)} không dùng bảng mã UTF-8. Lưu lại dưới dạng CSV UTF-8.`,
  'unclosed-quote': (path: string, { row }: Place): string =>
    `${file(path)}, dòng ${String(row)}: dấu ngoặc kép mở ra nhưng không đóng, nên các dòng sau bị nuốt mất. Thêm hoặc bỏ dấu ngoặc kép.`,
  'no-books': (path: string, { others = [] }: Place): string =>
    `Thư mục ${file(path)} không có tệp .xlsx, .xlsm, .ods hay .csv nào.${others.length === 0 ? '' : ` Mở ${listed(others)} rồi lưu lại dưới dạng .xlsx.`}`,
  'web-page': (path: string): string =>
    `${file(path)} là trang web (HTML) mang tên bảng tính. Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại dưới dạng .xlsx.`,
  'has-macros': (path: string): string =>
    `Không ghi vào ${file(path)} vì macro trong tệp sẽ mất. Lưu tệp dưới dạng .xlsx rồi chạy lại với tệp đó.`,
  'not-written-ods': (path: string): string =>
    `Không ghi vào ${file(path)}: tệp .ods chỉ đọc được. Mở tệp, lưu lại dưới dạng .xlsx rồi chạy lại với tệp đó.`,
  'duplicate-sheet': (path: string, { sheet = '' }: Place): string =>
    `Có hai tệp cho trang tính ${quote(sheet)}, một là ${file(path)} (tên chỉ khác cách gõ dấu hoặc chữ hoa). Giữ lại một tệp.`,
  'too-large': (path: string): string => `${file(path)} quá lớn, không đọc được. Tách thành các tệp nhỏ hơn.`,
  'unpacks-to-more': (path: string): string =>
    `${file(path)} bung ra lớn hơn kích thước ghi trong chính nó nên không được đọc. Lấy lại bản sao khác của tệp.`,
  'sheet-title': (path: string, { sheet = '' }: Place): string =>
    `Không ghi được ${file(path)}: tên trang tính ${quote(sheet)} dài quá 31 ký tự hoặc không dùng được trong tệp .xlsx. Đổi tên ngắn hơn, không có các ký tự [ ] : * ? / \\, rồi lưu lại.`,
  'not-written': (path: string): string => `Không ghi được ${file(path)}. Kiểm tra quyền ghi và dung lượng ổ đĩa.`,
  formulaWithoutValue: (path: string, sheet: string, cell: string): string =>
    `${file(path)}, trang tính ${quote(sheet)}, ô ${cell}: công thức chưa có giá trị. Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại.`,
  manyLists: (path: string): string =>
    `${file(path)} có nhiều tệp. --from chỉ nhận một danh sách .xlsx, .ods hoặc .csv.`,
  changedOnDisk: (path: string): string =>
    `${file(path)} vừa được ghi bởi chương trình khác nên chưa nhập gì. Chạy lại lệnh.`,
  portTaken: (port: string): string =>
    `Cổng ${port} đang được dùng hoặc không mở được. Chọn số khác cho --port, hoặc bỏ --port để tự chọn.`,
  sampleExists: (path: string): string =>
    `${file(path)} đã có. Chọn thư mục khác, hoặc chuyển tệp cũ đi trước khi ghi bộ sổ mẫu.`,
  outIsInput: (path: string): string =>
    `Không ghi được vào ${file(path)}: đó là thư mục của chính sổ đang đọc. Chọn thư mục khác cho --out.`,
  outExists: (path: string): string =>
    `Đã có ${file(path)}. Chọn thư mục khác cho --out, hoặc chuyển tệp cũ đi trước khi ghi.`,
  /** Why a paper can't be read. */
  paper: {
    'not-a-document': (path: string): string =>
      `${file(path)} không phải là văn bản .docx. Mở tệp và lưu lại dưới dạng .docx.`,
    'old-doc': (path: string): string => `${file(path)} là tệp Word đời cũ (.doc). Mở tệp và lưu lại dưới dạng .docx.`,
    'password-protected': (path: string): string => `${file(path)} có mật khẩu. Mở tệp, bỏ mật khẩu rồi lưu lại.`,
    broken: (path: string): string => `${file(path)} bị hỏng, không đọc được. Lấy lại bản sao khác của tệp.`,
    'too-large': (path: string): string => `${file(path)} quá lớn, không đọc được. Bỏ bớt hình ảnh rồi lưu lại.`,
  },
  unexpected: (message: string): string => `Lỗi của chương trình: ${message}. Báo lại cho người phát triển.`,
} as const;

/** What is told of files besides what stands in them. */
export const FILES = {
  unread: (name: string): string =>
    `Chưa đọc ${file(name)} trong thư mục: dạng tệp này không đọc được. Mở tệp và lưu lại dưới dạng .xlsx, hoặc chuyển tệp đi nơi khác.`,
  losses: (path: string, losses: readonly string[]): string =>
    `${file(path)} có những phần không được giữ khi ghi: ${losses.join('; ')}.`,
  section: 'Về tệp',
} as const;

/** What is shown on the way. */
export const PROGRESS = {
  reading: (path: string): string => `Đang đọc ${path} …`,
  checking: 'Đang kiểm tra …',
  counting: 'Đang tổng hợp …',
  importing: 'Đang đối chiếu danh sách …',
  writingRows: (done: string, all: string): string => `Đang ghi ${done}/${all} dòng …`,
  writingFile: (path: string): string => `Đang ghi ${path} …`,
  writing: (path: string): string => `Đang ghi bộ sổ mẫu vào ${path} …`,
} as const;

function lines(texts: readonly string[]): string[] {
  return texts.map((text) => `  ${text}`);
}

/** What `report --out` says. */
export const REPORT_FILES = {
  written: (paths: readonly string[]): string =>
    ['Đã ghi các sổ kèm trang tính tổng hợp của toàn bộ sổ:', ...paths.map((path) => `  ${path}`)].join('\n'),
  report: (paths: readonly string[]): string =>
    ['Đã ghi báo cáo (số văn bản, ngày và các chỗ có dấu [ ] do cán bộ điền):', ...lines(paths)].join('\n'),
  problems: (sentences: readonly string[]): string =>
    ['Mẫu văn bản có chỗ chưa điền được:', ...lines(sentences)].join('\n'),
  warnings: (sentences: readonly string[]): string => ['Cần xem lại trước khi in:', ...lines(sentences)].join('\n'),
  unprinted: (sentences: readonly string[]): string =>
    ['Không in các số sau, và câu có các số đó:', ...lines(sentences)].join('\n'),
} as const;

/** What `new` says. */
export const NEW_WORDS = {
  written: (paths: readonly string[], folder: string): string =>
    [
      'Đã tạo các sổ trống:',
      ...paths.map((path) => `  ${path}`),
      'Mở bằng lệnh:',
      `  npm run --silent so-doan -- start ${folder}`,
    ].join('\n'),
} as const;

/** What `import` says. */
export const IMPORT_FILES = {
  title: (list: string, sheets: readonly string[], into: string): string =>
    `Nhập ${list} (trang tính ${sheets.map(quote).join(', ')}) vào ${into}`,
  columns: 'Các cột: ',
  columnsAt: (row: string): string => `Các cột ở tiêu đề dòng ${row}: `,
  column: (header: string, as: string): string => `${header === '' ? '(không tên)' : header} → ${as}`,
  left: (columns: readonly string[]): string =>
    columns.length === 0 ? '' : `Bỏ qua ${number(columns.length)} cột: ${columns.join(', ')}`,
  leftColumn: (header: string, column: string, why: string | null): string =>
    `${header === '' ? `(không tên) ${column}` : header}${why === null ? '' : ` (${why})`}`,
  counts: (add: string, change: string, skip: string, decide: string): string =>
    `${add} người mới, ${change} người có thay đổi, ${skip} dòng không có gì mới, ${decide} dòng cần người quyết định.`,
  sections: {
    questions: 'Cần xác nhận',
    add: 'Thêm mới',
    change: 'Thay đổi',
    decide: 'Cần người quyết định',
    others: 'Dòng không ghi người nào, không nhập',
    warnings: 'Cần xem lại',
  },
  question: (text: string, option: string): string => `${text} Xác nhận bằng ${option}.`,
  row: (row: number, text: string): string => `dòng ${number(row)}: ${text}`,
  more: (count: string): string => `… và ${count} mục khác; --json có đủ.`,
  system: 'Ngoài các ô trên, hệ thống tự ghi Mã ĐVTN, Cập nhật lúc, Người cập nhật.',
  preview: 'Đây là bản xem trước, chưa ghi gì. Thêm --apply để ghi.',
  nothing: 'Không có gì để ghi.',
  written: (path: string): string => `Đã ghi vào ${file(path)}; bản trước khi ghi ở tệp có đuôi .bak.`,
  decideHint: 'Các dòng cần người quyết định chưa được ghi: sửa danh sách, hoặc nhập bằng bảng trong bảng tính.',
} as const;

/** What `sample` says. */
export const SAMPLE_WORDS = {
  written: (paths: readonly string[]): string =>
    ['Đã ghi bộ sổ mẫu (người không có thật):', ...paths.map((path) => `  ${path}`)].join('\n'),
} as const;

/** What \`rows\` says. */
export const ROWS = {
  title: (label: string, count: string, table: string | null): string =>
    `${label}: ${count} dòng${table === null ? '' : ` của trang tính ${table}`}`,
  written: (path: string): string => `Đã ghi ${file(path)}.`,
} as const;
