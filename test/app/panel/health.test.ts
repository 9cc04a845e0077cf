import { describe, expect, test } from '@jest/globals';
import { committee, register, request, result } from '../../support/panel-calls';
import { fill, setUp, sheetOf } from '../../support/register';

const DAY = 86_400_000;

describe('the state of a file', () => {
  test('counts faults by what they are, errors first, with an example', async () => {
    const world = await register();
    const found = await result(world, 'health', {});
    const [first] = found.faults;
    expect(found.errors).toBeGreaterThan(0);
    expect(first?.severity).toBe('error');
    expect(found.faults.map(({ severity }) => severity)).toEqual(
      found.faults.map(({ severity }) => severity).sort((a, b) => (a === b ? 0 : a === 'error' ? -1 : 1)),
    );
    expect(found.faults.map(({ example }) => example).join()).toContain('Số điện thoại “0123” chưa đúng.');
    expect([found.isVietnamese, found.missing, found.summary, found.active]).toEqual([true, [], { days: null }, 5]);
  });

  test('costs one read of the file, and one look at what is kept beside it', async () => {
    const world = await register();
    await world.act('automate', { answers: { alert: 'YES' } });
    await result(world, 'health', {});
    const { calls } = await world.act('panelCall', { args: [request('health', {})] });
    const count = (names: RegExp): number =>
      Object.entries(calls).reduce((sum, [name, times]) => sum + (names.test(name) ? times : 0), 0);
    expect([count(/^Sheets\./), count(/^(Properties|Cache)#/), count(/getProjectTriggers/)]).toEqual([1, 2, 1]);
  });

  test('names sheets that are missing, by the role of the file', async () => {
    const world = await committee();
    world.book.sheets.splice(world.book.sheets.indexOf(sheetOf(world, 'Quy hoạch')), 1);
    const found = await result(world, 'health', {});
    expect(found.missing).toEqual(['Quy hoạch']);
  });

  test('in the committee’s file tells nothing of the register’s rows, which can’t be opened there', async () => {
    const world = await committee();
    const found = await result(world, 'health', {});
    expect(found.faults.filter(({ sheet }) => ['ĐVTN', '1+1', 'Đơn vị'].includes(sheet))).toEqual([]);
    expect([found.errors, found.active]).toEqual([0, 5]);
  });

  test('is told, by the file alone, where the register’s address is unknown or closed', async () => {
    const world = await setUp('2');
    const found = await result(world, 'health', {});
    expect([found.missing, found.withoutRegister]).toEqual([[], expect.stringContaining('Chưa biết địa chỉ Sổ Đoàn.')]);
    expect((await result(world, 'directory', {})).people).toEqual([]);
    fill(world, 'Cấu hình', [{ Mã: 'Địa chỉ Sổ Đoàn', 'Giá trị': 'so-khong-con-nua' }]);
    expect((await result(world, 'health', {})).withoutRegister).toContain('Không mở được Sổ Đoàn');
  });

  test('of the restricted file waits for no summary', async () => {
    const world = await setUp('3');
    expect((await result(world, 'health', {})).summary).toBeNull();
  });

  test('says for how long there was no summary, in the panel and on opening', async () => {
    const world = await register();
    await world.act('onOpen');
    expect(world.toasts).toEqual([]);
    await world.act('summariseRecruitment', { answers: { prompt: { button: 'OK', text: '' } } });
    world.toasts.length = 0;
    await world.clock.pass(40 * DAY);
    await world.act('onOpen');
    expect(world.toasts).toEqual([]);
    await world.clock.pass(DAY);
    await world.act('onOpen');
    expect(world.toasts).toEqual(['Đã 41 ngày chưa có bản tổng hợp nào. Chọn Tổng hợp trong trình đơn Sổ Đoàn.']);
    expect((await result(world, 'health', {})).summary).toEqual({ days: 41 });
  });
});

describe('what runs by itself', () => {
  const broken = (found: Awaited<ReturnType<typeof stateOf>>): unknown =>
    found.handlers.map(({ handler, found: triggers, last, result: ended, isLate }) => [
      handler,
      triggers,
      last !== '',
      ended,
      isLate,
    ]);
  const stateOf = async (world: Awaited<ReturnType<typeof register>>) => (await result(world, 'health', {})).automation;

  test('is told before it is installed, after, when it is late, and when a trigger is lost', async () => {
    const world = await register();
    expect(await stateOf(world)).toMatchObject({ owner: '', isMine: false, mode: 'OFF', quota: 100 });
    await world.act('automate', { answers: { alert: 'YES' } });
    await world.act('sendMails');
    expect(broken(await stateOf(world))).toEqual([
      ['queueSummaries', 1, false, '', false],
      ['sendMails', 1, true, 'xong', false],
      ['sweepAnswers', 1, false, '', false],
      ['answersArrived', 1, false, '', false],
    ]);
    await world.clock.pass(DAY);
    world.store.triggers = world.store.triggers.filter(({ functionName }) => functionName !== 'sendMails');
    expect(broken(await stateOf(world))).toEqual([
      ['queueSummaries', 1, false, '', false],
      ['sendMails', 0, true, 'xong', true],
      ['sweepAnswers', 1, false, '', true],
      ['answersArrived', 1, false, '', false],
    ]);
  });
});

test.each([
  ['1', ['openPeople', 'openRecruitment', 'openHealth']],
  ['2', ['openNominations', 'openHealth']],
  ['3', ['openHealth']],
] as const)('a file of role %s opens the rooms that are its own', async (role, rooms) => {
  const world = await setUp(role);
  await world.act('onOpen');
  const called = JSON.stringify(world.menus.at(-1));
  expect(
    ['openPeople', 'openRecruitment', 'openNominations', 'openHealth'].filter((name) => called.includes(name)),
  ).toEqual(rooms);
});
