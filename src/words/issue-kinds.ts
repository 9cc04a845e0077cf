/** What a finding is about, for people: the first kind whose pattern the rule's code fits. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^bad-|^date-imprecise/, 'Sai định dạng'],
  [/^required|missing|without|skipped|address/, 'Thiếu dữ liệu'],
  [/^(dup|possible-dup|double)|twice|two-/, 'Trùng lặp'],
  [/^unknown/, 'Mã không có'],
  [/^misspelt/, 'Sai tên gọi'],
  [/^date-|behind/, 'Sai ngày'],
  [/^unit-[^c]|cycle/, 'Sai cấp trên'],
  [/^votes-/, 'Biểu quyết'],
  [/^stale|late|long|over$|expired|renominated/, 'Quá hạn'],
  [/locale/, 'Cài đặt tệp'],
];

export function kindOf(code: string): string {
  return KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'Điều kiện';
}
