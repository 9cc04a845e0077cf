import { FORM } from './form';
import {
  shownText,
  type Annex,
  type Block,
  type Heading,
  type Paper,
  type Signer,
  type Span,
  type TableBlock,
} from './paper';
import { capitals, dateLine, numberLine, recipientLines } from './wording';

/** Writes a paper as a page that prints in the official form. Beside each number stands where it comes from. */
export function htmlOf(paper: Paper): string {
  const title = escape([paper.title ?? '', ...paper.abstract].filter((line) => line !== '').join(' · '));
  return [
    '<!doctype html>',
    `<html lang="vi"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head><body>`,
    `<main>${headOf(paper)}${titleOf(paper)}${addressesOf(paper)}${paper.blocks.map(blockOf).join('\n')}${footOf(paper)}</main>`,
    ...paper.annexes.map(annexOf),
    '</body></html>',
    '',
  ].join('\n');
}

export function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function points(halves: number): string {
  return `${halves / 2}pt`;
}

const { size: SIZE } = FORM;
const STYLE = `
@page{size:A4;margin:20mm 20mm 20mm 30mm;@top-center{content:counter(page);font:${points(SIZE.pageNumber)} "${FORM.font}",serif}}
@page:first{@top-center{content:none}}
@page wide{size:A4 landscape}
html{background:#eee}
body{margin:0;font:${points(SIZE.body)}/1.1 "${FORM.font}","Liberation Serif",serif;color:#000}
main,.annex{box-sizing:border-box;width:210mm;margin:8mm auto;padding:20mm 20mm 20mm 30mm;background:#fff}
.annex{break-before:page}.wide{width:297mm;page:wide}
p,h1,h2,h3,h4{margin:3pt 0;text-align:justify;text-indent:1.27cm;font:inherit;line-height:1.1}
h1,h2,h3,h4{break-after:avoid}h1,h2,h3{font-weight:bold}h3,h4{font-style:italic}
.c,.c p{text-align:center;text-indent:0}.l,.l p{text-align:left;text-indent:0}.b{font-weight:bold}.i{font-style:italic}
.sides{display:grid;grid-template-columns:1fr 1fr}.sides p{margin:0}
.sides .l{text-align:left}
.title{font-size:${points(SIZE.title)};font-weight:bold}
.union{font-size:${points(SIZE.union)};font-weight:bold;text-decoration:underline}
.date{font-size:${points(SIZE.date)};font-style:italic}
.v{font-size:${points(SIZE.letterAbstract)};font-style:italic}
.heading{margin:14pt 0}.foot{margin-top:14pt;break-inside:avoid}
.to{font-size:${points(SIZE.recipients)};font-weight:bold}.entry{font-size:${points(SIZE.recipient)}}
.room{height:64pt}
table{border-collapse:collapse;width:100%;font-size:12pt;margin:6pt 0}th,td{border:.5pt solid;padding:2pt 3pt}
thead{display:table-header-group}tr{break-inside:avoid}td.r{text-align:right}td.m,th{text-align:center}
mark{background:#fff3a3}
data{text-decoration:none}
@media screen{data{border-bottom:1px dotted #777;cursor:help}}
@media print{html{background:none}main,.annex{width:auto;margin:0;padding:0}mark{background:none}}
`;

function line(text: string, kind = ''): string {
  return `<p${kind === '' ? '' : ` class="${kind}"`}>${escape(text)}</p>`;
}

function headOf(paper: Paper): string {
  const { superior, issuer, number, title, abstract } = paper;
  const units = [
    ...(superior === null ? [] : [line(capitals(superior))]),
    ...issuer.map((name) => line(capitals(name), 'b')),
    line(FORM.stars),
  ];
  const left = [
    ...(number === null ? [] : [line(numberLine(number))]),
    ...(title === null ? abstract.map((text) => line(text, 'v')) : []),
  ];
  const sides = [units.join(''), line(FORM.union, 'union'), left.join(''), line(dateLine(paper), 'date')];
  return `<div class="sides">${sides.map((side) => `<div class="c">${side}</div>`).join('')}</div>`;
}

function titleOf({ title, abstract }: Paper): string {
  if (title === null) return '<div class="heading"></div>';
  const lines = [line(title, 'title'), ...abstract.map((text) => line(text, 'b')), line(FORM.dashes)];
  return `<div class="heading c">${lines.join('')}</div>`;
}

function addressesOf({ addressees }: Paper): string {
  const [only, ...others] = addressees;
  if (only === undefined) return '';
  if (others.length === 0) return `<div class="heading c">${line(`Kính gửi: ${only}`)}</div>`;
  const lines = addressees.map((name, at) => line(`- ${name}${at === addressees.length - 1 ? '.' : ';'}`));
  return `<div class="heading l" style="margin-left:30mm">${line('Kính gửi:')}<div style="margin-left:10mm">${lines.join('')}</div></div>`;
}

function blockOf(block: Block): string {
  if (block.kind === 'table') return tableOf(block);
  if (block.kind === 'heading') return headingOf(block);
  return `<p${block.isCentred === true ? ' class="c"' : ''}>${spansOf(block.spans)}</p>`;
}

function headingOf({ level, spans }: Heading): string {
  const shown = level === 1 ? spans.map((span) => ({ ...span, text: capitals(span.text) })) : spans;
  return `<h${level}>${spansOf(shown)}</h${level}>`;
}

function spansOf(spans: readonly Span[]): string {
  return spans.map(spanOf).join('');
}

function spanOf(span: Span): string {
  const { source, isBlank, bold, italic } = span;
  let html = escape(shownText(span)).replace(/\n/g, '<br>');
  if (isBlank === true) html = `<mark>${html}</mark>`;
  if (source !== undefined)
    html = `<data value="${escape(source.figure)}" title="${escape(tracedTo(source))}">${html}</data>`;
  if (italic === true) html = `<i>${html}</i>`;
  return bold === true ? `<b>${html}</b>` : html;
}

/** So many keys are named; the rest are counted. */
const NAMED = 20;

function tracedTo({ label, unit, rows }: NonNullable<Span['source']>): string {
  const named = rows?.slice(0, NAMED).join(', ') ?? '';
  const more = rows !== null && rows.length > NAMED ? ` … (${rows.length} dòng)` : '';
  return `${label}${unit === null ? '' : ` · ${unit}`}${named === '' ? '' : `: ${named}${more}`}`;
}

const ALIGNED = { left: '', center: ' class="m"', right: ' class="r"' };

function tableOf({ widths, header, rows, sum }: TableBlock): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${Math.round((width / whole) * 1000) / 10}%">`).join('');
  const body = rows.map((cells, row) => {
    const shown = cells.map(({ spans, align = 'left' }) => `<td${ALIGNED[align]}>${spansOf(spans)}</td>`).join('');
    return `<tr${row === sum ? ' class="b"' : ''}>${shown}</tr>`;
  });
  const heads = header.map((text) => `<th>${escape(text)}</th>`).join('');
  return `<table><colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}

function footOf({ signers, recipients }: Paper): string {
  const [left, right] = signers.length > 1 ? signers : [undefined, signers[0]];
  const to =
    recipients.length === 0
      ? ''
      : line('Nơi nhận:', 'to') +
        recipientLines(recipients)
          .map((text) => line(text, 'entry'))
          .join('');
  const [leftTop, leftBelow] = left === undefined ? ['', to] : signerOf(left);
  const [rightTop, rightBelow] = right === undefined ? ['', ''] : signerOf(right);
  const kind = left === undefined ? 'l' : 'c';
  return `<div class="sides foot"><div class="c">${leftTop}</div><div class="c">${rightTop}</div><div class="${kind}">${leftBelow}</div><div class="c">${rightBelow}</div></div>`;
}

function signerOf({ authority, post, name }: Signer): [string, string] {
  return [
    authority.map((text) => line(capitals(text), 'b')).join(''),
    `${line(capitals(post))}<div class="room"></div>${line(name === '' ? '……………………' : name, 'b')}`,
  ];
}

function annexOf({ title, isWide, blocks }: Annex): string {
  const heads = title.split('\n').map((text) => line(text, 'b'));
  return `<section class="annex${isWide ? ' wide' : ''}"><div class="heading c">${heads.join('')}</div>${blocks.map(blockOf).join('\n')}</section>`;
}
