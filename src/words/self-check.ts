/** The lines of *Tự kiểm tra*, by what each looks at. */
export const PROBES = {
  title: 'Tự kiểm tra',
  good: (what: string): string => `✓ ${what}`,
  bad: (what: string, detail: string): string => `✗ ${what}: ${detail}`,
  access: 'Đọc được bảng tính qua Sheets API',
  locale: 'Ngôn ngữ và múi giờ của bảng tính là Việt Nam',
  collation: 'Máy chủ sắp xếp được tên tiếng Việt',
  bare: 'Môi trường chạy đúng như dự kiến (không có URL, atob)',
  state: 'Trang trạng thái và vùng có tên khớp nhau',
  account: 'Biết tài khoản đang dùng',
  clock: 'Đồng hồ và múi giờ đọc được',
  noState: 'chưa có; chạy Cài đặt sổ',
  noRange: 'mất vùng có tên; lần ghi sau sẽ tự tạo lại',
  hidden: 'Google không cho biết (tài khoản ngoài trường)',
  differs: 'khác dự kiến',
} as const;
