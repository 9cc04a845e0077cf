/**
 * The official form of papers (guide 29-HD/TWĐTN-VP of 29/10/2013). Lengths in twips, a twentieth of a point; sizes of
 * letters in half-points, as .docx counts them.
 */
export const FORM = {
  font: 'Times New Roman',
  language: 'vi-VN',
  page: { width: 11906, height: 16838 },
  margins: { top: 1134, bottom: 1134, left: 1701, right: 1134 },
  size: {
    body: 28,
    unit: 28,
    union: 30,
    number: 28,
    date: 26,
    title: 32,
    abstract: 28,
    letterAbstract: 24,
    heading: 28,
    signature: 28,
    recipients: 26,
    recipient: 22,
    pageNumber: 28,
  },
  /** Of a page number: 13 to 14 points. */
  pageNumberSizes: [26, 28],
  firstLine: 720,
  /** Space before or after a paragraph is at most this. */
  mostSpacing: 120,
  /** Lines from single to 1.2, in 240ths of a line. */
  lines: [240, 288],
  union: 'ĐOÀN TNCS HỒ CHÍ MINH',
  stars: '***',
  dashes: '-----',
} as const;

/** Types of papers that are numbered, by the words of their title; a letter has no title. */
export const TYPES: ReadonlyMap<string, string> = new Map([
  ['QUYẾT ĐỊNH', 'QĐ'],
  ['CHỈ THỊ', 'CT'],
  ['CHƯƠNG TRÌNH', 'CTr'],
  ['THÔNG TRI', 'TT'],
  ['TỜ TRÌNH', 'TTr'],
  ['NGHỊ QUYẾT', 'NQ'],
  ['KẾ HOẠCH', 'KH'],
  ['BÁO CÁO', 'BC'],
  ['THÔNG BÁO', 'TB'],
  ['HƯỚNG DẪN', 'HD'],
]);
export const LETTER = 'CV';

/** Who issues: đoàn cơ sở and above, chi đoàn cơ sở, chi đoàn, phân đoàn. */
export const ISSUERS = ['ĐTN', 'CĐCS', 'CĐ', 'PĐ'] as const;

/** Papers that have a title but need no number. */
export const UNNUMBERED: readonly string[] = [
  'BIÊN BẢN',
  'GIẤY MỜI',
  'GIẤY GIỚI THIỆU',
  'GIẤY CHỨNG NHẬN',
  'DANH SÁCH',
  'SƠ LƯỢC',
  'BẢNG TỔNG HỢP',
  'NỘI DUNG',
];
