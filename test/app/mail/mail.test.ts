import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../src/local/apps-script/answer-call';
import { committee, fields, register, result } from '../../support/panel-calls';
import { column, copyOf, fill, person, setUp, sheetOf, UNITS, type Cells } from '../../support/register';
import { EDITOR, type World } from '../../support/world';

const MAILS = 'Hộp thư đi';
const EMAIL = 'Email nhận báo cáo';

const branch = (code: string, more: Cells = {}): Cells => ({
  'Mã đơn vị': code,
  'Tên đơn vị': `Chi đoàn ${code}`,
  Cấp: 'Chi đoàn',
  'Trực thuộc': 'PH',
  [EMAIL]: `${code.toLowerCase()}@example.edu.vn`,
  ...more,
});

/** A register whose three branches have addresses. */
async function addressed(): Promise<World> {
  const world = await register();
  fill(world, 'Đơn vị', [UNITS[0] ?? {}, branch('KT01'), branch('KT02'), branch('KT03')]);
  return world;
}

async function setMode(world: World, mode: '1' | '2' | '3'): Promise<void> {
  await world.act({ 1: 'mailOff', 2: 'mailTrial', 3: 'mailLive' }[mode], { answers: { alert: 'YES' } });
  world.toasts.length = 0;
}

const send = (world: World, more: object = {}) => world.act('sendMailNow', { answers: { alert: 'YES' }, ...more });
const states = (world: World): unknown[] => [...column(world, MAILS, 'Trạng thái')];
const sentTo = (world: World): string[] => world.store.outbox.map(({ to, subject }) => `${to} ${subject}`);

describe('composing', () => {
  test('queues what is due for every unit that has an address, once', async () => {
    const world = await addressed();
    await world.act('composeMail', { answers: { alert: 'YES' } });
    expect(column(world, MAILS, 'Mã').map(String).sort()).toEqual(
      ['KT01', 'KT02', 'KT03'].flatMap((code) => [`month|${code}|2026-10-01`, `week|${code}|2026-11-09`]).sort(),
    );
    expect(new Set(states(world))).toEqual(new Set(['Chờ gửi']));
    expect(world.toasts.at(-1)).toBe('Đã soạn 6 thư vào Hộp thư đi.');
    await world.act('composeMail', { answers: { alert: 'YES' } });
    expect(world.toasts.at(-1)).toContain('Không có thư nào đến hạn');
    expect(states(world)).toHaveLength(6);
    expect(world.store.outbox).toEqual([]);
  });

  test('tells each unit its own figures, and no names', async () => {
    const world = await addressed();
    await result(world, 'save', {
      table: 'recruitment',
      ref: null,
      fields: fields({
        recruiter: 'DV000001',
        youthName: '<b>Phạm Mai</b> =1+1',
        organisation: 'Hội',
        contacted: '10/11/2026',
        status: 'Đang vận động',
      }),
      accepted: true,
    });
    await world.act('composeMail', { answers: { alert: 'YES' } });
    const at = column(world, MAILS, 'Mã').indexOf('week|KT01|2026-11-09');
    const other = column(world, MAILS, 'Mã').indexOf('week|KT02|2026-11-09');
    const text = (row: number): string => String(column(world, MAILS, 'Nội dung')[row]);
    expect(text(at)).toContain('Lượt vận động mới: 1 (tăng 1 so với kỳ trước)');
    expect(text(at)).toContain('VD000004 · Đang vận động · 12 ngày (https://docs.google.com/spreadsheets/d/');
    expect(text(other)).toContain('Lượt vận động mới: 0');
    expect(text(other)).not.toContain('VD000004');
    for (const cell of [...column(world, MAILS, 'Nội dung'), ...column(world, MAILS, 'Bản HTML')]) {
      expect(String(cell)).not.toContain('Phạm Mai');
    }
  });

  test('reminds of birthdays of the month that comes, terms that end and rows grown old; a name is escaped', async () => {
    const world = await addressed();
    fill(world, 'ĐVTN', [
      person('<i>Lê</i> Ân & "bạn"', { 'Mã ĐVTN': 'DV000001', 'Ngày sinh': '05/12/2005' }),
      person('Trần Bình', { 'Mã ĐVTN': 'DV000002', 'Ngày sinh': '01/02/2006' }),
    ]);
    fill(world, 'Cán bộ Đoàn', [
      {
        Mã: 'CB000001',
        'Mã ĐVTN': 'DV000002',
        'Đơn vị': 'KT01',
        'Chức vụ': 'Bí thư',
        'Từ ngày': '01/12/2025',
        'Ngày hết nhiệm kỳ': '01/12/2026',
      },
    ]);
    await world.act('composeMail', { answers: { alert: 'YES' } });
    const at = column(world, MAILS, 'Mã').indexOf('reminder|KT01|2026-11');
    expect(String(column(world, MAILS, 'Nội dung')[at])).toContain('- 5/12 · <i>Lê</i> Ân & "bạn"');
    expect(String(column(world, MAILS, 'Nội dung')[at])).toContain('CB000001 · Bí thư · đến 01/12/2026');
    const html = String(column(world, MAILS, 'Bản HTML')[at]);
    expect(html).not.toContain('<i>');
    expect(html).toContain('&#60;i&#62;Lê');
  });

  test('in the committee’s file tells codes alone, to its own addresses', async () => {
    const world = await committee();
    fill(world, 'Cấu hình', [
      { Mã: 'Địa chỉ Sổ Đoàn', 'Giá trị': 'so-cua-doan' },
      { Mã: 'Email nhận hồ sơ chờ', 'Giá trị': 'btv@example.edu.vn' },
    ]);
    fill(world, 'Giới thiệu vào Đảng', [
      { 'Mã hồ sơ': 'GT000001', 'Mã ĐVTN': 'DV000001', 'Giai đoạn': 'Đoàn viên ưu tú', 'Ngày bình chọn': '01/10/2026' },
    ]);
    await world.act('composeMail', { answers: { alert: 'YES' } });
    expect(column(world, MAILS, 'Đến')).toEqual(['btv@example.edu.vn']);
    const text = String(column(world, MAILS, 'Nội dung')[0]);
    expect(text).toContain('GT000001 · Đoàn viên ưu tú · 52 ngày. Tiếp theo: Gửi danh sách đoàn viên ưu tú');
    expect(text).not.toMatch(/Lê Ân|DV000001/);
  });
});

describe('sending', () => {
  test('nothing, until a person says so; a copy begins with nothing too', async () => {
    const world = await addressed();
    await world.act('composeMail', { answers: { alert: 'YES' } });
    await send(world);
    expect(world.dialogs.at(-1)?.message).toContain('không gửi thư nào');
    await setMode(world, '3');
    world.store.documentProperties(world.active).set('mail mode', 'another-spreadsheet LIVE');
    await send(world);
    expect(world.store.outbox).toEqual([]);
    expect(new Set(states(world))).toEqual(new Set(['Chờ gửi']));
  });

  test('each letter once, to whom it is addressed', async () => {
    const world = await addressed();
    await world.act('composeMail', { answers: { alert: 'YES' } });
    await setMode(world, '3');
    await send(world);
    expect(world.toasts.at(-1)).toBe('Đã gửi 6 thư, còn 0 thư trong Hộp thư đi.');
    expect(new Set(states(world))).toEqual(new Set(['Đã gửi']));
    expect(world.store.outbox.map(({ to }) => to).sort()).toEqual(
      ['kt01', 'kt01', 'kt02', 'kt02', 'kt03', 'kt03'].map((code) => `${code}@example.edu.vn`),
    );
    await world.act('composeMail', { answers: { alert: 'YES' } });
    await send(world);
    expect(world.store.outbox).toHaveLength(6);
  });

  test('at trial to the addresses of the setting alone', async () => {
    const world = await addressed();
    fill(world, 'Cấu hình', [{ Mã: 'Thư được phép gửi tới', 'Giá trị': 'KT02@example.edu.vn' }]);
    await world.act('composeMail', { answers: { alert: 'YES' } });
    await setMode(world, '2');
    await send(world);
    expect(new Set(world.store.outbox.map(({ to }) => to))).toEqual(new Set(['kt02@example.edu.vn']));
    expect(states(world).filter((state) => state === 'Chờ gửi')).toHaveLength(4);
  });

  test('nothing to an address that does not stand in the file', async () => {
    const world = await addressed();
    await world.act('composeMail', { answers: { alert: 'YES' } });
    const sheet = sheetOf(world, MAILS);
    sheet.setValue(1, sheet.row(0).indexOf('Đến'), 'la@example.com');
    await setMode(world, '3');
    await send(world);
    expect(world.store.outbox).toHaveLength(5);
    expect([states(world)[0], column(world, MAILS, 'Ghi chú')[0]]).toEqual([
      'Lỗi',
      'Địa chỉ “la@example.com” không có trong sổ.',
    ]);
  });

  test.each([
    [0, 0],
    [5, 5],
  ])('as many as the quota of %i lets through', async (left, sent) => {
    const world = await addressed();
    await world.act('composeMail', { answers: { alert: 'YES' } });
    await setMode(world, '3');
    world.store.mailQuota.take('chu@example.edu.vn', 100 - left, world.clock.now());
    await send(world);
    expect(world.store.outbox).toHaveLength(sent);
    expect(world.toasts.at(-1)).toContain('Hết hạn mức gửi thư hôm nay');
    await world.clock.pass(25 * 3_600_000);
    await send(world);
    expect(sentTo(world).sort()).toEqual([...new Set(sentTo(world))].sort());
    expect(world.store.outbox).toHaveLength(6);
  });

  test('a hundred take ten commits', async () => {
    const world = await setUp();
    const codes = Array.from({ length: 100 }, (_, index) => `KT${String(100 + index)}`);
    fill(world, 'Đơn vị', [UNITS[0] ?? {}, ...codes.map((code) => branch(code))]);
    fill(world, 'ĐVTN', [person('Lê Ân', { 'Chi đoàn': 'KT100' })]);
    await world.act('composeMail', { answers: { alert: 'YES' } });
    await setMode(world, '3');
    const { calls } = await send(world);
    expect(world.store.outbox).toHaveLength(100);
    expect(calls['Sheets.Spreadsheets.batchUpdate']).toBe(10);
  });
});

describe('a run that is disturbed', () => {
  const composed = (async () => {
    const world = await addressed();
    await world.act('composeMail', { answers: { alert: 'YES' } });
    return world;
  })();
  const FAULTS: readonly (readonly [string, Fault])[] = [
    ['stopped before', { kind: 'stop-before' }],
    ['stopped after', { kind: 'stop-after' }],
  ];

  test.each(FAULTS)('%s any of its calls sends nothing twice, and loses nothing', async (_, fault) => {
    const wrong: string[] = [];
    for (let k = 1; k < 90; k++) {
      const world = copyOf(await composed);
      await setMode(world, '3');
      let count = 0;
      let name = '';
      await send(world, {
        onCall: (call: { name: string }) => {
          count += 1;
          if (count !== k) return undefined;
          name = call.name;
          return fault;
        },
      }).catch(() => undefined);
      if (count < k) break;
      await world.clock.pass(10 * 60_000);
      await send(world);
      const sent = sentTo(world);
      const unknown = states(world).filter((state) => state === 'Chưa rõ').length;
      if (new Set(sent).size !== sent.length) wrong.push(`${name}: twice`);
      const all = states(world).filter((state) => state === 'Đã gửi').length + unknown;
      if (all !== 6 || unknown > 1) wrong.push(`${String(k)} ${name}: ${states(world).join()}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('what runs by itself', () => {
  const install = (world: World, more = {}) => world.act('automate', { answers: { alert: 'YES' }, ...more });
  const handlers = (world: World): string[] =>
    world.store.triggers.map(({ functionName, owner }) => `${functionName} ${owner}`);

  test('is installed once, repaired where one is lost or doubled, and queues and sends in its owner’s name', async () => {
    const world = await addressed();
    await install(world);
    await install(world);
    const owner = 'chu@example.edu.vn';
    const all = ['queueSummaries', 'sendMails', 'sweepAnswers', 'answersArrived'].map((name) => `${name} ${owner}`);
    expect(handlers(world)).toEqual(all);
    const [first] = world.store.triggers;
    if (first) world.store.triggers = [first, { ...first, id: 'double' }];
    await install(world);
    expect(handlers(world).sort()).toEqual(all.sort());
    await setMode(world, '3');
    const event = { 'day-of-month': 22, authMode: 'FULL' };
    await world.act('queueSummaries', { args: [event] });
    await world.act('sendMails', { args: [event] });
    expect(world.store.outbox).toHaveLength(6);
    const beat = JSON.parse(world.store.documentProperties(world.active).get('beat sendMails') ?? '{}') as object;
    expect(beat).toMatchObject({ owner, result: 'Đã gửi 6 thư, còn 0 thư trong Hộp thư đi.' });
  });

  test('is taken over by another officer, and the leftover of the first ends by itself', async () => {
    const world = await addressed();
    await install(world);
    await install(world, { actor: EDITOR });
    expect(world.dialogs.at(-1)?.message).toContain('đang chạy bằng tài khoản chu@example.edu.vn');
    await world.act('queueSummaries');
    expect(column(world, MAILS, 'Mã')).toEqual([]);
    await world.act('queueSummaries', { actor: EDITOR });
    expect(column(world, MAILS, 'Mã')).toHaveLength(6);
  });

  test('tells what went wrong, and does nothing in a file that nobody installed it in', async () => {
    const world = await addressed();
    await world.act('queueSummaries');
    expect(column(world, MAILS, 'Mã')).toEqual([]);
    await install(world);
    const at = world.book.sheets.indexOf(sheetOf(world, MAILS));
    world.book.sheets.splice(at, 1);
    await expect(world.act('queueSummaries')).rejects.toThrow('Hộp thư đi');
    expect(world.store.documentProperties(world.active).get('beat queueSummaries')).toContain('lỗi: ');
  });
});

test('the preview shows letters in frames that run nothing', async () => {
  const world = await addressed();
  await world.act('composeMail', { answers: { alert: 'YES' } });
  await world.act('previewMail');
  const html = world.pages.at(-1) ?? '';
  expect(html).toContain('<iframe sandbox="" srcdoc="&#60;div');
  expect(html).toContain('Đến: kt01@example.edu.vn');
});
