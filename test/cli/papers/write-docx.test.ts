import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Paper } from '../../../src/areas/papers/paper';
import { checkForm } from '../../../src/cli/papers/form-check/check-form';
import { writeDocx } from '../../../src/cli/papers/write-docx';
import { dayOf } from '../../../src/text/calendar';
import { paperOf } from './support/paper-of';

async function xmlOf(paper: Paper): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(paper));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The paragraph that has a text, as XML. */
function paragraph(xml: string, text: string): string {
  const found = xml.match(/<w:p>.*?<\/w:p>/gs)?.find((each) => each.includes(`>${text}<`));
  if (found === undefined) throw new Error(`No paragraph ${text}.`);
  return found;
}

describe('every measure of the form, in the XML', () => {
  let document = '';
  let styles = '';
  let header = '';

  beforeAll(async () => {
    const xml = await xmlOf(paperOf());
    document = xml['word/document.xml'] ?? '';
    styles = xml['word/styles.xml'] ?? '';
    header = xml['word/header1.xml'] ?? '';
  });

  test('A4 on end, its margins, no number on page 1', () => {
    const [first = ''] = document.match(/<w:sectPr.*?<\/w:sectPr>/s) ?? [];
    expect(first).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(first).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/);
    expect(first).toContain('<w:titlePg/>');
    expect(first).not.toContain('w:type="first"');
  });

  test('the number of the page: in the middle of the header, 14 points', () => {
    expect(header).toContain('<w:jc w:val="center"/>');
    expect(header).toContain('<w:sz w:val="28"/>');
    expect(header).toMatch(/<w:instrText[^>]*>PAGE<\/w:instrText>/);
  });

  test('Times New Roman 14 in Vietnamese', () => {
    expect(styles).toMatch(/<w:rFonts w:ascii="Times New Roman"/);
    expect(styles).toContain('<w:sz w:val="28"/>');
    expect(styles).toContain('<w:lang w:val="vi-VN"/>');
  });

  test('text: justified, first line 1.27 cm, at most 6 points around, lines to 1.2', () => {
    const xml = paragraph(document, 'Nội dung của báo cáo.');
    expect(xml).toContain('<w:jc w:val="both"/>');
    expect(xml).toContain('<w:ind w:firstLine="720"/>');
    expect(xml).toContain('<w:spacing w:after="60" w:before="60" w:line="264" w:lineRule="auto"/>');
    expect(xml).toContain('<w:sz w:val="28"/>');
  });

  test.each<[string, string, readonly string[]]>([
    ['superior', 'TỈNH ĐOÀN SÔNG XANH', ['<w:sz w:val="28"/>', '!<w:b/>']],
    ['issuer', 'BCH ĐOÀN TRƯỜNG MÂY TRẮNG', ['<w:sz w:val="28"/>', '<w:b/>']],
    ['stars', '***', ['<w:sz w:val="28"/>']],
    ['number', 'Số: 05-BC/ĐTN', ['<w:sz w:val="28"/>', '!<w:b/>']],
    ['the Union', 'ĐOÀN TNCS HỒ CHÍ MINH', ['<w:sz w:val="30"/>', '<w:b/>', '<w:u w:val="single"/>']],
    ['place and date', 'Sông Xanh, ngày 05 tháng 9 năm 2026', ['<w:sz w:val="26"/>', '<w:i/>']],
    ['type', 'BÁO CÁO', ['<w:sz w:val="32"/>', '<w:b/>', '<w:jc w:val="center"/>']],
    ['abstract', 'Kết quả công tác Đoàn', ['<w:sz w:val="28"/>', '<w:b/>', '<w:jc w:val="center"/>']],
    ['dashes', '-----', ['<w:jc w:val="center"/>']],
    ['heading I.', 'I. ĐẶC ĐIỂM TÌNH HÌNH', ['<w:sz w:val="28"/>', '<w:b/>', '!<w:i/>']],
    ['heading 1.', '1. Thuận lợi', ['<w:b/>', '!<w:i/>']],
    ['heading 1.1', '1.1. Quản lý', ['<w:b/>', '<w:i/>']],
    ['heading 1.1.1', '1.1.1. Hồ sơ', ['!<w:b/>', '<w:i/>']],
    ['for whom', 'TM. BAN THƯỜNG VỤ', ['<w:sz w:val="28"/>', '<w:b/>']],
    ['post', 'BÍ THƯ', ['<w:sz w:val="28"/>', '!<w:b/>', '!<w:i/>']],
    ['name', 'Lê Thị Hạt Mưa', ['<w:sz w:val="28"/>', '<w:b/>']],
    ['recipients', 'Nơi nhận:', ['<w:sz w:val="26"/>', '<w:b/>']],
    ['a recipient', '- Ban Thường vụ Tỉnh đoàn;', ['<w:sz w:val="22"/>', '!<w:b/>']],
    ['the archive', '- Lưu: VT.', ['<w:sz w:val="22"/>']],
  ])('%s', (_name, text, wanted) => {
    const xml = paragraph(document, text);
    for (const each of wanted) {
      if (each.startsWith('!')) expect(xml).not.toContain(each.slice(1));
      else expect(xml).toContain(each);
    }
  });

  test('number and date on one row, recipients and post on one', () => {
    const rows = document.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.some((row) => row.includes('Số: 05-BC/ĐTN') && row.includes('ngày 05 tháng 9'))).toBe(true);
    const last = rows.find((row) => row.includes('Nơi nhận:')) ?? '';
    expect(last.indexOf('Nơi nhận:')).toBeLessThan(last.indexOf('BÍ THƯ'));
    expect(last).not.toContain('TM. BAN');
  });

  test('an annex: pages of its own, on its side where wide', () => {
    const sections = document.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(2);
    expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(sections[1]).toContain('<w:pgNumType w:start="1"/>');
  });

  test('nowhere the state’s header', () => {
    expect(document).not.toContain('CỘNG HÒA');
  });
});

describe('our own papers have no departure', () => {
  test.each<[string, Partial<Paper>]>([
    ['a report', {}],
    ['without a number yet', { number: { serial: null, type: 'BC', issuer: 'ĐTN' }, date: null }],
    ['the hundredth', { number: { serial: 100, type: 'BC', issuer: 'ĐTN' } }],
    ['in February', { date: dayOf(2026, 2, 1) }],
    ['of the root', { superior: null }],
    [
      'a letter',
      {
        title: null,
        number: { serial: 3, type: 'CV', issuer: 'ĐTN' },
        abstract: ['V/v cử cán bộ'],
        addressees: ['Ban Thường vụ Tỉnh đoàn'],
      },
    ],
    [
      'a letter to many',
      {
        title: null,
        number: { serial: 3, type: 'CV', issuer: 'ĐTN' },
        abstract: ['V/v cử cán bộ'],
        addressees: ['Liên chi đoàn A', 'Liên chi đoàn B'],
      },
    ],
    [
      'minutes',
      {
        title: 'BIÊN BẢN',
        number: null,
        recipients: [],
        signers: [
          { authority: [], post: 'Thư ký', name: '' },
          { authority: [], post: 'Chủ trì', name: 'Lê Hạt' },
        ],
      },
    ],
    [
      'names with signs of XML',
      {
        issuer: ['Đoàn <A> & "B"'],
        signers: [{ authority: ['TM. Ban Thường vụ'], post: 'Bí thư', name: 'Lê <Hạt> & {{Mưa}}' }],
      },
    ],
    ['nobody’s name', { signers: [{ authority: ['TM. Ban Thường vụ'], post: 'Bí thư', name: '' }] }],
  ])('%s', async (_name, changes) => {
    expect(checkForm(await writeDocx(paperOf(changes)))).toEqual([]);
  });
});

test('a name of a branch', async () => {
  const branch = {
    superior: 'BCH Đoàn trường Mây Trắng',
    issuer: ['BCH Chi đoàn Mây 01'],
    number: { serial: 1, type: 'BC', issuer: 'CĐ' },
    signers: [{ authority: ['TM. Ban Chấp hành Chi đoàn'], post: 'Bí thư', name: 'Lê Hạt' }],
  };
  expect(checkForm(await writeDocx(paperOf(branch)))).toEqual([]);
});

test('what an officer is to write is marked', async () => {
  const blocks = [{ kind: 'text', spans: [{ text: 'Nêu thuận lợi', isBlank: true }] }] as const;
  const { 'word/document.xml': xml = '' } = await xmlOf(paperOf({ blocks }));
  expect(paragraph(xml, '[Nêu thuận lợi]')).toContain('<w:highlight w:val="yellow"/>');
});
