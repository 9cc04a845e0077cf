import { choice, int, key, link, moment, text } from './kinds';
import { column, table } from './table';

/** Lỗi dữ liệu: what the last check found. */
export const FINDINGS = table({
  name: 'findings',
  title: 'Lỗi dữ liệu',
  home: 'every',
  sheetId: 9101,
  area: 'system',
  columns: {
    severity: column('Mức', choice(['Lỗi', 'Cảnh báo'])),
    sheet: column('Trang tính', text),
    row: column('Dòng', int),
    key: column('Mã', text),
    column: column('Cột', text),
    message: column('Nội dung', text),
    link: column('Liên kết', link),
    kind: column('Loại lỗi', text),
    code: column('Mã lỗi', text),
  },
});

/** Số liệu từ sổ khác: counts that the committee's and the restricted file gave to the register. */
export const FOREIGN_FIGURES = table({
  name: 'foreignFigures',
  title: 'Số liệu từ sổ khác',
  home: 'register',
  sheetId: 9102,
  area: 'system',
  columns: {
    figure: column('Chỉ số', text),
    unit: column('Đơn vị', text),
    period: column('Kỳ', text),
    value: column('Giá trị', text),
    updatedAt: column('Cập nhật lúc', moment),
  },
});

/** Nhật ký: every plan that was written. */
export const LOG = table({
  name: 'log',
  title: 'Nhật ký',
  home: 'every',
  sheetId: 9103,
  area: 'system',
  columns: {
    at: column('Lúc', moment),
    actor: column('Người', text),
    action: column('Việc', text),
    sheet: column('Trang tính', text),
    key: column('Mã', text),
    change: column('Thay đổi', text),
    plan: column('Mã việc', text),
    // What undoing reads: {"property": [before, after]} as JSON.
    cells: column('Ô đã ghi', text),
  },
});

/** Hộp thư đi: the queue of effects. */
export const OUTBOX = table({
  name: 'outbox',
  title: 'Hộp thư đi',
  home: 'every',
  sheetId: 9104,
  area: 'system',
  key: 'key',
  columns: {
    key: column('Mã', key),
    type: column('Loại', text),
    to: column('Đến', text),
    subject: column('Tiêu đề', text),
    content: column('Nội dung', text),
    status: column('Trạng thái', text),
    at: column('Lúc', moment),
    note: column('Ghi chú', text),
    html: column('Bản HTML', text),
  },
});

/** The sheets that the system writes row by row. */
export const SYSTEM_TABLES = [FINDINGS, FOREIGN_FIGURES, LOG, OUTBOX] as const;
