import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textOf, XmlProblem, XmlScanner, type XmlTag } from '../../../src/local/files/xml-scanner';

function told(pieces: readonly string[], attributes: readonly string[] = []): string[] {
  const events: string[] = [];
  const scanner = new XmlScanner({
    wantsText: true,
    open: (name: string, tag: XmlTag) => {
      events.push([`<${name}`, ...attributes.map((each) => `${each}=${tag.get(each) ?? '-'}`)].join(' '));
    },
    close: (name) => events.push(`>${name}`),
    text: (text) => events.push(`"${text}`),
  });
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return events;
}

describe('a scanner of XML', () => {
  test('tells tags, attributes and texts', () => {
    const xml =
      '<?xml version="1.0"?><!-- <no> --><a:b x = "1 &amp; 2" y=\'">"\' xy="3">Đ&#7895;<c/><![CDATA[<d>]]><!-- e --></a:b>\n';
    expect(told([xml], ['x', 'y', 'z'])).toEqual(['<b x=1 & 2 y=">" z=-', '"Đỗ', '<c x=- y=- z=-', '>c', '"<d>', '>b']);
  });

  test('tells the same in whatever pieces the document comes', () => {
    const xml = '<?xml version="1.0"?><a x="1>2"><!-- <b> --><b y=\'"\'>Đỗ &amp; &#272;</b><![CDATA[]] >]]><c/></a>';
    const whole = told([xml], ['x', 'y']).join('').replaceAll('"', '');
    fc.assert(
      fc.property(fc.array(fc.nat(xml.length)), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), xml.length];
        const pieces = places.slice(1).map((end, index) => xml.slice(places[index], end));
        expect(told(pieces, ['x', 'y']).join('').replaceAll('"', '')).toBe(whole);
      }),
    );
  });

  test.each([
    '',
    ' ',
    'a',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>b',
    '<a',
    '<a b="',
    '</a>',
    '<>',
    '<a b="1></a>',
    '<a <b/>',
    '<!DOCTYPE a><a/>',
    '<a>&#x110000;</a>',
    '<a>&constructor;</a>',
    '<a>&__proto__;</a>',
  ])('refuses what is no document: %s', (xml) => {
    expect(() => told([xml])).toThrow(XmlProblem);
  });

  test.each(['utf8', 'utf16le'] as const)('reads letters that come in halves, in %s', async (encoding) => {
    const bytes = Buffer.from('\ufeffĐỗ Văn 😀', encoding);
    const halves = async function* () {
      // The mark comes in one piece.
      yield bytes.subarray(0, 3);
      for (let at = 3; at < bytes.length; at++) yield await Promise.resolve(bytes.subarray(at, at + 1));
    };
    let text = '';
    for await (const piece of textOf(halves())) text += piece;
    expect(text.replace('\ufeff', '')).toBe('Đỗ Văn 😀');
  });
});
