import { describe, expect, test } from '@jest/globals';
import { ask, fields, register, request, result } from '../../support/panel-calls';
import { column, picture, setUp, sheetOf, smallRegister } from '../../support/register';
import { BUILD, EDITOR, VIEWER } from '../../support/world';

const NEW_PERSON = {
  fullName: 'Tạ Giang',
  birthDate: '28/2/2006',
  unit: 'kt01',
  phone: '912 345 678',
  status: 'Đang sinh hoạt',
};

describe('what is no request', () => {
  test.each([
    ['nothing', undefined],
    ['a text', 'directory'],
    ['an unknown name', request('selfDestruct', {})],
    ['a name that every object has', request('toString', {})],
    ['arguments of another shape', request('person', { ref: 5 })],
    ['a table that is not for panels', request('save', { table: 'settings', ref: null, fields: [], accepted: false })],
    ['more than any panel sends', request('person', { ref: 'x'.repeat(600_000) })],
    ['an id that would not be found again', request('directory', {}, 'with a space')],
    ['no id', { name: 'directory', args: {}, build: BUILD, id: '' }],
  ])('%s is refused', async (_what, given) => {
    const { value, calls } = await (await setUp()).act('panelCall', { args: [given] });
    expect(value).toMatchObject({ status: 'refused', message: expect.stringContaining('Mở lại bảng') });
    expect(calls['Sheets.Spreadsheets.Values.batchGet']).toBeUndefined();
  });

  test('a panel of another build is told to be opened anew', async () => {
    const { value } = await (
      await setUp()
    ).act('panelCall', {
      args: [{ ...request('directory', {}), build: 'older' }],
    });
    expect(value).toEqual({ status: 'stale' });
  });
});

describe('a row that is written', () => {
  test('is typed by its kinds, has a key, is signed and logged', async () => {
    const world = await register();
    const saved = await result(world, 'save', {
      table: 'people',
      ref: null,
      fields: fields(NEW_PERSON),
      accepted: false,
    });
    expect(saved.rows).toEqual([{ sheet: 'ĐVTN', ref: 'DV000006' }]);
    const last = (header: string): unknown => column(world, 'ĐVTN', header).at(-1);
    expect(['Mã ĐVTN', 'Ngày sinh', 'Chi đoàn', 'Điện thoại', 'Người cập nhật'].map(last)).toEqual([
      'DV000006',
      38_776,
      'KT01',
      '0912345678',
      'chu@example.edu.vn',
    ]);
    expect(column(world, 'Nhật ký', 'Thay đổi').at(-1)).toBe(
      'Thêm dòng. Họ và tên: Tạ Giang; Ngày sinh: 28/02/2006; Chi đoàn: KT01; Điện thoại: 0912345678',
    );
  });

  test('costs one read, one commit and three calls of the cache', async () => {
    const world = await register();
    await ask(world, 'directory', {});
    const given = request('save', { table: 'people', ref: null, fields: fields(NEW_PERSON), accepted: false });
    const { calls } = await world.act('panelCall', { args: [given] });
    expect(calls).toMatchObject({ 'Sheets.Spreadsheets.Values.batchGet': 1, 'Sheets.Spreadsheets.batchUpdate': 1 });
    expect((calls['Cache#get'] ?? 0) + (calls['Cache#put'] ?? 0)).toBe(3);
  });

  test('with errors is refused field by field, and nothing is written', async () => {
    const world = await register();
    const before = picture(world);
    const answer = await ask(world, 'save', {
      table: 'people',
      ref: null,
      fields: fields({ ...NEW_PERSON, fullName: ' ', birthDate: '31/02/2006', studentId: 'sv1' }),
      accepted: true,
    });
    expect(answer).toEqual({
      status: 'issues',
      issues: [
        { property: 'studentId', severity: 'error', message: 'MSSV “SV1” đã có ở dòng 2 (Lê Ân).' },
        { property: 'fullName', severity: 'error', message: 'Chưa nhập Họ và tên.' },
        expect.objectContaining({ property: 'birthDate', severity: 'error' }),
      ],
    });
    expect(picture(world)).toEqual(before);
  });

  test('with a warning waits until the officer goes on', async () => {
    const world = await register();
    const args = {
      table: 'people' as const,
      ref: null,
      fields: fields({ ...NEW_PERSON, fullName: 'Lê Ân', birthDate: '1/2/2006' }),
    };
    expect(await ask(world, 'save', { ...args, accepted: false })).toMatchObject({
      status: 'issues',
      issues: [{ severity: 'warning', message: expect.stringContaining('Có thể trùng với Lê Ân') }],
    });
    const saved = await result(world, 'save', { ...args, accepted: true });
    expect(saved.warnings).toHaveLength(1);
  });

  test('keeps old faults of other fields out of the way', async () => {
    const world = await register();
    const ref = 'DV000002';
    const saved = await result(world, 'save', {
      table: 'people',
      ref,
      fields: fields({ note: 'đã gặp' }),
      accepted: false,
    });
    expect(saved.warnings).toEqual([]);
    expect(column(world, 'ĐVTN', 'Điện thoại')[1]).toBe('0123');
  });

  test.each(['=HYPERLINK("x")', '+84912', '<b onmouseover=alert(1)>', '🎉 Ân', 'Ân '.repeat(100)])(
    'keeps “%s” as a text in every text field',
    async (text) => {
      const world = await register();
      const written = fields({ note: text, address: text, associationCard: text });
      await result(world, 'save', { table: 'people', ref: 'DV000001', fields: written, accepted: true });
      for (const header of ['Ghi chú', 'Địa chỉ', 'Số thẻ hội viên']) {
        expect(column(world, 'ĐVTN', header)[0]).toBe(text.trim());
      }
      expect(world.values("'ĐVTN'!A2:AE2")).toBeDefined();
    },
  );

  test('sent twice is written once, also where the first answer was lost', async () => {
    const world = await register();
    const args = { table: 'people' as const, ref: null, fields: fields(NEW_PERSON), accepted: false };
    const first = await ask(world, 'save', args, { id: 'the-same-request' });
    const second = await ask(world, 'save', args, { id: 'the-same-request' });
    expect(second).toEqual(first);
    expect(column(world, 'ĐVTN', 'Họ và tên').filter((name) => name === 'Tạ Giang')).toHaveLength(1);
  });

  test('a note may be as long as a cell, and is mended when it is', async () => {
    const world = await register();
    const long = 'ghi chú '.repeat(5000).trim();
    const args = { table: 'people' as const, ref: 'DV000001', accepted: true };
    await result(world, 'save', { ...args, fields: fields({ note: long }) });
    await result(world, 'save', { ...args, fields: fields({ note: 'ngắn' }, { note: long }) });
    expect(column(world, 'ĐVTN', 'Ghi chú')[0]).toBe('ngắn');
  });

  test('more than Nhật ký can keep of a row is written, and is not taken back', async () => {
    const world = await register();
    const written = fields({ note: '"'.repeat(40_000), address: 'x' });
    const args = { table: 'people' as const, ref: 'DV000001', fields: written, accepted: true };
    await result(world, 'save', args, { id: 'plan-of-long-texts' });
    expect(column(world, 'ĐVTN', 'Địa chỉ')[0]).toBe('x');
    expect(column(world, 'Nhật ký', 'Ô đã ghi').at(-1) ?? '').toBe('');
    expect(await ask(world, 'undo', { plan: 'plan-of-long-texts' })).toMatchObject({ status: 'refused' });
  });

  test('a row that says nothing is none', async () => {
    const world = await register();
    const before = picture(world);
    const args = { table: 'recruitment' as const, ref: null, accepted: true };
    for (const given of [[], fields({ note: ' ' })]) {
      expect(await ask(world, 'save', { ...args, fields: given })).toMatchObject({ status: 'refused' });
    }
    expect(picture(world)).toEqual(before);
  });

  test('of somebody without a key is named by the student number', async () => {
    const world = await smallRegister();
    const args = { table: 'people' as const, ref: 'SV1', fields: fields({ note: 'x' }), accepted: true };
    expect((await result(world, 'save', args)).rows).toEqual([{ sheet: 'ĐVTN', ref: 'SV1' }]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s is no column', async (property) => {
    const world = await register();
    const args = { table: 'people' as const, ref: 'DV000001', accepted: true };
    const answer = await ask(world, 'save', { ...args, fields: [{ property, text: 'x', seen: '' }] });
    expect(answer).toMatchObject({ status: 'refused', message: expect.stringContaining('Không ghi được vào cột') });
  });

  test('a system column is out of reach', async () => {
    const world = await register();
    const before = picture(world);
    const answer = await ask(world, 'save', {
      table: 'people',
      ref: 'DV000001',
      fields: fields({ key: 'DV999999' }),
      accepted: true,
    });
    expect(answer.status).toBe('refused');
    expect(picture(world)).toEqual(before);
  });
});

describe('a row that somebody else changed', () => {
  test('is shown as it is now, and written once the officer has decided', async () => {
    const world = await register();
    const page = await result(world, 'person', { ref: 'DV000001' });
    const seen = { address: page.fields['address'] ?? '' };
    await result(
      world,
      'save',
      { table: 'people', ref: 'DV000001', fields: fields({ address: '1 Lê Lợi' }), accepted: true },
      { actor: EDITOR },
    );
    const mine = { address: '2 Hai Bà Trưng' };
    const args = { table: 'people' as const, ref: 'DV000001', accepted: true };
    expect(await ask(world, 'save', { ...args, fields: fields(mine, seen) })).toEqual({
      status: 'conflict',
      theirs: [{ property: 'address', text: '1 Lê Lợi' }],
    });
    await result(world, 'save', { ...args, fields: fields(mine, { address: '1 Lê Lợi' }) });
    expect(column(world, 'ĐVTN', 'Địa chỉ')[0]).toBe('2 Hai Bà Trưng');
  });

  test('is found by its key where the rows were sorted', async () => {
    const world = await register();
    const sheet = sheetOf(world, 'ĐVTN');
    const rows = Array.from({ length: 5 }, (_, index) => sheet.row(index + 1)).reverse();
    sheet.load([[...sheet.row(0)], ...rows.map((row) => [...row])]);
    await result(world, 'save', {
      table: 'people',
      ref: 'DV000001',
      fields: fields({ note: 'đúng người' }),
      accepted: true,
    });
    const at = column(world, 'ĐVTN', 'Họ và tên').indexOf('Lê Ân');
    expect(column(world, 'ĐVTN', 'Ghi chú')[at]).toBe('đúng người');
  });

  test('and is gone, is told gone', async () => {
    const world = await register();
    const answer = await ask(world, 'save', {
      table: 'people',
      ref: 'DV000099',
      fields: fields({ note: 'x' }),
      accepted: true,
    });
    expect(answer).toMatchObject({ status: 'refused', message: expect.stringContaining('không còn dòng “DV000099”') });
  });
});

describe('who may not, and what is not there', () => {
  test('a viewer reads, and is told why nothing is written', async () => {
    const world = await register();
    await result(world, 'directory', {}, { actor: VIEWER });
    const args = { table: 'people' as const, ref: null, fields: fields(NEW_PERSON), accepted: true };
    const answer = await ask(world, 'save', args, { actor: VIEWER });
    expect(answer).toMatchObject({ status: 'refused', message: expect.stringContaining('không có quyền sửa') });
  });

  test('a renamed sheet is found, a removed column named', async () => {
    const world = await register();
    world.api.batchUpdate(world.active, {
      requests: [{ updateSheetProperties: { properties: { sheetId: 1102, title: 'Danh sách' }, fields: 'title' } }],
    });
    const headers = sheetOf(world, 'Danh sách').row(0).map(String);
    const at = headers.indexOf('Địa chỉ');
    world.api.batchUpdate(world.active, {
      requests: [
        { deleteDimension: { range: { sheetId: 1102, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } } },
      ],
    });
    const args = { table: 'people' as const, ref: 'DV000001', accepted: true };
    expect(await ask(world, 'save', { ...args, fields: fields({ address: 'x' }) })).toMatchObject({
      status: 'refused',
      message: 'Trang tính “ĐVTN” thiếu cột “Địa chỉ”. Thêm lại cột với đúng tiêu đề rồi làm lại.',
    });
    expect(await ask(world, 'save', { ...args, fields: fields({ note: 'x' }) })).toMatchObject({ status: 'ok' });
  });
});
