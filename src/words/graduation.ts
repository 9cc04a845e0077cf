import { quote } from '../text/format';

/** What a graduation writes into cells, and why it is refused. */
export const GRADUATION = {
  action: 'Ra trường',
  cells: { reason: 'Người phụ trách ra trường', failure: 'Khác' },
  nobody: 'Không còn ai sinh hoạt ở các chi đoàn đã chọn, hoặc chi đoàn đã kết thúc.',
  noNumber: (slip: string): string =>
    `Số giấy giới thiệu ${quote(slip)} cần có chữ số để các giấy sau đánh số tiếp, ví dụ 15-GGT/ĐTN.`,
  noUnits: 'Chưa chọn chi đoàn nào.',
  moved: 'Sổ vừa thay đổi so với bản xem trước. Xem lại rồi ghi.',
} as const;
