import { describe, expect, test } from '@jest/globals';
import { htmlOf } from '../../../src/areas/papers/html';
import { paperOf } from '../../cli/papers/support/paper-of';

describe('a paper as a page', () => {
  test('prints on A4 with its margins, numbered from the second page on', () => {
    const html = htmlOf(paperOf());
    expect(html).toContain('@page{size:A4;margin:20mm 20mm 20mm 30mm;@top-center{content:counter(page)');
    expect(html).toContain('@page:first{@top-center{content:none}}');
  });

  test('has head, title, headings, signature and recipients', () => {
    const html = htmlOf(paperOf());
    for (const part of [
      '<p>TỈNH ĐOÀN SÔNG XANH</p><p class="b">BCH ĐOÀN TRƯỜNG MÂY TRẮNG</p><p>***</p>',
      '<p class="union">ĐOÀN TNCS HỒ CHÍ MINH</p>',
      '<p>Số: 05-BC/ĐTN</p>',
      '<p class="date">Sông Xanh, ngày 05 tháng 9 năm 2026</p>',
      '<p class="title">BÁO CÁO</p><p class="b">Kết quả công tác Đoàn</p>',
      '<h1>I. ĐẶC ĐIỂM TÌNH HÌNH</h1>',
      '<h3>1.1. Quản lý</h3>',
      '<p class="b">TM. BAN THƯỜNG VỤ</p>',
      '<p class="to">Nơi nhận:</p><p class="entry">- Ban Thường vụ Tỉnh đoàn;</p>',
    ])
      expect(html).toContain(part);
  });

  test('shows texts as they are, whatever signs they have', () => {
    const html = htmlOf(paperOf({ abstract: ['<b>Kết quả</b> & "{{tên}}"'] }));
    expect(html).toContain('<p class="b">&lt;b&gt;Kết quả&lt;/b&gt; &amp; &quot;{{tên}}&quot;</p>');
    expect(html).not.toContain('<b>Kết quả');
  });

  test('says beside a number which rows are behind it', () => {
    const source = { figure: 'members', label: 'Đoàn viên', unit: 'Chi đoàn <A>', rows: ['DV1', 'DV2'] };
    const html = htmlOf(paperOf({ blocks: [{ kind: 'text', spans: [{ text: 'Có ' }, { text: '2', source }] }] }));
    expect(html).toContain('Có <data value="members" title="Đoàn viên · Chi đoàn &lt;A&gt;: DV1, DV2">2</data>');
  });

  test('names twenty rows and counts the rest', () => {
    const rows = Array.from({ length: 25 }, (_, at) => `DV${at}`);
    const source = { figure: 'members', label: 'Đoàn viên', unit: null, rows };
    const html = htmlOf(paperOf({ blocks: [{ kind: 'text', spans: [{ text: '25', source }] }] }));
    expect(html).toContain('DV18, DV19 … (25 dòng)"');
    expect(html).not.toContain('DV20');
  });

  test('marks what an officer is to write', () => {
    const html = htmlOf(paperOf({ blocks: [{ kind: 'text', spans: [{ text: 'Nêu thuận lợi', isBlank: true }] }] }));
    expect(html).toContain('<mark>[Nêu thuận lợi]</mark>');
  });
});
