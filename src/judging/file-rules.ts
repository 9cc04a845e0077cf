import { quote } from '../text/format';
import { warning } from './rule';

export const WRONG_LOCALE = warning({
  code: 'wrong-locale',
  says: ({ file, locale, timeZone }: { file: string; locale: string; timeZone: string }) =>
    `Tệp ${quote(file)} đang dùng ngôn ngữ ${locale}, múi giờ ${timeZone}, nên ngày có thể bị đọc sai. Đổi sang Việt Nam (vi_VN, Asia/Ho_Chi_Minh).`,
});

export const MISSPELT_SHEET = warning({
  code: 'misspelt-sheet',
  says: ({ title, written }: { title: string; written: string }) =>
    `Trang tính ${quote(written)} không được đọc. Có phải trang tính ${quote(title)}? Đổi tên trang tính cho đúng.`,
});

export const FILE_RULES = [WRONG_LOCALE, MISSPELT_SHEET];
