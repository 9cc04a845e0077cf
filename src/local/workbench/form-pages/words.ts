import type { Closed, Refusal } from '../../forms/submit';

/** What a form's page says of its own. */
export const FORM_WORDS = {
  send: 'Gửi',
  clear: 'Xóa hết câu trả lời',
  required: 'Biểu thị câu hỏi bắt buộc',
  email: 'Email',
  choose: 'Chọn',
  other: 'Mục khác',
  yourAnswer: 'Câu trả lời',
  recorded: 'Câu trả lời đã được ghi lại.',
  again: 'Gửi câu trả lời khác',
  edit: 'Chỉnh sửa câu trả lời',
  noForm: 'Không có biểu mẫu này',
  noFormWhy: 'Biểu mẫu đã bị xóa, hoặc đường dẫn chưa đúng.',
  stands: 'Câu trả lời chưa được gửi. Xem các mục được đánh dấu.',
} as const;

export const REFUSED: Readonly<Record<Refusal, string>> = {
  required: 'Đây là câu hỏi bắt buộc.',
  'not-a-choice': 'Chọn một trong các mục đã cho.',
  'bad-date': 'Ngày không hợp lệ.',
  'bad-time': 'Giờ không hợp lệ.',
  invalid: 'Câu trả lời chưa đúng dạng.',
  'too-long': 'Câu trả lời quá dài.',
  'bad-email': 'Địa chỉ email không hợp lệ.',
};

export const CLOSED: Readonly<Record<Closed, string>> = {
  unpublished: 'Biểu mẫu này chưa được xuất bản.',
  closed: 'Biểu mẫu này không còn nhận câu trả lời.',
};
