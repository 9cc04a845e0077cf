import { list, quote } from '../../text/format';
import type { Untold } from './figure-value';
import { decimal, perCent } from './numbers';
import type { Unprinted } from './template/data';
import type { ProblemCode, TemplateProblem } from './template/parse';
import type { ReportWarning } from './warnings';

const PROBLEMS: Readonly<Record<ProblemCode, (text: string) => string>> = {
  unknown: (text) => `không có chỗ điền nào tên ${text}. Sửa tên, hoặc bỏ chỗ điền này`,
  unclosed: (text) => `${text} chưa có “}}” trên cùng dòng. Thêm “}}”`,
  nested: (text) => `${text} có một “{{” khác ở bên trong. Đóng chỗ điền thứ nhất bằng “}}”`,
  'no-begin': (text) => `${text} không có “{{nếu có: …}}” hay “{{mỗi: …}}” ở trước. Bỏ đi, hoặc thêm phần mở đầu`,
  'no-end': (text) => `${text} không có “{{hết}}” ở sau. Thêm một dòng “{{hết}}”`,
};

/** What is wrong with a template, where, and what to do. */
export function problemWords({ code, line, column, text }: TemplateProblem): string {
  return `Mẫu văn bản, dòng ${line}, cột ${column}: ${PROBLEMS[code](quote(text))}. Phần còn lại vẫn được điền.`;
}

const UNTOLD: Readonly<Record<Untold, string>> = {
  absent: 'chưa được tính',
  unknown: 'chưa có số liệu',
  untraced: 'không truy được về các dòng của sổ',
  small: 'nhóm nhỏ hơn 5 người',
};

/** Which number is not in the report, and why. */
export function unprintedWords({ label, unit, why }: Unprinted): string {
  return `${label}${unit === null ? '' : ` (${unit})`}: ${UNTOLD[why]}.`;
}

/** So many units are named. */
const MOST_UNITS = 5;

/** What to look at before printing. */
export function warningWords(
  warning: ReportWarning,
  label: (figure: string) => string,
  unit: (code: string) => string,
): string {
  if (warning.code === 'far-above') {
    const units = warning.units.map((each) => `${unit(each.unit)} ${decimal(each.now)}`);
    return `${label(warning.figure)}: hơn ba lần mức trung bình ${decimal(warning.average)} của các đơn vị cùng cấp: ${list(units, MOST_UNITS)}.`;
  }
  const where = warning.unit === null ? '' : ` (${unit(warning.unit)})`;
  const begin = `${label(warning.figure)}${where}: ${decimal(warning.now)}`;
  switch (warning.code) {
    case 'changed': {
      const share = Math.abs(warning.now - warning.before) / warning.before;
      return `${begin}, ${warning.now > warning.before ? 'tăng' : 'giảm'} ${perCent(share)} so với ${decimal(warning.before)} của kỳ trước.`;
    }
    case 'few-participants':
      return `${begin}, nhưng chỉ có ${decimal(warning.participants)} lượt tham gia.`;
    case 'part-larger':
      return `${begin}, lớn hơn ${label(warning.whole)} (${decimal(warning.of)}).`;
  }
}
