import type { Cell } from '../../sheet/kinds';
import { PEOPLE } from '../../tables/people';
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

/** How schools, banks and other unions head their lists, without accents. Our own headers are known anyway. */
const ALIASES: Partial<Record<ListField, readonly string[]>> = {
  key: ['ma doan vien', 'ma so doan'],
  studentId: ['ma sinh vien', 'ma so sinh vien', 'ma sv', 'ma so sv', 'msv', 'masv', 'mssv/msv', 'student id'],
  fullName: [
    'ho ten',
    'hoten',
    'ho va ten sinh vien',
    'ho ten sinh vien',
    'ho ten sv',
    'ten sinh vien',
    'ten doan vien',
    'ho va ten doan vien',
    'full name',
  ],
  familyName: ['ho', 'ho dem', 'ho va dem', 'ho va ten dem', 'ho ten dem', 'ho lot', 'ho va ten lot', 'ho va chu lot'],
  givenName: ['ten'],
  sex: ['gioi', 'phai', 'gt', 'nam/nu', 'gioi tinh (nam/nu)'],
  birthDate: [
    'ngay thang nam sinh',
    'ngay, thang, nam sinh',
    'ngay/thang/nam sinh',
    'ngay sinh (dd/mm/yyyy)',
    'sinh ngay',
    'ns',
    'ntns',
    'date of birth',
  ],
  unit: [
    'lop',
    'ten lop',
    'ma lop',
    'lop hoc',
    'lop sinh hoat',
    'lop hanh chinh',
    'chi doan/lop',
    'don vi',
    'chi doan lop',
  ],
  phone: [
    'so dien thoai',
    'sdt',
    'so dt',
    'dt',
    'dtdd',
    'di dong',
    'dien thoai di dong',
    'so di dong',
    'phone',
    'mobile',
  ],
  email: ['e-mail', 'mail', 'thu dien tu', 'dia chi email', 'email sinh vien', 'dia chi thu dien tu'],
  joinedUnion: ['ngay ket nap doan', 'ngay ket nap', 'ngay vao doan tncs', 'vao doan', 'ngay ket nap vao doan'],
  unionCard: ['the doan', 'so the doan', 'so the dv'],
  unionBook: ['so doan vien', 'nop so doan', 'tinh trang so doan'],
  joinedAssociation: ['ngay ket nap hoi', 'vao hoi', 'ngay tham gia hoi'],
  associationCard: ['the hoi vien', 'so the hoi'],
  residence: ['hinh thuc o', 'noi tru/ngoai tru', 'noi o hien nay'],
  address: ['dia chi tam tru', 'dia chi hien nay', 'cho o', 'noi o hien tai', 'dia chi lien lac', 'dia chi lien he'],
  ward: ['xa', 'phuong', 'phuong/xa', 'xa phuong'],
  province: ['tinh', 'thanh pho', 'tinh thanh', 'tinh/thanh pho', 'tinh/tp'],
  note: ['ghi chu khac'],
};

const FIELD_BY_HEADER = new Map<string, ListField>([
  ...LIST_FIELDS.flatMap((field) => (ALIASES[field] ?? []).map((alias) => [alias, field] as const)),
  ...LIST_FIELDS.flatMap((field) => (field in PEOPLE.columns ? [[fold(headerOf(field)), field] as const] : [])),
]);

function headerOf(field: ListField): string {
  return PEOPLE.columns[field as keyof typeof PEOPLE.columns].header;
}

/** Words that look like a header of ours and are not: a row's number, what the law calls sensitive. */
const LEFT = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'dan toc', 'ton giao', 'cccd', 'cmnd', 'so cccd']);
/** Of so many letters a header may be misspelt by one. */
const LONG = 6;

/** What a header probably stands for; null where it is none of ours. */
export function guessField(header: string): ListField | null {
  const written = fold(header).replace(/[*:.]/g, ' ').replace(/ +/g, ' ').trim();
  const exact = FIELD_BY_HEADER.get(written);
  if (exact !== undefined || LEFT.has(written) || written.length < LONG) return exact ?? null;
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
export function headersIn(row: readonly Cell[]): string[] {
  return row.map((cell) => clean(String(cell ?? '')));
}
