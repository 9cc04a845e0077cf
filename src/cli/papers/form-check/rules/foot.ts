import { FOUND, PLACE } from '../../../../words/form-check';
import { FORM } from '../../../../areas/papers/form';
import { departure, type Departure } from '../departure';
import type { Line } from '../lines';
import { lookOf } from '../looks';
import { AUTHORITY, POST, RECIPIENTS, UNION, type Parts } from '../parts';

/** Who signs, on the right; who gets the paper, on the left at the height of the signer's post. */
export function footFollowsForm(parts: Parts): Departure[] {
  const { foot } = parts;
  const at = foot.findIndex(({ text }) => RECIPIENTS.test(text));
  const heading = foot[at];
  const left = foot.slice(at + 1).filter(({ side, text }) => side !== 'right' && !isOfSigner(text));
  const entries = heading === undefined ? [] : left.slice(0, entriesIn(left));
  const signing = foot.filter((line) => line !== heading && !entries.includes(line));
  const signed =
    heading === undefined ? [signing.filter(isOnLeft), signing.filter((line) => !isOnLeft(line))] : [signing];
  const signers = signed.filter((lines) => lines.length > 0).map(signerOf);
  return [
    ...(signers.length === 0 ? [departure('signature', PLACE.end, FOUND.nothing)] : []),
    ...signers.flatMap((signer) => signerFollowsForm(signer, parts)),
    ...recipientsOf(heading, entries, signers),
  ];
}

function isOnLeft({ side }: Line): boolean {
  return side === 'left';
}

function isOfSigner(text: string): boolean {
  return AUTHORITY.test(text) || POST.test(text);
}

/** Entries begin with a dash, or go on to the one that names the archive. */
function entriesIn(lines: readonly Line[]): number {
  const archive = lines.findIndex(({ text }) => isArchive(text));
  const other = lines.findIndex(({ text }, at) => at > archive && !/^[-–•+]/.test(text));
  return other < 0 ? lines.length : other;
}

function isArchive(text: string): boolean {
  return /^\P{L}*lưu(?!\p{L})/iu.test(text);
}

interface Signer {
  readonly authority: readonly Line[];
  readonly posts: readonly Line[];
  readonly name: Line | undefined;
}

/** What is written to say that there will be a signature. */
const TO_SIGN = /^\(?\s*(đã )?ký\b/i;

function signerOf(lines: readonly Line[]): Signer {
  const start = Math.max(
    0,
    lines.findIndex(({ text }) => isOfSigner(text)),
  );
  const own = lines.slice(start).filter(({ text }) => !TO_SIGN.test(text));
  const firstPost = own.findIndex(({ text }) => POST.test(text));
  const lead = firstPost < 0 ? own.filter(({ text }) => AUTHORITY.test(text)) : own.slice(0, firstPost);
  const rest = own.slice(lead.length);
  const posts = rest.filter(({ text }) => POST.test(text) && !AUTHORITY.test(text));
  const again = rest.filter(({ text }) => AUTHORITY.test(text));
  const name = rest.filter((line) => !posts.includes(line) && !again.includes(line)).at(-1);
  return { authority: [...lead, ...again], posts, name };
}

const BODY = /^TM\.?\s+BAN (THƯỜNG VỤ|CHẤP HÀNH)(?!\p{L})/iu;

function signerFollowsForm({ authority, posts, name }: Signer, { head }: Parts): Departure[] {
  const side = [...authority, ...posts].find((line) => line.look.align === 'left' && line.side === 'whole');
  const form = authority.filter(({ text }) => AUTHORITY.test(text) && !/^(TM|TL|KT)\.\s/.test(text));
  const branch = head.some(
    ({ text, side: half }) => half !== 'right' && /^(BCH )?CHI ĐOÀN\b(?! CƠ SỞ)/i.test(text) && !UNION.test(text),
  );
  const bodies = authority.filter(({ text }) => /^TM/i.test(text));
  const others = bodies.filter(({ text }) =>
    branch ? !/^TM\.?\s+BAN CHẤP HÀNH CHI ĐOÀN\b/i.test(text) : !BODY.test(text),
  );
  const size = FORM.size.signature;
  return [
    ...(side === undefined ? [] : [departure('signature', side.where, FOUND.leftSide)]),
    ...form.map(({ where, text }) => departure('signature-authority', where, FOUND.quoted(text))),
    ...others.map(({ where, text }) => departure('signature-body', where, FOUND.quoted(text))),
    ...lookOf('signature-authority', authority, { size, bold: true, italic: false, capitals: true }),
    ...(posts.length === 0 ? [departure('signature-post', PLACE.end, FOUND.nothing)] : postsOf(posts)),
    ...(name === undefined
      ? [departure('signature-name', PLACE.end, FOUND.nothing)]
      : lookOf('signature-name', [name], { size, bold: true, italic: false })),
  ];
}

/** One departure a line: in brackets, and how it looks. */
function postsOf(posts: readonly Line[]): Departure[] {
  const looks = posts.map((line) =>
    lookOf('signature-post', [line], { size: FORM.size.signature, bold: false, italic: false, capitals: true }),
  );
  return posts.flatMap((line, at) => {
    const other = looks[at]?.[0];
    if (!/^[([]/.test(line.text)) return other === undefined ? [] : [other];
    const found = [FOUND.quoted(line.text), ...(other === undefined ? [] : [other.found])].join(', ');
    return [departure('signature-post', line.where, found)];
  });
}

function recipientsOf(heading: Line | undefined, entries: readonly Line[], signers: readonly Signer[]): Departure[] {
  // Minutes are signed by two and go to nobody.
  if (heading === undefined) return signers.length > 1 ? [] : [departure('recipients', PLACE.end, FOUND.nothing)];
  const heights = signers.flatMap(({ posts }) => posts.map(({ row }) => row));
  const isLevel = heights.length === 0 || heights.includes(heading.row);
  const wrong = entries.filter(
    ({ text }, at) => !/^- \S/.test(text) || !text.endsWith(at === entries.length - 1 ? '.' : ';'),
  );
  return [
    ...(isLevel ? [] : [departure('recipients-level', heading.where, FOUND.otherRow)]),
    ...lookOf('recipients-look', [heading], { size: FORM.size.recipients, bold: true, italic: false }),
    ...lookOf('recipient-look', entries, { size: FORM.size.recipient, bold: false, italic: false }),
    ...wrong.map(({ where, text }) => departure('recipient-form', where, FOUND.quoted(text))),
    ...orderOf(heading, entries),
  ];
}

/** The Union's levels, from the top. */
const LEVELS = [
  /trung ương đoàn/i,
  /(tỉnh|thành) đoàn/i,
  /(đoàn (trường|cơ sở|khoa|phân hiệu|đại học))/i,
  /liên chi đoàn/i,
  /(?<!liên )chi đoàn/i,
];

function orderOf(heading: Line, entries: readonly Line[]): Departure[] {
  const last = entries.at(-1);
  if (last === undefined) return [departure('recipient-order', heading.where, FOUND.nothing)];
  if (!isArchive(last.text)) return [departure('recipient-order', last.where, FOUND.quoted(last.text))];
  const levels = entries.slice(0, -1).map(({ text }) => LEVELS.findIndex((level) => level.test(text)));
  const at = levels.findIndex((level, place) => level >= 0 && levels.slice(0, place).some((above) => above > level));
  const wrong = entries[at];
  return wrong === undefined ? [] : [departure('recipient-order', wrong.where, FOUND.quoted(wrong.text))];
}
