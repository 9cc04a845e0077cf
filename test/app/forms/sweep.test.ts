import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../src/local/apps-script/answer-call';
import { ask, fields, result } from '../../support/panel-calls';
import { column, copyOf, fill, setUp, sheetOf } from '../../support/register';
import { AGREED, BORN, CONTACT, formOf, respond, withForms } from '../../support/respondents';
import type { World } from '../../support/world';

const SHEET = 'Trả lời 1+1';
const MINUTE = 60_000;

const suggestions = (world: World, header = 'Nội dung'): unknown[] => [...column(world, 'Đề nghị', header)];
const sweep = (world: World, more: object = {}) => world.act('sweepNow', more);
const reasons = (world: World, sheet = SHEET): unknown[] => [...column(world, sheet, '⚙ Lý do')];

describe('making forms', () => {
  test('publishes each once, with its questions and consent that nobody ticked', async () => {
    const world = await withForms();
    await world.act('makeForms');
    expect(world.store.forms.size).toBe(3);
    const form = formOf(world, 'contact');
    expect([form.published, form.accepting, form.collectsEmail]).toEqual([true, true, true]);
    expect(form.items.map(({ title, type, required }) => [title, type, required])).toEqual([
      ['MSSV hoặc Mã ĐVTN của người vận động', 'TEXT', true],
      ['Họ và tên thanh niên', 'TEXT', true],
      ['Vận động vào', 'LIST', true],
      ['MSSV thanh niên', 'TEXT', false],
      ['Điện thoại thanh niên', 'TEXT', false],
      ['Về thông tin của thanh niên', 'CHECKBOX', true],
    ]);
    expect(world.dialogs.at(-1)?.message).toMatch(
      /Báo cáo lượt vận động “1\+1” \(đăng nhập Google, ghi địa chỉ thư thật\):\nhttps:\/\/docs\.google\.com\/forms\//,
    );
    expect(world.book.sheets.map(({ properties }) => properties.title)).toEqual(
      expect.arrayContaining([SHEET, 'Trả lời thông tin', 'Trả lời điểm danh']),
    );
  });

  test('a copy of the file makes its own', async () => {
    const world = await withForms();
    const properties = world.store.documentProperties(world.active);
    properties.set('forms', (properties.get('forms') ?? '').replace(world.active, 'another-file'));
    await world.act('makeForms');
    expect(world.store.forms.size).toBe(6);
  });
});

describe('a report of a contact', () => {
  test('waits for an officer, who takes it with one click', async () => {
    const world = await withForms();
    respond(world, 'contact', CONTACT, { id: 'response-1', email: 'ai-do@example.com' });
    await sweep(world);
    expect(suggestions(world, 'Trạng thái')).toEqual(['Chờ duyệt']);
    expect(column(world, '1+1', 'Họ và tên thanh niên')).not.toContain('Phạm Mai');
    const [item] = await result(world, 'suggestions', {});
    expect(item).toMatchObject({ kind: '1+1', name: 'Lê Ân', unit: 'KT01', email: 'ai-do@example.com' });
    await result(world, 'decide', { ref: item?.ref ?? '', verdict: 'accept', accepted: false });
    expect([column(world, '1+1', 'Họ và tên thanh niên').at(-1), column(world, '1+1', 'Nguồn').at(-1)]).toEqual([
      'Phạm Mai',
      'Biểu mẫu',
    ]);
    expect(suggestions(world, 'Mã kết quả')).toEqual(['VD000004']);
    expect(await ask(world, 'decide', { ref: item?.ref ?? '', verdict: 'refuse', accepted: true })).toMatchObject({
      status: 'refused',
    });
  });

  test('that is longer than can be kept is refused, and holds up nobody', async () => {
    const world = await withForms();
    const long = { ...CONTACT, youthName: '"'.repeat(8000), recruiter: 'SV1' };
    respond(world, 'contact', long, { id: 'response-1', email: 'ai-do@example.com' });
    respond(world, 'contact', CONTACT, { id: 'response-2', email: 'ai-do@example.com' });
    await sweep(world);
    expect(suggestions(world, 'Nội dung')).toEqual(['Phạm Mai · Hội']);
    expect(column(world, 'Trả lời 1+1', '⚙ Lý do')).toEqual([
      'Câu trả lời dài quá 8.000 ký tự. Nhờ người gửi viết ngắn lại.',
      null,
    ]);
  });

  test('of whom Google vouches for goes into the sheet at once; its revision into the same row', async () => {
    const world = await withForms();
    const own = { id: 'response-1', email: 'AN@example.edu.vn' };
    respond(world, 'contact', CONTACT, own);
    await sweep(world);
    await world.clock.pass(MINUTE);
    respond(world, 'contact', { ...CONTACT, youthName: 'Phạm Thị Mai' }, own);
    await sweep(world);
    expect(column(world, '1+1', 'Họ và tên thanh niên').slice(3)).toEqual(['Phạm Thị Mai']);
    expect(suggestions(world, 'Trạng thái')).toEqual(['Đã nhận']);
  });

  test.each([
    [{ ...CONTACT, recruiter: 'SV99' }, 'ĐVTN không có “SV99”.'],
    [{ ...CONTACT, youthPhone: '0123' }, 'Số điện thoại “123” chưa đúng.'],
    [{ ...CONTACT, consent: '' }, 'Chưa đồng ý cho ghi thông tin.'],
  ])('that can’t be taken is listed with its reason: %j', async (texts, reason) => {
    const world = await withForms();
    respond(world, 'contact', texts, { id: 'response-1' });
    await sweep(world);
    expect(reasons(world)).toEqual([expect.stringContaining(reason)]);
    expect(suggestions(world)).toEqual([]);
    respond(world, 'contact', CONTACT, { id: 'response-1' });
    await sweep(world);
    expect(suggestions(world)).toHaveLength(1);
    expect(reasons(world)).toEqual([null]);
  });

  test.each(['=HYPERLINK("x")', '+84912 A', '<img src=x onerror=alert(1)>', '🎉 Ân'])(
    'of “%s” keeps a text',
    async (name) => {
      const world = await withForms();
      respond(world, 'contact', { ...CONTACT, youthName: name }, { id: 'response-1', email: 'an@example.edu.vn' });
      await sweep(world);
      expect(column(world, '1+1', 'Họ và tên thanh niên').at(-1)).toBe(name);
    },
  );
});

describe('one row for each answer, whatever comes', () => {
  const names = Array.from({ length: 6 }, (_, index) => `Phạm ${String.fromCharCode(65 + index)}`);
  const all = (world: World): unknown[] => suggestions(world).map((content) => String(content).split(' · ')[0]);
  const send = (world: World, name: string, id = name): void =>
    respond(world, 'contact', { ...CONTACT, youthName: name }, { id: `response ${id}` });

  test('events that are doubled, blank and late', async () => {
    const world = await withForms();
    await world.act('automate', { answers: { alert: 'YES' } });
    for (const name of names.slice(0, 2)) send(world, name);
    await world.act('answersArrived', { args: [{ namedValues: {}, values: [] }] });
    await world.act('answersArrived', { args: [undefined] });
    for (const name of names.slice(2)) send(world, name);
    await world.act('sweepAnswers', { args: [{}] });
    await world.clock.pass(60 * MINUTE);
    await world.act('sweepAnswers');
    expect(all(world)).toEqual(names);
  });

  test('answers that are revised while they wait', async () => {
    const world = await withForms();
    send(world, 'Phạm A', 'một');
    send(world, 'Phạm B', 'hai');
    await sweep(world);
    await world.clock.pass(MINUTE);
    send(world, 'Phạm A Hai', 'một');
    await sweep(world);
    expect(all(world)).toEqual(['Phạm A Hai', 'Phạm B']);
  });

  test('a sheet of answers that is sorted, also while it is written to', async () => {
    const world = await withForms();
    for (const name of names) {
      send(world, name);
      await world.clock.pass(MINUTE);
    }
    const sort = (): void => {
      const sheet = sheetOf(world, SHEET);
      const rows = names.map((_, index) => [...sheet.row(index + 1)]).reverse();
      sheet.load([[...sheet.row(0)], ...rows]);
    };
    await sweep(world, {
      onCall: ({ name }: { name: string }) => {
        if (name === 'Sheets.Spreadsheets.batchUpdate') sort();
        return undefined;
      },
    });
    await sweep(world);
    expect(all(world).sort()).toEqual(names);
    sort();
    await sweep(world);
    await sweep(world);
    expect(all(world).sort()).toEqual(names);
  });

  test('a question that is renamed, and one that is put in', async () => {
    const world = await withForms();
    send(world, names[0] ?? '');
    await sweep(world);
    const form = formOf(world, 'contact');
    const item = form.items.find(({ title }) => title === 'Họ và tên thanh niên');
    if (item) item.title = 'Tên đầy đủ của thanh niên';
    form.items.push({
      ...(form.items[0] ?? item),
      id: 99,
      title: 'Ghi thêm',
      required: false,
    } as (typeof form.items)[0]);
    delete form.items.at(-1)?.header;
    send(world, names[1] ?? '');
    await sweep(world);
    expect(all(world)).toEqual(names.slice(0, 2));
  });

  test('two hundred at once: one read of each and one commit, and one more look', async () => {
    const world = await withForms();
    for (let index = 0; index < 200; index++) send(world, `Phạm ${String(index)}`);
    const { calls } = await sweep(world);
    expect(all(world)).toHaveLength(200);
    expect(calls['Sheets.Spreadsheets.batchUpdate']).toBe(1);
    expect(calls['Sheets.Spreadsheets.Values.batchGet']).toBeLessThanOrEqual(6);
  });

  test('by the clock with nothing to take: one small read', async () => {
    const world = await withForms();
    await world.act('automate', { answers: { alert: 'YES' } });
    send(world, 'Phạm Mai');
    await world.act('sweepAnswers');
    expect(all(world)).toEqual(['Phạm Mai']);
    await world.clock.pass(10 * MINUTE);
    const { calls } = await world.act('sweepAnswers');
    const names = Object.keys(calls).filter((name) => name.startsWith('Sheets.'));
    expect([names, calls['Sheets.Spreadsheets.Values.batchGet']]).toEqual([['Sheets.Spreadsheets.Values.batchGet'], 1]);
  });

  test.each<[string, Fault]>([
    ['before', { kind: 'stop-before' }],
    ['after', { kind: 'stop-after' }],
  ])('a run that is stopped %s any of its calls', async (_when, fault) => {
    const ready = await withForms();
    for (const name of names) send(ready, name);
    const wrong: string[] = [];
    for (let k = 1; k < 60; k++) {
      const world = copyOf(ready);
      const properties = world.store.documentProperties(world.active);
      for (const [key, value] of ready.store.documentProperties(ready.active)) properties.set(key, value);
      let count = 0;
      let name = '';
      await sweep(world, {
        onCall: (call: { name: string }) => {
          count += 1;
          if (count === k) name = call.name;
          return count === k ? fault : undefined;
        },
      }).catch(() => undefined);
      if (count < k) break;
      await sweep(world);
      if (all(world).join() !== names.join()) wrong.push(`${String(k)} ${name}: ${all(world).join()}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('one’s own data', () => {
  const mine = { person: 'SV1', birthDate: BORN, phone: '0912345678', address: '', consent: AGREED };

  test('with a blank that takes nothing away, and a consent that is kept', async () => {
    const world = await withForms();
    await result(world, 'save', {
      table: 'people',
      ref: 'DV000001',
      fields: fields({ address: '1 Lê Lợi' }),
      accepted: true,
    });
    respond(world, 'profile', mine, { id: 'response-1', email: 'an@example.edu.vn' });
    await sweep(world);
    expect([column(world, 'ĐVTN', 'Điện thoại')[0], column(world, 'ĐVTN', 'Địa chỉ')[0]]).toEqual([
      '0912345678',
      '1 Lê Lợi',
    ]);
    expect([column(world, 'Đồng ý', 'Mã ĐVTN'), column(world, 'Đồng ý', 'Bản nội dung')]).toEqual([
      ['DV000001'],
      ['2026-11'],
    ]);
  });

  test('from another address waits, and shows what would change', async () => {
    const world = await withForms();
    respond(world, 'profile', mine, { id: 'response-1', email: 'ai-do@example.com' });
    await sweep(world);
    expect(column(world, 'ĐVTN', 'Điện thoại')[0]).toBeNull();
    const [item] = await result(world, 'suggestions', {});
    expect(item?.changes).toEqual([{ header: 'Điện thoại', before: '', after: '0912345678' }]);
    await result(world, 'decide', { ref: item?.ref ?? '', verdict: 'refuse', accepted: true });
    expect([column(world, 'ĐVTN', 'Điện thoại')[0], suggestions(world, 'Trạng thái')]).toEqual([null, ['Từ chối']]);
  });

  test('with another birth date is not taken', async () => {
    const world = await withForms();
    respond(world, 'profile', { ...mine, birthDate: '2001-01-01' }, { id: 'response-1', email: 'an@example.edu.vn' });
    await sweep(world);
    expect(reasons(world, 'Trả lời thông tin')).toEqual(['Ngày sinh không khớp với ĐVTN.']);
  });
});

describe('attendance', () => {
  async function atMeeting(): Promise<{ world: World; code: string }> {
    const world = await withForms();
    fill(world, 'Sinh hoạt', [
      {
        'Mã buổi': 'SH000001',
        'Đơn vị': 'KT01',
        Ngày: '22/11/2026',
        'Hình thức': 'Thường kỳ',
        'Cách tổ chức': 'Trực tiếp',
        'Nội dung': 'x',
      },
    ]);
    const { code } = await result(world, 'openMeeting', { ref: 'sh000001' });
    return { world, code };
  }

  test('is set by the code in the room, once, however often it is sent', async () => {
    const { world, code } = await atMeeting();
    respond(world, 'attendance', { person: 'SV1', code: code.toLowerCase() }, { id: 'response-1' });
    respond(world, 'attendance', { person: 'DV000001', code }, { id: 'response-2' });
    respond(world, 'attendance', { person: 'SV2', code }, { id: 'response-3' });
    await sweep(world);
    await sweep(world);
    expect(column(world, 'Điểm danh', 'Mã ĐVTN')).toEqual(['DV000001', 'DV000002']);
    expect(column(world, 'Điểm danh', 'Tham dự')).toEqual(['Có mặt', 'Có mặt']);
  });

  test('is confirmed by the officer who counts the room, and not taken any longer then', async () => {
    const { world, code } = await atMeeting();
    respond(world, 'attendance', { person: 'SV1', code }, { id: 'response-1' });
    respond(world, 'attendance', { person: 'SV2', code }, { id: 'response-2' });
    const close = (counted: string) => ask(world, 'closeMeeting', { ref: 'SH000001', counted });
    expect(await close('3')).toEqual({
      status: 'refused',
      message:
        'Đã ghi 2 người có mặt, phòng họp có 3 người, nên chưa chốt. Sửa trang tính Điểm danh (thêm người thiếu, đặt Vắng cho người không đến), rồi chốt lại.',
    });
    expect(column(world, 'Sinh hoạt', 'Trạng thái')).toEqual([null]);
    expect(await close('hai')).toMatchObject({ message: '“hai” không phải là số người.' });
    expect(await close('2')).toMatchObject({
      status: 'ok',
      result: { rows: [{ sheet: 'Sinh hoạt', ref: 'SH000001' }] },
    });
    expect(['Trạng thái', 'Số có mặt', 'Số phải dự'].map((header) => column(world, 'Sinh hoạt', header)[0])).toEqual([
      'Đã họp',
      2,
      5,
    ]);
    expect(column(world, 'Nhật ký', 'Thay đổi').at(-1)).toBe('2 người có mặt');
    await world.clock.pass(MINUTE);
    respond(world, 'attendance', { person: 'SV3', code }, { id: 'response-3' });
    await sweep(world);
    expect(reasons(world, 'Trả lời điểm danh').at(-1)).toBe('Gửi ngoài thời gian điểm danh.');
  });

  test('not by another code, and not later', async () => {
    const { world, code } = await atMeeting();
    respond(world, 'attendance', { person: 'SV1', code: 'ZZZZ' }, { id: 'response-1' });
    await world.clock.pass(16 * MINUTE);
    respond(world, 'attendance', { person: 'SV2', code }, { id: 'response-2' });
    await sweep(world);
    expect(reasons(world, 'Trả lời điểm danh')).toEqual(['Mã ngắn không đúng.', 'Gửi ngoài thời gian điểm danh.']);
    expect(column(world, 'Điểm danh', 'Mã ĐVTN')).toEqual([]);
  });

  test('opened again keeps its code and takes it for longer', async () => {
    const { world, code } = await atMeeting();
    await world.clock.pass(14 * MINUTE);
    expect(await result(world, 'openMeeting', { ref: 'SH000001' })).toMatchObject({ code, until: '08:29' });
    await world.clock.pass(14 * MINUTE);
    respond(world, 'attendance', { person: 'SV1', code }, { id: 'response-1' });
    expect(await result(world, 'attended', { ref: 'SH000001' })).toMatchObject({ present: 1, isOpen: true });
    await world.clock.pass(2 * MINUTE);
    expect(await result(world, 'attended', { ref: 'SH000001' })).toMatchObject({ code: '', until: '', link: '' });
  });

  test('is linked to with the code filled in', async () => {
    const { world, code } = await atMeeting();
    const { link } = await result(world, 'attended', { ref: 'SH000001' });
    const form = formOf(world, 'attendance');
    expect(link).toBe(
      `https://docs.google.com/forms/d/e/${form.id}/viewform?usp=pp_url&entry.${String(form.items[1]?.id)}=${code}`,
    );
  });

  test('of a meeting to come can neither be opened nor closed, and is not offered', async () => {
    const { world } = await atMeeting();
    const meeting = { 'Đơn vị': 'KT01', 'Hình thức': 'Thường kỳ', 'Cách tổ chức': 'Trực tiếp', 'Nội dung': 'x' };
    fill(world, 'Sinh hoạt', [
      { ...meeting, 'Mã buổi': 'SH000001', Ngày: '23/11/2026' },
      { ...meeting, 'Mã buổi': 'SH000002', Ngày: '22/11/2026' },
      { ...meeting, 'Mã buổi': 'SH000003', Ngày: '20/11/2026' },
      { ...meeting, 'Mã buổi': 'SH000004', Ngày: '21/11/2026' },
      { ...meeting, 'Mã buổi': 'SH000005', Ngày: '22/11/2026', 'Trạng thái': 'Hoãn' },
    ]);
    const later = 'Buổi họp ngày 23/11/2026 chưa đến, nên chưa điểm danh được. Mở lại vào ngày họp.';
    expect(await ask(world, 'openMeeting', { ref: 'SH000001' })).toMatchObject({ message: later });
    expect(await ask(world, 'closeMeeting', { ref: 'SH000001', counted: '0' })).toMatchObject({ message: later });
    expect(column(world, 'Sinh hoạt', 'Trạng thái')[0]).toBeNull();
    const { meetings, later: count } = await result(world, 'meetings', {});
    expect([meetings.map(({ ref }) => ref), count]).toEqual([['SH000002', 'SH000004'], 1]);
  });
});

test('wishes and concerns go into the restricted file, one row each', async () => {
  const world = await setUp('3');
  await world.act('makeForms');
  const said = { unit: 'KT01', scope: 'Ẩn danh', topic: 'Wifi', urgency: 'Sớm', content: '=1+1 <b>', consent: AGREED };
  respond(world, 'concern', said, { id: 'response-1' });
  await sweep(world);
  await sweep(world);
  expect(column(world, 'Tâm tư, nguyện vọng', 'Nội dung')).toEqual(['=1+1 <b>']);
  expect(column(world, 'Tâm tư, nguyện vọng', 'Trạng thái')).toEqual(['Mới']);
});
