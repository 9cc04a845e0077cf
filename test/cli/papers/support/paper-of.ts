import type { Paper } from '../../../../src/areas/papers/paper';
import { dayOf } from '../../../../src/text/calendar';

const text = (words: string): { kind: 'text'; spans: { text: string }[] } => ({
  kind: 'text',
  spans: [{ text: words }],
});
const heading = (
  level: 1 | 2 | 3 | 4,
  words: string,
): { kind: 'heading'; level: 1 | 2 | 3 | 4; spans: { text: string }[] } => ({
  kind: 'heading',
  level,
  spans: [{ text: words }],
});

/** A report with something of each kind; a test says what is other. */
export function paperOf(changes: Partial<Paper> = {}): Paper {
  return {
    superior: 'Tỉnh đoàn Sông Xanh',
    issuer: ['BCH Đoàn trường Mây Trắng'],
    number: { serial: 5, type: 'BC', issuer: 'ĐTN' },
    place: 'Sông Xanh',
    date: dayOf(2026, 9, 5),
    title: 'BÁO CÁO',
    abstract: ['Kết quả công tác Đoàn', '(từ ngày 01/9/2025 đến ngày 31/8/2026)'],
    addressees: [],
    blocks: [
      text('Căn cứ chương trình công tác năm học;'),
      heading(1, 'I. Đặc điểm tình hình'),
      heading(2, '1. Thuận lợi'),
      text('Nội dung của báo cáo.'),
      heading(3, '1.1. Quản lý'),
      text('- Có gạch đầu dòng.'),
      heading(4, '1.1.1. Hồ sơ'),
      text('Dài hơn một trang. '.repeat(200).trim()),
      {
        kind: 'table',
        widths: [1, 4, 2],
        header: ['STT', 'Đơn vị', 'Đoàn viên'],
        rows: [
          [
            { spans: [{ text: '1' }], align: 'center' },
            { spans: [{ text: 'Chi đoàn Mây 01' }] },
            { spans: [{ text: '30' }], align: 'right' },
          ],
          [{ spans: [] }, { spans: [{ text: 'Tổng' }] }, { spans: [{ text: '30' }], align: 'right' }],
        ],
        sum: 1,
      },
    ],
    signers: [{ authority: ['TM. Ban Thường vụ'], post: 'Bí thư', name: 'Lê Thị Hạt Mưa' }],
    recipients: ['Ban Thường vụ Tỉnh đoàn', 'Các chi đoàn', 'Lưu: VT'],
    annexes: [
      {
        title: 'PHỤ LỤC 1\nBiến động đoàn viên',
        isWide: true,
        blocks: [
          {
            kind: 'table',
            widths: [1, 3],
            header: ['STT', 'Đơn vị'],
            rows: [[{ spans: [{ text: '1' }] }, { spans: [{ text: 'Chi đoàn' }] }]],
          },
        ],
      },
    ],
    ...changes,
  };
}
