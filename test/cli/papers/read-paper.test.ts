import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { UnreadableDocx } from '../../../src/cli/papers/read/package';
import { paragraphsOf, textOf, type Paragraph } from '../../../src/cli/papers/read/paper';
import { readPaper } from '../../../src/cli/papers/read/read-paper';
import { docxOf, type Parts } from './support/docx-of';

function read(parts: Parts): Paragraph[] {
  return readPaper(docxOf(parts)).sections.flatMap(({ blocks }) => paragraphsOf(blocks));
}

function first(parts: Parts): Paragraph {
  const [paragraph] = read(parts);
  if (paragraph === undefined) throw new Error('No paragraph.');
  return paragraph;
}

const style = (id: string, type: string, inner: string, base = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${base === '' ? '' : `<w:basedOn w:val="${base}"/>`}${inner}</w:style>`;
const STRICT_RELATIONS = strToU8(
  '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document.xml"/></Relationships>',
);
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

describe('how letters look', () => {
  test('where nothing is said: Times New Roman, 10 points', () => {
    expect(first({ body: `<w:p>${run('a')}</w:p>` }).runs[0]?.look).toEqual({
      font: 'Times New Roman',
      otherFont: 'Times New Roman',
      size: 20,
      bold: false,
      italic: false,
      underline: false,
      capitals: false,
      language: undefined,
    });
  });

  test('defaults, then styles from the base up, then the run itself', () => {
    const { runs } = first({
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>' +
        style('Base', 'paragraph', '<w:rPr><w:sz w:val="26"/><w:i/></w:rPr>') +
        style('Text', 'paragraph', '<w:rPr><w:sz w:val="28"/></w:rPr>', 'Base'),
      body: `<w:p><w:pPr><w:pStyle w:val="Text"/></w:pPr>${run('a')}${run('b', '<w:sz w:val="30"/><w:i w:val="0"/>')}</w:p>`,
    });
    expect(runs.map(({ look }) => [look.size, look.italic, look.language])).toEqual([
      [28, true, 'vi-VN'],
      [30, false, 'vi-VN'],
    ]);
  });

  test('the usual style counts without being named', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:sz w:val="28"/></w:rPr></w:style>';
    expect(first({ styles, body: `<w:p>${run('a')}</w:p>` }).runs[0]?.look.size).toBe(28);
  });

  test('a bold character style within a bold paragraph style is not bold', () => {
    const styles = style('P', 'paragraph', '<w:rPr><w:b/></w:rPr>') + style('C', 'character', '<w:rPr><w:b/></w:rPr>');
    const { runs } = first({
      styles,
      body: `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${run('a')}${run('b', '<w:rStyle w:val="C"/>')}${run('c', '<w:rStyle w:val="C"/><w:b/>')}</w:p>`,
    });
    expect(runs.map(({ look }) => look.bold)).toEqual([true, false, true]);
  });

  test('fonts of the theme', () => {
    const theme =
      '<a:theme xmlns:a="a"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Arial"/></a:majorFont>' +
      '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
    const fonts = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="majorHAnsi"/>';
    const { look } = first({ theme, body: `<w:p>${run('a', fonts)}</w:p>` }).runs[0] ?? {};
    expect([look?.font, look?.otherFont]).toEqual(['Calibri', 'Arial']);
  });

  test('styles that are based on each other end', () => {
    const styles = style('A', 'paragraph', '<w:rPr><w:b/></w:rPr>', 'B') + style('B', 'paragraph', '', 'A');
    const body = `<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>${run('a')}</w:p>`;
    expect(first({ styles, body }).runs[0]?.look.bold).toBe(true);
  });

  test('lengths with units', () => {
    const body = `<w:p><w:pPr><w:ind w:firstLine="1.27cm"/></w:pPr>${run('a', '<w:sz w:val="14pt"/>')}</w:p>`;
    const { look, runs } = first({ body });
    expect([look.firstLine, runs[0]?.look.size]).toEqual([720, 28]);
  });

  test('a file whose elements have another prefix', () => {
    const other =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="both"/></x:pPr>' +
      '<x:r><x:t>Đoàn</x:t></x:r></x:p></x:body></x:document>';
    const files = { 'word/document.xml': strToU8(other), '_rels/.rels': STRICT_RELATIONS };
    const [section] = readPaper(zipSync(files)).sections;
    expect(section?.blocks).toMatchObject([
      { kind: 'paragraph', look: { align: 'justify' }, runs: [{ text: 'Đoàn' }] },
    ]);
  });
});

describe('what a paragraph says', () => {
  test('tabs, breaks, hyphens; hidden and removed text is not there', () => {
    const body =
      '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r>' +
      '<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>d</w:t></w:r></w:ins>' +
      `${run('hidden', '<w:vanish/>')}<w:hyperlink><w:r><w:t>e</w:t></w:r></w:hyperlink></w:p>`;
    expect(textOf(first({ body }))).toBe('a\tb\nc-de');
  });

  test('numbers that the program writes', () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>';
    const item = (at: number): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('x')}</w:p>`;
    const body = [0, 1, 2, 2, 1, 0, 1].map(item).join('');
    expect(read({ numbering, body }).map(textOf)).toEqual([
      'I. x',
      '1. x',
      '1.1. x',
      '1.2. x',
      '2. x',
      'II. x',
      '1. x',
    ]);
  });

  test('sections with the header of the one before', () => {
    const { sections } = readPaper(
      docxOf({
        body: `<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:titlePg/></w:sectPr></w:pPr></w:p><w:p>${run('a')}</w:p><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>`,
      }),
    );
    expect(sections.map(({ width, hasTitlePage }) => [width, hasTitlePage])).toEqual([
      [11906, true],
      [16838, false],
    ]);
  });
});

describe('what is no paper', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'not-a-document'],
    ['a text', strToU8('Đoàn'), 'not-a-document'],
    ['a zip of other things', zipSync({ 'a.txt': strToU8('a') }), 'not-a-document'],
    ['a zip that ends early', docxOf({ body: '' }).slice(0, 300), 'broken'],
    ['parts that are no XML', docxOf({ body: '<w:p>' }), 'broken'],
    ['styles that are no XML', docxOf({ body: '', styles: '</w:styles>x' }), 'broken'],
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('WordDocument', 'utf16le')]), 'old-doc'],
    [
      'a paper with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'password-protected',
    ],
  ])('%s', (_name, bytes, code) => {
    const open = (): unknown => readPaper(bytes);
    expect(open).toThrow(UnreadableDocx);
    expect(open).toThrow(code);
  });
});
