import type { Cell } from '../../sheet/kinds';
import { PEOPLE } from '../../roster/people';
import { nearest } from '../../text/nearest';
import { clean, fold } from '../../text/spelling';

/** What a column of a list may stand for: a column of ĐVTN, or a part of the name. */
export type ListField = keyof typeof PEOPLE.columns | 'familyName' | 'givenName';

/** The fields that a list may fill, in the order in which an officer is shown them. */
export const LIST_FIELDS: readonly ListField[] = [
  'key',
  'studentId',
  'fullName',
  'familyName',
  'givenName',
  ...(Object.keys(PEOPLE.columns) as (keyof typeof PEOPLE.columns)[]).filter(
    (property) => !PEOPLE.columns[property].system && property !== 'studentId' && property !== 'fullName',
  ),
];

/** How schools and other unions head their lists, as `plain` leaves it. Our own headers are known anyway. */
const ALIASES: Partial<Record<ListField, readonly string[]>> = {
  key: ['ma doan vien', 'ma so doan'],
  studentId: [
    'ma sinh vien',
    'ma so sinh vien',
    'ma sv',
    'ma so sv',
    'ma hssv',
    'ma hoc sinh',
    'msv',
    'masv',
    'mssv/msv',
    'student id',
  ],
  fullName: ['ho ten', 'hoten', 'ten sinh vien', 'ten sv', 'ten hoc sinh', 'ten doan vien', 'full name'],
  familyName: [
    'ho',
    'ho va',
    'ho dem',
    'ho va dem',
    'ho ten dem',
    'ho va ten dem',
    'ho lot',
    'ho ten lot',
    'ho va ten lot',
    'ho chu lot',
    'ho va chu lot',
  ],
  givenName: ['ten'],
  sex: ['gioi', 'phai', 'gt', 'nam/nu'],
  birthDate: ['ngay thang nam sinh', 'ngay/thang/nam sinh', 'sinh ngay', 'ns', 'ntns', 'date of birth'],
  unit: [
    'lop',
    'ten lop',
    'ma lop',
    'lop hoc',
    'lop sh',
    'lop sinh hoat',
    'lop hanh chinh',
    'chi doan/lop',
    'chi doan lop',
    'ten chi doan',
    'ma chi doan',
    'chi doan sinh hoat',
    'don vi',
  ],
  phone: [
    'so dien thoai',
    'sdt',
    'so dt',
    'dt',
    'dtdd',
    'so dtdd',
    'di dong',
    'dien thoai di dong',
    'so di dong',
    'sdt/zalo',
    'so dien thoai/zalo',
    'phone',
    'mobile',
  ],
  email: ['e-mail', 'mail', 'gmail', 'thu dien tu', 'dia chi email', 'dia chi thu dien tu'],
  joinedUnion: [
    'ngay ket nap doan',
    'ngay ket nap',
    'ngay vao doan tncs',
    'ngay vao doan tncs hcm',
    'nam vao doan',
    'vao doan',
    'ngay ket nap vao doan',
  ],
  unionCard: ['the doan', 'so the doan', 'so the dv'],
  unionBook: ['so doan vien', 'nop so doan', 'tinh trang so doan'],
  joinedAssociation: ['ngay ket nap hoi', 'vao hoi', 'ngay tham gia hoi'],
  associationCard: ['the hoi vien', 'so the hoi'],
  residence: ['hinh thuc o', 'noi tru/ngoai tru', 'noi o hien nay'],
  address: ['dia chi tam tru', 'dia chi hien nay', 'noi tam tru', 'cho o', 'cho o hien nay', 'noi o hien tai'],
  ward: ['xa', 'phuong', 'phuong/xa', 'xa phuong'],
  province: ['tinh', 'thanh pho', 'tinh thanh', 'tinh/thanh pho', 'tinh/tp'],
  note: ['ghi chu khac'],
};

const FIELD_BY_HEADER = new Map<string, ListField>([
  ...LIST_FIELDS.flatMap((field) => (ALIASES[field] ?? []).map((alias) => [alias, field] as const)),
  ...LIST_FIELDS.flatMap((field) => (field in PEOPLE.columns ? [[plain(headerOf(field)), field] as const] : [])),
]);

function headerOf(field: ListField): string {
  return PEOPLE.columns[field as keyof typeof PEOPLE.columns].header;
}

/** A header without accents, marks, and words in brackets that say how to fill it in. */
function plain(header: string): string {
  return fold(header)
    .replace(/\((?:dd|ngay|nam|neu co|bat buoc|ghi|vd|vi du|x)\b[^)]*\)/g, ' ')
    .replace(/[*:.,]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** Whose it is: SĐT sinh viên, Email liên hệ. */
const WHOSE = / (?:sinh vien|sv|hssv|hoc sinh|doan vien|ca nhan|lien he|lien lac)$/;
/** A row's number. */
const COUNTS = new Set(['stt', 'tt', 'so tt', 'so thu tu']);
/** What the register is never to know of a named person: see `docs/choices.md`. */
const BARRED =
  /dan toc|ton giao|tin nguong|\b(?:cccd|cmnd|cmtnd|cmt)\b|can cuoc|chung minh (?:thu|nhan dan)|dinh danh ca nhan|facebook/;
/** Of so many letters a header may be misspelt by one. */
const LONG = 6;

/** Whether a column may be taken in at all, whatever it is chosen to stand for. */
export function isBarred(header: string): boolean {
  return BARRED.test(fold(header));
}

/** What a header probably stands for; null where it is none of ours. */
export function guessField(header: string): ListField | null {
  const written = plain(header);
  if (COUNTS.has(written) || isBarred(header)) return null;
  const exact = FIELD_BY_HEADER.get(written) ?? FIELD_BY_HEADER.get(written.replace(WHOSE, ''));
  if (exact !== undefined || written.length < LONG) return exact ?? null;
  const near = nearest(written, FIELD_BY_HEADER.keys(), 1);
  return near === null ? null : (FIELD_BY_HEADER.get(near) ?? null);
}

/** Guesses a header row: of two columns that could stand for one field the first does. */
export function guessFields(headers: readonly string[]): (ListField | null)[] {
  const taken = new Set<ListField>();
  return headers.map((header) => {
    const field = guessField(header);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** Lists begin with titles, dates and blank lines. */
const HEADER_WITHIN = 20;

/** Where a list's header stands (an index into its rows); null where no row names people by two columns or more. */
export function findHeader(rows: readonly (readonly Cell[])[]): number | null {
  let best: { at: number; known: number } | null = null;
  for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const fields = guessFields(headersIn(row)).filter((field) => field !== null);
    const isNamed = fields.includes('fullName') || fields.includes('givenName');
    if (isNamed && fields.length >= 2 && fields.length > (best?.known ?? 0)) best = { at, known: fields.length };
  }
  return best?.at ?? null;
}

/** A header row as texts. */
export function headersIn(row: readonly Cell[] = []): string[] {
  return row.map((cell) => clean(String(cell ?? '')));
}

/**
 * The headers of a list, and how many rows below the first they take: a header may be cut in two lines (Họ và tên above
 * Họ đệm and Tên), and a line with the columns' numbers may follow.
 */
export function headersAt(rows: readonly (readonly Cell[])[], at: number): { headers: string[]; below: number } {
  const own = headersIn(rows[at]);
  const above = headLine(rows[at - 1]);
  const under = headLine(rows[at + 1]);
  const width = Math.max(own.length, above.length, under.length);
  const headers = Array.from({ length: width }, (_, index) => {
    const part = under[index] ?? '';
    const whole = own[index] ?? '';
    return (part !== '' && (whole === '' || guessField(part) !== null) ? part : whole) || (above[index] ?? '');
  });
  const below = under.length > 0 ? 1 : 0;
  return { headers, below: below + (isNumbering(headersIn(rows[at + 1 + below])) ? 1 : 0) };
}

/** A row that is the other half of a header: words alone, one of which we know; else nothing. */
function headLine(row: readonly Cell[] | undefined): string[] {
  const headers = headersIn(row);
  return headers.some((header) => guessField(header) !== null) && !headers.some((header) => /\d/.test(header))
    ? headers
    : [];
}

/** (1) (2) (3) below the headers. */
function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 2 && filled.every((cell, index) => cell.replace(/[()]/g, '') === String(index + 1));
}
