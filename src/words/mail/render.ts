import type { Pointer } from '../../areas/letters/letters';
import type { Line, Row, Worded } from './letter';

/** Where a row opens in the browser. */
export type LinkOf = (pointer: Pointer) => string | null;

const TEXT = 'font-family:Arial,sans-serif;font-size:14px;line-height:20px;color:#202124;word-break:break-word';
const SECONDARY = 'color:#5f6368;font-size:12px;line-height:18px';
const NONE = 'Không có.';

/** As HTML for Gmail: tables, styles in the tags, no pictures; whatever came from a cell is escaped. */
export function htmlOf(letter: Worded, linkOf: LinkOf): string {
  const parts = [
    `<p style="margin:0;${SECONDARY}">Sổ Đoàn</p>`,
    `<h1 style="margin:4px 0;font-size:20px;line-height:26px;font-weight:bold">${escaped(letter.title)}</h1>`,
    `<p style="margin:0 0 16px">${escaped(letter.span)}</p>`,
    figures(letter.figures),
    ...letter.lists.map((each) => section(each, linkOf)),
    letter.table === null ? '' : table(letter.table.head, letter.table.rows),
    `<p style="margin:24px 0 0;border-top:1px solid #dadce0;padding-top:8px;${SECONDARY}">${escaped(letter.why)}</p>`,
  ];
  return (
    `<div style="background:#f1f3f4;padding:16px"><table role="presentation" align="center" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#ffffff">` +
    `<tr><td style="padding:24px;${TEXT}">${parts.join('')}</td></tr></table></div>`
  );
}

/** As text that stands alone. */
export function plainText(letter: Worded, linkOf: LinkOf): string {
  const lines = letter.lists.flatMap(({ title, lines: told, more }) => [
    '',
    title.toUpperCase(),
    ...(told.length === 0 ? [NONE] : told.map((line) => `- ${line.text}${address(line, linkOf)}`)),
    ...(more === '' ? [] : [more]),
  ]);
  const rows = letter.table?.rows.map(({ cells }) => `- ${cells.join(' · ')}`) ?? [];
  const head = letter.table === null ? [] : ['', letter.table.head.join(' · ').toUpperCase()];
  return [
    letter.title,
    letter.span,
    '',
    ...letter.figures.map(({ label, value, change }) => `${label}: ${value}${change === '' ? '' : ` (${change})`}`),
    ...lines,
    ...head,
    ...rows,
    '',
    letter.why,
  ].join('\n');
}

function address({ pointer }: Line, linkOf: LinkOf): string {
  const link = pointer === null ? null : linkOf(pointer);
  return link === null ? '' : ` (${link})`;
}

function figures(all: Worded['figures']): string {
  if (all.length === 0) return '';
  const cells = all.map(
    ({ label, value, change }) =>
      `<td width="33%" valign="top" style="padding:8px 8px 8px 0"><div style="${SECONDARY}">${escaped(label)}</div>` +
      `<div style="font-size:22px;line-height:28px;font-weight:bold">${escaped(value)}</div><div style="${SECONDARY}">${escaped(change)}</div></td>`,
  );
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="${TEXT}"><tr>${cells.join('')}</tr></table>`;
}

function section({ title, lines, more }: Worded['lists'][number], linkOf: LinkOf): string {
  const items = lines.map((line) => {
    const link = line.pointer === null ? null : linkOf(line.pointer);
    const words = escaped(line.text);
    return `<tr><td style="padding:4px 0;border-bottom:1px solid #f1f3f4">${link === null ? words : `<a href="${escaped(link)}" style="color:#1a73e8">${words}</a>`}</td></tr>`;
  });
  const body = items.length === 0 ? `<tr><td style="padding:4px 0;${SECONDARY}">${NONE}</td></tr>` : items.join('');
  const rest = more === '' ? '' : `<p style="margin:4px 0;${SECONDARY}">${escaped(more)}</p>`;
  return (
    `<h2 style="margin:20px 0 4px;font-size:14px;line-height:20px;font-weight:bold">${escaped(title)}</h2>` +
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="${TEXT}">${body}</table>${rest}`
  );
}

/** The last column is drawn as a bar too: a cell of that width. */
function table(head: readonly string[], rows: readonly Row[]): string {
  const cell = (text: string, index: number, isHead: boolean): string =>
    `<t${isHead ? 'h' : 'd'} align="${index === 0 ? 'left' : 'right'}" style="padding:4px ${index === 0 ? '8px 4px 0' : '8px;white-space:nowrap'};border-bottom:1px solid #dadce0">${escaped(text)}</t${isHead ? 'h' : 'd'}>`;
  const bar = (share: number): string => {
    const width = Math.round(share * 120);
    const drawn = `<table role="presentation" cellpadding="0" cellspacing="0" width="${String(width)}"><tr><td height="8" style="background:#1a73e8;font-size:0;line-height:8px">&nbsp;</td></tr></table>`;
    return `<td width="120" style="padding:4px 0;border-bottom:1px solid #dadce0">${width === 0 ? '&nbsp;' : drawn}</td>`;
  };
  const body = rows.map(
    ({ cells, share }) => `<tr>${cells.map((text, index) => cell(text, index, false)).join('')}${bar(share)}</tr>`,
  );
  return (
    `<table width="100%" cellpadding="0" cellspacing="0" style="margin-top:20px;border-collapse:collapse;${TEXT}">` +
    `<tr>${head.map((text, index) => cell(text, index, true)).join('')}<th style="border-bottom:1px solid #dadce0"></th></tr>${body.join('')}</table>`
  );
}

/** A text as HTML shows it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
