import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../src/local/apps-script/answer-call';
import { register } from '../support/panel-calls';
import { column, COMMIT, copyOf, fill, person, setUp, sheetOf, UNITS, type Cells } from '../support/register';
import { runTheBundle, EDITOR, type World } from '../support/world';

runTheBundle();

const MAILS = 'Hộp thư đi';
const MINUTE = 60_000;

const branch = (code: string): Cells => ({
  'Mã đơn vị': code,
  'Tên đơn vị': `Chi đoàn ${code}`,
  Cấp: 'Chi đoàn',
  'Trực thuộc': 'PH',
  'Email nhận báo cáo': `${code.toLowerCase()}@example.edu.vn`,
});

/** A register whose three branches have addresses; its six letters are composed. */
async function composed(mode: '1' | '2' | '3' = '3'): Promise<World> {
  const world = await register();
  fill(world, 'Đơn vị', [UNITS[0] ?? {}, branch('KT01'), branch('KT02'), branch('KT03')]);
  await world.act('composeMail', { answers: { alert: 'YES' } });
  await world.act({ 1: 'mailOff', 2: 'mailTrial', 3: 'mailLive' }[mode], { answers: { alert: 'YES' } });
  world.toasts.length = 0;
  return world;
}

const send = (world: World, more: object = {}) => world.act('sendMailNow', { answers: { alert: 'YES' }, ...more });
const states = (world: World): unknown[] => [...column(world, MAILS, 'Trạng thái')];
const sent = (world: World): string[] => world.store.outbox.map(({ to, subject }) => `${to} ${subject}`);

/** Every letter was sent once, and stands there as sent. */
function expectAllSent(world: World): void {
  expect(new Set(sent(world)).size).toBe(6);
  expect(sent(world)).toHaveLength(6);
  expect(states(world)).toEqual(Array.from({ length: 6 }, () => 'Đã gửi'));
}

/** Turns the rows of the queue upside down. */
function turn(world: World): void {
  const sheet = sheetOf(world, MAILS);
  const rows = Array.from({ length: sheet.lastDataRow - 1 }, (_, row) => [...sheet.row(row + 1)]);
  sheet.load([[...sheet.row(0)], ...rows.reverse()]);
}

describe('a queue that somebody sorts', () => {
  test.each([1, 2])('just before commit %i of a run: each letter is sent once', async (nth) => {
    const world = await composed();
    // So that not all are taken: the quota lets four through, the rest another day.
    world.store.mailQuota.take('chu@example.edu.vn', 96, world.clock.now());
    let count = 0;
    await send(world, {
      onCall: ({ name }: { name: string }) => {
        if (name === COMMIT && (count += 1) === nth) turn(world);
        return undefined;
      },
    });
    expect(states(world).filter((state) => state === 'Đã gửi')).toHaveLength(4);
    expect(states(world).filter((state) => state === 'Chờ gửi')).toHaveLength(2);
    expect(column(world, MAILS, 'Bản HTML').filter((html) => String(html ?? '') !== '')).toHaveLength(2);
    await world.clock.pass(25 * 60 * MINUTE);
    await send(world);
    expectAllSent(world);
    expect(world.dialogs.at(-1)?.title).not.toBe('Chưa làm được');
  });
});

describe('once for each kind, unit and period', () => {
  test('also when the sent letters are tidied away', async () => {
    const world = await composed();
    await send(world);
    const sheet = sheetOf(world, MAILS);
    sheet.load([[...sheet.row(0)]]);
    await world.act('composeMail', { answers: { alert: 'YES' } });
    await send(world);
    expect(sent(world)).toHaveLength(6);
  });

  test('a letter that stands there twice is sent once', async () => {
    const world = await composed();
    const sheet = sheetOf(world, MAILS);
    const rows = Array.from({ length: sheet.lastDataRow }, (_, row) => [...sheet.row(row)]);
    sheet.load([...rows, [...(rows[1] ?? [])]]);
    await send(world);
    expect(sent(world)).toHaveLength(6);
    expect([states(world).at(-1), column(world, MAILS, 'Ghi chú').at(-1)]).toEqual(['Lỗi', 'Thư này đã có ở dòng 2.']);
    await send(world);
    expect(states(world)[0]).toBe('Đã gửi');
  });

  test('composed by two at once', async () => {
    const world = await register();
    fill(world, 'Đơn vị', [UNITS[0] ?? {}, branch('KT01')]);
    await Promise.all([
      world.act('composeMail', { answers: { alert: 'YES' } }),
      world.act('composeMail', { answers: { alert: 'YES' }, actor: EDITOR }),
    ]);
    expect(column(world, MAILS, 'Mã').map(String).sort()).toEqual(['month|KT01|2026-10-01', 'week|KT01|2026-11-09']);
  });

  test.each<[string, Fault]>([
    ['before', { kind: 'stop-before' }],
    ['after', { kind: 'stop-after' }],
  ])(
    'composed by a run that is stopped %s any of its calls',
    async (_, fault) => {
      const ready = await register();
      fill(ready, 'Đơn vị', [UNITS[0] ?? {}, branch('KT01')]);
      const wrong: string[] = [];
      for (let k = 1; k < 60; k++) {
        const world = copyOf(ready);
        let count = 0;
        await world
          .act('composeMail', { answers: { alert: 'YES' }, onCall: () => ((count += 1) === k ? fault : undefined) })
          .catch(() => undefined);
        await world.act('composeMail', { answers: { alert: 'YES' } });
        const keys = column(world, MAILS, 'Mã').map(String).sort().join();
        if (keys !== 'month|KT01|2026-10-01,week|KT01|2026-11-09') wrong.push(`${String(k)}: ${keys}`);
        if (count < k) break;
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});

describe('two runs', () => {
  test('at once send each letter once', async () => {
    const world = await composed();
    await Promise.all([send(world), send(world, { actor: EDITOR })]);
    expectAllSent(world);
  });

  test('killed one after the other leave one letter of unknown fate', async () => {
    const world = await composed();
    let mails = 0;
    const atThird = ({ name }: { name: string }): Fault | undefined =>
      name === 'MailApp.sendEmail' && (mails += 1) === 3 ? { kind: 'stop-after' } : undefined;
    await send(world, { onCall: atThird }).catch(() => undefined);
    await world.clock.pass(10 * MINUTE);
    // The next is stopped just before it writes what it found of the first.
    const atCommit = ({ name }: { name: string }): Fault | undefined =>
      name === COMMIT ? { kind: 'stop-before' } : undefined;
    await send(world, { onCall: atCommit }).catch(() => undefined);
    await world.clock.pass(10 * MINUTE);
    await send(world);
    expect(states(world).filter((state) => state === 'Chưa rõ')).toHaveLength(1);
    expect(states(world).filter((state) => state === 'Đã gửi')).toHaveLength(5);
    expect(new Set(sent(world)).size).toBe(sent(world).length);
  });
});

describe('a letter that is refused', () => {
  const refusing = (nth: number, error: string, more = '') => {
    let mails = 0;
    return ({ name }: { name: string }): Fault | undefined => {
      if (name === 'MailApp.sendEmail' && (mails += 1) === nth) return { kind: 'fail', error };
      return mails >= nth && name === more ? { kind: 'answer', value: { value: 0 } } : undefined;
    };
  };

  test('as the day’s quota is gone waits with the rest, and goes another day', async () => {
    const world = await composed();
    const onCall = refusing(3, 'Service invoked too many times for one day: email.', 'MailApp.getRemainingDailyQuota');
    await send(world, { onCall });
    expect(states(world)).toEqual(['Đã gửi', 'Đã gửi', 'Chờ gửi', 'Chờ gửi', 'Chờ gửi', 'Chờ gửi']);
    expect(world.toasts.at(-1)).toBe('Đã gửi 2 thư, còn 4 thư trong Hộp thư đi.');
    await send(world);
    expectAllSent(world);
  });

  test('for whatever else may have gone out all the same: a person is asked, and nothing is sent again', async () => {
    const world = await composed();
    await send(world, { onCall: refusing(3, 'Service error: MailApp') });
    expect(states(world)).toEqual(['Đã gửi', 'Đã gửi', 'Chưa rõ', 'Đã gửi', 'Đã gửi', 'Đã gửi']);
    expect(String(column(world, MAILS, 'Ghi chú')[2])).toMatch(/^Service error: MailApp Lần gửi bị ngắt/);
    await send(world);
    expect(sent(world)).toHaveLength(5);
  });
});

test('a run that is killed before it wrote what it sent is known to have sent it, and leaves nothing behind', async () => {
  const world = await composed();
  let commits = 0;
  const atSecond = ({ name }: { name: string }): Fault | undefined =>
    name === COMMIT && (commits += 1) === 2 ? { kind: 'stop-before' } : undefined;
  await send(world, { onCall: atSecond }).catch(() => undefined);
  await world.clock.pass(10 * MINUTE);
  await send(world);
  expectAllSent(world);
  const left = [...world.store.documentProperties(world.active).keys()];
  expect(left.filter((key) => key.startsWith('mail in flight'))).toEqual([]);
});

test('letters that were sent are not composed again while it can’t be read which they are', async () => {
  const world = await composed();
  await send(world);
  const sheet = sheetOf(world, MAILS);
  sheet.load([[...sheet.row(0)]]);
  await world.act('composeMail', {
    answers: { alert: 'YES' },
    onCall: ({ name }) => (name === 'Properties#getProperty' ? { kind: 'fail', error: 'Service error' } : undefined),
  });
  expect(column(world, MAILS, 'Mã')).toEqual([]);
});

describe('what the officer is told', () => {
  test('counts letters that may not go at trial as waiting', async () => {
    const world = await composed('2');
    fill(world, 'Cấu hình', [{ Mã: 'Thư được phép gửi tới', 'Giá trị': 'kt02@example.edu.vn' }]);
    await send(world);
    expect(world.toasts.at(-1)).toBe('Đã gửi 2 thư, còn 4 thư trong Hộp thư đi.');
  });
});

test('reminders and files that wait leave the reserve to summaries', async () => {
  const world = await setUp('2');
  fill(world, 'Cấu hình', [{ Mã: 'Email nhận hồ sơ chờ', 'Giá trị': 'btv@example.edu.vn' }]);
  fill(world, 'Giới thiệu vào Đảng', [
    { 'Mã hồ sơ': 'GT000001', 'Mã ĐVTN': 'SV1', 'Giai đoạn': 'Đoàn viên ưu tú', 'Ngày bình chọn': '01/10/2026' },
  ]);
  await world.act('composeMail', { answers: { alert: 'YES' } });
  await world.act('mailLive', { answers: { alert: 'YES' } });
  world.store.mailQuota.take('chu@example.edu.vn', 80, world.clock.now());
  await send(world);
  expect(sent(world)).toEqual([]);
  expect(world.toasts.at(-1)).toContain('Hết hạn mức');
});

test('a copy of the file sends nothing, whatever its properties say', async () => {
  const world = await composed();
  const copy = copyOf(world);
  const other = 'ban-sao';
  copy.spreadsheets.set(other, world.book.draft());
  Object.assign(copy, { active: other });
  for (const [key, value] of world.store.documentProperties(world.active)) {
    copy.store.documentProperties(other).set(key, value);
  }
  await send(copy);
  await copy.act('sendMails', { args: [{}] });
  await copy.act('queueSummaries', { args: [{}] });
  expect(copy.store.outbox).toEqual([]);
  expect(copy.dialogs.at(-1)?.message).toContain('không gửi thư nào');
});

test('a letter of long and hostile names keeps within its width, and says them as they are', async () => {
  const world = await register();
  const name = `<img src=x onerror=alert(1)> ${'Nguyễn'.repeat(45)} 🎂 =1+1`;
  fill(world, 'Đơn vị', [UNITS[0] ?? {}, { ...branch('KT01'), 'Tên đơn vị': name }]);
  fill(world, 'ĐVTN', [person(name, { 'Mã ĐVTN': 'DV000001', 'Ngày sinh': '05/12/2005' })]);
  await world.act('composeMail', { answers: { alert: 'YES' } });
  for (const html of column(world, MAILS, 'Bản HTML').map(String)) {
    expect(html).not.toContain('<img');
    expect(html).toContain('word-break:break-word');
  }
  expect(column(world, MAILS, 'Nội dung').map(String).join()).toContain(name);
  for (const subject of column(world, MAILS, 'Tiêu đề').map(String)) expect(subject.length).toBeLessThan(250);
});
