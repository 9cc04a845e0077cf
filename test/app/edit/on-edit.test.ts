import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RemoteObject } from '../../../src/local/apps-script/crossing';
import { rangeObject } from '../../../src/local/apps-script/services/range-place';
import type { CellValue } from '../../../src/local/spreadsheet/sheet';
import { parseDay } from '../../../src/text/calendar';
import { fields, register, result } from '../../support/panel-calls';
import { column, copyOf, fill, person, picture, sheetOf } from '../../support/register';
import { OWNER, type Acting, type World } from '../../support/world';

/** Somebody types into a column of a sheet from a row (the sheet's number) down, and the trigger fires. */
async function type(world: World, title: string, header: string, row: number, cells: readonly CellValue[]) {
  const sheet = sheetOf(world, title);
  const at = sheet.row(0).map(String).indexOf(header);
  cells.forEach((cell, index) => sheet.setValue(row - 1 + index, at, cell));
  return fire(world, title, { startRow: row - 1, endRow: row - 1 + cells.length, startColumn: at, endColumn: at + 1 });
}

type Box = Parameters<typeof rangeObject>[1];

function fire(world: World, title: string, box: Box, { oldValue, ...acting }: Acting & { oldValue?: string } = {}) {
  const range = rangeObject(sheetOf(world, title).properties.id, box);
  const event = {
    range,
    source: new RemoteObject('Spreadsheet', world.active),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
  return world.act('onEdit', { isSimple: true, ...acting, args: [event] });
}

function cell(world: World, title: string, header: string, row: number) {
  const sheet = sheetOf(world, title);
  const at = sheet.row(0).map(String).indexOf(header);
  return {
    value: sheet.value(row - 1, at),
    note: sheet.notes.get(row - 1, at) ?? '',
    fill: (sheet.formats.get(row - 1, at)?.fill ?? '').toLowerCase(),
  };
}

const RED = 'fce8e6';

describe('a wrong cell', () => {
  test('is marked with what to do, and the mark goes when it is mended', async () => {
    const world = await register();
    await type(world, 'ĐVTN', 'Ngày sinh', 2, ['31/02/2006']);
    const marked = cell(world, 'ĐVTN', 'Ngày sinh', 2);
    expect([marked.value, marked.fill]).toEqual(['31/02/2006', RED]);
    expect(marked.note).toContain('Sổ Đoàn: “31/02/2006” không phải là ngày hợp lệ');
    expect(world.toasts.at(-1)).toContain('1 điều cần xem lại');
    await type(world, 'ĐVTN', 'Ngày sinh', 2, [parseDay('28/02/2006')]);
    expect(cell(world, 'ĐVTN', 'Ngày sinh', 2)).toEqual({ value: 38_776, note: '', fill: '' });
  });

  test('emptied is clean, unless the row needs it', async () => {
    const world = await register();
    await type(world, 'ĐVTN', 'Điện thoại', 2, ['0123']);
    await type(world, 'ĐVTN', 'Điện thoại', 2, [null]);
    expect(cell(world, 'ĐVTN', 'Điện thoại', 2)).toEqual({ value: null, note: '', fill: '' });
    await type(world, 'ĐVTN', 'Họ và tên', 2, [null]);
    expect(cell(world, 'ĐVTN', 'Họ và tên', 2)).toEqual({
      value: null,
      note: 'Sổ Đoàn: Chưa nhập Họ và tên.',
      fill: RED,
    });
  });

  test('keeps an officer’s own note and colour', async () => {
    const world = await register();
    const sheet = sheetOf(world, 'ĐVTN');
    const at = sheet.row(0).map(String).indexOf('Điện thoại');
    sheet.notes.set(1, at, 'của tôi');
    sheet.formats.update({ startRow: 1, endRow: 2, startColumn: at, endColumn: at + 1 }, () => ({ fill: 'ABCDEF' }));
    await type(world, 'ĐVTN', 'Điện thoại', 2, ['0123']);
    expect(cell(world, 'ĐVTN', 'Điện thoại', 2)).toEqual({ value: '0123', note: 'của tôi', fill: 'abcdef' });
  });

  test('of two dates out of order is the later one, and mending either takes the mark away', async () => {
    const world = await register();
    await type(world, '1+1', 'Ngày kết nạp', 2, [parseDay('01/09/2026')]);
    expect(cell(world, '1+1', 'Ngày kết nạp', 2).note).toContain('Ngày kết nạp (01/09/2026) trước Ngày vận động');
    await type(world, '1+1', 'Ngày vận động', 2, [parseDay('01/08/2026')]);
    expect(cell(world, '1+1', 'Ngày kết nạp', 2)).toMatchObject({ note: '', fill: '' });
  });

  test('a unit that was entered a row above is known, in every sheet', async () => {
    const world = await register();
    await type(world, 'Đơn vị', 'Mã đơn vị', 4, ['KT02']);
    await type(world, 'ĐVTN', 'Chi đoàn', 2, ['KT02']);
    await type(world, 'Đơn vị', 'Mã đơn vị', 5, ['KT03']);
    await type(world, 'Đơn vị', 'Trực thuộc', 5, ['KT02']);
    expect(cell(world, 'ĐVTN', 'Chi đoàn', 2).note).toBe('');
    expect(cell(world, 'Đơn vị', 'Trực thuộc', 5).note).not.toContain('không có mã');
    // One that another officer's panel has written fired no trigger.
    sheetOf(world, 'Đơn vị').setValue(5, 0, 'KT04');
    await type(world, 'ĐVTN', 'Chi đoàn', 3, ['KT04']);
    expect(cell(world, 'ĐVTN', 'Chi đoàn', 3).note).toBe('');
  });

  test('a mark that an edit of another cell has made goes when that is mended', async () => {
    const world = await register();
    const row = {
      'Đơn vị': 'KT01',
      Ngày: '20/11/2026',
      'Hình thức': 'Thường kỳ',
      'Cách tổ chức': 'Trực tuyến',
      'Nội dung': 'x',
    };
    fill(world, 'Sinh hoạt', [row]);
    await type(world, 'Sinh hoạt', 'Nội dung biểu quyết', 2, ['Kết nạp']);
    expect(cell(world, 'Sinh hoạt', 'Cách tổ chức', 2).note).toContain('Không được họp trực tuyến');
    await type(world, 'Sinh hoạt', 'Nội dung biểu quyết', 2, [null]);
    expect(cell(world, 'Sinh hoạt', 'Cách tổ chức', 2)).toMatchObject({ note: '', fill: '' });
  });

  test('of a column that was not edited keeps what the check has said there', async () => {
    const world = await register();
    fill(world, 'ĐVTN', [person('Lê Ân'), person('Lê Ân')]);
    await world.act('checkData');
    const before = cell(world, 'ĐVTN', 'Họ và tên', 2);
    expect(before.note).toContain('Có thể trùng');
    await type(world, 'ĐVTN', 'Điện thoại', 2, ['0123']);
    expect(cell(world, 'ĐVTN', 'Họ và tên', 2)).toEqual(before);
  });

  test('a unit that is not there is told', async () => {
    const world = await register();
    await type(world, 'ĐVTN', 'Chi đoàn', 2, ['KT11']);
    expect(cell(world, 'ĐVTN', 'Chi đoàn', 2).note).toContain('không có mã “KT11”. Có phải “KT01”');
  });

  test.each<[string, string, CellValue, string]>([
    ['Xếp loại', 'Xếp loại', 'Giỏi lắm', '“Giỏi lắm” không hợp lệ cho Xếp loại.'],
    ['Xếp loại', 'Mã ĐVTN', 'SV99', 'Trang tính ĐVTN không có mã “SV99”.'],
    ['Đoàn phí', 'Số tiền', 'nhiều', '“nhiều” không phải là số hợp lệ'],
    ['Điểm danh', 'Tham dự', 'Đến', '“Đến” không hợp lệ cho Tham dự.'],
    ['Kế hoạch', 'Hạn', '31/02/2026', '“31/02/2026” không phải là ngày hợp lệ.'],
    ['Đơn vị', 'Cấp', 'Tổ', '“Tổ” không hợp lệ cho Cấp.'],
    ['Cấu hình', 'Mã', 'Tuổi lạ', 'Cấu hình không có mã “Tuổi lạ”'],
    ['ĐVTN', 'MSSV', 'SV2', 'MSSV “SV2” đã có ở dòng 3'],
  ])('in %s.%s is marked, whatever is known of the rest', async (title, header, typed, message) => {
    const world = await register();
    // What an earlier run has kept is gone.
    await world.clock.pass(7 * 3_120_000);
    const row = title === 'ĐVTN' ? 6 : 2;
    if (title === 'Cấu hình') fill(world, title, [{ Mã: 'Tuổi tối đa', 'Giá trị': '40' }]);
    const { value } = await type(world, title, header, row, [typed]);
    expect(value).toBeUndefined();
    expect(cell(world, title, header, row).note).toContain(message);
  });

  test('that was mended elsewhere loses its mark at the next check', async () => {
    const world = await register();
    await type(world, 'ĐVTN', 'Điện thoại', 2, ['0123']);
    const sheet = sheetOf(world, 'ĐVTN');
    sheet.setValue(1, sheet.row(0).map(String).indexOf('Điện thoại'), null);
    await world.act('checkData');
    expect(cell(world, 'ĐVTN', 'Điện thoại', 2)).toEqual({ value: null, note: '', fill: '' });
  });
});

describe('a spelling', () => {
  test.each<[string, CellValue, CellValue]>([
    ['Điện thoại', '+84 912 345 678', '0912345678'],
    ['Điện thoại', 912_345_678, '0912345678'],
    ['MSSV', ' sv 7 ', 'SV 7'],
    ['Ngày sinh', '5-6-2005', 38_508],
    ['Tình trạng', 'đang sinh hoạt', 'Đang sinh hoạt'],
    ['Đã đăng ký tạm trú', 'x', 'Có'],
    ['Chi đoàn', 'kt01', 'KT01'],
  ])('of %s: %j is put right, and told', async (header, typed, right) => {
    const world = await register();
    await type(world, 'ĐVTN', header, 2, [typed]);
    expect(cell(world, 'ĐVTN', header, 2)).toEqual({ value: right, note: '', fill: '' });
    expect(world.toasts).toEqual(['Đã viết lại 1 ô cho đúng dạng (điện thoại, ngày, mã).']);
  });

  test.each<[string, CellValue]>([
    ['Họ và tên', '  Lê   Ân '],
    ['Ghi chú', '=1+1'],
    ['Điện thoại', '0912345678'],
    ['Ngày vào Đoàn', '2021'],
    ['Ngày sinh', 38_508],
  ])('of %s: %j stays as it is', async (header, typed) => {
    const world = await register();
    await type(world, 'ĐVTN', header, 2, [typed]);
    expect(cell(world, 'ĐVTN', header, 2).value).toBe(typed);
  });

  test('of a pasted column is put right in every row, whatever stands between', async () => {
    const world = await register();
    const pasted = ['+84 912 345 670', '0123', null, '912345671', '0912345672', '912 345 673', '=1+1', '84912345674'];
    await type(world, 'ĐVTN', 'Điện thoại', 2, pasted);
    expect(column(world, 'ĐVTN', 'Điện thoại').slice(0, 8)).toEqual([
      '0912345670',
      '0123',
      null,
      '0912345671',
      '0912345672',
      '0912345673',
      '=1+1',
      '0912345674',
    ]);
    const sheet = sheetOf(world, 'ĐVTN');
    expect(sheet.formulas.get(7, sheet.row(0).map(String).indexOf('Điện thoại'))).toBeUndefined();
    expect(world.toasts.at(-1)).toContain('Đã viết lại 4 ô');
  });

  test('a formula stays, whatever it gives', async () => {
    const world = await register();
    const sheet = sheetOf(world, 'ĐVTN');
    const at = sheet.row(0).map(String).indexOf('Điện thoại');
    sheet.setFormula(1, at, '="+84912345678"', '+84912345678');
    await fire(world, 'ĐVTN', { startRow: 1, endRow: 2, startColumn: at, endColumn: at + 1 });
    expect(sheetOf(world, 'ĐVTN').formulas.get(1, at)).toBe('="+84912345678"');
  });
});

describe('Cập nhật lúc', () => {
  test('stands on the rows that say something, and goes from those that were emptied', async () => {
    const world = await register();
    const sheet = sheetOf(world, 'ĐVTN');
    const at = sheet.row(0).map(String).indexOf('Họ và tên');
    sheet.load([[...sheet.row(0)], [...sheet.row(1)], sheet.row(2).map(() => null), [...sheet.row(3)]]);
    await fire(world, 'ĐVTN', { startRow: 1, endRow: 8, startColumn: at, endColumn: at + 1 });
    const stamps = [2, 3, 4, 5, 8].map((row) => cell(world, 'ĐVTN', 'Cập nhật lúc', row).value);
    expect(stamps.map((stamp) => typeof stamp)).toEqual(['number', 'object', 'number', 'object', 'object']);
  });

  test('stands alone: who typed, Google tells no simple trigger, and it was not who saved last', async () => {
    const world = await register();
    await result(world, 'save', { table: 'people', ref: 'DV000001', fields: fields({ note: 'x' }), accepted: true });
    expect(cell(world, 'ĐVTN', 'Người cập nhật', 2).value).toBe(OWNER.email);
    await type(world, 'ĐVTN', 'Điện thoại', 2, ['0912345678']);
    expect(cell(world, 'ĐVTN', 'Người cập nhật', 2).value).toBeNull();
  });
});

describe('a key', () => {
  const overwrite = async (now: CellValue, answer: 'YES' | 'NO', before = 'DV000003') => {
    const world = await register();
    sheetOf(world, 'ĐVTN').setValue(3, 0, now);
    const box = { startRow: 3, endRow: 4, startColumn: 0, endColumn: 1 };
    await fire(world, 'ĐVTN', box, { oldValue: before, answers: { alert: answer } });
    return world;
  };

  test.each<[CellValue, string]>([
    ['X1', 'sửa thành “X1”'],
    [null, 'xóa'],
  ])('that was overwritten with %j is told at once, and put back', async (now, words) => {
    const world = await overwrite(now, 'YES');
    expect(world.dialogs.map(({ title, message }) => [title, message])).toEqual([
      [
        'Mã vừa bị sửa',
        `Mã ĐVTN “DV000003” của Ngô Chi vừa bị ${words}. Các dòng khác ghi “DV000003” sẽ không còn tìm thấy dòng này. Trả lại “DV000003”?`,
      ],
    ]);
    expect(cell(world, 'ĐVTN', 'Mã ĐVTN', 4).value).toBe('DV000003');
  });

  test('stays as it was typed where the officer wants it so', async () => {
    expect(cell(await overwrite('X1', 'NO'), 'ĐVTN', 'Mã ĐVTN', 4).value).toBe('X1');
  });

  test('is asked about neither where it is the same, nor where there was none', async () => {
    expect((await overwrite('dv000003', 'NO')).dialogs).toEqual([]);
    expect((await overwrite('X1', 'NO', '')).dialogs).toEqual([]);
  });

  test('is put into no other row: somebody sorted while the question stood there', async () => {
    const world = await register();
    sheetOf(world, 'ĐVTN').setValue(3, 0, 'X1');
    const onCall = ({ name }: { name: string }) => {
      if (name === 'Ui#alert') sheetOf(world, 'ĐVTN').setValue(3, 0, 'DV000009');
      return undefined;
    };
    const box = { startRow: 3, endRow: 4, startColumn: 0, endColumn: 1 };
    await fire(world, 'ĐVTN', box, { oldValue: 'DV000003', answers: { alert: 'YES' }, onCall });
    expect(cell(world, 'ĐVTN', 'Mã ĐVTN', 4).value).toBe('DV000009');
  });
});

describe('calls', () => {
  const READS = ['getValues', 'getNotes', 'getBackgrounds', 'getFormulas'];
  const count = (calls: Readonly<Record<string, number>>, names: readonly string[]): number =>
    Object.entries(calls).reduce(
      (sum, [name, times]) => sum + (names.some((each) => name.endsWith(`#${each}`)) ? times : 0),
      0,
    );

  test.each([1, 50, 900])('of an edit of %i cells are the same', async (rows) => {
    const world = await register();
    const { calls } = await type(
      world,
      'ĐVTN',
      'Điện thoại',
      2,
      Array.from({ length: rows }, (_, index) => (index === 0 ? '0123' : '912345678')),
    );
    expect(count(calls, READS)).toBe(rows === 1 ? 4 : 5);
    expect(calls['Cache#get'] ?? 0).toBe(1);
    const writes = count(calls, ['setNotes', 'setBackgrounds', 'setValues', 'setValue', 'setNumberFormat']);
    expect(writes).toBe(rows === 1 ? 4 : 6);
    expect(column(world, 'ĐVTN', 'Cập nhật lúc')[0]).toBeGreaterThan(46_000);
  });

  test('are at most eight, whatever a paste has wrong', async () => {
    const world = await register();
    const values = [
      ['sv1', '2025-2026', 'Giỏi lắm'],
      ['SV99', '2025', 'Hoàn thành nhiệm vụ'],
      ['SV1', '2025-2026', 'x'],
    ];
    const sheet = sheetOf(world, 'Xếp loại');
    values.forEach((row, at) => row.forEach((value, column) => sheet.setValue(at + 1, column, value)));
    const { calls } = await fire(world, 'Xếp loại', { startRow: 1, endRow: 4, startColumn: 0, endColumn: 3 });
    expect(count(calls, READS)).toBeLessThanOrEqual(7);
    expect(calls['SpreadsheetApp.flush'] ?? 0).toBe(0);
    expect(['Mã ĐVTN', 'Năm học', 'Xếp loại'].map((header) => cell(world, 'Xếp loại', header, 3).note !== '')).toEqual([
      true,
      true,
      false,
    ]);
    expect(cell(world, 'Xếp loại', 'Năm học', 4).note).toContain('đã có ở dòng 2');
  });

  test('of a paste of 5,000 rows are none, but for a word', async () => {
    const world = await register();
    const { calls } = await type(
      world,
      'ĐVTN',
      'Điện thoại',
      2,
      Array.from({ length: 5000 }, () => '0123'),
    );
    expect(count(calls, READS)).toBe(0);
    expect(world.toasts).toEqual(['Vừa sửa 5.000 dòng cùng lúc. Chạy Kiểm tra dữ liệu để rà soát.']);
  });
});

describe('nothing is done', () => {
  test.each<[string, string, Box]>([
    ['in a header row', 'ĐVTN', { startRow: 0, endRow: 1, startColumn: 0, endColumn: 5 }],
    ['in a sheet of the officers’ own', 'Riêng', { startRow: 0, endRow: 5, startColumn: 0, endColumn: 5 }],
    ['in a column of the officers’ own', 'ĐVTN', { startRow: 1, endRow: 2, startColumn: 40, endColumn: 41 }],
  ])('%s', async (_where, title, box) => {
    const world = await register();
    world.book.addSheet({ title: 'Riêng' });
    const before = picture(world);
    await fire(world, title, box);
    expect([picture(world), world.toasts]).toEqual([before, []]);
  });

  test.each([undefined, null, {}, { range: 5 }, 'x'])('for the event %j, and nothing thrown', async (event) => {
    const world = await register();
    const before = picture(world);
    await world.act('onEdit', { args: [event] });
    expect(picture(world)).toEqual(before);
  });
});

describe('of random edits', () => {
  /** What other tables and other rows decide, but references and what has to be unique. */
  const LEFT_TO_THE_CHECK = new Set([
    'possible-duplicate',
    'over-30-active',
    'stale-row',
    'post-vacant',
    'recruiter-not-member',
    'self-recruit',
    'already-member',
    'double-credit',
    'credited-not-in-roster',
    'attendance-not-member',
    'transfer-late',
    'two-secretaries',
    'post-twice',
  ]);
  const FILLED: readonly (readonly [string, Readonly<Record<string, CellValue>>])[] = [
    ['ĐVTN', person('Hà Linh', { MSSV: 'SV7' })],
    ['Xếp loại', { 'Mã ĐVTN': 'SV1', 'Năm học': '2025-2026', 'Xếp loại': 'Hoàn thành nhiệm vụ' }],
    [
      'Sinh hoạt',
      { 'Đơn vị': 'KT01', Ngày: '20/11/2026', 'Hình thức': 'Thường kỳ', 'Cách tổ chức': 'Trực tuyến', 'Nội dung': 'x' },
    ],
    [
      '1+1',
      {
        'Người vận động': 'SV2',
        'Họ và tên thanh niên': 'Y',
        'Tổ chức': 'Hội',
        'Ngày vận động': '01/10/2026',
        'Trạng thái': 'Đang vận động',
      },
    ],
    ['Kế hoạch', { 'Đơn vị': 'KT01', Loại: 'Nhiệm vụ', 'Nội dung': 'x', Hạn: '01/12/2026', 'Trạng thái': 'Chưa làm' }],
    ['Đơn vị', { 'Mã đơn vị': 'KT05', 'Tên đơn vị': 'K', Cấp: 'Chi đoàn', 'Trực thuộc': 'PH' }],
    ['Cán bộ Đoàn', { 'Mã ĐVTN': 'SV1', 'Đơn vị': 'KT01', 'Chức vụ': 'Bí thư', 'Từ ngày': '01/09/2025' }],
  ];
  const CELL = fc.constantFrom<CellValue>(
    null,
    'SV1',
    'SV99',
    'KT01',
    'PH',
    'KT99',
    '31/02/2026',
    46_000,
    47_000,
    30_000,
    'Đã kết nạp',
    'Kết nạp',
    'Hoàn thành',
    'Chi đoàn',
    'Đoàn cơ sở',
    'Trực tuyến',
    '0123',
    '912345678',
    '2025-2026',
    'Có',
    3,
    -1,
    'Đang sinh hoạt',
    'Tốt nghiệp',
    'x',
  );

  test('the edited cells have the marks that the check would give them, and no cell has one that it would not', async () => {
    const ready = await register();
    for (const [title, cells] of FILLED) {
      const sheet = sheetOf(ready, title);
      const headers = sheet.row(0).map(String);
      const row = sheet.lastDataRow;
      for (const [header, value] of Object.entries(cells)) {
        const day = typeof value === 'string' && /^\d\d\//.test(value) ? parseDay(value) : value;
        sheet.setValue(row, headers.indexOf(header), day);
      }
    }
    await ready.act('checkData');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILLED.map(([title]) => title)),
        fc.nat(),
        CELL,
        async (title, pick, value) => {
          const world = copyOf(ready);
          const sheet = sheetOf(world, title);
          const headers = sheet.row(0).map(String);
          const at = pick % headers.length;
          const row = sheet.lastDataRow - 1;
          const column = headers[at] ?? '';
          fc.pre(!sheet.notes.get(0, at)?.startsWith('🔒'));
          for (let each = 0; each < headers.length; each++) sheet.notes.set(row, each, '');
          sheet.setValue(row, at, value);
          await fire(world, title, { startRow: row, endRow: row + 1, startColumn: at, endColumn: at + 1 });
          const marked = headers.flatMap((header, each) => {
            const note = sheetOf(world, title).notes.get(row, each) ?? '';
            return note === ''
              ? []
              : note
                  .replace('Sổ Đoàn: ', '')
                  .split('\n')
                  .map((message) => [header, message].join(': '));
          });
          await world.act('checkData');
          const found = world
            .values("'Lỗi dữ liệu'!A2:I")
            .filter((issue) => issue[1] === title && issue[2] === row + 1)
            .map(([, , , , header, message, , , code]) => ({
              line: `${String(header)}: ${String(message)}`,
              header,
              code: String(code),
            }));
          expect(found.map(({ line }) => line)).toEqual(expect.arrayContaining(marked));
          const wanted = found.filter(({ header, code }) => header === column && !LEFT_TO_THE_CHECK.has(code));
          expect(marked).toEqual(expect.arrayContaining(wanted.map(({ line }) => line)));
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);
});
