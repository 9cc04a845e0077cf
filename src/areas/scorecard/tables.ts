import { amount, choice, date, decimal, display, link, ref, text, yesNo } from '../../sheet/kinds';
import { schoolYear } from '../../sheet/patterns';
import { column, table, type RowOf } from '../../sheet/table';

/** Tiêu chí: the criteria of each set, dated, so that a new guide is a matter of rows. */
export const CRITERIA = table({
  name: 'criteria',
  title: 'Tiêu chí',
  home: 'register',
  sheetId: 1506,
  area: 'advice',
  columns: {
    set: column('Bộ tiêu chí', text, { required: true }),
    code: column('Mã', text, { required: true }),
    level: column('Cấp', choice(['Đoàn cơ sở', 'Chi đoàn']), { required: true }),
    area: column('Mặt', choice(['1', '2', '3']), { required: true }),
    name: column('Nội dung', text, { required: true }),
    numerator: column('Tử số', text),
    denominator: column('Mẫu số', text),
    direction: column('Chiều', choice(['≥', '≤'])),
    target: column('Mục tiêu', text),
    mode: column('Cách tính', choice(['R', 'T', 'M', 'C']), { required: true }),
    weight: column('Trọng số', decimal, { required: true }),
    mandatory: column('Bắt buộc', yesNo),
    scope: column('Phạm vi', choice(['Cả cấp dưới', 'Của đơn vị'])),
    proof: column('Minh chứng', text),
    from: column('Hiệu lực từ', date),
    note: column('Ghi chú', text),
  },
});
export type CriterionRow = RowOf<typeof CRITERIA>;

/** Chỉ tiêu: what a unit set out to reach in a school year. */
export const TARGETS = table({
  name: 'targets',
  title: 'Chỉ tiêu',
  home: 'register',
  sheetId: 1507,
  area: 'advice',
  composite: ['schoolYear', 'unit', 'figure'],
  columns: {
    schoolYear: column('Năm học', schoolYear, { required: true }),
    unit: column('Đơn vị', ref, { required: true, target: 'Đơn vị' }),
    figure: column('Chỉ số', text, { required: true }),
    value: column('Giá trị', amount, { required: true }),
    basis: column('Căn cứ', text),
    note: column('Ghi chú', text),
  },
});

/** Đánh giá 3 chủ động: a unit's year, criterion by criterion: what it says of itself, what the superior finds. */
export const SCORECARDS = table({
  name: 'scorecards',
  title: 'Đánh giá 3 chủ động',
  home: 'register',
  sheetId: 1502,
  area: 'advice',
  columns: {
    unit: column('Đơn vị', ref, { required: true, target: 'Đơn vị' }),
    period: column('Kỳ', text, { required: true }),
    criterion: column('Tiêu chí', text, { required: true }),
    ownScore: column('Tự đánh giá', text),
    result: column('Kết quả xét', text),
    recognised: column('Công nhận', yesNo),
    decision: column('Số quyết định', text),
    note: column('Ghi chú', text),
    value: column('Giá trị', display, { system: true }),
    target: column('Chỉ tiêu', display, { system: true }),
    points: column('Điểm', display, { system: true }),
    mark: column('Kết luận', display, { system: true }),
    ownPoints: column('Điểm tự chấm', decimal),
    verifiedPoints: column('Điểm thẩm định', decimal),
    proof: column('Minh chứng', link),
    opinion: column('Ý kiến thẩm định', text),
    verifiedBy: column('Người thẩm định', text),
    verifiedOn: column('Ngày thẩm định', date),
    status: column('Trạng thái', choice(['Chưa nộp', 'Đã nộp', 'Yêu cầu bổ sung', 'Đã thẩm định'])),
  },
});
