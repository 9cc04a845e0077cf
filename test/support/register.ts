import { Store } from '../../src/local/apps-script/store';
import type { Fault } from '../../src/local/apps-script/answer-call';
import type { Run } from '../../src/local/apps-script/run';
import type { CellValue, Sheet } from '../../src/local/spreadsheet/sheet';
import { parseDay } from '../../src/text/calendar';
import { World, type Acting } from './world';

/** A row by the headers of its sheet; a text that is a date of the calendar becomes a real one. */
export type Cells = Readonly<Record<string, CellValue>>;

export function sheetOf(world: World, title: string): Sheet {
  const sheet = world.book.sheetByTitle(title);
  if (sheet === undefined) throw new Error(`no sheet ${title}`);
  return sheet;
}

/** Puts rows below the header row of a sheet, in the place of those that are there. */
export function fill(world: World, title: string, rows: readonly Cells[]): void {
  const sheet = sheetOf(world, title);
  const headers = sheet.row(0).map(String);
  const cell = (value: CellValue | undefined): CellValue =>
    (typeof value === 'string' ? parseDay(value) : null) ?? value ?? null;
  sheet.load([[...headers], ...rows.map((row) => headers.map((header) => cell(row[header])))]);
}

/** The cells of a column, header left out, down to the last row of data. */
export function column(world: World, title: string, header: string): CellValue[] {
  const sheet = sheetOf(world, title);
  const at = sheet.row(0).indexOf(header);
  if (at < 0) throw new Error(`no column ${header}`);
  return Array.from({ length: sheet.lastDataRow - 1 }, (_, index) => sheet.value(index + 1, at));
}

export const UNITS: readonly Cells[] = [
  { 'Mã đơn vị': 'PH', 'Tên đơn vị': 'Đoàn Phân hiệu', Cấp: 'Đoàn cơ sở' },
  { 'Mã đơn vị': 'KT01', 'Tên đơn vị': 'Chi đoàn KT01', Cấp: 'Chi đoàn', 'Trực thuộc': 'PH' },
];

export function person(name: string, more: Cells = {}): Cells {
  return {
    'Họ và tên': name,
    'Ngày sinh': '01/02/2006',
    'Chi đoàn': 'KT01',
    'Ngày vào Đoàn': '26/03/2022',
    'Tình trạng': 'Đang sinh hoạt',
    ...more,
  };
}

export function recruitment(recruiter: string, name: string, more: Cells = {}): Cells {
  return {
    'Người vận động': recruiter,
    'Họ và tên thanh niên': name,
    'Tổ chức': 'Hội',
    'Ngày vận động': '01/10/2026',
    'Trạng thái': 'Đang vận động',
    ...more,
  };
}

export const ADMITTED: Cells = { 'Trạng thái': 'Đã kết nạp', 'Ngày kết nạp': '10/10/2026', 'Minh chứng': 'QĐ 12' };

/** A file that was set up as one of the three; 1 is the register. */
export async function setUp(role: '1' | '2' | '3' = '1', world = new World()): Promise<World> {
  await world.act('setUpBooks', { answers: { prompt: { button: 'OK', text: role } } });
  world.dialogs.length = 0;
  world.toasts.length = 0;
  return world;
}

/** A register with five people without keys and three recruitments: one that counts, one that doesn't, one open. */
export async function smallRegister(): Promise<World> {
  const world = await setUp();
  fill(world, 'Đơn vị', UNITS);
  fill(world, 'ĐVTN', [
    person('Lê Ân', { MSSV: 'SV1' }),
    person('Trần Bình', { MSSV: 'SV2', 'Điện thoại': '0123' }),
    person('Ngô Chi', { MSSV: 'SV3' }),
    person('Đỗ Dung', { MSSV: 'SV4', 'Ngày sinh': '31/02/2006x' }),
    person('Vũ Em', { MSSV: 'SV5' }),
  ]);
  fill(world, '1+1', [
    recruitment('SV1', 'Tạ Giang', ADMITTED),
    recruitment('SV9', 'Hồ Hải', ADMITTED),
    recruitment('SV2', 'Lý Khoa'),
  ]);
  return world;
}

/** A world of its own with the same spreadsheet; what is in there is written by runs alone. */
export function copyOf(world: World): World {
  const copy = new World();
  copy.spreadsheets.set(copy.active, world.book.draft());
  return copy;
}

/** A world of its own with the same spreadsheets, and whatever Google keeps beside them. */
export function twin(world: World): World {
  const store = new Store();
  store.takePart(world.active, JSON.parse(JSON.stringify(world.store.partOf(world.active))));
  const copy = new World(world.active, store);
  for (const [id, spreadsheet] of world.spreadsheets) {
    const book = spreadsheet.draft();
    for (const { properties } of spreadsheet.sheets) book.writable(properties.id);
    copy.spreadsheets.set(id, book);
  }
  copy.clock.set(world.clock.now());
  return copy;
}

type Call = Parameters<NonNullable<Run['onCall']>>[0];

/** Does something just before the nth call of a service, and lets the call be. */
export function before(
  name: string,
  nth: number,
  happens: (call: Call) => unknown,
  fault?: Fault,
): NonNullable<Acting['onCall']> {
  let seen = 0;
  return (call) => {
    if (call.name !== name) return undefined;
    seen += 1;
    if (seen !== nth) return undefined;
    happens(call);
    return fault;
  };
}

export const COMMIT = 'Sheets.Spreadsheets.batchUpdate';

/** Everything that officers see and the state, but for the moment at which it was written. */
export function picture(world: World): Record<string, unknown> {
  const sheets = world.book.sheets.filter(({ properties }) => !['Nhật ký', '_so_doan'].includes(properties.title));
  return Object.fromEntries(
    sheets.map((sheet) => {
      const cells = Array.from({ length: sheet.lastDataRow }, (_, row) =>
        sheet.row(row).map((value, at) => {
          const text = typeof value === 'string' && /Cập nhật lúc/.test(value) ? 'Cập nhật lúc' : value;
          return [text, sheet.notes.get(row, at) ?? null, fillAt(sheet, row, at)];
        }),
      );
      return [sheet.properties.title, cells];
    }),
  );
}

/** The fill of a cell as rrggbb, or null. */
export function fillAt(sheet: Sheet, row: number, at: number): string | null {
  return sheet.formats.get(row, at)?.fill?.toLowerCase() ?? null;
}
