import { describe, expect, test } from '@jest/globals';
import { register, result } from '../../support/panel-calls';
import { column, fill, setUp, sheetOf, UNITS } from '../../support/register';
import { CONTACT, formOf, respond } from '../../support/respondents';
import { EDITOR, OWNER, type World } from '../../support/world';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const install = (world: World, more = {}) => world.act('automate', { answers: { alert: 'YES' }, ...more });
const beatOf = (world: World, handler: string): { begun: number; ended: number | null; result: string } =>
  JSON.parse(world.store.documentProperties(world.active).get(`beat ${handler}`) ?? '{}') as never;

describe('the clock’s sweep', () => {
  /** Whether a sweep took place after so many minutes. */
  async function sweptAfter(world: World, minutes: number): Promise<boolean> {
    const before = beatOf(world, 'sweepAnswers').begun;
    await world.clock.pass(minutes * MINUTE);
    await world.act('sweepAnswers', { args: [{ minute: 5 }] });
    return beatOf(world, 'sweepAnswers').begun !== before;
  }

  test('comes every ten minutes while a form takes answers, else every hour', async () => {
    const world = await register();
    await world.act('makeForms');
    await install(world);
    await world.act('sweepAnswers');
    expect([await sweptAfter(world, 5), await sweptAfter(world, 5)]).toEqual([false, true]);
    for (const form of world.store.forms.values()) form.accepting = false;
    expect([await sweptAfter(world, 10), await sweptAfter(world, 30), await sweptAfter(world, 20)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('comes every five minutes while attendance is taken, and a quarter of an hour after', async () => {
    const world = await register();
    await world.act('makeForms');
    await install(world);
    fill(world, 'Sinh hoạt', [{ 'Mã buổi': 'SH000001', 'Đơn vị': 'KT01', Ngày: '22/11/2026', 'Nội dung': 'x' }]);
    await result(world, 'openMeeting', { ref: 'SH000001' });
    await world.act('sweepAnswers');
    expect([await sweptAfter(world, 5), await sweptAfter(world, 5)]).toEqual([true, true]);
    expect([await sweptAfter(world, 25), await sweptAfter(world, 5)]).toEqual([true, false]);
  });

  test('that is not due ends within a few calls, and asks the sheets nothing', async () => {
    const world = await register();
    await world.act('makeForms');
    await install(world);
    await world.act('sweepAnswers');
    const { calls } = await world.act('sweepAnswers');
    expect(Object.keys(calls).filter((name) => name.startsWith('Sheets.'))).toEqual([]);
    expect(Object.values(calls).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(12);
  });
});

describe('what a file needs', () => {
  test.each([
    ['1', ['queueSummaries', 'sendMails', 'sweepAnswers', 'answersArrived']],
    ['2', ['queueSummaries', 'sendMails']],
    ['3', ['sweepAnswers', 'answersArrived']],
  ] as const)('of role %s is installed, found, expected, and nothing else', async (role, handlers) => {
    const world = await setUp(role);
    await install(world);
    expect(world.store.triggers.map(({ functionName }) => functionName)).toEqual(handlers);
    // The other two ask for the register’s address first.
    if (role === '1') {
      const { automation } = await result(world, 'health', {});
      expect(automation.handlers.map(({ handler, found }) => [handler, found])).toEqual(
        handlers.map((each) => [each, 1]),
      );
    }
    for (const handler of handlers) await world.act(handler, { args: [{ authMode: 'FULL', triggerUid: '1' }] });
    expect(handlers.map((handler) => beatOf(world, handler).result)).toEqual(handlers.map(() => 'xong'));
  });

  test.each([undefined, null, 'NAGMAILBUG', { 'day-of-month': 31 }, { range: {}, values: [] }])(
    'does what it does, called with %j',
    async (event) => {
      const world = await register();
      fill(world, 'Đơn vị', [UNITS[0] ?? {}, { ...(UNITS[1] ?? {}), 'Email nhận báo cáo': 'kt01@example.edu.vn' }]);
      await install(world);
      for (const handler of ['queueSummaries', 'sendMails', 'sweepAnswers', 'answersArrived']) {
        await world.act(handler, { args: [event] });
        expect(beatOf(world, handler).ended).not.toBeNull();
      }
      expect(column(world, 'Hộp thư đi', 'Mã').map(String).sort()).toEqual([
        'month|KT01|2026-10-01',
        'week|KT01|2026-11-09',
      ]);
    },
  );
});

describe('a heartbeat', () => {
  test('says what was done, and that a run was killed', async () => {
    const world = await register();
    await world.act('makeForms');
    await install(world);
    respond(world, 'contact', CONTACT, { id: 'một' });
    await world.act('answersArrived');
    expect(beatOf(world, 'answersArrived').result).toContain('Đã nhận 1 câu trả lời');
    respond(world, 'contact', CONTACT, { id: 'hai' });
    await world
      .act('answersArrived', {
        onCall: ({ name }) => (name === 'Sheets.Spreadsheets.batchUpdate' ? { kind: 'stop-before' } : undefined),
      })
      .catch(() => undefined);
    expect(beatOf(world, 'answersArrived')).toMatchObject({ ended: null, result: '' });
  });

  test('says that a form’s answers can’t be read, and so does the state of the file', async () => {
    const world = await register();
    await world.act('makeForms');
    await install(world);
    world.book.sheets.splice(world.book.sheets.indexOf(sheetOf(world, 'Trả lời 1+1')), 1);
    await world.act('sweepAnswers');
    expect(beatOf(world, 'sweepAnswers').result).toContain(
      'lỗi: Không đọc được câu trả lời của “Báo cáo lượt vận động',
    );
    expect((await result(world, 'health', {})).lostForms).toEqual(['Báo cáo lượt vận động “1+1”']);
  });

  test('is in the name of whoever looks after the automation', async () => {
    const world = await register();
    await world.act('makeForms');
    await install(world, { actor: EDITOR });
    respond(world, 'contact', CONTACT, { id: 'một' });
    await world.act('answersArrived', { actor: OWNER });
    expect(column(world, 'Đề nghị', 'Mã')).toEqual([]);
    await world.act('answersArrived', { actor: EDITOR });
    expect(column(world, 'Nhật ký', 'Người').at(-1)).toBe(EDITOR.email);
  });
});

describe('on opening', () => {
  test.each(['1', '2', '3'] as const)('a file of role %s has its menu without any right given', async (role) => {
    const world = await setUp(role);
    await install(world);
    await world.clock.pass(50 * DAY);
    await world.act('onOpen', { isSimple: true, args: [{ authMode: 'LIMITED' }] });
    // That of set-up, and that of opening.
    expect(world.menus).toHaveLength(2);
    expect(world.toasts.at(-1)).toContain('Việc tự động đã 50 ngày không chạy.');
    expect(world.toasts.at(-1)?.includes('bản tổng hợp')).toBe(role !== '3');
  });

  test('the menu stands in groups', async () => {
    const world = await setUp();
    await world.act('onOpen', { isSimple: true });
    const entries = world.menus[0]?.entries.map((entry) =>
      entry.kind === 'separator' ? '—' : entry.kind === 'menu' ? `${entry.menu.caption} ›` : entry.caption,
    );
    expect(entries?.join(' | ')).toBe(
      'Đoàn viên, thanh niên … | Vận động 1+1 … | Ghi sổ › | — | Kiểm tra dữ liệu | Tổng hợp 1+1 › | — | ' +
        'Danh sách, năm học › | Biểu mẫu › | Thư tự động › | — | Hoàn tác việc vừa làm | — | Tình trạng sổ … | Cài đặt sổ | Tự kiểm tra',
    );
  });

  test('an automation that stopped is told, and one that runs is not', async () => {
    const world = await register();
    await install(world);
    await world.clock.pass(3 * DAY);
    await world.act('onOpen');
    expect(world.toasts.at(-1)).toContain('Việc tự động đã 3 ngày không chạy.');
    world.toasts.length = 0;
    for (const handler of ['queueSummaries', 'sendMails', 'sweepAnswers']) await world.act(handler);
    await world.act('onOpen');
    expect(world.toasts).toEqual([]);
  });

  test('a file that never had a summary says so after forty days; a letter of summary counts as one', async () => {
    const world = await register();
    await world.clock.pass(41 * DAY);
    await world.act('onOpen');
    expect(world.toasts.at(-1)).toContain('Đã 41 ngày chưa có bản tổng hợp nào.');
    world.toasts.length = 0;
    fill(world, 'Đơn vị', [UNITS[0] ?? {}, { ...(UNITS[1] ?? {}), 'Email nhận báo cáo': 'kt01@example.edu.vn' }]);
    await world.act('composeMail', { answers: { alert: 'YES' } });
    world.toasts.length = 0;
    await world.act('onOpen');
    expect(world.toasts).toEqual([]);
  });
});

test('a form that can’t be opened is made anew only where the officer says so', async () => {
  const world = await register();
  await world.act('makeForms');
  world.store.forms.delete(formOf(world, 'contact').id);
  await world.act('makeForms', { answers: { alert: 'NO' } });
  expect(world.store.forms.size).toBe(2);
  expect(world.dialogs.some(({ message }) => message.startsWith('Không mở được biểu mẫu “Báo cáo'))).toBe(true);
  await world.act('makeForms', { answers: { alert: 'YES' } });
  expect(world.store.forms.size).toBe(3);
  respond(world, 'contact', CONTACT, { id: 'một' });
  await world.act('sweepNow');
  expect(column(world, 'Đề nghị', 'Mã')).toEqual(['DN000001']);
});

test('Tự kiểm tra says which forms can’t be opened', async () => {
  const world = await register();
  await world.act('makeForms');
  await world.act('selfCheck');
  expect(world.dialogs.at(-1)?.message).toContain('✓ Mở được các biểu mẫu đã tạo');
  expect(world.dialogs.at(-1)?.message).not.toContain('✗');
  world.store.forms.delete(formOf(world, 'contact').id);
  await world.act('selfCheck');
  expect(world.dialogs.at(-1)?.message).toContain('✗ Mở được các biểu mẫu đã tạo: không mở được Báo cáo lượt vận động');
});
