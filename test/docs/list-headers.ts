import { ALIASES, BARRED, BELOW, COUNTS, NOT_THE_SAME, UNCLEAR, WHOSE } from '../../src/areas/import/aliases';
import { LIST_FIELDS, type ListField } from '../../src/areas/import/fields';
import { ownHeader } from '../../src/areas/import/headers';
import { VALUE_ALIASES, BLANK_WORDS, MARKS, NOT_YET } from '../../src/areas/import/value-aliases';
import { PEOPLE } from '../../src/roster/people';
import { fieldText } from '../../src/words/import';

const code = (text: string): string => `\`${text}\``;
const codes = (texts: readonly string[]): string => texts.map(code).join(', ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)];
}

/** docs/tieu-de-danh-sach.md: which headers and words of lists are read, made from the tables that read them. */
export function listHeadersPage(): string {
  const below = Object.entries(BELOW).flatMap(([whole, parts]) =>
    Object.entries(parts).map(([part, words]) => [
      fieldText(whole as ListField),
      codes(words),
      fieldText(part as ListField),
    ]),
  );
  const values = Object.entries(VALUE_ALIASES).flatMap(([column, words]) =>
    Object.entries(words).map(([word, spellings]) => [
      PEOPLE.columns[column as keyof typeof PEOPLE.columns].header,
      word,
      codes(spellings),
    ]),
  );
  const parts = [
    '# Tiêu đề cột đọc được khi nhập danh sách',
    '',
    'Trang này được tạo từ mã nguồn (`npm run docs`). Không phân biệt chữ hoa, chữ thường, các dấu / - . , : \\* và phần hướng dẫn trong ngoặc như (nếu có), (in hoa), (dd/mm/yyyy). Viết không dấu cũng đọc được. Tiêu đề của chính sổ được ưu tiên, rồi mới đến các cách viết khác; hai cột cùng nghĩa thì lấy cột đầu. Tiêu đề không có ở đây thì không nhập: nếu gần giống, bảng nhập gợi ý để cán bộ chọn.',
    '',
    ...table(
      ['Cột của sổ', 'Cách viết khác trong danh sách'],
      LIST_FIELDS.filter((field) => ALIASES[field] !== undefined || ownHeader(field) !== null).map((field) => [
        fieldText(field),
        codes(ALIASES[field] ?? []),
      ]),
    ),
    '',
    `Sau tiêu đề có thể ghi của ai: ${codes(WHOSE)}. Cột đánh số (${codes(COUNTS)}) không nhập. Không dấu thì chưa rõ nghĩa, không nhập: ${codes(UNCLEAR)}.`,
    '',
    '## Tiêu đề hai dòng',
    '',
    ...table(['Dòng trên', 'Dòng dưới', 'Ghi vào'], below),
    '',
    '## Gần giống nhưng khác nghĩa',
    '',
    'Không bao giờ đọc thay nhau:',
    '',
    ...table(
      ['Trong danh sách', 'Không phải là'],
      NOT_THE_SAME.map(([written, not]) => [code(written), code(not)]),
    ),
    '',
    '## Không bao giờ nhập',
    '',
    `Cột có các từ: ${codes(BARRED)}.`,
    '',
    '## Các từ trong ô',
    '',
    ...table(['Cột', 'Ghi vào sổ', 'Trong danh sách'], values),
    '',
    `- Ô được coi là trống: ô lỗi (\`#N/A\`, \`#REF!\`, \`#VALUE!\`, \`#NAME?\` …), ô chỉ có dấu gạch, ${codes(BLANK_WORDS)}.`,
    `- Cột ngày (trừ Ngày sinh) được hiểu là chưa có: ${codes(NOT_YET)}.`,
    `- Dấu ở cột Nam, Nữ: ${codes(MARKS)}.`,
    '',
  ];
  return parts.join('\n');
}
